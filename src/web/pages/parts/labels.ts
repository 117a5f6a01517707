import { useEffect, useState } from 'preact/hooks'
import type { Labels } from '../../answers.ts'
import { ask } from '../api/ask.ts'
import { useWords } from '../words/words.tsx'

type WordList = Exclude<keyof Labels, 'dimensions'>

/** The archive's own words for its ids; an id without a word stands for itself. */
export interface Named {
  readonly label: (list: WordList, id: string | null) => string
  /** A unit as people write it: `count:hồ sơ` as `hồ sơ`, `percent` as `%`. */
  readonly unit: (unit: string) => string
  /** The unit that is written so: what `unit` made of it. */
  readonly unitWritten: (words: string) => string
  readonly dimension: (name: string) => string
  readonly dimensionValue: (name: string, value: string) => string
  /** `lĩnh vực: Đất đai; cấp: xã`; empty for a figure without breakdown. */
  readonly dimensions: (dimensions: Readonly<Record<string, string>>) => string
}

let loading: Promise<Labels> | null = null
let loaded: Labels | null = null

/** The words for kinds, charsets, units and dimensions, asked for once. */
export function useLabels(): Named {
  const { language } = useWords()
  const [labels, setLabels] = useState(loaded)
  useEffect(() => {
    if (loaded) return
    loading ??= ask<Labels>('/labels')
    loading.then(
      (answer) => {
        loaded = answer
        setLabels(answer)
      },
      () => {
        loading = null
      },
    )
  }, [])
  const dimension = (name: string) => labels?.dimensions[name]?.label ?? name
  const dimensionValue = (name: string, value: string) => labels?.dimensions[name]?.values[value] ?? value
  return {
    label: (list, id) => (id === null ? '—' : (labels?.[list][id]?.[language] ?? bare(id))),
    unitWritten: (words) => {
      const known = Object.entries(labels?.units ?? {}).find(([, each]) => each[language] === words)
      return known ? known[0] : `count:${words}`
    },
    unit: (unit) => labels?.units[unit]?.[language] ?? unit.replace(/^count:?/, ''),
    dimension,
    dimensionValue,
    dimensions: (of) =>
      Object.entries(of)
        .map(([name, value]) => `${dimension(name)}: ${dimensionValue(name, value)}`)
        .join('; '),
  }
}

/** A unit that counts things is named by them: `count:hồ sơ` is `hồ sơ`. */
const bare = (id: string) => id.replace(/^count:/, '')

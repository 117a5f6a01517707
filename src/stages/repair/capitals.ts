import type { Charset } from '../../charsets.ts'
import { isSyllable } from '../../text/syllables.ts'
import type { SourceLine } from './passages.ts'
import type { Setting } from './spell.ts'

/** Stretches of a line that stand in a capitals font (`.VnTimeH`), ascending. */
export type Regions = readonly { readonly start: number; readonly end: number; readonly charset: Charset }[]

/** The stretches of a line whose font draws capitals over small letters' codes; null where there are none. */
export function regionsOf(line: SourceLine, { reader, says, drawsCapitals }: Setting): Regions | null {
  let regions: { start: number; end: number; charset: Charset }[] | null = null
  line.runs.forEach((run, i) => {
    const font = says(run.font)
    if (!font.capitals || run.text === '' || !drawsCapitals(run.font)) return
    const charset = reader.states.find((each) => each?.id === font.charset)
    if (!charset) return
    const start = line.starts[i]!
    const end = start + run.text.length
    const last = regions?.at(-1)
    if (last && last.end === start && last.charset === charset) last.end = end
    else regions = [...(regions ?? []), { start, end, charset }]
  })
  return regions
}

/** A line with more words than this is no heading. */
const longestLine = 500

/** How a word shows its case by its ASCII letters; null where it shows nothing. */
type Shown = 'capitals' | 'small'

/** The words of a line that show their case, with their places. Codes (`15/QĐ-UBND`) and abbreviations (`TTHC`) show nothing. */
export type Looks = readonly { readonly at: number; readonly shown: Shown }[]

export function looksOf(text: string): Looks {
  const looks: { at: number; shown: Shown }[] = []
  for (const { 0: word, index } of text.matchAll(/\S+/g)) {
    if (/[a-z]/.test(word)) looks.push({ at: index, shown: 'small' })
    else if (!/[\d/-]/.test(word) && /[A-Z].?[A-Z]/.test(word) && isWord(word)) {
      looks.push({ at: index, shown: 'capitals' })
    }
  }
  return looks
}

function isWord(word: string): boolean {
  const letters = word.replace(/[\x21-\x40\x5b-\x60\x7b-\x7e]/g, '')
  return /[^\x00-\x7f]/.test(letters) || isSyllable(letters.toLowerCase())
}

/**
 * True when a decoded word is to be written in capitals by its look alone: its fixed letters are all capitals (`CéNG`,
 * `ñY`), or it leaves that open (`X·`, `®µ`) between words in capitals, or in a line where no word is in small letters.
 */
export function byLook(token: string, decoded: string, place: { at: number; looks: () => Looks }): boolean {
  if (/[a-z]/.test(token) || !/\p{L}/u.test(decoded)) return false
  const fixed = decoded.replace(/[^\p{Lu}]/gu, '').length
  if (fixed >= 2 || /\p{Ll}\p{Lu}/u.test(decoded)) return true
  const looks = place.looks()
  if (looks.length > longestLine) return false
  const left = looks.findLast((each) => each.at < place.at)?.shown
  const right = looks.find((each) => each.at > place.at)?.shown
  if (left === 'capitals' && right === 'capitals') return true
  return looks.length >= 1 + fixed && looks.every((each) => each.shown === 'capitals')
}

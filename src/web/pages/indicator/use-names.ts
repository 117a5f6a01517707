import { useMemo } from 'preact/hooks'
import type { Series } from '../../answers.ts'
import { useLabels } from '../parts/labels.ts'
import { useWords } from '../words/words.tsx'

/** What each series is called: its agency, its breakdown, or both where both differ. */
export function useNames(series: readonly Series[]): readonly string[] {
  const { words } = useWords()
  const { dimensionValue } = useLabels()
  const { noAgency, wholeName } = words.indicators.one
  return useMemo(() => {
    const agencies = new Set(series.map(({ agency }) => agency)).size
    const partOf = ({ dimensions }: Series) =>
      Object.entries(dimensions)
        .map(([name, value]) => dimensionValue(name, value))
        .join('; ')
    const parts = new Set(series.map(partOf)).size
    return series.map((each) => {
      const agency = each.agency ?? noAgency
      const part = partOf(each)
      if (parts <= 1 && !part) return agency
      return agencies > 1 ? `${agency}: ${part || wholeName}` : part || wholeName
    })
  }, [series, noAgency, wholeName, dimensionValue('', '')])
}

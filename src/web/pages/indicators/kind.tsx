import type { IndicatorRow } from '../../answers.ts'
import { Badge } from '../parts/badge.tsx'
import { useWords } from '../words/words.tsx'

/** Whether figures are counted over a period, as of a day, or are shares. */
export function KindBadge({ kind, long }: { kind: NonNullable<IndicatorRow['kind']>; long?: boolean }) {
  const { words } = useWords()
  return <Badge>{long ? words.indicators.kindsLong[kind] : words.indicators.kinds[kind]}</Badge>
}

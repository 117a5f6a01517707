import { z } from 'zod'
import { after, limit, said } from './asking.ts'
import { count, listOf, words } from './parts.ts'

export const indicatorsQuestion = z.strictObject({ words: said, limit, after })

export const indicatorKind = z.enum(['flow', 'stock', 'rate', 'code'])

export const indicatorRow = z.object({
  indicator: words,
  label: words,
  units: z.array(words),
  /** Flow: counted over a period. Stock: as of a day. Null where the rules do not say. */
  kind: indicatorKind.nullable(),
  times: count,
  periods: count,
  agencies: count,
  /** Names of the dimensions that figures of it are broken down by. */
  dimensions: z.array(words),
})

export type IndicatorRow = z.infer<typeof indicatorRow>

export const indicators = listOf(indicatorRow)

export type Indicators = z.infer<typeof indicators>

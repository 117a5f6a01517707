import { comparators, withSign } from '../../../text/bounds.ts'
import type { Series, SeriesPoint } from '../../answers.ts'
import type { Formats } from '../words/formats.ts'
import { useWords } from '../words/words.tsx'

type Figure = Pick<SeriesPoint, 'value' | 'comparator'>

/** A figure as it is written; with a sign before it where the document does not give it exactly: `> 100`. */
export const figureText = ({ value, comparator }: Figure, { number }: Formats): string =>
  withSign(number(value), comparator)

/** Every figure of a series, those of other documents too. */
export const figuresOf = ({ points }: Series): Figure[] => points.flatMap((each) => [each, ...each.others])

/** What the signs mean, those that occur; nothing where every figure is exact. */
export function BoundsLegend({ figures }: { figures: readonly Figure[] }) {
  const { words } = useWords()
  const named = Object.entries(words.shared.comparators) as [keyof typeof comparators, string][]
  const signs = named.filter(([name]) => figures.some((each) => each.comparator === name))
  if (signs.length === 0) return null
  return (
    <p class="bounds muted">
      {words.shared.bounds}: {signs.map(([name, said]) => `${comparators[name].sign} ${said}`).join('; ')}
    </p>
  )
}

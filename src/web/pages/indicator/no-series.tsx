import { useLabels } from '../parts/labels.ts'
import { Nothing } from '../parts/states.tsx'
import { useFilters } from '../parts/use-filters.ts'
import { useWords } from '../words/words.tsx'

/** There are no figures of what was asked for; where some are broken down, the ways to them. */
export function NoSeries({ dimensions }: { dimensions: readonly string[] }) {
  const { words } = useWords()
  const { dimension } = useLabels()
  const { address, values } = useFilters()
  const { one } = words.indicators
  if (dimensions.length === 0 || values.dimension) return <Nothing>{one.unknown}</Nothing>
  return (
    <Nothing>
      {one.onlyParts}{' '}
      {dimensions.map((name) => (
        <a key={name} class="button-link" href={address({ dimension: name })}>
          {one.dimension} {dimension(name)}
        </a>
      ))}
    </Nothing>
  )
}

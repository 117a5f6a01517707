import type { Layers } from '../facts.ts'
import type { Highlight } from './boxes.ts'
import type { Size } from './draw.ts'

/** The layer over a page: a frame for each place of a fact, the chosen one on top. The pane takes the clicks. */
export function Highlights(props: {
  size: Size
  highlights: readonly Highlight[]
  chosen: readonly Highlight[]
  layers: Layers
}) {
  const { width, height } = props.size
  const at = (box: Highlight) => ({
    left: `${(100 * box.x) / width}%`,
    top: `${(100 * box.y) / height}%`,
    width: `${(100 * box.width) / width}%`,
    height: `${(100 * box.height) / height}%`,
  })
  return (
    <div class="highlights" aria-hidden="true" data-width={width} data-height={height}>
      {props.highlights.map((box) =>
        props.layers.has(box.layer) ? (
          <span
            key={`${box.layer} ${box.x} ${box.y} ${box.width} ${box.height}`}
            class={`highlight ${box.layer}`}
            data-keys={box.keys.join(' ')}
            style={at(box)}
          />
        ) : null,
      )}
      {props.chosen.map((box) => (
        <span key={`chosen ${box.x} ${box.y}`} class="highlight chosen" style={at(box)} />
      ))}
    </div>
  )
}

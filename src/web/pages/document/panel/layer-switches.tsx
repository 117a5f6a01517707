import { useWords } from '../../words/words.tsx'
import { type Facts, LAYERS, type Layer, type Layers } from '../facts.ts'

/** Which kinds of facts are marked; each switch is drawn as its marks are, so that it is also the legend. */
export function LayerSwitches(props: { facts: Facts; layers: Layers; onSwitch: (layer: Layer) => void }) {
  const { words, formats } = useWords()
  return (
    <fieldset class="layers">
      <legend>{words.document.layers.title}</legend>
      {LAYERS.map((layer) => (
        <label key={layer}>
          <input
            type="checkbox"
            name={layer}
            checked={props.layers.has(layer)}
            onChange={() => props.onSwitch(layer)}
          />
          <mark class={layer}>{words.document.layers[layer]}</mark>
          <span class="count">{formats.number(props.facts.of[layer].length)}</span>
        </label>
      ))}
    </fieldset>
  )
}

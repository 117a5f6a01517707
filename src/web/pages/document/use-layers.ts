import { useEffect, useState } from 'preact/hooks'
import type { Chosen } from './chosen.ts'
import { type Facts, LAYERS, type Layer, type Layers } from './facts.ts'

/** Which kinds of facts are marked, and which kind is listed; what is chosen is always among both. */
export function useLayers(facts: Facts, chosen: Chosen | null) {
  const [layers, setLayers] = useState<Layers>(() => new Set(LAYERS))
  const [listed, setListed] = useState<Layer>(() => firstWith(facts.of))
  useEffect(() => {
    const fact = chosen?.key ? facts.byKey.get(chosen.key) : undefined
    if (!fact) return
    setLayers((before) => (before.has(fact.layer) ? before : new Set([...before, fact.layer])))
    if (chosen?.from !== 'facts') setListed(fact.layer)
  }, [chosen])
  const turn = (layer: Layer) => {
    const next = new Set(layers)
    if (!next.delete(layer)) next.add(layer)
    setLayers(next)
  }
  return { layers, turn, listed, setListed }
}

/** The kind to list first: figures, where there are any. */
const firstWith = (of: Readonly<Record<Layer, readonly unknown[]>>): Layer =>
  (['observation', 'reference', 'finding', 'repair'] as const).find((layer) => of[layer].length > 0) ??
  'observation'

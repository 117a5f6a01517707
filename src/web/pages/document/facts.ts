import type { DocumentFacts, FindingFact, ObservationFact, ReferenceFact, RepairFact } from '../../answers.ts'

export const LAYERS = ['reference', 'observation', 'finding', 'repair'] as const
/** What is highlighted in the text, each in its own manner. */
export type Layer = (typeof LAYERS)[number]

/** A stretch of the clean text and its page. */
export interface Place {
  readonly start: number
  readonly end: number
  readonly page: number | null
}

/** A fact of any kind with its places: one, or for a finding one for each piece of evidence. */
export type Fact = { readonly key: string; readonly places: readonly Place[] } & (
  | { readonly layer: 'reference'; readonly of: ReferenceFact }
  | { readonly layer: 'observation'; readonly of: ObservationFact }
  | { readonly layer: 'finding'; readonly of: FindingFact }
  | { readonly layer: 'repair'; readonly of: RepairFact }
)

/** A highlighted stretch and the fact it belongs to. */
export interface Mark {
  readonly start: number
  readonly end: number
  readonly fact: Fact
}

/** What of the facts is shown, and which layers a person switched on. */
export type Layers = ReadonlySet<Layer>

/** All facts of a document, in the order of their places. */
export interface Facts {
  readonly of: Readonly<Record<Layer, readonly Fact[]>>
  readonly byKey: ReadonlyMap<string, Fact>
  /** Ascending in `start`, longer ones first. */
  readonly marks: readonly Mark[]
}

/** The facts of an answer, ready to be looked up by key and by place. */
export function gathered(answer: DocumentFacts): Facts {
  const of = {
    reference: answer.references.map((each) => fact('reference', each, [each])),
    observation: answer.observations.map((each) => fact('observation', each, [each])),
    finding: answer.findings.map((each) => fact('finding', each, each.evidence)),
    repair: answer.repairs.map((each) => fact('repair', each, [each])),
  }
  const all = LAYERS.flatMap((layer) => of[layer])
  const marks = all.flatMap((each) => each.places.map(({ start, end }) => ({ start, end, fact: each })))
  return {
    of,
    byKey: new Map(all.map((each) => [each.key, each])),
    marks: marks.filter(({ start, end }) => end > start).sort((a, b) => a.start - b.start || b.end - a.end),
  }
}

const fact = (layer: Layer, of: { readonly key: string }, places: readonly Place[]) =>
  ({ layer, of, key: of.key, places }) as Fact

/** The facts at a place, the shortest first: what a click there most likely means. */
export function factsAt(
  marks: readonly Mark[],
  at: { readonly start: number; readonly end: number },
): Fact[] {
  const here = marks.filter(({ start, end }) => start < at.end && end > at.start)
  return [...new Set(here.sort((a, b) => a.end - a.start - (b.end - b.start)).map((each) => each.fact))]
}

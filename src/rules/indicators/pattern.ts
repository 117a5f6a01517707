import type { Span } from '../../text/span.ts'
import { later } from '../later.ts'
import { isBroad, refuseBroad, refuseLong } from './breadth.ts'
import { type Fit, MOST_FITS } from './fit.ts'
import type { Language } from './language.ts'
import { type Caught, lineOf } from './line.ts'
import { hasWords, neededPhrases } from './needs.ts'
import { type Numbered, numbered, type Slot } from './numbered.ts'
import { type Spelled, shared } from './spelled.ts'
import { done, goes, type Way } from './step.ts'
import { nodesOf, waysOf } from './steps.ts'
import { TemplateFault } from './template.ts'

export type { Language } from './language.ts'

/** What a rule says, ready to be looked for in text of `view`. */
export interface Pattern {
  /** As the rule file has it. */
  readonly source: string
  readonly slots: readonly Slot[]
  /** Groups of gaps: what they swallowed does not speak for the rule. */
  readonly gaps: readonly string[]
  /** The template fits only where one phrase of every set stands, behind that of the set before. */
  readonly needs: readonly ReadonlySet<string>[]
  /** It fits only where all this is spelled out: the phrases it needs, or the letters of a raw expression. */
  readonly spelled: Spelled
  /** Every place of a text where it fits, from left to right, none over another. */
  readonly fitsIn: (text: string) => readonly Fit[]
}

/** Compiles a template. Throws `TemplateFault` for what is no template, an unknown slot, or one without fixed words. */
export function compileTemplate(template: string, language: Language): Pattern {
  refuseLong(template)
  const nodes = nodesOf(template)
  refuseBroad(nodes)
  const known = numbered(nodes, language)
  const needs = neededPhrases(nodes, language)
  if (!hasWords(needs))
    throw new TemplateFault(0, 'mẫu không có từ cố định nào, cần ít nhất một từ ở ngoài `[…]`')
  const { slots, gaps } = known
  const spelled = needs.map((each) => shared([...each]))
  return { source: template, slots, gaps, needs, spelled, fitsIn: fitting(known, language) }
}

/** The steps of a template are made for the first text that calls it: most documents need few of them. */
function fitting({ nodes, numbers }: Numbered, language: Language): Pattern['fitsIn'] {
  const way = later(() => waysOf(nodes, done, { language, numbers, isBroad: isBroad(nodes) }))
  return (text) => fits(way(), text)
}

function fits(way: Way, text: string): Fit[] {
  const line = lineOf(text)
  const out: Fit[] = []
  let from = 0
  for (const start of line.starts) {
    if (start < from) continue
    line.depth = 0
    if (!goes(way, line, start) || line.end === start) continue
    out.push({ text, start, end: line.end, groups: groupsOf(line.caught) })
    if (out.length === MOST_FITS) break
    from = line.end
  }
  return out
}

function groupsOf(caught: readonly Caught[]): Fit['groups'] {
  const groups: Record<string, Span> = {}
  for (const [name, start, end] of caught) groups[name] = { start, end }
  return groups
}

import { fold } from '../../text/fold.ts'
import type { Pattern } from './pattern.ts'

/** With what a pattern can begin: words and signs (without marks), and slots. */
export interface First {
  readonly words: ReadonlySet<string>
  readonly slots: ReadonlySet<string>
  /** It may take nothing at all, so what follows it can come first too. */
  readonly empty: boolean
}

/** Slots that take no token: what stands behind them begins. */
const PLACES = new Set(['start', 'clause', 'end', 'cell', 'words'])

/** With what a pattern can begin, so that most places of a text need not try it. */
export function firstOf(pattern: Pattern): First {
  switch (pattern.is) {
    case 'word':
    case 'sign':
      return { words: new Set([fold(pattern.text)]), slots: new Set(), empty: false }
    case 'slot':
      return { words: new Set(), slots: new Set([pattern.name]), empty: PLACES.has(pattern.name) }
    case 'any':
      return joined(pattern.of.map(firstOf), (all) => all.some((each) => each.empty))
    case 'all': {
      const parts: First[] = []
      for (const each of pattern.of) {
        parts.push(firstOf(each))
        if (!parts.at(-1)!.empty) break
      }
      return joined(parts, (all) => all.every((each) => each.empty))
    }
    case 'maybe':
    case 'many':
      return { ...firstOf(pattern.of), empty: true }
    case 'ahead':
    case 'not-ahead':
      return { words: new Set(), slots: new Set(), empty: true }
  }
}

function joined(parts: readonly First[], empty: (parts: readonly First[]) => boolean): First {
  return {
    words: new Set(parts.flatMap((each) => [...each.words])),
    slots: new Set(parts.flatMap((each) => [...each.slots])),
    empty: empty(parts),
  }
}

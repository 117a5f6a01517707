import type { Repair } from '../../types.ts'
import { explain } from './explain.ts'
import type { Mend, Setting } from './spell.ts'

/** A repair but for its place. */
type Told = Omit<Repair, 'at'>

interface Known {
  readonly mend: Mend
  readonly told: Told
}

/** What is known of more stretches than this is forgotten. */
const most = 50_000

/**
 * Tells what was repaired and why. The words of a document come again and again: a stretch of the same tokens, read the
 * same way, is told once.
 */
export function teller(setting: Setting): (mend: Mend, line: string, to: string) => Told {
  const known = new Map<string, Known>()
  return (mend, line, to) => {
    const from = line.slice(mend.from, mend.to)
    const before = known.get(from)
    if (before !== undefined && isSame(before, mend, setting) && before.told.to === to) {
      return before.told
    }
    const told = {
      from,
      to,
      charset: mend.charset.id,
      ...explain(mend, from, setting),
    }
    if (known.size > most) known.clear()
    known.set(from, { mend, told })
    return told
  }
}

/** The same tokens under the same font, read in the same states. */
function isSame({ mend: a }: Known, b: Mend, { tokens, chosen }: Setting): boolean {
  if (a.charset !== b.charset || a.capitals !== b.capitals || a.last - a.first !== b.last - b.first)
    return false
  if (tokens.fonts !== null && tokens.fonts[a.first] !== tokens.fonts[b.first]) return false
  for (let i = a.first, k = b.first; i <= a.last; i++, k++) {
    if (tokens.ids[i] !== tokens.ids[k] || chosen.states[i] !== chosen.states[k]) return false
  }
  return true
}

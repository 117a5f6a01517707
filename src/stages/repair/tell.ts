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
export function teller(setting: Setting): (mend: Mend, line: string, spelled: string) => Told {
  const known = new Map<string, Known>()
  return (mend, line, spelled) => {
    const from = line.slice(mend.from, mend.to)
    const before = known.get(from)
    if (before !== undefined && isSame(before, mend, setting) && isAt(before.told.to, spelled, mend)) {
      return before.told
    }
    const told = {
      from,
      to: spelled.slice(mend.start, mend.end),
      charset: mend.charset.id,
      ...explain(mend, from, setting),
    }
    if (known.size > most) known.clear()
    known.set(from, { mend, told })
    return told
  }
}

function isAt(to: string, spelled: string, { start, end }: Mend): boolean {
  return to.length === end - start && spelled.startsWith(to, start)
}

/** The same tokens under the same font, read in the same states. */
function isSame({ mend: a }: Known, b: Mend, { tokens, chosen }: Setting): boolean {
  if (a.charset !== b.charset || a.capitals !== b.capitals || a.last - a.first !== b.last - b.first)
    return false
  if (tokens.fonts !== null && tokens.fonts[a.first] !== tokens.fonts[b.first]) return false
  for (let i = a.first, k = b.first; i <= a.last; i++, k++) {
    if (tokens.readings[i] !== tokens.readings[k] || chosen.states[i] !== chosen.states[k]) return false
  }
  return true
}

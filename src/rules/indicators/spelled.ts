import { holdsOne } from '../../text/sought.ts'

/** Sets of wordings: in every text that an expression fits, one wording of each set stands letter by letter. */
export type Spelled = readonly (readonly string[])[]

/** What a text must spell out for a raw expression to fit: a quick look, before the expression is tried. */
export function spelledIn(expression: string): Spelled {
  return choice({ tokens: expression.match(TOKEN) ?? [], at: 0 })
}

/** The same sets, what is the soonest found to be missing first. */
export const soonestMissing = (sets: Spelled): Spelled =>
  sets.toSorted((a, b) => a.length - b.length || shortestOf(b) - shortestOf(a))

const sets = new Map<string, readonly string[]>()

/** A set of wordings; the same ones are one array, which a sentence is asked for once. */
export function shared(wordings: readonly string[]): readonly string[] {
  const key = wordings.join('|')
  const same = sets.get(key) ?? wordings
  sets.set(key, same)
  return same
}

/** Whether one wording of each set stands in a text. */
export function spellsAll(text: string, sets: Spelled): boolean {
  for (const wordings of sets) if (!holdsOne(text, wordings)) return false
  return true
}

interface Reader {
  readonly tokens: readonly string[]
  at: number
}

const TOKEN =
  /\\[pPu]\{[^}]*\}|\\u[\da-fA-F]{4}|\\x..|\\c.|\\.|\[(?:\\.|[^\]\\])*\]|\((?:\?(?:[:=!]|<[=!]|<[^>]*>))?|[)|]|[?*+]\??|\{[^}]*\}\??|./gsu
const LETTER = /^[\p{L}\d %]$/u
const REPEAT = /^[?*+{]/u
const LOOK_AROUND = /^\(\?<?[=!]/u

/** Reads up to the bracket that closes a group, or to the end. */
function choice(reader: Reader): Spelled {
  const ways = [sequence(reader)]
  while (reader.tokens[reader.at] === '|') {
    reader.at++
    ways.push(sequence(reader))
  }
  if (ways.length === 1) return ways[0]!
  return ways.every(({ length }) => length > 0) ? [ways.flatMap(longest)] : []
}

/** What may be repeated may be absent, and bounds the letters before it. */
function sequence(reader: Reader): Spelled {
  const out: string[][] = []
  let letters = ''
  const end = () => {
    if (/[\p{L}\d]{2}/u.test(letters)) out.push([letters])
    letters = ''
  }
  for (;;) {
    const token = reader.tokens[reader.at]
    if (token === undefined || token === '|' || token === ')') break
    reader.at++
    const inner = token.startsWith('(') ? choice(reader) : []
    if (token.startsWith('(')) reader.at++
    const isSure = !REPEAT.test(reader.tokens[reader.at] ?? '')
    if (isSure && LETTER.test(token)) letters += token
    else {
      end()
      if (isSure && !LOOK_AROUND.test(token)) out.push(...inner.map((each) => [...each]))
    }
  }
  end()
  return out
}

/** Of several sets the one that is the hardest to meet by chance. */
const longest = (sets: Spelled): readonly string[] =>
  sets.reduce((best, each) => (shortestOf(each) > shortestOf(best) ? each : best))

const shortestOf = (wordings: readonly string[]) => Math.min(...wordings.map(({ length }) => length))

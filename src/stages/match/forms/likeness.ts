import { DiceCoefficient } from 'natural/lib/natural/distance/index.js'

/** With words that contrast, the same number of a row makes no pair of two labels either. */
const CONTRAST = 0.59

/**
 * How alike a printed label is to one of a form's row, 0 to 1, both plain: Dice's coefficient over letter pairs
 * (`natural`), which bears OCR and typing slips. It counts a pair once however often it stands, so a difference of
 * length costs a little more; contrasting words (`cap tinh` against `cap xa`) make them two rows. Another wording of
 * the row that leaves such words out means those of its `main` one. Labels three times as long as each other are not
 * compared.
 */
export function likeness(
  a: string,
  b: string,
  { contrasts, main }: { readonly contrasts: readonly (readonly string[])[]; readonly main: string },
): number {
  if (a === b) return 1
  if (Math.min(a.length, b.length) * 3 < Math.max(a.length, b.length)) return 0
  const dice = pairLikeness(a, b) * (1 - (0.2 * Math.abs(a.length - b.length)) / Math.max(a.length, b.length))
  return dice > 0.5 && contrasts.some((group) => contrast(a, [b, main], group)) ? dice * CONTRAST : dice
}

/** How alike two openings of labels are. */
export const headLikeness = (a: string, b: string): number => pairLikeness(a, b)

/** One report asks the same twenty times over, and the next report of its kind again. By printed label, then by that of a form. */
const known = new Map<string, Map<string, number>>()
let count = 0
const MOST_KNOWN = 50_000

function pairLikeness(a: string, b: string): number {
  const before = known.get(a)?.get(b)
  if (before !== undefined) return before
  const fresh = DiceCoefficient(a, b)
  if (++count > MOST_KNOWN) {
    known.clear()
    count = 1
  }
  const others = known.get(a)
  if (others) others.set(b, fresh)
  else known.set(a, new Map([[b, fresh]]))
  return fresh
}

/** The words say of one label that it is not the other. */
export const areContrary = (a: string, b: string, contrasts: readonly (readonly string[])[]): boolean =>
  contrasts.some((group) => contrast(a, [b], group))

/** The label holds words of the group, and the first of the others that holds any holds none of them. */
function contrast(a: string, others: readonly string[], group: readonly string[]): boolean {
  const inA = wordsIn(a, group)
  if (inA.length === 0) return false
  const inOther = others.map((each) => wordsIn(each, group)).find((words) => words.length > 0) ?? []
  return inOther.length > 0 && !inA.some((words) => inOther.includes(words))
}

const wordsIn = (label: string, group: readonly string[]) =>
  group.filter((words) => label.includes(words) && holds(label, words))

const holds = (label: string, words: string) => ` ${label} `.includes(` ${words} `)

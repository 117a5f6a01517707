import { sumOf } from './decimal.ts'
import type { Entry } from './entry.ts'

/** Fields with the ones that they hold, where a report names both. */
const HELD: Readonly<Record<string, readonly string[]>> = {
  justice: ['civil_status', 'certification'],
  labour: ['social_protection', 'merit_people'],
  environment: ['land'],
}

/** `riêng hộ tịch 210`, `trong đó: hộ tịch 210`: said of the part before it. */
const OF_LAST = /(?<!\p{L})(?:trong đó|riêng)(?!\p{L})[^.;()\d]{0,40}$/iu

/** `tư pháp 418 hồ sơ (hộ tịch 210, chứng thực 208), đất đai 74`: the parts that no other part holds. */
export function outerParts(words: string, parts: readonly Entry[]): readonly Entry[] {
  const inOrder = parts.filter(({ source }) => source === 'prose').sort((a, b) => a.at.start - b.at.start)
  const inner = new Set(
    inOrder.filter((part, i) => {
      const before = words.slice(inOrder[0]!.at.end, part.at.start)
      if (i === 0) return false
      const lead = words.slice(inOrder[i - 1]!.at.end, part.at.start)
      const own = words.slice(part.at.start, part.at.end).split(/\d/u)[0]!
      return isBracketed(before, words[part.at.start]!) || OF_LAST.test(`${lead}${own}`)
    }),
  )
  return parts.filter((part) => !inner.has(part))
}

/** The bracket opened behind the first part is still open; `hộ tịch (210)` holds its own figure only. */
const isBracketed = (words: string, first: string): boolean =>
  words.lastIndexOf('(') > words.lastIndexOf(')') && !(/\d/u.test(first) && /\(\s*$/u.test(words))

/** Without the fields that another listed field holds, the parts are no more than the total. */
export function fitWithoutHeld(dimension: string, total: Entry, parts: readonly Entry[]): boolean {
  const named = new Set(parts.map(({ own }) => own[dimension]!))
  const held = new Set([...named].flatMap((value) => (dimension === 'field' ? (HELD[value] ?? []) : [])))
  const rest = parts.filter(({ own }) => !held.has(own[dimension]!))
  return rest.length < parts.length && sumOf(rest.map(({ value }) => value)) <= total.value
}

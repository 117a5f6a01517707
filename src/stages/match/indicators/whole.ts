import { matchesOf } from '../../../text/matches.ts'
import { mainOf } from './figure.ts'
import { isItem, OPENS_LIST } from './head.ts'
import type { Claim, Reading, Seen } from './reading.ts'
import { depthOf } from './sentences.ts'

/** So many figures, and so many letters before an item, its whole is looked for: reading stays linear. */
export const NEAR = 40
const REACH = 2000

/**
 * The figure whose meaning an item may share: the last one before it in its sentence, the whole that its
 * sentence names, or the one with which the line above opens the list. Null where a figure between the two
 * was not read: that one may be what the item is a part of.
 */
export function baseOf(seen: Seen, claims: readonly Claim[], reading: Reading): Claim | null {
  const main = mainOf(seen.figures)!
  const sheet = reading.sheet.text
  const isShare = main.kind === 'percent'
  const near = claims.slice(-NEAR)
  const before = near.filter(
    ({ role, figure: { start } }) =>
      (role === 'value' || (isShare && role === 'rate')) && start < main.start && start > main.start - REACH,
  )
  const last = before.findLast(({ figure }) => depthOf(sheet.slice(figure.end, main.start)) >= 0)
  const isHere = last && last.figure.start >= seen.sentence.start
  const base = isHere ? last : last ? namedIn(seen, before, { last, sheet }) : leadIn(main, reading)
  if (!base || (base.figure.kind === 'percent') !== isShare) return null
  return base !== last || isReadBetween(sheet, { base, main }, near) ? base : null
}

/** Every figure of the same kind in between has been read. */
function isReadBetween(
  sheet: string,
  { base, main }: { readonly base: Claim; readonly main: Claim['figure'] },
  near: readonly Claim[],
): boolean {
  const { end } = base.figure
  const between = sheet.slice(end, main.start).replace(BRACKET, (each) => each.replace(/\d/g, ' '))
  return matchesOf(/\d[\d.,]*/g, between).every(({ 0: digits, index }) => {
    const at = end + index
    const isRate = /^ ?%/.test(between.slice(index + digits.length))
    const isRead = near.some(({ figure }) => figure.start <= at && at < figure.end)
    const before = between.slice(Math.max(0, index - 40), index)
    return isRead || (isRate && (main.kind !== 'percent' || CHANGE.test(before))) || OTHERS.test(before)
  })
}

/** What a bracket that is closed again says in passing. */
const BRACKET = /\([^()]*\)/g

/** `đạt 98%, tăng 0,2%; …`: how a rate has changed. */
const CHANGE = /(?<!\p{L})(?:tăng|giảm|cao hơn|thấp hơn)(?: (?:thêm|lên|đi|được))? $/u

/** `các lĩnh vực khác 295 hồ sơ`: an item that no dimension has a value for. */
const OTHERS = /(?<!\p{L})(?:khác|còn lại)(?: (?:là|có|gồm))?[: ]{1,3}$/u

/** `Giao 4.818 biên chế, trong đó:`: the figure with which the line above ends that opens the list. */
function leadIn({ start }: Claim['figure'], { frames, paragraph, sheet }: Reading): Claim | null {
  const whole = frames.at(-1)?.heads.at(-1)
  if (!whole?.claim || whole.part || /\d/.test(sheet.text.slice(paragraph.start, start))) return null
  return LEADS_IN.test(sheet.text.slice(whole.claim.figure.end, paragraph.start)) ? whole.claim : null
}

const LEADS_IN = new RegExp(
  `^[^\\d.;:]{0,60}?(?::|(?<!\\p{L})(?:${OPENS_LIST}|như sau|chia ra)[:.]?)[ "]*(?:[-+*]|[a-zđ]\\))`,
  'u',
)

/**
 * The whole that a new sentence names: the last figure (`Trong đó, …`), or the one told with its words
 * (`Trong tổng số hồ sơ tiếp nhận, …`).
 */
function namedIn(
  seen: Seen,
  before: readonly Claim[],
  { last, sheet }: { readonly last: Claim; readonly sheet: string },
): Claim | null {
  const opening = OPENING.exec(sheet.slice(seen.sentence.start, mainOf(seen.figures)!.start))
  if (!opening) return null
  const named = opening[1]
  if (!named || /^(?:đó|này|trên)$/u.test(named)) return isItem(last) ? null : last
  const words = named.split(' ')
  return (
    before.findLast((each) => {
      const told = new Set(sheet.slice(each.start, each.end).match(/\p{L}+/gu))
      return !isItem(each) && words.every((word) => told.has(word))
    }) ?? null
  )
}

const OPENING = new RegExp(
  `^[ "+*-]{0,4}(?:${OPENS_LIST}|trong (?:tổng )?số (?:các |những )?([^\\d,:;.]{3,60}?)?(?:[,:]| có ))`,
  'u',
)

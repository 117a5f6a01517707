import { sensesAt, wordsIn } from '../../../rules/indicators/concepts.ts'
import { amountOf } from './beyond.ts'
import { mainOf } from './figure.ts'
import { isItem } from './head.ts'
import { valuesOf } from './item.ts'
import type { Claim, Dimensions, Listed, Reading, Seen } from './reading.ts'
import { lastClause } from './sentences.ts'

/** The figure whose meaning an item shares, what it names, and the list that it so becomes one of. */
export interface Place {
  readonly base: Claim
  readonly values: Dimensions
  readonly listed: Listed | null
}

/** What an item may be a part of, and the items of its sentence. */
export interface Siblings {
  readonly claims: readonly Claim[]
  readonly items: readonly Seen[]
}

/** Where an item stands: under the last figure before it, beside an item of the same list, or under the whole that its sentence or the line above names; null where that stays open. */
export function placeOf(seen: Seen, { claims, items }: Siblings, reading: Reading): Place | null {
  const main = mainOf(seen.figures)!
  const sheet = reading.sheet.text
  const isShare = main.kind === 'percent'
  const before = claims
    .slice(-NEAR)
    .filter(
      ({ role, figure }) =>
        (role === 'value' || (isShare && role === 'rate')) &&
        figure.start < main.start &&
        figure.start > main.start - REACH,
    )
  const last = before.findLast(({ figure }) => depth(sheet.slice(figure.end, main.start)) >= 0)
  const base = last
    ? last.figure.start < seen.sentence.start
      ? namedIn(seen, before, { last, sheet })
      : last
    : leadIn(main, reading)
  if (!base || (base.figure.kind === 'percent') !== isShare) return null
  const values = valuesOf(seen.item!, base, reading)
  if (!values) return null
  if (base === last && !isReadBetween(sheet, { base, main }, claims)) return null
  const keys = Object.keys(values)
  const has = keys.filter((name) => name in base.dimensions).length
  if (has === keys.length) return beside(base, values, { seen, reading })
  if (has > 0) return null
  const opening =
    base.figure.start < seen.sentence.start
      ? 'said'
      : openingOf(sheet, { whole: base.figure.end, item: seen.start, figure: main.start })
  if (isItem(base) && opening !== 'inside') return null
  if (
    opening === 'loose' &&
    !makeUp(base, { items: items.filter(({ start }) => start >= seen.start), keys: keys.join() }, reading)
  )
    return null
  return { base, values, listed: { whole: base, keys: keys.join() } }
}

/** Behind a mere comma: items that make up the whole, or nearly all of it, are its parts. */
function makeUp(
  whole: Claim,
  { items, keys }: { readonly items: readonly Seen[]; readonly keys: string },
  reading: Reading,
): boolean {
  if (whole.figure.kind === 'percent') return /^(?:agency|field|level)$/.test(keys)
  const told = new Set<string>()
  let sum = 0
  for (const each of items) {
    const values = valuesOf(each.item!, whole, reading)
    if (!values || Object.keys(values).join() !== keys) break
    told.add(Object.values(values).join())
    sum += amountOf(mainOf(each.figures)!, reading)
  }
  const share = sum / amountOf(whole.figure, reading)
  return share === 1 || (told.size > 1 && share > NEARLY_ALL && share < 1)
}

const NEARLY_ALL = 0.9

/** `cấp tỉnh 1.683 người, | cấp xã 2.861 người`: one more of the same list, or told beside it of another value. */
function beside(
  base: Claim,
  values: Dimensions,
  { seen, reading: { sheet, rules } }: { readonly seen: Seen; readonly reading: Reading },
): Place | null {
  const keys = Object.keys(values)
  if (keys.every((name) => base.dimensions[name] === values[name])) return null
  if (base.figure.start < seen.sentence.start) return null
  const { listed } = base
  if (listed) return listed.keys === keys.join() ? { base, values, listed } : null
  const clause = lastClause(sheet.text.slice(seen.sentence.start, base.figure.start))
  const words = wordsIn(clause.split(/[,(]/u).at(-1)!)
  const named = words.flatMap((_, i) =>
    sensesAt(words, i, rules.vocabulary).flatMap(({ sense }) => sense.values),
  )
  const isNamed = (key: string) =>
    named.some(([name, value]) => name === key && value === base.dimensions[key])
  return !/\d/.test(clause) || keys.every(isNamed) ? { base, values, listed: null } : null
}

/** How many brackets more are opened than closed; below zero where one is closed that was opened before. */
function depth(words: string): number {
  let open = 0
  for (const c of words) {
    if (c === '(') open++
    else if (c === ')' && --open < 0) return -1
  }
  return open
}

/** How a list opens: inside a bracket or behind a colon, with words that say so, or with nothing but a comma. */
function openingOf(
  sheet: string,
  { whole, item, figure }: { readonly whole: number; readonly item: number; readonly figure: number },
): 'inside' | 'said' | 'loose' {
  const between = sheet.slice(whole, item)
  if (depth(between) > 0 || between.includes(':')) return 'inside'
  return /(?<!\p{L})(?:trong đó|gồm|cụ thể|chia ra)(?!\p{L})/u.test(sheet.slice(whole, figure))
    ? 'said'
    : 'loose'
}

/** Every figure of the same kind in between has been read: an unread one may be what the item is a part of. */
function isReadBetween(
  sheet: string,
  { base, main }: { readonly base: Claim; readonly main: Claim['figure'] },
  claims: readonly Claim[],
): boolean {
  const near = claims.slice(-NEAR)
  const { end } = base.figure
  const between = sheet.slice(end, main.start).replace(BRACKET, (each) => each.replace(/\d/g, ' '))
  return [...between.matchAll(/\d[\d.,]*/g)].every(({ 0: digits, index }) => {
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

/** So many figures, and so many letters before an item, its whole is looked for: reading stays linear. */
export const NEAR = 40
const REACH = 2000

/** `các lĩnh vực khác 295 hồ sơ`: an item that no dimension has a value for. */
const OTHERS = /(?<!\p{L})(?:khác|còn lại)(?: (?:là|có|gồm))?[: ]{1,3}$/u

/** `Giao 4.818 biên chế, trong đó:`: the figure with which the line above ends that opens the list. */
function leadIn({ start }: Claim['figure'], { frames, paragraph, sheet }: Reading): Claim | null {
  const whole = frames.at(-1)?.heads.at(-1)
  if (!whole?.claim || whole.part || /\d/.test(sheet.text.slice(paragraph.start, start))) return null
  return LEADS_IN.test(sheet.text.slice(whole.claim.figure.end, paragraph.start)) ? whole.claim : null
}

const LEADS_IN =
  /^[^\d.;:]{0,60}?(?::|(?<!\p{L})(?:trong đó|gồm|cụ thể|như sau|chia ra)[:.]?)[ "]*(?:[-+*]|[a-zđ]\))/u

/** The whole that a new sentence names: the last figure (`Trong đó, …`), or the one told with its words (`Trong tổng số hồ sơ tiếp nhận, …`). */
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

const OPENING =
  /^[ "+*-]{0,4}(?:trong đó|cụ thể|gồm|bao gồm|trong (?:tổng )?số (?:các |những )?([^\d,:;.]{3,60}?)?(?:[,:]| có ))/u

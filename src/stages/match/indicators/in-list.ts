import { amountOf, mainOf } from './figure.ts'
import { isItem, OPENS_LIST } from './head.ts'
import { valuesOf } from './item.ts'
import type { Claim, Dimensions, Listed, Reading, Seen } from './reading.ts'
import { depthOf, lastClause } from './sentences.ts'
import { baseOf } from './whole.ts'
import { sensesIn } from './words.ts'

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

/**
 * Where an item stands: a part of the figure before it, or beside an item of the same list; null where that
 * stays open.
 */
export function placeOf(seen: Seen, { claims, items }: Siblings, reading: Reading): Place | null {
  const base = baseOf(seen, claims, reading)
  const values = base && valuesOf(seen.item!, base, reading)
  if (!values || isOfMore(values, seen)) return null
  const names = Object.keys(values)
  const has = names.filter((name) => name in base.dimensions).length
  if (has === names.length) return beside(base, values, { seen, reading })
  if (has > 0) return null
  const keys = names.join()
  const opening = openingOf(base, seen, reading)
  if (isItem(base) && opening !== 'inside') return null
  const onward = items.filter(({ start }) => start >= seen.start)
  if (opening === 'loose' && !makeUp(base, { items: onward, keys }, reading)) return null
  return { base, values, listed: { whole: base, keys } }
}

/** `đăng ký kinh doanh, công thương: 24 hồ sơ`: the item names another value beside the one it would be of. */
function isOfMore(values: Dimensions, { item }: Seen): boolean {
  const { words } = item!
  for (let i = 0; i < words.length; ) {
    const { senses } = words[i]!
    // `địa chính - xây dựng`: a post of a name that long, but two fields
    const length = (senses.find(({ sense }) => sense.value) ?? senses[0])?.length ?? 1
    const isOther = senses.some(({ length: n, sense: { value } }) => {
      const said = value && n === length && value[0] !== 'level' ? values[value[0]] : undefined
      return said !== undefined && said !== value![1]
    })
    if (isOther) return true
    i += length
  }
  return false
}

/**
 * How a list opens: inside a bracket or behind a colon, with words that say so, or with nothing but a comma.
 */
function openingOf({ figure }: Claim, seen: Seen, { sheet }: Reading): 'inside' | 'said' | 'loose' {
  if (figure.start < seen.sentence.start) return 'said'
  const between = sheet.text.slice(figure.end, seen.start)
  if (depthOf(between) > 0 || between.includes(':')) return 'inside'
  return SAID.test(sheet.text.slice(figure.end, mainOf(seen.figures)!.start)) ? 'said' : 'loose'
}

const SAID = new RegExp(`(?<!\\p{L})(?:${OPENS_LIST}|chia ra)(?!\\p{L})`, 'u')

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
    sum += amountOf(mainOf(each.figures)!, reading.sheet.text)
  }
  const share = sum / amountOf(whole.figure, reading.sheet.text)
  return share === 1 || (told.size > 1 && share > NEARLY_ALL && share < 1)
}

const NEARLY_ALL = 0.9

/**
 * `cấp tỉnh 1.683 người, | cấp xã 2.861 người`: one more of the same list, or told beside it of another
 * value.
 */
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
  const named = sensesIn(clause.split(/[,(]/u).at(-1)!, rules)
  const isNamed = (key: string) =>
    named.some(({ value }) => value?.[0] === key && value[1] === base.dimensions[key])
  return !/\d/.test(clause) || keys.every(isNamed) ? { base, values, listed: null } : null
}

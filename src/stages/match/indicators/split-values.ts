import type { Claim, Reading } from './reading.ts'

/**
 * `tiến sĩ 01, thạc sĩ 24`, `cao cấp lý luận chính trị 02, trung cấp lý luận chính trị 04`: two items of one list that the
 * catalogue counts as one value are parts of it; neither is the whole.
 */
export function withoutSplitValues(claims: readonly Claim[], { sheet }: Reading): Claim[] {
  const split = new Set<Claim>()
  const values = claims.filter((each) => each.role === 'value').toSorted((a, b) => a.start - b.start)
  values.forEach((each, i) => {
    for (const next of values.slice(i + 1, i + 1 + MOST_ITEMS)) {
      if (!isSameValue(each, next)) continue
      const between = sheet.text.slice(each.end, next.start)
      const isBeside = next === values[i + 1] && BESIDE.test(between)
      if (isBeside || (isOfSameList(each, next) && OTHER_ITEMS.test(between))) split.add(each).add(next)
    }
  })
  return claims.filter((each) => !split.has(each))
}

const BESIDE = /^[ "]{0,3}(?:[,;+]|và)[ "]{0,3}(?:và )?$/u

/** So many items behind one are looked at. */
const MOST_ITEMS = 12
/** The rest of an item, further items, and words that set the next one apart, which lead to no list of its own. */
const OTHER_ITEMS =
  /^(?=[^.;]{0,300}[,;] ?(?:và )?(?:\p{L}+ ){0,4}$)(?!.*(?<!\p{L})(?:trong (?:đó|số)|gồm|riêng|nữ)(?!\p{L}))/u

const isOfSameList = (a: Claim, b: Claim) =>
  a.part &&
  a.headEnd !== null &&
  a.headEnd === b.headEnd &&
  a.modality === b.modality &&
  a.window?.label === b.window?.label

function isSameValue(a: Claim, b: Claim): boolean {
  const names = Object.keys(a.dimensions)
  return (
    a.indicator === b.indicator &&
    b.part &&
    names.length > 0 &&
    names.length === Object.keys(b.dimensions).length &&
    names.every((name) => a.dimensions[name] === b.dimensions[name])
  )
}

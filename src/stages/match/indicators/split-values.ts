import type { Claim, Reading } from './reading.ts'

/**
 * `tiến sĩ 01, thạc sĩ 24`: two items of one list, side by side, that the catalogue counts as one value are
 * parts of it; neither is the whole.
 */
export function withoutSplitValues(claims: readonly Claim[], { sheet }: Reading): Claim[] {
  const split = new Set<Claim>()
  const values = claims.filter((each) => each.role === 'value').toSorted((a, b) => a.start - b.start)
  values.forEach((each, i) => {
    const next = values[i + 1]
    if (next && isSameValue(each, next) && sheet.text.slice(each.end, next.start).search(BESIDE) === 0)
      split.add(each).add(next)
  })
  return claims.filter((each) => !split.has(each))
}

const BESIDE = /^[ "]{0,3}(?:[,;+]|và)[ "]{0,3}(?:và )?$/u

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

/**
 * Two figures that one slip of the fingers sets apart: two neighbouring digits exchanged (2.743, 2.734), or one digit
 * mistyped (41.109, 41.409). Figures below 100 are a digit apart by chance.
 */
export function oneSlipApart(a: number, b: number): boolean {
  const [x, y] = [digitsOf(a), digitsOf(b)]
  if (x.length !== y.length || x.length < 3) return false
  return areExchanged(x, y) || (x.length > 3 && placesApart(x, y).length === 1)
}

/** Only the rarer slip, which seldom comes about by chance: two neighbouring digits exchanged. */
export const digitsExchanged = (a: number, b: number): boolean => areExchanged(digitsOf(a), digitsOf(b))

const placesApart = (x: string, y: string) => [...x].flatMap((digit, i) => (digit === y[i] ? [] : [i]))

function areExchanged(x: string, y: string): boolean {
  if (x.length !== y.length || x.length < 3) return false
  const apart = placesApart(x, y)
  const [i, j] = apart
  return apart.length === 2 && j === i! + 1 && x[i!] === y[j] && x[j] === y[i!]
}

const digitsOf = (value: number) => `${Math.abs(value)}`.replace('.', '')

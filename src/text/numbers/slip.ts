/**
 * Two figures that one slip of the fingers sets apart: two neighbouring digits exchanged (2.743, 2.734), or one digit
 * mistyped (41.109, 41.409). Figures below 100 are a digit apart by chance.
 */
export function oneSlipApart(a: number, b: number): boolean {
  const [x, y] = [digitsOf(a), digitsOf(b)]
  if (x.length !== y.length || x.length < 3) return false
  const apart = [...x].flatMap((digit, i) => (digit === y[i] ? [] : [i]))
  if (apart.length === 1) return x.length > 3
  const [i, j] = apart
  return apart.length === 2 && j === i! + 1 && x[i!] === y[j] && x[j] === y[i!]
}

const digitsOf = (value: number) => `${Math.abs(value)}`.replace('.', '')

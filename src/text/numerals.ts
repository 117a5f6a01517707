const STEPS: readonly (readonly [number, string])[] = [
  [1000, 'M'],
  [900, 'CM'],
  [500, 'D'],
  [400, 'CD'],
  [100, 'C'],
  [90, 'XC'],
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
]

/** A count in Roman capitals, as automatic numbering shows it; empty below 1, nothing above 9999. */
export function roman(count: number): string {
  let left = Math.min(count, 9999)
  let result = ''
  for (const [value, sign] of STEPS) for (; left >= value; left -= value) result += sign
  return result
}

/** A … Z, AA, BB, …: Word repeats the letter instead of counting on (ECMA-376 17.18.59). Empty below 1. */
export const letter = (count: number): string =>
  count < 1 ? '' : String.fromCharCode(65 + ((count - 1) % 26)).repeat(Math.min(20, Math.ceil(count / 26)))

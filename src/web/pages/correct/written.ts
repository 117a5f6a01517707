/**
 * A number as people write it in Vietnamese documents: `1.234,5`, also `1234,5` and `-7`. Null for anything else: a dot
 * that does not part groups of three could be either sign and is refused rather than guessed.
 */
export function numberWritten(text: string): number | null {
  const said = text.replace(/\s/g, '').replace('−', '-')
  if (!/^[-+]?(\d{1,3}(\.\d{3})+|\d+)(,\d+)?$/.test(said)) return null
  return Number(said.replace(/\./g, '').replace(',', '.'))
}

/** A number written so that `numberWritten` reads it again. */
export function writtenNumber(value: number): string {
  return value.toLocaleString('vi-VN', { maximumFractionDigits: 10 })
}

/** `30/09/2023` as `2023-09-30`; undefined for a day that does not exist, null for nothing. */
export function dayWritten(text: string): string | null | undefined {
  const said = text.trim()
  if (said === '') return null
  const [, day, month, year] = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(said) ?? []
  if (!day || !month || !year) return undefined
  const iso = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  const real = new Date(`${iso}T00:00:00Z`)
  return !Number.isNaN(real.getTime()) && real.toISOString().startsWith(iso) ? iso : undefined
}

/** A day written so that `dayWritten` reads it again. */
export const writtenDay = (day: string | null): string => (day ? day.split('-').reverse().join('/') : '')

import { formatValue } from 'hucre'

/** Significant digits that a cell in format “General” shows. */
const GENERAL_DIGITS = 10

/**
 * A number as the sheet shows it, with Vietnamese separators (`1.234,5`): figures are read in that convention
 * everywhere else, and `1.234` for one and a bit would become a thousand.
 */
export function displayed(value: number, format: string, is1904: boolean): string {
  if (format === '' || /^general$/i.test(format))
    return String(Number(value.toPrecision(GENERAL_DIGITS))).replace('.', ',')
  const shown = formatValue(value, format, { is1904 }).trim()
  return isDate(format) ? shown : swapped(shown)
}

/** Whether a format shows a date or a time. */
export function isDate(format: string): boolean {
  const bare = format.replace(/"[^"]*"|\\.|\[[^\]]*\]/g, '')
  return /[dmyhs]/i.test(bare) && !/[#0?]/.test(bare.replace(/[hms]+\.0+/gi, ''))
}

const swapped = (shown: string) => shown.replace(/[.,]/g, (each) => (each === '.' ? ',' : '.'))

/** A document's number and symbol in one spelling. */
export interface PlainCode {
  /** `09/2012/QĐ-UBND`: blanks and line ends gone, dashes and strokes plain, `Đ` one letter. */
  readonly text: string
  readonly number: string
  readonly year: string | null
  /** `QĐ`, `UBND`; in a Party code too (`17-NQ/HU` → `NQ`, `HU`). */
  readonly symbol: readonly string[]
  /** Numbered in the manner of the Party: `17-NQ/HU`. */
  readonly party: boolean
}

const CODE = /^([\d.]+[^\W\d_]?(?:bis)?)(?:\/(\d{4}|\d\d)(?=[/-]|$))?([-/ ]?)(.*)$/u

/** Takes a printed code apart. Numbers keep their leading noughts and letters, as printed. */
export function codeOf(printed: string): PlainCode {
  const text = plainCode(printed)
  const [, number = text, year = null, sign = '', rest = ''] = CODE.exec(text) ?? []
  return {
    text,
    number,
    year: year ?? null,
    symbol: rest.split(/[-/.&_+ ]/).filter(Boolean),
    party: sign === '-' && !year,
  }
}

/** `09 2006/QĐ-UBND`: the stroke behind the number was not typed. */
export const LOST_STROKE = /^(\d{1,5}[^\W\d_]?)\s+((?:19|20)\d\d\/)/u

/**
 * The code as printed, without line breaks and stray blanks; the blank of old codes (`1141 TC/QĐ/CĐKT`) stays, one in
 * place of the stroke before the year becomes a stroke.
 */
export function plainCode(printed: string): string {
  return printed
    .normalize('NFC')
    .replace(/[‐-―−­]/gu, '-')
    .replace(/[⁄∕／]/gu, '/')
    .replaceAll('Ð', 'Đ')
    .replaceAll('ð', 'đ')
    .replace(/\s*([-/.&_+])\s*/g, '$1')
    .replace(LOST_STROKE, '$1/$2')
    .replace(/\s+/g, ' ')
    .trim()
}

/** The code of a number that shares the symbol printed behind the last of its list: `279` of `279, 280, 281/TB-UBND`. */
export function sharedCode(
  number: string | null | undefined,
  last: string | null | undefined,
): PlainCode | null {
  if (!number || !last) return null
  const { text, number: other } = codeOf(last)
  return codeOf(number + text.slice(other.length))
}

import type { Face } from './face.ts'

/** A glyph as pdf.js gives it. */
export interface Sign {
  readonly unicode: string
  readonly originalCharCode: number
  readonly width: number
  readonly isSpace: boolean
}

/** What code page 1252 makes of 0x80 to 0x9F; the five gaps stay the C1 characters they are. */
const cp1252 =
  '\u20ac\u0081\u201a\u0192\u201e\u2026\u2020\u2021\u02c6\u2030\u0160\u2039\u0152\u008d\u017d\u008f' +
  '\u0090\u2018\u2019\u201c\u201d\u2022\u2013\u2014\u02dc\u2122\u0161\u203a\u0153\u009d\u017e\u0178'

/**
 * The character of a glyph, undecided: U+00AD, U+2212, U+2219, µ and C1 characters pass as they are. In a legacy
 * font of single bytes the byte wins over what its encoding calls it (WinAnsi calls 0xAD, the `ư` of TCVN3, a hyphen).
 */
export function letterOf(sign: Sign, face: Face): string {
  const code = sign.originalCharCode
  if (face.bytes && code >= 0x80 && code <= 0xff) {
    return code < 0xa0 ? cp1252[code - 0x80]! : String.fromCharCode(code)
  }
  return sign.unicode.includes('\u0000') ? sign.unicode.replaceAll('\u0000', '') : sign.unicode
}

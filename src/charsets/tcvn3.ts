import { bytes, type Charset } from '../charsets.ts'

/**
 * TCVN3, also ABC: one byte a letter, 74 of them, the `VN3` part of TCVN 5712:1993, drawn by fonts named `.Vn…`.
 *
 * A font whose name ends in `H` (`.VnTimeH`) draws capitals over the small letters' codes: the file says "ñy ban", the
 * page shows "ỦY BAN". U+00AD is the letter ư; PDF producers write it as U+2212 and ã as U+2219. The quotes, dashes
 * and signs of cp1252 and `° ± ² ³ ´` are not letters here and stay.
 */
const letters = bytes(`
  A1: Ă Â Ê Ô Ơ Ư Đ ă â ê ô ơ ư đ
  B5: à ả ã á ạ . ằ ẳ ẵ ắ
  C6: ặ ầ ẩ ẫ ấ ậ è . ẻ ẽ é ẹ ề ể ễ ế ệ ì ỉ
  DC: ĩ í ị ò . ỏ õ ó ọ ồ ổ ỗ ố ộ ờ ở ỡ ớ ợ ù
  F1: ủ ũ ú ụ ừ ử ữ ứ ự ỳ ỷ ỹ ý ỵ
`)

export default {
  id: 'tcvn3',
  label: 'TCVN3 (ABC)',
  fonts: /^\.?Vn[A-Z3]|^\.?VN\.?T(?:ime|IME)|TCVN|^ABC/,
  capitals: /^\.?Vn.*H$/i,
  sequences: new Map([...letters, ['\u2212', 'ư'], ['\u2219', 'ã']]),
  besideLetters: '\u2212\u2219',
  mayStay: '«»·×÷½¼¾',
  smallOnly: true,
  rarity: -6.5,
} satisfies Charset

import iconv from 'iconv-lite'

/** Code pages of `\fcharsetN` (RTF 1.9.1, “Font Table”); others are read in the document's `\ansicpg`. */
const CODE_PAGES: Readonly<Record<number, number>> = {
  77: 10000,
  128: 932,
  129: 949,
  134: 936,
  136: 950,
  161: 1253,
  162: 1254,
  163: 1258,
  177: 1255,
  178: 1256,
  186: 1257,
  204: 1251,
  222: 874,
  238: 1250,
}

/** Fonts of legacy Vietnamese charsets: their bytes are codes of that charset whatever `\fcharset` says. */
const LEGACY = /^\.?Vn[A-Z]|^VNI|^VN[A-Z]|^VPS|^SVNI/i

/** The code page for text in a font: legacy fonts hold raw bytes, shown as cp1252 characters for the repair stage. */
export function codePageOf(font: string | null, charset: number | null, documentPage: number): number {
  if (font !== null && LEGACY.test(font)) return 1252
  return (charset === null ? undefined : CODE_PAGES[charset]) ?? documentPage
}

/** Bytes as characters; a byte that the code page does not define stays the control character of its number. */
export function decodeBytes(bytes: readonly number[], page: number): string {
  const name = `cp${page}`
  const encoding = iconv.encodingExists(name) ? name : 'windows-1252'
  const text = iconv.decode(Buffer.from(bytes), encoding)
  if (!text.includes('\ufffd') || text.length !== bytes.length) return text
  return [...text].map((each, i) => (each === '\ufffd' ? String.fromCharCode(bytes[i]!) : each)).join('')
}

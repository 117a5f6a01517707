import type { Element } from '../package/xml.ts'

/** Fonts of pictures, whose numbers mammoth translates into Unicode. */
const pictures = /^(?:symbol|wingdings|webdings|zapf ?dingbats)/i

/**
 * A `w:sym` as mammoth reads it: left to mammoth for the picture fonts; for any other font (a letter of `.VnTime`
 * put in by “Insert symbol”) the character itself, out of the private use area where Word keeps it.
 */
export function symbol(element: Element): string {
  const font = element.attributes['w:font'] ?? ''
  const code = Number.parseInt(element.attributes['w:char'] ?? '', 16)
  if (!Number.isFinite(code) || code > 0xffff) return ''
  if (pictures.test(font))
    return `<w:sym w:font="${escaped(font)}" w:char="${code.toString(16).toUpperCase().padStart(4, '0')}"/>`
  return `<w:t>${escaped(String.fromCharCode(code >= 0xf000 && code <= 0xf0ff ? code - 0xf000 : code))}</w:t>`
}

/** Text as it stands in XML; lone surrogates, which XML cannot hold, become U+FFFD. */
export const escaped = (text: string): string =>
  text
    .replace(/[&<>"]/g, (c) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[c]!)
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f]|\p{Surrogate}/gu, '\ufffd')

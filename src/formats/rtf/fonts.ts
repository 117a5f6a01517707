import { codePageOf } from './decode.ts'

/**
 * The fonts of a file, by the numbers that its text calls them by: `{\fonttbl{\f0\fcharset0 Times New Roman;}…}`.
 * A number that names none of them (`\plain` calls -1) is the default font.
 */
export class FontTable {
  private readonly fonts = new Map<number, { name: string; charset: number | null }>()
  private written = ''
  /** `\deff`: the font of what names none. */
  byDefault = 0
  /** `\ansicpg`: the code page of fonts that tell none. */
  page = 1252

  /** `\fN` in the table: what follows is about this font. */
  begin(number: number): void {
    this.written = ''
    this.fonts.set(number, { name: '', charset: null })
  }

  /** More letters of a font's name; it ends at its semicolon. */
  name(number: number, text: string): void {
    this.written += text
    const font = this.fonts.get(number)
    if (font) font.name = this.written.replace(/;.*$/s, '').trim()
  }

  charset(number: number, charset: number | null): void {
    const font = this.fonts.get(number)
    if (font) font.charset = charset
  }

  nameOf(number: number): string | null {
    return this.called(number)?.name ?? null
  }

  /** The code page of text in a font. */
  pageOf(number: number): number {
    const font = this.called(number)
    return codePageOf(font?.name ?? null, font?.charset ?? null, this.page)
  }

  private called(number: number) {
    return this.fonts.get(number >= 0 ? number : this.byDefault)
  }
}

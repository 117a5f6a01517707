/** A string with the fonts that its stretches have: from character `at` on, font `font`. */
export interface RichString {
  readonly text: string
  readonly fonts: readonly { readonly at: number; readonly font: number }[]
}

/** Reads on over the borders of CONTINUE records; after each border inside characters a new width byte stands. */
export class PartReader {
  private part = 0
  private at = 0
  private readonly parts: readonly Buffer[]

  constructor(parts: readonly Buffer[]) {
    this.parts = parts
  }

  get done(): boolean {
    return (
      this.part >= this.parts.length ||
      (this.part === this.parts.length - 1 && this.at >= this.parts[this.part]!.length)
    )
  }

  private settle(): Buffer | null {
    while (this.part < this.parts.length && this.at >= this.parts[this.part]!.length) {
      this.part++
      this.at = 0
    }
    return this.parts[this.part] ?? null
  }

  u8(): number {
    const part = this.settle()
    return part ? part[this.at++]! : 0
  }

  u16(): number {
    return this.u8() | (this.u8() << 8)
  }

  u32(): number {
    return (this.u16() | (this.u16() << 16)) >>> 0
  }

  skip(count: number): void {
    let left = count
    while (left > 0) {
      const part = this.settle()
      if (!part) return
      const step = Math.min(left, part.length - this.at)
      this.at += step
      left -= step
    }
  }

  characters(count: number, wideFirst: boolean): string {
    let wide = wideFirst
    let left = count
    let text = ''
    while (left > 0) {
      const before = this.part
      const part = this.settle()
      if (!part) break
      if (this.part !== before) wide = (part[this.at++]! & 1) === 1
      const width = wide ? 2 : 1
      const step = Math.min(left, Math.floor((part.length - this.at) / width))
      if (step === 0) {
        this.at = part.length
        continue
      }
      text += part.toString(wide ? 'utf16le' : 'latin1', this.at, this.at + step * width)
      this.at += step * width
      left -= step
    }
    return text
  }
}

/** XLUnicodeRichExtendedString ([MS-XLS] 2.5.293); `count` is given when the length stands elsewhere. */
export function richString(reader: PartReader, count = reader.u16()): RichString {
  const flags = reader.u8()
  const runs = flags & 8 ? reader.u16() : 0
  const extra = flags & 4 ? reader.u32() : 0
  const text = reader.characters(count, (flags & 1) === 1)
  const fonts = Array.from({ length: Math.min(runs, 4096) }, () => ({ at: reader.u16(), font: reader.u16() }))
  reader.skip(extra)
  return { text, fonts }
}

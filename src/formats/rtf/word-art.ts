import type { Destination } from './destinations.ts'

/**
 * WordArt, as the properties of its shape come: `{\sn gtextUNICODE}{\sv words}`, then `{\sn gtextFont}{\sv font}`. Of all
 * properties of shapes only these two are read.
 */
export class WordArt {
  private property = ''
  /** The words that a font may still be named for. */
  private words: { font: string | null }[] = []

  /** A property begins: its name comes next. */
  begin(): void {
    this.property = ''
  }

  name(text: string): void {
    this.property += text.trim()
  }

  /** What the value of the property named last is read as. */
  value(): Destination {
    if (this.property === 'gtextUNICODE') this.words = []
    return this.property === 'gtextUNICODE' ? 'apart' : this.property === 'gtextFont' ? 'value' : 'skip'
  }

  /** Words beside the text were read; they are WordArt's where its property came last. */
  read(words: { font: string | null }): void {
    if (this.property === 'gtextUNICODE') this.words.push(words)
  }

  font(name: string): void {
    for (const each of this.words) each.font = name
  }
}

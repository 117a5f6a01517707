import type { Charset } from '../charsets.ts'
import type { Glyphs, Text } from '../types.ts'

export function repair(_glyphs: Glyphs, _charsets: readonly Charset[]): Text {
  throw new Error('repair')
}

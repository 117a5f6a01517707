import type { Limits } from './limits.ts'
import type { Glyphs, Opened } from './types.ts'

/** A file format: how to tell it by its content and how to read it. One file in `formats/`, default export. */
export interface Format {
  readonly id: string
  /** Usual endings without the dot, for messages and for telling what a folder holds. */
  readonly extensions: readonly string[]
  /** How sure the content is of this format, 0 to 1; `name` is a weak hint only (TXT against CSV). */
  readonly tells: (bytes: Uint8Array, name: string) => number
  /** Throws `UnreadableSource` when the file cannot be read at all; an odd file is read with notes. */
  readonly read: (opened: Opened, limits: Limits) => Promise<Glyphs>
  /** One line for `doctor`: what this reader reaches and what it does not. */
  readonly about: string
}

/**
 * A legacy charset: one file in `charsets/`, default export, mostly a chart. `sequences` maps what the file holds
 * (one or more characters, as cp1252 or Latin-1 read them) to Unicode NFC.
 */
export interface Charset {
  readonly id: string
  /** Vietnamese name for people: `TCVN3 (ABC)`. */
  readonly label: string
  /** Families of fonts drawn in this charset: evidence, never proof. Tested against the name without subset tag. */
  readonly fonts: RegExp | null
  /** Fonts that draw small letters' codes as capitals. */
  readonly capitals: RegExp | null
  /** From garbled sequence to letter; longest match first. */
  readonly sequences: ReadonlyMap<string, string>
}

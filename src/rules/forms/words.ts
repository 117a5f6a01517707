import { fold } from '../../text/fold.ts'

/** The words that printed forms and tables use: headers, units, abbreviations, words that tell rows apart. */
export interface FormWords {
  /** Openings of a form's title line, folded: `bieu mau`, `bieu so`. */
  readonly titles: readonly string[]
  readonly headers: Readonly<Record<'number' | 'label' | 'unit' | 'value' | 'note', readonly string[]>>
  /** Unit words as printed, plain, to the unit of the catalogue. */
  readonly units: ReadonlyMap<string, string>
  readonly abbreviations: ReadonlyMap<string, string>
  /** Words that exclude each other in labels otherwise alike: `cap tinh`, `cap huyen`, `cap xa`. */
  readonly contrasts: readonly (readonly string[])[]
  /** Plain names of dimension values that stand inside brackets with a figure: `ca` → agency police. */
  readonly parts: ReadonlyMap<string, { readonly dimension: string; readonly name: string }>
  readonly no: readonly string[]
}

/**
 * A label for comparison: folded, abbreviations written out (`TTHC` → `thu tuc hanh chinh`), marks dropped but `%`.
 * OCR and typing slips stay: they are for the likeness to bear.
 */
export function plainLabel(label: string, abbreviations: FormWords['abbreviations']): string {
  const words = fold(label)
    .replace(/[^\p{L}\p{N}%]+/gu, ' ')
    .trim()
    .split(' ')
  return words.map((word) => abbreviations.get(word) ?? word).join(' ')
}

/** The first words of a plain label. */
export const headOf = (label: string, count = 5): string => label.split(' ', count).join(' ')

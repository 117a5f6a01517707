import { fold } from '../../text/fold.ts'
import { checked, type RuleFile } from '../file.ts'
import { formWordsSchema } from './schema.ts'

/** The words that printed forms and tables use: headers, units, abbreviations, words that tell rows apart. */
export interface FormWords {
  /** Openings of a form's title line, folded: `bieu mau`, `bieu so`. */
  readonly titles: readonly string[]
  readonly headers: Readonly<Record<'number' | 'label' | 'unit' | 'value' | 'note', readonly string[]>>
  /** What the header of a column says of its figures: an aim, a result, an estimate, or no value at all. */
  readonly columns: Readonly<Record<'label' | 'target' | 'actual' | 'estimate' | 'none', readonly string[]>>
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

/** The words of all files together. */
export function wordsOf(files: readonly RuleFile[]): FormWords {
  const all = files.filter((file) => file.kind === 'form-words').map((file) => checked(file, formWordsSchema))
  const abbreviations = new Map(
    all.flatMap((each) =>
      Object.entries(each.abbreviations).map(
        ([short, long]) => [plainLabel(short, new Map()), plainLabel(long, new Map())] as const,
      ),
    ),
  )
  const plain = (each: string) => plainLabel(each, abbreviations)
  const headers = (name: keyof FormWords['headers']) => all.flatMap((each) => each.headers[name].map(plain))
  const columns = (name: keyof FormWords['columns']) => all.flatMap((each) => each.columns[name].map(plain))
  return {
    titles: all.flatMap((each) => each.titles.map(plain)),
    headers: {
      number: headers('number'),
      label: headers('label'),
      unit: headers('unit'),
      value: headers('value'),
      note: headers('note'),
    },
    columns: {
      label: columns('label'),
      target: columns('target'),
      actual: columns('actual'),
      estimate: columns('estimate'),
      none: columns('none'),
    },
    units: new Map(
      all.flatMap((each) =>
        Object.entries(each.units).flatMap(([unit, names]) =>
          names.flatMap((name) =>
            [plain(name), plainLabel(name, new Map())].map((spelt) => [spelt, unit] as const),
          ),
        ),
      ),
    ),
    abbreviations,
    contrasts: all.flatMap((each) => each.contrasts.map((group) => group.map(plain))),
    parts: new Map(
      all.flatMap((each) =>
        Object.entries(each.parts).flatMap(([dimension, values]) =>
          Object.entries(values).flatMap(([name, spelt]) =>
            spelt.map((each) => [plain(each), { dimension, name }] as const),
          ),
        ),
      ),
    ),
    no: all.flatMap((each) => each.no.map(plain)),
  }
}

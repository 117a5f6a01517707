import type { z } from 'zod'
import { view } from '../../text/view.ts'
import { checked, faultIn, type RuleFile } from '../file.ts'
import { schemaOf } from '../libraries.ts'
import { refuseLong } from './breadth.ts'
import { parseWording } from './template.ts'
import { unitFault } from './units.ts'

/** stock: at a point in time; flow: over a period; rate; code: an answer as a number. */
export type IndicatorKind = 'stock' | 'flow' | 'rate' | 'code'

/** One indicator of a catalogue. */
export interface Indicator {
  readonly id: string
  readonly label: string
  /** `count:hồ sơ`, `percent`, `VND`, `million_VND`, `ha`, `m2`, `code`, … */
  readonly unit: string
  readonly kind: IndicatorKind
  /** Whether a value without words on time holds at the end of the report's window or over the whole of it. */
  readonly time: 'point' | 'period'
  /** The year that it is reckoned from; null without one. */
  readonly baseYear: number | null
  readonly group: string
  readonly dimensions: readonly string[]
}

/** A value of a dimension and the words for it. */
export interface DimensionValue {
  readonly id: string
  readonly label: string
  readonly words: readonly string[]
}

/** The ways in which a value is said: its words, or its label where it has none. */
export const wordingsOf = ({ words, label }: Pick<DimensionValue, 'label' | 'words'>): readonly string[] =>
  words.length > 0 ? words : [label]

export interface Catalogue {
  readonly indicators: ReadonlyMap<string, Indicator>
  readonly dimensions: ReadonlyMap<string, readonly DimensionValue[]>
  /** What a dimension is called: `lĩnh vực` for `field`. */
  readonly dimensionLabels: ReadonlyMap<string, string>
}

/** The indicator tells how much there is at a time, not what went on in it. */
export const tellsStock = ({ indicators }: Catalogue, indicator: string): boolean =>
  indicators.get(indicator)?.time === 'point'

/** Names that every JavaScript object has already are none for an indicator. */
const ID = /^(?!.*\b(?:constructor|prototype)\b)[a-z][a-z0-9_]{0,60}(?:\.[a-z][a-z0-9_]{0,80})?$/
const BAD_ID = 'mã không dùng được, cần một mã chữ thường không dấu như `procedures.pending`'

/** The entries for one indicator and for one dimension, and the ids of both. */
export const entriesSchema = schemaOf((z) => {
  const id = z.string().regex(ID, BAD_ID)
  const indicator = z.strictObject({
    id,
    label: z.string().min(1),
    unit: z.string().min(1),
    kind: z.enum(['stock', 'flow', 'rate', 'code']),
    time: z.enum(['point', 'period']).optional(),
    /** The year that it is reckoned from: `so với năm 2015`. */
    base_year: z.number().int().optional(),
    group: z.string().optional(),
    dimensions: z.array(id).optional(),
    aliases: z.array(z.string()).optional(),
  })
  const dimension = z.strictObject({
    label: z.string(),
    values: z.record(id, z.strictObject({ label: z.string(), words: z.array(z.string()).optional() })),
  })
  return { id, indicator, dimension }
})

type Entries = ReturnType<typeof entriesSchema>

const schema = schemaOf((z) => {
  const { id, indicator, dimension } = entriesSchema()
  return z.strictObject({
    kind: z.literal('catalogue'),
    about: z.string(),
    groups: z.record(id, z.string()),
    dimensions: z.record(id, dimension),
    indicators: z.array(indicator),
  })
})

/** What one file may add to the catalogue: a `kind: catalogue` file, or a rule file with indicators of its own. */
export interface Additions {
  readonly file: RuleFile
  readonly indicators: readonly z.infer<Entries['indicator']>[]
  readonly dimensions: Readonly<Record<string, z.infer<Entries['dimension']>>>
  /** Where the id of each indicator stands, where it is not under `indicators:`. */
  readonly idAt?: (index: number) => readonly PropertyKey[]
}

export function catalogueAdditions(files: readonly RuleFile[]): Additions[] {
  return files.filter((file) => file.kind === 'catalogue').map((file) => ({ file, ...checked(file, schema) }))
}

/** All indicators and dimensions. Throws `TrichlucError` where two files define one id, or a dimension is unknown. */
export function catalogueOf(additions: readonly Additions[]): Catalogue {
  const dimensions = new Map<string, DimensionValue[]>()
  const dimensionLabels = new Map<string, string>()
  for (const each of additions) {
    for (const [name, { label, values }] of Object.entries(each.dimensions)) {
      if (!dimensionLabels.has(name)) dimensionLabels.set(name, label)
      const known = dimensions.get(name) ?? []
      dimensions.set(name, known)
      for (const [id, { label, words = [] }] of Object.entries(values)) {
        const value = { id, label, words }
        mustBePhrases(wordingsOf(value), each.file, ['dimensions', name, 'values', id])
        addValue(known, value)
      }
    }
  }
  const indicators = new Map<string, Indicator>()
  for (const { file, indicators: entries, idAt } of additions) {
    entries.forEach((entry, index) => {
      const keys = idAt?.(index) ?? ['indicators', index, 'id']
      const fault = ID.test(entry.id) ? unitFault(entry.unit) : `\`${entry.id.slice(0, 80)}\`: ${BAD_ID}`
      if (fault) throw faultIn(file, keys, fault)
      if (indicators.has(entry.id))
        throw faultIn(file, keys, `gặp \`${entry.id}\` lần thứ hai, cần mỗi mã một lần`)
      for (const name of entry.dimensions ?? []) {
        const unknown = dimensionFault(name, null, dimensions)
        if (unknown) throw faultIn(file, keys, unknown)
      }
      indicators.set(entry.id, {
        id: entry.id,
        label: entry.label,
        unit: entry.unit,
        kind: entry.kind,
        time: entry.time ?? (entry.kind === 'stock' ? 'point' : 'period'),
        baseYear: entry.base_year ?? null,
        group: entry.group ?? entry.id.split('.')[0]!,
        dimensions: entry.dimensions ?? [],
      })
    })
  }
  return { indicators, dimensions, dimensionLabels }
}

/** Throws with the place of an id that is no indicator's. */
export function mustBeIndicator(
  id: string,
  { file, catalogue, keys }: { file: RuleFile; catalogue: Catalogue; keys: readonly PropertyKey[] },
): void {
  if (!catalogue.indicators.has(id))
    throw faultIn(file, keys, `không có chỉ tiêu \`${id}\`, cần một mã của danh mục`)
}

/** What is wrong with a dimension, or with one value of it; null where the catalogue has both. */
export function dimensionFault(
  name: string,
  value: string | null,
  dimensions: Catalogue['dimensions'],
): string | null {
  const values = dimensions.get(name)
  if (dimensions.size === 0)
    return `không có chiều phân tổ \`${name}\`, vì thư mục quy tắc này không khai chiều nào; hãy khai trong \`dimensions:\`, hoặc chép thư mục rules/ của chương trình rồi thêm tệp vào đó`
  if (!values)
    return `không có chiều phân tổ \`${name}\`, cần một trong: ${[...dimensions.keys()].join(', ')}`
  if (value === null || values.some(({ id }) => id === value)) return null
  return `chiều \`${name}\` không có giá trị \`${value}\`, cần một trong: ${values.map(({ id }) => id).join(', ')}`
}

/** Throws with the value's place where words for it are no template. */
function mustBePhrases(words: readonly string[], file: RuleFile, keys: readonly PropertyKey[]): void {
  for (const phrase of words) {
    try {
      refuseLong(phrase)
      parseWording(view(phrase))
    } catch (error) {
      throw faultIn(file, keys, `\`${phrase.slice(0, 80)}\`: ${(error as Error).message}`)
    }
  }
}

function addValue(known: DimensionValue[], value: DimensionValue): void {
  const at = known.findIndex((each) => each.id === value.id)
  if (at < 0) known.push(value)
  else known[at] = { ...known[at]!, words: [...known[at]!.words, ...value.words] }
}

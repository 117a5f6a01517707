import { checked, type RuleFile } from './file.ts'
import type { Catalogue } from './indicators/catalogue.ts'
import { schemaOf } from './libraries.ts'
import { mustBeKnown } from './relations/known.ts'

/** One quantity: an indicator with the dimension values that a relation fixes. */
export interface Term {
  readonly indicator: string
  readonly dimensions: Readonly<Record<string, string>>
}

/**
 * `total` = the sum of `parts`. A part in `optional` that the report
 * does not give leaves only “the parts exceed the total” to say.
 */
export interface Sum {
  readonly total: Term
  readonly parts: readonly Term[]
  readonly optional: readonly Term[]
  /** The parts are not all there are: they can only exceed the total. */
  readonly atMost: boolean
  /** What the printed total may leave out: “tiếp nhận 90 hồ sơ; kỳ trước chuyển sang 4” resolves 94. */
  readonly beside: readonly Term[]
}

/** A total and its parts by the values of one dimension; the sum is compared when the parts are all there. */
export interface Split {
  readonly dimension: string
  /** Indicators it holds for; empty: all. */
  readonly indicators: readonly string[]
  /** Values that together make the whole; empty: any list of values that the report gives for one total. */
  readonly values: readonly string[]
  /** What the total may hold besides the parts: dossiers carried over came through no channel of this period. */
  readonly beside: readonly string[]
  /** The day from which the values are all there are; null: always. */
  readonly since: string | null
}

/** `rate` = `times` × `of` / one of `over`; `times` is 100 for per cent, 10 for tạ/ha from tấn and ha. */
export interface Rate {
  readonly times: number
  readonly rate: Term
  readonly of: readonly Term[]
  /** Counts that are together what the rate is of, where the report does not add them up. */
  readonly ofSum: readonly Term[]
  readonly over: readonly Term[]
}

/** Two indicators that name one quantity. */
export interface Same {
  readonly terms: readonly Term[]
}

/** A quantity that is often given another one's figure: `term` equals `mistaken` where it should equal `proper`. */
export interface Confusion {
  readonly term: Term
  readonly proper: readonly Term[]
  readonly mistaken: readonly Term[]
}

/** What must add up in a report, as data; the checks do the arithmetic. */
export interface Relations {
  readonly sums: readonly Sum[]
  readonly splits: readonly Split[]
  readonly rates: readonly Rate[]
  readonly same: readonly Same[]
  readonly confusions: readonly Confusion[]
  /** Indicators told event by event: two figures in the text are two events. */
  readonly events: ReadonlySet<string>
}

const schema = schemaOf((z) => {
  const term = z
    .string()
    .regex(
      /^[a-z_]+\.[a-z0-9_]+(\([a-z_]+=[a-z0-9_]+(, ?[a-z_]+=[a-z0-9_]+)*\))?$/,
      'cần `nhóm.chỉ_tiêu` hoặc `nhóm.chỉ_tiêu(chiều=giá trị)`, ví dụ `procedures.pending`',
    )
    .transform(termOf)
  const terms = z.array(term).min(1)
  return z.strictObject({
    kind: z.literal('relations'),
    about: z.string(),
    sums: z
      .array(
        z
          .strictObject({
            total: term,
            parts: terms,
            optional: z.array(term).default([]),
            at_most: z.boolean().default(false),
            beside: z.array(term).default([]),
          })
          .transform(({ at_most, ...sum }) => ({ ...sum, atMost: at_most })),
      )
      .default([]),
    splits: z
      .array(
        z.strictObject({
          dimension: z.string(),
          indicators: z.array(z.string()).default([]),
          values: z.array(z.string()).default([]),
          beside: z.array(z.string()).default([]),
          since: z.iso.date().nullable().default(null),
        }),
      )
      .default([]),
    rates: z
      .array(
        z
          .strictObject({
            rate: term,
            of: terms,
            of_sum: z.array(term).default([]),
            over: terms,
            times: z.number().positive().default(100),
          })
          .transform(({ of_sum, ...rate }) => ({ ...rate, ofSum: of_sum })),
      )
      .default([]),
    same: z.array(z.array(term).min(2)).default([]),
    confusions: z.array(z.strictObject({ term, proper: terms, mistaken: terms })).default([]),
    events: z.array(z.string()).default([]),
  })
})

/**
 * The relations of all files together. Throws `TrichlucError` with file:line:column at the first fault: a relation that
 * names an indicator, a dimension or a value that the catalogue does not have would never find anything.
 */
export function relations(files: readonly RuleFile[], catalogue: Catalogue): Relations {
  const all = files
    .filter((file) => file.kind === 'relations')
    .map((file) => {
      const data = checked(file, schema)
      mustBeKnown(data, { file, catalogue })
      return data
    })
  return {
    sums: all.flatMap((each) => each.sums),
    splits: all.flatMap((each) => each.splits),
    rates: all.flatMap((each) => each.rates),
    same: all.flatMap((each) => each.same.map((group) => ({ terms: group }))),
    confusions: all.flatMap((each) => each.confusions),
    events: new Set(all.flatMap((each) => each.events)),
  }
}

function termOf(text: string): Term {
  const [indicator, inside] = text.replace(')', '').split('(')
  const pairs = (inside ?? '').split(',').filter(Boolean)
  return {
    indicator: indicator!,
    dimensions: Object.fromEntries(
      pairs.map((pair) => pair.split('=').map((each) => each.trim()) as [string, string]),
    ),
  }
}

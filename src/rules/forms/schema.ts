import { schemaOf } from '../libraries.ts'

const parts = schemaOf((z) => {
  const indicator = z
    .string()
    .regex(/^[a-z_]+\.[a-z0-9_]+$/, 'cần một mã chỉ tiêu như `procedures.received_total`')
  const dimensions = z.record(z.string().regex(/^[a-z_]+$/), z.string().regex(/^[a-z0-9_]+$/))
  return { indicator, dimensions }
})

/** `kind: forms`: the rows of official forms. A row without `indicator` is known, but gives no figure. */
export const formsSchema = schemaOf((z) => {
  const { indicator, dimensions } = parts()
  return z.strictObject({
    kind: z.literal('forms'),
    series: z.string(),
    about: z.string(),
    /** First and last day of the periods that the series reports on. */
    used: z
      .strictObject({
        from: z.iso.date().nullable().default(null),
        to: z.iso.date().nullable().default(null),
      })
      .prefault({}),
    forms: z.array(
      z.strictObject({
        form: z.string(),
        title: z.string(),
        rows: z
          .array(
            z.strictObject({
              row: z
                .string()
                .regex(/^\d{1,2}(\.\d{1,2}){0,3}$/, 'cần số dòng để trong ngoặc kép như `"1.4.3"`'),
              label: z.string(),
              also: z.array(z.string()).default([]),
              unit: z.string().default(''),
              indicator: indicator.nullable().default(null),
              dimensions: dimensions.default({}),
              window: z.string().nullable().default(null),
            }),
          )
          .min(1),
      }),
    ),
  })
})

/** `kind: form-words`: the words that printed forms and tables use, shared by all of them. */
export const formWordsSchema = schemaOf((z) =>
  z.strictObject({
    kind: z.literal('form-words'),
    about: z.string(),
    titles: z.array(z.string()),
    headers: z.strictObject({
      number: z.array(z.string()),
      label: z.array(z.string()),
      unit: z.array(z.string()),
      value: z.array(z.string()),
      note: z.array(z.string()),
    }),
    /** Tables of criteria: what a column's header says of its figures, and headers of the column of labels. */
    columns: z
      .strictObject({
        label: z.array(z.string()).default([]),
        target: z.array(z.string()).default([]),
        actual: z.array(z.string()).default([]),
        estimate: z.array(z.string()).default([]),
        none: z.array(z.string()).default([]),
      })
      .prefault({}),
    units: z.record(z.string(), z.array(z.string())),
    abbreviations: z.record(z.string(), z.string()),
    contrasts: z.array(z.array(z.string()).min(2)),
    parts: z.record(z.string(), z.record(z.string(), z.array(z.string()))),
    no: z.array(z.string()),
  }),
)

/** `kind: tables`: tables known by the headers of their columns, one row for each value of a dimension. */
export const tablesSchema = schemaOf((z) => {
  const { indicator, dimensions } = parts()
  const column = z.strictObject({
    id: z.string(),
    indicator,
    dimensions: dimensions.default({}),
    /** Each entry: words that must all stand in the header, joined by `+`. */
    headers: z.array(z.string()).min(1),
    /** The same where the table has cells: words too plain to be told apart in a flattened header. */
    celled: z.array(z.string()).default([]),
    not: z.array(z.string()).default([]),
    unit: z.string().nullable().default(null),
    /** The words may be only the heading over other columns. */
    heading: z.boolean().default(false),
    /** What the column holds in a table without that other column. */
    without: z
      .strictObject({ column: z.string(), indicator, dimensions: dimensions.default({}) })
      .nullable()
      .default(null),
  })

  const balance = z
    .strictObject({
      total: z.union([z.string().transform((id) => [id]), z.array(z.string()).min(2)]),
      parts: z.array(z.string()).min(1),
      at_most: z.boolean().default(false),
    })
    .transform(({ at_most, ...columns }) => ({ ...columns, atMost: at_most }))
  return z.strictObject({
    kind: z.literal('tables'),
    about: z.string(),
    tables: z.array(
      z.strictObject({
        id: z.string(),
        about: z.string(),
        /** The dimension that the rows run over; its values' words come from the catalogue, more may be given here. */
        rows: z.strictObject({
          dimension: z.string(),
          more: z.record(z.string(), z.array(z.string())).default({}),
          prefixes: z.array(z.string()).default([]),
          total: z.array(z.string()).min(1),
          /** Headers of the column of labels, where the other headers alone do not tell the table. */
          header: z.array(z.string()).default([]),
          /** Words in the caption or in the header that say it is a table of something else. */
          unless: z.array(z.string()).default([]),
          /** Rows that open a part of the table, and the dimension values that hold below them. */
          sections: z.record(z.string(), z.record(z.string(), z.array(z.string()))).default({}),
        }),
        unit: z.string(),
        columns: z.array(column).min(1),
        /** `received = early + on_time + overdue + pending`, over column ids: proves how a table is to be read. */
        balances: z.array(balance).default([]),
      }),
    ),
  })
})

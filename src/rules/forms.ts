import { TrichlucError } from '../errors.ts'
import { checked, type RuleFile } from './file.ts'
import { formsSchema, formWordsSchema, tablesSchema } from './forms/schema.ts'
import { type FormWords, headOf, plainLabel } from './forms/words.ts'
import { type Catalogue, catalogueAdditions, catalogueOf } from './indicators/catalogue.ts'

/** One row of an official form. `labels` are its wordings, plain (see `plainLabel`); `indicator` null: known, but no figure of ours. */
export interface FormRow {
  readonly row: string
  readonly label: string
  readonly labels: readonly string[]
  /** Their first five words, by which a row is known to open. */
  readonly heads: readonly string[]
  readonly unit: string
  readonly indicator: string | null
  readonly dimensions: Readonly<Record<string, string>>
  readonly window: string | null
  readonly rule: string
}

/** One official form in one series (the same form has other row numbers in another series). */
export interface FormSheet {
  readonly series: string
  readonly form: string
  /** `3` of `Biểu mẫu 3`. */
  readonly number: string
  readonly rows: readonly FormRow[]
}

/** A column of a table. Headers are sets of plain words that must all stand in the printed header. */
export interface TableColumn {
  readonly id: string
  readonly indicator: string
  readonly dimensions: Readonly<Record<string, string>>
  readonly headers: readonly (readonly string[])[]
  readonly not: readonly string[]
  readonly unit: string | null
  readonly heading: boolean
  readonly without: {
    readonly column: string
    readonly indicator: string
    readonly dimensions: Readonly<Record<string, string>>
  } | null
}

/** A table known by its column headers, a row for each value of one dimension and a total. */
export interface TableRule {
  readonly id: string
  readonly unit: string
  readonly rule: string
  readonly dimension: string
  /** Plain words of the values, and of the words that may stand before them. */
  readonly values: ReadonlyMap<string, readonly string[]>
  readonly prefixes: readonly string[]
  readonly total: readonly string[]
  readonly sections: readonly {
    readonly dimensions: Readonly<Record<string, string>>
    readonly words: readonly string[]
  }[]
  readonly columns: readonly TableColumn[]
  readonly balances: readonly { readonly total: string; readonly parts: readonly string[] }[]
}

/** Official forms and labelled tables: their rows and columns, and the indicators these hold. */
export interface FormRules {
  readonly sheets: readonly FormSheet[]
  readonly tables: readonly TableRule[]
  readonly words: FormWords
}

/** The form rules of all files. Throws `TrichlucError` with file:line:column at the first fault. */
export function formRules(files: readonly RuleFile[]): FormRules {
  const words = wordsOf(files)
  const catalogue = catalogueOf(catalogueAdditions(files))
  const of = (kind: string) => files.filter((file) => file.kind === kind)
  return {
    words,
    sheets: of('forms').flatMap((file) => sheetsOf(file, words, catalogue)),
    tables: of('tables').flatMap((file) => tablesOf(file, words, catalogue)),
  }
}

function sheetsOf(file: RuleFile, words: FormWords, catalogue: Catalogue): FormSheet[] {
  const { series, forms } = checked(file, formsSchema)
  return forms.map(({ form, rows }, index) => {
    const seen = new Set<string>()
    for (const [at, { row, indicator }] of rows.entries()) {
      if (indicator) mustKnow(file, catalogue, indicator, ['forms', index, 'rows', at, 'indicator'])
      if (seen.has(row))
        throw fault(
          file,
          ['forms', index, 'rows', at, 'row'],
          `dòng \`${row}\` có hai lần trong ${form}, cần mỗi dòng một lần`,
        )
      seen.add(row)
    }
    return {
      series,
      form,
      number: /\d+/.exec(form)?.[0] ?? '',
      rows: rows.map((each) => {
        const spelt = [each.label, ...each.also].map((label) => plainLabel(label, words.abbreviations))
        const labels = [...new Set(spelt)]
        return {
          ...each,
          labels,
          heads: [...new Set(labels.map((label) => headOf(label)))],
          rule: `${series}.${/\d+/.exec(form)?.[0] ?? form}.${each.row}`,
        }
      }),
    }
  })
}

function tablesOf(file: RuleFile, words: FormWords, catalogue: Catalogue): TableRule[] {
  const plain = (each: string) => plainLabel(each, words.abbreviations)
  return checked(file, tablesSchema).tables.map((table, index) => {
    const ids = new Set(table.columns.map(({ id }) => id))
    const known = (id: string, keys: readonly PropertyKey[]) => {
      if (!ids.has(id))
        throw fault(
          file,
          ['tables', index, ...keys],
          `không có cột \`${id}\`, cần một trong: ${[...ids].join(', ')}`,
        )
    }
    table.balances.forEach(({ total, parts }, at) => {
      for (const id of [total, ...parts]) known(id, ['balances', at])
    })
    table.columns.forEach((each, at) => {
      if (each.without) known(each.without.column, ['columns', at, 'without', 'column'])
      for (const indicator of [each.indicator, each.without?.indicator ?? each.indicator])
        mustKnow(file, catalogue, indicator, ['tables', index, 'columns', at, 'indicator'])
    })
    const { dimension, more, prefixes, total, sections } = table.rows
    return {
      ...table,
      rule: `table.${table.id}`,
      dimension,
      values: valuesOf(dimension, more, catalogue, plain),
      prefixes: prefixes.map(plain),
      total: total.map(plain),
      sections: Object.entries(sections).flatMap(([name, values]) =>
        Object.entries(values).map(([value, spelt]) => ({
          dimensions: { [name]: value },
          words: spelt.map(plain),
        })),
      ),
      columns: table.columns.map((each) => ({
        ...each,
        headers: each.headers.map((header) => header.split('+').map(plain)),
        not: each.not.map(plain),
      })),
    }
  })
}

/** The words of a dimension's values: the catalogue's (those that are no templates) and the file's own. */
function valuesOf(
  dimension: string,
  more: Readonly<Record<string, readonly string[]>>,
  catalogue: Catalogue,
  plain: (words: string) => string,
): ReadonlyMap<string, readonly string[]> {
  const values = new Map<string, readonly string[]>()
  for (const { id, label, words } of catalogue.dimensions.get(dimension) ?? [])
    values.set(id, [label, ...words.filter((each) => !/[[\]()|]/.test(each))].map(plain))
  for (const [id, spelt] of Object.entries(more))
    values.set(id, [...(values.get(id) ?? []), ...spelt.map(plain)])
  return values
}

function mustKnow(
  file: RuleFile,
  catalogue: Catalogue,
  indicator: string,
  keys: readonly PropertyKey[],
): void {
  if (!catalogue.indicators.has(indicator))
    throw fault(file, keys, `không có chỉ tiêu \`${indicator}\`, cần một mã của danh mục`)
}

function wordsOf(files: readonly RuleFile[]): FormWords {
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
  return {
    titles: all.flatMap((each) => each.titles.map(plain)),
    headers: {
      number: headers('number'),
      label: headers('label'),
      unit: headers('unit'),
      value: headers('value'),
      note: headers('note'),
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

const fault = (file: RuleFile, keys: readonly PropertyKey[], reason: string) =>
  new TrichlucError('RULE_FILE', file.where(keys), reason)

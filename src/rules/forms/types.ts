import type { FormWords } from './words.ts'

/**
 * One row of an official form. `labels` are its wordings, plain (see
 * `plainLabel`); `indicator` null: known, but no figure of ours.
 */
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
  /** First and last day of the periods that the series reports on; null where it goes on. */
  readonly used: { readonly from: string | null; readonly to: string | null }
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
  /** Headers that hold only where the table has cells. */
  readonly celled: readonly (readonly string[])[]
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
  /** Headers that the column of labels must have; none: any. */
  readonly header: readonly string[]
  /** Words of its caption or header with which it is another table. */
  readonly unless: readonly string[]
  readonly sections: readonly {
    readonly dimensions: Readonly<Record<string, string>>
    readonly words: readonly string[]
  }[]
  readonly columns: readonly TableColumn[]
  readonly balances: readonly Balance[]
  /** Indicators of its columns that are told by level. */
  readonly byLevel: ReadonlySet<string>
}

/**
 * Columns that are together as much as others: `received = resolved + pending`,
 * `carried over + new = resolved + pending`.
 */
export interface Balance {
  readonly total: readonly string[]
  readonly parts: readonly string[]
  /** The parts may leave something out. */
  readonly atMost: boolean
}

/** Official forms and labelled tables: their rows and columns, and the indicators these hold. */
export interface FormRules {
  readonly sheets: readonly FormSheet[]
  readonly tables: readonly TableRule[]
  readonly words: FormWords
}

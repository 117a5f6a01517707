import type { TableColumn } from '../../../rules/forms.ts'

/** What stands in each column of a table; null where no rule knows it. */
export type Columns = readonly (TableColumn | null)[]

/** The columns, those of each year apart where the headers tell the same of several years. */
export function partsByYear(
  headers: readonly string[],
  columns: Columns,
): { readonly window: string | null; readonly columns: Columns }[] {
  const yearAt = (at: number) => {
    const years = new Set(headers[at]!.match(/(?<!\d)20\d\d(?!\d)/g))
    return years.size === 1 ? [...years][0]! : null
  }
  const years = new Set(columns.flatMap((column, at) => (column && yearAt(at)) || []))
  if (years.size < 2 || isOnce(columns)) return [{ window: null, columns }]
  return [...years].map((year) => ({
    window: `năm ${year}`,
    columns: columns.map((column, at) => (yearAt(at) === year ? column : null)),
  }))
}

/** No column stands twice. */
export function isOnce(columns: Columns): boolean {
  const known = columns.filter((column) => column !== null)
  return new Set(known.map(({ id }) => id)).size === known.length
}

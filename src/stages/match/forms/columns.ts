import type { TableColumn, TableRule } from '../../../rules/forms.ts'

/** The column of the rule that a printed header names: the one with the most words; null for none or for two equally. */
export function columnOf(header: string, rule: TableRule): TableColumn | null {
  const fits = rule.columns.flatMap((column) => {
    const words = matchedWords(header, column)
    return words > 0 ? [{ column, words }] : []
  })
  const most = Math.max(...fits.map(({ words }) => words))
  const best = fits.filter(({ words }) => words === most)
  return best.length === 1 ? best[0]!.column : null
}

/** The number of words of the longest set that stands in the header; 0 for none. */
function matchedWords(header: string, column: TableColumn): number {
  if (column.not.some((words) => holds(header, words))) return 0
  const sets = [...column.headers, ...column.celled].filter((set) =>
    set.every((words) => holds(header, words)),
  )
  return Math.max(0, ...sets.map((set) => set.join(' ').split(' ').length))
}

/** What a column means in this table: `đúng hạn` counts the early ones too where no column counts them apart. */
export function meaningOf(
  column: TableColumn,
  present: ReadonlySet<string>,
): { readonly indicator: string; readonly dimensions: Readonly<Record<string, string>> } {
  return column.without && !present.has(column.without.column) ? column.without : column
}

/** The value that a row's label names, `total` for the row of totals; null for neither. */
export function rowName(label: string, rule: TableRule): { value: string } | { total: true } | null {
  const bare = label.replace(/^(?:(?:[ivx]{1,5}|\d{1,3}|[a-h]) )/, '')
  if (rule.total.includes(bare) || rule.total.includes(label)) return { total: true }
  const words = rule.prefixes.reduce(
    (rest, prefix) => (rest.startsWith(`${prefix} `) ? rest.slice(prefix.length + 1) : rest),
    bare,
  )
  for (const [value, names] of rule.values) if (names.includes(words)) return { value }
  return null
}

const holds = (header: string, words: string) => ` ${header} `.includes(` ${words} `)

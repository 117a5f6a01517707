import { checked, faultIn, type RuleFile } from '../file.ts'
import { type Catalogue, mustBeIndicator } from '../indicators/catalogue.ts'
import { tablesSchema } from './schema.ts'
import type { TableColumn, TableRule } from './types.ts'
import { type FormWords, plainLabel } from './words.ts'

/** The labelled tables of one file. Throws `TrichlucError` for a column or an indicator that there is not. */
export function tablesOf(file: RuleFile, words: FormWords, catalogue: Catalogue): TableRule[] {
  const plain = (each: string) => plainLabel(each, words.abbreviations)
  return checked(file, tablesSchema).tables.map((table, index) => {
    const ids = new Set(table.columns.map(({ id }) => id))
    const known = (id: string, keys: readonly PropertyKey[]) => {
      if (!ids.has(id))
        throw faultIn(
          file,
          ['tables', index, ...keys],
          `không có cột \`${id}\`, cần một trong: ${[...ids].join(', ')}`,
        )
    }
    table.balances.forEach(({ total, parts }, at) => {
      for (const id of [...total, ...parts]) known(id, ['balances', at])
    })
    table.columns.forEach((each, at) => {
      if (each.without) known(each.without.column, ['columns', at, 'without', 'column'])
      for (const indicator of indicatorsOf([each]))
        mustBeIndicator(indicator, { file, catalogue, keys: ['tables', index, 'columns', at, 'indicator'] })
    })
    const { dimension, more, prefixes, total, sections, header, unless } = table.rows
    return {
      ...table,
      rule: `table.${table.id}`,
      byLevel: new Set(
        indicatorsOf(table.columns).filter((id) =>
          catalogue.indicators.get(id)?.dimensions.includes('level'),
        ),
      ),
      dimension,
      values: valuesOf(dimension, more, catalogue, plain),
      prefixes: prefixes.map(plain),
      total: total.map(plain),
      header: header.map(plain),
      unless: unless.map(plain),
      sections: Object.entries(sections).flatMap(([name, values]) =>
        Object.entries(values).map(([value, spelt]) => ({
          dimensions: { [name]: value },
          words: spelt.map(plain),
        })),
      ),
      columns: table.columns.map((each) => ({
        ...each,
        headers: each.headers.map((header) => header.split('+').map(plain)),
        celled: each.celled.map((header) => header.split('+').map(plain)),
        not: each.not.map(plain),
      })),
    }
  })
}

/** What its columns tell, alone and beside others. */
const indicatorsOf = (columns: readonly Pick<TableColumn, 'indicator' | 'without'>[]) =>
  columns.flatMap((each) => [each.indicator, ...(each.without ? [each.without.indicator] : [])])

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

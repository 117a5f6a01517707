import type { ComponentChildren } from 'preact'
import { useWords } from '../words/words.tsx'
import { type InAddress, useFilters } from './use-filters.ts'

/** A column of a list: its head, what stands in a cell, and the word by which the API sorts it. */
export interface Column<Row> {
  readonly id: string
  readonly head: string
  readonly cell: (row: Row) => ComponentChildren
  readonly sort?: string
  readonly numeric?: boolean
  /** Long text, wraps; other columns stay on one line where there is room. */
  readonly wide?: boolean
}

/**
 * A list as a table. The head of a sortable column is a link that turns the order; the address says how the list is
 * sorted. On a narrow screen each row is a card whose cells say their head.
 */
export function Table<Row>(props: {
  caption: string
  columns: readonly Column<Row>[]
  rows: readonly Row[]
  rowKey: (row: Row) => string
  rowClass?: (row: Row) => string
  /** How the list is sorted while the address does not say. */
  sorted?: { readonly sort: string; readonly order: 'asc' | 'desc' }
}) {
  const filters = useFilters()
  const sort = filters.values.sort ?? props.sorted?.sort ?? ''
  const order =
    filters.values.order ?? (sort === props.sorted?.sort ? props.sorted?.order : undefined) ?? 'asc'
  return (
    <div class="table-frame">
      <table class="records">
        <caption class="unseen">{props.caption}</caption>
        <thead>
          <tr>
            {props.columns.map((column) => (
              <th
                key={column.id}
                scope="col"
                class={looks(column)}
                {...(column.sort && column.sort === sort
                  ? { 'aria-sort': order === 'asc' ? ('ascending' as const) : ('descending' as const) }
                  : {})}
              >
                {column.sort ? (
                  <SortLink column={column} filters={filters} sort={sort} order={order} />
                ) : (
                  column.head
                )}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {props.rows.map((row) => (
            <tr key={props.rowKey(row)} class={props.rowClass?.(row) ?? ''}>
              {props.columns.map((column) => (
                <Cell key={column.id} column={column} row={row} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

/** What is not known is a dash; a card leaves it out. */
function Cell<Row>({ column, row }: { column: Column<Row>; row: Row }) {
  const content = column.cell(row)
  return (
    <td class={`${looks(column)} ${content === '—' ? 'empty' : ''}`} data-head={column.head}>
      {content}
    </td>
  )
}

const looks = <Row,>({ numeric, wide }: Column<Row>) => (numeric ? 'numeric' : wide ? 'wide' : '')

function SortLink<Row>(props: { column: Column<Row>; filters: InAddress; sort: string; order: string }) {
  const { words } = useWords()
  const mine = props.column.sort === props.sort
  const turned = mine && props.order === 'asc' ? 'desc' : 'asc'
  return (
    <a
      class="sort"
      href={props.filters.address({ sort: props.column.sort, order: turned })}
      title={words.shared.table.sortBy(props.column.head)}
    >
      {props.column.head}
      <span aria-hidden="true">{mine ? (props.order === 'asc' ? ' ▲' : ' ▼') : ' ↕'}</span>
    </a>
  )
}

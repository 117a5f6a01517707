import { TrichlucError } from '../../errors.ts'
import { sortedJson } from '../sorted-json.ts'
import type { Db, Value } from '../sqlite.ts'
import type { FactKind, FactRow } from './facts.ts'

/** What may be put in place of what was read, and what matters of a fact. */
export const CORRECTABLE: Readonly<Record<FactKind, readonly string[]>> = {
  observation: ['indicator', 'value', 'unit', 'dimensions', 'period_from', 'period_to', 'modality'],
  reference: ['doc_type', 'number', 'code', 'date', 'issuer', 'subject', 'relation'],
}

interface Wish {
  readonly kind: FactKind
  readonly after: Readonly<Record<string, unknown>>
}

/** What a person wants to stand there, as columns; throws `TrichlucError` for what cannot be. */
export function columnsOf(db: Db, read: FactRow, { kind, after }: Wish): Record<string, Value> {
  const allowed = CORRECTABLE[kind]
  const foreign = Object.keys(after).filter((name) => !allowed.includes(name))
  if (foreign.length > 0) throw wrong('after', `không sửa được \`${foreign.join('`, `')}\``)
  const columns = kind === 'observation' ? figureColumns(db, read, after) : citationColumns(after)
  const changed = Object.entries(columns).filter(([name, value]) => value !== (read[name] ?? null))
  if (changed.length === 0)
    throw wrong('after', 'không có gì khác với điều đã đọc; nếu đọc sai hẳn, hãy loại bỏ')
  return Object.fromEntries(changed)
}

function figureColumns(
  db: Db,
  read: FactRow,
  after: Readonly<Record<string, unknown>>,
): Record<string, Value> {
  const columns: Record<string, Value> = {}
  for (const [name, value] of Object.entries(after))
    columns[name] = name === 'dimensions' ? sortedJson(value as Record<string, string>) : (value as Value)
  if (typeof columns.value === 'number') columns.decimals = decimalsIn(columns.value)
  if (typeof columns.indicator === 'string') columns.label = labelOf(db, columns.indicator)
  const [from, to] = ['period_from', 'period_to'].map(
    (name) => columns[name] ?? (name in columns ? null : read[name]),
  )
  if (typeof from === 'string' && typeof to === 'string' && from > to)
    throw wrong('period_from', 'ngày đầu kỳ đứng sau ngày cuối kỳ')
  if (typeof from === 'string' && to === null)
    throw wrong('period_to', 'kỳ có ngày đầu thì phải có ngày cuối')
  return columns
}

/** With another code a mention stands for another document, whatever a short form before stood for. */
function citationColumns(after: Readonly<Record<string, unknown>>): Record<string, Value> {
  const columns: Record<string, Value> = { ...(after as Record<string, Value>) }
  if ('code' in columns) {
    columns.resolved_code = columns.code ?? null
    if (!('number' in columns)) columns.number = /^[^/]+/.exec(String(columns.code ?? ''))?.[0] ?? null
  }
  return columns
}

function labelOf(db: Db, indicator: string): string {
  const known =
    db.get<{ label: string }>('SELECT label FROM indicators WHERE id = ?', indicator) ??
    db.get<{ label: string }>('SELECT label FROM figure_kinds WHERE indicator = ? LIMIT 1', indicator)
  if (known) return known.label
  throw wrong('indicator', `không có chỉ tiêu \`${indicator}\` trong danh mục`)
}

const wrong = (place: string, reason: string) => new TrichlucError('WRONG_CORRECTION', place, reason)

const decimalsIn = (value: number) => /\.(\d+)$/.exec(String(value))?.[1]?.length ?? 0

import { indicators } from '../store/observations.ts'
import type { Db } from '../store/sqlite.ts'
import { fold } from '../text/fold.ts'
import { table } from './table.ts'
import { oneLine } from './terminal.ts'

const MOST_NAMED = 8

/** Every indicator in the database, for people. */
export function indicatorTable(db: Db, width: number | null): string {
  const columns = [
    { title: 'Mã' },
    { title: 'Chỉ tiêu', least: 20 },
    { title: 'Số liệu', align: 'right' as const },
    { title: 'Kỳ', align: 'right' as const },
  ]
  const rows = indicators(db).map((each) => [
    each.indicator,
    each.label,
    String(each.times),
    String(each.periods),
  ])
  return table(columns, rows, width)
}

/** What to say when nothing fits: indicators that look alike, or how to see them all. */
export function nothingFound(db: Db, typed: readonly string[]): string {
  const parts = typed.flatMap((each) => fold(each).split(/[^\p{L}\p{N}]+/u)).filter((each) => each.length > 2)
  const near = indicators(db)
    .map((each) => ({
      ...each,
      shared: parts.filter((part) => fold(`${each.indicator} ${each.label}`).includes(part)).length,
    }))
    .filter((each) => each.shared > 0)
    .sort((a, b) => b.shared - a.shared || b.times - a.times)
  if (near.length === 0)
    return 'không có số liệu nào khớp; xem các chỉ tiêu đã có bằng `trichluc query --list`\n'
  return `không có số liệu nào khớp; gần nhất: ${oneLine(
    near
      .slice(0, MOST_NAMED)
      .map((each) => each.indicator)
      .join(', '),
  )}; xem tất cả bằng \`trichluc query --list\`\n`
}

import { agencies, agenciesWith } from '../store/agencies.ts'
import { indicatorsNamed, meaningsOf } from '../store/named.ts'
import { indicators, type ObservationFilter } from '../store/observations.ts'
import type { Db } from '../store/sqlite.ts'
import { fold } from '../text/fold.ts'
import { table } from './table.ts'
import { oneLine } from './terminal.ts'
import { firstOf } from './words.ts'

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

/**
 * What words came to: which indicators, where they are several, and that there is none where another word found some. Empty
 * where each was an id or found just one.
 */
export function meaningText(db: Db, typed: readonly string[]): string {
  const meanings = meaningsOf(db, typed).filter((each) => !/[*?[]/.test(each.typed))
  const lines = meanings.flatMap(({ typed: words, indicators: found }) => {
    if (found.length === 0) return typed.length > 1 ? [`không có chỉ tiêu nào khớp “${oneLine(words)}”`] : []
    if (found.length === 1) return []
    const names = oneLine(firstOf(found, MOST_NAMED, [', ', 'chỉ tiêu khác']))
    return [`“${oneLine(words)}” khớp ${found.length} chỉ tiêu: ${names}; ghi mã để chỉ lấy một`]
  })
  return lines.map((each) => `${each}\n`).join('')
}

/** What to say when nothing fits: which of the wishes is to blame, indicators that look alike, or how to see them all. */
export function nothingFound(db: Db, { indicators: typed = [], agency }: ObservationFilter): string {
  if (agency && agenciesWith(db, agency).length === 0) return noAgency(db, agency)
  if (typed.length === 0 || indicatorsNamed(db, typed).length > 0)
    return 'không có số liệu nào với cơ quan, kỳ, phân tổ đã chọn; hãy bỏ bớt --agency, --from, --to, --dimension hoặc --modality\n'
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

function noAgency(db: Db, typed: string): string {
  const names = oneLine(firstOf(agencies(db), MOST_NAMED, ['; ', 'cơ quan khác']))
  return `không có cơ quan nào khớp “${oneLine(typed)}”${names && `; trong kho có: ${names}`}\n`
}

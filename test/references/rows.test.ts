import { expect, test } from 'vitest'
import { rangeNotes } from '../../src/stages/match/references/range.ts'
import { matchReferences } from '../../src/stages/match/references.ts'
import { resolveReferences } from '../../src/stages/resolve/references.ts'
import type { Outline } from '../../src/types.ts'
import { plainOutline } from './plain.ts'
import { rules } from './rules.ts'

/** A document that is one table: a line a row, a tab between cells. */
function tableOf(rows: readonly (readonly string[])[]): Outline {
  const text = `${rows.map((row) => row.join('\t')).join('\n')}\n`
  let start = 0
  const cells = rows.flatMap((row, at) =>
    row.map((words, col) => {
      const cell = { row: at, col, rowSpan: 1, colSpan: 1, start, end: start + words.length }
      start = cell.end + 1
      return cell
    }),
  )
  const outline = plainOutline(text)
  const table = { start: 0, end: text.length, rows: rows.length, cols: rows[0]!.length, cells }
  return { ...outline, text: { ...outline.text, tables: [table] } }
}

function readRows(rows: readonly (readonly string[])[]) {
  const outline = tableOf(rows)
  return resolveReferences({ outline, mentions: matchReferences(outline, rules), notes: [] }, rules).map(
    (each) => [each.docType, each.code, each.date].join(' | '),
  )
}

test('the day stands in another column, under its heading', () => {
  const head = ['STT', 'Số, ký hiệu', 'Trích yếu', 'Ngày ban hành', 'Lý do']
  expect(
    readRows([
      head,
      ['1', '12/QĐ-UBND', 'Nội quy', '03/4/2020', 'Thay bằng Quyết định số 5/QĐ-UBND'],
      ['2', '13/2020/NQ-HĐND', 'Thu, chi', 'Ngày 05 tháng 4 năm 2020', ''],
      ['3', '14/KH-UBND', 'Tập huấn', 'từ 05/4/2020 đến 06/4/2020', ''],
    ]),
  ).toEqual([
    'Quyết định | 12/QĐ-UBND | 2020-04-03',
    'Quyết định | 5/QĐ-UBND | ',
    'Nghị quyết | 13/2020/NQ-HĐND | 2020-04-05',
    'Kế hoạch | 14/KH-UBND | ',
  ])
})

test('days under other headings are left alone', () => {
  expect(
    readRows([
      ['STT', 'Văn bản', 'Nội dung', 'Ngày hết hiệu lực'],
      ['1', '12/QĐ-UBND', 'Nội quy', '03/4/2020'],
    ]),
  ).toEqual(['Quyết định | 12/QĐ-UBND | '])
})

test('a range is two documents and a note on those between', () => {
  const notes = (text: string) => {
    const outline = plainOutline(text)
    return rangeNotes(matchReferences(outline, rules), outline).map((note) => note.reason)
  }
  expect(notes('các Thông báo từ số 279/TB-UBND đến số 285/TB-UBND')).toEqual([
    'viện dẫn một dãy số từ 279 đến 285; chỉ ghi nhận hai số được viết ra, không ghi 5 số ở giữa',
  ])
  expect(notes('các Thông báo số 279-281/TB-UBND ngày 30/6/2023')).toHaveLength(1)
  expect(notes('Thông báo số 279/TB-UBND và Thông báo số 285/TB-UBND')).toEqual([])
})

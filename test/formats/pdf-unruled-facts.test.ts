import { beforeAll, describe, expect, test } from 'vitest'
import { extract, type Kit, loadKit } from '../../src/index.ts'
import type { Facts } from '../../src/types.ts'
import { docxOf, opened } from './office.ts'
import { type Op, say, tinyPdf } from './tiny-pdf.ts'

/** A table on dossiers by field, its caption above it: widths of the columns, their groups, rows. */
const rows = [
  ['1', 'Hộ tịch', '112', '100', '10', '2'],
  ['2', 'Chứng thực', '470', '469', '0', '1'],
  ['3', 'Đất đai', '18', '5', '10', '3'],
  ['', 'Tổng cộng', '600', '574', '20', '6'],
]
const upper = ['TT', 'Lĩnh vực', 'Tổng số hồ sơ tiếp nhận', 'Số hồ sơ đã giải quyết']
const lower = ['Trước hạn', 'Đúng hạn', 'Quá hạn']
const caption = 'Kết quả giải quyết hồ sơ thủ tục hành chính như sau:'

const cell = (text: string, properties = '') =>
  `<w:tc><w:tcPr>${properties}</w:tcPr><w:p><w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p></w:tc>`
const docx = docxOf(
  `<w:p><w:r><w:t>${caption}</w:t></w:r></w:p><w:tbl><w:tr>${upper
    .map((text, i) => cell(text, i < 3 ? '<w:vMerge w:val="restart"/>' : '<w:gridSpan w:val="3"/>'))
    .join(
      '',
    )}</w:tr><w:tr>${[0, 1, 2].map(() => cell('', '<w:vMerge/>')).join('')}${lower.map((text) => cell(text)).join('')}</w:tr>${rows
    .map((row) => `<w:tr>${row.map((text) => cell(text)).join('')}</w:tr>`)
    .join('')}</w:tbl>`,
)

const middle = (axis: number, y: number, text: string): Op => say(axis - text.length * 3, y, text)
const right = (edge: number, y: number, text: string): Op => say(edge - text.length * 6, y, text)
const columns = [64, 100, 280, 370, 440, 520]
const pdf = tinyPdf([
  {
    draw: [
      say(60, 80, caption),
      middle(435, 110, upper[3]!),
      middle(70, 118, upper[0]!),
      middle(140, 118, upper[1]!),
      middle(260, 111, 'Tổng số hồ sơ'),
      middle(260, 125, 'tiếp nhận'),
      ...lower.map((text, i) => middle([355, 430, 508][i]!, 126, text)),
      ...rows.flatMap((row, i) =>
        row.flatMap((text, k) =>
          text === ''
            ? []
            : k < 2
              ? [say(columns[k]!, 150 + 16 * i, text)]
              : [right(columns[k]!, 150 + 16 * i, text)],
        ),
      ),
    ],
  },
])

const keys = ({ observations }: Facts) =>
  observations
    .map(({ indicator, dimensions, value }) => `${indicator} ${JSON.stringify(dimensions)} ${value}`)
    .sort()

describe('a table without rules', () => {
  let kit: Kit
  let drawn: Facts
  let typed: Facts

  beforeAll(async () => {
    kit = await loadKit()
    drawn = await extract(opened(pdf, 'pdf'), kit)
    typed = await extract(opened(docx, 'docx'), kit)
  }, 60_000)

  test('gives the figures that its Word document gives', () => {
    expect(keys(drawn).length).toBeGreaterThan(15)
    expect(keys(drawn)).toEqual(keys(typed))
  })

  test('gives each with its quote and its box on the page', () => {
    const { text } = drawn.outline
    for (const { at, quote, printed } of drawn.observations) {
      expect(text.text.slice(at.start, at.end)).toBe(quote)
      expect(quote).toContain(printed)
      const inside = text.boxes.filter(([start, end]) => start >= at.start && end <= at.end)
      expect(inside.length).toBeGreaterThan(0)
      for (const [, , page, x0, y0, x1, y1] of inside) {
        expect(page).toBe(1)
        expect(x0 > 50 && x1 < 530 && y0 > 100 && y1 < 210).toBe(true)
      }
    }
  })
})

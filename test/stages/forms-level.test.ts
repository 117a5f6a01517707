import { describe, expect, test } from 'vitest'
import { loadRules } from '../../src/rules.ts'
import { matchForms } from '../../src/stages/match/forms.ts'
import type { Outline, TextTable } from '../../src/types.ts'
import { outlineOf, tableOf } from './forms/outlines.ts'

const rules = loadRules().forms
const of = (level: Outline['header']['level'], text: string, tables: readonly TextTable[] = []): Outline => {
  const outline = outlineOf(text, tables)
  return { ...outline, header: { ...outline.header, level } }
}
const levelsIn = (outline: Outline) => [
  ...new Set(matchForms(outline, rules).mentions.map(({ dimensions }) => dimensions.level ?? null)),
]

const HEADER = 'Lĩnh vực Tiếp nhận Đã giải quyết Đang giải quyết'
const FLAT = `${HEADER}\nĐất đai 40 38 2\nHộ tịch 87 86 1\nCộng 127 124 3\n`
const OTHER = `${HEADER}\nĐất đai 50 48 2\nHộ tịch 90 89 1\nCộng 140 137 3\n`
const ROWS = [HEADER, 'Đất đai 40 38 2', 'Hộ tịch 87 86 1', 'Cộng 127 124 3'].map((row, at) =>
  at === 0 ? ['Lĩnh vực', 'Tiếp nhận', 'Đã giải quyết', 'Đang giải quyết'] : row.split(/ (?=\d)/),
)

describe('the level of a table by its caption', () => {
  const captions: [string, string | null][] = [
    ['Tại UBND các xã, phường:', 'commune'],
    ['* Cấp xã:', 'commune'],
    ['b) Cấp xã', 'commune'],
    ['Kết quả giải quyết hồ sơ tại Trung tâm PVHCC cấp xã:', 'commune'],
    ['Kết quả giải quyết hồ sơ cấp xã trên địa bàn huyện:', 'commune'],
    ['Phụ lục 2: Kết quả giải quyết TTHC tại Bộ phận Một cửa các xã, thị trấn', 'commune'],
    ['* Cấp xã:\nKết quả giải quyết hồ sơ theo lĩnh vực như sau:', 'commune'],
    ['b) Cấp xã\nTrong năm, hồ sơ đất đai tăng.\nKết quả cụ thể:', 'commune'],
    ['UBND các xã tiếp nhận 127 hồ sơ. Kết quả cụ thể:', 'commune'],
    ['Tại Bộ phận Một cửa của UBND huyện:', 'district'],
    ['Phụ lục 1: Kết quả giải quyết TTHC cấp huyện', 'district'],
    ['TTHC thuộc thẩm quyền giải quyết của cấp tỉnh:', 'province'],
    ['Kết quả giải quyết TTHC:', null],
    ['Kết quả của cấp huyện, cấp xã:', null],
    ['Bộ phận Một cửa UBND huyện và Bộ phận Một cửa UBND các xã, thị trấn:', null],
    ['Kết quả giải quyết hồ sơ trên địa bàn huyện:', null],
    ['Cấp xã đã công khai TTHC. Toàn huyện có kết quả sau:', null],
    ['Toàn huyện tiếp nhận 900 hồ sơ, trong đó cấp xã 600 hồ sơ, cụ thể:', null],
    ['Tình hình tại cấp xã tốt.\nKết quả như sau:', null],
    ['Kết quả theo Quyết định số 12/QĐ-UBND của UBND tỉnh:', null],
    ['Kết quả theo phần mềm của UBND huyện:', null],
  ]
  test.each(captions)('flattened: %s', (caption, level) => {
    expect(levelsIn(of('huyện', `${caption}\n${FLAT}`))).toEqual([level])
  })
  test.each(captions)('with cells: %s', (caption, level) => {
    const { text, table } = tableOf(`${caption}\n`, ROWS)
    expect(levelsIn(of('huyện', text, [table]))).toEqual([level])
  })
  test.each([
    ['I. CẤP HUYỆN', 'II. CẤP XÃ', ['district', 'commune']],
    ['* Cấp huyện:', 'Kết quả chung:', ['district', null]],
    ['Kết quả chung:', '* Cấp xã:', [null, 'commune']],
    ['* Cấp xã:', 'Kết quả toàn huyện:', ['commune', null]],
  ] as const)('tables in turn: %s, %s', (first, second, levels) => {
    expect(levelsIn(of('huyện', `${first}\n${FLAT}${second}\n${OTHER}`))).toEqual(levels)
    const one = tableOf(`${first}\n`, ROWS)
    const two = tableOf(`${one.text}${second}\n`, ROWS)
    expect(levelsIn(of('huyện', two.text, [one.table, two.table]))).toEqual(levels)
  })
  test('a row of its own that no rule knows does not hide it', () => {
    const text = FLAT.replace('Đất đai', 'Việc khác 10 9 1\nĐất đai').replace(
      'Cộng 127 124 3',
      'Cộng 137 133 4',
    )
    expect(levelsIn(of('huyện', `* Cấp xã:\n${text}`))).toEqual(['commune'])
  })
  test('the departments of a province, and its one-stop centre', () => {
    for (const caption of ['Tại các sở, ban, ngành:', 'Tại Trung tâm Phục vụ hành chính công tỉnh:'])
      expect(levelsIn(of('tỉnh', `${caption}\n${FLAT}`))).toEqual(['province'])
  })
  test('what no level tells apart is not told of another one', () => {
    const table = 'Loại văn bản\tSố lượng\nKế hoạch\t4\nBáo cáo\t9\nTổng cộng\t13'
      .split('\n')
      .map((row) => row.split('\t'))
    const read = (caption: string) => {
      const { text, table: cells } = tableOf(`${caption}\n`, table)
      return matchForms(of('huyện', text, [cells]), rules).mentions.length
    }
    expect(read('Văn bản đã ban hành:')).toBe(3)
    expect(read('Văn bản do UBND huyện ban hành:')).toBe(3)
    expect(read('Văn bản do UBND các xã, thị trấn ban hành:')).toBe(0)
  })
})

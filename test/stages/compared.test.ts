import { describe, expect, it } from 'vitest'
import { changeBeside, isChangeOf } from '../../src/stages/match/indicators/change.ts'
import { readLines, told } from './report-lines.ts'

const header = {
  level: 'huyện',
  issuer: 'UBND huyện Bình Mây',
  title: 'Kết quả công tác cải cách hành chính quý II năm 2024',
  period: { from: '2024-04-01', to: '2024-06-30' },
} as const

/** The figures of an earlier time that a paragraph tells, with the words of that time. */
const earlier = (text: string): string[] =>
  readLines(text, header)
    .mentions.filter(
      ({ window }) => window !== null && /trước|cùng kỳ|2023|2022|quý I(?!I)|^tháng/iu.test(window),
    )
    .map((each) => `${told(each, 'values')} | ${each.window}`)

describe('what a figure is compared with is the same of an earlier time', () => {
  it.each([
    ['Tiếp nhận 512 hồ sơ (năm 2023: 478 hồ sơ).', ['received_total 478 | năm 2023']],
    [
      'Tiếp nhận 512 hồ sơ (cùng kỳ năm trước 478 hồ sơ), trả 500 hồ sơ.',
      ['received_total 478 | cùng kỳ năm trước'],
    ],
    ['Tiếp nhận 512 hồ sơ, cùng kỳ năm 2023 là 478 hồ sơ.', ['received_total 478 | cùng kỳ năm 2023']],
    ['Tiếp nhận 512 hồ sơ; năm 2023 tiếp nhận 478 hồ sơ.', ['received_total 478 | năm 2023']],
    [
      'Tiếp nhận 512 hồ sơ, tăng 34 hồ sơ so với quý I/2024 (478 hồ sơ).',
      ['received_total 478 | quý I/2024'],
    ],
    ['Tiếp nhận 512 hồ sơ (quý trước: 478 hồ sơ).', ['received_total 478 | quý I/2024']],
    ['Tỷ lệ hồ sơ đúng hạn đạt 98,2%, cao hơn năm 2023 (97,5%).', ['timely_rate 97,5 | năm 2023']],
    [
      'Tỷ lệ hồ sơ đúng hạn đạt 98,2%, tăng 0,7 điểm phần trăm so với quý I (97,5%).',
      ['timely_rate 97,5 | quý I'],
    ],
    [
      'Tỷ lệ hồ sơ đúng hạn đạt 98,2% (năm 2022: 95,1%; năm 2023: 97,5%).',
      ['timely_rate 95,1 | năm 2022', 'timely_rate 97,5 | năm 2023'],
    ],
    [
      'Tiếp nhận 512 hồ sơ (nhận mới 500, kỳ trước chuyển sang 12), năm 2023: 478 hồ sơ.',
      ['received_total 478 | năm 2023'],
    ],
    [
      'Tiếp nhận 512 hồ sơ, trả 498 hồ sơ. So với năm 2023 (478 hồ sơ) tăng 34 hồ sơ.',
      ['received_total 478 | năm 2023'],
    ],
    [
      '- Tiếp nhận 512 hồ sơ.\n- Trả 498 hồ sơ.\nSo với năm 2023 (478 hồ sơ), lượng hồ sơ tăng 34.',
      ['received_total 478 | năm 2023'],
    ],
    ['Cấp xã tiếp nhận 512 hồ sơ (năm 2023: 478 hồ sơ).', ['received_total [commune] 478 | năm 2023']],
    [
      'Từ đầu năm đến nay tiếp nhận 512 hồ sơ (cùng kỳ năm trước: 478 hồ sơ).',
      ['received_total 478 | Từ đầu năm đến nay, cùng kỳ năm trước'],
    ],
    ['Tiếp nhận 512 hồ sơ. Năm 2023, con số này là 478 hồ sơ.', ['received_total 478 | Năm 2023']],
  ])('%s', (text, wanted) => expect(earlier(text)).toEqual(wanted))

  it.each([
    'Tiếp nhận 512 hồ sơ, tăng 40 hồ sơ so với năm 2023 (478 hồ sơ).',
    'Tiếp nhận 512 hồ sơ, giảm 6,6% so với năm 2023 (478 hồ sơ).',
    'Tiếp nhận 512 hồ sơ, thấp hơn năm 2023 (478 hồ sơ).',
    'Tiếp nhận 512 hồ sơ (năm 2023 tăng 34 hồ sơ).',
    'Tiếp nhận 512 hồ sơ (năm 2023: 12 thủ tục).',
    'Tiếp nhận 512 hồ sơ, trả 498 hồ sơ; năm 2023: 478 hồ sơ.',
    'Tiếp nhận 512 hồ sơ, trong đó trực tuyến 300 hồ sơ; năm 2023: 478 hồ sơ.',
    'Tiếp nhận 512 hồ sơ, vượt kế hoạch năm 2023 (478 hồ sơ).',
    'Tiếp nhận 512 hồ sơ (năm 2025: 600 hồ sơ).',
    'Tiếp nhận 512 hồ sơ; có 20 thư xin lỗi (năm 2023: 478 hồ sơ).',
    'Tiếp nhận 512 hồ sơ, nhiều hơn năm 2023 34 hồ sơ.',
    'Phấn đấu tiếp nhận 512 hồ sơ (năm 2023: 478 hồ sơ).',
  ])('nothing of then: %s', (text) => expect(earlier(text)).toEqual([]))
})

describe('by how much a figure changed', () => {
  const change = (before: string, behind = '') =>
    changeBeside(
      `${before}|${behind}`,
      { start: 0, end: before.length },
      { end: before.length + 1, stop: before.length + 1 + behind.length },
    )

  it.each([
    ['tăng 34 hồ sơ so với ', '', { way: 1, by: 34, isCount: true }],
    ['giảm 0,7% so với ', '', { way: -1, by: 0.7, isCount: false }],
    ['nhiều hơn 16 văn bản so với ', '', { way: 1, by: 16, isCount: true }],
    ['so với ', '), lượng hồ sơ giảm 117', { way: -1, by: 117, isCount: true }],
    ['gấp 4 lần ', '', null],
    ['cao hơn ', '', null],
  ])('%s… %s', (before, behind, wanted) => expect(change(before, behind)).toEqual(wanted))

  it.each([
    [{ way: 1, by: 34, isCount: true }, { now: 512, before: 478, kind: 'n' }, true],
    [{ way: -1, by: 34, isCount: true }, { now: 512, before: 478, kind: 'n' }, false],
    [{ way: 1, by: 7.1, isCount: false }, { now: 512, before: 478, kind: 'n' }, true],
    [{ way: 1, by: 7.5, isCount: false }, { now: 512, before: 478, kind: 'n' }, false],
    [{ way: 1, by: 0.7, isCount: true }, { now: 98.2, before: 97.5, kind: 'percent' }, true],
    [{ way: 1, by: 0.7, isCount: false }, { now: 98.2, before: 97.5, kind: 'percent' }, true],
  ] as const)('%o of %o', (how, two, wanted) => expect(isChangeOf(how, two)).toBe(wanted))
})

import { describe, expect, it } from 'vitest'
import { loadKit } from '../../src/kit.ts'
import { unreadFigures } from '../../src/stages/match/indicators/unread.ts'
import { matchIndicators } from '../../src/stages/match/indicators.ts'
import { keptMentions } from '../../src/stages/resolve/indicators/kept.ts'
import { exampleOutline } from '../../src/text/example.ts'

const { rules } = await loadKit()

/** The figures that nothing reads, with the words that nobody knows. */
function unread(text: string): string[] {
  const outline = exampleOutline(text, { level: 'xã' })
  const { mentions } = matchIndicators(outline, [], rules.indicators)
  return unreadFigures(outline, mentions, rules.indicators).map(
    ({ figure, unknown }) =>
      `${text.slice(figure.start, figure.end)}: ${unknown.map(({ start, end }) => text.slice(start, end)).join(' | ')}`,
  )
}

describe('a figure that no rule reads is told, with the words that are wanting', () => {
  it.each([
    ['Trong quý đã tiếp nhận 412 hồ sơ.', []],
    ['Trong quý đã tiếp nhận 412 hồ sơ; vớt được 7 thúng nón quai thao.', ['7: vớt | thúng nón quai thao']],
    ['Xã có 5 giàn mướp, trong đó 3 giàn trĩu quả.', ['5: giàn mướp', '3: giàn trĩu quả']],
    ['Ngày 05/7/2024 họp bàn theo Kế hoạch số 12/KH-UBND.', []],
    ['Tỷ lệ che phủ rừng đạt 58 - 60%.', ['58 - 60%: ']],
    ['Mỗi huyện 3-5 xã, 12-15 thôn.', ['3-5 xã: ', '12-15 thôn: ']],
    ['Giai đoạn 2022 - 2025, dịch vụ công mức độ 3 - 4.', []],
  ])('%s', (text, wanted) => expect(unread(text)).toEqual(wanted))
})

describe('a figure that was read and then left out is told too', () => {
  it.each([
    ['Đến cuối năm 2025 có 12 xã đạt chuẩn nông thôn mới.', ['12']],
    ['Đến cuối năm 2023 có 12 xã đạt chuẩn nông thôn mới.', []],
  ])('%s', (text, wanted) => {
    const period = { from: '2024-01-01', to: '2024-06-30' }
    const outline = exampleOutline(text, { level: 'huyện', period, issuedOn: '2024-06-18' })
    const found = { outline, ...matchIndicators(outline, [], rules.indicators) }
    const left = unreadFigures(outline, keptMentions(found, rules.indicators), rules.indicators)
    expect(left.map(({ figure }) => text.slice(figure.start, figure.end))).toEqual(wanted)
  })
})

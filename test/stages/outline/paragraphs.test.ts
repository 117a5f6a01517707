import { describe, expect, test } from 'vitest'
import { linesOf } from '../../../src/stages/outline/lines.ts'
import { paragraphsOf } from '../../../src/stages/outline/paragraphs.ts'
import { physical } from './text.ts'

const read = (text: string) =>
  paragraphsOf(linesOf(physical(text)), new Set()).map(({ lines }) =>
    lines.map((each) => each.text).join(' '),
  )

/** Each text is two paragraphs: a first that tells how wide lines are, and the one in question. */
const OPENING = [
  'Trong quý, Bộ phận Một cửa của xã Hoà Bình Thượng đã tiếp nhận và giải quyết nhiều',
  'hồ sơ của người dân.',
]

const joins: readonly (readonly string[])[] = [
  [
    'Chủ tịch UBND tỉnh Đông Sơn đã ký 7 quyết định công bố danh mục, gồm ban hành mới 31',
    'TTHC, sửa đổi 12 TTHC và bãi bỏ 5 TTHC.',
  ],
  [
    'Tổng thu ngân sách trên địa bàn toàn tỉnh được 4.310 tỷ đồng, bằng 47% dự toán năm do',
    'Trung ương giao và 41% dự toán địa phương.',
  ],
  [
    'Cả tuần tiếp nhận 73 hồ sơ, nhiều nhất là Sở Tư pháp 31 hồ sơ, ít nhất là của Sở Công',
    'Thương với 4 hồ sơ.',
  ],
]

const parts: readonly (readonly string[])[] = [
  ['Kết quả tiếp nhận và giải quyết hồ sơ', 'UBND xã đã tiếp nhận 412 hồ sơ.'],
  ['Tổng số hồ sơ xã đã tiếp nhận trong cả quý: 412 hồ sơ.', 'UBND xã đã công khai 140 TTHC.'],
  [
    'Tỷ lệ người dân toàn xã tham gia bảo hiểm y tế đạt 92,4%; tăng dân số tự nhiên 0,9%',
    '- Gia đình văn hoá: 95,2%.',
  ],
]

describe('a short text of wrapped lines', () => {
  test.each(joins)('goes on: %s', (...lines) =>
    expect(read([...OPENING, '', ...lines].join('\n')).at(-1)).toBe(lines.join(' ')),
  )
  test.each(parts)('ends: %s', (...lines) =>
    expect(read([...OPENING, '', ...lines].join('\n')).at(-1)).toBe(lines.at(-1)),
  )
  test('lines of no common width are paragraphs', () =>
    expect(
      read(
        ['Thu ngân sách', 'đạt khá.', 'Xã đã tiếp nhận tổng cộng 412 hồ sơ', 'TTHC đều được niêm yết.'].join(
          '\n',
        ),
      ),
    ).toHaveLength(3))
})

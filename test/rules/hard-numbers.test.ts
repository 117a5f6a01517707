import { describe, expect, test } from 'vitest'
import { loadRules } from '../../src/rules.ts'
import { match } from '../../src/stages/match.ts'
import { resolve } from '../../src/stages/resolve.ts'
import { exampleOutline } from '../../src/text/example.ts'

const rules = loadRules()

/** What is read of one sentence of a report: indicator, value, sign. */
function read(sentence: string, title = 'Báo cáo kết quả công tác cải cách hành chính'): string[] {
  const text = `${sentence}\n`
  const outline = {
    ...exampleOutline(text, { level: 'xã', title }),
    units: [
      {
        start: 0,
        end: sentence.length,
        role: 'body' as const,
        marker: null,
        section: -1,
        kind: 'text' as const,
      },
    ],
  }
  return resolve(match(outline, rules), rules).observations.map(
    ({ indicator, value, comparator }) => `${indicator} ${comparator ? `${comparator} ` : ''}${value}`,
  )
}

const received = 'procedures.received_total'
const rate = 'procedures.timely_rate'

describe('numbers that are easily misread', () => {
  const cases: readonly [sentence: string, gives: readonly string[]][] = [
    ['Tổng số hồ sơ đã tiếp nhận: 1.234 hồ sơ.', [`${received} 1234`]],
    ['Đã cử 22 đ/c dự tập huấn nghiệp vụ.', ['staff.training_attendances 22']],
    ['Tổng số hồ sơ đã tiếp nhận: hai mươi lăm hồ sơ.', [`${received} 25`]],
    ['Tổng số hồ sơ đã tiếp nhận: một trăm hai mươi hồ sơ.', []],
    ['Tổng số hồ sơ đã tiếp nhận: hai trăm hồ sơ.', []],
    ['Tổng số hồ sơ đã tiếp nhận: hai chục hồ sơ.', []],
    ['Tổng số hồ sơ đã tiếp nhận: 3 chục hồ sơ.', []],
    ['Tổng số hồ sơ đã tiếp nhận: 2 nghìn rưỡi hồ sơ.', []],
    ['Tổng số hồ sơ đã tiếp nhận: 2 nghìn 5 hồ sơ.', []],
    ['Tổng số hồ sơ đã tiếp nhận: gần 1.200 hồ sơ.', [`${received} approx 1200`]],
    ['Tổng số hồ sơ đã tiếp nhận: xấp xỉ 1.200 hồ sơ.', [`${received} approx 1200`]],
    ['Tổng số hồ sơ đã tiếp nhận: trên 1.200 hồ sơ.', [`${received} gt 1200`]],
    ['Tổng số hồ sơ đã tiếp nhận: 50 - 70 hồ sơ.', []],
    ['Tổng số hồ sơ đã tiếp nhận: 50-70 hồ sơ.', []],
    ['Tổng số hồ sơ đã tiếp nhận: từ 50 đến 70 hồ sơ.', []],
    ['Tổng số hồ sơ đã tiếp nhận: x2 hồ sơ.', []],
    ['Tỷ lệ giải quyết hồ sơ đúng hạn đạt 98,5%.', [`${rate} 98.5`]],
    ['Tỷ lệ giải quyết hồ sơ đúng hạn đạt 98.5%.', [`${rate} 98.5`]],
    ['Tỷ lệ giải quyết hồ sơ đúng hạn đạt bình quân 98,5%.', [`${rate} 98.5`]],
    ['Tỷ lệ giải quyết hồ sơ đúng hạn đạt khoảng 98,5%.', [`${rate} approx 98.5`]],
    ['Tỷ lệ giải quyết hồ sơ đúng hạn đạt 95 - 98%.', []],
    ['Tỷ lệ giải quyết hồ sơ đúng hạn đạt 95% - 98%.', []],
    ['Tỷ lệ giải quyết hồ sơ đúng hạn đạt 95-98%.', []],
    ['Tỷ lệ giải quyết hồ sơ đúng hạn đạt từ 95% đến 98%.', []],
  ]
  for (const [sentence, gives] of cases) test(sentence, () => expect(read(sentence)).toEqual(gives))
})

const millionsOf = (told: string) => Number(told.split(' ').at(-1)) / 1_000_000

describe('amounts that are easily misread', () => {
  const cases: readonly [words: string, gives: readonly number[]][] = [
    ['2 triệu rưỡi đồng', [2.5]],
    ['2 triệu rưỡi', [2.5]],
    ['1 tỷ 200 triệu đồng', [1200]],
    ['1 tỷ 200 triệu', [1200]],
    ['1 tỷ 20 triệu 500 nghìn đồng', [1020.5]],
    ['1 tỷ 20 triệu 500 nghìn 250 đồng', [1020.50025]],
    ['1 tỷ đồng 200 triệu', [1200]],
    ['1 tỷ 20,5 triệu đồng', [1020.5]],
    ['1 tỷ 20.500.000 đồng', [1020.5]],
    ['1 tỷ 300 nghìn đồng', [1000.3]],
    ['1 tỷ đồng, 200 triệu đồng từ huyện', [1000]],
    ['1 tỷ, 200 triệu đồng', []],
    ['1 tỷ và 200 triệu đồng', []],
    ['1 tỷ đồng 200 triệu đồng', []],
    ['1 tỷ đồng 200 triệu nhân dân góp', []],
    ['1,5 tỷ 200 triệu đồng', []],
    ['12/15 tỷ 200 triệu đồng', []],
    ['1 tỷ 200 triệu 500 đồng', []],
    ['35 triệu 500 đồng', []],
    ['1,2 tỷ đồng', [1200]],
    ['2.014 triệu đồng', [2014]],
    ['2 triệu 5', []],
    ['2 triệu hai', []],
    ['2,5 triệu rưỡi đồng', []],
    ['5 - 7 tỷ đồng', []],
    ['hơn 2,3 nghìn tỷ đồng', [2_300_000]],
  ]
  for (const [words, gives] of cases)
    test(words, () =>
      expect(
        read(`Tổng chi ngân sách: ${words}.`, 'Báo cáo tình hình kinh tế - xã hội').map(millionsOf),
      ).toEqual(gives),
    )
})

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, describe, expect, it } from 'vitest'
import { readRuleFile } from '../../src/rules/file.ts'
import { indicatorRules } from '../../src/rules/indicators.ts'
import { matchIndicators } from '../../src/stages/match/indicators.ts'
import { exampleOutline } from '../../src/text/example.ts'
import type { Header } from '../../src/types.ts'

const folder = mkdtempSync(join(tmpdir(), 'trichluc-meanings-'))
afterAll(() => rmSync(folder, { recursive: true }))

const SOURCES = {
  catalogue: `kind: catalogue
about: thử
groups: { test: Thử }
dimensions:
  channel: { label: kênh, values: { online: { label: Trực tuyến, words: [qua mạng] }, desk: { label: Tại quầy, words: [tại quầy] } } }
indicators:
  - { id: test.received, label: Nhận, unit: "count:lá thư", kind: flow, group: test, dimensions: [channel] }
  - { id: test.late, label: Trả muộn, unit: "count:lá thư", kind: flow, group: test }
  - { id: test.late_rate, label: Tỷ lệ trả muộn, unit: percent, kind: rate, group: test }
  - { id: test.cost, label: Tiền cước, unit: VND, kind: flow, group: test }
`,
  rules: `kind: indicators
about: thử
concepts:
  letter: ["[lá|bức] thư", thư từ]
  receive: ["(nhận|tiếp nhận) [được]", thu về]
  answer: ["(trả lời|phúc đáp)"]
  late: [muộn, "quá (hạn|hẹn)"]
  post: [bưu phẩm]
  pay: [trả cước, cước phí]
empty: ["(đã|có|là|trong|quý|số|bưu cục|và|còn|tỷ lệ)"]
rules:
  - { indicator: test.received, means: ["receive letter"], finds: [{ text: x, value: 1 }] }
  - { indicator: test.late, rate: test.late_rate, means: ["late @answer (letter answer)"], finds: [{ text: x, value: 1 }] }
  - { indicator: test.late_rate, means: ["late @answer (letter answer)"], finds: [{ text: x, value: 1 }] }
  - { indicator: test.cost, means: ["pay (letter)"], finds: [{ text: x, value: 1 }] }
`,
}
const rules = indicatorRules(
  Object.entries(SOURCES).map(([name, source]) => {
    const path = join(folder, `${name}.yaml`)
    writeFileSync(path, source)
    return readRuleFile(path)
  }),
)

function seen(
  text: string,
  header: Partial<Header> = { level: 'xã', issuer: 'UBND xã Mỹ Đức Hạ' },
): string[] {
  return matchIndicators(exampleOutline(text, header), [], rules).mentions.map(
    (each) =>
      `${each.indicator.slice('test.'.length)}${Object.values(each.dimensions).map((value) => `[${value}]`)} ${each.printed}`,
  )
}

describe('a figure is read by what the words around it mean', () => {
  it.each([
    ['Đã tiếp nhận 30 lá thư', ['received 30']],
    ['30 bức thư đã nhận được', ['received 30']],
    ['Thư từ thu về: 30', ['received 30']],
    ['Xã Mỹ Đức Hạ có 30 lá thư nhận được', ['received 30']],
    ['Nhận qua mạng 30 lá thư', ['received[online] 30']],
    ['Đã nhận 30 lá thư, trong đó 20 bưu phẩm', ['received 30']],
    ['Trả lời 9 lá thư, còn 3 lá thư (10%) quá hẹn', ['late 3', 'late_rate 10']],
    ['Tỷ lệ phúc đáp muộn là 10%', ['late_rate 10']],
    ['Trả cước thư 12 triệu đồng', ['cost 12']],
    [
      'Thư nhận qua mạng, tại quầy lần lượt là 30 lá thư và 12 lá thư',
      ['received[online] 30', 'received[desk] 12'],
    ],
    ['Bám sát chỉ đạo, hăng hái thi đua, đã nhận 30 lá thư', ['received 30']],
    ['Đường sá khó đi, đã nhận 30 lá thư', ['received 30']],
    ['30 lá thư (trừ thư mật) nhận qua mạng.', ['received[online] 30']],
    ['Nhận được 30 lá thư; xã Bình Mây từ đầu năm nhận được 12 lá thư, 5 lá thư quá hẹn', ['received 30']],
    ['30 lá thư sẽ nhận qua mạng', []],
  ])('%s', (text, wanted) => expect(seen(text)).toEqual(wanted))

  it('in whatever order they stand', () => {
    const words = ['đã nhận', 'lá thư', 'qua mạng', 'trong quý', '30']
    fc.assert(
      fc.property(fc.shuffledSubarray(words, { minLength: words.length }), (order) => {
        expect(seen(order.join(' '))).toEqual(['received[online] 30'])
      }),
      { seed: 5, numRuns: 120 },
    )
  })
})

describe('a word that nobody knows may make it another figure', () => {
  it.each([
    'Đã tiếp nhận 30 lá thư nặc danh',
    'Trường học đã nhận 30 lá thư',
    'Xã Tân Lập nhận 30 lá thư',
    'Đã nhận 30 bưu phẩm',
    'Nhận qua mạng và tại quầy 30 lá thư',
    'Quá hẹn 30 lá thư',
    'Nhận 30% lá thư',
    'Đã nhận 30 triệu đồng thư từ',
    'Nhận thư từ 30 nhận thư từ 40',
    'Thư nhận qua mạng, tại quầy lần lượt là 30, 12 và 9',
    'Thư nặc danh nhận qua mạng, tại quầy lần lượt là 30 và 12',
    'Qua mạng rất nhanh, đã nhận 30 lá thư nặc danh',
    'Thư từ nặc danh: đã nhận 30 lá thư',
    'Hợp tác xã làm tốt, đã nhận 30 lá thư',
    'Nếu tính cả quà, đã nhận 30 lá thư',
  ])('%s', (text) => expect(seen(text)).toEqual([]))
})

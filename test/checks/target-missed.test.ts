import { describe, expect, test } from 'vitest'
import check from '../../src/checks/target-missed.ts'
import { loadRules } from '../../src/rules.ts'
import { match } from '../../src/stages/match.ts'
import { resolve } from '../../src/stages/resolve.ts'
import { exampleOutline } from '../../src/text/example.ts'

const rules = loadRules()
const title = 'Báo cáo kết quả công tác cải cách hành chính quý II năm 2023'

function found(sentence: string): string[] {
  const units = [
    { start: 0, end: sentence.length, role: 'body', marker: null, section: -1, kind: 'text' } as const,
  ]
  const outline = { ...exampleOutline(`${sentence}\n`, { level: 'xã', title }), units }
  const findings = check.find(resolve(match(outline, rules), rules))
  for (const { evidence } of findings)
    for (const { at, quote } of evidence) expect(outline.text.text.slice(at.start, at.end)).toBe(quote)
  return findings.map(({ severity, values }) => `${severity} ${values.join(' ')}`)
}

describe('a result against the target of its own sentence', () => {
  const cases: readonly [sentence: string, gives: readonly string[]][] = [
    ['Tỷ lệ thanh toán trực tuyến đạt 75%, hoàn thành mục tiêu 90% đề ra.', ['medium 75 90']],
    ['Tỷ lệ thanh toán trực tuyến đạt 75% (đạt chỉ tiêu 90% được giao).', ['medium 75 90']],
    ['Tỷ lệ thanh toán trực tuyến đạt 75%, chưa đạt mục tiêu 90% đề ra.', ['low 75 90']],
    ['Tỷ lệ thanh toán trực tuyến đạt 89,6%, chưa đạt mục tiêu 90% đề ra.', []],
    ['Tỷ lệ thanh toán trực tuyến đạt 95%, hoàn thành mục tiêu 90% đề ra.', []],
    ['Tỷ lệ thanh toán trực tuyến đạt 90%, hoàn thành mục tiêu 90% đề ra.', []],
    ['Tỷ lệ thanh toán trực tuyến đạt 75%, phấn đấu cuối năm đạt mục tiêu 90%.', []],
    ['Tỷ lệ thanh toán trực tuyến đạt 75%, vượt kế hoạch 5%.', []],
    ['Tỷ lệ thanh toán trực tuyến đạt trên 75%, hoàn thành mục tiêu 90% đề ra.', []],
    ['Tỷ lệ thanh toán trực tuyến đạt 75%. Hoàn thành mục tiêu 90% đề ra.', []],
  ]
  for (const [sentence, gives] of cases) test(sentence, () => expect(found(sentence)).toEqual(gives))
})

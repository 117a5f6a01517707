import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { otherExtents } from '../../src/stages/match/indicators/extents.ts'
import { isOccasion } from '../../src/stages/match/indicators/occasion.ts'
import { partsOf } from '../../src/stages/match/indicators/parts.ts'
import { view } from '../../src/text/view.ts'

const extents = (text: string) => {
  const sentence = { start: 0, end: text.length }
  return partsOf(text, sentence).flatMap((part) => otherExtents(text, { ...part, sentence }))
}

/** The other extents of the words of the figures of a sentence. */
const words = (sentence: string) => {
  const text = view(sentence)
  return extents(text).map(({ start, end }) => text.slice(start, end).trim())
}

describe('where else the words of a figure may begin and end', () => {
  it.each([
    ['Rà soát kỹ từng khâu, đã cắt giảm 9 thủ tục', ['đã cắt giảm 9 thủ tục']],
    [
      'Đã ký 99% văn bản đi (trừ văn bản mật) bằng thẻ số',
      ['đã ký 99% văn bản đi (trừ văn bản mật) bằng thẻ số'],
    ],
    ['Có 9 thủ tục, chủ yếu là thủ tục mới.', ['có 9 thủ tục, chủ yếu là thủ tục mới']],
    ['Có 9 thủ tục, cắt giảm 4 thủ tục', []],
    ['Giao cho nhiều cán bộ, công chức 30 việc', []],
    ['Có 9 thủ tục, chậm (3 thủ tục)', []],
  ])('%s', (sentence, wanted) => expect(words(sentence)).toEqual(wanted))

  it('lies within its sentence and keeps the figure', () => {
    const piece = fc.constantFrom('12', 'hồ sơ', ', ', '; ', ': ', ' (', ') ', ' (trừ thư mật) ', ' đã trả ')
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 24 }), (pieces) => {
        const text = pieces.join(' ')
        for (const { start, end, holes } of extents(text)) {
          expect(start).toBeGreaterThanOrEqual(0)
          expect(end).toBeLessThanOrEqual(text.length)
          expect(holes[0]!.start).toBeGreaterThanOrEqual(start)
        }
      }),
      { seed: 12, numRuns: 1000 },
    )
  })
})

describe('a clause that only tells of the occasion', () => {
  it.each([
    'Qua theo dõi trên phần mềm, | 29 nhiệm vụ đã hoàn thành',
    'Nửa đầu năm, | giải quyết 340 hồ sơ',
    'Chia theo mức: | tự bảo đảm 19 đơn vị',
    'Mấy phiếu hẹn chưa ghi ngày, | đã chấn chỉnh 6 vấn đề',
  ])('%s', (sentence) => expect(aside(sentence)).toBe(true))

  it.each([
    'Nếu bóc riêng ra, | trả sớm 30 hồ sơ',
    'Trong số hồ sơ số hoá, | đã giải quyết 30 hồ sơ',
    'Trong khi các nơi còn lúng túng, | cắt giảm 9 thủ tục',
    'Cùng kỳ năm trước cũng vậy, | tiếp nhận 30 hồ sơ',
    'Mục tiêu đề ra, | tiếp nhận 30 hồ sơ',
    'Trường Mầm non Sông Mây rất chủ động, | tiếp nhận 30 hồ sơ',
    'Hồ sơ liên thông nộp tại nhà, | đã trả 30 hồ sơ',
    'Hồ sơ phi địa giới: | tiếp nhận 30 hồ sơ',
    'Giảm nghèo: | tiếp nhận 19 hồ sơ',
    'Người dân sống ven kênh, | có 2.874 hộ',
    'Thợ thuyền, | nhận 30 lá thư',
  ])('is none: %s', (sentence) => expect(aside(sentence)).toBe(false))
})

function aside(sentence: string): boolean {
  const [clause, rest] = view(sentence).split('|') as [string, string]
  return isOccasion(clause.trimEnd(), rest)
}

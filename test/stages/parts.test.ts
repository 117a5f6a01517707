import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { partsOf } from '../../src/stages/match/indicators/parts.ts'
import { view } from '../../src/text/view.ts'

/** Every figure with what goes with it, and the words that speak of it. */
function parts(sentence: string): string[] {
  const text = view(sentence)
  return partsOf(text, { start: 0, end: text.length }).map(({ figures, start, end, holes }) => {
    const words = holes.reduceRight(
      (rest, hole) => rest.slice(0, hole.start - start) + rest.slice(hole.end - start),
      text.slice(start, end),
    )
    const printed = figures.map((each) => text.slice(each.start, each.end)).join(' + ')
    return `${printed} | ${words.replace(/ +/g, ' ').trim()}`
  })
}

describe('the part of a sentence that speaks of one figure alone', () => {
  it.each([
    ['Đã nhận 30 hồ sơ, trả 28 hồ sơ.', ['30 | đã nhận hồ sơ', '28 | trả hồ sơ']],
    [
      'Đang xử lý 9 hồ sơ trong hạn và 2 hồ sơ trễ hẹn',
      ['9 | đang xử lý hồ sơ trong hạn', '2 | và hồ sơ trễ hẹn'],
    ],
    ['Trả 40 bộ, còn 3 bộ (7,5%) chậm', ['40 | trả bộ', '3 + 7,5 | còn bộ chậm']],
    ['Xong 10/18 việc, tức 55,6%; thư đến 12', ['10 + 18 + 55,6 | xong việc', '12 | thư đến']],
    [
      'Nhiều nhất là công văn (121 văn bản), sau đến báo cáo (58 văn bản)',
      ['121 | nhiều nhất là công văn ( văn bản', '58 | sau đến báo cáo ( văn bản'],
    ],
    ['Thực hiện chỉ đạo của huyện, xã mở 4 lớp', ['4 | xã mở lớp']],
    ['Không có đơn thư tồn đọng', ['không có | đơn thư tồn đọng']],
    ['Nuôi cá 869,7 ha/KH 850-875 ha.', ['869,7 | nuôi cá']],
    ['Lúa 41,8 nghìn ha, ngô 3 ha', ['41,8 | lúa', '3 | ngô']],
    [
      'Cung cấp 27 dịch vụ mức độ 3, 4 và 9 dịch vụ mức độ 2',
      ['27 | cung cấp dịch vụ mức độ 3, 4', '9 | và dịch vụ mức độ 2'],
    ],
    ['Cấp thư cho 36/40 cán bộ, công chức, đạt 90%', ['36 + 40 + 90 | cấp thư cho cán bộ, công chức']],
    [
      'Có 47 cán bộ, công chức, người hoạt động không chuyên trách',
      ['47 | có cán bộ, công chức, người hoạt động không chuyên trách'],
    ],
    [
      'Có 9 văn bản do HĐND và UBND huyện ban hành và 46 văn bản của xã',
      ['9 | có văn bản do hđnd và ubnd huyện ban hành', '46 | và văn bản của xã'],
    ],
    [
      'Có 12 văn bản không còn phù hợp, sửa 3 văn bản',
      ['12 | có văn bản không còn phù hợp', '3 | sửa văn bản'],
    ],
    ['Bố trí 1 phòng riêng rộng 36 m2', ['1 | bố trí phòng riêng', '36 | rộng']],
    ['Nhận 870 hồ sơ thuộc 12 lĩnh vực.', ['870 | nhận hồ sơ', '12 | thuộc lĩnh vực']],
    ['Có 30 cán bộ của 3 xã hiện vẫn chưa đạt chuẩn.', []],
    ['Cấp mã cho 73 thủ tục trong tổng số 74 thủ tục', ['73 + 74 | cấp mã cho thủ tục']],
    ['Xã không tuyển thêm người nào', ['không | xã tuyển thêm người nào']],
    ['Không để hồ sơ nào trễ hạn', []],
    ['Chuyển phát cả hai chiều cho 9 hồ sơ', ['9 | chuyển phát cả hai chiều cho hồ sơ']],
    ['Có 7 sản phẩm đạt 3 sao, 2 sản phẩm mới', ['7 | có sản phẩm đạt 3 sao', '2 | sản phẩm mới']],
    ['Đạt 9% kế hoạch: nông, lâm nghiệp 98 tỷ đồng', ['9 | đạt kế hoạch', '98 | nông, lâm nghiệp']],
  ])('%s', (sentence, wanted) => expect(parts(sentence)).toEqual(wanted))

  it('is none where nothing tells the words of two figures apart', () => {
    expect(parts('Đã nhận 30 hồ sơ trả 28 hồ sơ')).toEqual([])
  })

  it('never overlaps another one and lies within its sentence', () => {
    const piece = fc.constantFrom(
      '12',
      '3,5%',
      '7/9',
      'hồ sơ',
      ', ',
      '; ',
      ' và ',
      ' (',
      ') ',
      ' đã trả ',
      'không có ',
      '4 tỷ đồng',
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 24 }), (pieces) => {
        const text = pieces.join(' ')
        let last = 0
        for (const { start, end, holes } of partsOf(text, { start: 0, end: text.length })) {
          expect(start).toBeGreaterThanOrEqual(last)
          expect(end).toBeLessThanOrEqual(text.length)
          expect(holes.every((hole) => hole.start >= start && hole.end <= text.length)).toBe(true)
          last = end
        }
      }),
      { seed: 11, numRuns: 2000 },
    )
  })
})

import { describe, expect, it } from 'vitest'
import { agenciesOf } from '../../src/stages/match/indicators/agencies.ts'
import { singledOut } from '../../src/stages/match/indicators/singled-out.ts'
import { exampleOutline } from '../../src/text/example.ts'
import { view } from '../../src/text/view.ts'

/** Who alone is spoken of in a sentence of a province, and how far what is told is theirs. */
function alone(sentence: string): string[] {
  const outline = exampleOutline(sentence, { level: 'tỉnh', issuer: 'UBND tỉnh Đông Sơn' })
  const text = view(sentence)
  const paragraph = { start: 0, end: text.length }
  const end = text.includes('. ') ? text.indexOf('. ') + 1 : text.length
  return singledOut(text, { start: 0, end }, { agencies: agenciesOf(outline), paragraph }).map(
    ({ start, end, until }) => `${text.slice(start, end)} |${text.slice(end, until ?? text.length)}`,
  )
}

describe('one commune or office as the subject of a clause', () => {
  it.each([
    [
      'Xã Hoà Thượng trong hai tháng 4 và 5 nhận 410 hồ sơ, đúng hạn 98%',
      ['xã hòa thượng | trong hai tháng 4 và 5 nhận 410 hồ sơ, đúng hạn 98%'],
    ],
    [
      'Tỉnh nhận 9.000 hồ sơ; xã Bình Mây nhận 76 hồ sơ, 100% trước hạn',
      ['xã bình mây | nhận 76 hồ sơ, 100% trước hạn'],
    ],
    [
      'Trong quý, riêng Sở Công Thương đưa 31 thủ tục ra quầy, 95% đúng hạn',
      ['sở công thương | đưa 31 thủ tục ra quầy, 95% đúng hạn'],
    ],
    ['Xã Bình Mây đã sửa trụ sở; nhận 76 hồ sơ', ['xã bình mây | đã sửa trụ sở; nhận 76 hồ sơ']],
    [
      'Trung tâm Phục vụ hành chính công xã Bình Mây nhận 76 hồ sơ; đúng hạn 98%',
      ['xã bình mây | nhận 76 hồ sơ; đúng hạn 98%'],
    ],
    [
      'Bộ phận Một cửa xã Bình Mây, từ ngày 01/7, nhận 76 hồ sơ. Tỷ lệ đúng hạn 98%',
      ['xã bình mây |, từ ngày 01/7, nhận 76 hồ sơ. tỷ lệ đúng hạn 98%'],
    ],
    [
      'Xã Bình Mây nhận 76 hồ sơ, trả 70 hồ sơ. Toàn tỉnh nhận 9.000 hồ sơ',
      ['xã bình mây | nhận 76 hồ sơ, trả 70 hồ sơ. '],
    ],
    [
      'Cao nhất là xã Bình Mây với 76 hồ sơ, quá hạn 3 hồ sơ. Tỷ lệ đúng hạn 98%',
      ['xã bình mây | với 76 hồ sơ, quá hạn 3 hồ sơ.'],
    ],
    [
      'Cấp xã nhận 900 hồ sơ, ít nhất trong khối là UBND xã Bình Mây (7 hồ sơ); toàn tỉnh nhận 9.000 hồ sơ',
      ['xã bình mây | (7 hồ sơ)'],
    ],
    ['Xã có 14 thôn, 656 hộ', ['xã | có 14 thôn, 656 hộ']],
    ['Xã Bình Mây trả 76 hồ sơ; toàn tỉnh trả 9.000 hồ sơ', ['xã bình mây | trả 76 hồ sơ']],
  ])('%s', (sentence, wanted) => expect(alone(sentence)).toEqual(wanted))

  it.each([
    'Tỉnh Đông Sơn trong quý nhận 410 hồ sơ',
    'Riêng cấp xã nhận 410 hồ sơ',
    'Các sở đưa 31 thủ tục ra quầy',
    'Sở Công Thương tham mưu ban hành 3 văn bản',
    'Đã kiểm tra 3 đơn vị, có xã Bình Mây',
  ])('leaves alone: %s', (sentence) => expect(alone(sentence)).toEqual([]))
})

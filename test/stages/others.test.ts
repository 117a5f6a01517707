import { describe, expect, it } from 'vitest'
import { othersIn } from '../../src/stages/match/indicators/other-agencies.ts'
import { view } from '../../src/text/view.ts'

/** The words of a sentence that name somebody else's rate, and those behind them that are theirs. */
function others(sentence: string, own = 'UBND huyện Yên Lạc Hạ'): string[] {
  const text = view(sentence)
  const agencies = { own: view(own), level: 'huyện', ours: [], named: [], office: false } as const
  return othersIn(text, { start: 0, end: text.length }, agencies).map(
    ({ start, end, until }) => `${text.slice(start, end)} |${text.slice(end, until ?? text.length)}`,
  )
}

describe('whose rate a sentence tells', () => {
  it.each([
    ['Một số xã có tỷ lệ nộp phí trực tuyến 41%', ['một số xã | có tỷ lệ nộp phí trực tuyến 41%']],
    ['Sở Xây dựng có tỷ lệ giải ngân 71%; toàn tỉnh 52%', ['sở xây dựng | có tỷ lệ giải ngân 71%']],
    ['Huyện giải ngân 52%; cả nước mới đạt 48%', ['cả nước | mới đạt 48%']],
    [
      'Các xã trong toàn tỉnh nhận 19.630 hồ sơ, trả 19.255 hồ sơ',
      ['toàn tỉnh | nhận 19.630 hồ sơ, trả 19.255 hồ sơ'],
    ],
    ['Toàn tỉnh có 900 thủ tục; huyện có 210', ['toàn tỉnh | có 900 thủ tục']],
    [
      'Đoàn kiểm tra của tỉnh đã kiểm tra 06 xã; huyện kiểm tra 09 xã',
      ['đoàn kiểm tra của tỉnh | đã kiểm tra 06 xã'],
    ],
    ['Chi cục Thuỷ lợi có 14 biên chế; toàn huyện 90', ['chi cục thủy lợi | có 14 biên chế']],
    ['Chỉ số hài lòng đối với Phòng Tư pháp đạt 93%', ['phòng tư pháp | đạt 93%']],
    ['Bệnh viện có tỷ lệ hài lòng 92%', ['bệnh viện | có tỷ lệ hài lòng 92%']],
  ])('%s', (sentence, wanted) => expect(others(sentence)).toEqual(wanted))

  it.each([
    'Huyện có tỷ lệ nộp phí trực tuyến 41%',
    'Các xã, thị trấn có tỷ lệ hồ sơ trực tuyến 61%',
    'Vốn do Sở làm chủ đầu tư giải ngân 41 tỷ đồng',
    'Tỷ lệ giải ngân 52%, cao hơn cả nước',
    'Huyện nhận 500 hồ sơ, nhiều nhất toàn tỉnh',
    'Toàn huyện đã nhận 500 hồ sơ',
    'Đoàn kiểm tra của huyện đã kiểm tra 06 xã',
    'Tiếp Đoàn kiểm tra của tỉnh, huyện đã báo cáo 06 nội dung',
    'Các sở, ngành có 14 đơn vị',
  ])('leaves alone: %s', (sentence) => expect(others(sentence)).toEqual([]))

  it('leaves alone the agency that reports', () => {
    expect(others('Sở Xây dựng có tỷ lệ giải ngân 71%', 'Sở Xây dựng')).toEqual([])
  })
})

import { describe, expect, test } from 'vitest'
import { agencyOf, levelOf, placeOf } from '../../src/text/agencies.ts'

describe('agencyOf', () => {
  test.each([
    ['ỦY BAN NHÂN DÂN THỊ TRẤN SÔNG MÂY', 'UBND thị trấn Sông Mây', 'xã'],
    ['UỶ BAN NHÂN DÂN XÃ HOÀ BÌNH THƯỢNG', 'UBND xã Hoà Bình Thượng', 'xã'],
    ['UBND PHƯỜNG 5', 'UBND phường 5', 'xã'],
    ['UBND ĐẶC KHU ĐẢO VÂN', 'UBND đặc khu Đảo Vân', 'xã'],
    ['Ủy ban nhân dân huyện Yên Lạc Hạ', 'UBND huyện Yên Lạc Hạ', 'huyện'],
    ['UBND THÀNH PHỐ ĐÔNG SƠN', 'UBND thành phố Đông Sơn', 'huyện'],
    ['UBND TP. CẦN THƠ', 'UBND thành phố Cần Thơ', 'tỉnh'],
    ['ỦY BAN NHÂN DÂN HUYỆN YÊN LẠC HẠ TỈNH ĐÔNG SƠN', 'UBND huyện Yên Lạc Hạ', 'huyện'],
    ['HỘI ĐỒNG NHÂN DÂN TỈNH ĐÔNG SƠN', 'HĐND tỉnh Đông Sơn', 'tỉnh'],
    ['SỞ GIÁO DỤC VÀ ĐÀO TẠO', 'Sở Giáo dục và Đào tạo', 'tỉnh'],
    ['SỞ LAO ĐỘNG - THƯƠNG BINH VÀ XÃ HỘI', 'Sở Lao động - Thương binh và Xã hội', 'tỉnh'],
    ['PHÒNG NỘI VỤ HUYỆN YÊN LẠC HẠ', 'Phòng Nội vụ huyện Yên Lạc Hạ', 'huyện'],
    ['VĂN PHÒNG HĐND VÀ UBND', 'Văn phòng HĐND và UBND', null],
    ['HUYỆN ỦY YÊN LẠC HẠ', 'Huyện ủy Yên Lạc Hạ', 'huyện'],
    ['BỘ NỘI VỤ', 'Bộ Nội vụ', 'trung ương'],
    ['CHÍNH PHỦ', 'Chính phủ', 'trung ương'],
    ['BỘ CHỈ HUY QUÂN SỰ TỈNH ĐÔNG SƠN', 'Bộ Chỉ huy quân sự tỉnh Đông Sơn', 'tỉnh'],
  ])('%s → %s', (printed, name, level) => {
    const agency = agencyOf(printed.normalize('NFC'))
    expect(agency.name).toBe(name.normalize('NFC'))
    expect(levelOf(agency)).toBe(level)
  })

  test('takes the spelling of the text itself', () => {
    expect(agencyOf('UBND XÃ EA H’MÂY', 'Xã Ea H’Mây có 12 buôn; nhân dân Ea H’Mây').name).toBe(
      'UBND xã Ea H’Mây',
    )
    expect(agencyOf('TRƯỜNG TIỂU HỌC SÔNG MÂY', 'Tại Sông Mây').name).toBe('Trường Tiểu học Sông Mây')
  })

  test('a committee without its place is bare', () =>
    expect(agencyOf('ỦY BAN NHÂN DÂN')).toMatchObject({ name: 'UBND', bare: true, placeName: null }))
})

describe('placeOf', () => {
  test.each([['XÃ HỘI'], ['QUÂN SỰ'], ['huyện'], ['Quản lý đô thị']])('no place: %s', (words) =>
    expect(placeOf(words)).toBeNull(),
  )
})

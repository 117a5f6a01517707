import { describe, expect, test } from 'vitest'
import {
  authority,
  day,
  motto,
  mottoStart,
  number,
  recipients,
  toSign,
} from '../../src/formats/pdf/letterhead.ts'

/** The words of a letterhead as Unicode, TCVN3 and VNI hold them. */
const rows: [name: string, word: RegExp, finds: string[], ignores: string[]][] = [
  [
    'the national motto',
    motto,
    [
      'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
      'CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM',
      'céng hßa x\u00b7 héi chñ nghÜa viÖt nam',
      'COÄNG HOØA XAÕ HOÄI CHUÛ NGHÓA VIEÄT NAM',
      'ĐẢNG CỘNG SẢN VIỆT NAM',
      '®¶ng céng s¶n viÖt nam',
    ],
    ['Độc lập - Tự do - Hạnh phúc', 'cộng đồng xã hội', 'Hội Chữ thập đỏ Việt Nam'],
  ],
  [
    'how the motto begins',
    mottoStart,
    ['CỘNG HÒA XÃ HỘI CHỦ', 'Céng hoµ x\u00b7 héi', 'COÄNG HOAØ XAÕ HOÄI', 'ĐẢNG CỘNG SẢN VIỆT NAM'],
    ['UBND xã cộng hòa', 'Đảng uỷ xã'],
  ],
  [
    'recipients',
    recipients,
    ['Nơi nhận:', 'N¬i nhËn:', 'Nôi nhaän:', 'NƠI NHẬN'],
    ['- Nơi nhận hồ sơ', 'Nội dung', 'Ngoài ra nhận'],
  ],
  [
    'authority',
    authority,
    ['TM. ', 'KT. CHỦ TỊCH', 'TL.CHỦ TỊCH ', 'T/M BAN', 'KT.CHỦ TỊCH '],
    ['TTHC ', 'KTXH '],
  ],
  [
    'the number',
    number,
    ['Số: 12/BC-UBND', 'Sè: 12/BC-UBND', 'Soá: 12/BC-UBND', 'Số:      /QĐ-UBND', 'Số 12-BC/HU'],
    ['Sở Nội vụ', 'Số hồ sơ: 12', 'Số liệu:'],
  ],
  [
    'the day',
    day,
    [
      'Sông Mây, ngày 05 tháng 9 năm 2022',
      'ngµy 05 th¸ng 9 n¨m',
      'ngaøy    thaùng    naêm',
      'ngày … tháng … năm',
    ],
    ['hàng ngày', 'tháng 9 năm 2022'],
  ],
  [
    'to be signed',
    toSign,
    ['(Ký, họ tên)', '(Ký tên, đóng dấu)', '(Ký, ghi rõ họ tên)'],
    ['(Kỳ báo cáo: quý I)', '(Kính gửi)'],
  ],
]

describe.each(rows)('%s', (_, word, finds, ignores) => {
  test.each(finds)('finds: %s', (text) => expect(text).toMatch(word))
  test.each(ignores)('ignores: %s', (text) => expect(text).not.toMatch(word))
})

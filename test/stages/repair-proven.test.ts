import { describe, expect, test } from 'vitest'
import { loadReaders } from '../../src/kit.ts'
import { repairText } from '../../src/stages/repair/repair-text.ts'

const { charsets } = await loadReaders()

const text = `Báo cáo kết quả xây dựng chợ nông thôn mới của thị trấn Sông Mây
Ban quản lý chợ sắp xếp chỗ ngồi cho người bán theo từng ngành hàng, lập sổ theo dõi những hộ thuê quầy dài hạn
Hết giờ họp, tổ bảo vệ kiểm tra cầu dao điện, bể nước cứu hoả, khoá cổng rồi ghi sổ trực
Nguồn thu được chi trả lương, quét dọn, sửa chữa nhỏ; phần còn lại nộp vào ngân sách xã và lập quỹ đầu tư
Những quy định trước đây trái với quyết định này đều bãi bỏ, ai vi phạm thì tuỳ mức độ mà bị nhắc nhở
`.normalize('NFC')

/** Text as a charset of one byte a letter writes it. */
function garbled(words: string, id: string): string {
  const codes = new Map<string, string>()
  for (const [code, letter] of charsets.find((each) => each.id === id)!.sequences)
    if (!codes.has(letter)) codes.set(letter, code)
  return Array.from(words, (each) => codes.get(each) ?? each).join('')
}

describe('VPS, which never competes with the others', () => {
  test('is read where a whole text proves it', () => {
    const { text: clean, repairs } = repairText(garbled(text, 'vps'), charsets)
    expect(clean).toBe(text)
    expect(new Set(repairs.map((each) => each.charset))).toEqual(new Set(['vps']))
  })

  test('is read where a person asks for it, however short the text', () => {
    const vps = charsets.filter((each) => each.id === 'vps')
    expect(repairText(garbled('Quyết định của huyện', 'vps'), vps).text).toBe('Quyết định của huyện')
  })

  for (const id of ['viscii', 'tcvn3', 'vni', 'bkhcm2', 'vietware-f'])
    test(`leaves ${id} to itself`, () => {
      const { text: clean, repairs } = repairText(garbled(text, id), charsets)
      expect(clean).toBe(text)
      expect(repairs.map((each) => each.charset)).not.toContain('vps')
    })

  test('a few words prove nothing', () => {
    const { repairs } = repairText(garbled('Quyết định của huyện Yên Lạc Hạ', 'vps'), charsets)
    expect(repairs.map((each) => each.charset)).not.toContain('vps')
  })

  test('Unicode stays', () => expect(repairText(text, charsets)).toEqual({ text, repairs: [] }))
})

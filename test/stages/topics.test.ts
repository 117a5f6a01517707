import { describe, expect, it } from 'vitest'
import { readLines } from './report-lines.ts'

/** What the lines of a commune's report tell. */
const seen = (text: string): string[] =>
  readLines(text, { level: 'xã' }).mentions.map(
    (each) =>
      `${each.indicator}${Object.values(each.dimensions).map((value) => `[${value}]`)} ${each.printed}`,
  )

describe('a label says what the figures behind it are about', () => {
  it.each([
    ['- Trình độ: ĐH 16; CĐ 02.', ['staff.by_education[university] 16', 'staff.by_education[college] 02']],
    ['- PBGDPL: 9 buổi/410 lượt người.', ['legal_education.sessions 9']],
    [
      '- VB ban hành: 52 (KH 08, CV 44).',
      ['documents.issued 52', 'documents.issued[plan] 08', 'documents.issued[official_letter] 44'],
    ],
    [
      '- Kiểm tra nội bộ: 02 cuộc; phát hiện: 04; đã khắc phục: 03.',
      ['inspection.issues_found 04', 'inspection.issues_resolved 03'],
    ],
    [
      '* Nhiệm vụ UBND huyện giao:\n- Hoàn thành đúng hạn: 31\n- Đang thực hiện: 02',
      ['tasks.completed_on_time 31', 'tasks.in_progress 02'],
    ],
  ])('%s', (text, wanted) => {
    expect(seen(text)).toEqual(wanted)
  })
})

describe('a label of another subject, or one that no topic knows, gives nothing', () => {
  it.each([
    '- Trình độ LLCT: cao cấp 03, trung cấp 14.',
    '- Phổ biến, giáo dục pháp luật: lồng ghép văn nghệ.\n- Văn hoá, thể thao: 12 buổi.',
    '- Kiểm tra vệ sinh thực phẩm: phát hiện: 04; đã khắc phục: 03.',
    '- Hội viên: ĐH 16; CĐ 02.',
  ])('%s', (text) => {
    expect(seen(text)).toEqual([])
  })
})

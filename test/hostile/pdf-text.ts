import { raw, say, tinyPdf } from '../formats/tiny-pdf.ts'
import { GOOD, type HostileFile, latin } from './case.ts'

const page = (...draw: ReturnType<typeof say>[]) => tinyPdf([{ draw }])
const WORDS = [say(60, 100, GOOD)]

/** The file saved again with other objects behind it, as programs do that change a page and keep the old one. */
function updated(file: Uint8Array, objects: Readonly<Record<number, string>>): Buffer {
  const before = Buffer.from(file).toString('latin1')
  const start = Number(/startxref\n(\d+)/.exec(before)![1])
  let out = before
  let rows = ''
  for (const [number, object] of Object.entries(objects)) {
    rows += `${number} 1\n${String(out.length).padStart(10, '0')} 00000 n \n`
    out += `${number} 0 obj\n${object}\nendobj\n`
  }
  const xref = out.length
  out += `xref\n${rows}trailer\n<< /Size 20 /Root 1 0 R /Prev ${start} >>\nstartxref\n${xref}\n%%EOF\n`
  return latin(out)
}

/** A PDF whose font `F` draws its letters as pictures (Type 3), without a word of what they are. */
const drawn = () =>
  tinyPdf([{ draw: [raw('BT /uni 12 Tf 60 700 Td <0001000100010001> Tj ET')] }], undefined, {
    3: '<< /Type /Font /Subtype /Type3 /FontBBox [0 0 10 10] /FontMatrix [0.1 0 0 0.1 0 0] /CharProcs << /g1 900 0 R >> /Encoding << /Type /Encoding /Differences [1 /g1] >> /FirstChar 0 /LastChar 1 /Widths [10 10] >>',
    900: '<< /Length 30 >>\nstream\n10 0 0 0 10 10 d1 0 0 9 9 re f\nendstream',
  })

const outlines = () =>
  page(
    raw(
      Array.from(
        { length: 300 },
        (_, i) => `${60 + (i % 40) * 10} ${700 - Math.floor(i / 40) * 20} m 5 9 l 3 2 l f`,
      ).join('\n'),
    ),
  )

const picture = raw('q 500 0 0 700 40 60 cm BI /W 2 /H 2 /CS /G /BPC 8 ID abcd EI Q')
const again = (text: string, manner = {}) => [say(60, 200, text, manner), say(60.3, 200, text, manner)]

/** PDF whose danger is its words: they are there, and are not what they seem. */
export const pdfTexts: readonly HostileFile[] = [
  {
    number: 12,
    about: 'chỉ có mật khẩu chủ',
    ending: 'pdf',
    bytes: () => tinyPdf([{ draw: WORDS }], { user: '', owner: 'chủ' }),
    ends: 'loaded',
    says: /tiếp nhận 15 hồ sơ/,
    notes: ['RESTRICTED'],
  },
  {
    number: 17,
    about: 'phông TCVN3 không có ToUnicode',
    ending: 'pdf',
    bytes: () => page(say(60, 100, 'Tr\u00ad\u00eang THCS Hoµ B×nh cã 15 líp häc', { font: 'vn' })),
    ends: 'loaded',
    says: /Trường THCS Hoà Bình có 15 lớp học/,
  },
  {
    number: 17,
    about: 'dấu trừ đứng thay chữ ư',
    ending: 'pdf',
    bytes: () =>
      page(
        say(60, 100, 'C¸c tr\u2212êng ®· nép b¸o c¸o; chØ tiªu gi¶m \u22122,5 % so víi n\u00a8m tr\u2212íc'),
      ),
    ends: 'loaded',
    says: /Các trường đã nộp báo cáo; chỉ tiêu giảm [\u2212-]2,5 % so với năm trước/,
  },
  {
    number: 18,
    about: 'chữ vẽ bằng nét',
    ending: 'pdf',
    bytes: outlines,
    ends: 'loaded',
    notes: ['NEEDS_OCR'],
  },
  {
    number: 18,
    about: 'phông toàn hình vẽ',
    ending: 'pdf',
    bytes: drawn,
    ends: 'loaded',
    notes: ['NO_UNICODE'],
  },
  {
    number: 18,
    about: 'lớp chữ ẩn dưới ảnh',
    ending: 'pdf',
    bytes: () => page(picture, say(60, 100, GOOD, { before: '3 Tr' })),
    ends: 'loaded',
    says: /tiếp nhận 15 hồ sơ/,
    notes: ['OCR_LAYER'],
  },
  {
    number: 19,
    about: 'vẽ hai lần cho đậm',
    ending: 'pdf',
    bytes: () => page(...WORDS, ...again('Kết quả quý III')),
    ends: 'loaded',
    says: /Kết quả quý III/,
    never: /Kết quả quý III[\s\S]*Kết quả|KKếếtt/,
  },
  {
    number: 19,
    about: 'chữ trắng',
    ending: 'pdf',
    bytes: () => page(...WORDS, say(60, 300, 'chữ trắng', { before: '1 1 1 rg' })),
    ends: 'loaded',
    says: /tiếp nhận 15 hồ sơ/,
    notes: ['HIDDEN_TEXT'],
  },
  {
    number: 19,
    about: 'chữ cỡ không',
    ending: 'pdf',
    bytes: () => page(...WORDS, say(60, 300, 'cỡ không', { size: 0 })),
    ends: 'loaded',
    says: /tiếp nhận 15 hồ sơ/,
  },
  {
    number: 20,
    about: 'bản lưu sau bỏ một trang',
    ending: 'pdf',
    bytes: () =>
      updated(tinyPdf([{ draw: WORDS }, { draw: [say(60, 100, 'trang đã bỏ')] }]), {
        2: '<< /Type /Pages /Count 1 /Kids [10 0 R] >>',
      }),
    ends: 'loaded',
    says: /tiếp nhận 15 hồ sơ/,
    never: /trang đã bỏ/,
  },
  {
    number: 21,
    about: 'trang xoay ngang',
    ending: 'pdf',
    bytes: () =>
      tinyPdf([
        {
          rotate: 90,
          draw: ['dòng thứ nhất', 'dòng thứ hai'].map((each, i) =>
            say(100 + i * 30, 700, each, { turn: [0, 1, -1, 0] }),
          ),
        },
      ]),
    ends: 'loaded',
    says: /dòng thứ nhất[\s\S]*dòng thứ hai/,
  },
  {
    number: 21,
    about: 'chân trang lặp lại',
    ending: 'pdf',
    bytes: () =>
      tinyPdf(
        Array.from({ length: 4 }, (_, i) => ({
          draw: [
            say(60, 100, `Kết quả thứ ${i + 1}: đã tiếp nhận ${i + 15} hồ sơ.`),
            say(60, 810, 'Báo cáo nội bộ của xã'),
          ],
        })),
      ),
    ends: 'loaded',
    says: /15 hồ sơ[\s\S]*16 hồ sơ[\s\S]*18 hồ sơ/,
    never: /15 hồ sơ[\s\S]*Báo cáo nội bộ[\s\S]*16 hồ sơ/,
  },
]

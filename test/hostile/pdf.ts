import { createDeflate, deflateSync } from 'node:zlib'
import { lockedPdf, pdf, plainPdf, treePdf } from '../e2e/pdf.ts'
import { type HostileFile, latin } from './case.ts'

const WORDS = /Report of the office/
const CATALOG = '<< /Type /Catalog /Pages 2 0 R >>'
const PAGES = '<< /Type /Pages /Kids [3 0 R] /Count 1 >>'
const FONT = '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>'
const stream = (content: string, entries = '') =>
  `<< /Length ${content.length} ${entries}>>\nstream\n${content}\nendstream`
const pageOf = (more = '', box = '0 0 595 842') =>
  `<< /Type /Page /Parent 2 0 R /MediaBox [${box}] /Contents 4 0 R /Resources << /Font << /F 5 0 R >> ${more} >> >>`
const SAYS = 'BT /F 12 Tf 72 700 Td (Report of the office, number 12) Tj ET'

/** One page with this content, packed so many times over. */
function packed(content: Buffer, times: number): Buffer {
  let data = content
  for (let i = 0; i < times; i++) data = deflateSync(data, { level: 9 })
  const filters = Array(times).fill('/FlateDecode').join(' ')
  return pdf([CATALOG, PAGES, pageOf(), stream(data.toString('latin1'), `/Filter [${filters}] `), FONT])
}

const changed = (from: string | RegExp, to: string) => () =>
  latin(plainPdf().toString('latin1').replace(from, to))

/** Half a gigabyte of blanks; made in pieces, since the test must stay small itself. */
export async function blanksPacked(megabytes: number): Promise<Buffer> {
  const deflate = createDeflate({ level: 9 })
  const pieces: Buffer[] = []
  deflate.on('data', (piece: Buffer) => pieces.push(piece))
  const blank = Buffer.alloc(1024 * 1024, 0x20)
  for (let i = 0; i < megabytes; i++)
    if (!deflate.write(blank)) await new Promise((resolve) => deflate.once('drain', resolve))
  await new Promise((resolve) => deflate.end(() => resolve(null)))
  return Buffer.concat(pieces)
}

export const blankBomb = (data: Buffer, times: number): Buffer => {
  const all = times === 2 ? deflateSync(data, { level: 9 }) : data
  const filters = Array(times).fill('/FlateDecode').join(' ')
  return pdf([CATALOG, PAGES, pageOf(), stream(all.toString('latin1'), `/Filter [${filters}] `), FONT])
}

const many = (count: number) => {
  const kids = Array.from({ length: count }, (_, i) => `${i + 6} 0 R`).join(' ')
  const page =
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F 5 0 R >> >> >>'
  return pdf([
    CATALOG,
    `<< /Type /Pages /Kids [${kids}] /Count ${count} >>`,
    'null',
    stream(SAYS),
    FONT,
    ...Array(count).fill(page),
  ])
}

const withObject = (entry: string, object: string) =>
  pdf([CATALOG.replace('/Pages', `${entry} /Pages`), PAGES, pageOf(), stream(SAYS), FONT, object])

const DAMAGED = /^(PDF_STRUCTURE|UNSUPPORTED|TYPE_MISMATCH)$/
const STOPPED = /^(MEM_LIMIT|TIME_LIMIT|PDF_\w+)$/

export const pdfs: readonly HostileFile[] = [
  { number: 1, about: 'rỗng', ending: 'pdf', bytes: () => new Uint8Array(), ends: /^EMPTY_FILE$/ },
  {
    number: 2,
    about: 'trang web mang đuôi pdf',
    ending: 'pdf',
    bytes: () => Buffer.from('<!doctype html><html><body><p>Đã tiếp nhận 15 hồ sơ</p></body></html>'),
    ends: 'loaded',
    says: /15 hồ sơ/,
  },
  {
    number: 3,
    about: 'cắt nửa',
    ending: 'pdf',
    bytes: () => plainPdf().subarray(0, plainPdf().length / 2),
    ends: /^(loaded|PDF_STRUCTURE)$/,
  },
  {
    number: 3,
    about: 'mất đuôi',
    ending: 'pdf',
    bytes: () => plainPdf().subarray(0, -190),
    ends: 'loaded',
    says: WORDS,
  },
  {
    number: 6,
    about: 'ba triệu lần vẽ chữ',
    ending: 'pdf',
    bytes: () => packed(latin(`BT /F 1 Tf ${'(a) Tj '.repeat(3_000_000)} ET`), 1),
    ends: /^(loaded|MEM_LIMIT|TIME_LIMIT|PDF_\w+)$/,
  },
  {
    number: 7,
    about: 'cây hình vẽ mười mũ ba mươi',
    ending: 'pdf',
    bytes: () => treePdf(),
    ends: /^(loaded|MEM_LIMIT|TIME_LIMIT|PDF_\w+)$/,
  },
  {
    number: 8,
    about: 'hình vẽ gọi chính nó',
    ending: 'pdf',
    bytes: () =>
      pdf([
        CATALOG,
        PAGES,
        pageOf('/XObject << /X 6 0 R >>'),
        stream(`${SAYS} /X Do`),
        FONT,
        stream(
          '/X Do',
          '/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << /X 6 0 R >> >> ',
        ),
      ]),
    ends: 'loaded',
    says: WORDS,
  },
  {
    number: 9,
    about: 'cây trang vòng',
    ending: 'pdf',
    bytes: changed('/Kids [3 0 R]', '/Kids [2 0 R]'),
    ends: DAMAGED,
  },
  {
    number: 10,
    about: 'khai một tỷ trang',
    ending: 'pdf',
    bytes: changed('/Count 1', '/Count 1000000000'),
    ends: 'loaded',
    says: WORDS,
  },
  {
    number: 11,
    about: 'mảng lồng hai triệu tầng',
    ending: 'pdf',
    bytes: changed('/Kids [3 0 R]', `/Kids ${'['.repeat(2_000_000)}`),
    ends: DAMAGED,
  },
  { number: 12, about: 'có mật khẩu', ending: 'pdf', bytes: lockedPdf, ends: /^ENCRYPTED$/ },
  { number: 13, about: 'sáu vạn trang', ending: 'pdf', bytes: () => many(60_000), ends: /^TOO_MANY_PAGES$/ },
  {
    number: 14,
    about: 'trang rộng năm mét',
    ending: 'pdf',
    bytes: changed('[0 0 595 842]', '[0 0 14400 14400]'),
    ends: 'loaded',
    says: WORDS,
  },
  {
    number: 14,
    about: 'ảnh ba vạn điểm',
    ending: 'pdf',
    bytes: () =>
      pdf([
        CATALOG,
        PAGES,
        pageOf('/XObject << /I 6 0 R >>'),
        stream(`${SAYS} q 500 0 0 500 0 0 cm /I Do Q`),
        FONT,
        stream(
          '\x00',
          '/Type /XObject /Subtype /Image /Width 30000 /Height 30000 /BitsPerComponent 8 /ColorSpace /DeviceGray ',
        ),
      ]),
    ends: 'loaded',
    says: WORDS,
  },
  {
    number: 15,
    about: 'kịch bản khi mở',
    ending: 'pdf',
    bytes: changed(
      '/Catalog',
      '/Catalog /OpenAction << /S /JavaScript /JS (app.launchURL\\("http://127.0.0.1:9/"\\)) >>',
    ),
    ends: 'loaded',
    says: WORDS,
  },
  {
    number: 15,
    about: 'chạy chương trình và mở trang web',
    ending: 'pdf',
    bytes: () =>
      withObject(
        '/OpenAction << /S /Launch /F (/bin/sh) /Next << /S /URI /URI (http://127.0.0.1:9/) >> >> /Names << /EmbeddedFiles << /Names [(x) 6 0 R] >> >>',
        '<< /Type /Filespec /F (x.exe) >>',
      ),
    ends: 'loaded',
    says: WORDS,
  },
  {
    number: 16,
    about: 'vừa PDF vừa ZIP',
    ending: 'pdf',
    bytes: () => Buffer.concat([plainPdf(), latin('PK\x05\x06'), Buffer.alloc(18)]),
    ends: 'loaded',
    says: WORDS,
  },
  {
    number: 16,
    about: 'đầu PDF ở byte 900',
    ending: 'pdf',
    bytes: () => Buffer.concat([Buffer.alloc(900, 0x20), plainPdf()]),
    ends: 'loaded',
    says: WORDS,
  },
  {
    number: 19,
    about: 'chữ trắng và chữ ngoài trang',
    ending: 'pdf',
    bytes: () =>
      pdf([CATALOG, PAGES, pageOf(), stream(`${SAYS} 3 Tr BT /F 12 Tf 9000 9000 Td (far away) Tj ET`), FONT]),
    ends: 'loaded',
    says: WORDS,
  },
  {
    number: 20,
    about: 'bảng vị trí sai',
    ending: 'pdf',
    bytes: changed(/00000 n /g, '00001 n '),
    ends: 'loaded',
    says: WORDS,
  },
  {
    number: 20,
    about: 'hai chỗ bắt đầu',
    ending: 'pdf',
    bytes: changed('startxref\n', 'startxref\n7\nstartxref\n'),
    ends: 'loaded',
    says: WORDS,
  },
]

/** Files whose making takes a while: they come with `blanksPacked`. */
export const STOPPED_BY_A_LIMIT = STOPPED

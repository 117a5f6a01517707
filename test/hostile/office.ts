import { deflateRawSync } from 'node:zlib'
import { writeZip } from '../../src/formats/package/write.ts'
import { docxOf, packageOf, relations } from '../formats/office.ts'
import { GOOD, type HostileFile } from './case.ts'

const BODY = `<w:p><w:r><w:t>${GOOD}</w:t></w:r></w:p>`
const READ = /tiếp nhận 15 hồ sơ/
const X = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
const R = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
const document = (xml: string | Uint8Array) => packageOf('word/document.xml', { 'word/document.xml': xml })
const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
const whole = (body: string, before = '') =>
  document(`${before}<w:document ${W}><w:body>${body}</w:body></w:document>`)

/** A workbook of one sheet. */
function sheet(content: string, { name = 'Bảng', strings = '' } = {}): Uint8Array {
  return packageOf('xl/workbook.xml', {
    'xl/workbook.xml': `<workbook ${X} ${R}><sheets><sheet name="${name}" r:id="s1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': relations([
      ['s1', 'worksheet', 'worksheets/sheet1.xml'],
      ['a', 'sharedStrings', 'sharedStrings.xml'],
    ]),
    'xl/sharedStrings.xml': `<sst ${X} count="4000000000" uniqueCount="4000000000">${strings}</sst>`,
    'xl/worksheets/sheet1.xml': `<worksheet ${X}>${content}</worksheet>`,
  })
}

const cell = (place: string, text: string) => `<c r="${place}" t="inlineStr"><is><t>${text}</t></is></c>`

/** The same package with its first entry named `word/document.xml` deflated, its declared size as told. */
function deflated(content: Buffer, declared: number): Uint8Array {
  const data = deflateRawSync(content, { level: 9 })
  const zip = Buffer.from(writeZip([{ name: 'word/document.xml', content: data }]))
  for (const [signature, at] of [
    [0x04034b50, 8],
    [0x02014b50, 10],
  ] as const) {
    const place = zip.indexOf(
      Buffer.from([signature & 255, (signature >> 8) & 255, (signature >> 16) & 255, signature >>> 24]),
    )
    zip.writeUInt16LE(8, place + at)
    zip.writeUInt32LE(declared, place + at + 14)
  }
  return zip
}

const named = (...names: string[]) => writeZip(names.map((name) => ({ name, content: Buffer.from(name) })))
const good = () => Buffer.from(docxOf(BODY))
const utf16 = (xml: string) => Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(xml, 'utf16le')])

const REFUSED = /^(ZIP_\w+|UNSUPPORTED|TYPE_MISMATCH|DOCX_\w+|NOT_A_\w+)$/

export const packages: readonly HostileFile[] = [
  {
    number: 22,
    about: 'bom nén một gigabyte',
    ending: 'docx',
    bytes: () => deflated(Buffer.alloc(400 * 1024 * 1024, 0x20), 400 * 1024 * 1024),
    ends: REFUSED,
  },
  {
    number: 23,
    about: 'khai một nghìn byte chứa một trăm nghìn',
    ending: 'docx',
    bytes: () => deflated(Buffer.from(`<w:document ${W}>${BODY.repeat(1000)}</w:document>`), 1000),
    ends: REFUSED,
  },
  {
    number: 24,
    about: 'tên dẫn ra ngoài',
    ending: 'docx',
    bytes: () => named('word/document.xml', '../../../../evil'),
    ends: REFUSED,
  },
  {
    number: 24,
    about: 'tên tuyệt đối',
    ending: 'docx',
    bytes: () => named('word/document.xml', '/etc/evil'),
    ends: REFUSED,
  },
  {
    number: 24,
    about: 'tên ổ đĩa',
    ending: 'docx',
    bytes: () => named('word/document.xml', 'C:\\evil'),
    ends: REFUSED,
  },
  {
    number: 25,
    about: 'bảy vạn tệp con',
    ending: 'docx',
    bytes: () =>
      writeZip(Array.from({ length: 65_000 }, (_, i) => ({ name: `w${i}`, content: new Uint8Array() }))),
    ends: /^(ZIP_ENTRIES|UNSUPPORTED)$/,
  },
  {
    number: 26,
    about: 'hai tệp con cùng tên',
    ending: 'docx',
    bytes: () => named('word/document.xml', 'WORD/document.xml'),
    ends: REFUSED,
  },
  {
    number: 26,
    about: 'gói trong gói',
    ending: 'docx',
    bytes: () => writeZip([{ name: 'trong.docx', content: good() }]),
    ends: REFUSED,
  },
  { number: 27, about: 'mất mục lục', ending: 'docx', bytes: () => good().subarray(0, -40), ends: REFUSED },
  {
    number: 27,
    about: 'rác ở trước',
    ending: 'docx',
    bytes: () => Buffer.concat([Buffer.from('PK\x03\x04rác ở trước'), good()]),
    ends: /^(loaded|ZIP_\w+|UNSUPPORTED)$/,
  },
  {
    number: 28,
    about: 'triệu tiếng cười',
    ending: 'docx',
    bytes: () =>
      whole(
        '<w:p><w:r><w:t>&b;</w:t></w:r></w:p>',
        '<!DOCTYPE x [<!ENTITY a "ha ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>',
      ),
    ends: /^XML_DTD$/,
  },
  {
    number: 28,
    about: 'thực thể ngoài',
    ending: 'docx',
    bytes: () =>
      whole(
        '<w:p><w:r><w:t>&x;</w:t></w:r></w:p>',
        '<!DOCTYPE x [<!ENTITY x SYSTEM "file:///etc/passwd"><!ENTITY % y SYSTEM "http://127.0.0.1:9/">%y;]>',
      ),
    ends: /^XML_DTD$/,
  },
  {
    number: 29,
    about: 'ba triệu phần tử lồng nhau',
    ending: 'docx',
    bytes: () => whole('<w:a>'.repeat(3_000_000)),
    ends: /^XML_DEPTH$/,
  },
  {
    number: 30,
    about: 'XML UTF-16',
    ending: 'docx',
    bytes: () =>
      document(
        utf16(
          `<?xml version="1.0" encoding="UTF-16"?><w:document ${W}><w:body>${BODY}</w:body></w:document>`,
        ),
      ),
    ends: 'loaded',
    says: READ,
  },
  {
    number: 30,
    about: 'khai sai bảng mã',
    ending: 'docx',
    bytes: () => whole(BODY, '<?xml version="1.0" encoding="windows-1252"?>'),
    ends: 'loaded',
    says: READ,
  },
  {
    number: 30,
    about: 'ký tự cấm',
    ending: 'docx',
    bytes: () => whole(`${BODY}<w:p><w:r><w:t>a\u0000b\ud800c</w:t></w:r></w:p>`),
    ends: /^(loaded|XML_DAMAGED)$/,
  },
  {
    number: 31,
    about: 'chèn và xoá có theo dõi',
    ending: 'docx',
    bytes: () =>
      docxOf(
        `${BODY}<w:p><w:ins w:id="1"><w:r><w:t>thêm vào</w:t></w:r></w:ins><w:del w:id="2"><w:r><w:delText>bỏ đi</w:delText></w:r></w:del></w:p>`,
      ),
    ends: 'loaded',
    says: /thêm vào/,
    never: /bỏ đi|thêm vào[\s\S]*thêm vào/,
  },
  {
    number: 35,
    about: 'mẫu ở xa và ảnh trên mạng',
    ending: 'docx',
    bytes: () =>
      Buffer.from(
        packageOf('word/document.xml', {
          'word/document.xml': `<w:document ${W}><w:body>${BODY}</w:body></w:document>`,
          'word/_rels/document.xml.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="t" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/attachedTemplate" Target="http://127.0.0.1:9/x.dotm" TargetMode="External"/></Relationships>`,
        }),
      ),
    ends: 'loaded',
    says: READ,
  },
  {
    number: 36,
    about: 'ô ở góc cuối bảng tính',
    ending: 'xlsx',
    bytes: () =>
      sheet(
        `<dimension ref="A1:XFD1048576"/><sheetData><row r="1">${cell('A1', GOOD)}</row><row r="1048576">${cell('XFD1048576', 'cuối')}</row></sheetData>`,
      ),
    ends: 'loaded',
    says: /15 hồ sơ[\s\S]*cuối/,
  },
  {
    number: 37,
    about: 'chuỗi chung ngoài bảng',
    ending: 'xlsx',
    bytes: () =>
      sheet(
        `<sheetData><row r="1"><c r="A1" t="s"><v>4000000000</v></c><c r="B1" t="s"><v>-1</v></c>${cell('C1', GOOD)}</row></sheetData>`,
      ),
    ends: 'loaded',
    says: READ,
  },
  {
    number: 37,
    about: 'công thức với giá trị cũ và lỗi',
    ending: 'xlsx',
    bytes: () =>
      sheet(
        `<sheetData><row r="1"><c r="A1"><f>1+1</f><v>5</v></c><c r="B1" t="e"><v>#REF!</v></c><c r="C1"><v>4.9999999999999996</v></c></row></sheetData>`,
      ),
    ends: 'loaded',
    says: /5[\s\S]*#REF!/,
  },
  {
    number: 38,
    about: 'trang tính tên proto',
    ending: 'xlsx',
    bytes: () => sheet(`<sheetData><row r="1">${cell('A1', GOOD)}</row></sheetData>`, { name: '__proto__' }),
    ends: 'loaded',
    says: READ,
  },
  {
    number: 40,
    about: 'hai mươi vạn ô gộp',
    ending: 'xlsx',
    bytes: () =>
      sheet(
        `<sheetData><row r="1">${cell('A1', GOOD)}</row></sheetData><mergeCells>${Array.from({ length: 200_000 }, (_, i) => `<mergeCell ref="A${i + 2}:B${i + 2}"/>`).join('')}</mergeCells>`,
      ),
    ends: 'loaded',
    says: READ,
  },
  {
    number: 40,
    about: 'một ô gộp cả trang',
    ending: 'xlsx',
    bytes: () =>
      sheet(
        `<sheetData><row r="1">${cell('A1', GOOD)}</row></sheetData><mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells>`,
      ),
    ends: 'loaded',
    says: READ,
  },
  {
    number: 40,
    about: 'một vạn sáu nghìn cột',
    ending: 'xlsx',
    bytes: () =>
      sheet(
        `<sheetData><row r="1">${Array.from({ length: 16_384 }, (_, i) => `<c r="${column(i)}1"><v>${i}</v></c>`).join('')}</row></sheetData>`,
      ),
    ends: 'loaded',
    says: /16383/,
  },
]

function column(index: number): string {
  let name = ''
  for (let n = index + 1; n > 0; n = Math.floor((n - 1) / 26))
    name = String.fromCharCode(65 + ((n - 1) % 26)) + name
  return name
}

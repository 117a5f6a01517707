import * as CFB from 'cfb'
import { writeZip } from '../../src/formats/package/write.ts'
import { docxOf, packageOf, relations } from '../formats/office.ts'
import { GOOD, type HostileFile } from './case.ts'

const READ = /tiếp nhận 15 hồ sơ/
const font = (name: string) => `<w:rPr><w:rFonts w:ascii="${name}" w:hAnsi="${name}"/></w:rPr>`
const p = (inner: string, properties = '') => `<w:p>${properties}${inner}</w:p>`
const r = (text: string, properties = '') => `<w:r>${properties}<w:t xml:space="preserve">${text}</w:t></w:r>`
const style = (id: string, type: string, name: string) =>
  `<w:style w:type="${type}" w:styleId="${id}"><w:name w:val="${id}"/>${font(name)}</w:style>`

const X = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
const R = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
const text = (place: string, words: string) => `<c r="${place}" t="inlineStr"><is><t>${words}</t></is></c>`

interface Sheet {
  readonly name: string
  readonly rows: string
  readonly state?: string
  readonly before?: string
}

/** A workbook of these sheets; the second cell format (`s="1"`) is a date. */
function workbook(sheets: readonly Sheet[], properties = ''): Uint8Array {
  const entries = sheets.map(
    ({ name, state = 'visible' }, i) =>
      `<sheet name="${name}" sheetId="${i + 1}" state="${state}" r:id="s${i}"/>`,
  )
  const parts = sheets.map(({ rows, before = '' }, i) => [
    `xl/worksheets/sheet${i}.xml`,
    `<worksheet ${X}>${before}<sheetData>${rows}</sheetData></worksheet>`,
  ])
  return packageOf('xl/workbook.xml', {
    'xl/workbook.xml': `<workbook ${X} ${R}><workbookPr ${properties}/><sheets>${entries.join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': relations([
      ['st', 'styles', 'styles.xml'],
      ...sheets.map((_, i) => [`s${i}`, 'worksheet', `worksheets/sheet${i}.xml`] as const),
    ]),
    'xl/styles.xml': `<styleSheet ${X}><fonts><font/></fonts><cellXfs><xf fontId="0"/><xf numFmtId="14" fontId="0" applyNumberFormat="1"/></cellXfs></styleSheet>`,
    ...Object.fromEntries(parts),
  })
}

/** An Office package under a password: an OLE file that holds it encrypted ([MS-OFFCRYPTO] 2.3.4.4). */
function locked(): Uint8Array {
  const file = CFB.utils.cfb_new()
  CFB.utils.cfb_add(file, '/EncryptionInfo', Buffer.from([4, 0, 4, 0, 0x40, 0, 0, 0]))
  CFB.utils.cfb_add(file, '/EncryptedPackage', Buffer.alloc(5000, 0x5a))
  return new Uint8Array(CFB.write(file, { type: 'buffer' }) as Buffer)
}

/** The directory of the package names the bytes of its first entry twice, under two names (Fifield's overlap). */
function overlapping(): Uint8Array {
  const zip = Buffer.from(docxOf(p(r(GOOD))))
  const end = zip.lastIndexOf(Buffer.from('PK\x05\x06', 'latin1'))
  const directory = zip.subarray(zip.readUInt32LE(end + 16), end)
  const second = Buffer.from(
    directory.subarray(0, 46 + directory.readUInt16LE(28) + directory.readUInt16LE(30)),
  )
  second[46] = second[46]! ^ 1
  const tail = Buffer.from(zip.subarray(end))
  tail.writeUInt16LE(tail.readUInt16LE(8) + 1, 8)
  tail.writeUInt16LE(tail.readUInt16LE(10) + 1, 10)
  tail.writeUInt32LE(directory.length + second.length, 12)
  return Buffer.concat([zip.subarray(0, end), second, tail])
}

/** The end of the package says that its true size stands in a zip64 record that is not there. */
function falseZip64(): Uint8Array {
  const zip = Buffer.from(docxOf(p(r(GOOD))))
  zip.writeUInt32LE(0xffffffff, zip.lastIndexOf(Buffer.from('PK\x05\x06', 'latin1')) + 16)
  return zip
}

/** Office files whose danger is their words and their frames. */
export const packageTexts: readonly HostileFile[] = [
  {
    number: 24,
    about: 'tên có byte không',
    ending: 'docx',
    bytes: () =>
      writeZip(['word/document.xml', 'word/a\u0000b'].map((name) => ({ name, content: Buffer.from('x') }))),
    ends: /^(ZIP_\w+|DOCX_\w+|XML_\w+|UNSUPPORTED)$/,
  },
  {
    number: 26,
    about: 'hai tên chung một ruột',
    ending: 'docx',
    bytes: overlapping,
    ends: /^ZIP_\w+$/,
  },
  {
    number: 27,
    about: 'khai zip64 mà không có',
    ending: 'docx',
    bytes: falseZip64,
    ends: /^(ZIP_\w+|UNSUPPORTED)$/,
  },
  {
    number: 32,
    about: 'gạch nối mềm là chữ ư',
    ending: 'docx',
    bytes: () =>
      docxOf(
        p(
          `<w:r>${font('.VnTime')}<w:t>Tr</w:t><w:softHyphen/><w:t>êng Hoµ B×nh nép b¸o c¸o ngµy 5, n¨m tr</w:t><w:softHyphen/><w:t>íc lµ 7</w:t></w:r>`,
        ),
      ),
    ends: 'loaded',
    says: /Trường Hoà Bình nộp báo cáo ngày 5, năm trước là 7/,
  },
  {
    number: 33,
    about: 'phông chỉ có trong kiểu chữ',
    ending: 'docx',
    bytes: () =>
      docxOf(
        p(
          r('b¸o c¸o tæng kÕt', '<w:rPr><w:rStyle w:val="Hoa"/></w:rPr>'),
          '<w:pPr><w:pStyle w:val="Doan"/></w:pPr>',
        ) + p(r('tæ chøc héi nghÞ'), '<w:pPr><w:pStyle w:val="Doan"/></w:pPr>'),
        {
          styles: `<w:styles>${style('Hoa', 'character', '.VnTimeH')}${style('Doan', 'paragraph', '.VnTime')}</w:styles>`,
        },
      ),
    ends: 'loaded',
    says: /BÁO CÁO TỔNG KẾT[\s\S]*tổ chức hội nghị/,
  },
  {
    number: 33,
    about: 'phông mang tên lừa',
    ending: 'docx',
    bytes: () => docxOf(p(r(GOOD, font('VNSTCVN3'))) + p(r('tæ chøc héi nghÞ', font('VNSTCVN3')))),
    ends: 'loaded',
    says: /UBND xã Hoà Bình Thượng đã tiếp nhận 15 hồ sơ[\s\S]*tổ chức hội nghị/,
  },
  {
    number: 34,
    about: 'gói Office có mật khẩu',
    ending: 'docx',
    bytes: locked,
    ends: /^ENCRYPTED$/,
  },
  {
    number: 35,
    about: 'có macro và vật nhúng',
    ending: 'docm',
    bytes: () =>
      packageOf('word/document.xml', {
        'word/document.xml': `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${p(r(GOOD))}</w:body></w:document>`,
        'word/vbaProject.bin': Buffer.from('Sub AutoOpen() Shell "sh" End Sub'),
        'word/embeddings/oleObject1.bin': Buffer.alloc(600, 0x41),
      }),
    ends: 'loaded',
    says: READ,
  },
  {
    number: 37,
    about: 'ngày theo hai mốc',
    ending: 'xlsx',
    bytes: () =>
      workbook(
        [
          {
            name: 'Ngày',
            rows: `<row r="1"><c r="A1" s="1"><v>43000</v></c><c r="B1"><v>2019</v></c>${text('C1', GOOD)}</row>`,
          },
        ],
        'date1904="1"',
      ),
    ends: 'loaded',
    says: /2021[\s\S]*2019/,
    never: /2017|1909/,
  },
  {
    number: 38,
    about: 'hai trang tính cùng tên rất dài',
    ending: 'xlsx',
    bytes: () =>
      workbook(
        ['một', 'hai'].map((words) => ({
          name: 'constructor '.repeat(5),
          rows: `<row r="1">${text('A1', words)}</row>`,
        })),
      ),
    ends: 'loaded',
    says: /một[\s\S]*hai/,
  },
  {
    number: 39,
    about: 'dòng ẩn và trang ẩn có tổng',
    ending: 'xlsx',
    bytes: () =>
      workbook([
        {
          name: 'Hiện',
          rows: `<row r="1">${text('A1', GOOD)}</row><row r="2" hidden="1">${text('A2', 'tổng ẩn 27')}</row>`,
        },
        { name: 'Ẩn', state: 'veryHidden', rows: `<row r="1">${text('A1', 'tổng trang ẩn 28')}</row>` },
      ]),
    ends: 'loaded',
    says: /tổng ẩn 27[\s\S]*tổng trang ẩn 28/,
    notes: ['HIDDEN_ROWS', 'HIDDEN_SHEET'],
  },
  {
    number: 39,
    about: 'cột ẩn',
    ending: 'xlsx',
    bytes: () =>
      workbook([
        {
          name: 'Bảng',
          before: '<cols><col min="2" max="2" hidden="1"/></cols>',
          rows: `<row r="1">${text('A1', GOOD)}${text('B1', 'cột ẩn 29')}</row>`,
        },
      ]),
    ends: 'loaded',
    says: /cột ẩn 29/,
    notes: ['HIDDEN_COLUMNS'],
  },
]

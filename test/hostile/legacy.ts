import * as CFB from 'cfb'
import { docxOf } from '../formats/office.ts'
import { tinyDoc } from '../formats/tiny-doc.ts'
import { GOOD, type HostileFile, latin } from './case.ts'

const READ = /Report of the office/
const u16 = (...values: number[]) =>
  Buffer.from(values.flatMap((value) => [value & 0xff, (value >> 8) & 0xff]))
const u32 = (value: number) => u16(value & 0xffff, value >>> 16)
const record = (type: number, ...body: Buffer[]) =>
  Buffer.concat([u16(type, Buffer.concat(body).length), ...body])
const bof = (version: number, type: number) => record(0x809, u16(version, type), Buffer.alloc(12))
const eof = record(0x0a)
const BIFF8 = 0x600
const BIFF5 = 0x500

/** A workbook of one sheet with one cell, the first of its shared strings ([MS-XLS] 2.1); `far`: and again at another place. */
function workbook(
  strings: Buffer,
  { version = BIFF8, lock = Buffer.alloc(0), far = [] as readonly [number, number][] } = {},
): Uint8Array {
  const font = record(0x31, u16(200, 0, 0, 400), Buffer.alloc(6), Buffer.from([5, 0]), Buffer.from('Arial'))
  const entry = (at: number) => record(0x85, u32(at), u16(0), Buffer.from([4, 0]), Buffer.from('Bang'))
  const globals = (at: number) =>
    Buffer.concat([
      bof(version, 5),
      lock,
      font,
      record(0xe0, u16(0, 0), Buffer.alloc(16)),
      entry(at),
      strings,
      eof,
    ])
  const cells = [[0, 0] as const, ...far].map(([row, col]) => record(0xfd, u16(row, col, 0), u32(0)))
  const sheet = Buffer.concat([bof(version, 16), ...cells, eof])
  const file = CFB.utils.cfb_new()
  CFB.utils.cfb_add(
    file,
    version === BIFF8 ? '/Workbook' : '/Book',
    Buffer.concat([globals(globals(0).length), sheet]),
  )
  return new Uint8Array(CFB.write(file, { type: 'buffer' }) as Buffer)
}

const wide = (words: string) =>
  Buffer.concat([u16(words.length, 1).subarray(0, 3), Buffer.from(words, 'utf16le')])
const shared = record(0xfc, u32(1), u32(1), wide(GOOD))

/** The string goes on in a CONTINUE record, where it is narrow; the cut falls between two letters. */
function cutBetween(): Buffer {
  const first = Buffer.from('tiế', 'utf16le')
  return Buffer.concat([
    record(0xfc, u32(1), u32(1), u16(18), Buffer.from([1]), first),
    record(0x3c, Buffer.from([1]), Buffer.from('p nhận 15 hồ sơ', 'utf16le')),
  ])
}

/** The same, cut in the middle of a letter of two bytes: no program writes that, and none must fall over it. */
function cutWithin(): Buffer {
  const all = Buffer.from('tiếp nhận 15 hồ sơ', 'utf16le')
  return Buffer.concat([
    record(0xfc, u32(1), u32(1), u16(18), Buffer.from([1]), all.subarray(0, 5)),
    record(0x3c, Buffer.from([1]), all.subarray(5)),
  ])
}

const paragraph = (text: string, more = {}) => ({ runs: [{ text, font: 0, ...more }] })
const office = paragraph('Report of the office, number 12')

/** Files of older programs. */
export const legacy: readonly HostileFile[] = [
  {
    number: 45,
    about: 'thật ra là MHTML',
    ending: 'doc',
    bytes: () =>
      latin(
        'MIME-Version: 1.0\r\nContent-Type: text/html; charset=utf-8\r\n\r\n<html><body><p>Report of the office, number 12</p><img src="http://127.0.0.1:9/x.png"></body></html>',
      ),
    ends: 'loaded',
    says: READ,
  },
  {
    number: 45,
    about: 'thật ra là DOCX',
    ending: 'doc',
    bytes: () => docxOf(`<w:p><w:r><w:t>${GOOD}</w:t></w:r></w:p>`),
    ends: 'loaded',
    says: /tiếp nhận 15 hồ sơ/,
    notes: ['TYPE_MISMATCH'],
  },
  {
    number: 45,
    about: 'thật ra là WordPerfect',
    ending: 'doc',
    bytes: () => Buffer.concat([latin('\xffWPC\x10\x00\x00\x00\x01\x0a\x02\x01'), Buffer.alloc(600, 0x81)]),
    ends: /^(UNSUPPORTED|TYPE_MISMATCH)$/,
  },
  {
    number: 46,
    about: 'XLS có mật khẩu',
    ending: 'xls',
    bytes: () => workbook(shared, { lock: record(0x2f, u16(1, 1, 1), Buffer.alloc(48, 7)) }),
    ends: /^ENCRYPTED$/,
  },
  {
    number: 46,
    about: 'XLS đời 95',
    ending: 'xls',
    bytes: () => workbook(shared, { version: BIFF5 }),
    ends: /^(XLS_VERSION|UNSUPPORTED)$/,
  },
  {
    number: 46,
    about: 'chuỗi cắt sang bản ghi sau',
    ending: 'xls',
    bytes: () => workbook(cutBetween()),
    ends: 'loaded',
    says: /tiếp nhận 15 hồ sơ/,
  },
  {
    number: 46,
    about: 'chuỗi cắt giữa một chữ hai byte',
    ending: 'xls',
    bytes: () => workbook(cutWithin()),
    ends: /^(loaded|XLS_\w+)$/,
  },
  {
    number: 36,
    about: 'ô ở góc xa và ở cột không thể có',
    ending: 'xls',
    bytes: () =>
      workbook(shared, {
        far: [
          [65_535, 255],
          [40_000, 58_253],
        ],
      }),
    ends: 'loaded',
    says: /15 hồ sơ[\s\S]*15 hồ sơ[\s\S]*15 hồ sơ/,
  },
  {
    number: 47,
    about: 'số hiệu phông ngoài bảng',
    ending: 'doc',
    bytes: () => tinyDoc([office, paragraph('of font 9999', { font: 9999 })], ['Arial']),
    ends: 'loaded',
    says: /Report of the office[\s\S]*of font 9999/,
  },
  {
    number: 47,
    about: 'chữ đã xoá khi theo dõi',
    ending: 'doc',
    bytes: () => tinyDoc([office, paragraph('struck out', { deleted: true })], ['Arial']),
    ends: 'loaded',
    says: READ,
    never: /struck out/,
  },
  {
    number: 50,
    about: 'bảng phông nói một đằng chữ một nẻo',
    ending: 'rtf',
    bytes: () =>
      latin(
        "{\\rtf1\\ansi\\ansicpg1258\\deff0{\\fonttbl{\\f0\\fcharset163 .VnTime;}{\\f1\\fcharset0 Arial;}}\\f1 Report of the office, 35 \\'b5g/m3\\par\\f0 tæ chøc héi nghÞ\\par}",
      ),
    ends: 'loaded',
    says: /Report of the office, 35 µg\/m3[\s\S]*tổ chức hội nghị/,
  },
]

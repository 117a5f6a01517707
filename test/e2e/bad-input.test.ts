import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { openToWrite, schemaVersion } from '../../src/store/open.ts'
import { otherRules, scratch, write } from '../ingest/trial.ts'
import { trichluc } from './command.ts'
import { lockedPdf, plainPdf, treePdf } from './pdf.ts'

const PNG = Buffer.from(
  '89504e470d0a1a0a0000000d494844520000000100000001080600000' + '01f15c4890000000049454e44ae426082',
  'hex',
)
const GOOD =
  'UBND XÃ HOÀ BÌNH THƯỢNG\nSố: 12/BC-UBND\n\nBÁO CÁO\nKết quả công tác quý III năm 2021\n\nĐã tiếp nhận 15 hồ sơ.\n'

/** name of the file, its bytes, the code it ends with, and words of the advice */
const FILES: readonly (readonly [string, Uint8Array | string, string, RegExp])[] = [
  ['rỗng.txt', '', 'EMPTY_FILE', /rỗng.*hãy/],
  ['ảnh.pdf', PNG, 'UNSUPPORTED', /ảnh|PNG/],
  ['cụt.pdf', plainPdf().subarray(0, 60), 'PDF_STRUCTURE', /hỏng|cấu trúc|cắt cụt/],
  ['khoá.pdf', lockedPdf(), 'ENCRYPTED', /mật khẩu/],
  [
    'không-phải-zip.docx',
    Buffer.from([...Buffer.from('PK\x03\x04'), ...Array(200).fill(0)]),
    'UNSUPPORTED',
    /ZIP.*hãy/,
  ],
]

describe('bad input: each file is a row that says what is wrong, and the run goes on', () => {
  test('files that cannot be read', async () => {
    const folder = scratch()
    write(folder, {
      'kho/tốt.txt': GOOD,
      ...Object.fromEntries(FILES.map(([name, bytes]) => [`kho/${name}`, bytes])),
    })
    const done = await trichluc(folder, 'ingest', 'kho', '--db', 'x.db')
    expect(done.err).not.toMatch(/^\s+at /m)
    for (const [name, , code, advice] of FILES) {
      const row = done.out.split('\n').find((line) => line.includes(name)) ?? ''
      expect(row, name).toContain(`kho/${name}: ${code}: `)
      expect(row, name).toMatch(advice)
    }
    expect(done.out).toContain(
      `Đã thấy ${FILES.length + 1} tệp = 1 đã nạp + 0 không đổi + 0 bỏ qua + ${FILES.length} lỗi`,
    )
    expect(done.status).toBe(1)
    const rows = (await trichluc(folder, 'export', 'documents', '--db', 'x.db')).out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line))
    expect(rows.filter((each) => each.status === 'failed')).toHaveLength(FILES.length)
    for (const each of rows) if (each.status === 'failed') expect(each.error).toMatch(/^[A-Z_]+: ./)
  })

  test('a file that ends in the middle is loaded, and the books say which part is missing', async () => {
    const folder = scratch()
    write(folder, {
      'kho/tốt.txt': GOOD,
      'kho/cụt.rtf': '{\\rtf1\\ansi Da tiep nhan 15 ho so.\\par {\\b Trong do',
    })
    const done = await trichluc(folder, 'ingest', 'kho', '--db', 'x.db')
    expect(done.out).toMatch(/^Đã nạp nhưng đọc không trọn: 1 tệp:\n {2}kho\/cụt\.rtf: .*giữa chừng/m)
    expect(done.status).toBe(0)
  })

  test('a drawing without an end is stopped at its limit', async () => {
    const folder = scratch()
    write(folder, { 'kho/tốt.txt': GOOD, 'kho/cây.pdf': treePdf() })
    const done = await trichluc(
      folder,
      'ingest',
      'kho',
      '--db',
      'x.db',
      '--max-seconds',
      '3',
      '--max-megabytes',
      '600',
    )
    expect(done.out).toMatch(/Đã thấy 2 tệp = \d đã nạp \+ 0 không đổi \+ 0 bỏ qua \+ \d lỗi/)
    expect(done.out).toMatch(/kho\/cây\.pdf: (TIME_LIMIT|MEM_LIMIT|PDF_\w+)|= 2 đã nạp/)
    expect(done.out).not.toContain('tốt.txt')
  })

  for (const argv of [
    ['ingest', '--db', 'x.db'],
    ['clean', '-o', 'sạch'],
    ['scan', '--json'],
  ])
    test(`a memory limit in which no process can start: ${argv[0]} says so once and ends`, async () => {
      const folder = scratch()
      write(folder, { 'kho/một.txt': GOOD, 'kho/hai.txt': `${GOOD}Hai.`, 'kho/ba.txt': `${GOOD}Ba.` })
      const done = await trichluc(folder, argv[0]!, 'kho', ...argv.slice(1), '--max-megabytes', '20')
      expect(done.err).toMatch(
        /^trichluc: --max-megabytes 20: tiến trình đọc (?:không đủ bộ nhớ để khởi động|đã chiếm \d+ MB trước tệp đầu tiên); hãy .*\(mặc định 1500 MB\)$/m,
      )
      expect(done.err).not.toMatch(/^\s+at /m)
      expect(done.out).toBe('')
      expect(done.status).toBe(2)
    })

  test('nothing to read', async () => {
    const folder = scratch()
    mkdirSync(join(folder, 'trống'))
    const done = await trichluc(folder, 'ingest', 'trống', '--db', 'x.db')
    expect(done.out).toContain('trống: thư mục không có báo cáo nào')
    expect(done.status).toBe(1)
  })

  test('a path that is not there', async () => {
    const folder = scratch()
    const done = await trichluc(folder, 'ingest', 'không-có', '--db', 'x.db')
    expect(done.out).toContain('không-có: NOT_FOUND: không có tệp hoặc thư mục này')
    expect(done.status).toBe(1)
  })
})

describe('unusable arguments: one sentence, status 2, nothing changed', () => {
  const folder = scratch()
  write(folder, { 'kho/tốt.txt': GOOD, 'chữ.db': 'không phải cơ sở dữ liệu '.repeat(50) })
  const newer = openToWrite(join(folder, 'mới.db'))
  newer.exec(`PRAGMA user_version = ${schemaVersion + 1}`)
  newer.close()
  const rules = otherRules()
  writeFileSync(join(rules, 'hỏng.yaml'), 'kind: references\nrules:\n\t- x\n')

  const lines: readonly (readonly [string[], RegExp])[] = [
    [['nạp', 'kho'], /không có lệnh `nạp`/],
    [['ingst', 'kho'], /có phải `ingest`/],
    [['ingest'], /thiếu đối số/],
    [['ingest', 'kho', '--jbs', '2'], /không có tuỳ chọn `--jbs`/],
    [['ingest', 'kho', '--jobs'], /`--jobs.*cần một giá trị/],
    ...['0', '-1', '1e9', 'NaN', 'abc', ''].map((each): [string[], RegExp] => [
      ['ingest', 'kho', `--jobs=${each}`],
      /--jobs: .*không hợp lệ, cần một số nguyên từ 1 đến 256/,
    ]),
    [['ingest', 'kho', '--db', '.'], /\.: đây là thư mục/],
    [['ingest', 'kho', '--db', 'chữ.db'], /chữ\.db: .*không phải cơ sở dữ liệu/],
    [['ingest', 'kho', '--db', 'mới.db'], /mới\.db: .*bản trichluc mới hơn/],
    [['ingest', 'kho', '--db', '/dev/full'], /không phải tệp thường/],
    [['ingest', 'kho', '--db', 'x.db', '--rules', 'không-có'], /không-có/],
    [['ingest', 'kho', '--db', 'x.db', '--rules', rules], /hỏng\.yaml:\d+:\d+: /],
    [['rules', 'check', '--rules', rules], /hỏng\.yaml:\d+:\d+: /],
    [['rules', 'xem'], /không có `xem`, cần một trong: check, test/],
    [['query', '--db', 'none.db'], /none\.db: chưa có cơ sở dữ liệu/],
    [['query', '--from', 'hôm qua'], /không hiểu ngày `hôm qua`/],
    [['query', '--dimension', 'field'], /cần dạng tên=giá-trị/],
    [['export', 'sách', '--db', 'none.db'], /không có `sách`/],
    [['export', 'documents', '--format', 'pdf'], /cần một trong: jsonl, csv, xlsx, sdmx-csv/],
    [['search', 'a', '--limit', '0'], /--limit/],
    [['audit', '--severity', 'nặng'], /cần một trong: high, medium, low/],
    [['compare'], /thiếu đối số/],
    [['runs', 'x'], /thừa đối số/],
    [['clean', 'kho/tốt.txt', '--charset', 'latin9'], /không có bảng mã `latin9`/],
  ]
  for (const [argv, words] of lines)
    test(`trichluc ${argv.map((each) => (each.includes('/rules') ? 'RULES' : each)).join(' ')}`, async () => {
      const done = await trichluc(folder, ...argv)
      expect(done.err).toMatch(words)
      expect(done.err.trim().split('\n')).toHaveLength(1)
      expect(done.out).toBe('')
      expect(done.status).toBe(2)
    })

  test('no command at all: the help, then the sentence', async () => {
    const done = await trichluc(folder)
    expect(done.err).toMatch(/Các lệnh:[\s\S]*thiếu tên lệnh/)
    expect(done.status).toBe(2)
  })
})

/**
 * MB/s of `repair` beside glibc `iconv -f TCVN` on the same 20 MB of TCVN3, and on the same text in Unicode. iconv is a
 * bare table and reads VN1, not the `.Vn` fonts: the comparison is of speed alone.
 *
 *   npm run build && node bench/repair.js
 */
import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const build = process.env.TRICHLUC_BUILD ?? join(root, 'out', 'build')
const load = (path) => import(pathToFileURL(join(build, path)).href)

const { loadReaders } = await load('kit.js')
const { repair } = await load('stages/repair.js')

const size = 20_000_000
const { charsets } = await loadReaders()
const tcvn3 = charsets.find((each) => each.id === 'tcvn3')

const sentences =
  `Ủy ban nhân dân xã Hoà Bình Thượng báo cáo kết quả thực hiện công tác cải cách hành chính quý III năm 2021 như sau
Trong kỳ báo cáo, bộ phận một cửa đã tiếp nhận 1.250 hồ sơ, giải quyết trước hạn 1.198 hồ sơ, đạt 95,84%
Căn cứ Nghị định số 30/2020/NĐ-CP ngày 05 tháng 3 năm 2020 của Chính phủ về công tác văn thư
Đội ngũ cán bộ, công chức có trình độ đại học trở lên chiếm tỷ lệ 86,4%, tăng 2,1% so với cùng kỳ
Đề nghị Ủy ban nhân dân tỉnh Đông Sơn xem xét, hỗ trợ kinh phí sửa chữa nhà văn hoá thôn`
    .normalize('NFC')
    .split('\n')

function long(lines) {
  const all = []
  for (let length = 0, i = 0; length < size; i++) {
    const line = `${i}. ${lines[i % lines.length]}`
    all.push(line)
    length += line.length + 1
  }
  return all
}

function inTcvn3(text) {
  const codes = new Map(
    [...tcvn3.sequences].filter(([key]) => key <= '\xff').map(([key, letter]) => [letter, key]),
  )
  return Array.from(text, (each) => codes.get(each) ?? codes.get(each.toLowerCase()) ?? each).join('')
}

function timed(name, lines) {
  const blocks = lines.map((text) => ({
    kind: 'paragraph',
    role: 'body',
    lines: [{ page: null, runs: [{ text, font: null }] }],
    whole: false,
  }))
  const glyphs = {
    path: '',
    sha256: '',
    format: 'txt',
    pages: null,
    blocks,
    needsOcr: false,
    notes: [],
  }
  const start = performance.now()
  const clean = repair(glyphs, charsets)
  print(name, (performance.now() - start) / 1000, `${clean.repairs.length} repairs`)
}

function print(name, seconds, more) {
  const rss = Math.round(process.memoryUsage().rss / 1e6)
  console.log(
    `${name.padEnd(24)} ${(size / 1e6 / seconds).toFixed(1).padStart(7)} MB/s  ${seconds.toFixed(2)} s  ${rss} MB  ${more}`,
  )
}

const unicode = long(sentences)
const garbled = unicode.map(inTcvn3)

const folder = mkdtempSync(join(tmpdir(), 'bench-repair-'))
try {
  const file = join(folder, 'tcvn3.txt')
  writeFileSync(file, Buffer.from(garbled.join('\n'), 'latin1'))
  const start = performance.now()
  execFileSync('iconv', ['-f', 'TCVN', '-t', 'UTF-8', '-o', '/dev/null', file])
  print('iconv -f TCVN', (performance.now() - start) / 1000, 'a table, no decision')
} catch {
  console.log('iconv -f TCVN            skipped: no iconv here')
} finally {
  rmSync(folder, { recursive: true })
}
timed('repair, TCVN3', garbled)
timed('repair, Unicode', unicode)

import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { basename, dirname, extname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { unzipSync, zipSync } from 'fflate'

/**
 * Archives of any size in the shapes that offices keep: the sample reports of `corpus/` (PDF, Word, text, in several
 * charsets) with other numbers and figures in each, and between them short letters and decisions. The same number
 * gives the same file in every run.
 */
const corpus = join(dirname(fileURLToPath(import.meta.url)), '..', 'corpus')

/**
 * Writes the documents `from` to `to` (without `to`) below a folder, a thousand to a folder. `reports` of a hundred are
 * reports, the others letters; `ending` takes reports of one format only.
 */
export function makeArchive(folder, { from = 0, to, reports = 20, ending = null }) {
  const samples = readdirSync(corpus)
    .filter((name) => /\.(docx|pdf|txt)$/.test(name) && (ending === null || extname(name) === `.${ending}`))
    .sort()
    .map((name) => ({ name, bytes: readFileSync(join(corpus, name)) }))
  for (let n = from; n < to; n++) {
    const place = join(folder, String(Math.floor(n / 1000)).padStart(3, '0'))
    mkdirSync(place, { recursive: true })
    const isReport = ending !== null || (n * 37) % 100 < reports
    const made = isReport ? variant(samples[(n * 7) % samples.length], n) : letter(n)
    writeFileSync(join(place, made.name), made.bytes)
  }
}

function variant({ name, bytes }, n) {
  const ending = extname(name)
  const named = `${basename(name, ending)}-${n}${ending}`
  if (ending === '.pdf') return { name: named, bytes: Buffer.concat([bytes, Buffer.from(`\n% ${n}\n`)]) }
  if (ending === '.txt') return { name: named, bytes: Buffer.from(changed(bytes.toString('latin1'), n), 'latin1') }
  const parts = unzipSync(bytes)
  const main = 'word/document.xml'
  const xml = Buffer.from(parts[main]).toString('utf8')
  parts[main] = Buffer.from(xml.replace(/>[^<]+</g, (text) => changed(text, n)))
  return { name: named, bytes: Buffer.from(zipSync(parts, { level: 1, mtime: '2020-01-01' })) }
}

/** The report's own number, and every larger figure a little otherwise. */
function changed(text, n) {
  return text
    .replace(/\d+(?=\/BC-UBND)/, String(n + 1))
    .replace(/(?<![\d./,-])[1-9]\d{2}(?![\d./,%-])/g, (figure) => String(((Number(figure) + n * 7) % 900) + 100))
}

const TYPES = ['QUYẾT ĐỊNH', 'THÔNG BÁO', 'KẾ HOẠCH', 'TỜ TRÌNH']
const SYMBOLS = ['QĐ', 'TB', 'KH', 'TTr']
const SUBJECTS = ['kiểm tra công tác cải cách hành chính', 'niêm yết công khai thủ tục hành chính', 'tiếp nhận hồ sơ trực tuyến', 'giải ngân vốn đầu tư công', 'chuyển đổi số']

function letter(n) {
  const kind = n % TYPES.length
  const year = 2015 + (n % 10)
  const subject = SUBJECTS[n % SUBJECTS.length]
  const day = `${(n % 27) + 1}/${(n % 12) + 1}/${year}`
  const text = `ỦY BAN NHÂN DÂN                 CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
XÃ HOÀ BÌNH THƯỢNG                 Độc lập - Tự do - Hạnh phúc

Số: ${n + 1}/${SYMBOLS[kind]}-UBND            Hoà Bình Thượng, ngày ${(n % 27) + 1} tháng ${(n % 12) + 1} năm ${year}

${TYPES[kind]}
Về việc ${subject} năm ${year}

Căn cứ Luật Tổ chức chính quyền địa phương ngày 19 tháng 6 năm 2015;
Căn cứ Quyết định số ${(n % 400) + 11}/QĐ-UBND ngày ${day} của UBND huyện Yên Lạc Hạ về ${subject};
Theo đề nghị của công chức Văn phòng - Thống kê,

Điều 1. Trong kỳ, UBND xã đã tiếp nhận ${(n * 7) % 900} hồ sơ, giải quyết ${(n * 5) % 880} hồ sơ; ban hành ${n % 40} văn bản chỉ đạo, điều hành.
Điều 2. Giao công chức Văn phòng - Thống kê phối hợp với các bộ phận liên quan thực hiện ${subject} theo Kế hoạch số ${(n % 90) + 5}/KH-UBND ngày 05/01/${year}.
Điều 3. ${TYPES[kind] === 'QUYẾT ĐỊNH' ? 'Quyết định này có hiệu lực kể từ ngày ký.' : 'Đề nghị các đơn vị nghiêm túc thực hiện.'}

Nơi nhận:
- Như Điều 3;
- Lưu: VT.

TM. ỦY BAN NHÂN DÂN
CHỦ TỊCH

Nguyễn Văn Mẫu
`
  return { name: `cong-van-${n}.txt`, bytes: Buffer.from(text) }
}

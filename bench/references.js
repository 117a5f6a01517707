/**
 * Time of finding and resolving references: text of one, two, four and eight times the length (the time must grow with
 * it), hostile text, and characters a millisecond.
 *
 * `npm view eyecite-ts` and `npm view eyecite` both answer 404 (asked again on 21 November 2026), so nothing of the kind
 * can stand beside these numbers.
 *
 *   npm run build && node bench/references.js
 */
import { readdirSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const build = process.env.TRICHLUC_BUILD ?? join(root, 'out', 'build')
const load = (path) => import(pathToFileURL(join(build, path)).href)

const { exampleOutline } = await load('text/example.js')
const { readRuleFile } = await load('rules/file.js')
const { referenceRules } = await load('rules/references.js')
const { matchReferences } = await load('stages/match/references.js')
const { resolveReferences } = await load('stages/resolve/references.js')

const folder = join(root, 'rules', 'references')
const rules = referenceRules(readdirSync(folder).map((name) => readRuleFile(join(folder, name))))

const report = `- Thực hiện Kế hoạch số 47/KH-UBND ngày 25/12/2020 của UBND huyện Yên Lạc Hạ về cải cách hành chính năm 2021, UBND xã
đã ban hành Quyết định số 12/QĐ-UBND ngày 05/01/2021, Công văn 33/UBND-VP và phân công công chức theo dõi 12 nhiệm vụ.
- Trong quý, bộ phận một cửa tiếp nhận 1.250 hồ sơ thuộc các lĩnh vực, đã giải quyết 1.230 hồ sơ đúng hạn, đạt 98,4%;
còn lại 20 hồ sơ đang trong hạn. Công tác tuyên truyền được thực hiện qua 25 tin bài trên hệ thống truyền thanh cơ sở.
`

function found(text) {
  const outline = exampleOutline(text)
  const mentions = matchReferences(outline, rules)
  return resolveReferences({ outline, mentions, notes: [] }, rules).length
}

function timed(work) {
  let best = Number.POSITIVE_INFINITY
  let count = 0
  for (let i = 0; i < 3; i++) {
    const start = performance.now()
    count = work()
    best = Math.min(best, performance.now() - start)
  }
  return { ms: best, found: count }
}

const line = (name, length, { ms, found }) =>
  console.log(
    `${name.padEnd(34)} ${String(length).padStart(9)} ký tự ${ms.toFixed(1).padStart(9)} ms ${String(Math.round(length / ms)).padStart(7)} ký tự/ms ${String(found).padStart(6)} viện dẫn`,
  )

for (const times of [100, 200, 400, 800]) {
  const text = report.repeat(times)
  line(`báo cáo ×${times / 100}`, text.length, timed(() => found(text)))
}

const hostile = {
  'type words only': 'kế hoạch ',
  'types and numbers': 'Kế hoạch số 1, ',
  'half codes': '1/QĐ-',
  'codes without end': '1/A-B-C-D-E-F-G-H-',
  'lists without end': 'và 1/QĐ-X, ',
  'words up to a code': 'Kế hoạch một hai ba bốn năm sáu bảy tám chín mười ',
  'agencies only': 'của Ủy ban nhân dân tỉnh ',
  'dates without end': 'ngày 1/1/2020, ',
  'days without month': 'ngày 25 \n\n',
  'slashes and blanks': '1 / 2 / 3 / ',
  brackets: '((((“',
  blanks: '1          ',
  'headings only': 'UBND xã ban hành:\n',
  'numbers left blank': 'Quyết định số ……………/QĐ-',
  'dots only': 'số ..........',
  'provisions without a document': 'sửa đổi khoản 1, điểm a ',
  'days without a year': 'Quyết định số 1/QĐ-X ngày 3/4, ',
  'numbers typed close': 'Nghị định 1,2,3,4,5,6,7,8,9,',
  'joint agencies': 'Thông tư liên tịch số 1/TTLT-BTC-BNV của Bộ Tài chính, Bộ Nội vụ, ',
}
for (const [name, piece] of Object.entries(hostile))
  for (const length of [100_000, 200_000]) {
    const text = piece.repeat(Math.ceil(length / piece.length))
    line(name, text.length, timed(() => found(text)))
  }

console.log('so sánh: không có; kho npm không có eyecite-ts lẫn eyecite (404, hỏi lại ngày 21/11/2026)')

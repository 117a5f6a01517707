/**
 * Time of finding indicators: one, two, four and eight times the text (the time must grow with it), one, two, four and
 * eight times the rules (it must grow much less: a sentence meets only the rules whose rarest word stands in it),
 * hostile text, and the audit of one, two, four and eight times the figures.
 *
 *   npm run build && node bench/indicators.js [400]      (how often the smallest text repeats two paragraphs)
 */
import { dirname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { numbers } from './measured.js'

const [size] = numbers([400])
const root = dirname(dirname(fileURLToPath(import.meta.url)))
const build = process.env.TRICHLUC_BUILD ?? join(root, 'out', 'build')
const load = (path) => import(pathToFileURL(join(build, path)).href)

const { loadRules } = await load('rules.js')
const { matchIndicators } = await load('stages/match/indicators.js')
const { testIndicatorRules } = await load('stages/match/indicators/try.js')

const { resolve } = await load('stages/resolve.js')
const { exampleOutline } = await load('text/example.js')
const { audit } = await load('stages/audit.js')
const arithmetic = await Promise.all(
  ['sum-mismatch', 'rate-mismatch', 'prose-table-mismatch'].map(async (id) => (await load(`checks/${id}.js`)).default),
)

const rules = loadRules()
const report = `- Trong quý, Bộ phận Một cửa đã tiếp nhận 1.250 hồ sơ, trong đó trực tuyến 1.100 hồ sơ, chiếm 88%; đã giải quyết 1.230 hồ sơ,
đạt 98,4%; đang giải quyết 20 hồ sơ. Tổng số cán bộ, công chức được giao 22 người, hiện có mặt 21 người.
- Cấp ủy, chính quyền quan tâm chỉ đạo công tác tuyên truyền; cán bộ, công chức chấp hành nghiêm kỷ luật, kỷ cương.
`

function outlineOf(text) {
  let start = 0
  const units = text.split('\n').map((line) => {
    const unit = { start, end: start + line.length, role: 'body', marker: null, section: -1, kind: 'text' }
    start += line.length + 1
    return unit
  })
  return { ...exampleOutline(text, { level: 'xã' }), units }
}

function timed(text, with_ = rules.indicators) {
  const outline = outlineOf(text)
  const from = performance.now()
  const { mentions } = matchIndicators(outline, [], with_)
  return { ms: performance.now() - from, mentions: mentions.length }
}

/** The same rules several times over, each copy under words of its own that no report holds. */
function multiplied(times) {
  const { indicators } = rules
  const all = [...indicators.rules]
  const index = new Map(indicators.index)
  for (let copy = 1; copy < times; copy++) {
    const patterns = new Map()
    const copied = ({ owner, pattern }) => {
      if (!patterns.has(pattern)) patterns.set(pattern, reworded(pattern, copy))
      return { owner: owner + copy * indicators.rules.length, pattern: patterns.get(pattern) }
    }
    for (const [word, list] of indicators.index) {
      const others = list.map(copied)
      index.set(word && `${word}${copy}`, word ? others : [...index.get(word), ...others])
    }
    all.push(...indicators.rules.map((rule) => ({ ...rule, id: `${rule.id}-${copy}` })))
  }
  return { ...indicators, rules: all, index }
}

const sets = new Map()

function reworded(pattern, copy) {
  const words = (each) => [...each].map((word) => `${word}${copy}`)
  const shared = (each) => {
    const key = words(each).join('|')
    if (!sets.has(key)) sets.set(key, words(each))
    return sets.get(key)
  }
  return { ...pattern, needs: pattern.needs.map((each) => new Set(words(each))), spelled: pattern.spelled.map(shared) }
}

const tell = (name, { ms, mentions }, letters) =>
  console.log(`${name.padEnd(34)} ${ms.toFixed(0).padStart(7)} ms ${String(mentions).padStart(7)} figures ${(letters / ms).toFixed(0).padStart(7)} letters/ms`)

timed(report.repeat(50))
for (const times of [1, 2, 4, 8]) {
  const text = report.repeat(size * times)
  tell(`text × ${times} (${text.length} letters)`, timed(text), text.length)
}
const text = report.repeat(size)
for (const times of [1, 2, 4, 8]) tell(`rules × ${times} (${rules.indicators.rules.length * times})`, timed(text, multiplied(times)), text.length)
const hostile = {
  'label without end': 'tổng số hồ sơ tiếp nhận là là là đạt có được 1 ',
  blanks: `tổng số hồ sơ${' '.repeat(500)}tiếp nhận 1 `,
  figures: 'đã ban hành 12 13 14 15 1.234 1 234 567 ',
  fractions: '22/33/44/55 nhiệm vụ ',
  'a list that never ends': 'Đã tiếp nhận 5 hồ sơ, trực tuyến 4 hồ sơ; ',
  'one figure after another': '100% cán bộ, công chức chấp hành kỷ luật ',
}
for (const [name, piece] of Object.entries(hostile)) {
  const long = piece.repeat(Math.ceil((size * 500) / piece.length))
  tell(name, timed(long), long.length)
}
for (const times of [1, 2, 4, 8]) {
  const outline = outlineOf(report.repeat(size * times))
  const { mentions } = matchIndicators(outline, [], rules.indicators)
  const facts = resolve({ outline, mentions, notes: [] }, rules)
  const from = performance.now()
  const { findings } = audit(facts, arithmetic, rules)
  const ms = performance.now() - from
  console.log(`audit × ${times} (${facts.observations.length} figures)`.padEnd(34), ms.toFixed(0).padStart(7), 'ms', String(findings.length).padStart(7), 'findings')
}
const from = performance.now()
const sentences = testIndicatorRules(rules.indicators)
console.log(`rules test: ${sentences.length} sentences in ${(performance.now() - from).toFixed(0)} ms`)

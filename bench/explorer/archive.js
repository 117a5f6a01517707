import { createHash } from 'node:crypto'
import { existsSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'

/**
 * An invented archive of any size, written straight into a database through the program's own loading: agencies of
 * three levels, each with its reports of ten years, figures with breakdowns, citations of the same decrees by all and of
 * plans by their own, findings, repaired words, words of boxes for PDFs. Every quote stands at its place in the text.
 */
export async function makeArchive(file, documents, build) {
  const { openToWrite } = await import(pathToFileURL(join(build, 'store', 'open.js')).href)
  const { load } = await import(pathToFileURL(join(build, 'store', 'load.js')).href)
  const { recordOf } = await import(pathToFileURL(join(build, 'store', 'record.js')).href)
  const { relink } = await import(pathToFileURL(join(build, 'store', 'cited.js')).href)
  const { beginRun, endRun } = await import(pathToFileURL(join(build, 'store', 'runs.js')).href)
  const { keepIndicators, keepLabels } = await import(pathToFileURL(join(build, 'store', 'labels.js')).href)
  for (const ending of ['', '-wal', '-shm']) if (existsSync(file + ending)) rmSync(file + ending)
  const db = openToWrite(file)
  db.exec('PRAGMA synchronous = OFF')
  const run = beginRun(db, '.', 1)
  keepIndicators(db, { indicators: INDICATORS })
  keepLabels(db, { dimensions: DIMENSIONS, dimensionLabels: new Map([['field', 'lĩnh vực']]) })
  const versions = { text: 'bench', facts: 'bench' }
  const since = performance.now()
  for (let n = 0; n < documents; n++) {
    const facts = reportOf(n)
    const { path } = facts.outline.text
    const seen = { path, absolute: `/kho/${path}`, size: facts.outline.text.text.length, changed: String(n) }
    load(db, recordOf(facts, true), [seen], { run, versions })
  }
  const loaded = (performance.now() - since) / 1000
  const before = performance.now()
  relink(db)
  const linked = (performance.now() - before) / 1000
  const books = {
    seen: documents,
    loaded: documents,
    unchanged: 0,
    skipped: 0,
    failed: 0,
    quarantined: 0,
    redone: 0,
  }
  endRun(db, run, 'done', books)
  db.exec('PRAGMA optimize; PRAGMA wal_checkpoint(TRUNCATE)')
  db.close()
  return { loaded, linked }
}

/** Numbers that look drawn by lot and are the same on every run. */
const lot = (seed) => {
  let state = (seed + 1) * 2654435761
  return (most) => {
    state = (Math.imul(state ^ (state >>> 15), 2246822507) + 0x9e3779b9) | 0
    return (state >>> 0) % most
  }
}

const FIELDS =
  'land,civil_status,notarization,construction,social,policy,agriculture,education,health,environment'
const FIELD_WORDS =
  'Đất đai,Hộ tịch,Chứng thực,Xây dựng,Lao động - xã hội,Người có công,Nông nghiệp,Giáo dục,Y tế,Môi trường'
const FIELD_LIST = FIELDS.split(',').map((id, i) => ({ id, label: FIELD_WORDS.split(',')[i] }))
const DIMENSIONS = new Map([['field', FIELD_LIST]])

const GROUPS = 'procedures,tasks,documents,staff,egov,budget,training,feedback,health,schools'.split(',')
const THINGS = (
  'hồ sơ tiếp nhận,hồ sơ giải quyết xong,hồ sơ giải quyết đúng hạn,hồ sơ quá hạn,hồ sơ đang giải quyết,văn bản đã ban hành,' +
  'nhiệm vụ được giao,nhiệm vụ hoàn thành,lượt người được tập huấn,phản ánh kiến nghị,hồ sơ trực tuyến,thủ tục được rà soát,' +
  'cuộc kiểm tra,tin bài tuyên truyền,công chức được đánh giá,dịch vụ công toàn trình,phiếu khảo sát,đơn thư đã xử lý,' +
  'hộ được hỗ trợ,công trình hoàn thành'
).split(',')
const UNITS = 'hồ sơ,hồ sơ,hồ sơ,hồ sơ,hồ sơ,văn bản,nhiệm vụ,nhiệm vụ,người,PAKN'.split(',')
const INDICATORS = new Map(
  GROUPS.flatMap((group, g) =>
    THINGS.map((thing, t) => {
      const unit = `count:${UNITS[t % UNITS.length]}`
      const kind = t === 4 ? 'stock' : 'flow'
      return [`${group}.item_${String(t).padStart(2, '0')}`, { label: `Số ${thing} (${g + 1})`, unit, kind }]
    }),
  ),
)
const NAMES = [...INDICATORS]

const SYLLABLES =
  'An Bình Cẩm Đông Giang Hải Hoà Hưng Khánh Lạc Lâm Long Mai Minh Nam Ngọc Phú Phước Quang Sơn Tân Thanh Thịnh Thượng Tiên Trung Vân Việt Xuân Yên'.split(
    ' ',
  )
const AGENCIES = Array.from({ length: 500 }, (_, n) => {
  const name = `${SYLLABLES[n % 30]} ${SYLLABLES[(n * 7 + Math.floor(n / 30)) % 30]} ${SYLLABLES[Math.floor(n / 17) % 30]}`
  if (n < 440) return { issuer: `UBND ${n % 5 === 0 ? 'thị trấn' : 'xã'} ${name}`, level: 'xã' }
  if (n < 480) return { issuer: `UBND huyện ${name}`, level: 'huyện' }
  return { issuer: `Sở ${name}`, level: 'tỉnh' }
})

const PERIODS = [
  ['quý I', '01-01', '03-31'],
  ['quý II', '04-01', '06-30'],
  ['6 tháng đầu năm', '01-01', '06-30'],
  ['quý III', '07-01', '09-30'],
  ['9 tháng đầu năm', '01-01', '09-30'],
  ['năm', '01-01', '12-31'],
]

/** The facts of one report, as the stages would give them. */
function reportOf(n) {
  const draw = lot(n)
  const agency = AGENCIES[n % AGENCIES.length]
  const turn = Math.floor(n / AGENCIES.length)
  const year = 2015 + (Math.floor(turn / PERIODS.length) % 10)
  const [words, first, last] = PERIODS[turn % PERIODS.length]
  const period = { from: `${year}-${first}`, to: `${year}-${last}` }
  const label = `${words} ${words === 'năm' ? '' : 'năm '}${year}`
  const format = ['docx', 'pdf', 'txt', 'docx', 'doc', 'pdf'][n % 6]
  const number = String(1 + draw(400))
  const title = `Kết quả công tác cải cách hành chính ${label}, phương hướng, nhiệm vụ kỳ sau`
  const sheet = new Sheet(format === 'pdf')
  sheet.line(agency.issuer.toUpperCase())
  sheet.line(`Số: ${number}/BC-UBND`)
  sheet.line('BÁO CÁO')
  sheet.line(title)
  const references = Array.from({ length: 10 }, (_, i) => citationOf(sheet, draw, i, { agency, year }))
  const observations = Array.from({ length: 50 }, (_, i) => figureOf(sheet, draw, i, period))
  const findings = n % 3 === 0 ? [findingOf(observations, draw)] : []
  const repairs = n % 4 === 0 ? sheet.repairs(draw) : []
  const sha256 = createHash('sha256').update(`bench ${n}`).digest('hex')
  const path = `kho/${year}/${String(n % 500).padStart(3, '0')}/bao-cao-${n}.${format}`
  return {
    outline: {
      ...sheet.outline({ sha256, path, format, repairs }),
      header: headerOf({ agency, number, title, label, period }),
    },
    ...{ references, observations, findings, notes: [] },
  }
}

const headerOf = ({ agency, number, title, label, period }) => ({
  docType: 'BC',
  number,
  code: `${number}/BC-UBND`,
  issuedOn: period.to,
  place: agency.issuer.split(' ').slice(2).join(' '),
  issuer: agency.issuer,
  superior: 'huyện Yên Lạc Hạ',
  province: 'tỉnh Đông Sơn',
  level: agency.level,
  title,
  periodLabel: label,
  period,
  dataWindow: null,
  ...{
    addressees: [],
    recipients: [],
    signerName: 'Nguyễn Văn Sơn',
    signerTitle: 'CHỦ TỊCH',
    signerAuthority: null,
  },
  places: {},
})

/** Half of the citations are of the thirty documents that everybody cites. */
function citationOf(sheet, draw, i, { agency, year }) {
  const national = i % 2 === 0
  const number = String(national ? 1 + draw(30) : 1 + draw(200))
  const [docType, symbol] = national ? ['Quyết định', 'QĐ-TTg'] : ['Kế hoạch', 'KH-UBND']
  const signed = national ? 2010 + (Number(number) % 10) : year
  const date = `${signed}-0${1 + (Number(number) % 9)}-${10 + (Number(number) % 18)}`
  const code = `${number}/${symbol}`
  const quote = `${docType} số ${code} ngày ${date.split('-').reverse().join('/')}`
  const at = sheet.line(`- Thực hiện ${quote} về cải cách hành chính, đơn vị đã triển khai đầy đủ.`, quote)
  return {
    ...{ kind: 'numbered', rule: 'reference.numbered', at, quote, section: 0, docType, number, code },
    ...{ resolvedCode: code, date, issuer: national ? 'Thủ tướng Chính phủ' : agency.issuer },
    ...{
      issuerBasis: national ? 'symbol' : 'inferred',
      subject: 'cải cách hành chính',
      relation: 'thực hiện',
    },
    ...{ isSelf: false, confidence: 0.95 },
  }
}

function figureOf(sheet, draw, i, period) {
  const [indicator, { label, unit }] = NAMES[i * 4 + draw(4)]
  const field = draw(5) < 2 ? null : FIELD_LIST[draw(FIELD_LIST.length)]
  const value = 20 + draw(3000)
  const printed = String(value).replace(/\B(?=(\d{3})+$)/g, '.')
  const where = field ? ` lĩnh vực ${field.label}` : ''
  const quote = `${label}${where}: ${printed} ${unit.slice(6)}`
  const at = sheet.line(`- ${quote}, tăng so với cùng kỳ năm trước.`, quote)
  return {
    ...{ indicator, label, value, decimals: 0, printed, unit, dimensions: field ? { field: field.id } : {} },
    ...{
      periodFrom: period.from,
      periodTo: period.to,
      comparator: null,
      modality: i % 25 === 24 ? 'target' : 'actual',
    },
    ...{
      source: i % 3 === 0 ? 'table' : 'prose',
      form: null,
      row: null,
      at,
      quote,
      rule: 'bench',
      section: 0,
    },
    confidence: 0.9,
  }
}

const findingOf = (observations, draw) => {
  const [a, b] = [observations[draw(25)], observations[25 + draw(25)]]
  return {
    kind: ['sum_mismatch', 'rate_mismatch', 'prose_table_mismatch', 'restated'][draw(4)],
    severity: ['high', 'medium', 'low'][draw(3)],
    message: `${a.label}: ${a.printed} và ${b.printed} không khớp, chênh ${Math.abs(a.value - b.value)}.`,
    values: [String(a.value), String(b.value)],
    evidence: [a, b].map(({ at, quote }) => ({ at, quote })),
  }
}

const LINES_A_PAGE = 40

/** The clean text while it is written. */
class Sheet {
  constructor(drawn) {
    this.drawn = drawn
    this.text = ''
    this.lines = 0
    this.units = []
    this.stretches = []
    this.pageStarts = drawn ? [0] : []
    this.boxes = []
  }

  /** Writes a line; the place of the quote in it. */
  line(words, quote) {
    if (this.drawn && this.lines > 0 && this.lines % LINES_A_PAGE === 0)
      this.pageStarts.push(this.text.length)
    const start = this.text.length
    const end = start + words.length
    const page = this.drawn ? this.pageStarts.length : null
    if (this.drawn) this.draw(words, start, page)
    this.text += `${words}\n`
    this.lines++
    this.units.push({ start, end, role: 'body', marker: null, section: -1, kind: 'text' })
    this.stretches.push({ start, end, role: 'body', whole: true })
    const from = quote === undefined ? start : start + words.indexOf(quote)
    return { page, start: from, end: from + (quote ?? words).length }
  }

  draw(words, start, page) {
    const y = 60 + (this.lines % LINES_A_PAGE) * 18
    for (const { 0: word, index } of words.matchAll(/\S+/g))
      this.boxes.push([
        start + index,
        start + index + word.length,
        page,
        60 + index * 5,
        y,
        60 + (index + word.length) * 5,
        y + 14,
      ])
  }

  repairs(draw) {
    return this.units.slice(4, 30).map(({ start }) => {
      const to = this.text.slice(start + 2, this.text.indexOf(' ', start + 2))
      return {
        at: { page: null, start: start + 2, end: start + 2 + to.length },
        ...{
          from: `®${draw(9)}`,
          to,
          charset: draw(2) === 0 ? 'tcvn3' : 'vni',
          reason: 'âm tiết tiếng Việt',
        },
        ...{ runnerUp: null, confidence: 0.99 },
      }
    })
  }

  outline({ sha256, path, format, repairs }) {
    const pages = this.drawn ? this.pageStarts.length : null
    return {
      text: {
        ...{ path, sha256, format, pages, needsOcr: false, text: this.text, pageStarts: this.pageStarts },
        ...{ stretches: this.stretches, tables: [], origins: [], boxes: this.boxes, repairs, notes: [] },
      },
      ...{ units: this.units, sections: [], forms: [], notes: [] },
    }
  }
}

import { view } from '../../../text/view.ts'
import { dimensionsOf } from './dimensions.ts'
import { OPENS_LIST } from './head.ts'
import type { Claim, Dimensions, Reading, Seen } from './reading.ts'

/**
 * `Tỷ lệ văn bản ký số cấp xã đạt 98,7%`, `98% công chức các xã sử dụng …` in a district's report: the figure of a level
 * below the agency, or of its own beside one below, under an indicator that knows no levels, is not that of all.
 */
export function isOfPartOfAgencies(claim: Claim, { sentence }: Seen, reading: Reading): boolean {
  const { indicator, figure } = claim
  const known = LEVELS.get(reading.level ?? '')
  const { unit, kind, label } = reading.rules.catalogue.indicators.get(indicator)!
  // what was done for those below (`kiểm tra 41 văn bản của cấp xã`) is the agency's own
  if (!known || (unit !== 'percent' && kind !== 'stock')) return false
  if (dimensionsOf(indicator, reading.rules).some((name) => OF_LEVEL.includes(name))) return false
  const { text } = reading.sheet
  const trailing = TRAILING.exec(text.slice(claim.end, Math.min(sentence.end, claim.end + 90)))?.[0] ?? ''
  const told = [
    text.slice(claim.start, Math.max(claim.start, figure.start)).replace(/^.*\d/su, ''),
    `${text.slice(Math.min(figure.end, claim.end), claim.end)}${trailing}`
      .replace(SHARE, '')
      .replace(REST, ''),
  ]
  if (!known.inLabel.test(view(label))) {
    const above: Dimensions = Object.assign({}, ...reading.frames.map(({ dimensions }) => dimensions))
    if (known.levels.includes(above.level ?? '')) return true
    const isOfBelow = told.some((words) => names(words, known.below, known))
    if (isOfBelow && !reading.rules.ofBelow.has(indicator)) return true
    if (isOfBelow) return known.own.test(text.slice(sentence.start, sentence.end))
  }
  if (!told.some((words) => names(words, known.own, known))) return false
  const before = text.slice(Math.max(sentence.start, claim.start - 160), claim.start)
  const next = text.slice(claim.end, claim.end + 160)
  const below = unit === 'percent' ? known.rateBelow : known.countBelow
  const match = below.exec(next)
  return below.test(before) || (match !== null && !PARTS.test(next.slice(0, match.index + match[0].length)))
}

/** Dimensions by which the figures of one level are told apart from those of all. */
const OF_LEVEL = ['level', 'budget_scope']

/** The rest of a fraction, or the figures of a share in brackets. */
const SHARE = /^ ?%?(?: ?\([^()]*\)|(?: \p{L}+){0,3} ?\/ ?\d[\d.,]*)? ?[%)]?/u

/** What follows is a part of the figure before it. */
const PARTS = new RegExp(`(?<!\\p{L})(?:${OPENS_LIST}|trong số|riêng)(?!\\p{L})`, 'u')
const REST = new RegExp(`\\d.*$|(?<!\\p{L})(?:${OPENS_LIST})(?!\\p{L}).*$`, 'su')

/** Words behind a figure that still say whose it is. */
const TRAILING =
  /^(?: \p{L}+){0,3} (?:của|tại|ở|thuộc|do)(?: \p{L}+){1,12}(?:, (?:cấp|xã|phường|th[iị] trấn|ubnd|các)(?: \p{L}+){1,4}){0,3}/u

interface Known {
  /** The levels below the agency, and how they are called. */
  readonly levels: readonly string[]
  readonly below: RegExp
  readonly own: RegExp
  readonly inLabel: RegExp
  /** Agencies of its own level before or behind them, beside which those below are all there are. */
  readonly withBefore: RegExp
  readonly withAfter: RegExp
  /** The figure of a level below. */
  readonly rateBelow: RegExp
  readonly countBelow: RegExp
}

const AND = '(?:,| và| đến| tới| cùng| với| lẫn|/| -)'
const JOINS =
  'và|của|tại|ở|các|cấp|ubnd|khối|bộ phận một cửa|cán bộ|công chức|cán bộ, công chức|đến|với|thuộc|thẩm quyền'

const COMMUNES = 'xã|phường|th[iị] trấn'
const STAFF = '(?:ubnd|cán bộ|công chức|viên chức|cbcc|cbccvc|một cửa|tiếp nhận và trả kết quả)'
const MANY_COMMUNES = `(?:các|khối) (?:${COMMUNES})`
/** `công chức các xã`: agencies; `hộ dân các xã` are all those of the place. */
const OF_COMMUNES = `(?<=(?<!\\p{L})${STAFF}(?: (?:của|tại|ở|thuộc|làm việc tại|công tác tại))? (?:ubnd )?)(?:các )?(?:${COMMUNES})(?:(?:,| và) (?:${COMMUNES}))*`

const COUNTED = 'số|các|những|tổng số|ubnd|đơn vỵ|cơ quan|văn phòng|địa phương|hđnd|xã|phường'

/** Its words before a figure, or behind one and what it counts. */
const figureOf = (level: string, figure: string, end: string) =>
  new RegExp(
    `(?<!\\p{L})(?:${level})(?!\\p{L})[^\\d.;:()]{0,40}:? ?${figure}|${end} (?!(?:${COUNTED})(?!\\p{L}))\\p{L}[^\\d.;:()]{2,60}(?<!\\p{L})(?:${level})(?!\\p{L})`,
    'u',
  )

const wordsOf = (words: string) => new RegExp(`(?<!\\p{L})(?:${words})(?!\\p{L})`, 'u')

const knownOf = (
  levels: readonly string[],
  { below, own, inLabel, beside }: Readonly<Record<'below' | 'own' | 'inLabel' | 'beside', string>>,
): Known => ({
  levels,
  below: wordsOf(below),
  own: wordsOf(own),
  inLabel: wordsOf(inLabel),
  withBefore: new RegExp(`(?<!\\p{L})(?:${beside})(?: \\p{L}+){0,4}${AND}(?: (?:${JOINS})){0,4} ?$`, 'u'),
  withAfter: new RegExp(`^${AND}(?: (?:${JOINS})){0,4} (?:${beside})(?!\\p{L})`, 'u'),
  rateBelow: figureOf(`${below}|${MANY_COMMUNES}`, '\\d[\\d,]* ?%', '%'),
  countBelow: figureOf(`${below}|${MANY_COMMUNES}`, '\\d', '\\d'),
})

const LEVELS: ReadonlyMap<string, Known> = new Map([
  [
    'district',
    knownOf(['commune'], {
      below: `cấp (?:xã|phường|th[iị] trấn)|${OF_COMMUNES}`,
      own: '(?:cấp|ubnd|khối|(?<=của |tại |ở )) ?(?:huyện|quận|thị xã|thành phố)|(?:các )?(?:phòng,? (?:ban|chuyên môn)|cơ quan chuyên môn)',
      inLabel: COMMUNES,
      beside: 'huyện|quận|thị xã|thành phố|phòng|ban|chuyên môn|cơ quan|đơn vỵ|trường học',
    }),
  ],
  [
    'province',
    knownOf(['commune', 'district'], {
      below: `cấp (?:huyện|xã|phường|th[iị] trấn)|${OF_COMMUNES}`,
      own: '(?:cấp|ubnd|khối) tỉnh|(?:các )?sở(?:,? (?:ban,? )?ngành)?',
      inLabel: `${COMMUNES}|huyện`,
      beside: 'tỉnh|thành phố|sở|ngành|chuyên môn|cơ quan|đơn vỵ',
    }),
  ],
])

/** Whether words name a level as whose the figure is: not its units counted, nor beside the others, nor as who gets something. */
function names(words: string, level: RegExp, { withBefore, withAfter }: Known): boolean {
  const match = level.exec(words)
  if (!match) return false
  const before = words.slice(0, match.index)
  if (UNITS.test(before) || GIVEN_TO.test(before)) return false
  return !withBefore.test(before) && !withAfter.test(words.slice(match.index + match[0].length))
}

/** `100% UBND cấp xã`, `tỷ lệ xã`: the units themselves are counted. */
const UNITS =
  /^ ?(?:tỷ lệ |tổng |số )*(?:(?:số|các|những|tổng số|ubnd|đơn vỵ|cơ quan|văn phòng|địa phương|bộ phận một cửa|bộ phận tiếp nhận và trả kết quả|hđnd|và),? ?){0,5}$/u
const GIVEN_TO =
  /(?<!\p{L})(?:đến|tới|cho|với|giữa|từ|xuống|cùng|gửi|về|liên thông|hướng dẫn|kiểm tra)(?: (?:ubnd|các|tất cả|bộ phận một cửa))* $/u

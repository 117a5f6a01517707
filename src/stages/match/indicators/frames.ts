import type { TimeWords } from '../../../text/periods.ts'
import { ANOTHER, ELSEWHERE } from './agencies.ts'
import type { Context } from './context.ts'
import { isNamedEarlier } from './earlier-time.ts'
import { OPENS_LIST } from './head.ts'
import type { Claim, Dimensions, Frame, Head, Reading } from './reading.ts'
import type { Sentence } from './sentences.ts'
import { isOfStocks } from './stock-day.ts'
import { topicBelow } from './topics.ts'
import { headingTime } from './windows.ts'

const LEADS = new RegExp(`(?:[:;,]|${OPENS_LIST}|như sau|sau đây)[ .*"]*$`, 'u')

/** `Ở cấp xã, việc này do công chức một cửa đảm nhiệm.`: told for itself, no lead-in to what stands below. */
const STATES = /.{60}\.[ "*]*$/su

/** `Năm 2021, Sở xếp thứ 5/19.`: a whole sentence on a time before says not whether what stands below is of then. */
const isStatedOfThen = (words: string, window: TimeWords, { period }: Reading): boolean =>
  isNamedEarlier(window, period) && /\.[ "*]*$/u.test(words)

/** `a) Văn bản đã ban hành: 1.102`: a label with its figure, and no more. */
const LABEL = 120

/** `từ ngày 01/01 đến ngày 30/11`, when all is counted; not `từ năm 2015 đến nay`, said of one figure. */
const isOfDays = (time: TimeWords | null): boolean =>
  time?.kind === 'range' && /ngày|(?<!tháng )\d{1,2}\s?[/.-]\s?\d.*\d\s?[/.-]\s?\d/isu.test(time.label)

/** `Kết quả giải quyết TTHC`, `Tình hình tiếp nhận hồ sơ`: a lead-in on dossiers, which are counted over days of their own. */
const isOfDossiers = (words: string): boolean =>
  /(?<!\p{L})(?:giải quyết|tiếp nhận|xử lý)(?:,| và| \p{L}+){0,4} (?:tthc|thủ tục hành chính|hồ sơ)(?!\p{L})(?:(?! và (?!một|trả|giải quyết|tiếp nhận))[^.;:])*$/u.test(
    words,
  )

/** What was made of a paragraph. */
interface Made {
  readonly heads: readonly Head[]
  readonly contexts: readonly Context[]
  readonly carried: TimeWords | null
  readonly claims: readonly Claim[]
  readonly sentences: readonly Sentence[]
}

/**
 * What the paragraph hands down. A time in an earlier sentence than the lead-in itself holds for the lead-ins
 * beside it too, and days that a paragraph opens with for the figures of the same kind in those beside it.
 */
export function framesOf(reading: Reading, made: Made): Frame[] {
  const { sheet, paragraph } = reading
  const { claims, carried, contexts, sentences } = made
  const words = sheet.text.slice(paragraph.start, paragraph.end)
  const leads = LEADS.test(words) || paragraph.heading
  const opens = leads || (claims.length === 0 && words.length < 200)
  const window = opens
    ? (headingTime(sheet, paragraph) ?? carried ?? (leads ? timeOfAim(reading, claims) : null))
    : claims.length
      ? carried
      : null
  const frame: Frame = {
    rank: paragraph.rank,
    heads: leads || paragraph.rank >= 2 ? made.heads : [],
    closed: !leads,
    dimensions: opens && (leads || !STATES.test(words)) ? spoken(contexts, leads || !/\d/.test(words)) : {},
    window,
    unclear: window !== null && !leads && claims.length === 0 && isStatedOfThen(words, window, reading),
    ofDossiers:
      window !== null && isOfDays(window) && isOfDossiers(sheet.text.slice(paragraph.start, window.start)),
    ...(window && !opens && isOfStocks(window, reading.period) ? { told: toldOf(window, claims) } : {}),
    topic: opens || paragraph.rank >= 5 || words.length < LABEL ? topicBelow(reading) : undefined,
  }
  const days = isOfDays(carried) && claims.length > 0 && !opens ? carried : null
  if (days) {
    const told = claims.map(({ indicator }) => indicator)
    return [{ rank: paragraph.rank - 0.6, heads: [], dimensions: {}, window: days, told }, frame]
  }
  const lead = leads ? leadTime(reading, made) : null
  if (lead) return [frame, { rank: paragraph.rank, heads: [], dimensions: {}, window: lead }]
  const outer =
    opens &&
    !frame.unclear &&
    claims.length === 0 &&
    window !== null &&
    window.end <= (sentences.at(-1)?.start ?? 0)
  return outer ? [{ rank: paragraph.rank - 0.6, heads: [], dimensions: {}, window }, frame] : [frame]
}

/** `Phấn đấu thu ngân sách cả năm đạt 698 tỷ đồng, trong đó:`: the time of the aim that a list below is part of. */
function timeOfAim({ paragraph }: Reading, claims: readonly Claim[]): TimeWords | null {
  const last = claims.at(-1)
  if (last?.modality !== 'target' || !last.window) return null
  return last.window.start >= paragraph.start ? last.window : null
}

/** What was told of a time. */
const toldOf = ({ start }: TimeWords, claims: readonly Claim[]): string[] =>
  claims.filter(({ window }) => window?.start === start).map(({ indicator }) => indicator)

/**
 * `…, có 03 máy tính. Kết quả giải quyết (từ 01/01/2016 đến 30/11/2016):`: the time in a lead-in behind sentences with
 * figures, which holds below it whatever these were of.
 */
function leadTime({ sheet }: Reading, { claims, sentences }: Made): TimeWords | null {
  const last = sentences.at(-1)
  const told = claims.filter(({ figure }) => !last || figure.start < last.start)
  return last && told.length > 0 && told.length === claims.length ? headingTime(sheet, last) : null
}

/**
 * What the words of a paragraph say of the figures below it; an office passed over in a sentence with figures
 * is not theirs.
 */
function spoken(contexts: readonly Context[], asLabel: boolean): Dimensions {
  const all: Dimensions = Object.assign({}, ...contexts.map((each) => each.dimensions))
  return !asLabel && (all.agency === ANOTHER || all.agency === ELSEWHERE) ? { ...all, agency: '' } : all
}

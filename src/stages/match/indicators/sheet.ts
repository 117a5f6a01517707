import { MASK } from '../../../rules/indicators/slots.ts'
import { blanked } from '../../../text/blanked.ts'
import { matchesOf } from '../../../text/matches.ts'
import { schoolYearsIn } from '../../../text/periods/school-year.ts'
import { findPeriods, type TimeWords } from '../../../text/periods.ts'
import { placesOf, type Sought } from '../../../text/sought.ts'
import { overlap, type Span } from '../../../text/span.ts'
import { view } from '../../../text/view.ts'
import type { Mention, Outline } from '../../../types.ts'
import { outsideTitles, titlesIn } from './cited-titles.ts'
import { foreseenMonths, withForeseen } from './foreseen-times.ts'
import { withoutOpenings } from './opening-time.ts'
import { spanOf } from './sentences.ts'
import { type Source, sourcesIn } from './sources.ts'

/**
 * The document as rules look at it: the letters of `view`, with figures that are no figures masked, and its
 * times.
 */
export interface Sheet {
  readonly text: string
  readonly times: readonly TimeWords[]
  /** Documents cited that tell figures. */
  readonly sources: readonly Source[]
}

/** Codes, articles, ages, versions, telephone numbers: digits that count nothing. */
const NO_FIGURES: readonly Sought[] = [
  {
    words: ['/'],
    pattern: /\d+[a-zđ]?(?:\/\d{4})?\/\p{L}[\p{L}\d]*(?:[-/]\p{L}[\p{L}\d]*)*/gu,
  },
  {
    words: ['iso', 'tcvn'],
    pattern: /(?:iso|tcvn)[\p{L} ]{0,8}\d+(?: ?[:-] ?\d{4})?(?:\/\d+)?/gu,
  },
  {
    words: ['9001'],
    pattern: /9001 ?: ?20\d\d/gu,
  },
  {
    words: [''],
    pattern:
      /(?<!\p{L})(?<!(?:các|mọi|đủ|mỗi) (?=loại|nhóm)|(?:toàn|cả) )(?:điều|(?<!tài )khoản|(?<!(?:trọng|địa|thời|quan|đặc|ưu|nhược|thí) )điểm|chương|(?<!(?:chuyên|danh|hạng|tiết|đề) )mục|phụ lục|biểu(?: mẫu| số){0,2}|khóa|lần thứ|đề án|quốc lộ|tỉnh lộ|huyện lộ|mẫu số|thứ|tầng|nhiệm kỳ|đợt|hạng|loại|nhóm|trang|kênh|đội|tổ|khu|thôn|phố|khu phố|tổ dân phố|xóm|ấp|quận|phường|hotline|điện thoại|số máy|sđt|(?:nghị quyết|quyết định|công văn|kế hoạch|thông báo|chỉ thị|báo cáo|nghị định|thông tư|kết luận|luật) số)[ ]{1,6}(?:số[ ]{1,6})?\d+[\d.]*(?![\d.,]*(?: ?\/ ?\d[\d.,]*)? ?(?:tháng|người|hộ|đồng chí|(?:bộ )?hồ sơ|hs|văn bản|vb|tthc|thủ tục|cbcc|công chức|tỷ|triệu|đồng|ha|tấn|tạ|kg|con|sao|m|m2|m3|km|km2|cây|liều|tin|bài|nhiệm vụ|phiếu|lượt|biên chế|đơn|vụ|dự án|công trình|trường hợp|học sinh|lao động|%)(?![\p{L}\d]))/gu,
  },
  {
    words: ['tuổi'],
    pattern: /(?<!\d)\d+(?: ?- ?\d+)?[ ]{1,6}tuổi(?!\p{L})/gu,
  },
  {
    words: [''],
    pattern: /(?<![\d.,])0\d{2,3}[. ]?\d{3}[. ]?\d{3,4}(?![\d.,])/gu,
  },
  {
    words: [''],
    // a time of the day; `120 giờ` is a count
    pattern: /(?<![\d.,])\d{1,2} ?(?:giờ|h) ?\d{0,2}(?!\p{L})/gu,
  },
  {
    words: ['24'],
    pattern:
      /24 ?\/ ?(?:24|7)(?!\d)(?! ?(?:,? ?(?:đạt|bằng)|\(|xã|phường|thị trấn|thôn|ấp|bản|xóm|buôn|làng|khu|tổ|đơn vỵ|cơ quan|trường|trạm|chỉ tiêu|tiêu chí|nhiệm vụ|hồ sơ|hs|văn bản|thủ tục|tthc|công dân|thanh niên|vụ|đơn|kiến nghị)(?!\p{L}))/gu,
  },
  {
    words: ['giá '],
    pattern:
      /(?<=(?<!\p{L})giá (?:so sánh |cố định |hiện hành |thực tế |gốc )?(?:năm )?)(?:19|20)\d\d(?!\d)/gu,
  },
  {
    words: ['/'],
    pattern:
      /(?<=(?<!\p{L})(?:đến|tới|hết|trước|sau) )(?:0?[1-9]|[12]\d|3[01])\/(?:0?[1-9]|1[0-2])(?![\d/]| ?%| (?:xã|phường|thị trấn|huyện|thôn|ấp|đơn vỵ|cơ quan|nhiệm vụ|việc|hồ sơ|thủ tục|tthc|văn bản|tiêu chí|chỉ tiêu|nội dung|cán bộ|công chức)(?!\p{L}))/gu,
  },
  {
    words: [' tháng'],
    pattern:
      /(?<!(?:trong|mỗi|vòng|hạn|kỳ) )(?<![\d.,/-]|\p{L})(?:0?[369]|ba|sáu|chín) tháng(?!\p{L}| (?:tuổi|một lần|lần)| ?\/)/gu,
  },
]

/** Masks the mentions of other matchers, dates and codes. Every letter keeps its place. */
export function sheetOf(outline: Outline, taken: readonly Mention[]): Sheet {
  const source = outline.text.text
  const letters = blanked(view(source), outline.asides) // a sentence may go on behind a page's number
  const schoolYears = schoolYearsIn(source)
  const found = withForeseen(findPeriods(source), letters, outline.header.period)
  const times = withFree(withBareMonths(found, letters), schoolYears).map((each) =>
    behindCitation(each, taken, source),
  )
  const cited = withoutCounts(taken, letters)
  const told = times.filter(
    ({ start, end, kind }) =>
      kind !== 'school' && (kind === 'quarter' || kind === 'year' || /\d/.test(letters.slice(start, end))),
  )
  const codes = NO_FIGURES.flatMap((each) => placesOf(each, letters).map((match) => spanOf(match)))
  const names = cited.filter((each) => each.kind === 'reference' && !isCoded(each))
  const titles = titlesIn(letters, cited, outline.units)
  return {
    text: masked(
      letters,
      [...spansOf(cited.filter(isCoded)), ...told, ...codes],
      [...spansOf(names), ...titles, ...schoolYears],
    ),
    times: withoutOpenings(outsideTitles(times, titles, letters), letters, outline.header),
    sources: sourcesIn(letters, cited, titles),
  }
}

/** `Báo cáo số 12 ngày 15/12/2023, đến 30/11/2023 …`: the day of a document begins no stretch of days. */
function behindCitation(time: TimeWords, taken: readonly Mention[], source: string): TimeWords {
  if (time.kind !== 'range' || !/^(?:ngày|\d)/iu.test(time.label)) return time
  const day = taken.find(
    ({ kind, at }) =>
      kind === 'reference' && at.start < time.start && time.start < at.end && at.end < time.end,
  )
  const [rest] = day ? findPeriods(source.slice(day.at.end, time.end)) : []
  return rest ? { ...rest, start: rest.start + day!.at.end, end: rest.end + day!.at.end } : time
}

const spansOf = (mentions: readonly Mention[]): Span[] => mentions.map(({ at }) => at)

const BARE_MONTHS: Sought = {
  words: [' tháng'],
  pattern:
    /(?<![\d.,/-])(?:0?([369]) tháng(?=[ ,:]+(?:ước|tăng|đạt|thực hiện|qua|năm nay|đã|toàn|là|được|(?:trên |khoảng |gần )?\d))|(?<=(?<!\p{L})(?:lũy kế|cộng dồn|cộng|tính chung) )([2-9]|1[01]) tháng(?= \p{L}|,| \d)|(?<=(?<!\p{L})(?:trong|lũy kế|cộng dồn|tính chung|qua|hết) |[.;:(] |[-+*] ?)0?([69]) tháng(?= (?!đầu|cuối|năm|tới|gần|liền|liên|tiếp theo|kể|từ|tuổi|một)\p{L}| ?[,:]))/gu,
}

/** `9 tháng ước đạt`: of reports, the first nine months of the year. */
function withBareMonths(times: readonly TimeWords[], letters: string): TimeWords[] {
  const bare = placesOf(BARE_MONTHS, letters).map(
    (m): TimeWords => ({
      ...spanOf(m),
      label: `${m[1] ?? m[2] ?? m[3]} tháng đầu năm`,
      period: null,
      kind: 'months',
      dated: false,
    }),
  )
  return withFree(times, [...bare, ...foreseenMonths(letters)])
}

/** Further times, where they overlap with none that was found before. */
function withFree(times: readonly TimeWords[], more: readonly TimeWords[]): TimeWords[] {
  const free = more.filter((each) => !times.some((other) => overlap(other, each)))
  return free.length ? [...times, ...free].sort((a, b) => a.start - b.start) : [...times]
}

const isCoded = (each: Mention) =>
  each.kind === 'reference' && (each.form === 'numbered' || each.form === 'standard')

/**
 * `…, Công văn 90` at an item's start counts documents; `Công văn 401` cites one only where its whole code
 * stands elsewhere.
 */
function withoutCounts(taken: readonly Mention[], letters: string): readonly Mention[] {
  const codes = new Set(taken.flatMap(({ quote }) => matchesOf(/(\d+)\//g, quote).map((m) => Number(m[1]))))
  return taken.filter(({ quote, at }) => {
    const bare = BARE.exec(quote)
    return (
      !bare || codes.has(Number(bare[1])) || !ITEM.test(letters.slice(Math.max(0, at.start - 8), at.start))
    )
  })
}

const BARE =
  /^(?:quyết định|công văn|kế hoạch|báo cáo|thông báo|tờ trình|hướng dẫn|chương trình) (\d{1,4})$/iu
const ITEM = /(?:[,;:(+-]|(?<!\p{L})và)[ ]{1,3}$|\($/u

/**
 * Without figures in some stretches, and without digits in others: `Luật Đất đai năm 2013`, the name may be
 * what a figure is about, its year is no figure.
 */
function masked(letters: string, spans: readonly Span[], digitsOnly: readonly Span[]): string {
  if (spans.length === 0 && digitsOnly.length === 0) return letters
  const out = letters.split('')
  for (const { start, end } of spans) out.fill(MASK, start, end)
  for (const { start, end } of digitsOnly) {
    for (let i = start; i < end; i++) if (/\d/.test(out[i]!)) out[i] = MASK
  }
  return out.join('')
}

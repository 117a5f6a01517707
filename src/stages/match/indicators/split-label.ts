import { matchesOf } from '../../../text/matches.ts'
import type { Span } from '../../../text/span.ts'
import type { Reading, Topic } from './reading.ts'
import { depthOf } from './sentences.ts'

/** A label that says by what a list is split, but not what it counts: `Theo lĩnh vực:`. */
export interface SplitLabel extends Span {
  /** The paragraph in which it stands, by its place: that of the figure, or the one that leads in to it. */
  readonly at: number
  /** The dimension that its items name, where it is known: a share by another one is no item of it. */
  readonly by: string | null
  /** It singles out some items only: `Các lĩnh vực có nhiều hồ sơ:`. */
  readonly some: boolean
  /** It speaks of what came in: `Hình thức tiếp nhận:`. */
  readonly ofIntake: boolean
  /** It says of nothing what it splits: `Trong đó:` after a full stop. Only a count that its items add up to is meant. */
  readonly sumOnly?: true
}

/** The label behind which a figure stands, in its paragraph or in the lead-in above; null where that names its count. */
export function splitLabelOf(place: number, topic: Topic | null, reading: Reading): SplitLabel | null {
  const { paragraph, at, sheet } = reading
  const here = labelIn({ start: paragraph.start, end: place }, sheet.text)
  const above = here ? null : leadIn(reading)
  const said = here ? { ...here, at } : above !== null ? atEndOf(above, reading) : null
  const label = said ?? topicLabel(topic, { place, above }, reading) ?? partsLabel(place, reading)
  return label && !namesCount(label, topic, sheet.text) ? label : null
}

/** The last `theo …:` of a stretch, behind which nothing but the items of one list stand. */
function labelIn({ start, end }: Span, sheet: string): Omit<SplitLabel, 'at'> | null {
  const from = Math.max(start, end - REACH)
  const words = sheet.slice(from, end)
  if (!/(?:theo|cụ thể|chi tiết|tiếp nhận|nộp|hồ sơ)[ :,]/u.test(words)) return null
  const found = matchesOf(SPLIT, words).findLast((each) => {
    const behind = words.slice(each.index + each[0].length)
    return depthOf(behind) === 0 && !/\.[ "]/u.test(behind)
  })
  if (!found) return null
  const at = from + found.index
  const [name] = found
  const [some, ofIntake] = [SOME.test(name), INTAKE.test(name)]
  return { start: at, end: at + name.length, by: dimensionIn(name), some, ofIntake }
}

/** `…, chia theo lĩnh vực:`, with which a lead-in ends. */
function atEndOf(at: number, { paragraphs, sheet }: Reading): SplitLabel | null {
  const { start, end } = paragraphs[at]!
  const label = labelIn({ start, end }, sheet.text)
  return label && /^[ .*"]*$/u.test(sheet.text.slice(label.end, end)) ? { ...label, at } : null
}

/** What a topic calls so, which hands down its list only where no count stands before. */
function topicLabel(
  topic: Topic | null,
  { place, above }: { readonly place: number; readonly above: number | null },
  { at, paragraphs, sheet }: Reading,
): SplitLabel | null {
  const named = topic?.named[0]
  if (!topic || !named || topic.defaultHeads.length === 0 || topic.end > place) return null
  const isIn = (i: number) => paragraphs[i]!.start <= named.start && named.start < paragraphs[i]!.end
  const own = [at, ...(above === null ? [] : [above])].find(isIn)
  if (own === undefined || (own === at && /\.[ "]/u.test(sheet.text.slice(topic.end, place)))) return null
  const words = sheet.text.slice(named.start, topic.end)
  const some = !/(?<!\p{L})theo /u.test(words)
  return {
    start: named.start,
    end: topic.end,
    at: own,
    by: dimensionIn(words),
    some,
    ofIntake: INTAKE.test(words),
  }
}

/** `Tổng số 900 hồ sơ, gồm 880 hồ sơ mới và 20 hồ sơ tồn. Trong đó:`, whose items may be of a count further back. */
function partsLabel(place: number, { at, paragraph, sheet }: Reading): SplitLabel | null {
  const from = Math.max(paragraph.start, place - REACH)
  const words = sheet.text.slice(from, place)
  const found = words.includes('trong đó:') ? matchesOf(AMONG, words).at(-1) : undefined
  if (!found || /\.[ "]/u.test(words.slice(found.index + found[0].length))) return null
  const start = from + found.index
  const end = start + found[0].length
  return { start, end, at, by: null, some: false, ofIntake: false, sumOnly: true }
}

const AMONG = /(?<=\. ["+*-]? ?)trong đó:/gu

/** The nearest paragraph further out. */
function leadIn({ at, paragraphs }: Reading): number | null {
  const { rank, section } = paragraphs[at]!
  for (let i = at - 1; i >= Math.max(0, at - MOST_ITEMS); i--)
    if (paragraphs[i]!.rank < rank) return paragraphs[i]!.section === section ? i : null
  return null
}

/** `Số hồ sơ mới tiếp nhận theo lĩnh vực:`: a topic that says itself what is counted. */
const namesCount = ({ start, end }: Span, topic: Topic | null, sheet: string): boolean =>
  topic !== null &&
  topic.heads.length > 0 &&
  topic.named.some((each) => each.start < end && !/[.;:\d]/u.test(sheet.slice(each.start, start)))

/** So far before a figure a label is looked for, and so many items a list has: reading stays linear. */
const REACH = 2000
const MOST_ITEMS = 40

/** `Theo lĩnh vực:`, `Hình thức tiếp nhận:`. */
const SPLIT =
  /(?<=^|[.;] |[".;+*-] ?)(?:hình thức|phương thức|cách thức|kênh) (?:tiếp nhận|nộp)(?: hồ sơ)?:|(?<!\p{L})(?:theo|(?:cụ thể|chi tiết),? (?:(?:ở|tại|trong|trên|về|của|đối với|cho) )?(?=từng|các|mỗi|một số|mấy)) (?:(?:từng|các|nhóm|mỗi|một số|mấy) )*(?:lĩnh vực|cấp|hình thức|cách|phương thức|kênh|cơ quan|đơn vỵ|địa bàn|địa phương|ngành|loại|nhóm|thôn|ấp|giới|độ tuổi|trình độ)(?!\p{L})[^\d:;.()]{0,40}:/gu

const DIMENSIONS: readonly (readonly [words: RegExp, dimension: string])[] = [
  [/(?<!\p{L})lĩnh vực(?!\p{L})/u, 'field'],
  [/(?<!\p{L})cấp(?!\p{L})/u, 'level'],
  [/(?<!\p{L})(?:hình thức|cách|phương thức|kênh)(?!\p{L})/u, 'channel'],
]

const dimensionIn = (words: string) => DIMENSIONS.find(([called]) => called.test(words))?.[1] ?? null

const INTAKE = /(?<!\p{L})(?:tiếp nhận|nộp)(?!\p{L})/u

/** The list tells some of its items only. */
const SOME = /(?<!\p{L})(?:một số|mấy|nhiều|đông|chủ yếu|chính|lớn|cao)(?!\p{L})/u

import { afterBlanks, isLetterAt, type Line } from './line.ts'
import { type Said, said } from './said.ts'
import { dateEnd } from './slots.ts'

/**
 * How the genre joins a label and its figure: a sign, a time, a remark in brackets, or some of these words, up to
 * six of them in a row.
 */
const MOST = 6

const NOW = ['kỳ', 'quý', 'tháng', 'năm', 'tuần'].flatMap((time) =>
  [' báo cáo này', ' báo cáo', ' này', ''].map((which) => `trong ${time}${which}`),
)

/** Of wordings that begin alike the one that is to be tried first stands first. */
const JOINING = [
  ...['là', 'đạt', 'có', 'được', 'gồm', 'bao gồm', 'bằng', 'với', 'ở', 'mức', 'cao', 'còn', 'hiện'],
  ...['tổng số', 'tổng cộng', 'tổng', 'cụ thể', 'lên', 'thực hiện', 'đã', 'phát sinh', 'kết quả', 'dao động'],
  ...NOW,
  ...['kỳ này', 'đến nay', 'tính đến nay', 'tính đến', 'tính', 'hiện nay', 'hiện tại'],
  ...['trên phần mềm', 'trên hệ thống', 'trên địa bàn'],
  ...['từ đầu năm đến nay', 'tính từ đầu năm', 'từ đầu năm'],
  ...['tính ', 'lũy kế ', ''].flatMap((from) => ['đến', 'tại'].map((by) => `${from}${by} thời điểm báo cáo`)),
  ...['số', 'số lượng', 'đều', 'ngày', 'chỉ', 'tỷ lệ'],
]

const byLetter = new Map<string, Said[]>()
for (const each of JOINING) {
  const letter = each[0]!
  byLetter.set(letter, [...(byLetter.get(letter) ?? []), said(each.split(' '))])
}

/** Every place where a join that begins at a place of a line may end, the one to be tried first first. */
export const joinEnds = (line: Line, at: number): readonly number[] =>
  line.once(joinEnds, at, () => {
    const ends = new Set<number>()
    collect(line, at, { left: MOST, ends, met: new Set() })
    return Array.from(ends)
  })

interface Collected {
  readonly left: number
  readonly ends: Set<number>
  /** Places, and how many more may follow there, that have been followed. */
  readonly met: Set<number>
}

function collect(line: Line, at: number, { left, ends, met }: Collected): void {
  const key = at * (MOST + 1) + left
  if (met.has(key)) return
  met.add(key)
  const from = afterBlanks(line.text, at)
  if (left > 0) for (const end of partEnds(line, from)) collect(line, end, { left: left - 1, ends, met })
  ends.add(from)
}

const REMARK = /\([^()\d]{0,80}(?:(?:19|20)\d\d[ ]?)?\)/y
const IN_TIME = /(?:trong|của)[ ]{1,3}(?=¤)/y

/** Where one part of a join may end. */
const partEnds = (line: Line, at: number): readonly number[] =>
  line.once(partEnds, at, () => endsOfPart(line, at))

function endsOfPart(line: Line, at: number): readonly number[] {
  const { text } = line
  const letter = text[at]
  if (letter === undefined) return []
  if (letter === '¤') return existing(dateEnd(text, at))
  if (letter === '(') return existing(endOf(REMARK, text, at))
  if (letter === ':' || letter === '=' || letter === '-') return [at + 1]
  if (!isLetterAt(text, at)) return []
  const inTime = endOf(IN_TIME, text, at)
  const time = inTime < 0 ? -1 : dateEnd(text, inTime)
  const words = isLetterAt(text, at - 1)
    ? []
    : (byLetter.get(letter) ?? []).map((each) => each.endIn(line, at))
  return [time, ...words].filter((end) => end >= 0)
}

const existing = (end: number) => (end < 0 ? [] : [end])

function endOf(sticky: RegExp, text: string, at: number): number {
  sticky.lastIndex = at
  return sticky.test(text) ? sticky.lastIndex : -1
}

import { fits, placesOf, type Sought } from '../../../text/sought.ts'
import { CENTRE_NAME, PROVINCES_CENTRE } from './centre.ts'
import type { Context } from './context.ts'
import type { Reading } from './reading.ts'
import { firstIn, type Sentence, sentencesOf, spanOf } from './sentences.ts'
import { itemEnd } from './until.ts'

/** Words that lead to a level at the head of a clause: `Riêng đối với Bộ phận Một cửa của UBND …`. */
const LEAD = `(?:(?:trong đó|cụ thể|riêng|còn|với|đối với|tại|ở|do|của|về|thuộc|từ|toàn bộ|khối|nhóm|các|số|hồ sơ|thủ tục|tthc|thẩm quyền(?: giải quyết)?(?: của)?|bộ phận (?:một cửa|tiếp nhận và trả kết quả|tn&tkq)(?: hiện đại| điện tử| liên thông){0,2}|${CENTRE_NAME}|ubnd)[,:]? ){0,7}`

/** What stands before a bare `huyện:`, `13 xã:`: words that lead to it would make it the place itself. */
const LABEL = '(?<=(?:^|[;:.(]) ?[ "+*-]{0,4})'

/**
 * How each level, or its agencies together, are called, and words of which all these names hold one; one agency alone
 * has a name and is no level.
 */
const CALLED: readonly (readonly [level: string, words: string, holds: readonly string[]])[] = [
  [
    'province',
    'cấp tỉnh|sở(?:,| -| và)? (?:ban,? )?ngành(?: (?:cấp |của |thuộc )?tỉnh)?|(?<=các )sở(?! ?:|,? (?:ban|ngành|cơ|đơn|địa|thành|quận|huyện) )',
    ['cấp tỉnh', 'ngành', 'các sở'],
  ],
  [
    'district',
    `cấp (?:huyện|quận|thị xã)|(?<=ubnd )(?:quận|thị xã)(?= ?:)|${LABEL}(?:huyện|quận|thị xã)(?= ?:)|(?:\\d{1,2} )?(?:huyện,? (?:thị xã(?:,| và) thành phố|thành phố|thị xã|thị,? thành(?: phố)?|quận)|quận,? huyện)`,
    ['huyện', 'cấp quận', 'cấp thị xã', 'ubnd quận', 'ubnd thị xã', 'quận:', 'thị xã:'],
  ],
  [
    'commune',
    `cấp (?:xã|phường|th[iị] trấn)|(?<=ubnd )\\d{1,3} (?:xã|phường)|${LABEL}(?:\\d{1,3} )?(?:xã|phường)(?= ?:)|(?:\\d{1,3} )?(?:xã(?:,| và)? (?:phường(?:(?:,| và) (?:th[iị] trấn|đặc khu))?|th[iị] trấn|đặc khu)|phường(?:,| và)? (?:xã(?:(?:,| và) (?:th[iị] trấn|đặc khu))?|th[iị] trấn))`,
    ['cấp xã', 'phường', ' trấn', 'đặc khu', 'xã:', ...[...'0123456789'].map((digit) => `ubnd ${digit}`)],
  ],
]
const PLACE = '(?: (?:trên địa bàn|trong|của|thuộc)(?: toàn| cả)? (?:tỉnh|thành phố|huyện|thị xã|quận))?'
/** `cấp huyện kỷ luật 12 công chức`: whatever it does itself (not `thủ tục cấp xã`), no farther than its figure. */
const ACTS =
  '(?<!(?:số|tthc|thủ tục|hồ sơ|thẩm quyền) cấp \\p{L}{2,5})(?! (?:và|cùng|với|hoặc|hay|của|thuộc|trực thuộc|tại|ở|trên|theo|do|về|để|khác|nào|này|đó|nơi|loại|như|khi|nếu|so|từ|đến|sau|trước|đóng)(?!\\p{L}))(?: \\p{L}+){1,5} \\d'
/** It acts, has a figure, or a time comes between; a second level beside it would make both together. */
const GOES_ON = `(?= ?:|,? \\((?!ubnd)|, (?!cấp|ubnd|các|xã|huyện|sở|phường|thị|quận|và|khối)| (?:(?:toàn|cả) (?:tỉnh|huyện|thành phố|thị xã|quận)|trong|quý|tháng|năm|¤|đã|có|là|thì|được|cũng|hiện|còn|đang|không|chưa|tiếp nhận|nhận|thụ lý|hoàn thành|kiểm tra|khảo sát|cung cấp|(?<!(?:số|tthc|thủ tục|hồ sơ) cấp \\p{L}{2,5} )thực hiện|giải quyết|xử lý|trả|ban hành|đạt|chiếm|phát sinh|nộp|tổng|hơn|trên|gần|khoảng|\\d)|${ACTS})`

const headOf = (words: string, holds: readonly string[]): Sought => ({
  words: holds,
  pattern: new RegExp(
    `(?<=^[ "+*-]{0,4}|[;:.(,] ?| và |(?<!\\d )hồ sơ (?=do |của |tại |ở |thuộc ))${LEAD}(?<!\\p{L})(?:${words})(?!\\p{L})${PLACE}${GOES_ON}`,
    'gu',
  ),
})

const HEADS = [...CALLED, PROVINCES_CENTRE].map(
  ([level, words, holds]) => [level, headOf(words, holds)] as const,
)

/** The level that words open with; null where they open with none. */
export const levelOpening = (words: string): string | null =>
  HEADS.find(([, head]) => placesOf(head, words).some(({ index }) => index <= 5))?.[0] ?? null

/** A city is its own level, be it of a province or right under the centre; what a ward calls so is not told. */
const CITY = headOf(`cấp thành phố|(?<=ubnd )thành phố(?= ?:)|${LABEL}thành phố(?= ?:)`, ['thành phố'])
const headsIn = (own: string | null) =>
  own === 'district' || own === 'province' ? [...HEADS, [own, CITY] as const] : HEADS

/** A line that is the name of a level and nothing else. */
const LABELS = CALLED.map(
  ([, words, holds]): Sought => ({
    words: holds,
    pattern: new RegExp(`^[ "+*-]{0,4}(?:[a-zđ\\d]{1,2}[.)] ?)?${LEAD}(?:${words})${PLACE} ?$`, 'u'),
  }),
)

/** `Khối sở, ban, ngành`, `Các xã, phường, thị trấn`: words that name one level and say nothing more. */
export const isNameOfLevel = (words: string): boolean => LABELS.some((each) => fits(each, words))

const NAMES = CALLED.map(
  ([level, words, holds]) =>
    [level, { words: holds, pattern: new RegExp(`(?<!\\p{L})(?:${words})(?!\\p{L})`, 'u') }] as const,
)

/** The levels that a caption names, wherever in it. */
export const levelsNamed = (words: string): readonly string[] =>
  NAMES.flatMap(([level, name]) => (fits(name, words) ? [level] : []))

/** `tỷ lệ giải quyết của hai cấp`: all of them together. */
const BOTH: Sought = {
  words: ['2 cấp', '3 cấp', 'hai cấp', 'ba cấp', 'cả cấp', 'các cấp'],
  pattern:
    /(?<!\p{L})(?:cả (?:2|02|3|03|hai|ba) cấp(?!\p{L})|(?:cả )?(?:2|02|3|03|hai|ba|cả|các) cấp(?= (?:đúng|trước|đạt|là|đã|tiếp nhận|giải quyết|không|chưa|\d)|[,:]))/gu,
}

/** The words of each level at the end of a stretch. */
const ENDS = CALLED.map(
  ([level, words, holds]) =>
    [level, { words: holds, pattern: new RegExp(`(?<!\\p{L})(?:${words})(?:,| và)? ?$`, 'u') }] as const,
)

/** `UBND thành phố và`, `thành phố cùng`: the place that has all these under it acts with them. */
const ITS_PLACE =
  /(?:^|[;:.,(] ?|(?<!\p{L})(?:do|tại|ở|của|cả|tháng|năm|quý|nay|kỳ|¤) )(?:(?:hđnd|ubnd|văn phòng|bộ phận một cửa|trung tâm (?:phục vụ )?hành chính công)(?:,? | và | của )){0,3}(?:tỉnh|thành phố|huyện|quận|thị xã)(?: (?!và |cùng )\p{L}{1,7}){0,4} (?:và|cùng|cùng với|và các|cùng các) $/u

/**
 * A second level right before: `cấp huyện, cấp xã đạt …`, `UBND huyện và UBND các xã, thị trấn tiếp nhận …`
 * is said of both.
 */
export const isBesideAnother = (before: string, level: string) =>
  ENDS.some(([other, end]) => other !== level && fits(end, before)) || ITS_PLACE.test(before)

/** A level that a sentence or clause opens with, and whether it is the subject of all that follows in it. */
export interface LevelHead extends Context {
  readonly level: string
}

export const isLevelHead = (context: Context): context is LevelHead => 'level' in context

/**
 * The levels that sentences and clauses open with (`Với cấp xã, toàn tỉnh tiếp nhận …`, `; cấp huyện giải
 * quyết …`): they hold for the figures behind, to the end of the paragraph where they open a sentence and are
 * the only level in it, else to the end of the sentence. In a paragraph that told figures of no level first, a
 * sentence on something else ends them too.
 */
export function levelsIn(
  sheet: string,
  sentence: Sentence,
  { paragraph, level: own }: Pick<Reading, 'paragraph' | 'level'>,
): LevelHead[] {
  const text = sheet.slice(sentence.start, sentence.end)
  const at = (match: RegExpExecArray, level: string) => ({ ...spanOf(match, sentence.start), level })
  const heads = headsIn(own)
    .flatMap(([level, head]) =>
      placesOf(head, text).map((match) =>
        at(
          match,
          isBesideAnother(text.slice(Math.max(0, match.index - 60), match.index), level) ? '' : level,
        ),
      ),
    )
    .filter(({ level, start }) => level === '' || !sheet.slice(sentence.start, start).endsWith(' và '))
    .filter(({ start, end }) => own !== 'commune' || !BARE.test(sheet.slice(start, end)))
    .sort((a, b) => a.start - b.start)
  const both = placesOf(BOTH, text).map((match) => at(match, ''))
  const opensAlone = ({ level, start }: (typeof heads)[number]) =>
    heads.every((each) => each.level === level) && !/\d/u.test(sheet.slice(sentence.start, start))
  if (heads.length + both.length === 0) return []
  const far = toldOfAll(sheet.slice(paragraph.start, sentence.start))
    ? firstIn(sheet, { start: sentence.end, end: paragraph.end }, ANOTHER_THING)
    : null
  const told = [...heads, ...both].map((each) => ({
    ...each,
    dimensions: BARE.test(sheet.slice(each.start, each.end))
      ? { level: each.level, agency: '' }
      : { level: each.level },
    until: itemEnd(sheet, each, sentence) ?? (opensAlone(each) ? far : sentence.end),
  }))
  const last = heads.find(opensAlone)
  const end =
    last && paragraph.end > sentence.end ? endOfTurn(sheet, last.level, { sentence, paragraph }) : null
  return end === null || (far !== null && far <= end) ? told : [...told, unclearFrom(end)]
}

/** Of which level what is told is cannot be known. */
export const UNCLEAR = 'unclear'

const unclearFrom = (place: number): LevelHead => ({
  start: place,
  end: place,
  level: UNCLEAR,
  dimensions: { level: UNCLEAR },
  until: null,
})

/**
 * `Ở cấp huyện: nhận 300 hồ sơ. Ở cấp xã: nhận 900 hồ sơ, trả 850. | Tỷ lệ đúng hạn đạt 99%`: where a level that comes
 * after another one has had its turn, as many sentences as that one had and those that go on with it; what stands
 * behind may be of all. Null where it is the first, or goes on to the end.
 */
function endOfTurn(
  sheet: string,
  level: string,
  { sentence, paragraph }: { readonly sentence: Sentence; readonly paragraph: Sentence },
): number | null {
  const before = sentencesOf(sheet, Math.max(paragraph.start, sentence.start - REACH), sentence.start)
  const isOfOther = ({ start, end }: Sentence) =>
    HEADS.some(([other, head]) => other !== level && placesOf(head, sheet.slice(start, end)).length > 0)
  const turn = before.length - before.findLastIndex(isOfOther)
  if (turn > before.length) return null
  const behind = sentencesOf(sheet, sentence.end, paragraph.end).slice(turn - 1)
  return behind.find(({ start, end }) => !GOES_ON_WITH_IT.test(sheet.slice(start, end)))?.start ?? null
}

const REACH = 2000
const GOES_ON_WITH_IT = /^[ "+*-]{0,4}(?:đã|trong (?:đó|số)|còn|gồm|bao gồm|cụ thể|kết quả|riêng)(?!\p{L})/u

/** `Xã:` after `Công an xã: …`, in a commune's report the commune itself. */
const BARE = /^[ "+*-]{0,4}(?:\d{1,3} )?(?:huyện|quận|thị xã|xã|phường)$/u

/** Figures of no level: `Giao 158 biên chế, hiện có 149. | Cấp xã giao 210 biên chế …`. */
const toldOfAll = (before: string): boolean =>
  /\d/u.test(before) && HEADS.every(([, head]) => placesOf(head, before).length === 0)

/** The head of a sentence that does not go on with what was told: `Lao động hợp đồng …`, after `Đã giải quyết …`. */
const ANOTHER_THING =
  /(?<=^|\. )[ "+*-]{0,4}(?!(?:đã|trong (?:đó|số)|kết quả|số hồ sơ|hồ sơ|tỷ lệ|còn|số|hiện|cụ thể)(?!\p{L}))\p{L}/u

import { shownDay } from '../text/dates.ts'
import { gathered } from '../text/grouped.ts'
import { outOfOrder } from '../text/order.ts'
import { type Entered, sharedRegister } from '../text/register.ts'
import type { Cited } from './links.ts'
import { yearInCode } from './parts.ts'

/** Documents of the archive that contradict one another about a cited document. */
export interface Conflict {
  /** `two_dates`: one document, two dates of issue; `other_date`: dated otherwise than the document itself says; `unlike_subjects`: two subjects without a word
   * in common; `number_order`: a higher number of one agency, year and register with an earlier date. */
  readonly kind: 'two_dates' | 'other_date' | 'unlike_subjects' | 'number_order'
  /** One Vietnamese sentence. */
  readonly message: string
  readonly cited: Cited
}

/** What the archive says twice and differently about its cited documents, in the order of the entries. */
export function conflicts(cited: readonly Cited[]): readonly Conflict[] {
  const single = cited.flatMap((entry) => [...twoDates(entry), ...otherDate(entry), ...unlikeSubjects(entry)])
  return [...single, ...numberOrder(cited)]
}

/** Agencies of one place, whose numbers follow the day; those of the whole country number ahead of signing. */
const LOCAL = /^(UBND|HĐND|Chủ tịch UBND|Đảng ủy|Huyện ủy|Sở|Phòng|Văn phòng UBND) /iu

interface Entry extends Entered {
  readonly cited: Cited
}

/** Undisputed entries of one agency and year, out of the order of their numbers: each type by itself, and all in one register where they show it. */
function numberOrder(cited: readonly Cited[]): readonly Conflict[] {
  const years = gathered(
    cited.flatMap(entryOf),
    ({ cited: { issuer }, date }) => `${issuer}|${date.slice(0, 4)}`,
  )
  const pairs = years.flatMap((year) => {
    const types = gathered(year, ({ type }) => type)
    return [...types, sharedRegister(types)].flatMap(outOfOrder)
  })
  const told = new Set<Entry>()
  return pairs
    .filter(({ odd }) => !told.has(odd) && told.add(odd))
    .map(({ odd, against }) => ({
      kind: 'number_order',
      message: `${nameOf(odd.cited)} ngày ${shownDay(odd.date)} đứng sai thứ tự so với ${against.cited.code} ngày ${shownDay(against.date)}.`,
      cited: odd.cited,
    }))
}

function entryOf(cited: Cited): Entry[] {
  const { code, docType, issuer, dates } = cited
  const date = dates[0]?.date
  if (dates.length !== 1 || !date || !issuer || !LOCAL.test(issuer) || yearInCode(code)) return []
  const number = Number.parseInt(code.replaceAll('.', ''), 10)
  return [{ number, date, type: docType ?? '', cited }]
}

const nameOf = ({ docType, code, issuer }: Cited) =>
  `${docType ? `${docType} ` : ''}${code}${issuer ? ` của ${issuer}` : ''}`

function twoDates(cited: Cited): readonly Conflict[] {
  if (cited.dates.length < 2) return []
  const dates = cited.dates.map(({ date, times }) => `${shownDay(date)} (${times} lần)`).join(', ')
  const from = new Set(cited.mentions.filter((each) => each.date).map((each) => each.path)).size
  return [
    {
      kind: 'two_dates',
      message: `${nameOf(cited)} mang ${cited.dates.length} ngày khác nhau trong ${from} văn bản: ${dates}.`,
      cited,
    },
  ]
}

function otherDate(cited: Cited): readonly Conflict[] {
  const own = cited.document?.issuedOn
  const others = cited.dates.filter((each) => each.date !== own)
  if (!own || others.length === 0) return []
  const dates = others.map(({ date, times }) => `${shownDay(date)} (${times} lần)`).join(', ')
  return [
    {
      kind: 'other_date',
      message: `${nameOf(cited)} ghi ngày ${shownDay(own)}, nhưng nơi khác viện dẫn ngày ${dates}.`,
      cited,
    },
  ]
}

const LEAST_WORDS = 5

function unlikeSubjects(cited: Cited): readonly Conflict[] {
  const told = cited.mentions.filter((each) => wordsOf(each.subject).size >= LEAST_WORDS)
  const first = told[0]
  const other =
    first &&
    told.find(
      (each) =>
        each.date === first.date &&
        ![...wordsOf(each.subject)].some((word) => wordsOf(first.subject).has(word)),
    )
  if (!first || !other) return []
  return [
    {
      kind: 'unlike_subjects',
      message: `${nameOf(cited)} có hai nội dung khác hẳn nhau: “${first.subject}” và “${other.subject}”.`,
      cited,
    },
  ]
}

const wordsOf = (subject: string | null) =>
  new Set(
    (subject ?? '')
      .toLowerCase()
      .split(/[^\p{L}]+/u)
      .filter((word) => word.length > 1 && !IDLE.has(word)),
  )

const IDLE = new Set(
  'về việc của và các cho tại trong theo năm trên địa bàn nhân dân ban hành thực hiện công tác'.split(' '),
)

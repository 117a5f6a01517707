import { itemsIn } from './kinds.ts'

/** Kinds of one thing none of which is also another. */
interface Exclusive {
  readonly kinds: readonly string[]
  /** What is of these kinds and can be of one only: its noun goes without saying in the items. */
  readonly of?: RegExp
  /** Kinds that are told apart only where these are beside them: what came online may go back by post. */
  readonly beside?: readonly number[]
}

const EXCLUSIVE: readonly Exclusive[] = [
  { of: /^đơn$/u, kinds: ['kiến nghị', 'phản ánh', 'kiến nghị, phản ánh', 'khiếu nại', 'tố cáo'] },
  {
    of: /^trường$/u,
    kinds: ['mầm non', 'mẫu giáo', 'tiểu học', '(?:thcs|trung học cơ sở)', '(?:thpt|trung học phổ thông)'],
  },
  { of: /^(?:trường|cơ sở)$/u, kinds: ['công lập', '(?:ngoài công lập|tư thục)'] },
  { of: /^hồ sơ$/u, kinds: ['cấp tỉnh', 'cấp huyện', 'cấp xã'] },
  { of: /^hộ$/u, kinds: ['nghèo', 'cận nghèo'] },
  {
    kinds: [
      'nghị quyết',
      'quyết định',
      'chỉ thị',
      'kế hoạch',
      'công văn',
      'báo cáo',
      'thông báo',
      'tờ trình',
    ],
  },
  {
    of: /^hồ sơ$/u,
    kinds: [
      '(?:giải quyết |trả )?(?:trước|sớm) (?:hạn|hẹn)',
      '(?:giải quyết |trả )?đúng (?:hạn|hẹn)',
      '(?:giải quyết |trả )?(?:quá|trễ|chậm) (?:hạn|hẹn)',
    ],
  },
  {
    of: /^hồ sơ$/u,
    kinds: [
      '(?:tiếp nhận |nộp |nhận )?(?:trực tuyến|qua mạng)',
      '(?:tiếp nhận |nộp |nhận )?trực tiếp',
      '(?:tiếp nhận |nộp |nhận )?(?:qua )?(?:dịch vụ )?(?:bưu chính(?: công ích)?|bcci)',
    ],
    beside: [0, 1],
  },
  {
    of: /^hồ sơ$/u,
    kinds: [
      '(?:tiếp nhận |nhận )?mới(?: tiếp nhận)?',
      '(?:từ )?(?:kỳ|năm|quý|tháng) trước chuyển (?:sang|qua)',
      'cũ',
    ],
  },
  {
    of: /^vụ$/u,
    kinds: ['ít nghiêm trọng', 'nghiêm trọng', 'rất nghiêm trọng', 'đặc biệt nghiêm trọng'],
  },
  {
    of: /^(?:người|cán bộ|công chức|viên chức|đảng viên|đồng chí)$/u,
    kinds: [
      'hoàn thành xuất sắc(?: nhiệm vụ)?',
      'hoàn thành tốt(?: nhiệm vụ)?',
      'hoàn thành(?: nhiệm vụ)?',
      '(?:không|chưa) hoàn thành(?: nhiệm vụ)?',
    ],
  },
]

/**
 * `22 đơn, trong đó 17 đơn kiến nghị, 6 đơn khiếu nại`: every part is of the same noun and of a kind of its own; right
 * behind the total, in brackets, or where none of the items has a noun of its own, it goes without saying: `62 trường
 * (mầm non 20, tiểu học 22, …)`.
 */
export function excludeEachOther(noun: string, clause: string, inBrackets: boolean): boolean {
  const unit = unitOf(noun)
  const items = itemsIn(clause.replace(/^[:\s]+/u, ''))
  if (unit === null || items.length < 2) return false
  return EXCLUSIVE.some((list) => {
    const kindsOf = (ownNoun: boolean) =>
      items.map((item) => list.kinds.findIndex((kind) => isOf(item, kind, { unit, ownNoun })))
    const [told, bare] = [kindsOf(true), kindsOf(false)]
    const isUnsaid = inBrackets || (list.of?.test(unit) && told.every((kind) => kind < 0))
    return areApart(isUnsaid ? told.map((kind, i) => (kind < 0 ? bare[i]! : kind)) : told, list)
  })
}

const OF_TWO_WORDS =
  /^(?:hồ sơ|thủ tục|văn bản|học sinh|cơ sở|cán bộ|công chức|viên chức|đảng viên|đồng chí)(?!\p{L})/u

function unitOf(noun: string): string | null {
  const words = noun.trim().toLowerCase()
  return OF_TWO_WORDS.exec(words)?.[0] ?? /^\p{L}+/u.exec(words)?.[0] ?? null
}

const isOf = (item: string, kind: string, its: Its): boolean => patternOf(kind, its).test(item)

interface Its {
  readonly unit: string
  /** The item has the noun, too. */
  readonly ownNoun: boolean
}

/** One pattern for each kind and noun: a report has many lists of a few nouns. */
const patterns = new Map<string, RegExp>()
const MOST_PATTERNS = 5000

function patternOf(kind: string, { unit, ownNoun }: Its): RegExp {
  const key = `${kind}|${unit}|${ownNoun}`
  const its = ownNoun ? ` ${unit}` : ''
  const pattern =
    patterns.get(key) ??
    new RegExp(
      `^\\s*(?:có )?(?:\\d[\\d.]*${its} ${kind}|(?:${unit} )?${kind}:? (?:có |là )?\\d[\\d.]*${its})$`,
      'u',
    )
  if (patterns.size < MOST_PATTERNS) patterns.set(key, pattern)
  return pattern
}

/** Each item is of a kind of its own. */
const areApart = (found: readonly number[], { beside = [] }: Exclusive): boolean =>
  found.every((kind) => kind >= 0) &&
  new Set(found).size === found.length &&
  beside.every((kind) => found.includes(kind))

import { agencyOf, placeOf } from '../../text/agencies.ts'
import { ANY_PLACE } from '../../text/levels.ts'
import type { Closing } from './closing.ts'
import type { Letterhead } from './letterhead.ts'
import type { Piece } from './piece.ts'
import { escaped, mostNamed, NAME, TYPES } from './place-names.ts'
import type { PrintedAgency } from './printed-agencies.ts'

/** What is known of the document when its issuer is looked for. */
export interface Surroundings {
  readonly source: string
  readonly letterhead: Letterhead
  readonly code: string | null
  /** Year of issue; the rank of a place may have changed with it. */
  readonly year: number | null
  readonly addressees: readonly Piece[]
  readonly closing: Closing
  /** Offset behind the title, and behind the last word before recipients and signature. */
  readonly body: readonly [start: number, end: number]
}

const COUNCIL = `(?:[UỦuủ][ỷyỶỳ]\\s{1,3}[Bb]an\\s{1,3}[Nn]hân\\s{1,3}[Dd]ân|UBND|[Hh]ội\\s{1,3}đồng\\s{1,3}nhân\\s{1,3}dân|HĐND)\\s{1,3}(?:${TYPES})(?![\\p{L}])`
const DEPARTMENT = `(?:Sở|Phòng|Ban|Văn phòng|Chi cục|Thanh tra|Công an|Trung tâm|Trường|Bộ|Đảng ủy|Huyện ủy)\\s{1,3}[\\p{Lu}][\\p{L}, -]{2,70}?`
const SPEAKS =
  '\\s{1,3}(?:(?:xin|kính|trân trọng|trân trọng kính|tổng hợp|đã)\\s{1,3}){0,2}(?:báo\\s{1,3}cáo|ban\\s{1,3}hành|xây\\s{1,3}dựng|thông\\s{1,3}báo|đề\\s{1,3}nghị|đánh\\s{1,3}giá)'

/** What the document calls itself: at the start of its body, in its closing sentence, over the signature. */
export function selfName(around: Surroundings): PrintedAgency | null {
  const { source, body } = around
  const opening: Span = [body[0], Math.min(body[1], body[0] + 2500)]
  const ending: Span = [Math.max(body[0], body[1] - 700), body[1]]
  const names = [
    ...namesIn(
      source,
      ending,
      new RegExp(
        `(?:trên đây là|báo cáo)[^.;]{0,300}?(?:của|,)\\s{1,3}(${COUNCIL}(?:${NAME})?|${DEPARTMENT})(?=[\\s,.]{0,4}(?:trân|kính|đề|báo|xin|\\.\\/|\\.|$|/))`,
        'giu',
      ),
    ),
    ...namesIn(source, opening, new RegExp(`(${COUNCIL}(?:${NAME})?)${SPEAKS}`, 'gu')),
    ...namesIn(
      source,
      opening,
      new RegExp(`(?:^|[.,;\\n]\\s{0,4})(${DEPARTMENT}(?:\\s(?:${TYPES})${NAME})?)${SPEAKS}`, 'gu'),
    ),
    ...signatureName(around),
  ]
  const whole = names.find((each) => each.placeName)
  if (whole) return whole
  const partial = names[0]
  if (!partial) return null
  const type =
    partial.placeType ??
    new RegExp(`(?:${TYPES})$`, 'iu').exec(source.slice(partial.start, partial.end))?.[0]?.toLowerCase() ??
    null
  if (!type) return partial.bare ? null : partial
  const name = placeNameFor(type, around)
  return name
    ? {
        name: `UBND ${type} ${name}`,
        placeType: type,
        placeName: name,
        bare: false,
        start: partial.start,
        end: partial.end,
      }
    : null
}

type Span = readonly [number, number]

const BEFORE_PLACE = new RegExp(`^.*?(?=(?:${ANY_PLACE})(?!\\p{L}))`, 'iu')

function namesIn(source: string, [from, to]: Span, pattern: RegExp): PrintedAgency[] {
  return [...source.slice(from, to).matchAll(pattern)].map((match) => {
    const words = match[1]!.replace(/\s+/g, ' ').trim()
    const start = from + match.index + match[0].indexOf(match[1]!)
    const cut = placeOf(words.replace(BEFORE_PLACE, ''))
    return {
      ...(cut || !/^(?:[uủ]|h)/iu.test(words)
        ? agencyOf(words)
        : { name: words, placeType: null, placeName: null, bare: true }),
      start,
      end: start + match[1]!.length,
    }
  })
}

const SIGNED = new RegExp(
  `TM\\.?\\s{0,2}(?:(?:ỦY|UỶ) BAN NHÂN DÂN|UBND)\\s+((?:${ANY_PLACE.toUpperCase()}) [^/]{2,40})`,
  'u',
)

/** `TM. ỦY BAN NHÂN DÂN XÃ …` over the signature. */
function signatureName(around: Surroundings): PrintedAgency[] {
  const authority = around.closing.authority
  const words = authority && SIGNED.exec(authority.text)
  if (!authority || !words) return []
  return [{ ...agencyOf(`UBND ${words[1]}`, around.source), start: authority.start, end: authority.end }]
}

/** The place of issue when the text knows it under this type; else the place of this type that the text speaks of most. */
function placeNameFor(type: string, around: Surroundings): string | null {
  const issued = around.letterhead.place?.text
  const there =
    issued && new RegExp(`(?<!\\p{L})${type}\\s${escaped(issued)}(?!\\p{L})`, 'iu').test(around.source)
  if (there) return issued
  const most = mostNamed(around.source, `[${type[0]}${type[0]!.toUpperCase()}]${type.slice(1)}`)
  return most && most.count >= 2 ? most.name : null
}

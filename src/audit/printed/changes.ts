import type { Facts, Finding } from '../../types.ts'
import { gap } from '../decimal.ts'
import { BY, type Change, changeFinding, holds } from './change.ts'
import { pairedChanges } from './change-pairs.ts'
import { passagesOf } from './passages.ts'
import {
  bareQuantity,
  isOfOneKind,
  nounOf,
  othersBefore,
  type Quantity,
  quantity,
  quantityOf,
  ratio,
} from './quantity.ts'
import { isDoneOfAll, mayBeShare } from './share-of-all.ts'

const TIME =
  '(?: \\(?(?:vào |ở |cuối |đầu )?(?:(?:năm|kỳ)(?: (?:20\\d\\d|trước|ngoái|nay|này))?|(?:tháng \\d{1,2}|quý (?:IV|I{1,3}|[1-4]))(?:(?: năm |\\/)20\\d\\d)?)\\)?)?'
/** `giảm từ 120 hộ xuống còn 95 hộ, giảm 25 hộ`. */
const FROM_TO = new RegExp(
  `(?<!\\p{L})từ ${bareQuantity('a')}${TIME} (?<way>(?:giảm |tăng )?(?:xuống|lên)|giảm(?= còn))(?: còn| mức| đạt)? ${quantity('b')}${TIME}(?:, | \\()(?:tương ứng |tức (?:là )?|đã )?${BY}(?=[.,;)]|$)`,
  'giu',
)

/** `14 vụ, so với cùng kỳ 17 vụ giảm 3 vụ`. */
const AGAINST = new RegExp(
  `${quantity('b')},? so với (?:cùng kỳ(?: năm (?:trước|ngoái|20\\d\\d))?|năm (?:trước|ngoái|20\\d\\d))(?: là| có| đạt)? \\(?${quantity('a')}\\)?,? ${BY}(?=[.,;)]|$)`,
  'giu',
)

/** `150 hồ sơ, tăng 12 hồ sơ so với cùng kỳ (kỳ trước 140, kỳ này 150)`. */
const COMPARED = new RegExp(
  `(?:${quantity('a')}(?: \\((?:chiếm )?\\d[\\d,]*\\s?%\\)|, chiếm \\d[\\d,]*\\s?%)?(?:/(?:người|hộ|ha|năm|tháng|vụ)){0,2}[,;] )?${BY}(?: \\([^()]{1,20}\\))? so (?:với )?[^()%;:,]{3,60}? ?\\((?<inside>[^()]{1,80})\\)`,
  'giu',
)
const LABEL =
  '(?:(?:cùng )?kỳ (?:năm )?(?:trước|này|ngoái|20\\d\\d)|cùng kỳ|năm (?:trước|ngoái|nay|này|20\\d\\d)|(?:tháng|quý) (?:trước|này)|(?:đầu|cuối) (?:năm|kỳ))(?: là| có| đạt)?:?'
const BOTH = new RegExp(`^${LABEL} ${bareQuantity('d')}[,;] ${LABEL} ${bareQuantity('e')}$`, 'iu')
const RATIO = new RegExp(`^${ratio('d', 'e')}$`, 'iu')
const THEN = new RegExp(`^(?<label>${LABEL} )?${bareQuantity('d')}$`, 'iu')

/** A bound, a change or a part is not what the figure behind it is compared with. */
const NOT_NOW = /(?<!\p{L})(?:khoảng|gần|hơn|trên|dưới|tăng|giảm|thêm|từ|đến|lên|xuống)(?: đạt)? $/iu

/** Changes that the two figures printed with them do not give. */
export function brokenChanges(facts: Facts): Finding[] {
  return passagesOf(facts).flatMap(({ start, words }) => {
    if (!/(?:tăng|giảm) /iu.test(words)) return []
    const found = [
      ...[...words.matchAll(FROM_TO)].map((match) => ({ match, change: fromTo(match) })),
      ...[...words.matchAll(AGAINST)].map((match) => ({ match, change: against(match) })),
      ...[...words.matchAll(COMPARED)].map((match) => ({ match, change: compared(match) })),
      ...pairedChanges(words),
    ]
    const known = new Set<number>()
    return found.flatMap(({ match, change }) =>
      change && !holds(change) && isNew(known, match)
        ? [changeFinding(facts, change, [start + match.index, start + match.index + match[0].length])]
        : [],
    )
  })
}

/** Each change once, whatever it is told behind. */
function isNew(known: Set<number>, { 0: all, index }: RegExpExecArray): boolean {
  const end = index + all.length
  return known.size < known.add(end).size
}

function fromTo({ groups }: RegExpExecArray): Change | null {
  const [then, now, by] = ['a', 'b', 'c'].map((letter) => quantityOf(groups!, letter))
  if (!then || !now || !by || !isOfOneKind(then, now) || by.unit !== now.unit) return null
  const own = nounOf(groups!, 'c')
  const isPlain = by.unit === '%' || by.unit === 'đồng' || own === by.unit
  if (!isPlain && own !== nounOf(groups!, 'b')) return null
  const how = groups!.how!.toLowerCase()
  if (groups!.way!.toLowerCase().endsWith('lên') !== (how === 'tăng')) return null
  return { then, now, by, how }
}

/** All three are counted in one noun. */
function against({ index, input, groups }: RegExpExecArray): Change | null {
  const [then, now, by] = ['a', 'b', 'c'].map((letter) => quantityOf(groups!, letter))
  if (!then || !now || !by || NOT_NOW.test(input.slice(Math.max(0, index - 12), index))) return null
  const how = groups!.how!.toLowerCase()
  if (now.unit === null || [then, by].some(({ unit }) => unit !== now.unit)) return null
  if (now.value > then.value !== (how === 'tăng')) return null
  return { then, now, by, how }
}

function compared({ 0: all, index, input, groups }: RegExpExecArray): Change | null {
  const by = quantityOf(groups!, 'c')
  const own = groups!.an ? quantityOf(groups!, 'a') : null
  if (!by || !own || all.length > 300 || NOT_NOW.test(input.slice(Math.max(0, index - 12), index)))
    return null
  const how = groups!.how!.toLowerCase()
  if (RATIO.test(groups!.inside!.trim()) && isDoneOfAll(input, index)) return null
  const [then, now] = pairIn(groups!, own) ?? []
  if (!then || !now || now.value > then.value !== (how === 'tăng')) return null
  const isPoints = own.unit === '%' && /điểm/iu.test(groups!.cu!)
  const isOfKind =
    by.unit === '%' && !isPoints ? own.unit !== '%' : [then, now].every((each) => isOfOneKind(each, by))
  if (!isOfKind) return null
  if (!isLabelled(groups!) && isRise({ then, now, by, how })) return null
  const others = othersBefore(input, index, own)
  return others.some((each) => holds({ then, now: { ...now, value: each.value }, by, how }))
    ? null
    : { then, now, by, how }
}

const isLabelled = ({ inside }: NonNullable<RegExpExecArray['groups']>): boolean => {
  const bare = THEN.exec(inside!.trim())
  return !bare || bare.groups?.label !== undefined
}

/** So many times the change that is told, a bare bracket holds something else than the figure of then. */
const FAR = 3
/** More points off, the bare bracket of a share holds something else. */
const POINTS = 2

/** `42,6 tỷ đồng, tăng 3,4% so với cùng kỳ (1,4 tỷ đồng)`: the bare bracket tells the change itself. */
function isRise({ then: bracket, now, by, how }: Change): boolean {
  if (by.unit !== '%') return false
  if (now.unit === '%') return Math.abs(gap(now.value, bracket.value) - by.value) > POINTS
  const value = how === 'tăng' ? now.value - bracket.value : now.value + bracket.value
  const then = { ...now, value }
  if (value > 0 && holds({ then, now, by, how })) return true
  return (100 * gap(now.value, bracket.value)) / bracket.value > FAR * by.value
}

/** The figures of then and now that a bracket tells, or of then alone; `(11/12 vụ được làm rõ)` counts something else. */
function pairIn(
  groups: NonNullable<RegExpExecArray['groups']>,
  own: Quantity,
): readonly [then: Quantity, now: Quantity] | null {
  const inside = groups.inside!.trim()
  const found = RATIO.exec(inside) ?? BOTH.exec(inside) ?? THEN.exec(inside)
  if (!found) return null
  const nouns = ['d', 'e'].map((letter) => nounOf(found.groups!, letter)).filter(Boolean)
  if (!nouns.every((noun) => noun === nounOf(groups, 'a') || noun === nounOf(groups, 'c'))) return null
  const [a, b] = ['d', 'e'].map((letter) => quantityOf(found.groups!, letter))
  if (!a) return null
  if (!found.groups!.en)
    return a.value !== own.value && (found.groups!.label || a.unit !== null) ? [a, own] : null
  if (
    b &&
    !BOTH.test(inside) &&
    mayBeShare(a, b, { how: groups.how!.toLowerCase(), noun: nounOf(groups, 'a') })
  )
    return null
  if (a.value === own.value) return b ? [b, a] : null
  return b?.value === own.value ? [a, b] : null
}

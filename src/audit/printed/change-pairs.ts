import { BY, type Change } from './change.ts'
import { nounOf, quantityOf, ratio } from './quantity.ts'
import { isDoneOfAll, mayBeShare } from './share-of-all.ts'

const THAN_THEN = 'so (?:với )?(?:cùng kỳ|năm|tháng|quý)'
const THAN = `${THAN_THEN}[^()%;:,/]{0,40}?`
const PAIR = ratio('d', 'e')

/** `so với cùng kỳ giảm 4 vụ (14/17)`, `giảm 4 vụ (14/17 vụ) so với cùng kỳ`, `(giảm 4 vụ so với cùng kỳ: 14/17)`. */
const BEHIND = new RegExp(
  `(?<!\\p{L})${BY}(?: (?<than>${THAN}))?(?: ?\\((?<inside>\\d[^():;.]{0,40})\\)|(?:[:,] ?| )(?<last>\\d[^():;.]{0,40})(?=\\)))(?<behind> ${THAN_THEN})?`,
  'giu',
)
/** `xảy ra 14/17 vụ, giảm 4 vụ so với cùng kỳ`; `14 vụ (14/17), giảm 4 vụ so với cùng kỳ`. */
const AHEAD = new RegExp(
  `(?:(?<happened>xảy ra|phát sinh)(?: là)?:? |(?<=\\d \\p{L}[\\p{L} ]{0,30})\\()${PAIR}\\)?, ${BY} ${THAN}(?=[.;,)]|$)`,
  'giu',
)
const INSIDE = new RegExp(`^${PAIR}$`, 'iu')

const TIME_TOLD = new RegExp(`${THAN_THEN}[^.]{0,120}$`, 'iu')

/** Changes beside the figures of now and then, printed in either order: `14/17`. */
export function pairedChanges(
  words: string,
): { readonly match: RegExpExecArray; readonly change: Change | null }[] {
  if (!words.includes('/')) return []
  const behind = [...words.matchAll(BEHIND)].map((match) => ({ match, change: changeBehind(words, match) }))
  const ahead = [...words.matchAll(AHEAD)].map((match) => ({
    match,
    change: changeOf(words, match, match.groups!),
  }))
  return [...behind, ...ahead]
}

function changeBehind(words: string, match: RegExpExecArray): Change | null {
  const { inside, last, than, behind } = match.groups!
  const pair = INSIDE.exec((inside ?? last)!.trim())
  if (!pair) return null
  const isCompared =
    than ?? behind ?? TIME_TOLD.exec(words.slice(Math.max(0, match.index - 160), match.index))
  return isCompared ? changeOf(words, match, { ...match.groups, ...pair.groups }) : null
}

/** The one that the change leads to is now; where the change itself is one of the two, the pair says something else. */
function changeOf(
  words: string,
  { index }: RegExpExecArray,
  found: NonNullable<RegExpExecArray['groups']>,
): Change | null {
  if (isDoneOfAll(words, index)) return null
  const [a, b, by] = ['d', 'e', 'c'].map((letter) => quantityOf(found, letter))
  if (!a || !b || !by || a.value === b.value || [a, b].some(({ value }) => value === by.value)) return null
  if (a.isRounded || b.isRounded || by.unit === 'đồng') return null
  const own = by.unit === '%' ? null : nounOf(found, 'c')
  const nouns = ['d', 'e'].map((letter) => nounOf(found, letter)).filter(Boolean)
  if (own === null ? nouns.length === 0 : !nouns.every((noun) => noun === own || noun === by.unit))
    return null
  const how = found.how!.toLowerCase()
  if (mayBeShare(a, b, { how, noun: own ?? nouns[0]! })) return null
  const [then, now] = a.value < b.value === (how === 'tăng') ? [a, b] : [b, a]
  return { then, now, by, how }
}

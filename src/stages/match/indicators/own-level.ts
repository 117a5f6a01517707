import type { Span } from '../../../text/span.ts'
import type { Word } from './words.ts'

/** The words of a part, in a report of a level. */
interface ToldAt {
  readonly words: readonly Word[]
  readonly level: string | null
  /** The indicator is told by level, and there are levels below the agency. */
  readonly byLevel: boolean
}

/**
 * Whether a level that some words of a part name says nothing: that of the agency itself, or of those below it beside
 * its own. `at` counts words.
 */
export function goesWithoutSaying(value: string, at: Span, { words, level, byLevel }: ToldAt): boolean {
  if (value === level) return !byLevel || !OF_ITS_LEVEL.test(words[at.start]!.text)
  const isAgency = (i: number) =>
    [words[i - 1], words[i]].every((each) => !OF_ITS_LEVEL.test(each?.text ?? '')) &&
    (words[i]?.senses.some(({ sense: { value } }) => value?.[0] === 'level' && value[1] === level) ?? false)
  const isAnd = (i: number) => AND.test(words[i]?.text ?? '')
  // `huyện và các xã`: the agency and those below it are all there is
  return (
    value === 'commune' &&
    ((isAnd(at.start - 1) && isAgency(at.start - 2)) || (isAnd(at.end) && isAgency(at.end + 1)))
  )
}

/** `cấp tỉnh`, `các sở, ngành`: of those of its level, beside others; `UBND tỉnh`, `tỉnh` is the agency itself. */
const OF_ITS_LEVEL = /^(?:cấp|sở|các)$/u

const AND = /^(?:và|cùng|với|lẫn)$/u

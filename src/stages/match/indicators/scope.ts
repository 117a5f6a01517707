import type { IndicatorRule } from '../../../rules/indicators.ts'
import { LEVEL_IDS } from '../../../text/levels.ts'
import { view } from '../../../text/view.ts'
import type { Header } from '../../../types.ts'

/** Whether a rule looks at a document: yes, no, or not while the level of its agency is unknown. */
export type Look = 'looks' | 'passes' | 'waits'

/** Every rule's look at a document, by the title and the level in its header. */
export function scopeOf(rules: readonly IndicatorRule[], { title, level }: Header): readonly Look[] {
  const words = view(title ?? '')
  const among = (list: readonly string[]) => list.some((each) => words.includes(viewOf(each)))
  const own = level ? LEVEL_IDS[level] : 'unknown'
  return rules.map(({ onlyIn, notIn, subject, levels }) => {
    if ((among(notIn) && !among(subject)) || (onlyIn.length > 0 && !among(onlyIn))) return 'passes'
    if (levels.length === 0 || levels.includes(own)) return 'looks'
    return own === 'unknown' ? 'waits' : 'passes'
  })
}

const views = new Map<string, string>()

/** Hundreds of rules ask with the same few words; they are those of the rule files. */
function viewOf(words: string): string {
  const known = views.get(words)
  if (known !== undefined) return known
  const made = view(words)
  views.set(words, made)
  return made
}

import type { IndicatorRule } from '../../../rules/indicators.ts'
import { LEVEL_IDS } from '../../../text/levels.ts'
import { view } from '../../../text/view.ts'
import type { Header, Level } from '../../../types.ts'

/** Whether a rule looks at a document: yes, no, or not while the level of its agency is unknown. */
export type Look = 'looks' | 'passes' | 'waits'

/** Every rule's look at a document, by the title and the level in its header. */
export function scopeOf(rules: readonly IndicatorRule[], { title, level }: Header): readonly Look[] {
  const words = view(title ?? '')
  const key = `${level}|${words}`
  if (last?.rules !== rules || last.looks.size > MOST) last = { rules, looks: new Map() }
  const looks = last.looks.get(key) ?? looksOf(rules, words, level)
  last.looks.set(key, looks)
  return looks
}

interface Scopes {
  readonly rules: readonly IndicatorRule[]
  /** By level and title. */
  readonly looks: Map<string, readonly Look[]>
}

/** Documents, and the sentences of the rules, come with the same few titles and levels again and again. */
let last: Scopes | undefined
const MOST = 20

function looksOf(rules: readonly IndicatorRule[], words: string, level: Level | null): readonly Look[] {
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

import { view } from '../../text/view.ts'
import type { DimensionValue } from './catalogue.ts'
import type { Language } from './language.ts'
import { type Node, parseTemplate } from './template.ts'
import { units } from './words.ts'

/** The words of a text in the letters of `view` with one blank between, numbers and the sign of a percentage among them. */
export const spokenOf = (text: string): string => (text.match(/\p{L}+|\d+|%/gu) ?? []).join(' ')

/** Sets of phrases, as `spokenOf` makes them, of which each must give one, in this order, to a sentence in which the template can fit. */
export function neededPhrases(nodes: readonly Node[], language: Language): Set<string>[] {
  return nodes.flatMap((node): Set<string>[] => {
    switch (node.kind) {
      case 'words':
        return phrasesOf(node.text, language)
      case 'slot':
        return ofSlot(node, language)
      case 'choice':
        return oneOf(node.choices.map((each) => neededPhrases(each, language)))
      default:
        return []
    }
  })
}

/** What is said in the same words in every form, in one phrase; every abbreviation with its long forms in another. */
function phrasesOf(text: string, language: Language): Set<string>[] {
  const phrases: string[][] = []
  let alike = true
  for (const unit of units(text, language)) {
    const forms = [unit].flat().map(spokenOf)
    if (!forms.every(Boolean)) continue
    const last = phrases.at(-1)
    if (alike && last && typeof unit === 'string') last[0] += ` ${forms[0]}`
    else phrases.push(forms)
    alike = typeof unit === 'string'
  }
  return phrases.map((each) => new Set(each))
}

/** Slots that are not without a unit. */
const UNITS: Readonly<Record<string, Set<string>>> = {
  percent: new Set(['%', 'phần trăm']),
  money: new Set(['tỷ', 'triệu', 'nghìn', 'ngàn', 'đồng', 'đ', 'vnđ', 'vnd', 'tr đ', 'trđ']),
}

/** Whether a template has words of its own, and not units of its figures only. */
export const hasWords = (needs: readonly ReadonlySet<string>[]): boolean =>
  needs.some((each) => each !== UNITS.percent && each !== UNITS.money)

function ofSlot(node: Extract<Node, { kind: 'slot' }>, language: Language): Set<string>[] {
  const unit = UNITS[node.name]
  if (unit) return [unit]
  if (node.argument?.endsWith('!')) {
    const nouns = node.argument.replaceAll('!', '').split('|')
    return oneOf(nouns.map((each) => phrasesOf(each.trim(), language)))
  }
  const values: readonly DimensionValue[] = language.catalogue.dimensions.get(node.name) ?? []
  const wordings = values.flatMap(({ words, label }) => (words.length ? words : [label]))
  return oneOf(wordings.map((each) => neededPhrases(parseTemplate(view(each)), language)))
}

/** One set for all of several ways to say it: out of each way what is rarest; none where a way has no fixed words. */
const oneOf = (ways: readonly (readonly ReadonlySet<string>[])[]): Set<string>[] =>
  ways.length === 0 || ways.some((each) => each.length === 0)
    ? []
    : [new Set(ways.flatMap((each) => [...rarest(each)]))]

const COMMON = new Set(
  'số có được là và các đã hồ sơ tỷ lệ tổng người công cán bộ chức thủ tục hành chính tthc trong của cho tại thực hiện văn bản một theo từ cấp xã huyện ubnd việc ban nhiệm vụ kết quả giải quyết tiếp nhận trực tuyến % phần trăm'.split(
    ' ',
  ),
)

/** The words by which a template is called: no sentence without one of them can hold all that it needs. */
export const wordsThatCall = (needs: readonly ReadonlySet<string>[]): string[] => [
  ...new Set([...rarest(needs)].map(rarestWord)),
]

/** The word of a phrase that is least common in reports. */
const rarestWord = (phrase: string): string =>
  phrase.split(' ').reduce((best, each) => (COMMON.has(best) && !COMMON.has(each) ? each : best))

/** The set whose phrases are least common in reports. */
function rarest(sets: readonly ReadonlySet<string>[]): ReadonlySet<string> {
  const cost = (set: ReadonlySet<string>) =>
    [...set].reduce((sum, phrase) => sum + (COMMON.has(rarestWord(phrase)) ? 10 : 1), 0)
  return sets.reduce((best, each) => (cost(each) < cost(best) ? each : best))
}

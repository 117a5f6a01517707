import { view } from '../../text/view.ts'
import { wordingsOf } from './catalogue.ts'
import type { Language } from './language.ts'
import { perLanguage } from './per-language.ts'
import { type Node, parseTemplate, type SlotNode } from './template.ts'
import { formsOf, units } from './words.ts'

/** The words of a text in the letters of `view`, numbers and `%` among them. */
export const wordsSpoken = (text: string): readonly string[] => text.match(/\p{L}+|\d+|%/gu) ?? []

const spokenOf = (text: string): string => wordsSpoken(text).join(' ')

/**
 * Sets of phrases, each its words with one blank between: in every sentence in which the template can fit
 * stands one phrase of each set, behind that of the set before.
 */
export function neededPhrases(nodes: readonly Node[], language: Language): ReadonlySet<string>[] {
  return nodes.flatMap((node): readonly ReadonlySet<string>[] => {
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

/**
 * What is said in the same words in every form, in one
 * phrase; every abbreviation with its long forms in another.
 */
const phrasesOf = perLanguage((text, language): readonly ReadonlySet<string>[] => {
  const phrases: string[][] = []
  let alike = true
  for (const unit of units(text, language)) {
    const forms = formsOf(unit).map(spokenOf)
    if (!forms.every(Boolean)) continue
    const last = phrases.at(-1)
    if (alike && last && typeof unit === 'string') last[0] += ` ${forms[0]}`
    else phrases.push(forms)
    alike = typeof unit === 'string'
  }
  return phrases.map((each) => new Set(each))
})

/** Slots that are not without a unit. */
const UNITS: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ['percent', new Set(['%', 'phần trăm'])],
  ['money', new Set(['tỷ', 'triệu', 'nghìn', 'ngàn', 'đồng', 'đ', 'vnđ', 'vnd', 'tr đ', 'trđ'])],
])

function ofSlot(node: SlotNode, language: Language): readonly ReadonlySet<string>[] {
  const unit = UNITS.get(node.name)
  if (unit) return [unit]
  if (node.argument?.endsWith('!')) {
    const nouns = node.argument.replaceAll('!', '').split('|')
    return oneOf(nouns.map((each) => phrasesOf(each.trim(), language)))
  }
  return ofDimension(node.name, language)
}

/** What the words of any value of a dimension need. */
const ofDimension = perLanguage((name, language): readonly ReadonlySet<string>[] => {
  const wordings = language.catalogue.dimensions.get(name)?.flatMap(wordingsOf) ?? []
  return oneOf(wordings.map((each) => neededPhrases(parseTemplate(view(each)), language)))
})

/**
 * One set for all of several ways to say it: out of each
 * way what is rarest; none where a way has no fixed words.
 */
const oneOf = (ways: readonly (readonly ReadonlySet<string>[])[]): ReadonlySet<string>[] =>
  ways.length === 0 || ways.some((each) => each.length === 0)
    ? []
    : [new Set(ways.flatMap((each) => [...rarest(each)]))]

/** Whether a template has words of its own, and not units of its figures only. */
export const hasWords = (needs: readonly ReadonlySet<string>[]): boolean =>
  needs.some((each) => ![...UNITS.values()].includes(each))

const COMMON = new Set([
  ...'số có được là và các đã hồ sơ tỷ lệ tổng người công cán bộ chức thủ tục hành chính tthc'.split(' '),
  ...'trong của cho tại thực hiện văn bản một theo từ cấp xã huyện ubnd việc ban nhiệm vụ kết quả'.split(' '),
  ...'giải quyết tiếp nhận trực tuyến % phần trăm'.split(' '),
])

/**
 * The words by which a template is called: no sentence without
 * one of them holds all that it needs. '' where it needs none.
 */
export const wordsThatCall = (needs: readonly ReadonlySet<string>[]): string[] =>
  needs.length > 0 ? [...new Set([...rarest(needs)].map(rarestWord))] : ['']

/** Which of the sets is the one whose phrases are least common. */
export const rarestOf = (needs: readonly ReadonlySet<string>[]): number => needs.indexOf(rarest(needs))

/** The word of a phrase that is least common in reports. */
const rarestWord = (phrase: string): string =>
  phrase.split(' ').reduce((best, each) => (COMMON.has(best) && !COMMON.has(each) ? each : best))

/** The set whose phrases are least common in reports. */
function rarest(sets: readonly ReadonlySet<string>[]): ReadonlySet<string> {
  let best = sets[0]!
  let least = Number.POSITIVE_INFINITY
  for (const each of sets) {
    const cost = costOf(each)
    if (cost < least) [best, least] = [each, cost]
  }
  return best
}

const costs = new WeakMap<ReadonlySet<string>, number>()

/** Common phrases cost more; each set is asked for by many templates. */
function costOf(set: ReadonlySet<string>): number {
  const known = costs.get(set)
  if (known !== undefined) return known
  let cost = 0
  for (const phrase of set) cost += COMMON.has(rarestWord(phrase)) ? 10 : 1
  costs.set(set, cost)
  return cost
}

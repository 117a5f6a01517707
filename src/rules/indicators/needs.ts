import { view } from '../../text/view.ts'
import type { DimensionValue } from './catalogue.ts'
import type { Language } from './language.ts'
import { type Node, parseTemplate } from './template.ts'
import { units } from './words.ts'

/** Sets of words of which each must give one to a sentence in which the template can fit. */
export function neededWords(nodes: readonly Node[], language: Language): Set<string>[] {
  return nodes.flatMap((node): Set<string>[] => {
    if (node.kind === 'words')
      return units(node.text, language)
        .map((each) => new Set((typeof each === 'string' ? [each] : each).map(firstWord).filter(Boolean)))
        .filter((each) => each.size > 0)
    if (node.kind === 'slot' && node.argument?.endsWith('!')) {
      const nouns = node.argument
        .replaceAll('!', '')
        .split('|')
        .flatMap((each) => units(each.trim(), language).slice(0, 1))
      return [new Set(nouns.flat().map(firstWord))]
    }
    const values = node.kind === 'slot' ? language.catalogue.dimensions.get(node.name) : undefined
    if (values) return dimensionWords(values, language)
    if (node.kind !== 'choice') return []
    const branches = node.choices.map((each) => neededWords(each, language))
    if (branches.some((each) => each.length === 0)) return []
    return [new Set(branches.flatMap((each) => [...rarest(each)]))]
  })
}

/** One word out of each wording of each value; none where a wording has no fixed word. */
function dimensionWords(values: readonly DimensionValue[], language: Language): Set<string>[] {
  const phrases = values.flatMap((each) => (each.words.length ? each.words : [each.label]))
  const needs = phrases.map((each) => neededWords(parseTemplate(view(each)), language))
  if (needs.some((each) => each.length === 0)) return []
  return [new Set(needs.flatMap((each) => [...rarest(each)]))]
}

const firstWord = (form: string) => /[\p{L}\d]+/u.exec(form)?.[0] ?? ''

const COMMON = new Set(
  'số có được là và các đã hồ sơ tỷ lệ tổng người công cán bộ chức thủ tục hành chính tthc trong của cho tại thực hiện văn bản một theo từ cấp xã huyện ubnd việc ban nhiệm vụ kết quả giải quyết tiếp nhận trực tuyến'.split(
    ' ',
  ),
)

/** The set whose words are least common in reports. */
export function rarest(sets: readonly ReadonlySet<string>[]): ReadonlySet<string> {
  const cost = (set: ReadonlySet<string>) =>
    [...set].reduce((sum, word) => sum + (COMMON.has(word) ? 10 : 1), 0)
  return sets.reduce((best, each) => (cost(each) < cost(best) ? each : best))
}

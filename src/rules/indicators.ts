import type { RuleFile } from './file.ts'
import { checked, faultIn } from './file.ts'
import { abbreviationsOf } from './indicators/abbreviations.ts'
import { type Additions, catalogueAdditions, catalogueOf, mustBeIndicator } from './indicators/catalogue.ts'
import { conceptsOf } from './indicators/concepts.ts'
import { rarest } from './indicators/needs.ts'
import { dimensionPattern, type Language, type Pattern } from './indicators/pattern.ts'
import { inlineIndicator, type Place, patternsOf, ruleOf, scopeOf, topicOf } from './indicators/rule.ts'
import { rulesSchema } from './indicators/schema.ts'
import type { IndicatorRules } from './indicators/types.ts'

export type { Catalogue, DimensionValue, Indicator, IndicatorKind } from './indicators/catalogue.ts'
export type { ContextRule, IndicatorRule, IndicatorRules, Sentences, TopicRule } from './indicators/types.ts'

/**
 * Reads every `kind: catalogue`, `abbreviations` and `indicators` file. Throws `TrichlucError` with file:line:column
 * at the first fault: a template with a bracket too many, an unknown slot, indicator or dimension, a rule without
 * sentences, an expression that could run for ever.
 */
export function indicatorRules(files: readonly RuleFile[]): IndicatorRules {
  const packs = files
    .filter((file) => file.kind === 'indicators')
    .map((file) => ({ file, data: checked(file, rulesSchema) }))
  const inline = packs.flatMap(({ file, data }): Additions[] => {
    const own = (data.rules ?? []).flatMap((entry, index) =>
      inlineIndicator(entry).map((indicator) => ({ indicator, index })),
    )
    return [
      { file, indicators: data.indicators ?? [], dimensions: data.dimensions ?? {} },
      {
        file,
        indicators: own.map((each) => each.indicator),
        dimensions: {},
        idAt: (index) => ['rules', own[index]!.index, 'indicator'],
      },
    ]
  })
  const catalogue = catalogueOf([...catalogueAdditions(files), ...inline])
  const language: Language = { abbreviations: abbreviationsOf(files), catalogue }
  const { vocabulary, ids: concepts } = conceptsOf(files, language)
  const names = new Map<string, number>()
  const ids = new Set(packs.flatMap(({ data }) => (data.topics ?? []).map((each) => each.id)))
  const compiled = packs.map(({ file, data }) => {
    const place = (...keys: PropertyKey[]): Place => ({
      file,
      keys,
      language,
      names,
      scope: scopeOf(data),
      topics: ids,
      concepts,
    })
    return {
      rules: (data.rules ?? []).map((entry, i) => ruleOf(entry, place('rules', i))),
      topics: (data.topics ?? []).map((entry, i) => topicOf(entry, place('topics', i))),
      contexts: (data.contexts ?? []).map((entry, i) => ({
        patterns: patternsOf(entry.says, [], place('contexts', i)),
        dimensions: { ...endedBy(entry.ends), ...entry.dimensions },
      })),
    }
  })
  const rules = compiled.flatMap((each) => each.rules)
  const contexts = compiled.flatMap((each) => each.contexts)
  const topics = compiled.flatMap((each) => each.topics)
  const alone = packs.flatMap(({ file, data }) =>
    (data.alone ?? []).map((entry, i) => {
      for (const id of [entry.indicator, ...entry.without, entry.becomes])
        mustBeIndicator(id, { file, catalogue, keys: ['alone', i] })
      return entry
    }),
  )
  const narrows = packs.flatMap(({ file, data }) =>
    (data.narrows ?? []).map((entry, i) => {
      for (const [name, value] of Object.entries({ ...entry.when, ...entry.becomes }))
        if (!catalogue.dimensions.get(name)?.some(({ id }) => id === value))
          throw faultIn(file, ['narrows', i], `không có giá trị \`${value}\` của chiều \`${name}\``)
      return entry
    }),
  )
  return {
    catalogue,
    alone,
    narrows,
    rules,
    contexts,
    topics,
    index: indexOf(rules),
    contextIndex: indexOf(contexts),
    topicIndex: indexOf(topics),
    meaningIndex: meaningIndexOf(rules),
    vocabulary,
    values: valuesOf(language),
  }
}

/** A dimension that words end has the value '' from there on, which no figure keeps. */
const endedBy = (names: readonly string[] = []) => Object.fromEntries(names.map((name) => [name, '']))

function indexOf(rules: readonly { readonly patterns: readonly Pattern[] }[]) {
  const index = new Map<string, [number, number][]>()
  rules.forEach((rule, r) => {
    rule.patterns.forEach((pattern, p) => {
      for (const word of pattern.needs.length ? rarest(pattern.needs) : ['']) {
        const list = index.get(word)
        if (list) list.push([r, p])
        else index.set(word, [[r, p]])
      }
    })
  })
  return index
}

function meaningIndexOf(rules: IndicatorRules['rules']) {
  const index = new Map<string, [number, number][]>()
  rules.forEach(({ meanings }, r) => {
    meanings.forEach(({ needs }, m) => {
      index.set(needs[0]!, [...(index.get(needs[0]!) ?? []), [r, m]])
    })
  })
  return index
}

function valuesOf(language: Language) {
  const values = new Map<string, [string, RegExp][]>()
  for (const [name, list] of language.catalogue.dimensions) {
    values.set(
      name,
      list.map((value): [string, RegExp] => [
        value.id,
        new RegExp(`^(?:${dimensionPattern(name, language, value)})$`),
      ]),
    )
  }
  return values
}

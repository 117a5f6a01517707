import { checked, faultIn, type RuleFile } from './file.ts'
import { abbreviationsOf } from './indicators/abbreviations.ts'
import {
  type Additions,
  type Catalogue,
  catalogueAdditions,
  catalogueOf,
  dimensionFault,
  mustBeIndicator,
  wordingsOf,
} from './indicators/catalogue.ts'
import { conceptsOf } from './indicators/concepts.ts'
import { KINDS_OF_RULES } from './indicators/identity.ts'
import { wordsThatCall } from './indicators/needs.ts'
import type { Language, Pattern } from './indicators/pattern.ts'
import { type Phrase, wholePhraseOf } from './indicators/phrase.ts'
import {
  inlineIndicator,
  type Known,
  type Place,
  patternsOf,
  ruleOf,
  scopeOf,
  topicOf,
} from './indicators/rule.ts'
import { type RulesPack, rulesSchema } from './indicators/schema.ts'
import type { AloneRule, IndicatorRules, NarrowRule, PatternIndex } from './indicators/types.ts'

export type { Catalogue, DimensionValue, Indicator, IndicatorKind } from './indicators/catalogue.ts'
export type { ContextRule, IndicatorRule, IndicatorRules, Sentences, TopicRule } from './indicators/types.ts'

/**
 * Reads every `kind: catalogue`, `abbreviations` and `indicators` file. Throws `TrichlucError` with file:line:column
 * at the first fault: a template with a bracket too many, an unknown slot, indicator or dimension, a rule without
 * sentences, an expression that could run for ever.
 */
export function indicatorRules(all: readonly RuleFile[]): IndicatorRules {
  const files = all.filter(({ kind }) => KINDS_OF_RULES.has(kind))
  const packs = files
    .filter((file) => file.kind === 'indicators')
    .map((file) => ({ file, data: checked(file, rulesSchema) }))
  const catalogue = catalogueOf([...catalogueAdditions(files), ...packs.flatMap(additionsOf)])
  const language: Language = { abbreviations: abbreviationsOf(files), catalogue }
  const { vocabulary, ids: concepts } = conceptsOf(files, language)
  const topicIds = new Set(packs.flatMap(({ data }) => (data.topics ?? []).map(({ id }) => id)))
  const known: Known = { language, names: new Map(), phrases: new Map(), concepts, topics: topicIds }
  const compiled = packs.map((pack) => compiledPack(pack, known))
  const rules = compiled.flatMap((each) => each.rules)
  const contexts = compiled.flatMap((each) => each.contexts)
  const topics = compiled.flatMap((each) => each.topics)
  return {
    catalogue,
    alone: packs.flatMap((pack) => aloneOf(pack, catalogue)),
    ofBelow: new Set(packs.flatMap((pack) => ofBelowOf(pack, catalogue))),
    narrows: packs.flatMap((pack) => narrowsOf(pack, catalogue)),
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

/** A file of rules and what it holds. */
interface Pack {
  readonly file: RuleFile
  readonly data: RulesPack
}

/**
 * The indicators and dimensions that a file brings along,
 * under keys of their own or beside the rule that uses them.
 */
function additionsOf({ file, data }: Pack): Additions[] {
  const own = (data.rules ?? []).flatMap((entry, index) =>
    inlineIndicator(entry).map((indicator) => ({ indicator, index })),
  )
  return [
    { file, indicators: data.indicators ?? [], dimensions: data.dimensions ?? {} },
    {
      file,
      indicators: own.map(({ indicator }) => indicator),
      dimensions: {},
      idAt: (index) => ['rules', own[index]!.index, 'indicator'],
    },
  ]
}

function compiledPack({ file, data }: Pack, known: Known) {
  const scope = scopeOf(data, file, known.language)
  const place = (...keys: PropertyKey[]): Place => ({ ...known, file, scope, keys })
  return {
    rules: (data.rules ?? []).map((entry, i) => ruleOf(entry, place('rules', i))),
    topics: (data.topics ?? []).map((entry, i) => topicOf(entry, place('topics', i))),
    contexts: (data.contexts ?? []).map((entry, i) => ({
      patterns: patternsOf(entry.says, [], place('contexts', i)),
      dimensions: { ...endedBy(entry.ends), ...entry.dimensions },
    })),
  }
}

function aloneOf({ file, data: { alone = [] } }: Pack, catalogue: Catalogue): readonly AloneRule[] {
  alone.forEach(({ indicator, without, becomes }, i) => {
    for (const id of [indicator, ...without, becomes])
      mustBeIndicator(id, { file, catalogue, keys: ['alone', i] })
  })
  return alone
}

function ofBelowOf({ file, data }: Pack, catalogue: Catalogue): readonly string[] {
  const named = data.of_below ?? []
  for (const [i, id] of named.entries()) mustBeIndicator(id, { file, catalogue, keys: ['of_below', i] })
  return named
}

function narrowsOf({ file, data: { narrows = [] } }: Pack, catalogue: Catalogue): readonly NarrowRule[] {
  narrows.forEach(({ when, becomes }, i) => {
    for (const [name, value] of [...Object.entries(when), ...Object.entries(becomes)]) {
      const fault = dimensionFault(name, value, catalogue.dimensions)
      if (fault) throw faultIn(file, ['narrows', i], fault)
    }
  })
  return narrows
}

/** A dimension that words end has the value '' from there on, which no figure keeps. */
const endedBy = (names: readonly string[] = []) => Object.fromEntries(names.map((name) => [name, '']))

const indexOf = (rules: readonly { readonly patterns: readonly Pattern[] }[]): PatternIndex =>
  indexed(
    rules.flatMap(({ patterns }, owner) => patterns.map((pattern) => ({ owner, pattern }))),
    ({ pattern }) => wordsThatCall(pattern.needs),
  )

const meaningIndexOf = (rules: IndicatorRules['rules']): IndicatorRules['meaningIndex'] =>
  indexed(
    rules.flatMap(({ meanings }, owner) => meanings.map((meaning) => ({ owner, meaning }))),
    ({ meaning }) => meaning.needs.slice(0, 1),
  )

/** Word → all that it leads to. */
function indexed<T>(all: readonly T[], wordsOf: (each: T) => readonly string[]): Map<string, T[]> {
  const index = new Map<string, T[]>()
  for (const each of all) {
    for (const word of wordsOf(each)) {
      const list = index.get(word)
      if (list) list.push(each)
      else index.set(word, [each])
    }
  }
  return index
}

function valuesOf(language: Language) {
  const values = new Map<string, [string, Phrase][]>()
  for (const [name, list] of language.catalogue.dimensions) {
    values.set(
      name,
      list.map((value): [string, Phrase] => [value.id, wholePhraseOf(wordingsOf(value), language)]),
    )
  }
  return values
}

import type { TrichlucError } from '../../errors.ts'
import { faultIn, type RuleFile } from '../file.ts'
import { dimensionFault, mustBeIndicator } from './catalogue.ts'
import { compiled } from './compiled.ts'
import { compileExpression } from './expression.ts'
import { compileMeaning, type Meaning } from './meaning.ts'
import { SLOTS } from './numbered.ts'
import { compileTemplate, type Language, type Pattern } from './pattern.ts'
import { type Phrase, phraseOf } from './phrase.ts'
import type { RuleEntry, RulesPack, TopicEntry } from './schema.ts'
import type { IndicatorRule, TopicRule } from './types.ts'

/** What the rules of all files are compiled against. */
export interface Known {
  readonly language: Language
  /** How many rules have a name so far. */
  readonly names: Map<string, number>
  /** Phrases that were made ready: five rules out of six say again what others will not have. */
  readonly phrases: Map<string, Phrase>
  /** Ids of concepts and of topics. */
  readonly concepts: ReadonlySet<string>
  readonly topics: ReadonlySet<string>
}

/** Where a rule stands. */
export interface Place extends Known {
  readonly file: RuleFile
  readonly keys: readonly PropertyKey[]
  readonly scope: FileScope
}

/**
 * What a file says for all of its rules: the titles and levels of
 * the documents that it is for, and words that spoil a clause.
 */
export interface FileScope {
  readonly onlyIn: readonly string[]
  readonly notIn: readonly string[]
  readonly subject: readonly string[]
  readonly levels: readonly string[]
  readonly unless: readonly string[]
  /** Wordings with a name, which its templates may use as `{name}`. */
  readonly phrases: Readonly<Record<string, string>>
}

/** Throws `TrichlucError` with its place for a named wording whose name is a slot's. */
export function scopeOf(data: RulesPack, file: RuleFile, { catalogue }: Language): FileScope {
  for (const name of Object.keys(data.phrases ?? {}))
    if (catalogue.dimensions.has(name) || (SLOTS as readonly string[]).includes(name))
      throw faultIn(file, ['phrases', name], `\`${name}\` đã là tên của một ô, cần tên khác`)
  return {
    onlyIn: data.only_in ?? [],
    notIn: data.not_in ?? [],
    subject: data.subject ?? [],
    levels: data.levels ?? [],
    unless: data.unless ?? [],
    phrases: data.phrases ?? {},
  }
}

/** A template with the file's named wordings written out. */
function writtenOut(source: string, { scope }: Place): string {
  if (!source.includes('{')) return source
  return Object.entries(scope.phrases).reduce(
    (text, [name, wording]) => text.replaceAll(`{${name}}`, wording),
    source,
  )
}

/** The indicator that a rule defines in itself, if it does. */
export function inlineIndicator(entry: RuleEntry) {
  const { indicator, label, unit, kind, time } = entry
  if (!indicator || !label || !unit || !kind) return []
  return [{ id: indicator, label, unit, kind, time, dimensions: entry.may_have }]
}

/** One rule made ready. Throws `TrichlucError` with its place for an unknown id or a template that is none. */
export function ruleOf(entry: RuleEntry, place: Place): IndicatorRule {
  mustBeKnown(entry, place)
  return {
    id: nameOf(entry, place),
    where: place.file.where(place.keys),
    indicator: entry.indicator ?? null,
    of: ofWhat(entry),
    rate: entry.rate ?? null,
    also: entry.also ?? null,
    partOf: entry.part_of ?? [],
    partWith: entry.part_with ?? {},
    withinSentence: entry.within === 'sentence',
    ofOne: entry.of_one ?? [],
    notOfOne: entry.not_of_one ?? [],
    dimensions: entry.dimensions ?? {},
    needs: entry.needs ?? [],
    modality: entry.modality ?? null,
    onlyIn: place.scope.onlyIn,
    notIn: place.scope.notIn,
    subject: place.scope.subject,
    levels: entry.levels ?? place.scope.levels,
    topics: entry.topic ?? [],
    notTopics: entry.not_topic ?? [],
    onlyUnder: entry.only_under ?? [],
    notUnder: entry.not_under ?? [],
    unless: [
      ...phrases(entry.unless ?? [], under(place, 'unless'), place),
      ...phrases(place.scope.unless, { file: place.file, keys: ['unless'] }, place),
    ],
    unlessNear: phrases(entry.unless_near ?? [], under(place, 'unless_near'), place),
    unlessAfter: phrases(entry.unless_after ?? [], under(place, 'unless_after'), place),
    unlessBefore: phrases(entry.unless_before ?? [], under(place, 'unless_before'), place),
    unlessUndated: phrases(entry.unless_undated ?? [], under(place, 'unless_undated'), place),
    aims: entry.aims ?? false,
    patterns: patternsOf(entry.says ?? [], entry.matches ?? [], place),
    meanings: meaningsOf(entry.means ?? [], place),
    sentences: { finds: entry.finds ?? [], ignores: entry.ignores ?? [], misses: entry.misses ?? [] },
  }
}

const ofWhat = ({ of }: RuleEntry): IndicatorRule['of'] =>
  typeof of === 'string' ? { indicator: of, dimensions: null } : (of ?? null)

/** Throws at the first indicator, dimension, value or topic that there is not. */
function mustBeKnown(entry: RuleEntry, place: Place): void {
  const { indicators, dimensions } = place.language.catalogue
  const { indicator, rate, also, part_of = [], of_one = [], not_of_one = [] } = entry
  const counts = [...part_of, ...of_one, ...not_of_one]
  for (const id of [indicator, ofWhat(entry)?.indicator, rate, also, ...counts]) {
    if (id && !indicators.has(id))
      throw fault(
        place,
        ['indicator'],
        `không có chỉ tiêu \`${id}\`, cần một mã của danh mục, hoặc thêm \`label:\`, \`unit:\` và \`kind:\` bên cạnh`,
      )
  }
  for (const [name, value] of Object.entries(entry.dimensions ?? {})) {
    const unknown = dimensionFault(name, value, dimensions)
    if (unknown) throw fault(place, ['dimensions', name], unknown)
  }
  for (const name of entry.needs ?? []) {
    const unknown = dimensionFault(name, null, dimensions)
    if (unknown) throw fault(place, ['needs'], unknown)
  }
  for (const key of ['topic', 'not_topic'] as const) {
    const stray = entry[key]?.find((name) => !place.topics.has(name))
    if (stray) throw fault(place, [key], `không có chủ đề \`${stray}\`, cần một mã dưới \`topics:\``)
  }
}

/** Its id, or its indicator, with a number where that is not the first of the name. */
function nameOf({ id, indicator, part_of }: RuleEntry, place: Place): string {
  const name = id ?? indicator ?? `${part_of![0]}.part`
  const count = (place.names.get(name) ?? 0) + 1
  place.names.set(name, count)
  if (id && /\/\d+$/u.test(id))
    throw fault(place, ['id'], `mã \`${id}\` có số thứ tự ở cuối, cần một mã không có \`/số\``)
  if (id && count > 1) throw fault(place, ['id'], `gặp quy tắc \`${id}\` lần thứ hai, cần mỗi mã một lần`)
  return count > 1 ? `${name}/${count}` : name
}

/** One topic made ready. Throws `TrichlucError` with its place for a list of an unknown indicator. */
export function topicOf(entry: TopicEntry, place: Place): TopicRule {
  const { file, keys, language } = place
  for (const key of ['heads', 'default_heads'] as const)
    for (const id of entry[key] ?? [])
      mustBeIndicator(id, { file, catalogue: language.catalogue, keys: [...keys, key] })
  return {
    id: entry.id,
    heads: entry.heads ?? [],
    defaultHeads: entry.default_heads ?? [],
    patterns: patternsOf(entry.says, [], place),
  }
}

/** Templates and expressions made ready. */
export function patternsOf(says: readonly string[], matches: readonly string[], place: Place): Pattern[] {
  return [
    ...compiled(says, under(place, 'says'), (source) =>
      compileTemplate(writtenOut(source, place), place.language),
    ),
    ...compiled(matches, under(place, 'matches'), compileExpression),
  ]
}

const meaningsOf = (means: readonly string[], place: Place): Meaning[] =>
  compiled(means, under(place, 'means'), (source) => compileMeaning(source, place.concepts))

/** Where the sources of a list stand in their file. */
type Sources = Parameters<typeof compiled>[1]

const under = ({ file, keys }: Place, key: string): Sources => ({ file, keys: [...keys, key] })

const phrases = (list: readonly string[], sources: Sources, place: Place): Phrase[] =>
  compiled(list, sources, (source) => {
    const written = writtenOut(source, place)
    const phrase = place.phrases.get(written) ?? phraseOf(written, place.language)
    place.phrases.set(written, phrase)
    return phrase
  })

function fault(place: Place, keys: readonly PropertyKey[], reason: string): TrichlucError {
  return faultIn(place.file, [...place.keys, ...keys], reason)
}

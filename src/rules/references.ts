import { tokensOf } from '../text/tokens.ts'
import { checked, faultIn, type RuleFile } from './file.ts'
import { type First, firstOf } from './references/first.ts'
import { type Names, namesOf } from './references/names.ts'
import { type Pattern, readPattern } from './references/pattern.ts'
import {
  agencyFile,
  lawFile,
  type RuleSource,
  ruleFile,
  surroundingsFile,
  typeFile,
} from './references/schema.ts'
import { relationsOf, type Surroundings } from './references/surroundings.ts'

/** A type of document. */
export interface DocumentType {
  readonly name: string
  /** May be cited by its number alone (`Nghị quyết 18`). */
  readonly bare: boolean
}

/** A type as it stands in a sentence. */
export interface TypeWord {
  readonly type: DocumentType
  /** Written as an abbreviation (`QĐ`), which is read only in capitals. */
  readonly short: boolean
}

export interface Agency {
  readonly name: string
  /** The name needs a place to say which agency it is (`UBND` of what?). */
  readonly of: boolean
}

export interface AgencyWord {
  readonly agency: Agency
  /** The way of saying it, as the rule file writes it. */
  readonly name: string
}

/** One way of citing, ready to run. */
export interface ReferenceRule {
  readonly id: string
  readonly gives: 'numbered' | 'law' | 'unnumbered' | 'standard' | 'short'
  readonly pattern: Pattern
  readonly first: First
  /** Words (without marks) directly in front that forbid the match. */
  readonly unlessBefore: readonly (readonly string[])[]
  /** Words (without marks) of which one must stand directly in front; none where anything may. */
  readonly onlyAfter: readonly (readonly string[])[]
  readonly agree: 'strictly' | 'loosely' | null
  readonly own: boolean
  readonly source: RuleSource
  readonly file: string
}

/** Everything known about how documents are cited. */
export interface ReferenceRules {
  readonly typeWords: Names<TypeWord>
  /** By abbreviation in a symbol, in capitals: `KH`, `TTR`. */
  readonly typeOfSymbol: ReadonlyMap<string, DocumentType>
  readonly agencyWords: Names<AgencyWord>
  readonly agencyOfSymbol: ReadonlyMap<string, Agency>
  readonly laws: Names<string>
  readonly rules: readonly ReferenceRule[]
  readonly around: Surroundings
}

/**
 * Reads the files of kind `document-types`, `agencies`, `laws` and
 * `references`. Throws `TrichlucError` at a fault, with its place.
 */
export function referenceRules(files: readonly RuleFile[]): ReferenceRules {
  const types = of(files, 'document-types').flatMap((file) => checked(file, typeFile).types)
  const agencies = of(files, 'agencies').flatMap((file) => checked(file, agencyFile).agencies)
  const laws = of(files, 'laws').flatMap((file) => checked(file, lawFile).laws)
  return {
    typeWords: namesOf(
      types.flatMap(({ name, bare, also, short }) => {
        const type = { name, bare }
        const word = (each: string, short: boolean): [string, TypeWord] => [each, { type, short }]
        return [...[name, ...also].map((each) => word(each, false)), ...short.map((each) => word(each, true))]
      }),
    ),
    typeOfSymbol: bySymbol(types, ({ name, bare }) => ({ name, bare })),
    agencyWords: namesOf(
      agencies.flatMap(({ name, of, also }) =>
        [name, ...also].map((each) => [each, { agency: { name, of }, name: each }] as const),
      ),
    ),
    agencyOfSymbol: bySymbol(agencies, ({ name, of }) => ({ name, of })),
    laws: namesOf(laws.map((name) => [name, name] as const)),
    rules: of(files, 'references').flatMap(rulesOf),
    around: around(files),
  }
}

const of = (files: readonly RuleFile[], kind: string) => files.filter((each) => each.kind === kind)

/** The first entry that claims a symbol keeps it, so a more specific one stands earlier in its file. */
function bySymbol<S extends { readonly symbols: readonly string[] }, T>(
  entries: readonly S[],
  make: (entry: S) => T,
): ReadonlyMap<string, T> {
  const map = new Map<string, T>()
  for (const entry of entries)
    for (const symbol of entry.symbols) {
      const key = symbol.toUpperCase()
      if (!map.has(key)) map.set(key, make(entry))
    }
  return map
}

function rulesOf(file: RuleFile): readonly ReferenceRule[] {
  const { parts, rules } = checked(file, ruleFile)
  const known = partsOf(file, parts)
  return rules.map((source, index) => {
    const pattern = read(file, ['rules', index, 'match'], source.match, known)
    return {
      id: source.id,
      gives: source.gives,
      pattern,
      first: firstOf(pattern),
      unlessBefore: (source.unless_before ?? []).map(foldedWords),
      onlyAfter: (source.only_after ?? []).map(foldedWords),
      agree: source.agree ?? null,
      own: source.own ?? false,
      source,
      file: file.path,
    }
  })
}

const foldedWords = (phrase: string) => tokensOf(phrase).map((token) => token.fold)

function read(
  file: RuleFile,
  keys: readonly PropertyKey[],
  source: string,
  parts: ReadonlyMap<string, Pattern>,
): Pattern {
  try {
    return readPattern(source, parts)
  } catch (error) {
    throw faultIn(file, keys, (error as Error).message)
  }
}

/** What the packs say of the surroundings; the last file of the kind is heard. Without one, nothing is looked for. */
function around(files: readonly RuleFile[]): Surroundings {
  const file = of(files, 'reference-surroundings').at(-1)
  const never: Pattern = { is: 'any', of: [] }
  if (!file)
    return {
      issuerAfter: never,
      issuerBefore: never,
      issuerBy: never,
      heading: never,
      headingOf: never,
      subjectLead: never,
      subjectEnd: never,
      noSubject: never,
      subjectVerbs: namesOf<true>([]),
      relations: [],
      nicknames: [],
    }
  const source = checked(file, surroundingsFile)
  const parts = partsOf(file, source.parts)
  return {
    issuerAfter: read(file, ['issuer_after'], source.issuer_after, parts),
    issuerBefore: read(file, ['issuer_before'], source.issuer_before, parts),
    issuerBy: read(file, ['issuer_by'], source.issuer_by, parts),
    heading: read(file, ['heading'], source.heading, parts),
    headingOf: read(file, ['heading_of'], source.heading_of, parts),
    subjectLead: read(file, ['subject_lead'], source.subject_lead, parts),
    subjectEnd: read(file, ['subject_end'], source.subject_end, parts),
    noSubject: read(file, ['no_subject'], source.no_subject, parts),
    subjectVerbs: namesOf(source.subject_verbs.map((each) => [each, true])),
    relations: relationsOf(source.relations),
    nicknames: source.nicknames,
  }
}

function partsOf(file: RuleFile, sources: Readonly<Record<string, string>>): ReadonlyMap<string, Pattern> {
  const known = new Map<string, Pattern>()
  for (const [name, source] of Object.entries(sources))
    known.set(name, read(file, ['parts', name], source, known))
  return known
}

import type { ObservationFact, ReferenceFact } from '../../answers.ts'
import { dayWritten, numberWritten, writtenDay, writtenNumber } from './written.ts'

/** The kinds of facts that a person may correct. */
export type Correctable =
  | { readonly kind: 'observation'; readonly fact: ObservationFact }
  | { readonly kind: 'reference'; readonly fact: ReferenceFact }

export type FieldName =
  | 'value'
  | 'unit'
  | 'indicator'
  | 'period_from'
  | 'period_to'
  | 'modality'
  | 'doc_type'
  | 'number'
  | 'code'
  | 'date'
  | 'issuer'
  | 'subject'

/** A field of the form: what it is called, how it is typed, what stands in it. */
export interface Field {
  readonly name: FieldName
  readonly type: 'number' | 'day' | 'text' | 'unit' | 'modality' | 'indicator'
  readonly written: string
  /** It may be left empty. */
  readonly optional: boolean
}

/** What is wrong with a field, named by the words that say it. */
export type Fault = 'badNumber' | 'badDate' | 'needed'

/** How units are called, and back. */
interface Units {
  readonly unit: (unit: string) => string
  readonly unitWritten: (words: string) => string
}

/** The fields of a fact, as they stand. */
export function fieldsOf({ kind, fact }: Correctable, { unit }: Units): readonly Field[] {
  const field = (name: FieldName, type: Field['type'], written: string | null, optional = true): Field => ({
    ...{ name, type, optional },
    written: written ?? '',
  })
  if (kind === 'observation')
    return [
      field('value', 'number', writtenNumber(fact.value), false),
      field('unit', 'unit', unit(fact.unit), false),
      field('indicator', 'indicator', fact.indicator, false),
      field('period_from', 'day', writtenDay(fact.period_from)),
      field('period_to', 'day', writtenDay(fact.period_to)),
      field('modality', 'modality', fact.modality, false),
    ]
  return [
    field('doc_type', 'text', fact.doc_type),
    field('number', 'text', fact.number),
    field('code', 'text', fact.resolved_code ?? fact.code),
    field('date', 'day', writtenDay(fact.date)),
    field('issuer', 'text', fact.issuer),
    field('subject', 'text', fact.subject),
  ]
}

/** The fields that were changed, as the API takes them, and what is wrong with some. */
export function changesOf(
  fields: readonly Field[],
  typed: Readonly<Record<string, string>>,
  units: Units,
): { readonly after: Record<string, unknown>; readonly faults: Partial<Record<FieldName, Fault>> } {
  const after: Record<string, unknown> = {}
  const faults: Partial<Record<FieldName, Fault>> = {}
  for (const field of fields) {
    const said = (typed[field.name] ?? field.written).trim()
    if (said === field.written) continue
    const read = readField(field, said, units)
    if ('fault' in read) faults[field.name] = read.fault
    else after[field.name] = read.value
  }
  return { after, faults }
}

function readField(
  field: Field,
  said: string,
  { unitWritten }: Units,
): { fault: Fault } | { value: unknown } {
  if (said === '') return field.optional ? { value: null } : { fault: 'needed' }
  if (field.type === 'number') {
    const value = numberWritten(said)
    return value === null ? { fault: 'badNumber' } : { value }
  }
  if (field.type === 'day') {
    const value = dayWritten(said)
    return value === undefined ? { fault: 'badDate' } : { value }
  }
  return { value: field.type === 'unit' ? unitWritten(said) : said }
}

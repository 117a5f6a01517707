import { faultIn, type RuleFile } from '../file.ts'
import { type Catalogue, dimensionFault } from '../indicators/catalogue.ts'
import type { Split, Term } from '../relations.ts'

/** A relations file, and what it may name. */
interface Knowing {
  readonly file: RuleFile
  readonly catalogue: Catalogue
}

/**
 * Throws `TrichlucError` at the first indicator, dimension or
 * value that the catalogue does not have, wherever it stands.
 */
export function mustBeKnown(data: unknown, knowing: Knowing, keys: readonly PropertyKey[] = []): void {
  if (typeof data !== 'object' || data === null) {
    mustBeNamed(data, keys, knowing)
    return
  }
  if ('indicator' in data) {
    mustKnowTerm(data as Term, keys, knowing)
    return
  }
  if ('dimension' in data && 'values' in data) mustKnowSplit(data as Split, keys, knowing)
  for (const [key, value] of Object.entries(data))
    mustBeKnown(value, knowing, [...keys, Array.isArray(data) ? Number(key) : key])
}

const NAMES = /^(?:events|indicators|beside)$/

/** A bare name in a list of indicators. */
function mustBeNamed(data: unknown, keys: readonly PropertyKey[], knowing: Knowing): void {
  if (typeof data === 'string' && NAMES.test(String(keys.at(-2)))) mustKnowIndicator(data, keys, knowing)
}

function mustKnowTerm({ indicator, dimensions }: Term, keys: readonly PropertyKey[], knowing: Knowing): void {
  mustKnowIndicator(indicator, keys, knowing)
  for (const [name, value] of Object.entries(dimensions)) mustKnowValue([name, value], keys, knowing)
}

function mustKnowSplit({ dimension, values }: Split, keys: readonly PropertyKey[], knowing: Knowing): void {
  mustKnowValue([dimension, null], [...keys, 'dimension'], knowing)
  values.forEach((value, i) => {
    mustKnowValue([dimension, value], [...keys, 'values', i], knowing)
  })
}

function mustKnowIndicator(id: string, keys: readonly PropertyKey[], { file, catalogue }: Knowing): void {
  if (catalogue.indicators.has(id)) return
  throw unknown(file, keys, `không có chỉ tiêu \`${id}\`, cần một mã có trong danh mục chỉ tiêu`)
}

function mustKnowValue(
  [name, value]: readonly [string, string | null],
  keys: readonly PropertyKey[],
  { file, catalogue }: Knowing,
): void {
  const fault = dimensionFault(name, value, catalogue.dimensions)
  if (fault) throw unknown(file, keys, fault)
}

const unknown = (file: RuleFile, keys: readonly PropertyKey[], reason: string) =>
  faultIn(file, keys, `${keys.join('.')}: ${reason}`)

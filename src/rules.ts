import { createHash } from 'node:crypto'
import { existsSync, readdirSync } from 'node:fs'
import { join, relative } from 'node:path'
import { TrichlucError } from './errors.ts'
import { packageRoot } from './paths.ts'
import { type RuleFile, readRuleFile } from './rules/file.ts'
import { type FormRules, formRules } from './rules/forms.ts'
import { type IndicatorRules, indicatorRules } from './rules/indicators.ts'
import { type ReferenceRules, referenceRules } from './rules/references.ts'
import { type Relations, relations } from './rules/relations.ts'

/** All rule packs, checked and made ready to match. */
export interface Rules {
  readonly references: ReferenceRules
  readonly indicators: IndicatorRules
  readonly forms: FormRules
  /** What must add up: totals and parts, rates, balances, quantities reported twice. */
  readonly relations: Relations
  /** SHA-256 over the files: facts made with other rules are made again by `ingest`. */
  readonly hash: string
  readonly files: readonly RuleFile[]
}

/**
 * Reads every `.yaml` below `dir` (default: the packs of the program). Throws `TrichlucError` at the first
 * fault; nothing is half loaded.
 */
export function loadRules(dir: string = join(packageRoot, 'rules')): Rules {
  if (!existsSync(dir))
    throw new TrichlucError(
      'RULES_MISSING',
      dir,
      'không có thư mục này; cần một thư mục chứa các tệp quy tắc (.yaml)',
    )
  const paths = readdirSync(dir, { recursive: true, withFileTypes: true })
    .filter((each) => each.isFile() && /\.ya?ml$/.test(each.name))
    .map((each) => join(each.parentPath, each.name))
    .sort()
  const files = paths.map(readRuleFile)
  for (const file of files) mustBeKnown(file)
  const hash = createHash('sha256')
  for (const file of files)
    hash.update(relative(dir, file.path)).update('\0').update(file.source).update('\0')
  const indicators = indicatorRules(files)
  return {
    references: referenceRules(files),
    indicators,
    forms: formRules(files),
    relations: relations(files, indicators.catalogue),
    hash: hash.digest('hex'),
    files,
  }
}

/** What a rule file may hold, by its `kind:`. */
const kinds: ReadonlySet<string> = new Set([
  ...[
    'abbreviations',
    'agencies',
    'catalogue',
    'concepts',
    'document-types',
    'fonts',
    'form-words',
    'forms',
    'indicators',
  ],
  ...['laws', 'reference-surroundings', 'references', 'relations', 'tables'],
])

/** A misspelt kind would leave a whole file unread. */
function mustBeKnown(file: RuleFile): void {
  if (!kinds.has(file.kind))
    throw new TrichlucError(
      'RULE_FILE',
      file.where(['kind']),
      `không có loại \`${file.kind}\`, cần một trong: ${[...kinds].join(', ')}`,
    )
}

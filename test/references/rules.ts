import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { packageRoot } from '../../src/paths.ts'
import { readRuleFile } from '../../src/rules/file.ts'
import { referenceRules } from '../../src/rules/references.ts'

const folder = join(packageRoot, 'rules', 'references')

/** The reference rules that come with the program. */
export const rules = referenceRules(readdirSync(folder).map((name) => readRuleFile(join(folder, name))))

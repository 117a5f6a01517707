import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative, sep } from 'node:path'
import { fileURLToPath } from 'node:url'
import { packageRoot } from '../paths.ts'
import type { Versions } from '../store/load.ts'

/** Parts of the program that the text of a document depends on; `text/` serves both halves. */
const READING = /^(open|errors|formats|charsets|text|stages\/(read|repair))\b/
/** Parts that no fact depends on. */
const OUTSIDE = /^(cli|web|ingest|store|export|clean|index)\b/

/**
 * Fingerprints of all that decides what a document gives: the program's own files, its libraries, and the rules.
 * A document stored under other fingerprints is made again, from its text where only the second differs.
 */
export function versionsOf(rulesHash: string): Versions {
  const program = join(dirname(fileURLToPath(import.meta.url)), '..')
  const reading = createHash('sha256').update(libraries())
  const rest = createHash('sha256').update(rulesHash)
  for (const file of filesBelow(program, /\.(js|ts|json)$/)) {
    if (file.endsWith('.d.ts')) continue
    const name = relative(program, file).split(sep).join('/')
    if (OUTSIDE.test(name)) continue
    const hash = READING.test(name) ? reading : rest
    hash.update(name).update('\0').update(readFileSync(file)).update('\0')
  }
  for (const file of filesBelow(join(packageRoot, 'rules'), /(?<!\.ya?ml)$/))
    reading.update(readFileSync(file))
  return { text: reading.digest('hex').slice(0, 32), facts: rest.digest('hex').slice(0, 32) }
}

function libraries(): string {
  const { dependencies } = JSON.parse(readFileSync(join(packageRoot, 'package.json'), 'utf8'))
  return JSON.stringify(dependencies)
}

function filesBelow(folder: string, pattern: RegExp): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((each) => each.isFile() && pattern.test(each.name))
    .map((each) => join(each.parentPath, each.name))
    .sort()
}

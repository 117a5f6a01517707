import { readFileSync, statSync } from 'node:fs'
import { type Document, isCollection, isPair, isScalar, LineCounter, type Node, parseDocument } from 'yaml'
import type { z } from 'zod'
import { TrichlucError } from '../errors.ts'

/** One rule file: what it holds as plain data, and the way back to line and column. */
export interface RuleFile {
  readonly path: string
  /** The `kind:` on its first level, which decides who reads it. */
  readonly kind: string
  readonly source: string
  readonly data: unknown
  /** `path:line:column` of a value inside, by its keys. */
  readonly where: (keys: readonly PropertyKey[]) => string
}

const MAX_BYTES = 2 * 1024 * 1024
const MAX_NESTING = 60

/** Reads one YAML rule file. Throws `TrichlucError` (`RULE_FILE`) with file:line:column for whatever is wrong with it. */
export function readRuleFile(path: string): RuleFile {
  if (statSync(path).size > MAX_BYTES)
    throw new TrichlucError('RULE_FILE', path, 'unexpected size over 2 MB, expected a smaller file; split it')
  const source = readFileSync(path, 'utf8').normalize('NFC')
  const deep = tooDeep(source)
  if (deep)
    throw new TrichlucError(
      'RULE_FILE',
      `${path}:${deep}:1`,
      `unexpected nesting deeper than ${MAX_NESTING}, expected a plain list of rules`,
    )
  const lines = new LineCounter()
  const doc = parseDocument(source, { lineCounter: lines, uniqueKeys: true, version: '1.2' })
  const fault = doc.errors[0] ?? doc.warnings[0]
  if (fault) {
    const at = lines.linePos(fault.pos[0])
    throw new TrichlucError(
      'RULE_FILE',
      `${path}:${at.line}:${at.col}`,
      fault.message.split('\n')[0]!.replace(/ at line \d+, column \d+:?$/, ''),
    )
  }
  const data = plain(doc, path)
  const where = (keys: readonly PropertyKey[]) => {
    const at = lines.linePos(offsetOf(doc, keys))
    return `${path}:${at.line}:${at.col}`
  }
  const kind = (data as { kind?: unknown } | null)?.kind
  if (typeof kind !== 'string')
    throw new TrichlucError(
      'RULE_FILE',
      `${path}:1:1`,
      'expected `kind:` on the first level, which says what the file holds',
    )
  return { path, kind, source, data, where }
}

/** The file's data checked against a schema. Throws `TrichlucError` with the place of the first fault. */
export function checked<T>(file: RuleFile, schema: z.ZodType<T>): T {
  const result = schema.safeParse(file.data)
  if (result.success) return result.data
  const issue = result.error.issues[0]!
  throw new TrichlucError(
    'RULE_FILE',
    file.where(issue.path),
    `${issue.path.join('.') || 'file'}: ${issue.message}`,
  )
}

function plain(doc: Document, path: string): unknown {
  try {
    return doc.toJS({ maxAliasCount: 50 })
  } catch (error) {
    throw new TrichlucError('RULE_FILE', path, `${(error as Error).message}; expected few or no aliases`)
  }
}

/** Offset of the node under `keys`, or of the nearest one around it that exists. */
function offsetOf(doc: Document, keys: readonly PropertyKey[]): number {
  let node: unknown = doc.contents
  let offset = 0
  for (const key of keys) {
    if (!isCollection(node)) break
    const item = node.items.find((each, index) =>
      isPair(each) ? isScalar(each.key) && String(each.key.value) === String(key) : index === Number(key),
    )
    if (!item) break
    if (isPair(item)) {
      offset = (item.key as Node).range?.[0] ?? offset
      node = item.value
    } else {
      offset = (item as Node).range?.[0] ?? offset
      node = item
    }
  }
  return offset
}

/** Line on which brackets or indentation go deeper than any rule file needs; 0 when none does. Checked before parsing, which recurses. */
function tooDeep(source: string): number {
  let depth = 0
  let line = 1
  for (let i = 0; i < source.length; i++) {
    const c = source[i]
    if (c === '\n') line++
    else if (c === '[' || c === '{') depth++
    else if (c === ']' || c === '}') depth = Math.max(0, depth - 1)
    if (depth > MAX_NESTING) return line
  }
  return 0
}

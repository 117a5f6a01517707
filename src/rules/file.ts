import { isUtf8 } from 'node:buffer'
import { readFileSync, statSync } from 'node:fs'
import type { Document, Node } from 'yaml'
import type { z } from 'zod'
import { TrichlucError } from '../errors.ts'
import { schemaFault, yamlFault } from './faults.ts'
import { yaml } from './libraries.ts'
import { parsedBefore, placeIn } from './parsed.ts'

/** One rule file: what it holds as plain data, and the way back to line and column. */
export interface RuleFile {
  readonly path: string
  /** The `kind:` on its first level, which decides who reads it. */
  readonly kind: string
  readonly source: string
  readonly content: Content
  /** `path:line:column` of a value inside, by its keys. */
  readonly where: (keys: readonly PropertyKey[]) => string
}

/** What a file holds: as written until `checked` is asked for it, then as the schema of its kind gives it. */
export interface Content {
  data: unknown
  isChecked: boolean
}

const MAX_BYTES = 2 * 1024 * 1024
const MAX_NESTING = 60
const MAX_ALIASES = 8

/**
 * Reads one YAML rule file. Throws `TrichlucError` (`RULE_FILE`)
 * with file:line:column for whatever is wrong with it.
 */
export function readRuleFile(path: string): RuleFile {
  if (statSync(path).size > MAX_BYTES)
    throw new TrichlucError('RULE_FILE', path, 'tệp quy tắc lớn quá 2 MB, cần tách thành nhiều tệp')
  const source = decoded(path).normalize('NFC')
  const { content, at } = known(source) ?? parsed(path, source)
  let anew: Read | undefined
  const inSource = (keys: readonly PropertyKey[]) => {
    anew ??= parsed(path, source)
    return anew.at(keys)
  }
  const where = (keys: readonly PropertyKey[]) => `${path}:${at(keys) ?? inSource(keys)}`
  const kind = (content.data as { kind?: unknown } | null)?.kind
  if (typeof kind !== 'string')
    throw new TrichlucError(
      'RULE_FILE',
      `${path}:1:1`,
      'thiếu `kind:` ở bậc ngoài cùng, cần có để biết tệp chứa gì (ví dụ `kind: indicators`)',
    )
  return { path, kind, source, content, where }
}

/** The file's letters. Bytes that are no UTF-8 would become `�` in a word, which then never stands in a report; NUL is none. */
function decoded(path: string): string {
  const bytes = readFileSync(path)
  const text = bytes.toString('utf8')
  const isText = isUtf8(bytes)
  const at = isText ? text.indexOf('\0') : text.indexOf('\ufffd')
  if (at < 0) return text
  const before = text.slice(0, at).split('\n')
  throw new TrichlucError(
    'RULE_FILE',
    `${path}:${before.length}:${before.at(-1)!.length + 1}`,
    isText
      ? 'có ký tự NUL (mã 0), cần xoá nó đi, hoặc lưu lại tệp dưới dạng văn bản'
      : 'có byte không phải UTF-8, cần lưu lại tệp bằng bảng mã UTF-8',
  )
}

interface Read {
  readonly content: Content
  /** `line:column`; null where only parsing can tell. */
  readonly at: (keys: readonly PropertyKey[]) => string | null
}

function known(source: string): Read | null {
  const before = parsedBefore(source)
  if (!before) return null
  const { data, isChecked } = before
  return { content: { data, isChecked }, at: (keys) => placeIn(before, keys) }
}

function parsed(path: string, source: string): Read {
  const deep = tooDeep(source)
  if (deep)
    throw new TrichlucError(
      'RULE_FILE',
      `${path}:${deep}:1`,
      `ngoặc lồng sâu quá ${MAX_NESTING} bậc, cần một danh sách quy tắc đơn giản`,
    )
  const { LineCounter, parseDocument } = yaml()
  const lines = new LineCounter()
  const doc = parseDocument(source, { lineCounter: lines, uniqueKeys: true, version: '1.2' })
  const at = (offset: number) => {
    const { line, col } = lines.linePos(offset)
    return `${line}:${col}`
  }
  const fault = doc.errors[0] ?? doc.warnings[0]
  if (fault) throw new TrichlucError('RULE_FILE', `${path}:${at(fault.pos[0])}`, yamlFault(fault, source))
  mustBearAliases(doc, (offset) => `${path}:${at(offset)}`)
  const content = { data: doc.toJS({ maxAliasCount: -1 }), isChecked: false }
  return { content, at: (keys) => at(offsetOf(doc, keys)) }
}

/** The file's data checked, once, against the schema of its kind. Throws `TrichlucError` with the place of the first fault. */
export function checked<T>(file: RuleFile, schema: () => z.ZodType<T>): T {
  const { content } = file
  if (content.isChecked) return content.data as T
  const result = schema().safeParse(content.data)
  if (result.success) {
    content.data = result.data
    content.isChecked = true
    return result.data
  }
  const { keys, reason } = schemaFault(result.error.issues[0]!)
  throw faultIn(file, keys, `${keys.join('.') || 'tệp'}: ${reason}`)
}

/** What is wrong with a value, told with the place of its keys. */
export const faultIn = (file: RuleFile, keys: readonly PropertyKey[], reason: string): TrichlucError =>
  new TrichlucError('RULE_FILE', file.where(keys), reason)

/** Aliases can multiply a small file without end; no rule file needs more than a few. */
function mustBearAliases(doc: Document, where: (offset: number) => string): void {
  let count = 0
  yaml().visit(doc, {
    Alias(_, alias) {
      if (!alias.resolve(doc))
        throw new TrichlucError(
          'RULE_FILE',
          where(alias.range?.[0] ?? 0),
          `tham chiếu \`*${alias.source}\` không có \`&${alias.source}\` nào ở trước, cần bỏ đi hoặc để chữ trong ngoặc kép`,
        )
      if (++count > MAX_ALIASES)
        throw new TrichlucError(
          'RULE_FILE',
          where(alias.range?.[0] ?? 0),
          `quá ${MAX_ALIASES} tham chiếu \`*tên\`, cần viết thẳng giá trị`,
        )
    },
  })
}

/** Offset of the node under `keys`, or of the nearest one around it that exists. */
function offsetOf(doc: Document, keys: readonly PropertyKey[]): number {
  const { isCollection, isPair, isScalar } = yaml()
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

/**
 * Line on which brackets or indentation go deeper than any rule file
 * needs; 0 when none does. Checked before parsing, which recurses.
 */
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

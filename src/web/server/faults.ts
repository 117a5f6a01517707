import type { Context } from 'hono'
import { TrichlucError } from '../../errors.ts'

type Status = 400 | 403 | 404 | 405 | 409 | 410 | 413 | 415 | 421 | 500 | 503

/** A refusal in the form that every fault of the API has. */
export const refused = (context: Context, status: Status, code: string, message: string): Response =>
  context.json({ error: { code, message } }, status)

/** What a person can mend is told; our own fault leaves its stack on stderr and the client with its name alone. */
export function refusedFor(context: Context, error: Error): Response {
  if (error instanceof TrichlucError) {
    const status = STATUS[error.code] ?? 400
    if (status === 503) context.header('Retry-After', '2')
    return refused(context, status, error.code, `${placeOf(error)}${error.reason}`)
  }
  process.stderr.write(`trichluc serve: ${context.req.method} ${context.req.path}: ${error.stack}\n`)
  return refused(context, 500, 'INTERNAL', 'trichluc gặp lỗi của chính nó; xin báo lỗi này kèm địa chỉ đã mở')
}

const STATUS: Readonly<Record<string, Status>> = {
  BUSY: 503,
  NO_DATABASE: 503,
  CANNOT_OPEN: 503,
  NOT_A_DATABASE: 503,
  NEWER_DATABASE: 503,
  DAMAGED: 503,
  DISK: 503,
  READ_ONLY: 503,
  CHANGED_MEANWHILE: 409,
  NO_FACT: 404,
}

/** Parameters are named; folders of this machine are nobody's business. */
const placeOf = ({ place }: TrichlucError) => (/^[\p{L}_.-]{1,40}$/u.test(place) ? `${place}: ` : '')

/** The first thing that is wrong with a question, in Vietnamese: which parameter, and what it should be. */
export function wrongQuestion(issues: readonly Issue[]): string {
  const issue = deepest(issues[0]!)
  const name = issue.path.map(String).join('.')
  return name ? `${name}: ${wordsFor(issue)}` : wordsFor(issue)
}

export interface Issue {
  readonly code?: string | undefined
  readonly message: string
  readonly path: readonly PropertyKey[]
  readonly keys?: readonly string[]
  readonly values?: readonly unknown[]
  readonly minimum?: number | bigint
  readonly maximum?: number | bigint
  readonly origin?: string
  readonly expected?: string
  readonly errors?: readonly (readonly Issue[])[]
}

/** Of a choice between forms, the first fault of the first form. */
function deepest(issue: Issue): Issue {
  const inner = issue.code === 'invalid_union' ? issue.errors?.[0]?.[0] : undefined
  return inner ? deepest({ ...inner, path: [...issue.path, ...inner.path] }) : issue
}

const KINDS: Readonly<Record<string, string>> = {
  string: 'một giá trị chữ',
  number: 'một số',
  int: 'một số nguyên',
  object: 'một đối tượng JSON',
  array: 'một danh sách',
  boolean: 'true hoặc false',
  null: 'null',
}

function wordsFor(issue: Issue): string {
  const isText = issue.origin === 'string'
  switch (issue.code) {
    case 'unrecognized_keys':
      return `không có tham số \`${(issue.keys ?? []).join('`, `').slice(0, 200)}\``
    case 'invalid_value':
      return `cần một trong: ${(issue.values ?? []).join(', ')}`
    case 'invalid_type':
      return `cần ${KINDS[issue.expected ?? ''] ?? issue.expected ?? 'giá trị khác'}, đúng một lần`
    case 'too_small':
      return isText ? 'không được để trống' : `ít nhất là ${issue.minimum}`
    case 'too_big':
      return isText || issue.origin === 'array'
        ? `dài nhất ${issue.maximum}`
        : `nhiều nhất là ${issue.maximum}`
    case 'invalid_format':
      return issue.message.startsWith('cần') ? issue.message : 'không đúng dạng'
    default:
      return issue.message
  }
}

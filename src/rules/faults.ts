import type { YAMLError } from 'yaml'
import type { z } from 'zod'

/**
 * What is wrong in the writing of a YAML file, for the clerk
 * who writes it; the library's own words only for what is rare.
 */
export function yamlFault(fault: YAMLError, source: string): string {
  const key = /^[^\s:,\]}]{1,60}/u.exec(source.slice(fault.pos[0], fault.pos[0] + 80))?.[0]
  if (fault.code === 'DUPLICATE_KEY' && key)
    return `gặp khoá \`${key}\` hai lần trong cùng một mục, cần mỗi khoá một lần`
  if (fault.message.startsWith('Sequence item without -'))
    return 'thụt đầu dòng sai: dòng này không thẳng hàng với các dòng cùng mục, cũng không mở mục mới bằng `- `'
  if (/end with a [\]}]/.test(fault.message))
    return 'danh sách `[…]` hay `{…}` chưa đóng, cần thêm ngoặc đóng trước dòng này'
  const known = YAML_FAULTS[fault.code]
  if (known) return known
  const first = fault.message.split('\n')[0]!.replace(/ at line \d+, column \d+:?$/, '')
  return `viết YAML sai (${fault.code}: ${first})`
}

const YAML_FAULTS: Readonly<Partial<Record<YAMLError['code'], string>>> = {
  BAD_DQ_ESCAPE: 'dấu `\\` trong ngoặc kép không đúng, cần viết `\\\\` hoặc dùng ngoặc đơn',
  BAD_INDENT: 'thụt đầu dòng sai, cần thẳng hàng với các mục cùng bậc',
  BAD_SCALAR_START: 'chữ bắt đầu bằng một dấu riêng của YAML, cần để trong ngoặc kép',
  BLOCK_AS_IMPLICIT_KEY:
    'gặp hai dấu `:` trên một dòng (cần để chữ có dấu `:` trong ngoặc kép), hoặc dòng dưới thụt sâu hơn dòng này',
  BLOCK_IN_FLOW: 'danh sách nhiều dòng nằm trong `[…]` hay `{…}`, cần viết cả trên một dòng hoặc bỏ ngoặc',
  DUPLICATE_KEY: 'gặp một khoá hai lần trong cùng một mục, cần mỗi khoá một lần',
  MISSING_CHAR: 'thiếu một dấu (ngoặc đóng, dấu phẩy, `:` hoặc khoảng trắng sau `:`), cần thêm ở đây',
  MULTILINE_IMPLICIT_KEY: 'khoá trải qua nhiều dòng, cần `khoá: giá trị` trên một dòng',
  MULTIPLE_DOCS: 'gặp `---` thứ hai, cần một tài liệu trong mỗi tệp',
  NON_STRING_KEY: 'khoá không phải là chữ, cần một tên',
  TAB_AS_INDENT: 'thụt đầu dòng bằng phím Tab, cần dùng dấu cách',
  TAG_RESOLVE_FAILED: 'gặp nhãn `!…` lạ, cần bỏ nhãn ấy đi',
  UNEXPECTED_TOKEN: 'gặp dấu không đúng chỗ, cần xem lại ngoặc và dấu nháy ở dòng này và dòng trước',
}

/** The keys that lead to a fault, and the fault in words: what was met and what is needed. */
export interface Fault {
  readonly keys: readonly PropertyKey[]
  readonly reason: string
}

/**
 * A schema's complaint in words. Of the ways a value might
 * have been written, the one that came furthest is spoken of.
 */
export function schemaFault(issue: z.core.$ZodIssue): Fault {
  if (issue.code === 'invalid_union') {
    const ways = issue.errors.map((way) => way[0]!).filter(Boolean)
    const faults = ways.map(schemaFault)
    const furthest = faults.toSorted((a, b) => b.keys.length - a.keys.length)[0]
    if (furthest && furthest.keys.length > 0)
      return { keys: [...issue.path, ...furthest.keys], reason: furthest.reason }
    const wanted = ways.flatMap((way) => (way.code === 'invalid_type' ? [kindOf(way.expected)] : []))
    return { keys: issue.path, reason: `giá trị không đúng, cần ${[...new Set(wanted)].join(' hoặc ')}` }
  }
  if (issue.code === 'unrecognized_keys')
    return {
      keys: [...issue.path, issue.keys[0]!],
      reason: `không có khoá ${issue.keys.map((key) => `\`${key}\``).join(', ')} ở đây, cần xem lại tên khoá hoặc thụt đầu dòng`,
    }
  return { keys: issue.path, reason: sentence(issue) }
}

function sentence(issue: z.core.$ZodIssue): string {
  if (issue.code === 'invalid_type')
    return issue.input === undefined && /undefined/.test(issue.message)
      ? `thiếu khoá này, cần ${kindOf(issue.expected)}`
      : `giá trị không đúng, cần ${kindOf(issue.expected)}`
  if (issue.code === 'invalid_value')
    return `giá trị lạ, cần một trong: ${issue.values.map((value) => `\`${String(value)}\``).join(', ')}`
  if (issue.code === 'too_small')
    return `quá ít, cần ${issue.inclusive ? 'ít nhất' : 'nhiều hơn'} ${issue.minimum}${OF[issue.origin] ?? ''}`
  if (issue.code === 'too_big')
    return `quá nhiều, cần ${issue.inclusive ? 'nhiều nhất' : 'ít hơn'} ${issue.maximum}${OF[issue.origin] ?? ''}`
  return issue.message
}

const OF: Readonly<Record<string, string>> = { array: ' mục', string: ' chữ cái' }

const kindOf = (expected: string) => KINDS[expected] ?? expected

const KINDS: Readonly<Record<string, string>> = {
  string: 'chữ (để trong ngoặc kép nếu là số)',
  number: 'số',
  int: 'số nguyên',
  array: 'danh sách (`- …`)',
  tuple: 'danh sách (`[…]`)',
  object: 'nhóm `khoá: giá trị`',
  record: 'nhóm `khoá: giá trị`',
  boolean: '`true` hoặc `false`',
  null: 'để trống',
}

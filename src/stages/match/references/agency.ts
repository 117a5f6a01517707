import type { Reading } from '../../../rules/references/names.ts'
import type { AgencyWord } from '../../../rules/references.ts'
import type { Token } from '../../../text/tokens.ts'
import { isCapital } from './slots.ts'
import type { View } from './view.ts'

const MOST_WORDS = 18
const setOf = (words: string): ReadonlySet<string> => new Set(words.split(' '))
/** Small words that belong to the name of a local agency or its place. */
const PLACES = setOf(
  'tinh thanh pho huyen quan thi xa tran phuong thon dac khu nhan dan cap khoa lan thu ky hop chap hanh thuong vu truc bo uy cong to doan kiem tra nganh uong',
)
/** Those of them that may follow a unit without a name: `huyện ủy`, `thị trấn`, `tỉnh khóa XV`; then a verb begins (`tỉnh kiểm tra`). */
const AFTER_UNIT = setOf('tran xa pho uy uong khu khoa lan thu ky hop tinh huyen quan phuong dac thanh thi')
const UNITS = setOf('tinh huyen xa phuong quan pho tran')
/** Small words that belong to the name of a central agency. */
const CENTRAL = setOf('khoa lan thu ky hop dang nuoc viet nam')

/**
 * The agency named at a token, with its place: `UBND tỉnh Đông Sơn`, `Ban Thường vụ Huyện ủy`, `Hội nghị Trung ương
 * lần thứ 6 khóa XII của BCH Trung ương Đảng`. Returns the index after it, or -1.
 * `inside` another name, a further `của` ends it.
 */
export function readAgency(view: View, at: number, inside = false): number {
  const { tokens, rules } = view
  const head = rules.agencyWords.longest(tokens, at)
  if (!head || !isNamed(tokens, at, head)) return -1
  let end = head.end
  for (let i = head.end; i < tokens.length && i < at + MOST_WORDS; i++) {
    if (tokens[i]!.fold === 'cua') return inside ? end : Math.max(end, readAgency(view, i + 1, true))
    if (!belongs(view, i, head.value.agency.of)) break
    end = i + 1
  }
  while (
    end > head.end &&
    (tokens[end - 1]!.kind === 'sign' || /^(cua|ve|cac|va)$/.test(tokens[end - 1]!.fold))
  )
    end--
  return end
}

/** A name of one word (`Sở`, `Bộ`, `Vụ`) is one only as it is written, with a capital, and with more behind it. */
function isNamed(tokens: readonly Token[], at: number, head: Reading<AgencyWord>): boolean {
  if (head.end > at + 1) return true
  const { name } = head.value
  const printed = tokens[at]!.text
  const written = printed === name || printed === name.toUpperCase()
  return (
    written && (/^\p{Lu}{2}/u.test(name) || (tokens[head.end] !== undefined && isCapital(tokens[head.end]!)))
  )
}

function belongs(view: View, i: number, local: boolean): boolean {
  const { tokens } = view
  const token = tokens[i]!
  if (token.before === 'border' || (token.before === 'paragraph' && !/^\p{Ll}/u.test(token.text)))
    return false
  if (token.kind === 'number')
    return tokens[i - 1]!.fold === 'thu' || tokens[i - 1]!.fold === 'khoa' || tokens[i - 1]!.fold === 'so'
  if (token.kind === 'sign') return isShortUnit(view, i)
  if (view.typeAt(i)) return false
  if (UNITS.has(tokens[i - 1]!.fold) && !isCapital(token) && !AFTER_UNIT.has(token.fold)) return false
  if (isCapital(token))
    return local
      ? !/^(V|VV|Về|VỀ|BAN|QUY|SỬA|HƯỚNG|ĐIỀU|TRIỂN|THỰC|PHÊ|CÔNG|NGÀY)$/u.test(token.text)
      : /^([IVXL]+|Việt|Nam|Đảng|Trung|TW|Khóa|Khoá|Ban)$/u.test(token.text)
  return (local ? PLACES : CENTRAL).has(token.fold)
}

/** The full stop of `TP. Đông Hà`, `TX. Sông Mây`. */
function isShortUnit({ tokens }: View, i: number): boolean {
  const [unit, next] = [tokens[i - 1]!, tokens[i + 1]]
  return (
    tokens[i]!.fold === '.' &&
    tokens[i]!.glued &&
    /^(TP|Tp|TX|Tx|TT|Tt)$/u.test(unit.text) &&
    next?.before === 'nothing' &&
    isCapital(next)
  )
}

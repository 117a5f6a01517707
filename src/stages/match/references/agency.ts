import type { Reading } from '../../../rules/references/names.ts'
import type { AgencyWord } from '../../../rules/references.ts'
import { fold } from '../../../text/fold.ts'
import type { Token } from '../../../text/tokens.ts'
import { isCapital } from './slots.ts'
import type { View } from './view.ts'

const MOST_WORDS = 18

/** Small words with their marks and without. */
interface Words {
  readonly marked: ReadonlySet<string>
  readonly plain: ReadonlySet<string>
}

const setOf = (words: string): Words => ({
  marked: new Set(words.split(' ')),
  plain: new Set(words.split(' ').map(fold)),
})
/** Small words that belong to the name of a local agency or its place. */
const PLACES = setOf(
  'tỉnh thành phố huyện quận thị xã trấn phường thôn đặc khu nhân dân cấp khóa khoá lần thứ kỳ kì họp chấp hành thường vụ trực bộ ủy uỷ công tổ đoàn kiểm tra ngành ương',
)
/** Those of them that may follow a unit without a name: `huyện ủy`, `thị trấn`, `tỉnh khóa XV`; then a verb begins (`tỉnh kiểm tra`). */
const AFTER_UNIT = setOf(
  'trấn xã phố ủy uỷ ương khu khóa khoá lần thứ kỳ kì họp tỉnh huyện quận phường đặc thành thị',
)
/** Small words that may begin a verb (`thành lập`, `tổ chức`, `công bố`, `họp`) and belong to a name only in such a pair. */
const VERBAL = new Set(['thanh', 'to', 'thuong', 'cap', 'cong', 'hop', 'kiem'])
const PAIRS = new Set(
  'thanh pho,thanh uy,to cong,to kiem,doan kiem,ban kiem,cong an,cong doan,ky hop,thuong vu,thuong truc,cap xa,cap huyen,cap tinh,cap uy'.split(
    ',',
  ),
)
const UNITS = new Set('tinh huyen xa phuong quan pho tran'.split(' '))
/** Small words that belong to the name of a central agency. */
const CENTRAL = setOf('khóa khoá lần thứ kỳ kì họp đảng nước việt nam')

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
  if (UNITS.has(tokens[i - 1]!.fold) && !isCapital(token) && !isOf(AFTER_UNIT, view, i)) return false
  if (isCapital(token))
    return local
      ? !/^(V|VV|Về|VỀ|BAN|QUY|SỬA|HƯỚNG|ĐIỀU|TRIỂN|THỰC|PHÊ|CÔNG|NGÀY)$/u.test(token.text)
      : /^([IVXL]+|Việt|Nam|Đảng|Trung|TW|Khóa|Khoá|Ban)$/u.test(token.text)
  if (VERBAL.has(token.fold) && !isPaired(tokens, i)) return false
  return isOf(local ? PLACES : CENTRAL, view, i)
}

const isPaired = (tokens: readonly Token[], i: number) =>
  PAIRS.has(`${tokens[i - 1]!.fold} ${tokens[i]!.fold}`) ||
  PAIRS.has(`${tokens[i]!.fold} ${tokens[i + 1]?.fold}`)

const SIGHT = 6

/** By its marks (`thị xã`, not `thi hành`; `thứ`, not `thu`); without them where the words around have none either. */
function isOf(words: Words, { tokens }: View, i: number): boolean {
  const token = tokens[i]!
  if (words.marked.has(token.text.normalize('NFC').toLowerCase())) return true
  if (!words.plain.has(token.fold) || isMarked(token)) return false
  return !tokens.slice(Math.max(0, i - SIGHT), i + SIGHT).some(isMarked)
}

const isMarked = ({ text, fold }: Token) => text.toLowerCase() !== fold

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

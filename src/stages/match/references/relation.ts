import type { Token } from '../../../text/tokens.ts'
import type { Seen } from '../references.ts'
import { isAkin } from './akin.ts'
import type { Around } from './around.ts'
import type { Hit } from './run.ts'
import type { View } from './view.ts'

const WORDS_BETWEEN = 3

/**
 * What the document is cited for, said by the words right in front; before `khoản 1 Điều 2` of it, too. Where the
 * citation begins with its day, those in front of the type say it (`Ngày …, UBND xã ban hành Kế hoạch …`). Null where
 * they say nothing.
 */
export function relationOf(view: View, { from, captures }: Hit): string | null {
  const at = captures.find(({ slot }) => slot === 'type' || slot === 'Type')?.from ?? from
  return saidBefore(view, at) ?? saidBefore(view, provisionFrom(view, at))
}

/** At most three words may stand between (`thực hiện tốt các`). What another document did to it (`được sửa đổi bởi`) is no relation of this one. */
function saidBefore(view: View, at: number): string | null {
  const { tokens, rules } = view
  for (let end = at; end >= Math.max(1, at - WORDS_BETWEEN); end--) {
    if (isParted(tokens[end])) return null
    for (const { name, words } of rules.around.relations) {
      const from = end - words.length
      if (from < 0 || !words.every((word, index) => tokens[from + index]!.fold === word)) continue
      return CHANGES.has(name) && isPassive(view, from, end, at) ? null : name
    }
    if (tokens[end - 1]!.kind !== 'word') return null
  }
  return null
}

/** A heading (`Kết quả thực hiện`) says nothing of the paragraph below it; one that goes on with a small letter was parted by a page. */
const isParted = (token: Token | undefined) =>
  token?.before === 'border' || (token?.before === 'paragraph' && !/^\p{Ll}/u.test(token.text))

const CHANGES = new Set(['sửa đổi', 'bổ sung', 'thay thế', 'bãi bỏ', 'đính chính'])

function isPassive({ tokens }: View, from: number, to: number, at: number): boolean {
  const between = tokens.slice(to, at).some((token) => /^(boi|bang)$/.test(token.fold))
  return between || /^(duoc|bi)$/.test(tokens[from - 1]?.fold ?? '')
}

const LONGEST_PROVISION = 24
const PROVISION = /^(khoan|diem|dieu|chuong|muc|phan|phu|luc|mot|so|cac|noi|dung|cua|va|quy|dinh|tai|tiet|,)$/

/** Where `điểm b khoản 1, khoản 3 Điều 2` in front of a citation begins; `at` itself where no provision stands there. */
function provisionFrom({ tokens }: View, at: number): number {
  let from = at
  let named = false
  while (from > 0 && at - from < LONGEST_PROVISION) {
    const token = tokens[from - 1]!
    const letter = token.kind === 'word' && /^\p{Ll}$/u.test(token.text)
    if (!(token.kind === 'number' || letter || PROVISION.test(token.fold))) break
    if (tokens[from]?.before !== 'nothing' && from < at) break
    named ||= /^(khoan|diem|dieu|chuong)$/.test(token.fold)
    from--
  }
  return named ? from : at
}

/** `thay thế Quyết định số 1 và Quyết định số 2`: the words in front of the first of a row hold for the others. */
export function sharedRelations(
  view: View,
  seen: readonly Seen[],
  found: readonly Around[],
): readonly Around[] {
  const out = [...found]
  for (let i = 1; i < seen.length; i++) {
    const last = beforeInRow(view, { seen, found }, i)
    const { issuerAfter, subject, relation } = out[last]!
    const end = Math.max(seen[last]!.hit.to, issuerAfter?.to ?? 0, subject?.to ?? 0)
    const between = view.tokens.slice(end, seen[i]!.hit.from)
    const row =
      between.length > 0 &&
      between.length <= 3 &&
      between.every((token) => token.before === 'nothing' && /^(,|;|va|cac|hoac)$/.test(token.fold)) &&
      view.tokens[seen[i]!.hit.from]!.before === 'nothing'
    if (row && out[i]!.relation === null) out[i] = { ...out[i]!, relation }
  }
  return out
}

/** So many citations may stand in the subject of one. */
const MOST_INSIDE = 4

/**
 * `Quyết định số 1 về việc ban hành Kế hoạch …; Công văn số 2`: the row goes on behind the decision, whose subject holds the
 * plan. `về chuẩn mực theo Quyết định số 1, Quyết định số 2` goes on inside it.
 */
function beforeInRow(
  view: View,
  { seen, found }: { readonly seen: readonly Seen[]; readonly found: readonly Around[] },
  at: number,
): number {
  const inner = seen[at - 1]!
  const isClosed = view.tokens[seen[at]!.hit.from - 1]!.fold === ';'
  if (!isClosed && isAkin(view, inner, seen[at]!)) return at - 1
  let outer = at - 1
  for (let i = at - 2; i >= Math.max(0, at - 1 - MOST_INSIDE); i--) {
    const { subject } = found[i]!
    if (subject && subject.from <= inner.hit.from && inner.hit.to <= subject.to) outer = i
  }
  return outer
}

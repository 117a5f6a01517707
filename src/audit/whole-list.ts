import type { Split } from '../rules/relations.ts'
import type { Facts } from '../types.ts'
import { sumOf } from './decimal.ts'
import { type Entry, ofOneSize } from './entry.ts'
import type { Ledger } from './ledger.ts'

/** Values that do not hold one another: given ones told where the total is told, or any of an open dimension. */
export const disjoint = (split: Split, total: Entry, parts: readonly Entry[]) =>
  split.values.length === 0 || parts.every(({ source }) => source === total.source)

/** What shows that a list is whole: all values that there are, “loại khác”, “gồm”, a list behind a colon, a table of which every row was read. */
export function isWhole(
  facts: Facts,
  ledger: Ledger,
  split: Split,
  { total, parts }: { readonly total: Entry; readonly parts: readonly Entry[] },
): boolean {
  const values = new Set(parts.map((part) => part.own[split.dimension]!))
  if (split.values.length > 0) return values.size === split.values.length && disjoint(split, total, parts)
  if (parts.length < 2) return false
  if (parts[0]!.source === 'table') return tableIsRead(facts, [total, ...parts])
  if (values.has('other')) return true
  if (OTHERS.test(wordsOf(facts, total, parts)) || hasUnread(facts, ledger, parts)) return false
  const first = Math.min(...parts.map(({ at }) => at.start))
  if (first < total.at.start || !ofOneSize(total.value, sumOf(parts.map(({ value }) => value)))) return false
  const own = new Set(parts)
  const before = ledger.entries.filter((entry) => entry.at.end <= first && !own.has(entry))
  const from = Math.max(total.at.end, ...before.map(({ at }) => at.end))
  const words = facts.outline.text.text.slice(from, first).normalize('NFC').toLowerCase()
  if (from >= first || words.length > 200 || CHOICE.test(words)) return false
  if (OPENS.test(words)) return true
  const labels = parts.filter(({ at }) =>
    LABEL.test(facts.outline.text.text.slice(Math.max(0, at.start - 60), at.start)),
  )
  return COLON.test(words) && (labels.length < 2 || BULLETS.test(words))
}

/** `gồm`, `cụ thể` in the very sentence of the first part; `gồm cả`, `cụ thể hóa` and `nội dung cụ thể, rõ việc` open no list. */
const OPENS =
  /(?:^|[^\p{L}])(?:(?:bao )?gồm(?! cả(?!\p{L}))|cụ thể(?: là| như sau)?(?=\s*(?:[:;–-]|$)|\s\p{L}+ $|,? (?:có|là)(?!\p{L})))(?:[^\p{L}.;)](?:(?![.;]\s)[^)])*)?$/u
/** A colon in the sentence of the total, with at most the first bullet's own words behind it. */
const COLON = /^(?:(?![.;]\s)[^\n])*:\s*(?:[-+*•–]\s*[^:;.\n]{0,60}:?\s*)?$/u
const BULLETS = /:\s*\n?\s*[-+*•–][^:;.\n]{0,60}:?\s*$/u
/** `Lĩnh vực đất đai: 410 hồ sơ; lĩnh vực hộ tịch: 520`: the colon of the part itself. */
const LABEL = /:\s*$/u

/** The list tells some of the parts only. */
const CHOICE =
  /trong đó|nhất là|tiêu biểu|điển hình|nổi bật|chủ yếu|đáng (?:kể|chú ý|lưu ý)|(?<!\p{L})(?:một số|vài|mấy|những|số ít)(?!\p{L})|(?:nhiều|đông|cao|lớn) (?:nhất|hồ sơ)|(?<!\p{L})đông(?!\p{L})|phần lớn|đa số|tập trung|phổ biến|thường gặp/u

/** A part that the list names but no rule reads: `Lĩnh vực khác: 17 hồ sơ`, `…, còn lại 54 hồ sơ`. */
const OTHERS =
  /(?:lĩnh vực|thủ tục|TTHC|loại|văn bản|hình thức|nhóm|hồ sơ)\s[^.;\d]{0,20}(?:khác|còn lại)|còn lại là|[,;]\s(?:và\s|số\s)?còn lại:?\s\d/iu

/** No list goes on for more letters. */
const LONGEST = 20_000

/** The list goes on with a figure of its kind that no rule read: `- Lĩnh vực quốc tịch: 12 hồ sơ`. */
function hasUnread(facts: Facts, ledger: Ledger, parts: readonly Entry[]): boolean {
  const { text } = facts.outline.text
  const [first, last] = [
    Math.min(...parts.map(({ at }) => at.start)),
    Math.max(...parts.map(({ at }) => at.end)),
  ]
  if (last - first > LONGEST) return true
  const noun = parts[0]!.unit.replace(/^count:/, '')
  const more =
    /^[^\n]{0,80}(?:\n[ \t]*[-+*•][^\n]{0,160}){0,12}/.exec(text.slice(last, last + 2400))?.[0].length ?? 0
  const figures = [
    ...text.slice(first, last + more).matchAll(/(?<![\d.,/])\d[\d.]*(?=\s{1,4}(\p{L}+(?:\s\p{L}+)?))/gu),
  ]
  const known = ledger.entries.filter((entry) => entry.at.start < last + more && first < entry.at.end)
  return figures.some(({ index, 1: word }) => {
    const at = first + index
    return (
      word!.normalize('NFC').toLowerCase().startsWith(noun) &&
      !known.some((entry) => entry.at.start <= at && at < entry.at.end)
    )
  })
}

/** The words from the total to a little behind the last part. */
export function wordsOf(facts: Facts, total: Entry, parts: readonly Entry[]): string {
  const last = Math.max(...parts.map(({ at }) => at.end))
  return facts.outline.text.text.slice(Math.min(total.at.end, last), last + 120).normalize('NFC')
}

/** Total and parts of one table, in which no row with figures was passed over. */
function tableIsRead(facts: Facts, entries: readonly Entry[]): boolean {
  const from = Math.min(...entries.map(({ at }) => at.start))
  const to = Math.max(...entries.map(({ at }) => at.end))
  const passed = facts.notes.some(
    ({ code, at }) => code === 'TABLE_ROWS' && at !== null && at.start < to && from < at.end,
  )
  return (
    !passed &&
    entries.every(
      ({ rule, source }) => source === 'table' && rule === entries[0]!.rule && rule.startsWith('table.'),
    )
  )
}

import type { Span } from '../../../text/span.ts'
import type { Claim } from './reading.ts'

/**
 * `Tặng 120 suất quà cho người có công, 310 suất quà cho hộ nghèo`, `xây mới 2 nhà, sửa chữa 3 nhà`: two values of one
 * thing, each with words of its own that say of which part it is; neither is the whole.
 */
export function haveOwnQualifiers(a: Claim, b: Claim, sheet: string): boolean {
  const between = sheet.slice(a.figure.end, b.figure.start)
  if (a.figure.start >= b.figure.start) return false
  if (BESIDE.test(between.replace(/\([^()]*\)/u, '')) && areOtherDeeds(a, b, sheet)) return true
  if (!BESIDE.test(between)) return false
  return (
    areQualified(a.figure, b.figure, { sheet, read: a.figure.end }) ||
    (a.rule === b.rule &&
      BARE.test(sheet.slice(b.start, b.figure.start)) &&
      isReadInPlace(b.figure, a, sheet))
  )
}

/**
 * The same where the second value, right behind the first, was not read. Words that the first was read by make it no
 * part, but where its rule would read the second in its place (`xây mới 2 nhà tình thương, 3 nhà tình nghĩa`).
 */
export function besideUnread(claim: Claim, claims: readonly Claim[], sheet: string): boolean {
  const { figure, role, end } = claim
  if (role !== 'value' || figure.kind !== 'n') return false
  const next = NEXT.exec(sheet.slice(figure.end, figure.end + FAR))?.[0]
  if (next === undefined) return false
  const second = { start: figure.end + next.length, end: figure.end + next.length }
  while (/[\d.]/u.test(sheet[second.end] ?? '')) second.end++
  const isRead = claims.some((each) => each.figure.start < second.end && second.start < each.figure.end)
  if (isRead) return false
  return areQualified(figure, second, { sheet, read: end }) || isReadInPlace(second, claim, sheet)
}

/** The verb is not said again: in place of the first, with a noun of its own, the second is told by the same template. */
function isReadInPlace(second: Span, { rule, figure, start, end, byMeaning }: Claim, sheet: string): boolean {
  if (byMeaning || start >= figure.start) return false
  const noun = phraseOf(sheet.slice(figure.end, second.start).replace(/ và (?:có )?$/u, ''))
  const other = phraseOf(sheet.slice(second.end, second.end + FAR))
  const known = phraseOf(sheet.slice(figure.end, Math.max(figure.end, end))).length
  // `5 nhà, 2 nhà tình thương`: the first may be all of them
  if (known < noun.length || noun.every((word, i) => word === other[i])) return false
  const verb = sheet.slice(start, figure.start)
  const told = `${verb}${sheet.slice(second.start, second.end)} ${other.join(' ')}`
  if ([...rule.unless, ...rule.unlessNear].some((each) => each.test(told))) return false
  return rule.patterns.some(
    ({ slots, fitsIn }) =>
      slots.every(({ kind }) => kind !== 'dimension') &&
      fitsIn(told).some(({ groups }) =>
        slots.some(({ group }) => groups[`v${group}`]?.start === verb.length),
      ),
  )
}

const BARE = /^(?:và )?$/u
const FAR = 120

/** Behind both figures the same noun goes on with other words. */
function areQualified(
  first: Span,
  second: Span,
  { sheet, read }: { readonly sheet: string; readonly read: number },
): boolean {
  const [one, other] = [sheet.slice(first.end, second.start), sheet.slice(second.end, second.end + FAR)].map(
    phraseOf,
  )
  let same = 0
  while (one![same] !== undefined && one![same] === other![same]) same++
  const known = phraseOf(sheet.slice(first.end, Math.max(first.end, read))).length
  return same > 0 && isQualifier(one!.slice(Math.max(same, known))) && isQualifier(other!.slice(same))
}

const phraseOf = (words: string): string[] => /^[\p{L} ]*/u.exec(words)![0].split(' ').filter(Boolean)

/** Of what kind it is, or whom it is for; not what became of it, when and where. */
const isQualifier = ([first, ...rest]: readonly string[]): boolean =>
  first !== undefined && (first === 'cho' ? rest.length > 0 : !GOES_ON.has(first))

const GOES_ON: ReadonlySet<string> = new Set(
  'của đã được đang đều trong tại ở và với từ đạt chiếm tăng giảm bằng về mới các kỳ theo so có không chưa để đến trên trước đúng quá còn nhân dịp năm tháng quý đầu cuối bị phải do là cùng khác này đó gồm trị tổng toàn hiện thuộc qua nộp tiếp giải xử trả chuyển đủ hợp sớm chậm trễ quy'.split(
    ' ',
  ),
)

/** Nothing between them opens a list of parts, a bracket or another sentence. */
const BESIDE = /^(?!.*(?<!\p{L})(?:trong đó|gồm|trong số)(?!\p{L}))[^.:()\d]*(?:[,;]| và) [^.:()\d]*$/u
const NEXT =
  /^(?!.*(?<!\p{L})(?:trong đó|gồm|trong số)(?!\p{L}))[^.:()\d]*(?:[,;]| và) (?:và )?(?=\d[\d.]* \p{L})/u

/** `xây mới 2 nhà (60 triệu đồng/nhà), sửa chữa 3 nhà`: what was done sets them apart. */
function areOtherDeeds(a: Claim, b: Claim, sheet: string): boolean {
  const [one, other] = [a, b].map(({ figure: { start } }) =>
    DEED.exec(sheet.slice(Math.max(0, start - FAR), start)),
  )
  return one != null && other != null && (one[1] === undefined) !== (other[1] === undefined)
}

/** Made anew, or mended. */
const DEED =
  /(?<!\p{L})(?<!(?:xây|xây mới|xây dựng|làm mới)(?:,| và|\/) ?)(?:(xây|làm mới|cất|dựng)|sửa|nâng cấp|cải tạo|tu sửa)(?: (?:mới|chữa|dựng|được|lại)){0,3} $/u

import type { Token } from '../../../text/tokens.ts'
import { isListed, readNumber } from './number.ts'
import type { View } from './view.ts'

/** Begins with a capital letter. */
export const isCapital = (token: Token) => token.text[0] !== token.text[0]!.toLowerCase()

/** A number that stands for a document by itself: `18`, `06`, `30a`; not a rate, a fraction, a decimal or the start of a code. */
export function readNumberAlone(view: View, at: number): number {
  const { tokens } = view
  const number = readNumber(tokens, at)
  if (!number || number.text.length > 5) return -1
  const next = tokens[number.end]
  if (!next) return number.end
  if (/^[%‰]$/u.test(next.text)) return -1
  const after = tokens[number.end + 1]
  const digits = after?.kind === 'number' && after.glued
  const listed = next.fold === ',' && digits && isListed(tokens, number.end + 1)
  if (next.glued && /^[/.,:-]$/.test(next.fold) && digits && !listed) return -1
  if (next.fold === '/') return -1
  if (next.glued && next.kind === 'word') return -1
  return number.end
}

/** A quantity: `120`, `1.250,5`, `8,0%`. */
export function readFigure({ tokens }: View, at: number): number {
  if (tokens[at]?.kind !== 'number') return -1
  let end = at + 1
  while (/^[.,]$/.test(tokens[end]?.fold ?? '') && tokens[end]!.glued && isGluedNumber(tokens[end + 1]))
    end += 2
  return tokens[end]?.fold === '%' ? end + 1 : end
}

const isGluedNumber = (token: Token | undefined) => token?.kind === 'number' && token.glued

/** The first number of `279-281/TB-UBND`: smaller than the number of the code behind the stroke. */
export function readRangeStart(view: View, at: number): number {
  const { tokens } = view
  const number = readNumber(tokens, at)
  const last = number && tokens[number.end]?.fold === '-' ? readNumber(tokens, number.end + 1) : null
  return number && last && Number(number.text) < Number(last.text) ? number.end : -1
}

function setOf(words: string): ReadonlySet<string> {
  return new Set(words.split(' '))
}

/** A law by its known name (`Luật Cư trú`). */
export function readLaw(view: View, at: number): number {
  if (!isCapital(view.tokens[at]!)) return -1
  return view.rules.laws.longest(view.tokens, at)?.end ?? -1
}

const MOST_NAME = 12

/** Words with which the name of a law has ended; their marks count (`về`, not `bảo vệ`). */
const AFTER_NAME = setOf(
  'của được năm để trong quy về theo tại đã đang sẽ là thì khi với do này ngày số cho đến từ nhằm có không các những hiện mới cũ',
)
/** The same where the words before the name are typed without marks. */
const AFTER_PLAIN_NAME = setOf(
  'cua duoc nam de trong quy ve theo tai da dang se la thi khi voi do nay ngay so cho den tu nham co khong cac nhung hien moi cu',
)

const hasEnded = ({ text, fold }: Token, isPlain: boolean) =>
  isPlain ? AFTER_PLAIN_NAME.has(fold) : AFTER_NAME.has(text.normalize('NFC').toLowerCase())

const isShouted = ({ text }: Token) => text.length > 1 && text === text.toUpperCase()

/** The rest of a name that begins with a capital: `Trợ giúp pháp lý`, up to a small word of the sentence; in a heading all in capitals (`LUẬT CŨ`) no name can be told. */
export function readName(view: View, at: number): number {
  const { tokens } = view
  if (tokens[at]?.kind !== 'word' || !isCapital(tokens[at]!) || view.typeAt(at)) return -1
  if (at > 0 && isShouted(tokens[at - 1]!) && isShouted(tokens[at]!)) return -1
  const isPlain = tokens[at - 1]?.text.toLowerCase() === tokens[at - 1]?.fold
  let i = at + 1
  while (i < tokens.length && i < at + MOST_NAME) {
    const token = tokens[i]!
    if (token.kind !== 'word' || token.before !== 'nothing' || hasEnded(token, isPlain) || view.typeAt(i))
      break
    i++
  }
  while (i > at + 1 && tokens[i - 1]!.fold === 'va') i--
  return i
}

/** `TCVN ISO 9001:2015`, `QCVN 01:2021/BXD`, `ISO/IEC 27001:2013`. */
export function readStandard(view: View, at: number): number {
  const { tokens } = view
  let i = at
  while (
    /^(TCVN|TCXDVN|TCXD|TCN|QCVN|QCĐP|TCCS|ISO|IEC|IEEE|TCNL)$/u.test(tokens[i]?.text ?? '') ||
    (i > at && tokens[i]?.fold === '/')
  )
    i++
  if (i === at || tokens[i]?.kind !== 'number') return -1
  i++
  while (tokens[i] && tokens[i + 1]?.kind === 'number' && /^[:-]$/.test(tokens[i]!.fold) && tokens[i]!.glued)
    i += 2
  while (tokens[i]?.fold === '/' && tokens[i]!.glued && /^[A-ZĐ]{2,}$/u.test(tokens[i + 1]?.text ?? ''))
    i += 2
  return i
}

/** Words at which the name of a document has ended and the sentence goes on; their marks count (`từ`, not `đầu tư`). */
const AFTER_PHRASE = setOf(
  'nhằm để đã được còn đối gửi khi thì mà là có như cho vào tại từ đến do nên phải nay và số ngày góp theo không sau trước đang sẽ vẫn bao với',
)
/** Words with which a name goes on behind a comma: `phòng, chống`, `thu, chi`, `cán bộ, công chức`. */
const AFTER_COMMA = setOf('chong chua chi khen lang cong vien bo thi don nop khac sap')

/** Two to `most` words of a name in running text, up to a sign or a word of the sentence. */
export function readPhrase(view: View, at: number, most: number): number {
  const { tokens } = view
  let i = at
  while (i < tokens.length && i < at + most) {
    const token = tokens[i]!
    if (
      token.before !== 'nothing' &&
      !(i > at && /^\p{Ll}/u.test(token.text) && token.before === 'paragraph')
    )
      break
    if (isInnerSign(view, i, at)) {
      i++
      continue
    }
    if (token.kind !== 'word' || view.typeAt(i)) break
    const joins = token.fold === 'va' && i > at + 1
    if (AFTER_PHRASE.has(token.text.toLowerCase()) && !joins) break
    if (token.fold === 'trinh' && tokens[i + 1] && isCapital(tokens[i + 1]!)) break
    i++
  }
  while (i > at && (tokens[i - 1]!.kind === 'sign' || /^(và|các|của)$/iu.test(tokens[i - 1]!.text))) i--
  return i >= at + 2 ? i : -1
}

/** The stroke of `kinh tế - xã hội`, the comma of `phòng, chống`. */
function isInnerSign({ tokens }: View, at: number, from: number): boolean {
  const next = tokens[at + 1]
  if (at === from || next?.kind !== 'word' || next.before !== 'nothing') return false
  return tokens[at]!.fold === '-' || (tokens[at]!.fold === ',' && AFTER_COMMA.has(next.fold))
}

/** Up to `most` words of a title, to the end of the clause or to a figure that is no year: figures belong to what is reported. */
export function readTitle(view: View, at: number, most: number): number {
  const { tokens } = view
  let i = at
  while (i < tokens.length && i < at + most) {
    const token = tokens[i]!
    if (i > at && token.before !== 'nothing') break
    if (token.kind === 'sign' && /^[.;:()!?…]$/u.test(token.fold)) break
    if (token.kind === 'number' && !/^(19|20)\d\d$/.test(token.text)) break
    if (readStandard(view, i) > 0) break
    i++
  }
  while (i > at && tokens[i - 1]!.kind === 'sign') i--
  return i
}

/** `12/3`, `12 tháng 3` without a year. */
export function readDayMonth(view: View, at: number): number {
  const { tokens } = view
  const [day, sign, month, next] = [tokens[at], tokens[at + 1], tokens[at + 2], tokens[at + 3]]
  if (view.dayAt.has(at) || day?.kind !== 'number' || month?.kind !== 'number') return -1
  if (!/^([/-]|thang)$/.test(sign?.fold ?? '') || sign!.before !== 'nothing' || month.before !== 'nothing')
    return -1
  if (Number(day.text) < 1 || Number(day.text) > 31 || Number(month.text) < 1 || Number(month.text) > 12)
    return -1
  return next && (next.fold === 'nam' || (next.glued && /^[/-]$/.test(next.fold))) ? -1 : at + 3
}

/** `16h00`, `16 giờ`, `16g30`, `16:00`. */
export function readHour({ tokens }: View, at: number): number {
  const [hour, sign, minutes] = [tokens[at], tokens[at + 1], tokens[at + 2]]
  if (hour?.kind !== 'number' || hour.text.length > 2 || !/^(h|g|gio|:)$/.test(sign?.fold ?? '')) return -1
  return minutes?.kind === 'number' && minutes.text.length === 2 && minutes.before === 'nothing'
    ? at + 3
    : at + 2
}

/** `cùng ngày` with no day behind it: that of the document named before. */
export function readSameDay(view: View, at: number): number {
  const { tokens } = view
  if (tokens[at]?.fold !== 'cung' || tokens[at + 1]?.fold !== 'ngay') return -1
  return tokens[at + 2]?.kind === 'number' ? -1 : at + 2
}

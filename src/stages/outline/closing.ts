import { columns } from './columns.ts'
import type { Line } from './lines.ts'
import { plainWords } from './markers.ts'
import type { Piece } from './piece.ts'
import { isAuthority, isOffice, isSignature, type Signer, signerIn } from './signer.ts'

/** The end of the document: where it goes and who signed. */
export interface Closing extends Signer {
  /** Index of the first line of recipients or signature; the number of lines where there is none. */
  readonly first: number
  /** Index behind the last line of both. */
  readonly next: number
  readonly recipients: readonly Piece[]
  /** Lines (by index) that belong to the recipients. */
  readonly recipientLines: ReadonlySet<number>
}

const RECIPIENTS = /^n[ơo]i\s{0,3}(?:nhận|gửi)\s{0,3}:?/iu
const ANNEX = /^(?:phụ lục|phụ biểu|biểu mẫu|biểu số|biểu \d|mẫu số)(?!\p{L})/iu
/**
 * Recipients and signature, from “Nơi nhận” or from the words of authority (TM., KT., TL., TUQ.) on: in two columns,
 * one below another, or run together. The signer is the last name behind the office; “(Đã ký)” and the lines of an
 * electronic signature are passed over. Where no name stands, there is none.
 */
export function closingOf(lines: readonly Line[], from: number): Closing {
  const first = firstLine(lines, from)
  const none: Closing = {
    first: lines.length,
    next: lines.length,
    recipients: [],
    recipientLines: new Set(),
    authority: null,
    title: null,
    name: null,
  }
  if (first < 0) return none
  const recipients: Piece[] = []
  const recipientLines = new Set<number>()
  const signed: Piece[] = []
  let receiving = false
  let at = first
  for (; at < lines.length && at < first + 60; at++) {
    const line = lines[at]!
    if (at > first && (ANNEX.test(plainWords(line.text)) || isAfterwards(line, signed))) break
    for (const piece of columns(line)) {
      if (RECIPIENTS.test(piece.text)) {
        receiving = true
        recipientLines.add(at)
        piece.text = piece.text.replace(RECIPIENTS, '').trim()
        if (!piece.text) continue
      }
      if (isSignature(piece.text, signed)) signed.push(piece)
      else if (receiving && isRecipient(piece.text, recipients)) {
        recipientLines.add(at)
        addRecipient(recipients, piece)
      } else if (signed.length > 0) signed.push(piece)
    }
    if (signerIn(signed).name && !laterRecipients(lines, at)) {
      at++
      break
    }
  }
  return { first, next: at, recipients: recipients.map(tidied), recipientLines, ...signerIn(signed) }
}

/** The last “Nơi nhận” or, without one, the last authority in front of an office or agency. */
function firstLine(lines: readonly Line[], from: number): number {
  let authority = -1
  let received = -1
  for (let i = from; i < lines.length; i++) {
    const words = plainWords(lines[i]!.text)
    if (received < 0 && RECIPIENTS.test(words)) received = i
    if (
      authority < 0 &&
      columns(lines[i]!).some((piece) => isAuthority(piece.text) && piece.text.length < 120)
    )
      authority = i
  }
  if (received >= 0 && authority >= 0)
    return Math.abs(received - authority) < 40 ? Math.min(received, authority) : authority
  return received >= 0 ? received : authority >= 0 ? authority : officeLine(lines, from)
}

/** An office in capitals alone on a line, in the last lines of a document without other signs. */
function officeLine(lines: readonly Line[], from: number): number {
  for (let i = Math.max(from, lines.length - 15); i < lines.length; i++) {
    const words = plainWords(lines[i]!.text)
    if (isOffice(words)) return i
  }
  return -1
}

function isRecipient(words: string, recipients: readonly Piece[]): boolean {
  return (
    /^[-–+*•]|^\p{Ll}/u.test(words) ||
    (recipients.length === 0 && words.length < 100) ||
    /[;.]$/.test(words) ||
    /^(?:lưu|như)/iu.test(words)
  )
}

function addRecipient(recipients: Piece[], piece: Piece): void {
  const last = recipients.at(-1)
  const goesOn =
    last && !/^[-–+*•]/.test(piece.text) && !/[;.]$/.test(last.text) && /^[\p{Ll}(]/u.test(piece.text)
  if (goesOn)
    recipients[recipients.length - 1] = {
      text: `${last.text} ${piece.text}`,
      start: last.start,
      end: piece.end,
    }
  else recipients.push(piece)
}

function tidied(piece: Piece): Piece {
  return {
    ...piece,
    text: piece.text
      .replace(/^[-–+*•\s]+/, '')
      .replace(/[;,.\s]+$/, '')
      .replace(/;\s*\(/g, ' (')
      .trim(),
  }
}

/** Past the signature something else begins: a long paragraph. */
function isAfterwards(line: Line, signed: readonly Piece[]): boolean {
  return signed.length > 0 && line.text.length > 150
}

function laterRecipients(lines: readonly Line[], at: number): boolean {
  for (let i = at + 1; i < Math.min(lines.length, at + 25); i++) {
    const words = plainWords(lines[i]!.text)
    if (ANNEX.test(words)) return false
    if (RECIPIENTS.test(words) || /^[-–+]\s?(?:như|lưu|tt|ct|ubnd|các|đ\/c|phòng|sở|lđ)/iu.test(words))
      return true
  }
  return false
}

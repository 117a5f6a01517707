import { place as placeAt } from '../../text/quote.ts'
import type { At, Header, Text } from '../../types.ts'
import { addresseesOf } from './addressees.ts'
import { type Closing, closingOf } from './closing.ts'
import { dataWindowIn } from './data-window.ts'
import { type Issuer, issuerOf } from './issuer.ts'
import { type Letterhead, letterheadOf } from './letterhead.ts'
import type { Line } from './lines.ts'
import { plainWords } from './markers.ts'
import { dateIn } from './number-and-date.ts'
import { passedOn, shortened, withTitleLine } from './older-title.ts'
import type { Piece } from './piece.ts'
import { reportWindow } from './report-window.ts'
import { isSlides, slideTitle } from './slides.ts'
import { titleOf } from './title.ts'
import { typeOfCode } from './types.ts'

/** The header with the lines that it takes: up to `bodyFrom`, and from `closing.first` on. */
export interface Headed {
  readonly header: Header
  readonly bodyFrom: number
  readonly closing: Closing
}

const ZONE_WITHOUT_TITLE = 14
/** A text without type, number and motto (a table, an article) names agencies and days, but none that issued it. */
const nobody: Issuer = { issuer: null, superior: null, province: null, level: null }

/** Everything that the form of the document says of it, each field with its place; what it does not say is null. */
export function headerOf(text: Text, lines: readonly Line[], formsFrom: number): Headed {
  const source = text.text
  const title = isSlides(text, lines) ? slideTitle(lines) : titleOf(lines)
  const zone = lines.slice(0, title.typeLine >= 0 ? title.typeLine : zoneEnd(lines))
  const letterhead = withTitleLine(letterheadOf(zone, source), title, source)
  const behind = title.typeLine >= 0 ? title.next : zone.length
  const { addressees, next } = addresseesOf(lines, behind)
  const bodyFrom = Math.max(behind, next)
  const before = closingOf(lines.slice(0, formsFrom), bodyFrom)
  const closing = before.first < formsFrom ? before : closingOf(lines, bodyFrom)
  const code = letterhead.code?.text ?? null
  const body = [
    lines[bodyFrom]?.start ?? source.length,
    lines[closing.first - 1]?.end ?? source.length,
  ] as const
  const official = title.typeLine >= 0 || letterhead.official || letterhead.number !== null
  const issuedOn = official
    ? (letterhead.issuedOn ?? datedAtEnd(lines, closing) ?? passedOn(source, title.docType?.abbreviation))
    : null
  const year = issuedOn ? Number(issuedOn.day.slice(0, 4)) : null
  const from = official ? issuerOf({ source, letterhead, code, year, addressees, closing, body }) : nobody
  const subject = shortened(title.title) ?? letterhead.subject
  const report = reportWindow(source, title, subject, body, issuedOn?.day)
  const data = dataWindowIn(source, title.remarks, report)
  const fields: Record<string, Piece | null> = {
    docType: title.docType ?? (letterhead.code && { ...letterhead.code }),
    number: letterhead.number,
    code: letterhead.code,
    issuedOn,
    place: letterhead.place,
    issuer: from.issuer,
    superior: from.superior,
    province: from.province,
    title: subject,
    period: report && { text: report.label, start: report.start, end: report.end },
    dataWindow: data && { text: '', start: data.start, end: data.end },
    addressees: around(addressees),
    recipients: around(closing.recipients),
    signerName: closing.name,
    signerTitle: closing.title,
    signerAuthority: closing.authority,
  }
  const header: Header = {
    docType: title.docType?.abbreviation ?? (code ? typeOfCode(code) : null),
    number: letterhead.number?.text ?? null,
    code,
    issuedOn: issuedOn?.day ?? null,
    place: letterhead.place?.text ?? null,
    issuer: from.issuer?.text ?? null,
    superior: from.superior?.text ?? null,
    province: from.province?.text ?? null,
    level: from.level,
    title: subject?.text ?? null,
    periodLabel: report?.label ?? null,
    period: report?.period ?? null,
    dataWindow: data?.period ?? null,
    addressees: addressees.map((each) => each.text),
    recipients: closing.recipients.map((each) => each.text),
    signerName: closing.name?.text ?? null,
    signerTitle: closing.title?.text ?? null,
    signerAuthority: closing.authority?.text ?? null,
    places: placesOf(text, fields),
  }
  return { header, bodyFrom, closing }
}

function placesOf(text: Text, fields: Record<string, Piece | null>): Record<string, At> {
  const places: Record<string, At> = {}
  for (const [name, piece] of Object.entries(fields))
    if (piece) places[name] = placeAt(text, piece.start, piece.end)
  return places
}

function around(pieces: readonly Piece[]): Piece | null {
  const first = pieces[0]
  return first ? { text: '', start: first.start, end: pieces.at(-1)!.end } : null
}

/** Titles of papers that people and companies hand in; what follows names the matter, not who issued it. */
const APPLICATION =
  /^(?:đơn|giấy đề nghị|giấy xác nhận|bản khai|tờ khai|bản cam kết|bản đăng ký|phiếu|danh sách|sổ theo dõi)(?!\p{L})/iu

/** Without a type line the letterhead reaches to the addressees, the title of an application or the first long paragraph. */
function zoneEnd(lines: readonly Line[]): number {
  const end = lines.findIndex(
    (line, i) =>
      i >= ZONE_WITHOUT_TITLE ||
      line.text.length > 160 ||
      /^kính g[ửởơ]i/iu.test(plainWords(line.text)) ||
      APPLICATION.test(plainWords(line.text)),
  )
  return end < 0 ? Math.min(lines.length, ZONE_WITHOUT_TITLE) : end
}

/** “…, ngày … tháng … năm …” over the signature, where the head of the document has no date. */
function datedAtEnd(lines: readonly Line[], closing: Closing): Letterhead['issuedOn'] {
  for (let i = closing.first - 1; i >= Math.max(0, closing.first - 3) && i < lines.length; i--) {
    const line = lines[i]
    const dated = line && line.text.length < 70 ? dateIn(line.text, line.start) : null
    if (dated?.place && dated.issuedOn) return dated.issuedOn
  }
  return null
}

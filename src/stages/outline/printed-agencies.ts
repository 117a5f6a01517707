import { type Agency, agencyOf, startsWithHead, startsWithPlace } from '../../text/agencies.ts'
import { fold } from '../../text/fold.ts'
import type { Piece } from './piece.ts'

const INSIDE =
  /^((?:ubnd|uy ban nhan dan|hdnd|hoi dong nhan dan) (?:tinh|thanh pho|huyen|quan|thi xa|thi tran|xa|phuong|dac khu) .{1,40}?|(?:tinh|huyen) .{2,30}?|bo [a-z ,-]{5,40}?|so [a-z ,-]{5,50}?) (?=(?:so|phong|ban|trung tam|van phong|truong|cong an|thanh tra|chi cuc|cuc|benh vien|ubnd|uy ban nhan dan|hdnd|dang uy|xa(?! hoi)|phuong|thi tran) [a-z\d])/

/** An agency where it is printed. */
export type PrintedAgency = Agency & { readonly start: number; readonly end: number }

/**
 * Pieces of the left column put together into agencies, from the superior to the issuer: a line that names no agency
 * of its own goes on with the one before; a piece that is no agency is left out.
 */
export function agenciesOf(pieces: readonly Piece[], body: string): PrintedAgency[] {
  const groups: Piece[] = []
  for (const piece of pieces.flatMap(apart)) {
    const last = groups.at(-1)
    if (last && continues(last.text, piece.text)) {
      groups[groups.length - 1] = { text: `${last.text} ${piece.text}`, start: last.start, end: piece.end }
    } else groups.push(piece)
  }
  return groups
    .filter(({ text }) => startsWithHead(text) || startsWithPlace(text))
    .map(({ text, start, end }) => ({ ...agencyOf(text, body), start, end }))
}

/** `UBND HUYỆN YÊN LẠC HẠ PHÒNG NỘI VỤ` on one line: two agencies. “Hải Phòng” is a name. */
function apart(piece: Piece): Piece[] {
  const match = INSIDE.exec(fold(piece.text))
  if (!match || (/ hai $/.test(match[0]) && fold(piece.text).startsWith('phong', match[0].length)))
    return [piece]
  const at = match[0].length
  return [
    { text: piece.text.slice(0, at).trim(), start: piece.start, end: piece.start + at - 1 },
    ...apart({ text: piece.text.slice(at), start: piece.start + at, end: piece.end }),
  ]
}

function continues(last: string, next: string): boolean {
  const folded = fold(last)
  if (/(?:[-–,]| va| uy)$/.test(folded) || /^(?:[-–,]|va )/.test(fold(next))) return true
  if (last.length + next.length > 110) return false
  if (startsWithPlace(next)) return !startsWithPlace(last) && agencyOf(last).placeType === null
  return !startsWithHead(next)
}

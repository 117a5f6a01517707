import { Buffer, isUtf8 as isWholeUtf8 } from 'node:buffer'
import { UnreadableSource } from '../../errors.ts'
import type { Note } from '../../types.ts'

/** How the bytes of a text file are to be read; `binary` is no text at all. */
export type TextKind = 'utf-8' | 'utf-16le' | 'utf-16be' | '8-bit' | 'binary'

/** Enough of the file to tell its kind; a text that turns binary later is refused while decoding. */
const SAMPLE = 256 * 1024

/**
 * Tells text from binary and one encoding from another, by a byte order mark or by the bytes themselves. HTML, RTF
 * and PDF are not text here although they could be read as such: their marks are no words of a report.
 */
export function kindOf(bytes: Uint8Array): TextKind {
  const sample = bytes.subarray(0, SAMPLE)
  if (sample[0] === 0xff && sample[1] === 0xfe) return 'utf-16le'
  if (sample[0] === 0xfe && sample[1] === 0xff) return 'utf-16be'
  if (
    /^(?:\xef\xbb\xbf)?\s{0,100}(?:<(?:!doctype html|html|head|body|meta|\?xml)\b|\{\\rtf|%PDF-|MIME-Version:)/i.test(
      latin1(sample),
    )
  )
    return 'binary'
  const wide = wideKind(sample)
  if (wide) return wide
  if (sample.includes(0) || controlShare(sample) > 0.02) return 'binary'
  return isUtf8(sample, sample.length < bytes.length) ? 'utf-8' : '8-bit'
}

/**
 * The characters of the file. Legacy bytes become the cp1252 characters of the same number (what Word and browsers
 * make of them); the five bytes cp1252 leaves undefined stay as C1 controls. In a UTF-8 file a line that is no UTF-8
 * is read in that manner alone, and said. Throws `UnreadableSource` (`BINARY`) for NUL bytes and the like.
 */
export function decode(bytes: Uint8Array, path: string): { text: string; notes: Note[] } {
  const kind = kindOf(bytes)
  if (kind === 'binary' || ((kind === 'utf-8' || kind === '8-bit') && bytes.includes(0)))
    throw new UnreadableSource(
      'BINARY',
      path,
      'có byte NUL hoặc mã điều khiển nên không phải tệp văn bản; hãy kiểm tra lại tệp gốc',
    )
  if (kind === 'utf-16le' || kind === 'utf-16be')
    return { text: wellFormed(new TextDecoder(kind).decode(bytes)), notes: [] }
  if (isWholeUtf8(bytes)) return { text: new TextDecoder('utf-8').decode(bytes), notes: [] }
  return perLine(bytes)
}

/** Each line in UTF-8 where it is, else in cp1252: archives hold files whose halves were typed in different programs. */
function perLine(bytes: Uint8Array): { text: string; notes: Note[] } {
  const start = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0
  const out: string[] = []
  let utf8 = 0
  const legacy: number[] = []
  let line = 1
  for (let at = start; at <= bytes.length; line++) {
    const newline = bytes.indexOf(10, at)
    const end = newline < 0 ? bytes.length : newline + 1
    const piece = bytes.subarray(at, end)
    const whole = isWholeUtf8(piece) && !farFetched.test(view(piece).toString('utf8'))
    if (!whole) legacy.push(line)
    else if (piece.some((byte) => byte > 127)) utf8++
    out.push(whole ? view(piece).toString('utf8') : cp1252(piece))
    at = end
    if (newline < 0) break
  }
  return { text: out.join(''), notes: utf8 > 0 ? [mixedNote(legacy)] : [] }
}

/**
 * Letters from Cyrillic to the phonetic signs are no part of a Vietnamese text: two bytes of a legacy charset that happen
 * to be one of them (`ß½`, “ươ” in VISCII) stay two.
 */
const farFetched = /[\u0250-\u02af\u0400-\u1dff]/

const mixedNote = (lines: readonly number[]): Note => ({
  code: 'INVALID_UTF8',
  level: 'doubt',
  reason: `${lines.length} dòng không phải UTF-8 (dòng ${lines.slice(0, 5).join(', ')}${lines.length > 5 ? ', …' : ''}); các dòng ấy được đọc theo mã 8 bit`,
  at: null,
})

/** UTF-16 without a byte order mark: Vietnamese text has a zero high byte in more than a third of its units. */
function wideKind(sample: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  if (sample.length < 4) return null
  let even = 0
  let odd = 0
  for (let i = 0; i + 1 < sample.length; i += 2) {
    if (sample[i] === 0) even++
    if (sample[i + 1] === 0) odd++
  }
  const units = sample.length / 2
  if (odd > units * 0.3 && even < units * 0.01) return plausible(sample, 'utf-16le') ? 'utf-16le' : null
  if (even > units * 0.3 && odd < units * 0.01) return plausible(sample, 'utf-16be') ? 'utf-16be' : null
  return null
}

/** Little-endian numbers of a binary file also have zero high bytes; words of a text do not hold control characters. */
const plausible = (sample: Uint8Array, kind: 'utf-16le' | 'utf-16be') =>
  !/[\u0000-\u0008\u000e-\u001f]/.test(new TextDecoder(kind).decode(sample))

function controlShare(sample: Uint8Array): number {
  let controls = 0
  for (const byte of sample)
    if (byte < 32 && byte !== 9 && byte !== 10 && byte !== 12 && byte !== 13) controls++
  return controls / Math.max(1, sample.length)
}

/** `cut`: the bytes may end inside a character, which is no fault then. */
function isUtf8(bytes: Uint8Array, cut: boolean): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: cut })
    return true
  } catch {
    return false
  }
}

/** Bytes 80–9F in Windows-1252 (Microsoft's bestfit1252.txt); the undefined ones stay as C1 controls of the same number. */
const upperHalf = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ'

/** The cp1252 characters of bytes. Not by `TextDecoder('windows-1252')`: Node 20 answers with Latin-1. */
export const cp1252 = (bytes: Uint8Array) =>
  view(bytes)
    .toString('latin1')
    .replace(/[\u0080-\u009f]/g, (c) => upperHalf[c.charCodeAt(0) - 0x80]!)

const view = ({ buffer, byteOffset, length }: Uint8Array) => Buffer.from(buffer, byteOffset, length)

const wellFormed = (text: string) => text.replace(/\p{Surrogate}/gu, '\ufffd').replace(/\0/g, '\ufffd')

const latin1 = (bytes: Uint8Array) => Buffer.from(bytes.subarray(0, 400)).toString('latin1')

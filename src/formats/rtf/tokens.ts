/** Where a piece of syntax stands: byte offsets into the file, half-open. */
export interface Bytes {
  readonly from: number
  readonly to: number
}

/** A piece of RTF syntax (RTF 1.9.1). `text` holds bytes as Latin-1 characters, still undecoded. */
export type Token = Bytes & Syntax

type Syntax =
  | { readonly kind: 'open' | 'close' }
  | { readonly kind: 'word'; readonly word: string; readonly value: number | null }
  | { readonly kind: 'symbol'; readonly symbol: string }
  | { readonly kind: 'byte'; readonly byte: number }
  | { readonly kind: 'text'; readonly text: string }

const BACKSLASH = 0x5c
const OPEN = 0x7b
const CLOSE = 0x7d
const MAX_WORD = 32

/** The tokens of an RTF file; `\binN` data is skipped, never more than the file holds. */
export function* tokens(bytes: Uint8Array): Generator<Token> {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  let at = 0
  while (at < file.length) {
    const byte = file[at]!
    if (byte === OPEN || byte === CLOSE) {
      yield { kind: byte === OPEN ? 'open' : 'close', from: at, to: at + 1 }
      at++
    } else if (byte === BACKSLASH) {
      const from = at
      const { token, next } = control(file, at + 1)
      at = next
      if (token.kind === 'word' && token.word === 'bin') at += Math.max(0, token.value ?? 0)
      else yield { ...token, from, to: next }
    } else if (byte === 0x0d || byte === 0x0a || byte === 0) at++
    else {
      const from = at
      while (at < file.length && !special(file[at]!)) at++
      yield { kind: 'text', text: file.toString('latin1', from, at), from, to: at }
    }
  }
}

const special = (byte: number) =>
  byte === BACKSLASH || byte === OPEN || byte === CLOSE || byte === 0x0d || byte === 0x0a || byte === 0

const letter = (byte: number | undefined) =>
  byte !== undefined && ((byte >= 97 && byte <= 122) || (byte >= 65 && byte <= 90))
const digit = (byte: number | undefined) => byte !== undefined && byte >= 48 && byte <= 57

function control(file: Buffer, from: number): { token: Syntax; next: number } {
  let at = from
  if (!letter(file[at])) {
    const symbol = file.toString('latin1', at, at + 1)
    if (symbol !== "'") return { token: { kind: 'symbol', symbol }, next: at + 1 }
    const hex = file.toString('latin1', at + 1, at + 3)
    const fits = /^[0-9a-fA-F]{2}$/.test(hex)
    return fits
      ? { token: { kind: 'byte', byte: Number.parseInt(hex, 16) }, next: at + 3 }
      : { token: { kind: 'symbol', symbol }, next: at + 1 }
  }
  while (letter(file[at]) && at - from < MAX_WORD) at++
  const word = file.toString('latin1', from, at)
  const numberFrom = at
  if (file[at] === 0x2d && digit(file[at + 1])) at++
  while (digit(file[at]) && at - numberFrom < 12) at++
  const value = at > numberFrom ? Number(file.toString('latin1', numberFrom, at)) : null
  if (file[at] === 0x20) at++
  return { token: { kind: 'word', word, value }, next: at }
}

let codes = new Uint16Array(1 << 14)
let bytes = Buffer.from(codes.buffer)

/**
 * The UTF-16 codes of a text, copied all at once: a loop over an array costs a fraction of one over a string. They hold
 * until the next call; what lies behind the text's length is left over from others.
 */
export function codesOf(text: string): Uint16Array {
  if (text.length > codes.length) {
    codes = new Uint16Array(2 * text.length)
    bytes = Buffer.from(codes.buffer)
  }
  bytes.write(text, 'utf16le')
  return codes
}

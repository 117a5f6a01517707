import iconv from 'iconv-lite'
import type { Glyphs, Opened, Paragraph } from '../../types.ts'
import type { Fib } from './fib.ts'

/** Word 6 and 95: the text alone, as cp1252 characters without fonts, with a note that says so. */
export function oldGlyphs(opened: Opened, main: Buffer, fib: Fib): Glyphs {
  const bytes = main.subarray(fib.fcMin, Math.min(fib.fcMac, main.length))
  const text = iconv
    .decode(bytes, 'latin1')
    .replace(/\x13[^\x13-\x15]{0,2000}\x14/g, '')
    .replace(/[\x00-\x08\x0e-\x1f]/g, (each) => (each === '\x07' ? '\r' : each === '\x1e' ? '-' : ''))
  const blocks = text.split(/[\r\x0c]/).map(
    (line): Paragraph => ({
      kind: 'paragraph',
      role: 'body',
      whole: true,
      lines: line
        .split('\x0b')
        .map((each) => ({ page: null, runs: each === '' ? [] : [{ text: each, font: null }] })),
    }),
  )
  const reason = `văn bản Word 6/95 (nFib ${fib.nFib}): chỉ đọc được chữ, không có phông và bảng`
  const notes = [{ code: 'OLD_WORD', level: 'doubt', reason, at: null } as const]
  return {
    path: opened.path,
    sha256: opened.sha256,
    format: 'doc',
    pages: null,
    blocks,
    needsOcr: false,
    notes,
  }
}

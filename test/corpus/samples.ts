import type { Block } from './block.ts'
import { compose } from './compose.ts'
import { docxOf, type Lettering } from './docx.ts'
import { asTcvn3 } from './legacy.ts'
import type { Format, Report } from './reports.ts'
import { textOf } from './txt.ts'

/** The bytes of a sample; for a PDF those of the Word document from which it is printed. */
export function bytesOf(report: Report): Uint8Array {
  const blocks = compose(report)
  const { format } = report
  if (format.startsWith('docx') || format === 'pdf') return docxOf(blocks, { lettering: letteringOf(format) })
  const text = textOf(blocks, { width: 84, extracted: format !== 'txt' })
  if (format === 'txt-tcvn3') return Uint8Array.from(asTcvn3(text), (letter) => singleByte(letter))
  const unicode = format === 'txt-mixed' ? garbledInPlaces(text) : text
  return new TextEncoder().encode(format === 'txt' ? `\uFEFF${unicode}` : unicode)
}

/** In a file mixed by copying, every fifth block comes from an older document. */
function letteringOf(format: Format): (block: number) => Lettering {
  if (format === 'docx-tcvn3') return () => 'tcvn3'
  if (format === 'docx-vni') return () => 'vni'
  if (format === 'docx-mixed-tcvn3') return (block) => (block % 5 === 3 ? 'tcvn3' : 'unicode')
  if (format === 'docx-mixed-vni') return (block) => (block % 5 === 3 ? 'vni' : 'unicode')
  return () => 'unicode'
}

/** Phrases of office life that were pasted from a TCVN3 document and stay as they were, inside Unicode sentences. */
const PASTED = [
  'chưa quen nộp hồ sơ',
  'đúng hạn, phấn đấu',
  'chấp hành nghiêm giờ giấc',
  'đường truyền có lúc',
  'hoàn thành đúng hạn',
  'hỗ trợ người dân',
]

function garbledInPlaces(text: string): string {
  return PASTED.reduce((whole, phrase) => whole.replace(phrase, asTcvn3(phrase)), text)
}

/** The few characters above Latin-1 that a TCVN3 text holds (quotes, dashes) as Windows-1252 bytes. */
function singleByte(letter: string): number {
  const code = letter.charCodeAt(0)
  if (code < 256) return code
  const windows: Readonly<Record<string, number>> = { '–': 0x96, '“': 0x93, '”': 0x94, '…': 0x85, '’': 0x92 }
  const byte = windows[letter]
  if (byte === undefined) throw new Error(`no byte for ${letter}`)
  return byte
}

export type { Block }

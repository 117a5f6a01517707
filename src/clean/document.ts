import { TrichlucError } from '../errors.ts'
import type { Readers } from '../kit.ts'
import type { Glyphs, Note, Opened, Text } from '../types.ts'
import type { FontTable } from './fonts.ts'
import { cleanGlyphs } from './glyphs.ts'
import { type Cleaned, cleanPackage } from './package.ts'
import { cleanRtf } from './rtf.ts'
import { keptInDocx, writeDocx } from './write-docx.ts'
import { keptInXlsx, writeXlsx } from './write-xlsx.ts'

/** What cleaning a document needs besides its file. */
export type DocumentKit = Readers & { readonly fonts: FontTable }

/** The ending of the clean file, by the format of the original. */
const endings: Readonly<Record<string, string>> = {
  docx: 'docx',
  xlsx: 'xlsx',
  pptx: 'pptx',
  rtf: 'rtf',
  doc: 'docx',
  xls: 'xlsx',
}

/** The ending (`docx`) that the clean document of a format takes by itself; null where that is text. */
export const cleanEnding = (format: string): string | null => endings[format] ?? null

/** What the clean document of a format keeps (and what not), in a sentence; null where it is not written anew. */
export function keptAnew(format: string): string | null {
  const ending = cleanEnding(format)
  return ending === null || ending === format ? null : (writers[ending]?.kept ?? null)
}

/**
 * The same document in Unicode with its formatting. Where `ending` is the format's own (DOCX, XLSX, PPTX, RTF) the file
 * is rewritten and nothing but words and fonts changes; DOCX and XLSX can be had of every format, written anew with
 * what its reader sees (a note says what is kept). Throws `TrichlucError` (`NO_REWRITE`) for anything else.
 */
export async function cleanDocument(
  opened: Opened,
  kit: DocumentKit,
  ending: string | null = cleanEnding(opened.format),
): Promise<Cleaned> {
  if (ending === opened.format && packages.has(ending)) return cleanPackage(opened, kit)
  if (ending === opened.format && ending === 'rtf') {
    const { bytes, text, fonts, notes } = await cleanRtf(opened, kit, kit.fonts)
    return { bytes, repairs: text.repairs, fonts, parts: [], notes: [...notes, ...doubts(text)] }
  }
  const writer = ending === null ? undefined : writers[ending]
  if (writer) return anew(opened, kit, writer)
  const wish = ending === null ? 'với định dạng cũ' : `thành \`${ending}\``
  throw new TrichlucError(
    'NO_REWRITE',
    opened.path,
    `định dạng \`${opened.format}\` không ghi lại được ${wish}; hãy dùng --to docx, txt, md hoặc json`,
  )
}

const packages: ReadonlySet<string> = new Set(['docx', 'xlsx', 'pptx'])

interface Writer {
  readonly write: (glyphs: Glyphs) => Uint8Array
  readonly kept: string
}

const writers: Readonly<Record<string, Writer>> = {
  docx: { write: writeDocx, kept: keptInDocx },
  xlsx: { write: writeXlsx, kept: keptInXlsx },
}

async function anew(opened: Opened, kit: DocumentKit, { write, kept }: Writer): Promise<Cleaned> {
  const { glyphs, text, fonts } = await cleanGlyphs(opened, kit)
  const note: Note = { code: 'WRITTEN_ANEW', level: 'info', reason: kept, at: null }
  return { bytes: write(glyphs), repairs: text.repairs, fonts, parts: [], notes: [note, ...doubts(text)] }
}

const doubts = (text: Text) => text.notes.filter((each) => each.code === 'DOUBTFUL_TOKEN')

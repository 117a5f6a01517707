import { TrichlucError } from '../errors.ts'
import type { Opened, Text } from '../types.ts'
import { cleanDocument, cleanEnding, type DocumentKit } from './document.ts'

/** What cleaning would do to a file, told without writing anything. */
export interface Changes {
  /** The clean file would differ: in words, or in the fonts that it names. */
  readonly changed: boolean
  /** Legacy fonts that would give way, and how often each is named. */
  readonly fonts: Readonly<Record<string, number>>
  /** Why the document could not be written again though its text can be read; null where it can. */
  readonly fault: string | null
}

/**
 * What `clean` would change of a file whose clean text is known. A document that is rewritten in its own format is
 * cleaned and compared byte for byte, as words and fonts also stand where no reader of the text looks; one written
 * anew changes when a word or a font of it does; of any other format only the text counts.
 */
export async function changesOf(opened: Opened, text: Text, kit: DocumentKit): Promise<Changes> {
  const ending = cleanEnding(opened.format)
  if (ending === null) return { changed: text.repairs.length > 0, fonts: {}, fault: null }
  try {
    const { bytes, repairs, fonts } = await cleanDocument(opened, kit)
    const isOwn = ending === opened.format
    const changed = isOwn
      ? !Buffer.from(bytes).equals(opened.bytes)
      : repairs.length + Object.keys(fonts).length > 0
    return { changed, fonts, fault: null }
  } catch (error) {
    if (!(error instanceof TrichlucError)) throw error
    return { changed: text.repairs.length > 0, fonts: {}, fault: error.reason }
  }
}

import { useEffect, useState } from 'preact/hooks'
import { ask, Refusal } from '../../api/ask.ts'
import { type Size, sizeOf } from './draw.ts'
import { openPdf, type PDFDocumentProxy } from './source.ts'

/** The original ready for drawing, or why it cannot be drawn. */
export interface Original {
  readonly pdf: PDFDocumentProxy | null
  /** Size of the first page. */
  readonly size: Size
  readonly refusal: Refusal | null
}

const A4: Size = { width: 595, height: 842 }

/** Opens the original of a document and closes it when the page is left. */
export function usePdf(documentId: string): Original {
  const [original, setOriginal] = useState<Original>({ pdf: null, size: A4, refusal: null })
  useEffect(() => {
    let left = false
    const opened = openPdf(documentId)
    opened.document
      .then(async (pdf) => ({ pdf, size: await sizeOf(pdf, 1), refusal: null }))
      .catch(async (error: unknown) => ({ pdf: null, size: A4, refusal: await reasonOf(documentId, error) }))
      .then((next) => {
        if (!left) setOriginal(next)
      })
    return () => {
      left = true
      opened.close()
    }
  }, [documentId])
  return original
}

/** The server's own reason, where it refused the file; pdf.js's otherwise. */
async function reasonOf(documentId: string, error: unknown): Promise<Refusal> {
  const said = error instanceof Error ? error.message : String(error)
  if (!(error instanceof Error && 'status' in error)) return new Refusal(422, 'CANNOT_DRAW', said)
  return await ask(`/documents/${documentId}/original`).then(
    () => new Refusal(422, 'CANNOT_DRAW', said),
    (refusal: unknown) => (refusal instanceof Refusal ? refusal : new Refusal(0, 'NO_ANSWER', '')),
  )
}

import { GlobalWorkerOptions, getDocument, type PDFDocumentProxy } from 'pdfjs-dist'
import workerUrl from 'pdfjs-dist/build/pdf.worker.min.mjs?url'

GlobalWorkerOptions.workerSrc = workerUrl

const beside = (folder: string) => new URL(`/pdfjs/${folder}/`, location.href).href

/** A PDF as its pages are asked for: only what is looked at is fetched and drawn. `close` frees its memory. */
export interface OpenPdf {
  readonly document: Promise<PDFDocumentProxy>
  readonly close: () => void
}

/** Opens the original of a document for drawing. What pdf.js needs comes from this server, nothing from elsewhere. */
export function openPdf(documentId: string): OpenPdf {
  const task = getDocument({
    url: `/api/documents/${documentId}/original`,
    cMapUrl: beside('cmaps'),
    cMapPacked: true,
    standardFontDataUrl: beside('standard_fonts'),
    wasmUrl: beside('wasm'),
    iccUrl: beside('iccs'),
    isEvalSupported: false,
    enableXfa: false,
    disableAutoFetch: true,
  })
  return { document: task.promise, close: () => void task.destroy() }
}

export type { PDFDocumentProxy }

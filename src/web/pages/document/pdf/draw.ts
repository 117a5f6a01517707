import type { PDFDocumentProxy } from './source.ts'

export interface Size {
  readonly width: number
  readonly height: number
}

/** Sharper than this only costs memory. */
const MOST_PIXELS = 12_000_000

/** Size of a page in points, as it is shown (turned where the file turns it). */
export async function sizeOf(pdf: PDFDocumentProxy, page: number): Promise<Size> {
  const { width, height } = (await pdf.getPage(page)).getViewport({ scale: 1 })
  return { width, height }
}

/** Draws a page onto a canvas, `width` screen pixels wide. What is returned stops it; `done` tells when it is drawn. */
export function draw(
  pdf: PDFDocumentProxy,
  page: number,
  { canvas, width }: { readonly canvas: HTMLCanvasElement; readonly width: number },
): { readonly stop: () => void; readonly done: Promise<void> } {
  let stopped = false
  let stop = () => {}
  const work = async () => {
    const leaf = await pdf.getPage(page)
    if (stopped) return
    const plain = leaf.getViewport({ scale: 1 })
    const wished = (width / plain.width) * Math.min(2, devicePixelRatio || 1)
    const most = Math.sqrt(MOST_PIXELS / (plain.width * plain.height))
    const viewport = leaf.getViewport({ scale: Math.min(wished, most) })
    canvas.width = Math.round(viewport.width)
    canvas.height = Math.round(viewport.height)
    const task = leaf.render({ canvas, viewport })
    stop = () => task.cancel()
    await task.promise
    leaf.cleanup()
  }
  const done = work().catch((error: unknown) => {
    if (!stopped) throw error
  })
  return {
    done,
    stop: () => {
      stopped = true
      stop()
    },
  }
}

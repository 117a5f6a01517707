import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import type * as Pdfjs from 'pdfjs-dist/legacy/build/pdf.mjs'
import { UnreadableSource } from '../../errors.ts'
import type { Opened } from '../../types.ts'
import { type Drawing, fontsOf, type Step, stepsOf } from './drawing.ts'
import { type Face, faceOf } from './face.ts'
import type { Matrix } from './matrix.ts'
import { isCut, mended, mutedFonts } from './mend.ts'
import { guardedNatives } from './natives.ts'
import { joinedPorts, type Port } from './ports.ts'

/** An open PDF. `close` must be called, also after an error: pdf.js keeps everything until then. */
export interface Source {
  readonly pages: number
  /** Protected by an owner password: it opens, but its maker forbids copying or changing. */
  readonly restricted: boolean
  /** The end of the file is missing; its pages were gathered one by one. */
  readonly cut: boolean
  readonly drawing: (page: number) => Promise<Drawing>
  readonly close: () => Promise<void>
}

/**
 * Opens a PDF with pdf.js, the only place that knows this library. Nothing is rendered, no script runs, no file or
 * address outside is opened, no picture is unpacked. Throws `UnreadableSource` for ENCRYPTED and PDF_STRUCTURE.
 */
export async function openPdf(opened: Opened): Promise<Source> {
  const engine = await loadedEngine()
  try {
    return await sourceOf(opened.bytes, engine, isCut(opened.bytes))
  } catch (fault) {
    const whole = fault instanceof Error && fault.name === 'PasswordException' ? null : mended(opened.bytes)
    if (!whole) throw unreadable(opened.path, fault)
    return await sourceOf(whole, engine, true).catch(() => {
      throw unreadable(opened.path, fault)
    })
  }
}

async function sourceOf(bytes: Uint8Array, engine: Engine, cut: boolean): Promise<Source> {
  const { lib, folder } = engine
  const [port, far] = joinedPorts()
  engine.answer(far)
  const worker = new lib.PDFWorker({ port: port as unknown as null, verbosity: 0 })
  const task = lib.getDocument({
    worker,
    data: Uint8Array.from(bytes), // a copy: pdf.js takes it away from its owner, and refuses a Buffer
    verbosity: 0,
    isEvalSupported: false,
    useSystemFonts: false,
    useWorkerFetch: false,
    // fonts are “loaded” into nothing; otherwise pdf.js works out the outline of every letter
    disableFontFace: false,
    ownerDocument: { fonts: new Set() } as unknown as undefined,
    fontExtraProperties: true,
    maxImageSize: 1, // pictures are left packed: a scan costs nothing, a picture bomb neither
    cMapUrl: join(folder, 'cmaps/'),
    cMapPacked: true,
    enableXfa: false,
  })
  const close = async () => {
    await task.destroy()
    worker.destroy()
  }
  const document = await task.promise.catch(async (fault: unknown) => {
    await close()
    throw fault
  })
  const muted = cut ? mutedFonts(bytes) : new Set<string>()
  const permissions = await document.getPermissions().catch(() => null)
  return {
    pages: document.numPages,
    restricted: permissions !== null,
    cut,
    drawing: (page) => draw(document, page, { ...engine, muted }),
    close,
  }
}

interface Means extends Engine {
  /** Fonts whose codes have lost their meaning. */
  readonly muted: ReadonlySet<string>
}

async function draw(
  document: Pdfjs.PDFDocumentProxy,
  number: number,
  { names, muted }: Means,
): Promise<Drawing> {
  const page = await document.getPage(number)
  try {
    const list = await page.getOperatorList()
    const view = page.getViewport({ scale: 1 })
    const steps = stepsOf(list, names)
    const faces = await facesOf(page, steps, muted)
    const annotated = steps.some((each) => each.name === 'beginAnnotation')
    return {
      page: number,
      width: view.width,
      height: view.height,
      toTop: view.transform as unknown as Matrix,
      steps,
      faces,
      annotations: annotated ? await kindsOf(page) : new Map(),
    }
  } finally {
    page.cleanup()
  }
}

async function facesOf(
  page: Pdfjs.PDFPageProxy,
  steps: readonly Step[],
  muted: ReadonlySet<string>,
): Promise<Map<string, Face>> {
  const ids = new Set<string>()
  for (const step of steps) for (const id of fontsOf(step)) ids.add(id)
  // fonts arrive by message; the last of them may be some turns behind the instructions
  for (let turn = 0; turn < 50 && ![...ids].every((id) => page.commonObjs.has(id)); turn++) {
    await new Promise((resolve) => setImmediate(resolve))
  }
  const face = (id: string) => faceOf(page.commonObjs.has(id) ? page.commonObjs.get(id) : null, muted)
  return new Map([...ids].map((id) => [id, face(id)]))
}

async function kindsOf(page: Pdfjs.PDFPageProxy): Promise<Map<string, string>> {
  const all = (await page.getAnnotations().catch(() => [])) as {
    id: string
    subtype?: string
    fieldType?: string
  }[]
  return new Map(all.map((each) => [each.id, `${each.subtype ?? ''} ${each.fieldType ?? ''}`.trim()]))
}

function unreadable(path: string, fault: unknown): UnreadableSource {
  const name = fault instanceof Error ? fault.name : ''
  if (name === 'PasswordException') {
    return new UnreadableSource(
      'ENCRYPTED',
      path,
      'tệp PDF có mật khẩu mở; hãy bỏ mật khẩu (mở bằng trình đọc PDF, in lại ra PDF) rồi nạp lại',
      { cause: fault },
    )
  }
  return new UnreadableSource(
    'PDF_STRUCTURE',
    path,
    'cấu trúc tệp PDF hỏng hoặc tệp bị cắt cụt, không tìm thấy trang nào; hãy lấy lại bản gốc',
    { cause: fault },
  )
}

interface Engine {
  readonly lib: typeof Pdfjs
  readonly names: readonly string[]
  readonly folder: string
  /** Lets the half of pdf.js that reads files listen at this end. */
  readonly answer: (port: Port) => void
}

/** The half of pdf.js that reads files; it comes without types. */
const reader = 'pdfjs-dist/legacy/build/pdf.worker.mjs'

interface Reader {
  readonly WorkerMessageHandler: { readonly initializeFromPort: (port: Port) => void }
}

let loaded: Promise<Engine> | null = null

/** Loads pdf.js when the first PDF comes, so that commands that read none start at once. */
function loadedEngine(): Promise<Engine> {
  loaded ??= load()
  return loaded
}

async function load(): Promise<Engine> {
  const loud = hushed()
  const restore = guardedNatives()
  try {
    const scope = globalThis as Record<string, unknown>
    for (const name of ['DOMMatrix', 'FontFace', 'ImageData', 'Path2D']) scope[name] ??= class {}
    const lib = await import('pdfjs-dist/legacy/build/pdf.mjs')
    const { WorkerMessageHandler } = (await import(reader)) as Reader
    const names: string[] = []
    for (const [name, code] of Object.entries(lib.OPS)) names[code as number] = name
    const folder = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'))
    const answer = (port: Port) => WorkerMessageHandler.initializeFromPort(port)
    return { lib, names, folder, answer }
  } finally {
    restore()
    loud()
  }
}

/** While pdf.js loads it complains of a missing canvas, which text does not need; all other words pass. */
function hushed(): () => void {
  const { warn, log } = console
  const unless =
    (print: typeof log) =>
    (first: unknown, ...more: unknown[]) => {
      if (!(typeof first === 'string' && /^Warning: Cannot (?:load|access|polyfill)/.test(first))) {
        print(first, ...more)
      }
    }
  console.warn = unless(warn)
  console.log = unless(log)
  return () => {
    console.warn = warn
    console.log = log
  }
}

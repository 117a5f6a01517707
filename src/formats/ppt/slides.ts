import { type Record, recordAt, recordsBelow, recordsIn, types } from './records.ts'
import { boxRecords, fontsOf, type SlideText, textsOf } from './text.ts'

/** The texts of each slide, shapes in drawing order; notes pages follow their slides. */
export interface Slides {
  readonly slides: readonly (readonly SlideText[])[]
  /** The directory of the newest save could not be followed: texts are in the order of the file. */
  readonly loose: boolean
}

/** Reads the newest state of a presentation by its edit chain ([MS-PPT] 2.1.2); falls back to the order of the file. */
export function readSlides(stream: Buffer, currentUser: Buffer | null): Slides {
  const directory =
    currentUser && currentUser.length >= 20 ? persistDirectory(stream, currentUser.readUInt32LE(16)) : null
  const document = directory && recordAt(stream, directory.offsets.get(directory.document) ?? -1)
  if (!directory || !document) return { slides: [looseTexts(stream)], loose: true }
  const fonts = fontsOf(recordsBelow(document.body))
  const lists = [...recordsIn(document.body)].filter((each) => each.type === types.slideListWithText)
  const ofKind = (instance: number) =>
    lists.filter((each) => each.instance === instance).flatMap((each) => listed(each))
  const pages = [...ofKind(0), ...ofKind(2)]
  const slides = pages.map(({ persist, outline }) => {
    const slide = recordAt(stream, directory.offsets.get(persist) ?? -1)
    const outlined = textsOf(outline, fonts)
    return slide ? shapeTexts(slide, outlined, fonts) : outlined
  })
  return { slides, loose: false }
}

function looseTexts(stream: Buffer): SlideText[] {
  const all = [...recordsBelow(stream)]
  return textsOf(all, fontsOf(all))
}

interface Directory {
  readonly offsets: ReadonlyMap<number, number>
  readonly document: number
}

const MAX_EDITS = 1000

function persistDirectory(stream: Buffer, newest: number): Directory | null {
  const offsets = new Map<number, number>()
  let document = 0
  let at = newest
  for (let step = 0; step < MAX_EDITS && at !== 0; step++) {
    const edit = recordAt(stream, at)
    if (!edit || edit.type !== types.userEditAtom || edit.body.length < 20)
      return offsets.size > 0 ? { offsets, document } : null
    document ||= edit.body.readUInt32LE(16)
    addPersists(recordAt(stream, edit.body.readUInt32LE(12)), offsets)
    const before = edit.body.readUInt32LE(8)
    if (before >= at) break
    at = before
  }
  return { offsets, document }
}

/** PersistDirectoryEntry ([MS-PPT] 2.3.5): 20 bits first id, 12 bits count, then the offsets. Newer saves were added first. */
function addPersists(record: Record | null, offsets: Map<number, number>): void {
  if (record?.type !== types.persistDirectoryAtom) return
  let at = 0
  while (at + 4 <= record.body.length) {
    const head = record.body.readUInt32LE(at)
    const first = head & 0xfffff
    const count = head >>> 20
    for (let i = 0; i < count && at + 8 + i * 4 <= record.body.length; i++) {
      if (!offsets.has(first + i)) offsets.set(first + i, record.body.readUInt32LE(at + 4 + i * 4))
    }
    at += 4 + count * 4
  }
}

function listed(list: Record): { persist: number; outline: Record[] }[] {
  const pages: { persist: number; outline: Record[] }[] = []
  for (const record of recordsIn(list.body)) {
    if (record.type === types.slidePersistAtom)
      pages.push({ persist: record.body.readUInt32LE(0), outline: [] })
    else pages.at(-1)?.outline.push(record)
  }
  return pages
}

/** A shape's own text, or the text of the outline that it refers to. Outline texts that no shape shows come first. */
function shapeTexts(slide: Record, outlined: readonly SlideText[], fonts: readonly string[]): SlideText[] {
  const shown = new Set<number>()
  const texts: SlideText[] = []
  for (const record of recordsBelow(slide.body)) {
    if (record.type !== types.clientTextbox) continue
    const inside = [...boxRecords(record)]
    const reference = inside.find((each) => each.type === types.outlineTextRefAtom)
    const index = reference ? reference.body.readUInt32LE(0) : -1
    const outline = outlined[index]
    if (outline) {
      shown.add(index)
      texts.push(outline)
    } else texts.push(...textsOf(inside, fonts))
  }
  return [...outlined.filter((_, i) => !shown.has(i)), ...texts]
}

/**
 * PDFium (WASM build `@hyzyla/pdfium`, MIT) as another reader of PDF, for comparison only: it is no dependency. Install
 * it in any folder (`npm install @hyzyla/pdfium@2.1.13`) and name that folder in `TRICHLUC_PDFIUM`.
 */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'

/** Where PDFium is installed, null where it is not. */
export function pdfiumHome() {
  const folder = process.env.TRICHLUC_PDFIUM
  if (!folder) return null
  try {
    return createRequire(join(folder, 'package.json')).resolve('@hyzyla/pdfium')
  } catch {
    return null
  }
}

/** The letters of each page with code, origin, box, size and font name: what a second reader would have to give. */
export async function* pagesOf(paths) {
  const { PDFiumLibrary } = await import(pathToFileURL(pdfiumHome()).href)
  const library = await PDFiumLibrary.init()
  for (const path of paths) {
    const document = await library.loadDocument(readFileSync(path))
    const fonts = new Map()
    for (let at = 0; at < document.getPageCount(); at++) yield lettersOf(library.module, document.documentIdx, at, fonts)
    document.destroy()
  }
}

function lettersOf(pdfium, document, at, fonts) {
  const page = pdfium._FPDF_LoadPage(document, at)
  const text = pdfium._FPDFText_LoadPage(page)
  const height = pdfium._FPDF_GetPageHeightF(page)
  const room = pdfium._malloc(32)
  const letters = []
  for (let i = 0; i < pdfium._FPDFText_CountChars(text); i++) {
    if (pdfium._FPDFText_IsGenerated(text, i)) continue
    pdfium._FPDFText_GetCharOrigin(text, i, room, room + 8)
    pdfium._FPDFText_GetLooseCharBox(text, i, room + 16)
    const [x, y] = pdfium.HEAPF64.slice(room >> 3, (room >> 3) + 2)
    const box = pdfium.HEAPF32.slice((room >> 2) + 4, (room >> 2) + 8)
    const font = fontOf(pdfium, pdfium._FPDFText_GetTextObject(text, i), fonts)
    const size = pdfium._FPDFText_GetFontSize(text, i)
    letters.push({ code: pdfium._FPDFText_GetUnicode(text, i), x, y: height - y, box, font, size })
  }
  pdfium._free?.(room)
  pdfium._FPDFText_ClosePage(text)
  pdfium._FPDF_ClosePage(page)
  return letters
}

function fontOf(pdfium, object, fonts) {
  const font = object && pdfium._FPDFTextObj_GetFont(object)
  if (!font) return ''
  if (!fonts.has(font)) {
    const room = pdfium._malloc(256)
    const length = pdfium._FPDFFont_GetBaseFontName(font, room, 256)
    fonts.set(font, Buffer.from(pdfium.HEAPU8.slice(room, room + Math.max(0, length - 1))).toString())
    pdfium._free?.(room)
  }
  return fonts.get(font)
}

/** How many of our letters PDFium has at the same place, as the same letter, in the same font; what it has instead. */
export function alike(glyphs, letters) {
  const bare = (name) => name.replace(/^[A-Z]{6}\+/, '')
  const places = Map.groupBy
    ? Map.groupBy(letters, keyOf)
    : letters.reduce((map, each) => map.set(keyOf(each), [...(map.get(keyOf(each)) ?? []), each]), new Map())
  const found = { letters: 0, same_place: 0, same_letter: 0, same_font: 0, instead: {} }
  for (const glyph of glyphs) {
    if (glyph.blank) continue
    const near = around(places, glyph)
    const same = near.find((each) => String.fromCodePoint(each.code) === glyph.text)
    found.letters++
    if (near.length > 0) found.same_place++
    if (same) found.same_letter++
    if (same && bare(same.font) === bare(glyph.face.name)) found.same_font++
    if (!same) {
      const what = `${hex(glyph.text.codePointAt(0))} as ${near[0] ? hex(near[0].code) : 'nothing'}`
      found.instead[what] = (found.instead[what] ?? 0) + 1
    }
  }
  return found
}

function keyOf({ x, y }) {
  return `${Math.round(x)},${Math.round(y)}`
}

function around(places, { x, y }) {
  const steps = [-1, 0, 1]
  return steps
    .flatMap((dx) => steps.flatMap((dy) => places.get(keyOf({ x: x + dx, y: y + dy })) ?? []))
    .filter((each) => Math.abs(each.x - x) < 0.8 && Math.abs(each.y - y) < 0.8)
}

function hex(code) {
  return `U+${code.toString(16).toUpperCase().padStart(4, '0')}`
}

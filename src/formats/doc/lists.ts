import { letter, roman } from '../../text/numerals.ts'
import type { ParagraphLayout } from '../../types.ts'
import { layoutFrom } from './layout.ts'
import type { DocParagraph } from './paragraphs.ts'
import { code, sprms } from './sprm.ts'

/** Number format codes of [MS-OSHARED] 2.2.1.3 MSONFC that reports use. */
const ROMAN = 1
const ROMAN_SMALL = 2
const LETTER = 3
const LETTER_SMALL = 4
const BULLET = 23

interface ListLevel {
  readonly format: number
  readonly start: number
  /** The number text; characters 0–8 stand for the number of that level. */
  readonly text: string
  /** Index of the font of the number; null where it takes that of the paragraph. */
  readonly font: number | null
  readonly layout: ParagraphLayout | null
}

/** An automatic number as it is shown, its font's index where it has one of its own, and the indents of its level. */
export interface Label {
  readonly text: string
  readonly font: number | null
  readonly layout: ParagraphLayout | null
}

/**
 * Writes automatic numbers as Word shows them ([MS-DOC] 2.9.131 LFO, 2.9.147 LSTF, 2.9.150 LVL). The function
 * counts on from call to call: give it the paragraphs of one sub-document in order.
 */
export function markersOf(parts: {
  lst: Buffer
  lstAndLevels: Buffer
  lfo: Buffer
}): (paragraph: DocParagraph) => Label | null {
  const levels = readLevels(parts.lst, parts.lstAndLevels)
  const lists = readOverrides(parts.lfo)
  const counters = new Map<number, number[]>()
  return (paragraph) => {
    const list = lists[paragraph.list - 1]
    const all = list === undefined ? undefined : levels.get(list)
    const level = all?.[paragraph.listLevel]
    if (!all || !level) return null
    if (level.format === BULLET) return { text: bullet(level.text), font: null, layout: level.layout }
    const counts = counters.get(list!) ?? []
    counters.set(list!, counts)
    counts.length = Math.min(counts.length, paragraph.listLevel + 1)
    for (let i = 0; i <= paragraph.listLevel; i++)
      counts[i] ??= (all[i]?.start ?? 1) - (i === paragraph.listLevel ? 1 : 0)
    counts[paragraph.listLevel]! += 1
    const shown = [...level.text].map((char) =>
      char <= '\x08' ? number(counts[char.charCodeAt(0)] ?? 1, all[char.charCodeAt(0)]?.format ?? 0) : char,
    )
    const text = shown.join('').trim()
    return text === '' ? null : { text, font: level.font, layout: level.layout }
  }
}

/** Bullets of symbol fonts are shown as a dot. */
const bullet = (text: string) => (/^[\uf000-\uf0ff]?$/.test(text) ? '•' : text)

function number(value: number, format: number): string {
  if (format === ROMAN) return roman(value)
  if (format === ROMAN_SMALL) return roman(value).toLowerCase()
  if (format === LETTER) return letter(value)
  if (format === LETTER_SMALL) return letter(value).toLowerCase()
  return String(value)
}

/** Levels of each list by its lsid; the LVLs stand right behind the array of LSTFs. */
function readLevels(lst: Buffer, all: Buffer): ReadonlyMap<number, readonly ListLevel[]> {
  const lists = new Map<number, ListLevel[]>()
  if (lst.length < 2) return lists
  const count = Math.min(lst.readUInt16LE(0), 2000)
  let at = 2 + count * 28
  for (let i = 0; i < count && 2 + i * 28 + 28 <= lst.length; i++) {
    const lstf = 2 + i * 28
    const simple = (all[lstf + 26]! & 1) === 1
    const levels: ListLevel[] = []
    for (let each = 0; each < (simple ? 1 : 9) && at + 30 <= all.length; each++) {
      const start = all.readInt32LE(at)
      const format = all[at + 4]!
      const looks = at + 28 + all[at + 25]!
      const layout = indentsOf(all.subarray(at + 28, looks))
      const font = fontOf(all.subarray(looks, looks + all[at + 24]!))
      at += 28 + all[at + 24]! + all[at + 25]!
      if (at + 2 > all.length) break
      const size = all.readUInt16LE(at)
      levels.push({
        format,
        start,
        text: all.subarray(at + 2, at + 2 + size * 2).toString('utf16le'),
        font,
        layout,
      })
      at += 2 + size * 2
    }
    lists.set(all.readInt32LE(lstf), levels)
  }
  return lists
}

function indentsOf(grpprl: Buffer): ParagraphLayout | null {
  const layout = layoutFrom()
  for (const each of sprms(grpprl)) layout.take(each.code, each.operand)
  return layout.made()
}

function fontOf(grpprl: Buffer): number | null {
  let font: number | null = null
  for (const each of sprms(grpprl))
    if (each.code === code.cRgFtc2 || (font === null && each.code === code.cRgFtc0))
      font = each.operand.readUInt16LE(0)
  return font
}

/** The lsid that each LFO names, by index. */
function readOverrides(lfo: Buffer): readonly number[] {
  if (lfo.length < 4) return []
  const count = Math.min(lfo.readUInt32LE(0), 4000)
  return Array.from({ length: count }, (_, i) =>
    4 + i * 16 + 4 <= lfo.length ? lfo.readInt32LE(4 + i * 16) : 0,
  )
}

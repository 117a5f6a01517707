import { announcesTasks, opensTasks, yearOfAims } from '../../../text/coming.ts'
import { view } from '../../../text/view.ts'
import type { Outline, Unit } from '../../../types.ts'
import { behindAims } from './behind-aims.ts'
import { ranksOf } from './ranks.ts'

/** A unit of the outline on which rules look, with its place in the tree of headings and bullets. */
export interface Paragraph {
  readonly start: number
  readonly end: number
  /** Smaller is further out: headings 0 to 1, `a)` 2, `*` 3, plain text 4, `-` 5, `+` 6. */
  readonly rank: number
  readonly section: number
  /** Titles of the sections around it, in the letters of `view`. */
  readonly titles: string
  /** Who writes the document and its title, in the letters of `view`: what it is all about. */
  readonly subject: string
  readonly future: boolean
  /** It stands behind aims of a later year, and says not whether it goes on with them. */
  readonly behindAims: boolean
  readonly heading: boolean
  /** It opens with a number, a letter or a bullet. */
  readonly marked: boolean
}

/** The searched units in order; cells of tables and the rows of official forms are for other rules. */
export function paragraphsOf(outline: Outline): Paragraph[] {
  const titles = outline.sections.map((_, i) => titlesOf(outline, i))
  const units = withFigures(
    outline,
    outline.units.filter((unit) => searched(outline, unit)),
  )
  const ranks = ranksOf(outline, units)
  const opens = firstNumbers(outline.units)
  const subject = view(`${outline.header.issuer ?? ''} | ${outline.header.title ?? ''}`)
  const announced = underTasks(outline, units, ranks)
  const behind = behindAims(outline, units, ranks)
  return units.map((unit, i) => {
    const around = sectionOf(outline, unit, opens)
    const section = outline.sections[around]
    return {
      start: afterMarker(outline.text.text, unit),
      end: unit.end,
      rank: ranks[i]!,
      section: unit.section,
      titles: titles[around] ?? '',
      subject,
      future:
        (section?.future ?? false) ||
        announced[i]! ||
        opensTasks(outline.text.text.slice(unit.start, Math.min(unit.end, unit.start + 160))) ||
        isPlan(outline, titles[around] ?? ''),
      behindAims: behind[i]!,
      heading: unit.kind === 'heading',
      marked: unit.marker !== null,
    }
  })
}

/**
 * What stands under `Nhiệm vụ trọng tâm quý IV:`, a line that is no heading, up to the next of its own rank.
 */
function underTasks({ text, header }: Outline, units: readonly Unit[], ranks: readonly number[]): boolean[] {
  const own = Number(header.period?.to.slice(0, 4) ?? Number.POSITIVE_INFINITY)
  const announces = (line: string) => announcesTasks(line) || (yearOfAims(line) ?? 0) > own
  let above = Number.POSITIVE_INFINITY
  return units.map(({ start, end, kind }, i) => {
    if (ranks[i]! <= above) above = Number.POSITIVE_INFINITY
    const inside = above < ranks[i]!
    const short = kind === 'text' && end - start < 180
    if (!inside && short && announces(text.text.slice(start, end))) above = ranks[i]!
    return inside
  })
}

/**
 * A plan, a programme, a directive, a decision sets aims; what it reports stands under a heading that says
 * so.
 */
function isPlan({ header }: Outline, titles: string): boolean {
  return PLANS.has(header.docType ?? '') && !/kết quả|tình hình|đánh giá|thực trạng|đặc điểm/u.test(titles)
}

/** Abbreviations after Nghị định 30/2020/NĐ-CP, Phụ lục III. */
const PLANS = new Set(['KH', 'CTr', 'NQ', 'CT', 'QĐ', 'ĐA', 'PA'])

/**
 * The section that a unit speaks under. `6. Hiện đại hóa: …`, title and text in one line, is no heading of
 * its own, but no part of section `2.` before it either: it stands beside it, under the section around both.
 */
function sectionOf(
  { sections }: Outline,
  { marker, section, kind }: Unit,
  opens: ReadonlyMap<string, number>,
): number {
  const number = kind === 'text' ? NUMBER.exec(marker?.trim() ?? '') : null
  if (!number) return section
  const first = opens.get(`${section}|${number[1]}`) ?? 0
  for (let i = section; i >= 0; i = sections[i]!.parent) {
    const other = NUMBER.exec(sections[i]!.marker.trim())
    if (other && other[1] === number[1] && Number(other[2]) < first) return sections[i]!.parent
  }
  return section
}

/** The first number of the numbered text units of each section: a list that starts at 1 is inside it. */
function firstNumbers(units: readonly Unit[]): ReadonlyMap<string, number> {
  const opens = new Map<string, number>()
  for (const { marker, section, kind } of units) {
    const number = kind === 'text' ? NUMBER.exec(marker?.trim() ?? '') : null
    if (!number) continue
    const key = `${section}|${number[1]}`
    if (!opens.has(key)) opens.set(key, Number(number[2]))
  }
  return opens
}

/** `6.` or `2.6.`: the numbers before the last, and the last. */
const NUMBER = /^((?:\d{1,2}\.){0,3})(\d{1,2})[.)]?$/

function searched(outline: Outline, unit: Unit): boolean {
  if (unit.kind !== 'text' && unit.kind !== 'heading') return false
  if (unit.role !== 'body' && unit.role !== 'footnote' && unit.role !== 'endnote' && unit.role !== 'textbox')
    return false
  return !outline.forms.some((form) => unit.start >= form.start && unit.start < form.end)
}

/** A line that is but a figure belongs to the label that ends in a colon above it. */
function withFigures(outline: Outline, units: readonly Unit[]): Unit[] {
  const { text } = outline.text
  const out: Unit[] = []
  for (const unit of units) {
    const last = out.at(-1)
    const words = text.slice(unit.start, unit.end)
    const alone = unit.marker === null && words.length < 80 && /^\s*\d/.test(words)
    if (last && alone && /:\s*$/.test(text.slice(last.start, last.end)))
      out[out.length - 1] = { ...last, end: unit.end }
    else out.push(unit)
  }
  return out
}

function afterMarker(text: string, unit: Unit): number {
  if (!unit.marker || !text.startsWith(unit.marker, unit.start)) return unit.start
  return unit.start + unit.marker.length
}

function titlesOf(outline: Outline, index: number): string {
  const titles: string[] = []
  for (let i = index; i >= 0 && titles.length < 12; i = outline.sections[i]?.parent ?? -1)
    titles.unshift(outline.sections[i]?.title ?? '')
  return view(titles.join(' | '))
}

/** The item or heading that a paragraph stands under; below zero without one near. */
export function parentOf(paragraphs: readonly Paragraph[], at: number): number {
  const from = Math.max(0, at - NEAR)
  const near = paragraphs.slice(from, at).findLastIndex(({ rank }) => rank < paragraphs[at]!.rank)
  return near < 0 ? -1 : from + near
}

/** So many paragraphs above are looked at. */
const NEAR = 12

import { ALL_OF_PLACE, LEVEL_IDS, type LevelId, rankOf } from '../../../text/levels.ts'
import { view } from '../../../text/view.ts'
import type { Outline } from '../../../types.ts'
import { isNameOfLevel, levelsNamed } from '../indicators/levels.ts'
import { ROW } from './lead-in.ts'
import { TABLE_TITLE } from './table-title.ts'

const REACH = 1500
/** A header with a line for each cell, and the lines of its caption. */
const MOST_LINES = 40
/** Shorter lines are whole: `* Cấp xã:`. */
const FULL_LINE = 60
const LAST_SENTENCE = /(?:(?<=\p{L}{2}[.;] )|^)(?!.*\p{L}{2}[.;] )/u
const FIGURES = /^[\d.,()|\s]+$/u
const HEADING = /^\s*(?:[IVX]{1,5}|\d{1,2}(?:\.\d{1,2}){0,3}|[a-zđ])[.)]+\s*\p{L}/u

/**
 * The level whose figures a table holds, by the lead-in, title or heading that stands nearest above it: `Tại UBND các xã,
 * phường:`, `II. Cấp xã`, `Phụ lục 1: … cấp tỉnh`. Null where those tell of all of them, or of none.
 */
export function leadInLevel(outline: Outline, firstRow: number): string | null {
  const near = nearest(linesAbove(outline.text.text, firstRow), outline)
  return near === undefined ? sectionLevel(outline, firstRow) : near
}

/** Lines down to the header of a table, the nearest first; rows of its own that are not known stand below its header. */
function linesAbove(text: string, firstRow: number): string[] {
  const lines = text
    .slice(Math.max(0, firstRow - REACH), firstRow)
    .split('\n')
    .filter((line) => line.trim() !== '')
    .slice(-MOST_LINES)
    .reverse()
  const isRow = (line: string) => ROW.test(line) || FIGURES.test(line)
  const header = lines.findIndex((line) => !isRow(line))
  if (header < 0) return []
  const above = lines.slice(header)
  const other = above.findIndex(isRow)
  return other < 0 ? above : above.slice(0, other)
}

/** The level that the nearest line names; null where that line tells of all, undefined where no line names any. */
function nearest(lines: readonly string[], outline: Outline): string | null | undefined {
  let isBehindProse = false
  for (const [at, line] of lines.entries()) {
    const before = lines[at + 1] ?? ''
    const isWrapped = before.length > FULL_LINE && !/[.:;]\s*$/u.test(before) && !HEADING.test(line)
    const isTitle = HEADING.test(line) || TABLE_TITLE.test(line)
    const isProse = /[.;]\s*$/u.test(line)
    if (!isProse && (isTitle || !isBehindProse || isLabel(line))) {
      const words = isWrapped ? `${before} ${line}` : line
      for (const each of [words.slice(words.search(LAST_SENTENCE)), words]) {
        const told = levelTold(each, outline)
        if (told !== undefined) return told
      }
      if (HEADING.test(line)) return undefined
    }
    isBehindProse ||= isProse
  }
  return undefined
}

const isLabel = (line: string) => isNameOfLevel(view(line.replace(/:\s*$/u, '')))

/** The level that the title of a section names, or that of one around it. */
function sectionLevel(outline: Outline, at: number): string | null {
  const { sections } = outline
  let index = sections.findLastIndex(({ start, end }) => start <= at && at < end)
  for (; index >= 0; index = sections[index]!.parent) {
    const told = levelTold(sections[index]!.title, outline)
    if (told !== undefined) return told
  }
  return null
}

/** The one level that words name; null for several or for all that an agency has under it, undefined for no word of either. */
function levelTold(printed: string, { header }: Outline): string | null | undefined {
  const words = view(printed)
  const own = header.level && LEVEL_IDS[header.level]
  const isAbove = (level: string) => own !== null && rankOf(level) > rankOf(own)
  const isMeant = THEIR_POWER.test(words) || isLabel(printed)
  const named = [...levelsNamed(words)].filter((level) => isMeant || !isAbove(level))
  const acting = AGENCIES.filter(([level, agency]) => !isAbove(level) && agency.test(words))
  const levels = new Set([...named, ...acting.map(([level]) => level)])
  if (levels.size > 1 || (levels.size === 1 && /(?<!\p{L})trong (?:đó|số)(?!\p{L})/u.test(words))) return null
  const [level] = levels
  return level ?? (OF_ALL.test(words) ? null : undefined)
}

/** What a district receives of those above it: `TTHC thuộc thẩm quyền giải quyết của cấp tỉnh`. */
const THEIR_POWER = /(?<!\p{L})thẩm quyền(?!\p{L})/u

/** `Bộ phận Một cửa của UBND huyện`, `Trung tâm Phục vụ hành chính công tỉnh`; not whose system or report it is. */
const OFFICE =
  '(?<!(?:theo|hệ thống|phần mềm|cổng|quyết định|kế hoạch|công văn)(?: [^\\s,;:]+){0,9} )(?:ubnd|bộ phận (?:một cửa|tiếp nhận và trả kết quả|tn&tkq)(?: hiện đại| điện tử)?|trung tâm (?:phục vụ )?(?:hành chính công|hcc)|trung tâm pvhcc)(?: của)?(?: ubnd)?'
const AGENCIES: readonly (readonly [level: LevelId, agency: RegExp])[] = [
  ['province', new RegExp(`${OFFICE} tỉnh(?!\\p{L})`, 'u')],
  ['district', new RegExp(`${OFFICE} (?:các )?(?:huyện|quận|thị xã)(?!\\p{L})`, 'u')],
  [
    'commune',
    new RegExp(
      `${OFFICE} (?:các )?(?:xã|phường|thị trấn)(?!\\p{L})|(?<!\\p{L})các (?:xã|phường)(?!\\p{L})`,
      'u',
    ),
  ],
]

/** `trên địa bàn huyện`, `của các cấp`: of all that the agency has under it. */
const OF_ALL = new RegExp(
  `(?<!\\p{L})(?:${ALL_OF_PLACE}|địa bàn (?:tỉnh|thành phố|huyện|quận|thị xã)|(?:các|cả|hai|ba|\\d) cấp)(?!\\p{L})`,
  'u',
)

import { matchesOf } from '../../../text/matches.ts'
import { fieldNameIn } from './field-names.ts'
import { turnToAll } from './other-fields.ts'
import { parentOf } from './paragraphs.ts'
import type { Reading } from './reading.ts'
import type { Sentence } from './sentences.ts'

type Lines = Pick<Reading, 'paragraphs' | 'at' | 'sheet' | 'rules'>

/**
 * `Cụ thể từng lĩnh vực:` / `+ Lâm nghiệp: 246 hồ sơ; đã giải quyết | 240`: in a list of fields the item of one that the
 * catalogue has no value for, to its end or to where all are spoken of again.
 */
export function isInItemOfOtherField(place: number, sentence: Sentence, lines: Lines): boolean {
  const { paragraphs, at, sheet, rules } = lines
  if (isInRowOfFields(place, sentence, lines)) return true
  for (let i = at, depth = 0; i >= 0 && depth < DEEPEST; i = parentOf(paragraphs, i), depth++) {
    const name = fieldNameIn(paragraphs[i]!, sheet.text, rules)
    if (!name || name.field || !isListed(i, lines)) continue
    if (i !== at || turnToAll(sheet.text.slice(name.end, place)) === null) return true
  }
  return false
}

/** So many lines further out an item may begin. */
const DEEPEST = 3

/**
 * `Cụ thể từng lĩnh vực: lâm nghiệp nhận 246 hồ sơ; đã giải quyết | 240. Thú y: nhận | 90`: the list goes on behind its
 * lead-in, and in sentences that open with a name.
 */
function isInRowOfFields(
  place: number,
  sentence: Sentence,
  { paragraphs, at, sheet, rules }: Lines,
): boolean {
  const from = Math.max(paragraphs[at]!.start, place - FARTHEST)
  const before = sheet.text.slice(from, place)
  const lead = before.includes('lĩnh vực') ? matchesOf(LEAD, before).at(-1) : undefined
  if (!lead) return false
  const start = Math.max(from + lead.index + lead[0].length, sentence.start)
  // a name is told by the figure behind it
  const words = sheet.text.slice(start, place)
  const name = fieldNameIn({ start: 0, end: words.length + FIGURE.length }, words + FIGURE, rules)
  return name !== null && turnToAll(words) === null
}

const FARTHEST = 1500
const FIGURE = '0 hồ sơ'

/** The item stands under a lead-in that parts dossiers by fields, beside an item of a field, or beside one of its own kind. */
function isListed(at: number, { paragraphs, sheet: { text }, rules }: Lines): boolean {
  const own = paragraphs[at]!
  const nameOf = (i: number) => fieldNameIn(paragraphs[i]!, text, rules)
  const counts = (i: number) => {
    const end = nameOf(i)?.end ?? Number.POSITIVE_INFINITY
    return end < paragraphs[i]!.end && COUNT.test(text.slice(end, Math.min(paragraphs[i]!.end, end + 60)))
  }
  const isRow = (i: number) => Boolean(nameOf(i)?.field) || (counts(i) && counts(at))
  let inRow = true
  for (let i = at - 1; i >= Math.max(0, at - MOST_LINES); i--) {
    const { rank, start, end } = paragraphs[i]!
    if (rank > own.rank) continue
    const line = text.slice(start, end)
    if ((rank < own.rank || inRow) && LEADS_BELOW.test(line.slice(-LONGEST))) return true
    if (rank < own.rank) break
    inRow &&= nameOf(i) !== null
    if (inRow && isRow(i)) return true
  }
  for (let i = at + 1; i < Math.min(paragraphs.length, at + MOST_LINES); i++) {
    const { rank } = paragraphs[i]!
    if (rank > own.rank) continue
    if (rank < own.rank || !nameOf(i)) return false
    if (isRow(i)) return true
  }
  return false
}

const MOST_LINES = 40
const LONGEST = 140
const COUNT = /^[^\d.;]{0,40}\d[\d.]{0,9} (?:bộ )?(?:hồ sơ|hs)(?!\p{L})/u
const FIELDS =
  '(?<!\\p{L})(?:từng|mỗi|các|những|một số|theo|phân|chia|nhóm) (?:nhóm )?(?:ngành, |ngành và )?lĩnh vực(?! (?:khác|còn lại))[^\\d;:.()]{0,60}:'
/** `Cụ thể từng lĩnh vực:`, `… trên các lĩnh vực như sau:`, with which a line ends. */
const LEADS_BELOW = new RegExp(`${FIELDS}[ "]{0,2}$`, 'u')
const LEAD = new RegExp(FIELDS, 'gu')

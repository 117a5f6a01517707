import type { Charset } from '../../charsets.ts'
import { isSyllable } from '../../text/syllables.ts'
import type { Run } from '../../types.ts'
import { isSpace } from './codes.ts'
import type { Look } from './readings.ts'
import type { Setting } from './spell.ts'

/** Stretches of a line that stand in a capitals font (`.VnTimeH`), ascending. */
export type Regions = readonly { readonly start: number; readonly end: number; readonly charset: Charset }[]

/** The stretches of a line whose font draws capitals over small letters' codes; null where there are none. */
export function regionsOf(runs: readonly Run[], { reader, says, drawsCapitals }: Setting): Regions | null {
  const regions: { start: number; end: number; charset: Charset }[] = []
  let start = 0
  for (const run of runs) {
    const end = start + run.text.length
    const font = says(run.font)
    const charset =
      font.capitals && end > start && drawsCapitals(run.font)
        ? reader.states.find((each) => each?.id === font.charset)
        : undefined
    if (charset) {
      const last = regions.at(-1)
      if (last && last.end === start && last.charset === charset) last.end = end
      else regions.push({ start, end, charset })
    }
    start = end
  }
  return regions.length > 0 ? regions : null
}

/** A line with more words than this is no heading. */
const longestLine = 500

/** How a word shows its case by its ASCII letters; null where it shows nothing. */
type Shown = 'capitals' | 'small'

/** The words of a line that show their case, with their places. Codes (`15/QĐ-UBND`) and abbreviations (`TTHC`) show nothing. */
export type Looks = readonly { readonly at: number; readonly shown: Shown }[]

export function looksOf(text: string): Looks {
  const looks: { at: number; shown: Shown }[] = []
  for (let at = 0; at < text.length; ) {
    const to = wordEnd(text, at)
    const shown = shownBy(text, at, to)
    if (shown !== null) looks.push({ at, shown })
    at = wordStart(text, to)
  }
  return looks
}

function shownBy(text: string, from: number, to: number): Shown | null {
  let capitals = 0
  let sure = true
  for (let at = from; at < to; at++) {
    const code = text.charCodeAt(at)
    if (code >= 0x61 && code <= 0x7a) return 'small'
    if (code >= 0x41 && code <= 0x5a) capitals += 1
    else if ((code >= 0x30 && code <= 0x39) || code === 0x2d || code === 0x2f) sure = false
  }
  if (!sure || capitals < 2) return null
  const word = text.slice(from, to)
  return /[A-Z].?[A-Z]/.test(word) && isWord(word) ? 'capitals' : null
}

/** Where the next word begins, or the text ends. */
function wordStart(text: string, from: number): number {
  let at = from
  while (at < text.length && isSpace(text.charCodeAt(at))) at++
  return at
}

function wordEnd(text: string, from: number): number {
  let at = from
  while (at < text.length && !isSpace(text.charCodeAt(at))) at++
  return at
}

/** True when the nearest word that shows its case, before or after the word at `at`, shows small letters. */
function besideSmall(text: string, at: number): boolean {
  for (let to = at, from = at; from > 0; ) {
    while (to > 0 && isSpace(text.charCodeAt(to - 1))) to--
    from = to
    while (from > 0 && !isSpace(text.charCodeAt(from - 1))) from--
    const shown = from < to ? shownBy(text, from, to) : null
    if (shown === 'small') return true
    if (shown !== null) break
    to = from
  }
  for (let from = wordEnd(text, at); from < text.length; ) {
    const start = wordStart(text, from)
    from = wordEnd(text, start)
    const shown = start < from ? shownBy(text, start, from) : null
    if (shown !== null) return shown === 'small'
  }
  return false
}

function isWord(word: string): boolean {
  const letters = word.replace(/[\x21-\x40\x5b-\x60\x7b-\x7e]/g, '')
  return /[^\x00-\x7f]/.test(letters) || isSyllable(letters.toLowerCase())
}

/**
 * How a decoded word shows its case. To be written in capitals by its look alone: its fixed letters are all capitals
 * (`CéNG`, `ñY`). The number of fixed ones where that is left open (`X·`, `®µ`).
 */
export function lookOf(token: string, decoded: string): Look {
  if (decoded === decoded.toUpperCase() || /[a-z]/.test(token) || !/\p{L}/u.test(decoded)) return 'small'
  const fixed = decoded.replace(/[^\p{Lu}]/gu, '').length
  return fixed >= 2 || /\p{Ll}\p{Lu}/u.test(decoded) ? 'capitals' : fixed
}

/** True for a word that is left open between words in capitals, or in a line where no word is in small letters. */
export function byLook(
  look: Look,
  { text, at, looks }: { text: string; at: number; looks: () => Looks },
): boolean {
  if (typeof look === 'string') return look === 'capitals'
  if (besideSmall(text, at)) return false
  const all = looks()
  if (all.length > longestLine) return false
  const left = all.findLast((each) => each.at < at)?.shown
  const right = all.find((each) => each.at > at)?.shown
  if (left === 'capitals' && right === 'capitals') return true
  return all.length >= 1 + look && all.every((each) => each.shown === 'capitals')
}

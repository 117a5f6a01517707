/** The numbering or bullet in front of a paragraph, and the scheme it belongs to. */
export interface Marker {
  /** As printed, without Markdown's marks: `I.`, `2.3.1.`, `a)`, `-`. */
  readonly words: string
  /** `part`, `chapter`, `item`, `article`, `letter`, `roman`, `number1` … `number5`, `alpha`, `bracket`, `bullet`, `star`. */
  readonly scheme: string
  /** Where the marker starts and where the words after it start, within the paragraph. */
  readonly start: number
  readonly rest: number
}

const NOT_BEFORE_LOWER = '(?=\\s*[^\\p{Ll}])'
const grammars: readonly (readonly [scheme: string, pattern: RegExp])[] = [
  ['part', /^(?:PHẦN|Phần)\s(?:thứ\s\p{L}{2,5}|THỨ\s\p{L}{2,5}|[IVX]{1,5}|\d{1,2}|MỞ ĐẦU)(?!\p{L})[.:]?/u],
  ['chapter', /^(?:CHƯƠNG|Chương)\s(?:[IVX]{1,6}|\d{1,2})(?![\p{L}\d])[.:]?/u],
  ['item', /^(?:MỤC|Mục)\s(?:[IVX]{1,6}|\d{1,2})(?![\p{L}\d])[.:]/u],
  ['article', /^(?:ĐIỀU|Điều)\s\d{1,3}[a-zđ]?[.:]/u],
  [
    'roman',
    /^(?!V\/[vV])[IVX]{1,6}\s?(?:[./)]|\s?[-–](?=\s))(?=\s*(?:[^\s\d.]|\d{1,2}\s(?:THÁNG|tháng)\s))/u,
  ],
  ['letter', /^[A-HĐ](?:[./)]|\s?[-–](?=\s))(?=\s*\p{Lu}[\p{L}\s])/u],
  [
    'number',
    new RegExp(
      `^\\d{1,2}(?:\\.\\d{1,2}){1,4}(?:[./)]|\\s?-(?=\\s)|(?=\\s))${NOT_BEFORE_LOWER}(?!\\s*[\\d%])`,
      'u',
    ),
  ],
  ['number', /^\d{1,2}(?:[./)]|\s?[-–](?=\s))(?!\d)(?=\s*[^\s\d%.,;])/u],
  ['alpha', /^[a-zđ]\d?\)/u],
  ['alpha', /^[a-zđ]\.(?=\s*\p{Lu})/u],
  ['bracket', /^\((?:\d{1,2}|[ivx]{1,5}|[a-zđ])\)/u],
  ['bullet', /^[-–—+•●○▪■◆◦⁃→✓➢❖](?!\s?\d+\s?[-–]\s*$)(?!-)/u],
  ['star', /^\\?\*(?!\*)/u],
]

/** The marker of a paragraph's words, or null for plain text. Markdown's `##`, `**` and a backslash in front are passed over. */
export function markerOf(words: string): Marker | null {
  const mark = /^(?:#{1,6}\s{1,3})?(?:\*{2,3}(?=[^\s*])|\*(?=[^\s*][^*]{0,200}\*$))?/.exec(words)![0].length
  const bare = words.slice(mark)
  for (const [scheme, pattern] of grammars) {
    const found = pattern.exec(bare)
    if (!found) continue
    const printed = found[0].replace('\\', '')
    const depth = printed.match(/\d{1,2}/g)?.length ?? 1
    const gap = /^\s{0,20}/.exec(bare.slice(found[0].length))![0].length
    return {
      words: printed.trim(),
      scheme: scheme === 'number' ? `number${depth}` : scheme,
      start: mark + found[0].length - printed.length,
      rest: mark + found[0].length + gap,
    }
  }
  return null
}

/** The words without Markdown's marks, numbering and closing blanks: what a reader calls the title. */
export function titleAfter(words: string, marker: Marker | null): string {
  return plainWords(marker ? words.slice(marker.rest) : words)
}

/** Words without Markdown's marks, white space squeezed. */
export function plainWords(words: string): string {
  const bare = /[*#\\]/.test(words) ? withoutMarks(words) : words
  return bare.replace(/\s+/g, ' ').trim()
}

const withoutMarks = (words: string): string =>
  words
    .replace(/^(?:#{1,6}\s{1,3})/, '')
    .replace(/\*{2,3}/g, '')
    .replace(/^\*(?=\S)|(?<=\S)\*$/g, '')
    .replace(/\\(?=[*+#_-])/g, '')

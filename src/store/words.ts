import { fold } from '../text/fold.ts'

const TONES = '\u0300\u0301\u0309\u0303\u0323'
const OLD_PLACE = new RegExp(`([ou])([${TONES}])([aey])(?!\\p{L}|\\p{M})`, 'gu')

/**
 * Text as the exact index holds it: lower case, NFC, `Ð` (U+00D0) as `đ`, and the tone on one of the two letters where
 * two spellings are in use (`hòa` as `hoà`, `thúy` as `thuý`). As long as its NFC input, letter for letter.
 */
export function exactForm(text: string): string {
  return text
    .toLowerCase()
    .replaceAll('ð', 'đ')
    .replace(/[òóỏõọùúủũụ][aey](?!\p{L})/gu, (pair) =>
      pair
        .normalize('NFD')
        .replace(OLD_PLACE, (whole, first, tone, second) =>
          (first === 'o') === (second !== 'y') ? first + second + tone : whole,
        )
        .normalize('NFC'),
    )
}

/** Text as the folded index holds it: no marks, `đ` as `d`, lower case. */
export const foldedForm = (text: string): string => fold(text)

/** One part of what is looked for: a word, or words in one row (a phrase). */
export interface Wanted {
  readonly words: string
  /** Typed with marks: only that spelling fits. Typed without: every spelling fits. */
  readonly marked: boolean
}

/** What a person typed, as the parts that must all be found in a passage. Quotes hold a phrase together; nothing is an operator. */
export function wantedOf(typed: string): readonly Wanted[] {
  const text = typed.normalize('NFC').slice(0, 2000)
  const parts = [...text.matchAll(/["“”]([^"“”]*)["“”]|([^\s"“”]+)/g)]
    .map((each) => (each[1] ?? each[2] ?? '').trim())
    .filter((each) => /[\p{L}\p{N}]/u.test(each))
    .slice(0, 50)
  return parts.map((words) => ({ words: exactForm(words), marked: fold(words) !== words.toLowerCase() }))
}

/** The same as an FTS5 expression over the columns `exact` and `folded`; every part is a quoted string. */
export function ftsQuery(wanted: readonly Wanted[]): string {
  return wanted
    .map(
      ({ words, marked }) =>
        `${marked ? 'exact' : 'folded'} : "${(marked ? words : foldedForm(words)).replaceAll('"', ' ')}"`,
    )
    .join(' AND ')
}

/** Where the wanted parts stand in a passage, `[start, end)`, in order and without overlap; neighbours are one place. */
export function hitsIn(passage: string, wanted: readonly Wanted[]): readonly (readonly [number, number])[] {
  const forms = { exact: exactForm(passage), folded: foldedForm(passage) }
  const hits: [number, number][] = []
  for (const { words, marked } of wanted) {
    const form = marked ? forms.exact : forms.folded
    if (form.length !== passage.length) continue
    const pieces = (marked ? words : foldedForm(words)).match(/[\p{L}\p{N}\p{M}]+/gu) ?? []
    if (pieces.length === 0) continue
    const pattern = new RegExp(
      `(?<![\\p{L}\\p{N}])${pieces.join('[^\\p{L}\\p{N}]+')}(?![\\p{L}\\p{N}])`,
      'gu',
    )
    for (const each of form.matchAll(pattern)) hits.push([each.index, each.index + each[0].length])
  }
  hits.sort((a, b) => a[0] - b[0] || b[1] - a[1])
  const places: [number, number][] = []
  for (const [start, end] of hits) {
    const last = places.at(-1)
    if (last && /^\s*$/.test(passage.slice(Math.min(last[1], start), start))) last[1] = Math.max(last[1], end)
    else places.push([start, end])
  }
  return places
}

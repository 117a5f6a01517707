import type { FormWords } from '../../../rules/forms/words.ts'
import { foldInPlace } from '../../../text/fold.ts'
import type { Span } from '../../../text/span.ts'
import type { Outline } from '../../../types.ts'

/** A form found in the document: the number of its title line (`3` of `Biểu mẫu 3`) and its stretch. */
export interface FormSpan extends Span {
  readonly name: string
  /** Null where the title holds no plain number (`II.06a/VPCP/KSTT`). */
  readonly number: string | null
}

/** Two finds this near are one title: the outline's and its own line's. */
const SAME_TITLE = 10

/** The forms of the document by their title lines; what the outline names a form, and titles in lines of their own. */
export function formSpans(outline: Outline, words: FormWords): FormSpan[] {
  const { text, tables } = outline.text
  // A title inside a table says which rows follow; the rows are told by their labels.
  const inTable = (start: number) => tables.some((table) => table.start <= start && start < table.end)
  const known = outline.forms.map(({ start, name }) => ({ start, name }))
  const all = [...known, ...titlesIn(text, words).filter(({ start }) => !inTable(start))]
    .sort((a, b) => a.start - b.start)
    // `PHỤ LỤC` right above `Biểu mẫu 1`: the form is meant.
    .filter(({ start, name }, index, sorted) => {
      const next = sorted[index + 1]
      return !next || next.start - start >= SAME_TITLE || isForm(name, words) || !isForm(next.name, words)
    })
    .filter(({ start }, index, sorted) => index === 0 || start - sorted[index - 1]!.start >= SAME_TITLE)
  return all.map(({ start, name }, index) => ({
    start,
    end: all[index + 1]?.start ?? text.length,
    name,
    number: isForm(name, words) ? (/(?:^|\s)0{0,2}(\d{1,2})$/.exec(name.trim())?.[1] ?? null) : null,
  }))
}

/** An annex (`Phụ lục 2`) bears a number of its own, which is no form's. */
const isForm = (name: string, words: FormWords) =>
  words.titles.some((title) => foldInPlace(name).replace(/\s+/g, ' ').trim().startsWith(`${title} `))

function titlesIn(text: string, words: FormWords): { start: number; name: string }[] {
  const titles = words.titles.map((title) => title.replaceAll(' ', '\\s+')).join('|')
  const pattern = new RegExp(
    `^[ \\t\\f*#]*(?:${titles})\\s+(?:so\\s+)?(?:\\d{1,2}|[ivx]{1,4}\\.\\d{1,2}[a-z]?(?:/[a-z]+)*)(?=[.:]?[ \\t*]*$)`,
    'gmu',
  )
  const folded = foldInPlace(text)
  return [...folded.matchAll(pattern)].map((hit) => {
    const start = hit.index + (hit[0].length - hit[0].replace(/^[ \t\f*#]+/, '').length)
    return { start, name: text.slice(start, hit.index + hit[0].length) }
  })
}

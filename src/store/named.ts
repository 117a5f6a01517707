import { fold } from '../text/fold.ts'
import { gathered } from '../text/grouped.ts'
import type { Db } from './sqlite.ts'
import { exactForm } from './words.ts'

/** An indicator as people may call it: by its id, or by words of the id and of its labels. */
interface Called {
  readonly indicator: string
  readonly labels: readonly string[]
}

/**
 * Ids of the indicators that are meant, in the order in which they were named: the one with just this id or those of a
 * pattern (`procedures.*`); else those with just this label; else those whose id and label hold all the words, in
 * whatever order and with others between, the most reported first. A word typed with marks is that word (`hồ sơ` is no
 * `số hộ`), one without marks is any of its spellings.
 */
export function indicatorsNamed(db: Db, wanted: readonly string[]): string[] {
  let known: readonly Called[] | undefined
  const called = () => {
    known ??= indicatorsCalled(db)
    return known
  }
  return [...new Set(wanted.flatMap((each) => withPattern(db, each) ?? meant(called(), each)))]
}

/** What each of the words typed came to, where it is none of the ids. */
export const meaningsOf = (
  db: Db,
  typed: readonly string[],
): { readonly typed: string; readonly indicators: readonly string[] }[] =>
  typed
    .map((each) => ({ typed: each, indicators: indicatorsNamed(db, [each]) }))
    .filter(({ typed: each, indicators }) => indicators[0] !== each)

function indicatorsCalled(db: Db): Called[] {
  const rows = db.all<{ indicator: string; label: string }>(
    `WITH counted AS (SELECT indicator, sum(times) AS times FROM figure_kinds GROUP BY indicator),
       called AS (SELECT indicator, label FROM figure_kinds UNION SELECT id, label FROM indicators)
     SELECT called.indicator, label FROM called JOIN counted USING (indicator) ORDER BY times DESC, indicator, label`,
  )
  return gathered(rows, ({ indicator }) => indicator).map((own) => ({
    indicator: own[0]!.indicator,
    labels: own.map(({ label }) => label),
  }))
}

/** The id itself, or the ids of a pattern; null where there are none. */
function withPattern(db: Db, typed: string): string[] | null {
  const found = db.all<{ indicator: string }>(
    'SELECT DISTINCT indicator FROM figure_kinds WHERE indicator GLOB ? ORDER BY indicator',
    typed,
  )
  return found.length === 0 ? null : found.map((each) => each.indicator)
}

function meant(known: readonly Called[], typed: string): string[] {
  const fitting = withWords(known, typed, { textOf })
  const plain = folded(typed)
  const called = fitting.filter(({ labels }) => labels.some((label) => folded(label) === plain))
  return (called.length > 0 ? called : fitting).map((each) => each.indicator)
}

const textOf = ({ indicator, labels }: Called) => `${indicator} ${labels.join(' ')}`

interface Reading<T> {
  readonly textOf: (row: T) => string
  /** Somebody is still typing: the last word may be only begun. */
  readonly typing?: boolean
}

/**
 * The rows whose text holds all the words typed, whole and in whatever order; where none has the marks as they were
 * typed, those that have the words with other marks. Nothing typed fits nothing, or everything while somebody types.
 */
export function withWords<T>(rows: readonly T[], typed: string, { textOf, typing = false }: Reading<T>): T[] {
  const words = wordsIn(typed)
  if (words.length === 0) return typing ? [...rows] : []
  const held = rows.map((row) => ({ row, own: new Set(wordsIn(textOf(row))) }))
  const having = (wanted: readonly string[]) =>
    held.filter(({ own }) => {
      const plain = new Set([...own].map(fold))
      const begins = (word: string) => [...plain].some((each) => each.startsWith(fold(word)))
      return wanted.every(
        (word, i) =>
          (fold(word) === word ? plain : own).has(word) ||
          (typing && i === wanted.length - 1 && begins(word)),
      )
    })
  const exact = having(words)
  return (exact.length > 0 ? exact : having(words.map(fold))).map(({ row }) => row)
}

/** The words of a text, in small letters and one spelling each; those of an id are parted by its dots and underscores. */
const wordsIn = (text: string): string[] =>
  exactForm(text.normalize('NFC')).match(/[\p{L}\p{N}\p{M}]+/gu) ?? []

const folded = (text: string) => wordsIn(fold(text)).join(' ')

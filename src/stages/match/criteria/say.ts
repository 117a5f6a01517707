/** A row said as prose says it: where its label and its figure stand in the words. */
export interface Saying {
  readonly words: string
  readonly label: readonly [from: number, to: number]
  readonly figure: readonly [from: number, to: number]
  /** The words of the label were moved around: asked only where plainer ways say nothing. */
  readonly bold?: boolean
}

const NUMBER_OF = /^(?:tổng số|tổng|số lượng|số) (?=\p{L})/iu
/** `Số tiêu chí … đã đạt`: what was done with the things that are counted. */
const DONE = / ((?:đã|được) \p{L}{1,8}(?: \p{L}{1,8})?)$/u

/**
 * The ways to say a figure of a row: label, figure, unit; for things that are counted, figure and label (`2 vụ tai nạn
 * giao thông` for `Số vụ tai nạn giao thông | vụ | 2`), what was done first (`đã đạt 17 tiêu chí`), or the figure behind
 * the first words (`bê tông hoá 3,5 km đường thôn`).
 */
export function sayings(label: string, unit: string, printed: string): Saying[] {
  const measure = unit === '%' ? '%' : unit && ` ${unit}`
  const ways = [label, `${label}:`].map((head): Saying => {
    const from = head.length + 1
    return {
      words: `${head} ${printed}${measure}`,
      label: [0, label.length],
      figure: [from, from + printed.length],
    }
  })
  if (unit === '%') return ways
  const rest = label.replace(NUMBER_OF, '')
  const named = rest.toLowerCase().startsWith(unit.toLowerCase())
  const done = DONE.exec(rest)
  const splits = done ? [[`${done[1]} `, rest.slice(0, done.index)] as const] : inside(rest, unit)
  const before = counted({ head: '', printed, unit: named ? '' : unit, rest })
  const among = splits.map(([head, tail]): Saying => {
    const own = tail.toLowerCase().startsWith(unit.toLowerCase()) ? '' : unit
    return { ...counted({ head, printed, unit: own, rest: tail }), bold: true }
  })
  return [...ways, before, ...among]
}

/** Where a figure may stand inside a label that opens with what was done. */
function inside(label: string, unit: string): (readonly [string, string])[] {
  const words = label.split(' ')
  const cuts = [1, 2, 3, 4].filter((cut) => cut < words.length && unit !== '')
  return cuts.map((cut) => [`${words.slice(0, cut).join(' ')} `, words.slice(cut).join(' ')] as const)
}

function counted({
  head,
  printed,
  unit,
  rest,
}: Record<'head' | 'printed' | 'unit' | 'rest', string>): Saying {
  const words = `${head}${printed} ${unit && `${unit} `}${rest}`
  return {
    words,
    label: [0, words.length],
    figure: [head.length, head.length + printed.length],
  }
}

/** The labels a row may go by: its own; with the row above it before or behind (`Năng suất` over `Lúa`). */
export function labelsOf(own: string, above: readonly string[]): readonly (readonly string[])[] {
  const both = (parent: string) => [`${parent} ${lower(own)}`, `${own} ${lower(parent)}`]
  return [[own], ...above.toReversed().map(both)]
}

/** The labels of a cell whose row and column both say what it is: `Diện tích` over `Lúa đông xuân`. */
export const crossed = (row: string, column: string): readonly (readonly string[])[] => [
  [`${column} ${lower(row)}`, `${row} ${lower(column)}`],
]

/** A label inside a sentence; abbreviations keep their capitals. */
export const lower = (label: string) =>
  /^\p{Lu}[^\p{Ll}]*$/u.test(label) && label.includes(' ')
    ? label.toLowerCase()
    : label.replace(/^\p{Lu}(?=[\p{Ll} ])/u, (first) => first.toLowerCase())

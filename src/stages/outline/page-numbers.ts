/** A bare number alone on its line, and which of the lines it is. */
export interface LoneNumber {
  readonly page: number
  readonly index: number
  /** It stands in a column of lone numbers, or behind a legend: rather a cell. */
  readonly inCells: boolean
}

/** A page has so many lines; where numbers are missing, pages have so many each, and are about as long as each other. */
const FEWEST = 12
const FEWEST_OVER_GAP = 20
const MOST_OVER_GAP = 100
const UNEVEN = 2.5
/** Each number is held against those before it; a file of lone numbers must not take for ever. */
const MOST_NUMBERS = 600

interface Chain {
  readonly last: LoneNumber
  readonly before: Chain | null
  readonly length: number
  /** Low where every page has as many lines as the others. */
  readonly unevenness: number
}

/**
 * The numbers of pages among lone numbers: the longest chain that counts up with a page's worth of lines between, the
 * most even of several. It begins on page 1 or 2 and leaves none out; or a few are missing, and the pages are about as
 * long as each other: `2 … 4 … 5 … 6`.
 */
export function pageChain(numbers: readonly LoneNumber[]): readonly LoneNumber[] {
  const some = numbers.filter(({ inCells }) => !inCells).slice(0, MOST_NUMBERS)
  const whole = longestOf(
    chainsOf(some, false)
      .filter(({ length }) => length > 1)
      .map(members),
  )
  const gapped = longestOf(chainsOf(some, true).map(members).filter(isEven))
  return gapped.length > whole.length ? gapped : whole
}

/**
 * Lone numbers that the chain left out and that may be of pages all the same: one that it misses, or another of one
 * that it has. Without a chain, the `2` or `3` of a text of so few pages.
 */
export function likePages(
  numbers: readonly LoneNumber[],
  chain: readonly LoneNumber[],
  lines: number,
): LoneNumber[] {
  const others = numbers.filter((each) => each.page > 0 && !each.inCells && !chain.includes(each))
  if (chain.length === 0)
    return others.filter(({ page, index }) => isPage(index / page) && (lines / index) * page < FEW_PAGES)
  return others.filter((each) => {
    const before = chain.findLast(({ page }) => page < each.page)
    const after = chain.find(({ page }) => page > each.page)
    if (!after && each.page > chain.at(-1)!.page + 2) return false
    return (
      (before ? follows(before, each, true) : starts(each, true)) && (!after || follows(each, after, true))
    )
  })
}

const FEW_PAGES = 4

/** The best chain that ends in each of the numbers. */
function chainsOf(numbers: readonly LoneNumber[], gaps: boolean): Chain[] {
  const chains: Chain[] = []
  for (const last of numbers) {
    const first = { last, before: null, length: 1, unevenness: last.index ** 2 / Math.max(1, last.page) }
    const longer = chains
      .filter((chain) => follows(chain.last, last, gaps))
      .map((before) => ({
        last,
        before,
        length: before.length + 1,
        unevenness:
          before.unevenness + (last.index - before.last.index) ** 2 / (last.page - before.last.page),
      }))
    const [best] = [...(starts(last, gaps) ? [first] : []), ...longer].sort(
      (a, b) => b.length - a.length || a.unevenness - b.unevenness,
    )
    if (best) chains.push(best)
  }
  return chains
}

const starts = ({ page, index }: LoneNumber, gaps: boolean): boolean =>
  page === 1 || (page === 2 && index >= FEWEST) || (gaps && page > 2 && isPage(index / (page - 1)))

function follows(before: LoneNumber, each: LoneNumber, gaps: boolean): boolean {
  const pages = each.page - before.page
  const lines = each.index - before.index
  return pages === 1 ? lines >= FEWEST : gaps && pages > 1 && isPage(lines / pages)
}

const isPage = (lines: number): boolean => lines >= FEWEST_OVER_GAP && lines <= MOST_OVER_GAP

function members(chain: Chain): LoneNumber[] {
  const found: LoneNumber[] = []
  for (let each: Chain | null = chain; each; each = each.before) found.unshift(each.last)
  return found
}

/** At most half as many are missing as are there, and no page is much longer or shorter than the mean. */
function isEven(chain: readonly LoneNumber[]): boolean {
  const last = chain.at(-1)!
  const missing = last.page - 1 - chain.filter(({ page }) => page > 1).length
  if (chain.length < 3 || missing * 2 > chain.length) return false
  const mean = last.index / last.page
  return chain.slice(1).every(({ page, index }, at) => {
    const each = (index - chain[at]!.index) / (page - chain[at]!.page)
    return each < mean * UNEVEN && each > mean / UNEVEN
  })
}

const longestOf = (chains: readonly LoneNumber[][]): LoneNumber[] =>
  chains.reduce((best, each) => (each.length > best.length ? each : best), [])

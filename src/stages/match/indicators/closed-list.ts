import { OF_ALL_PLACE } from '../../../text/levels.ts'
import { matchesOf } from '../../../text/matches.ts'
import type { Span } from '../../../text/span.ts'
import type { Context } from './context.ts'
import { amountOf, type Figure, mainOf } from './figure.ts'
import { OPENS_LIST } from './head.ts'
import type { Claim, Head, Reading, Seen } from './reading.ts'
import type { Said } from './said.ts'
import { depthOf, openBracket } from './sentences.ts'

/** What was told before a figure: the lists it may go on with, and whose the figures were. */
interface Before {
  readonly heads: readonly Head[]
  readonly contexts: readonly Context[]
  readonly said: Said | null
  readonly claims: readonly Claim[]
}

/**
 * `nhận 900 hồ sơ, trong đó cấp xã 600, cấp huyện 300, | đã giải quyết 850`: items that make up their whole are all there
 * are, and what goes on behind them is told of the whole, of no level or agency of theirs. `unclear` where it may be
 * told of the last item.
 */
export function behindList<T extends Before>(
  seen: Seen,
  before: T,
  { sheet: { text } }: Reading,
): T | 'unclear' {
  if (seen.dimensions.level || !tellsOfAgency(before)) return before
  const main = mainOf(seen.figures)!
  const place = Math.min(seen.start, main.start)
  for (const whole of before.claims.slice(-LATEST).toReversed()) {
    const { figure } = whole
    if (whole.role !== 'value' || figure.kind !== 'n' || figure.end >= place) continue
    if (place - figure.end > REACH) return before
    const within = { start: figure.end, end: place }
    const counts = countsIn(text, within)
    const items = counts.slice(0, namedIn(before, { counts, within }, text))
    if (items.length < 2) continue
    const lead = text.slice(figure.end, items[0]!.start)
    const left = amountOf(figure, text) - items.reduce((sum, { amount }) => sum + amount, 0)
    if (left < 0 || (!OPENS.test(lead) && (left > 0 || ENDS.test(lead)))) continue
    const last = items.at(-1)!
    const next = counts[items.length]
    const between = text.slice(last.end, next?.start ?? main.start)
    if (GOES_ON.test(between) || openBracket(between) >= 0) return before
    const amount = next?.amount ?? (main.kind === 'percent' ? null : amountOf(main, text))
    const isMore = amount !== null && amount > last.amount
    if (left > 0) return isMore ? 'unclear' : before
    const mayBeOfLast = amount !== null && amount > 0 && !isMore && !ENDS.test(between)
    return mayBeOfLast ? 'unclear' : without(before, within, last)
  }
  return isBehindRow(before, { main, place }, text) || isBehindClauses(before, { main, place }, text)
    ? 'unclear'
    : before
}

/** Some level or agency was told before; asked of every candidate, so first of all. */
const tellsOfAgency = ({ said, contexts, claims }: Before): boolean =>
  said !== null || contexts.some(isOfAgency) || claims.slice(-LATEST).some(isOfAgency)

/**
 * `cấp xã nhận 600 hồ sơ, cấp huyện nhận 300 hồ sơ, | đã giải quyết 850`: beside each other without a whole, and more than
 * the last can have.
 */
function isBehindRow(
  before: Before,
  { main, place }: { readonly main: Figure; readonly place: number },
  text: string,
): boolean {
  const [first, last] = before.claims.filter(({ role }) => role === 'value').slice(-2)
  if (last?.figure.kind !== 'n' || first!.indicator !== last.indicator || !isOfAgency(last)) return false
  const names = Object.keys(last.dimensions)
  if (names.join() !== Object.keys(first!.dimensions).join()) return false
  const isOther = (name: string) => last.dimensions[name] !== first!.dimensions[name]
  if (!names.some(isOther) || place - last.figure.end > REACH) return false
  const [next] = countsIn(text, { start: last.figure.end, end: place })
  const between = text.slice(last.figure.end, next?.start ?? main.start)
  if (GOES_ON.test(between) || ENDS.test(between) || openBracket(between) >= 0) return false
  const amount = next?.amount ?? (main.kind === 'percent' ? 0 : amountOf(main, text))
  return amount > amountOf(last.figure, text) && before.said?.end === last.figure.end
}

/**
 * `cấp huyện giải quyết 800 hồ sơ; cấp xã giải quyết 1.500 hồ sơ; | đúng hạn 2.250`: nearer to what they have together than
 * to what the last has.
 */
function isBehindClauses(
  { claims, contexts, said }: Before,
  { main, place }: { readonly main: Figure; readonly place: number },
  text: string,
): boolean {
  const values = claims.slice(-LATEST).filter(({ role, figure }) => role === 'value' && figure.kind === 'n')
  const last = values.at(-1)
  if (!last || place - last.figure.end > REACH || !isOfAgency(last)) return false
  if (said && isOfAgency(said) && whoseOf(said) !== whoseOf(last)) return false
  const names = Object.keys(last.dimensions).join()
  const row = values.filter(
    ({ indicator, dimensions, figure }) =>
      indicator === last.indicator && Object.keys(dimensions).join() === names && place - figure.end < REACH,
  )
  const amounts = new Map(row.map((each) => [whoseOf(each), amountOf(each.figure, text)]))
  const [next] = countsIn(text, { start: last.figure.end, end: place })
  const within = { start: last.figure.end, end: next?.start ?? main.start }
  const between = text.slice(within.start, within.end)
  if (amounts.size < 2 || !/; /u.test(between) || /\. /u.test(between) || OF_ALL_PLACE.test(between))
    return false
  // a level told in brackets ends with them
  if (GOES_ON.test(between) || openBracket(between) >= 0 || depthOf(between) < 0) return false
  if (contexts.some((each) => isOfAgency(each) && isIn(each, within))) return false
  const amount = next?.amount ?? (main.kind === 'percent' ? 0 : amountOf(main, text))
  const together = [...amounts.values()].reduce((sum, each) => sum + each, 0)
  return Math.abs(together - amount) < amount - amountOf(last.figure, text)
}

const whoseOf = ({ dimensions }: Pick<Context, 'dimensions'>) =>
  `${dimensions.level ?? ''}|${dimensions.agency ?? ''}`

const ENDS = /[;.] /u

const LATEST = 12
/** So far back a list may begin: reading stays linear. */
const REACH = 400

const OPENS = new RegExp(`:|(?<!\\p{L})(?:${OPENS_LIST}|chia ra)(?!\\p{L})`, 'u')
/** It is still of the last item: its parts, its rate, or a verb without a comma before it. */
const GOES_ON = new RegExp(
  `(?<!\\p{L})(?:${OPENS_LIST}|riêng)(?!\\p{L})|^(?:(?! và )[^,;.])*$|^[^,;.]*, ?(?:đạt|chiếm|bằng|tương ứng|tương đương)(?: với)?(?: tỷ lệ)?:? $`,
  'u',
)

interface Count extends Span {
  readonly amount: number
}

/** The counts of a stretch, those in brackets left out. */
function countsIn(text: string, { start, end }: Span): readonly Count[] {
  const open = text.slice(start, end).replace(/\([^()]*\)/gu, (words) => ' '.repeat(words.length))
  return matchesOf(COUNT, open).map(({ index, 0: digits }) => ({
    start: start + index,
    end: start + index + digits.length,
    amount: Number(digits.replaceAll('.', '')),
  }))
}

const COUNT = /(?<![\d.,/]|\d ?\/ ?)\d+(?:\.\d{3})*(?![.,]?\d| ?%)/gu

/** How many of the counts there are to the last that is of a level or an agency; none where no count is the last so named. */
function namedIn(
  { contexts, said }: Before,
  { counts, within }: { readonly counts: readonly Count[]; readonly within: Span },
  text: string,
): number {
  const bySaid = counts.findIndex(({ end }) => end === said?.end) + 1
  const named = contexts.findLast((each) => isOfAgency(each) && isIn(each, within))
  if (!named) return bySaid
  const behind = counts.findIndex(({ start }) => start >= named.end)
  if (behind >= 0 && !/[,;.()]/u.test(text.slice(named.end, counts[behind]!.start))) return behind + 1
  const before = counts.findLastIndex(({ end }) => end <= named.start)
  const isBehind = before >= 0 && /^(?: \p{L}+){0,5} ?$/u.test(text.slice(counts[before]!.end, named.start))
  return isBehind ? before + 1 : bySaid > before + 1 ? bySaid : 0
}

const isOfAgency = ({ dimensions }: Pick<Context, 'dimensions'>) =>
  Boolean(dimensions.level || dimensions.agency)
const isIn = ({ start }: Span, within: Span) => start >= within.start && start < within.end

/** All that was told before but for what the items of a list said. */
function without<T extends Before>(before: T, within: Span, last: Span): T {
  let { said } = before
  while (said && said.end > within.start) said = said.before
  return {
    ...before,
    said,
    contexts: before.contexts.filter((each) => !isOfAgency(each) || !isIn(each, within)),
    heads: before.heads.filter(({ claim }) => {
      const start = claim?.figure.start
      return start === undefined || start < within.start || start >= last.end
    }),
  }
}

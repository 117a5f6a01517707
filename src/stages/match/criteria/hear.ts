import type { IndicatorRules } from '../../../rules/indicators.ts'
import { plainText } from '../../../text/example.ts'
import { grouped } from '../../../text/grouped.ts'
import type { IndicatorMention, Outline, Section, Unit } from '../../../types.ts'
import { matchIndicators } from '../indicators.ts'
import type { ValueColumn } from './columns.ts'
import { bareLabel, type CriteriaFigure, type CriteriaRow } from './row.ts'
import { crossed, labelsOf, type Saying, sayings } from './say.ts'
import { unitOf } from './units.ts'

/** What the rules of prose make of a row: the indicators that its label and unit mean. */
export type Hearing = readonly IndicatorMention[]

/** A row with the rows above it that it stands under, the outermost first. */
export interface Placed {
  readonly row: CriteriaRow
  readonly above: readonly CriteriaRow[]
}

/** A figure to be heard: of a row, or of a row and a column that says what is measured. */
export interface Asked extends Placed {
  readonly figure: CriteriaFigure
  readonly measure: ValueColumn['measure']
}

interface Line {
  readonly asked: number
  /** 0 for the row's own label, then with words moved around, then with the rows above it. */
  readonly step: number
  readonly saying: Saying
  /** Where the words of the saying start in the page. */
  readonly start: number
}

/**
 * What each figure means, heard by having the rules of prose read `- Tổng diện tích gieo trồng: 5.200 ha` under the row
 * it stands under. A reading holds only where it rests on the whole label; `null` where ways of saying it are read unlike
 * each other.
 */
export function hear(
  outline: Outline,
  all: readonly Asked[],
  { rules, at }: { readonly rules: IndicatorRules; readonly at: number },
): (Hearing | null)[] {
  const { text, units, lines } = pageOf(all)
  if (lines.length === 0) return []
  const page: Outline = {
    ...outline,
    text: plainText(text),
    units,
    sections: [{ ...sectionAt(outline, at), start: 0, end: text.length }],
    forms: [],
    notes: [],
  }
  const { mentions } = matchIndicators(page, [], rules)
  const byFigure = grouped(mentions, ({ numberAt }) => numberAt.start)
  const heard = all.map((): Map<number, IndicatorMention[][]> => new Map())
  for (const line of lines) {
    const found = (byFigure.get(line.start + line.saying.figure[0]) ?? []).filter((each) =>
      restsOn(each, line),
    )
    const steps = heard[line.asked]!
    if (found.length > 0) steps.set(line.step, [...(steps.get(line.step) ?? []), found])
  }
  return heard.map(chosen)
}

/** The nearest step at which anything was heard; ways of one step that say unlike things are none. */
function chosen(steps: ReadonlyMap<number, readonly IndicatorMention[][]>): Hearing | null {
  if (steps.size === 0) return []
  const ways = steps.get(Math.min(...steps.keys()))!
  return new Set(ways.map(meaning)).size === 1 ? ways[0]! : null
}

const meaning = (found: readonly IndicatorMention[]) =>
  JSON.stringify(found.map(({ indicator, dimensions }) => [indicator, dimensions]))

/** The sayings of all figures, each under the words of the row above its own. */
function pageOf(all: readonly Asked[]) {
  const lines: Line[] = []
  const units: Unit[] = []
  let text = ''
  const write = (marker: string, words: string) => {
    const start = text.length
    text += `${marker} ${words}\n`
    units.push({ start, end: text.length - 1, role: 'body', section: 0, marker, kind: 'text' })
    return start + marker.length + 1
  }
  all.forEach((each, asked) => {
    write('*', leadOf(each.above))
    labelsFor(each).forEach((labels, step) => {
      for (const label of labels)
        for (const saying of sayings(label, measureOf(each), each.figure.printed))
          lines.push({
            asked,
            step: 2 * step + (saying.bold ? 1 : 0),
            saying,
            start: write('-', `${saying.words}.`),
          })
    })
  })
  return { text, units, lines }
}

function labelsFor({ row, above, measure }: Asked) {
  const own = bareLabel(row.label)
  if (measure) return crossed(own, measure.label)
  return labelsOf(
    own,
    above.slice(-2).map(({ label }) => bareLabel(label)),
  )
}

/** The words under which a row stands: the rows above it, the last with its figure (`Tổng số hộ: 812 hộ, trong đó:`). */
function leadOf(above: readonly CriteriaRow[]): string {
  const last = above.at(-1)
  if (!last) return 'Các số liệu.'
  const figure = last.figures.find((each) => each !== null)
  const label = bareLabel(last.label)
  if (!figure) return `${above.map((each) => bareLabel(each.label)).join(': ')}:`
  const [, saying] = sayings(label, measureOf({ row: last, figure, measure: null }), figure.printed)
  return `${saying!.words}, trong đó:`
}

const measureOf = ({ row, figure, measure }: Pick<Asked, 'row' | 'figure' | 'measure'>): string =>
  figure.percent ? '%' : unitOf(measure?.unit || row.unit)

/** Words of a label that change nothing when no rule names them. */
const IDLE =
  /^(?:tổng|cộng|số|lượng|toàn|xã|phường|thị|trấn|huyện|tỉnh|trên|địa|bàn|trong|kỳ|năm|ước|đạt|các|loại|chỉ|tiêu|của|đã|được|hiện|có)$/u

const IDLE_PHRASES =
  /được công nhận|đang hoạt động|(?:đã|được) (?:cấp|ban hành|giải quyết|thực hiện|đạt)|phát sinh|cuối kỳ|bình quân/gu

/** A reading holds when every word of the label is in it, or says nothing of its own. */
function restsOn({ at, quote }: IndicatorMention, { saying, start }: Line): boolean {
  const [from, to] = saying.label
  const left = saying.words.slice(from, Math.max(from, Math.min(to, at.start - start)))
  const right = saying.words.slice(Math.min(to, Math.max(from, at.start - start + quote.length)), to)
  const idle = `${left} ${right}`
    .toLowerCase()
    .replace(/\([^()]{0,80}\)/g, ' ')
    .replace(IDLE_PHRASES, ' ')
  return (idle.match(/[\p{L}\d]+/gu) ?? []).every((word) => IDLE.test(word))
}

/** The innermost section that holds a place: rules may be for some titles only. What it plans, its table says. */
function sectionAt({ sections }: Outline, at: number): Section {
  const titles = sections
    .filter(({ start, end }) => start <= at && at < end)
    .map(({ title }) => title)
    .join(' | ')
  return { marker: 'I.', title: titles, depth: 1, start: 0, end: 0, parent: -1, future: false }
}

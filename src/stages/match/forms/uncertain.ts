import type { FormRow, FormSheet } from '../../../rules/forms.ts'
import type { Pair } from './align.ts'

/**
 * Pairs of a printed row without its number whose label stands in several rows of the sheet (`Tổng số hồ sơ đã giải quyết
 * xong`, of departments and of communes): in doubt, unless the certain rows around leave room for one of them only.
 */
export function withDoubts(pairs: readonly Pair[], { rows }: FormSheet): Pair[] {
  const places = pairs.map(({ row }) => rows.indexOf(row))
  const rivals = pairs.map((pair) => rivalsOf(pair, rows))
  const isCertain = (i: number) => rivals[i]!.length === 0
  return pairs.map((pair, i) => {
    if (isCertain(i)) return pair
    const before = places.findLast((_, n) => n < i && isCertain(n)) ?? -1
    const after = places.find((_, n) => n > i && isCertain(n)) ?? rows.length
    const other = rivals[i]!.find((place) => before < place && place < after)
    if (other === undefined || pair.reading.doubt) return pair
    const doubt = `không in số thứ tự, nhãn giống cả dòng ${rows[other]!.row}`
    return { ...pair, reading: { ...pair.reading, doubt } }
  })
}

/** Rows of another meaning that the label fits as well. */
function rivalsOf({ printed, row, reading }: Pair, rows: readonly FormRow[]): number[] {
  if (printed.number === row.row) return []
  return rows.flatMap((each, place) => {
    const isOther = each.indicator !== row.indicator || !sameDimensions(each, row)
    return isOther && printed.read(each).likeness >= reading.likeness - EQUAL ? [place] : []
  })
}

const EQUAL = 0.005

const sameDimensions = (a: FormRow, b: FormRow): boolean =>
  JSON.stringify(a.dimensions) === JSON.stringify(b.dimensions)

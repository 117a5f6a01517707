import { grouped } from '../../text/grouped.ts'
import { oneSlipApart } from '../../text/numbers/slip.ts'
import { quoted } from '../../text/quote.ts'
import type { Facts, Finding } from '../../types.ts'
import { gap, plainFigure, writtenFigure } from '../decimal.ts'
import { inOrder } from '../message.ts'
import { type NumberAt, numbersIn } from './number.ts'
import { passagesOf } from './passages.ts'

/** Figures below this have neighbours by chance. */
const SMALLEST = 10_000
const LABEL = 60
const MOST = 3000

/**
 * Large figures of the words that a form or table gives with two digits exchanged, under words that they share: `đúng hạn
 * 148.736 hồ sơ` and the row `giải quyết đúng hạn | Hồ sơ | 148.763`. Neither may be given by the other side as well.
 */
export function mistypedFigures(facts: Facts): Finding[] {
  const { text } = facts.outline.text
  const passages = passagesOf(facts)
  const prose = passages.flatMap(({ start, end }) => largeIn(text, start, end))
  const rows = [...facts.outline.forms, ...facts.outline.text.tables].flatMap(({ start, end }) =>
    largeIn(text, start, end),
  )
  if (prose.length > MOST || rows.length > MOST) return []
  const [inProse, inRows] = [prose, rows].map((numbers) => new Set(numbers.map(({ value }) => value))) as [
    Set<number>,
    Set<number>,
  ]
  const bySize = grouped(
    rows.filter(({ value }) => !inProse.has(value)),
    ({ value }) => digits(value),
  )
  return prose.flatMap((told) => {
    if (inRows.has(told.value)) return []
    const row = (bySize.get(digits(told.value)) ?? []).find(
      (each) => oneSlipApart(each.value, told.value) && shareWords(text, told, each),
    )
    return row ? [finding(facts, told, row)] : []
  })
}

/** The digits in order of size: those of two figures with exchanged digits are the same. */
const digits = (value: number) => [...`${value}`].sort().join('')

const largeIn = (text: string, start: number, end: number): NumberAt[] =>
  numbersIn(text.slice(start, end), start).filter(
    ({ value, decimals }) => value >= SMALLEST && decimals === 0,
  )

/** Two words in a row before both figures, and the thing counted: behind the one, before the other. */
function shareWords(text: string, told: NumberAt, row: NumberAt): boolean {
  const before = words(text.slice(Math.max(0, told.start - LABEL), told.start).replace(/^.*[.;]\s/su, ''))
  const label = text.slice(text.lastIndexOf('\n', row.start) + 1, row.start)
  const named = words(label.trim() === '' ? text.slice(Math.max(0, row.start - 120), row.start) : label)
  const counted = words(text.slice(told.end, told.end + 20))
    .slice(0, 2)
    .join(' ')
  const pairs = before.slice(0, -1).map((word, i) => `${word} ${before[i + 1]}`)
  const joined = ` ${named.join(' ')} `
  return (
    counted !== '' &&
    joined.includes(` ${counted} `) &&
    pairs.some((pair) => pair !== counted && joined.includes(` ${pair} `))
  )
}

const words = (part: string): string[] => part.toLowerCase().match(/\p{L}+/gu) ?? []

function finding({ outline }: Facts, told: NumberAt, row: NumberAt): Finding {
  const { text } = outline.text
  return {
    kind: 'prose_table_mismatch',
    severity: 'medium',
    message: `Lời văn ghi ${writtenFigure(told.value)}, biểu mẫu (bảng) ghi ${writtenFigure(row.value)}, chênh ${writtenFigure(gap(told.value, row.value))}; có lẽ hai chữ số bị gõ đổi chỗ.`,
    values: [told.value, row.value].map(plainFigure),
    evidence: inOrder([told, row].map((number) => quoted(outline.text, lineStart(text, number), number.end))),
  }
}

/** The figure is quoted from the beginning of its line, where that is near. */
function lineStart(text: string, { start }: NumberAt): number {
  const line = text.lastIndexOf('\n', start) + 1
  return start - line < 200 ? line : start
}

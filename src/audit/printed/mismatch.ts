import { oneSlipApart } from '../../text/numbers/slip.ts'
import type { Evidence, Finding } from '../../types.ts'
import type { Broken } from '../broken.ts'
import { gap, type Printed, plainFigure, quotient, sumOf, writtenFigure } from '../decimal.ts'
import { cutOff, rateValues, severityOf, writtenRate } from '../message.ts'
import type { NumberAt } from './number.ts'

/** The words around the arithmetic: `Bảng, dòng “Hộ tịch”: `, `cột “Tổng” ghi`, ` (4 dòng khác thì khớp)`. */
interface Told {
  readonly before?: string
  readonly said: string
  readonly after?: string
  readonly evidence: readonly Evidence[]
}

export const termsOf = (parts: readonly Printed[]): string =>
  parts.map(({ value }) => writtenFigure(value)).join(' + ')

/** A printed total that its printed parts do not give. */
export function wrongSum(
  total: NumberAt,
  parts: readonly NumberAt[],
  { before = '', terms = termsOf(parts), said, after = '', evidence }: Told & { readonly terms?: string },
): Broken {
  const added = sumOf(parts.map(({ value }) => value))
  return {
    total,
    parts,
    finding: {
      kind: 'sum_mismatch',
      severity: 'high',
      message: `${before}${terms} = ${writtenFigure(added)}, ${said} ${writtenFigure(total.value)}, chênh ${writtenFigure(gap(added, total.value))}${after}.`,
      values: [total.value, added].map(plainFigure),
      evidence,
    },
  }
}

/** A printed percentage with the two figures that it comes from. */
export interface PrintedRate {
  readonly part: Printed
  readonly whole: Printed
  readonly rate: Printed
}

/** The percentage as computed, to the printed place and at least to two. */
export const computedOf = ({ part, whole, rate }: PrintedRate): number =>
  quotient(part.value, whole.value, { times: 100, places: Math.max(2, rate.decimals) })

/** So many percentage points off, a rate is thought to have another base. */
const OTHER_BASE = 60

export const isOfOtherBase = (printed: PrintedRate): boolean =>
  gap(computedOf(printed), printed.rate.value) > OTHER_BASE

/** One slip of the fingers sets the rate apart from what part and whole give. */
export function isSlip(
  printed: PrintedRate,
  apart: (a: number, b: number) => boolean = oneSlipApart,
): boolean {
  const { part, whole, rate } = printed
  const computed = quotient(part.value, whole.value, { times: 100, places: rate.decimals })
  return apart(digitsOf(computed, rate), digitsOf(rate.value, rate))
}

/** The digits that are printed, a last nought too: `92,0` is 920. */
const digitsOf = (value: number, { decimals }: Printed) => Math.round(value * 10 ** decimals)

/** A printed percentage that its part and whole do not give. */
export function wrongRate(printed: PrintedRate, { before = '', said, after = '', evidence }: Told): Finding {
  const { part, whole, rate } = printed
  const computed = computedOf(printed)
  const apart = gap(computed, rate.value)
  const exact = quotient(part.value, whole.value, { times: 100, places: 6 })
  return {
    kind: 'rate_mismatch',
    severity: severityOf(apart),
    message: `${before}${writtenFigure(part.value)}/${writtenFigure(whole.value)} = ${writtenFigure(computed)}%, ${said} ${writtenRate(rate)}, chênh ${writtenFigure(apart)} điểm phần trăm${cutOff(rate, exact)}${after}.`,
    values: rateValues(rate, computed),
    evidence,
  }
}

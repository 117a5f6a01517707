import { changeStarts } from './change-start.ts'
import { groupOf } from './head.ts'
import { SOMETIMES } from './opening-time.ts'
import type { Claim, Reading } from './reading.ts'

/**
 * `Tổng thu ngân sách năm 2023 đạt 5.214 triệu đồng; tổng chi 4.387 triệu đồng`: a time inside the words of one figure
 * holds for those of its kind behind it in the sentence that have none of their own.
 */
export function withTimesInside(claims: readonly Claim[], { sheet: { text } }: Reading): Claim[] {
  if (!claims.some((each) => isInside(each, text) || isBehind(each, text))) return [...claims]
  let said: Claim | null = null
  return claims.map((claim) => {
    if (said && ENDS.test(text.slice(said.figure.end, claim.figure.start))) said = null
    if (said && isBehind(said, text) && text.slice(said.window!.end, claim.figure.start).includes(';'))
      said = null
    const own = claim.window !== null && said !== null && claim.window.start >= said.start
    if (own || isInside(claim, text) || isBehind(claim, text)) {
      said = isInside(claim, text) || isBehind(claim, text) ? claim : null
      return claim
    }
    const goesOn =
      said !== null &&
      said.figure.start < claim.figure.start &&
      said.modality === claim.modality &&
      groupOf(said.indicator) === groupOf(claim.indicator)
    return goesOn ? { ...claim, window: said!.window } : claim
  })
}

const isInside = ({ window, start, figure }: Claim, text: string): boolean =>
  window !== null &&
  SOMETIMES.has(window.kind) &&
  window.start > start &&
  window.end <= figure.start &&
  !OF_A_PLAN.test(text.slice(Math.max(0, start - 30), figure.start))

/**
 * `5 vụ tai nạn giao thông năm 2022, làm chết 2 người`: it goes no further than its clause; when a change began says nothing
 * of what came of it.
 */
const isBehind = ({ window, end, figure }: Claim, text: string): boolean =>
  window?.dated === true &&
  SOMETIMES.has(window.kind) &&
  window.start >= Math.max(end, figure.end) &&
  window.start - end < 45 &&
  changeStarts(text, [window]).length === 0

/** `Vốn năm 2024 được giao 3.600 triệu đồng; đã giải ngân …`: the year of a plan says nothing of what was done. */
const OF_A_PLAN = /(?<!\p{L})(?:kế hoạch|dự toán|giao(?! thông)|chỉ tiêu|so với|cùng kỳ)(?!\p{L})/u

const ENDS = /[.!?](?=\s|$)|\n/u

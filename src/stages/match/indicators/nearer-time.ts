import { ALWAYS, SOMETIMES, timesIn } from './opening-time.ts'
import { isAside, isCompared, isLeftOver } from './passed-times.ts'
import type { Claim, Reading, Seen } from './reading.ts'

/**
 * `Cả năm 2021 trồng 412 ha rau. Rau các loại 6 tháng đầu năm thu 180 ha, | năng suất 192 tạ/ha`: a time of an earlier sentence
 * does not go on past another one that stands before the figure in its own, though that was told of another figure.
 */
export function isOfNearerTime(
  { figure, window }: Claim,
  { sentence, start }: Seen,
  { sheet, paragraph }: Reading,
): boolean {
  if (!window || window.start < paragraph.start || window.start >= sentence.start) return false
  return timesIn(sheet.times, { start: sentence.start, end: Math.min(start, figure.start) }).some(
    (each) =>
      ((ALWAYS.has(each.kind) && each.kind !== 'current') || SOMETIMES.has(each.kind)) &&
      each.label !== window.label &&
      !SET_APART.test(sheet.text.slice(Math.max(sentence.start, each.start - 20), each.start)) &&
      !isCompared(sheet.text, each, sentence.start) &&
      !isAside(sheet.text, each, figure) &&
      !isLeftOver(sheet.text, each),
  )
}

/** `Riêng quý IV tiếp nhận 310 hồ sơ; đã giải quyết 1.602 hồ sơ`: how far it holds is asked elsewhere. */
const SET_APART = /(?<!\p{L})riêng (?:trong |của )?$/u

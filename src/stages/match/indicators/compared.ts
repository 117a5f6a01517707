import { overlap } from '../../../text/span.ts'
import { basesOf } from './compared-with.ts'
import { dated, isEarlier, isSameTime } from './earlier-time.ts'
import { timesIn } from './opening-time.ts'
import type { Claim, Reading } from './reading.ts'
import { sentencesOf } from './sentences.ts'
import { toldAgain } from './told-again.ts'
import { type Told, toldBeside } from './told-then.ts'

/**
 * The claims of a paragraph with what they are compared with: `tiếp nhận 900 hồ sơ, tăng 40 hồ sơ so với năm 2021 (860 hồ
 * sơ)` tells of the same indicator, of the same dimensions, at an earlier time. Only where it is sure which figure of now
 * is meant; by how much it changed, where that is told, must make the one of the other.
 */
export function withCompared(claims: readonly Claim[], reading: Reading): Claim[] {
  const { sheet, paragraph, period } = reading
  const isThen = (sentence: Parameters<typeof timesIn>[1]) =>
    timesIn(sheet.times, sentence)
      .map((each) => dated(each, period))
      .filter((each) => isEarlier(each, period))
  if (isThen(paragraph).length === 0) return [...claims]
  let all = [...claims]
  for (const sentence of sentencesOf(sheet.text, paragraph.start, paragraph.end)) {
    for (const time of isThen(sentence)) {
      const around = { sentence, claims, read: all.map(({ figure }) => figure), reading }
      const beside = toldBeside(time, sentence, sheet.text)
      const found = beside ? [{ told: beside, bases: basesOf(beside, around) }] : toldAgain(time, around)
      for (const { told, bases } of found) {
        const rivals = all.filter((each) => overlap(each.figure, told.figure))
        if (bases.length === 0 || rivals.some((each) => !each.byMeaning && !told.bracketed)) continue
        all = [...all.filter((each) => !rivals.includes(each)), ...bases.map((each) => ofThen(each, told))]
      }
    }
  }
  return all
}

/** The same of an earlier time; `cùng kỳ` beside a time of its own is the same of that. */
const ofThen = (base: Claim, { time, printed, figure, noun }: Told): Claim => ({
  ...base,
  figure,
  start: time.start,
  end: printed.end + noun.length,
  window: isSameTime(time) && base.window ? { ...time, label: `${base.window.label}, ${time.label}` } : time,
  weight: 0,
  byMeaning: true,
  headEnd: null,
  part: false,
  listed: null,
})

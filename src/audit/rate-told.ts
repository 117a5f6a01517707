import { gathered } from '../text/grouped.ts'
import type { Finding } from '../types.ts'
import { gap, writtenFigure } from './decimal.ts'
import type { Entry } from './entry.ts'
import { cutOff, evidenceOf, finding, rateValues, severityOf, sourceOf, written } from './message.ts'
import { computedOf, type Pair } from './pairs.ts'

/** The rate, and what its counts give; a count that is told in parts alone with their sum. */
export function rateFinding(stated: Entry, pair: Pair, addends: readonly Entry[] = []): Finding {
  const { part, whole, times } = pair
  const computed = computedOf(pair, Math.max(2, stated.decimals))
  const apart = gap(computed, stated.value)
  const percent = times === 100
  const sum = addends.map(({ value }) => writtenFigure(value)).join(' + ')
  const added = sum && `${sum} = ${writtenFigure(part.value)}; `
  const terms = `${added}${writtenFigure(part.value)}/${writtenFigure(whole.value)}${percent ? '' : ` × ${writtenFigure(times)}`}`
  const told = finding('rate_mismatch', severityOf(apart), {
    message: `${stated.name}: ${terms} = ${writtenFigure(computed)}${percent ? '%' : ''}, ${sourceOf(stated)} ghi ${written(stated)}, chênh ${writtenFigure(apart)}${percent ? ' điểm phần trăm' : ''}${cutOff(stated, computedOf(pair, 6))}.`,
    values: [stated.value, computed],
    entries: [stated, ...(sum ? addends : [part]), whole],
  })
  return { ...told, values: rateValues(stated, computed) }
}

/** Rates of one quantity stated several times with one figure are one contradiction. */
export function onceByFigures(findings: readonly Finding[]): Finding[] {
  const groups = gathered(
    findings,
    ({ values, message }) => `${values.join('|')}|${/[\d.]+\/[\d.]+/.exec(message)?.[0]}`,
  )
  return groups.map((same) => ({ ...same[0]!, evidence: evidenceOf(same) }))
}

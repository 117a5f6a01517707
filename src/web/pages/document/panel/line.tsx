import { withSign } from '../../../../text/bounds.ts'
import { SeverityBadge } from '../../parts/badge.tsx'
import { useLabels } from '../../parts/labels.ts'
import { useWords } from '../../words/words.tsx'
import type { Fact } from '../facts.ts'
import { visible } from '../text/visible.ts'
import type { Entry } from './entries.ts'

/** A line of the list, as a button. */
export function Line({ entry, chosen, onChoose }: { entry: Entry; chosen: boolean; onChoose: () => void }) {
  const fact = entry.facts[0]!
  const rejected = 'corrected' in fact.of && fact.of.corrected?.action === 'reject'
  return (
    <li>
      <button
        type="button"
        class={`line ${fact.layer} ${rejected ? 'rejected' : ''}`}
        aria-current={chosen ? 'true' : undefined}
        data-key={fact.key}
        onClick={onChoose}
      >
        <Words fact={fact} times={entry.facts.length} />
      </button>
    </li>
  )
}

function Words({ fact, times }: { fact: Fact; times: number }) {
  const { words, formats } = useWords()
  const { label, dimensions } = useLabels()
  if (fact.layer === 'reference') {
    const { doc_type, resolved_code, code, number, quote, issuer, date } = fact.of
    const name = [doc_type, resolved_code ?? code ?? number].filter(Boolean).join(' ')
    return (
      <>
        <strong>{name || quote}</strong>
        <small>{[date && formats.date(date), issuer].filter(Boolean).join(' · ') || quote}</small>
      </>
    )
  }
  if (fact.layer === 'observation') {
    const { label: name, printed, unit, period_from, period_to, dimensions: by, comparator } = fact.of
    const about = [dimensions(by), period_to && formats.period(period_from, period_to)].filter(Boolean)
    return (
      <>
        <span class="line-value">
          <span>{name}</span>
          <strong>{withSign(printedValue(printed, label('units', unit)), comparator)}</strong>
        </span>
        <small>{about.join(' · ')}</small>
      </>
    )
  }
  if (fact.layer === 'finding')
    return (
      <>
        <span>
          <SeverityBadge severity={fact.of.severity} />{' '}
          <strong>{label('finding_kinds', fact.of.kind)}</strong>
        </span>
        <small>{fact.of.message}</small>
      </>
    )
  return (
    <>
      <span>
        <del>{visible(fact.of.printed)}</del> → <strong>{fact.of.clean}</strong>
      </span>
      <small>
        {[
          label('charsets', fact.of.charset),
          times > 1 ? words.document.list.times(formats.number(times)) : null,
        ]
          .filter(Boolean)
          .join(' · ')}
      </small>
    </>
  )
}

/** The number with its unit; a percent sign that is printed already is not said again. */
export const printedValue = (printed: string, unit: string) =>
  printed.trim().endsWith(unit) ? printed.trim() : `${printed.trim()} ${unit}`

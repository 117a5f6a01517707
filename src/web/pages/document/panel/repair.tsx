import type { RepairFact } from '../../../answers.ts'
import { useLabels } from '../../parts/labels.ts'
import { useWords } from '../../words/words.tsx'
import { visible } from '../text/visible.ts'
import { Basis, Field, Fields } from './fields.tsx'

/** A repaired word: what the file holds, what it became, and why. */
export function RepairDetail({ of }: { of: RepairFact }) {
  const { words } = useWords()
  const { label } = useLabels()
  const { detail } = words.document
  return (
    <Fields>
      <Field name={detail.before}>
        <del>{visible(of.printed)}</del>
      </Field>
      <Field name={detail.after}>
        <strong>{of.clean}</strong>
      </Field>
      <Field name={detail.charset}>{label('charsets', of.charset)}</Field>
      <Field name={detail.why}>{of.reason}</Field>
      <Field name={detail.runnerUp}>
        {of.runner_up && `${of.runner_up.text} (${label('charsets', of.runner_up.charset)})`}
      </Field>
      <Basis confidence={of.confidence} />
    </Fields>
  )
}

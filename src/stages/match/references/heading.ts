import { partitionPoint } from '../../../text/bisect.ts'
import type { Range } from './around.ts'
import { run } from './run.ts'
import type { View } from './view.ts'

const HEADINGS_BACK = 60

/**
 * Asked for a citation, gives the agency named by the heading of the list whose item begins with it: the nearest
 * paragraph above that ends with a colon.
 */
export function headingsOf(view: View): (at: number) => Range | null {
  const { tokens } = view
  const starts = tokens.flatMap((token, i) => (i === 0 || token.before !== 'nothing' ? [i] : []))
  const leads: { readonly paragraph: number; readonly agency: Range | null }[] = []
  starts.forEach((from, paragraph) => {
    const to = starts[paragraph + 1] ?? tokens.length
    if (tokens[to - 1]?.fold === ':') leads.push({ paragraph, agency: agencyIn(view, { from, to }) })
  })
  const leadAt = leads.map((each) => each.paragraph)
  return (at) => {
    const paragraph = lastAtMost(starts, at)
    if (at - starts[paragraph]! > 2) return null
    const lead = leads[lastAtMost(leadAt, paragraph - 1)]
    return lead && paragraph - lead.paragraph <= HEADINGS_BACK ? lead.agency : null
  }
}

/** Index of the last of the ascending numbers that is at most `limit`; -1 when none is. */
function lastAtMost(numbers: readonly number[], limit: number): number {
  return partitionPoint(numbers, (each) => each <= limit) - 1
}

function agencyIn(view: View, { from, to }: Range): Range | null {
  const { heading, headingOf } = view.rules.around
  for (let at = from; at < to; at++) {
    const hit = run(heading, { view, at }) ?? run(headingOf, { view, at })
    const agency = hit?.captures.find((each) => each.slot === 'agency')
    if (agency) return { from: agency.from, to: agency.to }
  }
  return null
}

import type { Agency } from './agencies.ts'

export interface Field {
  readonly name: string
  readonly received: number
  readonly early: number
  readonly onTime: number
  readonly overdue: number
  readonly pending: number
}

/** Every figure of one report. A figure and its parts agree unless a slip is put in on purpose. */
export interface Figures {
  readonly fields: readonly Field[]
  readonly received: number
  readonly carried: number
  readonly online: number
  readonly early: number
  readonly onTime: number
  readonly overdue: number
  readonly resolved: number
  readonly pending: number
  readonly procedures: number
  readonly partial: number
  readonly full: number
  readonly planTasks: number
  readonly planDone: number
  readonly directives: number
  readonly given: number
  readonly givenDone: number
  readonly documents: readonly [
    decisions: number,
    letters: number,
    reports: number,
    submissions: number,
    others: number,
  ]
  readonly radio: number
  readonly web: number
  readonly ballots: number
  readonly assigned: number
  readonly present: number
  readonly cadres: number
  readonly contracts: number
  readonly planned: number
  readonly disbursed: number
  readonly incoming: number
  readonly outgoing: number
  readonly signed: number
  /** Of the communes together, in reports of the district. */
  readonly communes: { readonly received: number; readonly resolved: number; readonly pending: number }
}

/**
 * Figures of an agency in its `index`-th quarter; `quarters` of the year are summed (2 for a half year, 4 for a year);
 * `part` of the year is over. What is there on the last day is the same whether a quarter or a year ends on it.
 */
export function figuresOf(
  agency: Agency,
  index: number,
  span: { readonly quarters: number; readonly part: number },
): Figures {
  const jitter = sequence(`${agency.id}/${index}/${span.quarters}`)
  const { base } = agency
  const scale = (1 + base.growth * index) * span.quarters
  const about = (value: number) => Math.max(1, Math.round(value * scale * (0.94 + 0.12 * jitter())))
  const last = span.quarters > 1 ? figuresOf(agency, index, { quarters: 1, part: span.part }) : null
  const fields = Object.entries(base.fields).map(([name, value], i): Field => {
    const received = about(value)
    const drawn = name === 'Chứng thực' ? 0 : Math.round(received * 0.04 * jitter())
    const pending = last?.fields[i]?.pending ?? drawn
    const overdue = jitter() < 0.15 ? 1 : 0
    const early = Math.round((received - pending - overdue) * (0.35 + 0.3 * jitter()))
    return { name, received, early, overdue, pending, onTime: received - pending - overdue - early }
  })
  const sum = (key: 'received' | 'early' | 'onTime' | 'overdue' | 'pending') =>
    fields.reduce((all, each) => all + each[key], 0)
  const received = sum('received')
  const outgoing = about(base.outgoing)
  const assigned = base.assigned + (index > 4 ? 1 : 0)
  return {
    fields,
    received,
    carried: Math.round(received * 0.02),
    online: Math.round(received * Math.min(0.97, 0.42 + 0.07 * index)),
    early: sum('early'),
    onTime: sum('onTime'),
    overdue: sum('overdue'),
    pending: sum('pending'),
    resolved: sum('early') + sum('onTime') + sum('overdue'),
    procedures: base.procedures + 2 * index,
    partial: base.partial + index,
    full: base.full + 2 * index,
    planTasks: base.tasks,
    planDone:
      last?.planDone ?? Math.min(base.tasks, Math.round(base.tasks * span.part * (0.9 + 0.1 * jitter()))),
    directives: about(7),
    given: about(14),
    givenDone: Math.max(1, about(14) - 3),
    documents: [about(38), about(64), about(27), about(11), about(33)],
    radio: about(9),
    web: about(13),
    ballots: Math.round(received * 0.8),
    assigned,
    present: last?.present ?? assigned - (jitter() < 0.5 ? 1 : 2),
    cadres: base.cadres,
    contracts: base.contracts,
    planned: base.investment,
    disbursed: last?.disbursed ?? Math.round(base.investment * span.part * (0.75 + 0.1 * jitter())),
    incoming: about(base.incoming),
    outgoing,
    signed: Math.round(outgoing * Math.min(1, 0.82 + 0.02 * index)),
    communes: communesTogether(Math.round(received * 9.4), { last: last?.communes, share: jitter() }),
  }
}

function communesTogether(
  received: number,
  { last, share }: { readonly last: Figures['communes'] | undefined; readonly share: number },
): Figures['communes'] {
  const pending = last?.pending ?? Math.round(received * 0.008 * share) + 20
  return { received, pending, resolved: received - pending }
}

/** Numbers between 0 and 1 that are the same in every run. */
function sequence(seed: string): () => number {
  let state = [...seed].reduce((hash, letter) => (hash * 31 + letter.codePointAt(0)!) % 2147483647, 7)
  return () => {
    state = (state * 48271) % 2147483647
    return state / 2147483647
  }
}

/** `1250` → `1.250`. */
export function grouped(value: number): string {
  return String(value).replace(/\B(?=(\d{3})+$)/g, '.')
}

/** Two figures below ten as reports print them: `03`. */
export function small(value: number): string {
  return value < 10 ? `0${value}` : grouped(value)
}

/** `part` of `whole` in per cent with up to two decimals and a comma: `97,67`. */
export function share(part: number, whole: number): string {
  return String(Math.round((part / whole) * 10_000) / 100).replace('.', ',')
}

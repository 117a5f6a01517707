import { describe, expect, test } from 'vitest'
import { slowRules } from '../../src/rules/indicators/slow.ts'
import type { IndicatorRule } from '../../src/rules/indicators.ts'
import { mayTry, newBudget, onAccountOf, slowNotes } from '../../src/stages/match/indicators/budget.ts'

/** A clock that goes on only by what work takes. */
function trial() {
  let now = 0
  const budget = newBudget(() => now)
  const work = (rule: number, seconds: number) =>
    onAccountOf(budget, rule, () => {
      now += seconds * 1000
      return rule
    })
  return { budget, work }
}

const named = (id: string) => ({ id, where: `rules/${id}.yaml:3:5` }) as IndicatorRule
const rules = Array.from({ length: 40 }, (_, i) => named(`q${i}`))

describe('the time of the rules', () => {
  test('a slow rule is stopped and named; the others go on', () => {
    const { budget, work } = trial()
    expect(work(1, 0.1)).toBe(1)
    for (let i = 0; i < 3; i++) work(0, 2)
    expect([mayTry(budget, 0), mayTry(budget, 1)]).toEqual([false, true])
    const notes = slowNotes(budget, rules)
    expect(notes.map(({ code }) => code)).toEqual(['SLOW_RULE'])
    expect(notes[0]!.reason).toContain('q0 (rules/q0.yaml:3:5)')
  })

  test('many rules that are slow together are all stopped, and the slowest named', () => {
    const { budget, work } = trial()
    for (let rule = 0; rule < 30; rule++) work(rule, rule === 7 ? 4 : 2)
    expect(mayTry(budget, 35)).toBe(false)
    const [note] = slowNotes(budget, rules)
    expect(note).toMatchObject({ code: 'SLOW_RULES' })
    expect(note!.reason).toContain('chậm nhất: q7 (rules/q7.yaml:3:5) 4 giây')
  })

  test('rules that take no time are told of nowhere', () => {
    const { budget, work } = trial()
    for (let i = 0; i < 1000; i++) work(i % 40, 0.001)
    expect(slowNotes(budget, rules)).toEqual([])
  })
})

test('an expression that its own words make slow is told, a plain one is not', () => {
  const rule = (id: string, source: string) =>
    ({
      ...named(id),
      patterns: [
        { source, needs: [], fitsIn: (text: string) => [...text.matchAll(new RegExp(source, 'g'))] },
      ],
    }) as unknown as IndicatorRule
  const slow = rule('slow', `${'(?:[ ]?bàn)?'.repeat(17)}[ ]?ghế`)
  const plain = rule('plain', 'hồ sơ tiếp nhận (?<v1>\\d+)')
  expect(slowRules([plain, slow]).map((each) => each.rule)).toEqual(['slow'])
}, 60_000)

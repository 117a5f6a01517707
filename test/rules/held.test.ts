import { describe, expect, test } from 'vitest'
import type { RuleFile } from '../../src/rules/file.ts'
import { identityOf } from '../../src/rules/indicators/identity.ts'
import type { RuleEntry, RulesPack } from '../../src/rules/indicators/schema.ts'
import { type IndicatorRule, indicatorRules } from '../../src/rules/indicators.ts'
import { loadRules } from '../../src/rules.ts'
import { exampleAsRead, examplesOf } from '../../src/stages/match/indicators/examples.ts'
import { testIndicatorRules } from '../../src/stages/match/indicators/try.ts'
import { reachUnder } from '../../src/stages/match/indicators/within-reach.ts'
import { matchIndicators } from '../../src/stages/match/indicators.ts'

const { files, indicators } = loadRules()

test('a sentence asks nothing of a rule that is not within its reach', () => {
  const asked = new Set<number>()
  const spied = indicators.rules.map((rule, i) => {
    const isOfNone = rule.rate !== null && rule.of === null // no count behind a rate is looked for there
    return new Proxy(rule, {
      get(target, key: keyof IndicatorRule) {
        if (!OF_ALL.has(key) && !(key === 'of' && isOfNone)) asked.add(i)
        return target[key]
      },
    })
  })
  const reachIn = reachUnder(indicators)
  for (const each of examplesOf(indicators)) {
    asked.clear()
    matchIndicators(exampleAsRead(each), [], { ...indicators, rules: spied })
    const { rules: reach } = reachIn(exampleAsRead(each))
    const beyond = [...asked].filter((i) => !reach.includes(i)).map((i) => indicators.rules[i]!.id)
    expect(beyond, each.text).toEqual([])
  }
}, 120_000)

/** What is asked of every rule, and says nothing of another: whether it looks at the document; whether it is of a rate. */
const OF_ALL: ReadonlySet<keyof IndicatorRule> = new Set([
  'onlyIn',
  'notIn',
  'subject',
  'levels',
  'rate',
] as const)
type Alter = (pack: RulesPack, name?: string) => void

/** The files with what is said in some of them altered. */
const altered = (alter: Alter): readonly RuleFile[] =>
  files.map((file) => {
    const data = structuredClone(file.content.data) as RulesPack
    if (file.kind === 'indicators') alter(data, file.path)
    return { ...file, content: { data, isChecked: true } }
  })

/** Every so many rules of each file. */
const everySo =
  (many: number, alter: (rule: RuleEntry, all: RuleEntry[]) => void): Alter =>
  ({ rules = [] }) => {
    for (const each of rules.filter((_, i) => i % many === many - 1)) alter(each, rules)
  }

const before = new Set<string>()
testIndicatorRules(indicators, { identity: identityOf(files, indicators), before: new Set(), now: before })

/** What is said of each sentence, and how many were not tried again, beside what is said where all are. */
function heldAndAll(now: readonly RuleFile[]) {
  const rules = indicatorRules(now)
  const held = testIndicatorRules(rules, { identity: identityOf(now, rules), before })
  return {
    kept: held.filter((each) => each.kept).length,
    held: held.map(({ kept, ...each }) => each),
    all: testIndicatorRules(rules),
  }
}

const count = examplesOf(indicators).length

describe('a sentence that is not tried again would hold', () => {
  test.each<[what: string, alter: Alter, least: number]>([
    ['nothing is altered', () => {}, count],
    [
      'some rules look for other words, some will have less around them, some are gone',
      (pack) => {
        everySo(40, (rule) => {
          rule.says = ['xyz {n} zyx']
          delete rule.means
          delete rule.matches
        })(pack)
        everySo(25, (rule) => {
          rule.unless = ['trong đó', 'tổng số']
        })(pack)
        everySo(30, (rule, all) => {
          if (!rule.label) all.splice(all.indexOf(rule), 1)
        })(pack)
      },
      count / 10,
    ],
    ['some rules look for more', everySo(60, (rule) => rule.says?.push('{n} hồ sơ')), 0],
    ['rules stand in another order', ({ rules }) => rules?.reverse(), 0],
    [
      'a file is for other documents',
      (pack, name) => {
        if (name?.endsWith('y-te-dan-so.yaml')) pack.not_in = ['kết quả']
      },
      count / 2,
    ],
  ])(
    '%s',
    (_, alter, least) => {
      const { held, all, kept } = heldAndAll(altered(alter))
      expect(held).toEqual(all)
      expect(kept).toBeGreaterThanOrEqual(least)
    },
    120_000,
  )

  test('every one is tried where words that all rules share are altered', () => {
    const { held, all, kept } = heldAndAll(
      altered((pack) => {
        if (pack.topics) pack.topics[0]!.says.push('xyz')
      }),
    )
    expect(kept).toBe(0)
    expect(held).toEqual(all)
  }, 120_000)

  test('a noun that another file brings is looked at by every sentence that says it', () => {
    const nouns = (unit: string): RuleFile => ({
      ...{ path: 'them.yaml', kind: 'indicators', source: '', where: () => 'them.yaml:1:1' },
      content: {
        isChecked: false,
        data: {
          kind: 'indicators',
          about: 'khen thưởng',
          rules: [
            {
              ...{ indicator: 'reward.praised', label: 'Số được biểu dương', unit, kind: 'flow' },
              ...{ says: 'biểu dương {n}', finds: [{ text: 'Biểu dương 4.', value: 4 }] },
            },
          ],
        },
      },
    })
    const staff = altered(({ rules }) => {
      const rule = rules?.find(({ indicator, means }) => indicator === 'staff.downsized' && !means)
      rule?.finds?.push({
        ...{ text: 'Đã tinh giản biên chế 09 trường hợp (02 công chức cấp xã, 07 viên chức).', value: 2 },
        dimensions: { level: 'commune', staff_category: 'civil_servant' },
      })
    })
    const keys = new Set<string>()
    const first = indicatorRules([...staff, nouns('count:người')])
    const identity = identityOf([...staff, nouns('count:người')], first)
    testIndicatorRules(first, { identity, before: new Set(), now: keys })
    const now = [...staff, nouns('count:công chức')]
    const rules = indicatorRules(now)
    const told = testIndicatorRules(rules, { identity: identityOf(now, rules), before: keys })
    const [about] = told.filter(({ text }) => text.startsWith('Đã tinh giản biên chế 09 trường hợp'))
    expect(about).toMatchObject({ ok: false })
    expect(told.filter((each) => each.kept).length).toBeGreaterThan(count / 2)
  }, 120_000)
})

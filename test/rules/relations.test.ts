import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { readRuleFile } from '../../src/rules/file.ts'
import { relations } from '../../src/rules/relations.ts'
import { loadRules } from '../../src/rules.ts'

const { catalogue } = loadRules().indicators
const dir = mkdtempSync(join(tmpdir(), 'relations-'))
afterAll(() => rmSync(dir, { recursive: true }))

const faults: readonly (readonly [name: string, body: string, place: string, reason: string])[] = [
  [
    'an indicator that is not in the catalogue',
    'sums:\n  - { total: procedures.received_total, parts: [procedures.recieved_new, procedures.carried_over] }',
    '4:49',
    'sums.0.parts.0: không có chỉ tiêu `procedures.recieved_new`',
  ],
  [
    'a value that its dimension does not have',
    'same:\n  - [egov.online_dossiers, procedures.received_new(channel=onlin)]',
    '4:28',
    'same.0.1: chiều `channel` không có giá trị `onlin`',
  ],
  [
    'a dimension that nobody declares',
    'rates:\n  - { rate: procedures.timely_rate, of: [procedures.resolved_timely(colour=red)], over: [procedures.resolved_total] }',
    '4:42',
    'rates.0.of.0: không có chiều phân tổ `colour`',
  ],
  ['an event', 'events:\n  - staff.training', '4:5', 'events.0: không có chỉ tiêu `staff.training`'],
  [
    'the dimension of a split',
    'splits:\n  - { dimension: fields }',
    '4:7',
    'splits.0.dimension: không có chiều phân tổ `fields`',
  ],
]

describe('a relation that names what is not there is told with its place', () => {
  for (const [name, body, place, reason] of faults)
    test(name, () => {
      const path = join(dir, 'mine.yaml')
      writeFileSync(path, `kind: relations\nabout: Thử\n${body}\n`)
      expect(() => relations([readRuleFile(path)], catalogue)).toThrow(`mine.yaml:${place}: ${reason}`)
    })
})

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { TrichlucError } from '../../src/errors.ts'
import { readRuleFile } from '../../src/rules/file.ts'
import { formRules } from '../../src/rules/forms.ts'
import { relations } from '../../src/rules/relations.ts'
import { loadRules } from '../../src/rules.ts'

const folder = mkdtempSync(join(tmpdir(), 'trichluc-forms-'))
afterAll(() => rmSync(folder, { recursive: true }))

const catalogue = loadRules().files.filter(({ kind }) => kind === 'catalogue')

/** The fault of a rule file as a person reads it, without the folder. */
function faultOf(source: string, read: (path: string) => unknown): string {
  const path = join(folder, 'pack.yaml')
  writeFileSync(path, source)
  try {
    read(path)
  } catch (error) {
    if (error instanceof TrichlucError) return error.message.replace(`${folder}/`, '')
    throw error
  }
  return 'no fault'
}

const forms = (path: string) => formRules([...catalogue, readRuleFile(path)])

const row = (more: string) => `kind: forms
series: own
about: Biểu mẫu riêng
forms:
  - form: Biểu mẫu 1
    title: Chỉ đạo
    rows:
      - row: '1'
        label: Số văn bản chỉ đạo đã ban hành
        unit: Văn bản
        indicator: leadership.directive_documents
${more}`

const table = (more: string) => `kind: tables
about: Bảng
tables:
  - id: own
    about: Bảng riêng
    unit: count
    rows: { dimension: field, total: [Tổng] }
    columns:
      - { id: received, indicator: procedures.received_total, headers: [tiếp nhận] }
      - { id: pending, indicator: procedures.pending, headers: [tồn] }
${more}`

describe('a fault in a file of forms names file, line and column', () => {
  const faults: Record<string, [source: string, message: string | RegExp]> = {
    'a sound form': [row(''), 'no fault'],
    'a row twice': [
      row("      - row: '1'\n        label: Số khác\n"),
      'pack.yaml:12:9: dòng `1` có hai lần trong Biểu mẫu 1, cần mỗi dòng một lần',
    ],
    'an indicator that no catalogue has': [
      row("      - row: '2'\n        label: Số khác\n        indicator: leadership.unknown\n"),
      /^pack\.yaml:14:9: không có chỉ tiêu `leadership\.unknown`/,
    ],
    'a row number that is no text': [row('      - row: 1.4\n        label: Số khác\n'), /^pack\.yaml:12:9: /],
    'a label that is missing': [
      row("      - row: '2'\n        lable: Số khác\n"),
      /^pack\.yaml:12:9: forms\.0\.rows\.1\.label: /,
    ],
    'a key that is not known': [
      row("      - row: '2'\n        label: Số khác\n        note: gì đó\n"),
      /^pack\.yaml:14:9: forms\.0\.rows\.1\.note: .*note/,
    ],
    'a sound table': [table('    balances: []\n'), 'no fault'],
    'a balance over a column that is not there': [
      table('    balances:\n      - { total: received, parts: [resolved] }\n'),
      /^pack\.yaml:12:9: không có cột `resolved`, cần một trong: received, pending/,
    ],
  }
  for (const [name, [source, message]] of Object.entries(faults))
    test(name, () => {
      const fault = faultOf(source, forms)
      if (typeof message === 'string') expect(fault).toBe(message)
      else expect(fault).toMatch(message)
    })
})

describe('relations', () => {
  const read = (path: string) => relations([readRuleFile(path)], loadRules().indicators.catalogue)
  test('a term that is none', () => {
    const source =
      'kind: relations\nabout: Quan hệ\nsums:\n  - { total: procedures.received_total, parts: ["tiếp nhận"] }\n'
    expect(faultOf(source, read)).toMatch(/^pack\.yaml:4:\d+: sums\.0\.parts\.0: cần `nhóm\.chỉ_tiêu`/)
  })
  test('every indicator of the relations is in the catalogue', () => {
    const rules = loadRules()
    const named = [...JSON.stringify(rules.relations).matchAll(/"indicator":"([^"]+)"/g)].map(([, id]) => id!)
    const unknown = [...named, ...rules.relations.events].filter(
      (id) => !rules.indicators.catalogue.indicators.has(id),
    )
    expect(unknown).toEqual([])
    expect(named.length).toBeGreaterThan(100)
  })
})

test('every row of the official forms has a dimension value of the catalogue', () => {
  const { forms: loaded, indicators } = loadRules()
  const wrong = loaded.sheets.flatMap(({ series, form, rows }) =>
    rows.flatMap((each) =>
      Object.entries(each.dimensions)
        .filter(([name, value]) => !indicators.catalogue.dimensions.get(name)?.some(({ id }) => id === value))
        .map(([name, value]) => `${series} ${form} ${each.row}: ${name}=${value}`),
    ),
  )
  expect(wrong).toEqual([])
})

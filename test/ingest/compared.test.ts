import { join } from 'node:path'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { auditAcross } from '../../src/ingest/across.ts'
import type { Bench } from '../../src/ingest/run.ts'
import { load } from '../../src/store/load.ts'
import { openToWrite } from '../../src/store/open.ts'
import { pack } from '../../src/store/packed.ts'
import type { DocumentRecord } from '../../src/store/record.ts'
import { beginRun } from '../../src/store/runs.ts'
import type { Db } from '../../src/store/sqlite.ts'
import type { Header, Observation } from '../../src/types.ts'
import { scratch } from './trial.ts'

/** One step in the life of an archive: a file gets this content, or is copied to a name that sorts before it. */
interface Step {
  readonly file: number
  readonly content: number
  readonly issuer: string
  readonly figures: readonly { readonly indicator: string; readonly year: number; readonly value: number }[]
  readonly copied: boolean
}

const AGENCIES = ['UBND xã Hoà Bình Thượng', 'UBND Xã Hoà Bình Thượng', 'UBND thị trấn Sông Mây']
const steps = fc.array(
  fc.record<Step>({
    file: fc.nat(5),
    content: fc.nat(7),
    issuer: fc.constantFrom(...AGENCIES),
    figures: fc.array(
      fc.record({
        indicator: fc.constantFrom('a', 'b'),
        year: fc.integer({ min: 2018, max: 2022 }),
        value: fc.constantFrom(40, 41, 42, 410, 4100),
      }),
      { minLength: 1, maxLength: 6 },
    ),
    copied: fc.boolean(),
  }),
  { minLength: 1, maxLength: 14 },
)

const words = { indicators: new Map(), dimensions: new Map(), dimensionLabels: new Map() }
const kit = { rules: { indicators: { catalogue: words } } } as unknown as Bench['kit']
const versions = { text: 't', facts: 'f' }

function observation(figure: Step['figures'][number], n: number): Observation {
  const { indicator, year, value } = figure
  return {
    ...{ indicator, label: `Số ${indicator}`, value, decimals: 0, printed: String(value), unit: 'percent' },
    ...{ dimensions: {}, periodFrom: `${year}-01-01`, periodTo: `${year}-12-31`, comparator: null },
    ...{ modality: 'actual', source: 'prose', form: null, row: null, section: 0, rule: 'r', confidence: 1 },
    ...{ quote: `${value}`, at: { page: null, start: n * 10, end: n * 10 + 5 } },
  }
}

function apply(db: Db, run: number, { file, content, issuer, figures, copied }: Step): void {
  const header = { issuer, issuedOn: `2023-01-0${content + 1}` } as Partial<Header> as Header
  const empty = Object.fromEntries(
    [
      ...['docType', 'number', 'code', 'place', 'superior', 'province', 'level', 'title', 'periodLabel'],
      ...['signerName', 'signerTitle'],
    ].map((name) => [name, null]),
  )
  const record: DocumentRecord = {
    ...{ sha256: `${content}`.repeat(64), format: 'txt', pages: null, ocr: false, charsets: {} },
    ...{ header: { ...empty, ...header }, text: pack(''), outline: pack({}) },
    ...{ passages: [], references: [], findings: [], repairs: [], notes: [] },
    observations: figures.map(observation),
  }
  const seen = (name: string) => ({ path: name, absolute: `/${name}`, size: 1, changed: '1' })
  const files = [seen(`m${file}.txt`), ...(copied ? [seen(`b${file}.txt`)] : [])]
  load(db, record, files, { run, versions })
}

const across = (db: Db) =>
  db.all(
    `SELECT d.sha256, f.*, e.ordinal AS place, e.quote, e.page, e.start, e."end" FROM findings f
     JOIN documents d ON d.id = f.document LEFT JOIN evidence e ON e.document = f.document AND e.finding = f.ordinal
     ORDER BY d.sha256, f.ordinal, e.ordinal`,
  )

const COUNTS = {
  figure_kinds:
    'SELECT indicator, label, unit, dimensions, count(*) AS times FROM observations GROUP BY 1, 2, 3, 4',
  figure_windows:
    "SELECT indicator, coalesce(period_from, '') AS period_from, coalesce(period_to, '') AS period_to, count(*) AS times FROM observations GROUP BY 1, 2, 3",
  figure_agencies:
    "SELECT o.indicator, coalesce(d.issuer, '') AS agency, count(*) AS times FROM observations o JOIN documents d ON d.id = o.document GROUP BY 1, 2",
}

test('comparing and counting what changed gives what comparing and counting everything gives', () => {
  let findings = 0
  fc.assert(
    fc.property(steps, fc.array(fc.boolean(), { maxLength: 14 }), (all, looks) => {
      const db = openToWrite(join(scratch(), 'x.db'))
      const run = beginRun(db, '.', 1)
      for (const [n, step] of all.entries()) {
        apply(db, run, step)
        if (looks[n]) auditAcross({ db, kit, versions })
      }
      auditAcross({ db, kit, versions })
      const little = across(db)
      expect(db.all('SELECT * FROM uncompared')).toEqual([])
      db.run('DELETE FROM derived')
      auditAcross({ db, kit, versions })
      expect(little).toEqual(across(db))
      for (const [table, sql] of Object.entries(COUNTS))
        expect(db.all(`SELECT * FROM ${table}`)).toEqual(db.all(sql))
      findings += little.length
      db.close()
    }),
    { seed: 20_211_231, numRuns: 60 },
  )
  expect(findings).toBeGreaterThan(60)
}, 120_000)

test('nothing is compared again where nothing changed', () => {
  const db = openToWrite(join(scratch(), 'x.db'))
  const run = beginRun(db, '.', 1)
  const figures = [{ indicator: 'a', year: 2020, value: 40 }]
  apply(db, run, { file: 1, content: 1, issuer: AGENCIES[0]!, figures, copied: false })
  apply(db, run, { file: 2, content: 2, issuer: AGENCIES[2]!, figures, copied: false })
  auditAcross({ db, kit, versions })
  expect(db.all('SELECT * FROM uncompared')).toEqual([])
  apply(db, run, { file: 2, content: 3, issuer: AGENCIES[2]!, figures, copied: false })
  expect(db.all('SELECT * FROM uncompared')).toEqual([{ agency: AGENCIES[2], indicator: 'a' }])
  db.close()
})

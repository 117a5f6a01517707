import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { observations } from '../../src/store/observations.ts'
import { openToRead, openToWrite } from '../../src/store/open.ts'
import * as answers from '../../src/web/answers.ts'
import { ask, asked, documentIdOf, kitOf, loadFiles, report, scratch, type Trial, trialOf } from './trial.ts'

const RECEIVED = 'procedures.received_total'
const files = {
  'quy-1.txt': report('I', '15 tháng 3 năm 2021', 120),
  'quy-2.txt': report('II', '15 tháng 6 năm 2021', 150),
}

let trial: Trial
let id: string
beforeEach(async () => {
  trial = await trialOf(files)
  id = await documentIdOf(trial, 'quy-2')
})

/** What is counted beside the facts, and the facts counted: equal after whatever a test did. */
const COUNTED = [
  [
    'SELECT * FROM figure_kinds ORDER BY 1, 2, 3, 4',
    'SELECT indicator, label, unit, dimensions, count(*) AS times FROM observations GROUP BY 1, 2, 3, 4 ORDER BY 1, 2, 3, 4',
  ],
  [
    'SELECT * FROM figure_windows ORDER BY 1, 2, 3',
    `SELECT indicator, coalesce(period_from, '') AS period_from, coalesce(period_to, '') AS period_to, count(*) AS times
     FROM observations GROUP BY 1, 2, 3 ORDER BY 1, 2, 3`,
  ],
  [
    'SELECT * FROM figure_agencies ORDER BY 1, 2',
    `SELECT o.indicator, coalesce(d.issuer, '') AS agency, count(*) AS times
     FROM observations o JOIN documents d ON d.id = o.document GROUP BY 1, 2 ORDER BY 1, 2`,
  ],
  [
    'SELECT key, times FROM cited ORDER BY key',
    'SELECT c.key, count(*) AS times FROM refs r JOIN cited c ON c.id = r.cited GROUP BY 1 ORDER BY 1',
  ],
] as const

afterEach(() => {
  const db = openToRead(trial.database)
  for (const [kept, counted] of COUNTED) expect(db.all(kept)).toEqual(db.all(counted))
  db.close()
})

const factsOf = () => asked(trial, `/api/documents/${id}/facts`, answers.documentFacts)
const received = async () => (await factsOf()).observations.find((each) => each.indicator === RECEIVED)!
const plan = async () => (await factsOf()).references.find((each) => each.quote.includes('47/KH-UBND'))!
const queried = () => {
  const db = openToRead(trial.database)
  const rows = observations(db, { indicators: [RECEIVED] }).map((each) => [each.path, each.value])
  db.close()
  return rows
}
const send = async (more: Record<string, unknown>) => {
  const { key, corrected } = more.kind === 'reference' ? await plan() : await received()
  const body = {
    ...{
      document_id: id,
      kind: 'observation',
      key,
      action: 'correct',
      by: 'Trần Thị Mây',
      note: 'đối chiếu sổ gốc',
    },
    ...{ seen_before: corrected?.id ?? null, ...more },
  }
  return ask(trial, '/api/corrections', { body })
}
const undo = (correction: number, by = 'Lê Văn Sông') =>
  ask(trial, `/api/corrections/${correction}/undo`, { body: { by } })
const exportedFigures = async () => {
  const { body } = await ask(trial, '/api/exports/observations.jsonl')
  return new TextDecoder()
    .decode(body)
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line))
}
const statuses = async () =>
  (await asked(trial, '/api/corrections', answers.corrections)).rows.map((each) => [
    each.status,
    each.inbox_reason,
  ])
const again = async (content = files['quy-2.txt'], rules?: string) =>
  loadFiles(trial.database, { 'quy-2.txt': content }, { folder: trial.folder, kit: await kitOf(rules) })

describe('a value that is corrected', () => {
  test('stands in queries, series, exports and the document, with who, when and what was read', async () => {
    const { status, body } = await send({ after: { value: 151.5 } })
    expect(status).toBe(200)
    expect(answers.correction.parse(body)).toMatchObject({
      ...{
        status: 'standing',
        by: 'Trần Thị Mây',
        before: { value: 150 },
        after: { value: 151.5, decimals: 1 },
      },
    })
    expect(queried()).toEqual([
      ['quy-1.txt', 120],
      ['quy-2.txt', 151.5],
    ])
    const [series] = (await asked(trial, `/api/series?indicator=${RECEIVED}`, answers.seriesList)).rows
    expect(series!.points[1]).toMatchObject({
      value: 151.5,
      change: 31.5,
      corrected: { before: { value: 150 } },
    })
    expect(await received()).toMatchObject({
      value: 151.5,
      printed: '150',
      corrected: { by: 'Trần Thị Mây' },
    })
    const row = (await exportedFigures()).find((each) => each.value === 151.5)
    expect(row.corrected).toMatchObject({
      by: 'Trần Thị Mây',
      note: 'đối chiếu sổ gốc',
      before: { value: 150 },
    })
  })

  test('can be corrected again, and undone: then it stands as it was read', async () => {
    const before = await factsOf()
    const first = await send({ after: { value: 151 } })
    const second = await send({ after: { value: 152 } })
    expect(second.body.before).toMatchObject({ value: 150 })
    expect(await statuses()).toEqual([
      ['standing', null],
      ['replaced', null],
    ])
    expect((await undo(first.body.id)).status).toBe(409)
    expect((await undo(second.body.id)).body).toMatchObject({
      status: 'undone',
      undone: { by: 'Lê Văn Sông' },
    })
    expect(await factsOf()).toEqual(before)
    expect((await undo(second.body.id)).status).toBe(409)
    expect((await undo(999)).status).toBe(404)
  })

  test('moves to another indicator, breakdown and period, and the counts move with it', async () => {
    const { status } = await send({
      after: {
        indicator: 'procedures.pending',
        dimensions: { field: 'land' },
        period_from: '2021-01-01',
        period_to: '2021-06-30',
      },
    })
    expect(status).toBe(200)
    expect(queried()).toEqual([['quy-1.txt', 120]])
    const times = async (words: string) =>
      (await ask(trial, `/api/indicators?words=${words}`)).body.rows.find(
        (each: { indicator: string }) => each.indicator === words,
      )?.times
    expect(await times(RECEIVED)).toBe(1)
    await undo((await ask(trial, '/api/corrections')).body.rows[0].id)
    expect(await times(RECEIVED)).toBe(2)
  })

  const wrong: readonly (readonly [string, object, string])[] = [
    ['an indicator that nobody knows', { indicator: 'nonsense.number' }, 'WRONG_CORRECTION'],
    [
      'a period that ends before it begins',
      { period_from: '2021-09-01', period_to: '2021-06-30' },
      'WRONG_CORRECTION',
    ],
    ['nothing new', { value: 150 }, 'WRONG_CORRECTION'],
    ['a field of a citation', { issuer: 'UBND huyện Yên Lạc Hạ' }, 'WRONG_CORRECTION'],
    ['a number that is none', { value: 'nhiều' }, 'WRONG_QUESTION'],
    ['a day that does not exist', { period_to: '2021-02-31' }, 'WRONG_QUESTION'],
    ['a column of the database', { rule: 'x' }, 'WRONG_QUESTION'],
  ]
  for (const [name, after, code] of wrong)
    test(`is refused: ${name}`, async () => {
      const { status, body } = await send({ after })
      expect(status).toBe(400)
      expect(body.error.code).toBe(code)
      expect((await statuses()).length).toBe(0)
    })
})

describe('a fact that is rejected', () => {
  test('is left out of queries and exports, and shown as rejected in the document', async () => {
    const rows = (await exportedFigures()).length
    const { body } = await send({ action: 'reject' })
    expect(body).toMatchObject({ action: 'reject', before: { value: 150 } })
    expect(queried()).toEqual([['quy-1.txt', 120]])
    expect((await exportedFigures()).length).toBe(rows - 1)
    expect(await received()).toMatchObject({
      value: 150,
      corrected: { action: 'reject', by: 'Trần Thị Mây' },
    })
    await undo(body.id)
    expect((await exportedFigures()).length).toBe(rows)
  })
})

describe('a citation that is corrected', () => {
  test('counts for the document that it now stands for', async () => {
    const { status, body } = await send({ kind: 'reference', after: { code: '74/KH-UBND' } })
    expect(status).toBe(200)
    const cited = async () =>
      (await asked(trial, '/api/references?words=kh-ubnd&sort=code', answers.references)).rows.map((each) => [
        each.code,
        each.times,
      ])
    expect(await cited()).toEqual([
      ['47/KH-UBND', 1],
      ['74/KH-UBND', 1],
    ])
    expect(await plan()).toMatchObject({ code: '74/KH-UBND', resolved_code: '74/KH-UBND', number: '74' })
    await undo(body.id)
    expect(await cited()).toEqual([['47/KH-UBND', 2]])
  })
})

describe('two people at once', () => {
  test('the second is told, and nothing of the first is lost', async () => {
    const seen = { seen_before: null }
    expect((await send({ after: { value: 151 }, ...seen })).status).toBe(200)
    const second = await send({ after: { value: 999 }, ...seen, by: 'Lê Văn Sông' })
    expect(second.status).toBe(409)
    expect(second.body.error.message).toContain('Trần Thị Mây')
    expect(queried()[1]).toEqual(['quy-2.txt', 151])
  })

  test('what was undone meanwhile is told too', async () => {
    const { body } = await send({ after: { value: 151 } })
    await undo(body.id)
    expect((await send({ after: { value: 152 }, seen_before: body.id })).status).toBe(409)
  })
})

describe('a correction survives', () => {
  test('the document being loaded again', async () => {
    await send({ after: { value: 151 } })
    await send({ kind: 'reference', action: 'reject' })
    const before = await factsOf()
    await again()
    expect(await factsOf()).toEqual(before)
    expect(queried()[1]).toEqual(['quy-2.txt', 151])
  })

  test('its document being gone, and applies again when that comes back', async () => {
    await send({ after: { value: 151 } })
    const db = openToWrite(trial.database)
    db.run('DELETE FROM documents WHERE sha256 = ?', id)
    db.close()
    expect(await statuses()).toEqual([['inbox', 'no_document']])
    expect(queried()).toEqual([['quy-1.txt', 120]])
    await again()
    expect(await statuses()).toEqual([['standing', null]])
    expect(queried()[1]).toEqual(['quy-2.txt', 151])
  })

  test('rules that find nothing there any more: it waits in the inbox, and applies when they do again', async () => {
    const { body } = await send({ after: { value: 151 } })
    const rules = scratch()
    writeFileSync(join(rules, 'nothing.txt'), '')
    await again(files['quy-2.txt'], rules)
    expect(await statuses()).toEqual([['inbox', 'no_fact']])
    const [waiting] = (await asked(trial, '/api/corrections?status=inbox', answers.corrections)).rows
    expect(waiting).toMatchObject({ id: body.id, path: 'quy-2.txt', quote: expect.stringContaining('150') })
    expect((await asked(trial, '/api/home', answers.home)).corrections).toEqual({ standing: 1, inbox: 1 })
    await again()
    expect(await statuses()).toEqual([['standing', null]])
  })

  test('in the inbox it can be taken back', async () => {
    const { body } = await send({ after: { value: 151 } })
    const db = openToWrite(trial.database)
    db.run('DELETE FROM documents WHERE sha256 = ?', id)
    db.close()
    expect((await undo(body.id)).status).toBe(200)
    await again()
    expect(queried()[1]).toEqual(['quy-2.txt', 150])
  })

  test('a mark on a finding, the same', async () => {
    const odd = await trialOf({
      'quy-3.txt': report('III', '15 tháng 9 năm 2021', 90, 'Quyết định số 99/QĐ-UBND ngày 31/4/2021.'),
    })
    const [finding] = (await ask(odd, '/api/findings?kind=impossible_date')).body.rows
    const path = `/api/findings/${finding.key}/mark`
    await ask(odd, path, { method: 'PUT', body: { mark: 'seen', by: 'Văn thư' } })
    const content = report('III', '15 tháng 9 năm 2021', 90, 'Quyết định số 99/QĐ-UBND ngày 31/4/2021.')
    await loadFiles(odd.database, { 'quy-3.txt': content }, { folder: odd.folder, kit: await kitOf() })
    expect((await ask(odd, '/api/findings?mark=seen')).body.rows[0].mark).toMatchObject({ by: 'Văn thư' })
  })
})

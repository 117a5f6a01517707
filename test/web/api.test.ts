import { readXlsx } from 'hucre/xlsx'
import { beforeAll, describe, expect, test } from 'vitest'
import * as answers from '../../src/web/answers.ts'
import { ask, asked, documentIdOf, report, type Trial, trialOf } from './trial.ts'

const files = {
  'quy-1.txt': report('I', '15 tháng 3 năm 2021', 120),
  'quy-2.txt': report(
    'II',
    '15 tháng 6 năm 2021',
    150,
    'Quyết định số 99/QĐ-UBND ngày 31/4/2021 về khen thưởng.',
  ),
  'quy-4.txt': report('IV', '15 tháng 12 năm 2021', 180),
  'hong.pdf': '%PDF-1.4 hỏng',
}
const RECEIVED = 'procedures.received_total'

let trial: Trial
beforeAll(async () => {
  trial = await trialOf(files)
})

test('home counts what is there', async () => {
  const home = await asked(trial, '/api/home', answers.home)
  expect(home.documents).toMatchObject({ total: 4, loaded: 3, failed: 1, agencies: 1 })
  expect(home.documents.by_year).toEqual([{ name: '2021', count: 3 }])
  expect(home.findings.by_kind.map((each) => each.kind)).toContain('impossible_date')
  expect(home.cited.total).toBeGreaterThan(0)
})

test('filters, labels and the description of the API', async () => {
  const { agencies } = await asked(trial, '/api/filters', answers.filters)
  expect(agencies).toEqual([{ name: 'UBND xã Hoà Bình Thượng', count: 3 }])
  const labels = await asked(trial, '/api/labels', answers.labels)
  expect(labels.finding_kinds.impossible_date?.vi).toBe('Ngày không có thật')
  const { body } = await ask(trial, '/api/openapi.json')
  expect(Object.keys(body.paths)).toEqual(expect.arrayContaining(['/api/home', '/api/documents/{id}/facts']))
})

describe('documents', () => {
  const paths = async (query: string) =>
    (await asked(trial, `/api/documents${query}`, answers.documents)).rows.map((each) => each.path)
  const found: readonly (readonly [string, readonly string[]])[] = [
    ['?sort=path', ['hong.pdf', 'quy-1.txt', 'quy-2.txt', 'quy-4.txt']],
    ['?sort=path&order=desc', ['quy-4.txt', 'quy-2.txt', 'quy-1.txt', 'hong.pdf']],
    ['', ['quy-4.txt', 'quy-2.txt', 'quy-1.txt', 'hong.pdf']],
    ['?status=failed', ['hong.pdf']],
    ['?status=loaded&sort=path', ['quy-1.txt', 'quy-2.txt', 'quy-4.txt']],
    ['?agency=hoa+binh&sort=issued_on', ['quy-1.txt', 'quy-2.txt', 'quy-4.txt']],
    ['?agency=song+may', []],
    ['?type=BC&year=2021&words=quy-2', ['quy-2.txt']],
    ['?words=150/bc', ['quy-2.txt']],
    ['?words=CAI+CACH&sort=path', ['quy-1.txt', 'quy-2.txt', 'quy-4.txt']],
    ['?year=2020', []],
    ['?findings=any', ['quy-2.txt']],
    ['?findings=none&status=loaded&sort=path', ['quy-1.txt', 'quy-4.txt']],
    ['?sort=findings&order=desc&limit=1', ['quy-2.txt']],
  ]
  for (const [query, wanted] of found)
    test(`${query || '(all)'}: ${wanted.join(', ')}`, async () => expect(await paths(query)).toEqual(wanted))

  for (const sort of answers.documentsQuestion.shape.sort.unwrap().options)
    for (const order of ['asc', 'desc'])
      test(`page by page by ${sort} ${order} gives the same as at once`, async () => {
        const whole = await paths(`?sort=${sort}&order=${order}`)
        expect(whole).toHaveLength(4)
        const parts: string[] = []
        for (let after = ''; ; ) {
          const query = `/api/documents?sort=${sort}&order=${order}&limit=1${after && `&after=${after}`}`
          const page = await asked(trial, query, answers.documents)
          parts.push(...page.rows.map((each) => each.path))
          expect(page.total).toBe(4)
          if (!page.next) break
          after = page.next
        }
        expect(parts).toEqual(whole)
      })

  test('as CSV and as a workbook that opens', async () => {
    const csv = new TextDecoder('utf-8', { ignoreBOM: true }).decode(
      (await ask(trial, '/api/documents.csv?status=loaded')).body,
    )
    expect(csv.startsWith('\ufeffdocument_id,path,')).toBe(true)
    expect(csv.trimEnd().split('\r\n')).toHaveLength(4)
    const { body, headers } = await ask(trial, '/api/documents.xlsx?status=loaded&sort=path')
    expect(headers.get('content-disposition')).toBe('attachment; filename="van-ban.xlsx"')
    const [sheet] = (await readXlsx(body)).sheets
    expect(sheet!.rows).toHaveLength(4)
    expect(sheet!.rows[1]).toContain('quy-1.txt')
  })
})

describe('one document', () => {
  let id: string
  beforeAll(async () => {
    id = await documentIdOf(trial, 'quy-2')
  })

  test('its head, with the reports before and after', async () => {
    const document = await asked(trial, `/api/documents/${id}`, answers.document)
    expect(document).toMatchObject({ code: '150/BC-UBND', issuer: 'UBND xã Hoà Bình Thượng', level: 'xã' })
    expect([document.previous?.path, document.next?.path]).toEqual(['quy-1.txt', 'quy-4.txt'])
  })

  test('its text: blocks in order, every letter in one', async () => {
    const { text, blocks } = await asked(trial, `/api/documents/${id}/text`, answers.documentText)
    for (const [i, block] of blocks.entries())
      expect(block.start).toBeGreaterThanOrEqual(blocks[i - 1]?.end ?? 0)
    const left = [...text].filter(
      (each, i) => each.trim() && !blocks.some(({ start, end }) => i >= start && i < end),
    )
    expect(left).toEqual([])
    expect(blocks.filter((each) => each.kind === 'heading').length).toBeGreaterThanOrEqual(2)
  })

  test('its facts stand where they say', async () => {
    const { text } = (await ask(trial, `/api/documents/${id}/text`)).body
    const facts = await asked(trial, `/api/documents/${id}/facts`, answers.documentFacts)
    const placed = [
      ...facts.references,
      ...facts.observations,
      ...facts.findings.flatMap((each) => each.evidence),
    ]
    expect(placed.length).toBeGreaterThan(5)
    for (const { start, end, quote } of placed) expect(text.slice(start, end)).toBe(quote)
    const keys = [...facts.references, ...facts.observations].map((each) => each.key)
    expect(new Set(keys).size).toBe(keys.length)
    expect(facts.observations.find((each) => each.indicator === RECEIVED)).toMatchObject({
      value: 150,
      corrected: null,
    })
  })

  test('a mention leads to its cited document and back', async () => {
    const { references } = (await ask(trial, `/api/documents/${id}/facts`)).body
    const { cited } = references.find((each: { code: string }) => each.code === '47/KH-UBND')
    const entry = await asked(trial, `/api/references/${cited}`, answers.citedDocument)
    expect(entry).toMatchObject({ code: '47/KH-UBND', times: 3, documents: 3, in_archive: null })
    expect(entry.mentions.rows.map((each) => each.path)).toEqual(['quy-1.txt', 'quy-2.txt', 'quy-4.txt'])
    expect(entry.over_time.map((each) => each.month)).toEqual(['2021-03', '2021-06', '2021-12'])
  })

  test('the original, while it is the one that was read', async () => {
    const { status, body, headers } = await ask(trial, `/api/documents/${id}/original`)
    expect(status).toBe(200)
    expect(new TextDecoder().decode(body)).toBe(files['quy-2.txt'])
    expect(headers.get('content-disposition')).toMatch(/^attachment; filename\*=UTF-8''quy-2\.txt$/)
  })

  test('no boxes where the format has none', async () => {
    const boxes = await asked(trial, `/api/documents/${id}/boxes?start=0&end=40`, answers.boxes)
    expect(boxes).toMatchObject({ page: null, boxes: [], facts: {} })
  })
})

describe('repaired words', () => {
  test('each place with what stood there', async () => {
    const legacy = await trialOf({
      'cu.txt': 'KÕ ho¹ch c¶i c¸ch hµnh chÝnh n¨m 2008\nKÕ ho¹ch kiÓm tra c«ng vô\n',
    })
    const id = await documentIdOf(legacy, 'cu.txt')
    const { text } = (await ask(legacy, `/api/documents/${id}/text`)).body
    const { repairs } = await asked(legacy, `/api/documents/${id}/facts`, answers.documentFacts)
    expect(repairs.filter((each) => each.clean.startsWith('Kế')).length).toBe(2)
    for (const { start, end, clean, charset, reason } of repairs) {
      expect(text.slice(start, end)).toBe(clean)
      expect(charset).toBe('tcvn3')
      expect(reason).not.toBe('')
    }
  })
})

describe('figures', () => {
  test('indicators by words', async () => {
    const { rows } = await asked(trial, '/api/indicators?words=tiep+nhan', answers.indicators)
    expect(rows.find((each) => each.indicator === RECEIVED)).toMatchObject({
      kind: 'flow',
      times: 3,
      periods: 3,
      agencies: 1,
    })
  })

  test('a series with its gap told', async () => {
    const { rows, total } = await asked(trial, `/api/series?indicator=${RECEIVED}`, answers.seriesList)
    expect(total).toBe(1)
    const [series] = rows
    expect(series!.points.map((each) => [each.window.label, each.value, each.change])).toEqual([
      ['quý I/2021', 120, null],
      ['quý II/2021', 150, 30],
      ['quý IV/2021', 180, null],
    ])
    expect(series!.gaps.map((each) => each.label)).toEqual(['quý III/2021'])
    const { text } = (await ask(trial, `/api/documents/${series!.points[1]!.document_id}/text`)).body
    const { start, end, quote } = series!.points[1]!
    expect(text.slice(start, end)).toBe(quote)
  })

  test('the comparison by period names every window', async () => {
    const compared = await asked(
      trial,
      `/api/compare?indicator=${RECEIVED}&indicator=procedures.pending`,
      answers.comparison,
    )
    expect(compared.windows.map((each) => each.label)).toContain('quý III/2021')
    expect(compared.by).toBe('period')
  })

  test('as CSV, one point a line', async () => {
    for (const file of ['series', 'compare']) {
      const { body } = await ask(trial, `/api/${file}.csv?indicator=${RECEIVED}`)
      const lines = new TextDecoder().decode(body).trimEnd().split('\r\n')
      expect(lines[0]).toMatch(/^indicator,label,unit,/)
      expect(lines).toHaveLength(4)
    }
  })

  test('a window belongs to the days in which it ends', async () => {
    const windows = async (query: string) =>
      (await asked(trial, `/api/series?indicator=${RECEIVED}&${query}`, answers.seriesList)).rows.flatMap(
        ({ points }) => points.map((each) => each.window.label),
      )
    expect(await windows('to=2021-06-30')).toEqual(['quý I/2021', 'quý II/2021'])
    expect(await windows('to=2021-06-29')).toEqual(['quý I/2021'])
    expect(await windows('from=2021-06-30')).toEqual(['quý II/2021', 'quý IV/2021'])
  })

  test('another modality, dimension, day, level: other figures or none', async () => {
    const count = async (query: string) =>
      (await asked(trial, `/api/series?indicator=${RECEIVED}&${query}`, answers.seriesList)).rows.length
    expect(await count('modality=target')).toBe(0)
    expect(await count('level=tỉnh')).toBe(0)
    expect(await count('from=2022')).toBe(0)
    expect(await count('to=2020-12-31')).toBe(0)
    expect(await count('agency=song+may')).toBe(0)
    expect(await count('all=true&level=xã')).toBeGreaterThan(0)
  })
})

describe('references', () => {
  test('the most cited first, page by page', async () => {
    const { rows, total } = await asked(trial, '/api/references', answers.references)
    expect(rows[0]).toMatchObject({ code: '47/KH-UBND', times: 3 })
    const first = await asked(trial, '/api/references?limit=1', answers.references)
    const second = await asked(trial, `/api/references?limit=1&after=${first.next}`, answers.references)
    expect([...first.rows, ...second.rows].map((each) => each.key)).toEqual(
      rows.slice(0, 2).map((each) => each.key),
    )
    expect(total).toBe(rows.length)
    expect((await asked(trial, '/api/references?words=47+kh&missing=true', answers.references)).total).toBe(1)
    expect((await asked(trial, '/api/references?missing=false', answers.references)).total).toBe(0)
  })

  test('the graph: who cites what', async () => {
    const { nodes, edges } = await asked(trial, '/api/graph?least=3', answers.graph)
    expect(nodes.filter((each) => each.held)).toHaveLength(3)
    expect(edges).toHaveLength(3)
    for (const { from, to } of edges)
      expect(nodes.map((each) => each.id)).toEqual(expect.arrayContaining([from, to]))
  })
})

describe('findings', () => {
  test('with evidence, filtered, marked and unmarked', async () => {
    const { rows } = await asked(trial, '/api/findings?kind=impossible_date', answers.findings)
    expect(rows).toHaveLength(1)
    expect(rows[0]!.evidence[0]!.quote).toContain('31/4/2021')
    const path = `/api/findings/${rows[0]!.key}/mark`
    const body = { mark: 'explained', note: 'ngày 30/4 bị gõ nhầm', by: 'Văn thư' }
    expect(await ask(trial, path, { method: 'PUT', body })).toMatchObject({ status: 200 })
    const marked = await asked(trial, '/api/findings?mark=explained', answers.findings)
    expect(marked.rows[0]!.mark).toMatchObject({
      mark: 'explained',
      by: 'Văn thư',
      note: 'ngày 30/4 bị gõ nhầm',
    })
    expect((await asked(trial, '/api/findings?mark=none&kind=impossible_date', answers.findings)).total).toBe(
      0,
    )
    await ask(trial, path, { method: 'PUT', body: { mark: null, by: 'Văn thư' } })
    expect((await asked(trial, '/api/findings?mark=explained', answers.findings)).total).toBe(0)
  })
})

describe('search', () => {
  test('with and without marks; the words found are told apart', async () => {
    for (const words of ['cải cách', 'cai cach', 'CẢI CÁCH']) {
      const { rows } = await asked(trial, `/api/search?words=${encodeURIComponent(words)}`, answers.search)
      expect(rows.length).toBeGreaterThan(2)
      expect(rows[0]!.parts.find((each) => each.hit)!.text.toLowerCase()).toBe('cải cách')
    }
    expect((await asked(trial, '/api/search?words=%22%2A%28', answers.search)).total).toBe(0)
  })

  test('page by page, nothing twice', async () => {
    const whole = await asked(trial, '/api/search?words=ho+so', answers.search)
    const seen: string[] = []
    for (let after = ''; ; ) {
      const page = await asked(trial, `/api/search?words=ho+so&limit=1${after}`, answers.search)
      seen.push(...page.rows.map((each) => `${each.path} ${each.start}`))
      if (!page.next) break
      after = `&after=${page.next}`
    }
    expect(seen).toEqual(whole.rows.map((each) => `${each.path} ${each.start}`))
  })
})

test('the exports are those of the command line', async () => {
  const { body } = await ask(trial, '/api/exports/observations.jsonl')
  const lines = new TextDecoder()
    .decode(body)
    .trimEnd()
    .split('\n')
    .map((each) => JSON.parse(each))
  expect(lines.map((each) => each.path)).toEqual(lines.map((each) => each.path).sort())
  expect(lines[0]).toHaveProperty('corrected', null)
  for (const file of ['documents.csv', 'references.xlsx', 'findings.jsonl', 'observations.sdmx.csv'])
    expect((await ask(trial, `/api/exports/${file}`)).status).toBe(200)
})

test('a figure that is not exact says so, and no change is reckoned from it', async () => {
  const bounded = await trialOf({
    'quy-1.txt': report('I', '15 tháng 3 năm 2021', 120),
    'quy-2.txt': report('II', '15 tháng 6 năm 2021', 150).replace(
      'tiếp nhận: 150 hồ sơ, giải quyết xong 145 hồ sơ, đang giải quyết 5 hồ sơ',
      'tiếp nhận: trên 150 hồ sơ',
    ),
  })
  const ofSeries = await asked(bounded, `/api/series?indicator=${RECEIVED}`, answers.seriesList)
  const compared = await asked(bounded, `/api/compare?indicator=${RECEIVED}`, answers.comparison)
  for (const { points } of [ofSeries.rows[0]!, compared.series[0]!])
    expect(points.map((each) => [each.value, each.comparator, each.change, each.change_percent])).toEqual([
      [120, null, null, null],
      [150, 'gt', null, null],
    ])
  const { body } = await ask(bounded, `/api/compare.csv?indicator=${RECEIVED}`)
  const lines = new TextDecoder().decode(body).trimEnd().split('\r\n')
  expect([lines[0]!.split(',').at(-1), lines[1]!.split(',').at(-1), lines[2]!.split(',').at(-1)]).toEqual([
    'comparator',
    '',
    'gt',
  ])
})

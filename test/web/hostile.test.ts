import { mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { ask, documentIdOf, report, scratch, type Trial, trialOf } from './trial.ts'

const MARKUP = '<script>alert(1)</script><img src=x onerror=alert(2)>'
let trial: Trial
let id: string
beforeAll(async () => {
  const pages = scratch()
  mkdirSync(join(pages, 'assets'))
  writeFileSync(join(pages, 'index.html'), '<!doctype html><title>Trích lục</title>')
  writeFileSync(join(pages, 'assets', 'main-abcd1234.js'), 'export {}')
  trial = await trialOf(
    {
      'quy-1.txt': report('I', '15 tháng 3 năm 2021', 120).replace('Kết quả', `${MARKUP} Kết quả`),
      '=cmd|calc.txt': report('II', '15 tháng 6 năm 2021', 150),
    },
    pages,
  )
  id = await documentIdOf(trial, 'quy-1')
})

describe('questions that are wrong get a 400 that says which part', () => {
  const wrong: readonly (readonly [string, string])[] = [
    ['/api/documents?limit=1e12', 'limit'],
    ['/api/documents?limit=0', 'limit'],
    ['/api/documents?limit=501', 'limit'],
    ['/api/documents?limit=-1', 'limit'],
    ['/api/documents?limit=10&limit=20', 'limit'],
    ['/api/documents?offset=1000000', 'offset'],
    ['/api/documents?sort=sha256;DROP TABLE documents', 'sort'],
    ['/api/documents?sort=rowid', 'sort'],
    ['/api/documents?order=up', 'order'],
    ['/api/documents?agency=a&agency=b', 'agency'],
    ['/api/documents?agency[$ne]=a', 'agency[$ne]'],
    ['/api/documents?__proto__=x', '__proto__'],
    ['/api/documents?constructor=x', 'constructor'],
    ['/api/documents?year=20x1', 'year'],
    [`/api/documents?words=${'a'.repeat(3000)}`, 'words'],
    ['/api/documents?after=abc', 'after'],
    [`/api/documents?after=${Buffer.from('{"a":1}').toString('base64url')}`, 'after'],
    [`/api/documents?after=${Buffer.from('[[1],{}]').toString('base64url')}`, 'after'],
    [`/api/documents?after=${Buffer.from('[1e999,1]').toString('base64url')}`, 'after'],
    ['/api/series', 'indicator'],
    [`/api/series?${'indicator=a&'.repeat(30)}`, 'indicator'],
    ['/api/series?indicator=a&dimension=nothing', 'dimension'],
    ['/api/series?indicator=a&from=yesterday', 'from'],
    ['/api/series?indicator=a&modality=wish', 'modality'],
    ['/api/references?missing=1', 'missing'],
    ['/api/references/..%2f..%2fetc%2fpasswd', 'key'],
    ['/api/documents/abc', 'id'],
    [`/api/documents/${'g'.repeat(64)}`, 'id'],
    ['/api/search', 'words'],
    ['/api/search?words=', 'words'],
    ['/api/exports/passwords.csv', 'file'],
    ['/api/exports/documents.exe', 'file'],
    ['/api/graph?least=many', 'least'],
  ]
  for (const [path, name] of wrong)
    test(path.slice(0, 80), async () => {
      const { status, body } = await ask(trial, path)
      expect(status).toBe(400)
      expect(body.error.message).toContain(name)
      expect(Object.keys(body)).toEqual(['error'])
    })
})

describe('what is not there gets a 404', () => {
  const absent = [
    `/api/documents/${'0'.repeat(64)}`,
    `/api/documents/${'0'.repeat(64)}/text`,
    `/api/documents/${'0'.repeat(64)}/facts`,
    `/api/documents/${'0'.repeat(64)}/boxes`,
    `/api/documents/${'0'.repeat(64)}/original`,
    `/api/references/${'0'.repeat(32)}`,
    '/api/exports/documents.sdmx.csv',
    '/api/nothing',
    '/api/',
    '/assets/nothing.js',
  ]
  for (const path of absent)
    test(path.slice(0, 60), async () => expect((await ask(trial, path)).status).toBe(404))
})

describe('no path leads out of the pages', () => {
  const paths = [
    '/../../package.json',
    '/..%2f..%2fpackage.json',
    '/assets/..%2f..%2f..%2fetc/passwd.txt',
    '/%2e%2e/%2e%2e/package.json',
    '/assets/%00.js',
    '/..%5c..%5cpackage.json',
    '/assets/..;/x.js',
    '//etc/passwd.txt',
    '/%c0%ae%c0%ae/package.json',
  ]
  for (const path of paths)
    test(path, async () => {
      const { status, body } = await ask(trial, path)
      expect(status).toBe(404)
      expect(JSON.stringify(body)).not.toContain('trichluc"')
    })

  test('a page of the explorer, a file of it, and no other', async () => {
    for (const path of ['/', '/documents', `/documents/${id}`]) {
      const { status, headers } = await ask(trial, path)
      expect(status).toBe(200)
      expect(headers.get('content-type')).toContain('text/html')
    }
    const { headers } = await ask(trial, '/assets/main-abcd1234.js')
    expect(headers.get('content-type')).toContain('text/javascript')
    expect(headers.get('cache-control')).toContain('immutable')
  })

  test('says what to do where nothing was built', async () => {
    const bare = await trialOf({})
    const { status, body } = await ask(bare, '/')
    expect(status).toBe(503)
    expect(new TextDecoder().decode(body)).toContain('npm run build')
  })
})

describe('who may ask', () => {
  const own = '127.0.0.1:7171'
  const by: readonly (readonly [string, Record<string, string>, number])[] = [
    ['by its address', { host: own }, 200],
    ['by its name', { host: 'localhost:7171' }, 200],
    ['by its name in capitals', { host: 'LOCALHOST:7171' }, 200],
    ['by its sixth-version address', { host: '[::1]:7171' }, 200],
    ['a name that leads here (DNS rebinding)', { host: 'kho.example:7171' }, 421],
    ['another port', { host: '127.0.0.1:80' }, 421],
    ['no port', { host: '127.0.0.1' }, 421],
    ['nobody', { host: '' }, 421],
    ['a name that begins alike', { host: '127.0.0.1:7171.example' }, 421],
    ['a page of elsewhere', { host: own, 'sec-fetch-site': 'cross-site' }, 403],
    ['a page of another port', { host: own, 'sec-fetch-site': 'same-site' }, 403],
  ]
  for (const [name, headers, wanted] of by)
    test(`${name}: ${wanted}`, async () =>
      expect((await ask(trial, '/api/home', { headers })).status).toBe(wanted))

  const order = {
    document_id: '0'.repeat(64),
    kind: 'observation',
    key: '0'.repeat(32),
    action: 'reject',
    by: 'A',
    seen_before: null,
  }
  const changes: readonly (readonly [string, Record<string, string>, number])[] = [
    ['its own page', {}, 404],
    ['another origin', { origin: 'http://kho.example' }, 403],
    ['another port', { origin: 'http://127.0.0.1:8080' }, 403],
    ['an opaque origin', { origin: 'null' }, 403],
    ['a page of elsewhere', { 'sec-fetch-site': 'cross-site' }, 403],
    ['a form', { 'content-type': 'application/x-www-form-urlencoded' }, 415],
    ['plain text', { 'content-type': 'text/plain' }, 415],
    ['a packed body', { 'content-encoding': 'gzip' }, 415],
  ]
  for (const [name, headers, wanted] of changes)
    test(`a change by ${name}: ${wanted}`, async () =>
      expect((await ask(trial, '/api/corrections', { body: order, headers })).status).toBe(wanted))

  const bodies: readonly (readonly [string, unknown, number])[] = [
    ['no JSON', '{"a":', 400],
    ['nothing', '', 400],
    ['a list', '[]', 400],
    ['a prototype', '{"__proto__":{"by":"A"},"constructor":1}', 400],
    ['lists for words', { ...order, by: ['A'] }, 400],
    ['one word too many', { ...order, admin: true }, 400],
    ['nobody', { ...order, by: '  ' }, 400],
    [
      'a prototype inside',
      `{"document_id":"${'0'.repeat(64)}","kind":"observation","key":"${'0'.repeat(32)}","action":"correct","after":{"dimensions":{"__proto__":"x"}},"by":"A","seen_before":null}`,
      404,
    ],
    ['more than anyone writes', { ...order, note: 'a'.repeat(100_000) }, 413],
  ]
  for (const [name, body, wanted] of bodies)
    test(`a body with ${name}: ${wanted}`, async () =>
      expect((await ask(trial, '/api/corrections', { body })).status).toBe(wanted))

  test('no method but those that are described', async () => {
    for (const method of ['DELETE', 'PATCH', 'TRACE0'])
      expect(
        (await ask(trial, '/api/home', { method, headers: { 'content-type': 'application/json' } })).status,
      ).toBe(404)
  })
})

describe('answers to a browser', () => {
  test('say what it may do with them', async () => {
    for (const path of ['/api/home', '/', '/api/nothing', `/api/documents/${id}/original`]) {
      const { headers } = await ask(trial, path)
      expect(headers.get('content-security-policy')).toMatch(
        /^default-src 'self';.*object-src 'none'; base-uri 'none'; frame-ancestors 'none'/,
      )
      expect(headers.get('content-security-policy')).not.toMatch(/unsafe-inline|'unsafe-eval'/)
      expect(headers.get('x-content-type-options')).toBe('nosniff')
      expect(headers.get('referrer-policy')).toBe('no-referrer')
      expect(headers.get('access-control-allow-origin')).toBeNull()
    }
    expect(
      (await ask(trial, '/api/home', { headers: { host: 'kho.example' } })).headers.get(
        'x-content-type-options',
      ),
    ).toBe('nosniff')
  })

  test('markup in a title is text in JSON, never a page', async () => {
    const { body, headers } = await ask(trial, `/api/documents/${id}`)
    expect(headers.get('content-type')).toContain('application/json')
    expect(body.title).toContain('<script>')
    const found = (await ask(trial, '/api/search?words=alert')).body
    expect(found.rows[0].parts.map((each: { text: string }) => each.text).join('')).toContain('<script>')
  })

  test('no formula in a table', async () => {
    const csv = new TextDecoder().decode((await ask(trial, '/api/documents.csv?words=calc')).body)
    expect(csv).toContain("'=cmd|calc.txt")
    expect(csv).not.toMatch(/,"?=cmd/)
  })
})

describe('the original', () => {
  test('is not sent once it is changed, gone, or led elsewhere', async () => {
    const other = await trialOf({ 'a.txt': report('I', '15 tháng 3 năm 2021', 77) })
    const own = await documentIdOf(other, 'a.txt')
    const file = join(other.folder, 'a.txt')
    writeFileSync(file, 'khác')
    expect(await ask(other, `/api/documents/${own}/original`)).toMatchObject({
      status: 410,
      body: { error: { code: 'ORIGINAL_CHANGED' } },
    })
    rmSync(file)
    expect((await ask(other, `/api/documents/${own}/original`)).status).toBe(410)
    symlinkSync('/etc/passwd', file)
    expect((await ask(other, `/api/documents/${own}/original`)).status).toBe(410)
    rmSync(file)
    mkdirSync(file)
    expect((await ask(other, `/api/documents/${own}/original`)).status).toBe(410)
  })
})

describe('the database', () => {
  test('that is deleted is a 503, and one put in its place is shown', async () => {
    const other = await trialOf({ 'a.txt': report('I', '15 tháng 3 năm 2021', 77) })
    const third = await trialOf({
      'b.txt': report('II', '15 tháng 6 năm 2021', 78),
      'c.txt': report('III', '15 tháng 9 năm 2021', 79),
    })
    const { renameSync } = await import('node:fs')
    for (const ending of ['', '-wal', '-shm']) rmSync(other.database + ending, { force: true })
    expect(await ask(other, '/api/home')).toMatchObject({
      status: 503,
      body: { error: { code: 'NO_DATABASE' } },
    })
    expect(JSON.stringify((await ask(other, '/api/home')).body)).not.toContain(other.folder)
    third.archive.close()
    renameSync(third.database, other.database)
    expect((await ask(other, '/api/home')).body.documents.total).toBe(2)
  })
})

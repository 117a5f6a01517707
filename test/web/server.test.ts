import { once } from 'node:events'
import { mkdirSync, writeFileSync } from 'node:fs'
import { type IncomingMessage, request } from 'node:http'
import { connect } from 'node:net'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { openToRead, openToWrite } from '../../src/store/open.ts'
import { type Served, serve } from '../../src/web/serve.ts'
import { start } from '../e2e/command.ts'
import { kitOf, loadFiles, report, scratch } from './trial.ts'

const running: Served[] = []
afterAll(async () => {
  for (const each of running) await each.close()
})

async function served(files: Readonly<Record<string, string>>) {
  const folder = scratch()
  const database = join(folder, 'kho.db')
  await loadFiles(database, files, { folder, kit: await kitOf() })
  const explorer = await serve({ database, port: 0, pages: join(folder, 'none') })
  running.push(explorer)
  return { ...explorer, folder, database }
}

const one = { 'quy-1.txt': report('I', '15 tháng 3 năm 2021', 120) }

test('listens to this machine alone, on the port that is asked for', async () => {
  const { port, address } = await served(one)
  expect(address).toBe(`http://127.0.0.1:${port}`)
  expect((await fetch(`${address}/api/home`)).status).toBe(200)
  const socket = connect(port, '127.0.0.2')
  const [error] = await once(socket, 'error')
  expect((error as NodeJS.ErrnoException).code).toBe('ECONNREFUSED')
  await expect(serve({ database: join(scratch(), 'none.db'), port: 0 })).rejects.toMatchObject({
    code: 'NO_DATABASE',
  })
})

test('a port that is taken is said in words', async () => {
  const { port, database } = await served(one)
  await expect(serve({ database, port })).rejects.toMatchObject({ name: 'TrichlucError', code: 'PORT' })
})

test('a foreign Host, sent as a browser under DNS rebinding would, is turned away', async () => {
  const { port } = await served(one)
  const answer = await new Promise<IncomingMessage>((resolve) =>
    request({ port, host: '127.0.0.1', path: '/api/home', headers: { host: 'kho.example' } }, resolve).end(),
  )
  expect(answer.statusCode).toBe(421)
  answer.resume()
})

describe('hostile connections', () => {
  const raw = async (port: number, text: string) => {
    const socket = connect(port, '127.0.0.1')
    let got = ''
    socket.setEncoding('utf8').on('data', (piece) => {
      got += piece
    })
    socket.on('error', () => {})
    socket.write(text)
    await once(socket, 'close')
    return got.split('\r\n')[0]
  }
  const sent: readonly (readonly [string, string, RegExp])[] = [
    ['no HTTP', 'xin chào\r\n\r\n', /^HTTP\/1\.1 400/],
    ['a header without end', `GET / HTTP/1.1\r\nHost: a\r\nX: ${'a'.repeat(40_000)}`, /^HTTP\/1\.1 431/],
    [
      'two lengths (smuggling)',
      'POST /api/corrections HTTP/1.1\r\nHost: a\r\nContent-Length: 3\r\nContent-Length: 30\r\n\r\nabc',
      /^HTTP\/1\.1 400/,
    ],
    [
      'a length and chunks (smuggling)',
      'POST /api/corrections HTTP/1.1\r\nHost: a\r\nContent-Length: 3\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n',
      /^HTTP\/1\.1 400/,
    ],
    ['no Host', 'GET /api/home HTTP/1.1\r\nConnection: close\r\n\r\n', /^HTTP\/1\.1 400/],
    [
      'a body without end',
      `POST /api/corrections HTTP/1.1\r\nHost: 127.0.0.1:PORT\r\nContent-Type: application/json\r\nContent-Length: 100000000\r\nConnection: close\r\n\r\n{"a":"`,
      /^HTTP\/1\.1 413/,
    ],
  ]
  for (const [name, text, wanted] of sent)
    test(name, async () => {
      const { port, address } = await served(one)
      expect(await raw(port, text.replace('PORT', String(port)))).toMatch(wanted)
      expect((await fetch(`${address}/api/home`)).status).toBe(200)
    })

  test('hundreds of questions at once are all answered', async () => {
    const { address } = await served(one)
    const all = await Promise.all(
      Array.from({ length: 300 }, async (_, i) => {
        const answer = await fetch(`${address}/api/${i % 2 ? 'home' : 'documents'}`)
        await answer.arrayBuffer()
        return answer.status
      }),
    )
    expect(new Set(all)).toEqual(new Set([200]))
  })
})

describe('an export', () => {
  const lines = Array.from(
    { length: 400 },
    (_, n) => `- Tổng số hồ sơ tiếp nhận: ${n + 20} hồ sơ, giải quyết xong ${n} hồ sơ.`,
  ).join('\n')
  const many = Object.fromEntries(
    Array.from({ length: 8 }, (_, n) => [
      `bao-cao-${n}.txt`,
      report('II', `${(n % 27) + 1} tháng 6 năm 2021`, 100 + n, lines),
    ]),
  )

  test('whose client leaves half-way costs nothing: the rest is not made, the database is let go', async () => {
    const { address, database, port } = await served(many)
    const whole = (await (await fetch(`${address}/api/exports/observations.jsonl`)).text()).length
    expect(whole).toBeGreaterThan(500_000)
    for (let n = 0; n < 20; n++) {
      const socket = connect(port, '127.0.0.1')
      socket.write(
        `GET /api/exports/observations.${n % 2 ? 'xlsx' : 'jsonl'} HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\n\r\n`,
      )
      await once(socket, 'data')
      socket.destroy()
    }
    expect((await (await fetch(`${address}/api/exports/observations.jsonl`)).text()).length).toBe(whole)
    const db = openToWrite(database)
    db.run("UPDATE runs SET folder = 'khác'")
    const isHeld = () => db.get<{ busy: number }>('PRAGMA wal_checkpoint(TRUNCATE)')!.busy === 1
    for (let n = 0; n < 50 && isHeld(); n++) await new Promise((resolve) => setTimeout(resolve, 50))
    expect(isHeld()).toBe(false)
    db.close()
  })

  test('lets others be answered meanwhile', async () => {
    const { address } = await served(many)
    const slow = fetch(`${address}/api/exports/observations.xlsx`).then((answer) => answer.arrayBuffer())
    let done = false
    void slow.then(() => {
      done = true
    })
    let between = 0
    while (!done) {
      expect((await fetch(`${address}/api/home`)).status).toBe(200)
      between++
    }
    expect(between).toBeGreaterThan(3)
  })
})

test('a database that is being loaded: every question is answered, every correction kept', async () => {
  const { address, folder, database } = await served(one)
  mkdirSync(join(folder, 'them'))
  for (let n = 0; n < 16; n++)
    writeFileSync(
      join(folder, 'them', `bao-cao-${n}.txt`),
      report('II', `${(n % 27) + 1} tháng 6 năm 2021`, 200 + n),
    )
  const loading = start(['ingest', 'them', '--db', database], folder)
  let ended = false
  void loading.ended.then(() => {
    ended = true
  })
  const faults: string[] = []
  const ask = async (path: string, body?: object) => {
    const answer = await fetch(address + path, {
      method: body ? 'POST' : 'GET',
      ...(body ? { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } } : {}),
    })
    // biome-ignore lint/suspicious/noExplicitAny: what a test asks for it knows
    const told: any = await answer.json()
    if (answer.status !== 200) faults.push(`${path} ${answer.status} ${JSON.stringify(told)}`)
    return told
  }
  const [{ document_id }] = (await ask('/api/documents')).rows
  const paths = [
    '/api/home',
    '/api/documents?sort=findings',
    '/api/series?indicator=procedures.received_total',
    '/api/references',
    '/api/search?words=ho+so',
    '/api/findings',
  ]
  let rounds = 0
  let standing: { id: number } | null = null
  do {
    for (const path of paths) await ask(path)
    const facts = await ask(`/api/documents/${document_id}/facts`)
    const { key, corrected } = facts.observations[0]
    const order = {
      document_id,
      kind: 'observation',
      key,
      action: 'correct',
      by: 'A',
      seen_before: corrected?.id ?? null,
    }
    standing = await ask('/api/corrections', { ...order, after: { value: 1000 + rounds } })
    rounds++
  } while (!ended)
  const { status, err } = await loading.ended
  expect([status, faults, err.includes('locked')]).toEqual([0, [], false])
  const { corrections } = await ask('/api/home')
  expect(corrections).toEqual({ standing: 1, inbox: 0 })
  expect(standing).toMatchObject({ status: 'standing' })
  const db = openToRead(database)
  expect(db.get<{ n: number }>('SELECT count(*) AS n FROM documents')!.n).toBe(17)
  expect(db.get<{ n: number }>('SELECT count(*) AS n FROM corrections')!.n).toBe(rounds)
  db.close()
})

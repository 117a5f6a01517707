import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { load, scratch, write } from '../ingest/trial.ts'
import { run } from './screen.ts'

const folder = scratch()
const db = join(folder, 'x.db')
const ask = (...argv: readonly string[]) => run('refs', ...argv, '--db', db)

beforeAll(async () => {
  write(folder, {
    'kho/a.txt': 'Báo cáo\nTheo số 12/KH-UBND và số 15/KH-UBND\n',
    'kho/b.txt': 'Báo cáo\nTheo số 12/KH-UBND\n',
  })
  await load([join(folder, 'kho')], db)
}, 60_000)

describe('refs', () => {
  test('the list kept by loading is the one that the mentions give', async () => {
    const kept = JSON.parse((await ask('--json')).out)
    const made = JSON.parse((await ask('--document', '.', '--json')).out)
    expect(kept.length).toBeGreaterThan(1)
    expect(kept).toEqual(made)
    const missing = JSON.parse((await ask('--missing', '--json')).out)
    expect(missing).toEqual(kept.filter((each: { held: string | null }) => each.held === null))
  })

  test('gathers the mentions of a document over the archive, the most cited first', async () => {
    const cited = JSON.parse((await ask('--json')).out)
    expect(
      cited.map((each: { code: string; times: number; documents: number }) => [
        each.code,
        each.times,
        each.documents,
      ]),
    ).toEqual([
      ['12/KH-UBND', 2, 2],
      ['15/KH-UBND', 1, 1],
    ])
    expect((await ask('--missing')).out).toContain('15/KH-UBND')
  })

  test('says so when nothing fits, and finds no conflict where none is', async () => {
    const none = await ask('--type', 'chỉ thị')
    expect([none.out, none.status]).toEqual(['', 0])
    expect(none.err).toContain('không có viện dẫn nào khớp')
    expect((await ask('--conflicts')).status).toBe(0)
  })

  test('counts what one document cites, and refuses a day that is none', async () => {
    const cited = JSON.parse((await ask('--document', 'b.txt', '--json')).out)
    expect(cited.map((each: { code: string; times: number }) => [each.code, each.times])).toEqual([
      ['12/KH-UBND', 1],
    ])
    expect((await ask('--from', '2023-02-30')).status).toBe(2)
  })

  test('writes the graph in the form that the ending names', async () => {
    for (const [ending, start] of [
      ['dot', 'digraph references {'],
      ['json', '{\n "nodes": ['],
      ['graphml', '<?xml version="1.0"'],
    ] as const) {
      const file = join(folder, 'out', `graph.${ending}`)
      expect((await ask('--graph', file)).status).toBe(0)
      expect(readFileSync(file, 'utf8').startsWith(start)).toBe(true)
    }
  })

  test('names the endings it knows, and writes nothing', async () => {
    const file = join(folder, 'graph.svg')
    const { status, err } = await ask('--graph', file)
    expect(status).toBe(2)
    expect(err).toContain('cần .dot, .json hoặc .graphml')
    expect(existsSync(file)).toBe(false)
  })
})

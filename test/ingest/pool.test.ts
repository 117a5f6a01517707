import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterEach, describe, expect, test } from 'vitest'
import { openPool, type Pool } from '../../src/ingest/pool.ts'
import type { Done } from '../../src/ingest/reader.ts'
import { defaultLimits, type Limits } from '../../src/limits.ts'
import { noRules, scratch, trialStages, write } from './trial.ts'

let pool: Pool
afterEach(() => pool.close())

/** A pool, and the reading of files with such contents by it: all are handed in at once. */
function reading(most: number, limits: Partial<Limits>, ...contents: readonly string[]) {
  return readingWith(trialStages, most, limits, ...contents)
}

function readingWith(stages: string, most: number, limits: Partial<Limits>, ...contents: readonly string[]) {
  const folder = scratch()
  const start = {
    until: 'facts',
    rulesDir: noRules(),
    limits: { ...defaultLimits, ...limits },
    stages,
  } as const
  pool = openPool(start, most)
  return contents.map((content, id) => {
    write(folder, { [`${id}.txt`]: content })
    return pool.run({ id, path: `${id}.txt`, absolute: join(folder, `${id}.txt`), text: null })
  })
}

/** What became of a file: `record`, the code of a failure or of a death, `back`. */
function endOf(done: Done | null): string {
  if (!done) return 'back'
  const { outcome } = done
  if (outcome.kind === 'failure') return outcome.failure.code
  return outcome.kind === 'death' ? outcome.code : outcome.kind
}

const endsOf = async (all: readonly Promise<Done | null>[]) => (await Promise.all(all)).map(endOf)
const inHand = () => pool.inHand().map((each) => each.path)

async function until(holds: () => boolean): Promise<void> {
  while (!holds()) await sleep(5)
}

/** Process that read a file which tells it. */
const readerOf = (done: Done | null) =>
  done?.outcome.kind === 'failure' ? done.outcome.failure.reason : `? ${endOf(done)}`

describe('a job that lies behind the file in hand', () => {
  for (const [harm, code] of [
    ['!sập', 'CRASHED'],
    ['!treo', 'TIME_LIMIT'],
    ['!ngốn', 'MEM_LIMIT'],
  ])
    test(`is read by another process when the file in hand ends this one (${code})`, async () => {
      const limits = { maxSeconds: 3, maxMegabytes: 300 }
      const all = reading(1, limits, `!chậm\n${harm}`, 'một = 1', 'hai = 2')
      expect(await endsOf(all)).toEqual([code, 'record', 'record'])
    }, 30_000)

  test('has the whole time limit from its own start', async () => {
    const all = reading(1, { maxSeconds: 2 }, '!chậm 1200', '!chậm 1200', '!chậm 1200', '!treo')
    expect(await endsOf(all)).toEqual(['record', 'record', 'record', 'TIME_LIMIT'])
    for (const done of await Promise.all(all)) expect(done!.seconds).toBeLessThan(4)
  }, 30_000)

  test('is not in hand', async () => {
    const all = reading(1, {}, '!chậm', '!chậm', '!chậm')
    for (const [n, each] of all.entries()) {
      await until(() => inHand().includes(`${n}.txt`))
      expect(inHand()).toEqual([`${n}.txt`])
      await each
    }
    expect(inHand()).toEqual([])
  }, 30_000)

  test('comes back when the pool is stopped, and the file in hand is read to its end', async () => {
    const all = reading(1, {}, '!chậm', 'một = 1', 'hai = 2')
    await until(() => inHand().length > 0)
    pool.stop()
    expect(await endsOf(all.slice(1))).toEqual(['back', 'back'])
    expect(inHand()).toEqual(['0.txt'])
    expect(await endsOf(all)).toEqual(['record', 'back', 'back'])
  }, 30_000)

  test('goes to a process without work when the file in hand is slow', async () => {
    const [slow, ...others] = reading(2, {}, '!chậm 6000', 'một = 1', 'hai = 2', 'ba = 3', 'bốn = 4')
    const first = await Promise.race([
      slow!.then(() => 'the slow one'),
      Promise.all(others).then(() => 'the others'),
    ])
    expect(first).toBe('the others')
    expect(await endsOf([slow!, ...others])).toEqual(['record', 'record', 'record', 'record', 'record'])
  }, 30_000)

  test('is read by the same process, but by another where this one has grown too large', async () => {
    const readers = async (first: string) => {
      const all = reading(1, { maxMegabytes: 400 }, first, '!ai')
      return Promise.all(all.map(async (each) => readerOf(await each)))
    }
    const [one, same] = await readers('!chậm !ai')
    expect(same).toBe(one)
    pool.close()
    const [large, other] = await readers('!chậm !giữ !ai')
    for (const pid of [one, large, other]) expect(pid).toMatch(/^\d+$/)
    expect(other).not.toBe(large)
  }, 30_000)
})

describe('a run in which no process can take a file', () => {
  const faultOf = async (all: readonly Promise<Done | null>[]) => {
    const ends = await Promise.allSettled(all)
    return ends.map((each) => (each.status === 'rejected' ? String(each.reason.code) : endOf(each.value)))
  }

  for (const [megabytes, why] of [
    [2, 'V8 ends at its first heap'],
    [20, 'V8 ends among the modules'],
    [60, 'it starts and takes more than that'],
  ] as const)
    test(`ends, and says so, when the memory limit is less than it needs without any file (${megabytes} MB: ${why})`, async () => {
      const all = reading(1, { maxMegabytes: megabytes }, 'một = 1', 'hai = 2')
      expect(await faultOf(all)).toEqual(['LIMIT_TOO_SMALL', 'LIMIT_TOO_SMALL'])
      await expect(all[0]).rejects.toThrow(/^--max-megabytes \d+: tiến trình đọc .*mặc định 1500 MB/)
    }, 30_000)

  test('ends, and says so, when none starts', async () => {
    const broken = 'data:text/javascript,throw new Error("thiếu mô-đun")'
    const all = readingWith(broken, 2, {}, 'một = 1')
    expect(await faultOf(all)).toEqual(['NO_READER'])
    await expect(all[0]).rejects.toThrow(/^tiến trình đọc: không khởi động được sau 5 lần \(.+\); /)
  }, 30_000)
})

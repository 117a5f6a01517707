import { afterEach, expect, test, vi } from 'vitest'
import { progressOn } from '../../src/cli/progress.ts'
import type { Terminal } from '../../src/cli/terminal.ts'
import type { Pool } from '../../src/ingest/pool.ts'

afterEach(() => void vi.useRealTimers())

test('where nothing can be redrawn, the first line comes after two seconds, the next ones every ten', () => {
  vi.useFakeTimers()
  const lines: string[] = []
  const terminal = { err: (text: string) => void lines.push(text), lively: false } as unknown as Terminal
  const pool = { inHand: () => [] } as unknown as Pool
  const progress = progressOn(terminal)
  progress.watch({ kind: 'planned', seen: 15, toRead: 15, pool })
  vi.advanceTimersByTime(1900)
  expect(lines).toEqual([])
  vi.advanceTimersByTime(200)
  expect(lines).toEqual(['0/15 tệp (0 %)\n'])
  progress.watch({ kind: 'done', path: 'a.txt', seconds: 1, megabytes: 1 })
  vi.advanceTimersByTime(8000)
  expect(lines).toHaveLength(2)
  expect(lines[1]).toMatch(/^1\/15 tệp \(6 %\), /)
  progress.end()
  vi.advanceTimersByTime(60_000)
  expect(lines).toHaveLength(2)
})

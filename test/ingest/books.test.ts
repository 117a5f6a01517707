import { join } from 'node:path'
import { expect, test } from 'vitest'
import { openToWrite } from '../../src/store/open.ts'
import { beginRun, endRun, noteFile, runs } from '../../src/store/runs.ts'
import { scratch } from './trial.ts'

const nothing = { code: null, reason: null, stage: null, seconds: null, megabytes: null }

test('the books of a run that was killed hold what it had noted; those of one that goes on are counted', () => {
  const db = openToWrite(join(scratch(), 'x.db'))
  const first = beginRun(db, '/', 2)
  noteFile(db, first, { ...nothing, path: 'a', outcome: 'loaded' })
  noteFile(db, first, { ...nothing, path: 'b', outcome: 'skipped' })
  noteFile(db, first, { ...nothing, path: 'c', outcome: 'failed', code: 'TIME_LIMIT' })
  noteFile(db, first, { ...nothing, path: 'd', outcome: 'failed', code: 'EMPTY_FILE' })
  const counted = { seen: 4, loaded: 1, unchanged: 0, skipped: 1, failed: 1, quarantined: 1 }
  expect(runs(db, 1)[0]).toMatchObject({ ...counted, status: 'running' })
  const second = beginRun(db, '/', 2)
  expect(runs(db, 2)[1]).toMatchObject({ ...counted, status: 'stopped' })
  noteFile(db, second, { ...nothing, path: 'c', outcome: 'failed', code: 'CRASHED' })
  endRun(db, second, 'done', { ...counted, seen: 7, unchanged: 5, loaded: 0, skipped: 0, redone: 0 })
  expect(runs(db, 1)[0]).toMatchObject({ seen: 7, unchanged: 5, failed: 1, quarantined: 1, status: 'done' })
  db.close()
})

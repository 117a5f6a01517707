import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { relink } from '../../src/store/cited.ts'
import { listCited } from '../../src/store/explorer/cited.ts'
import { listDocuments } from '../../src/store/explorer/documents.ts'
import { migrations } from '../../src/store/migrations.ts'
import { indicators } from '../../src/store/observations.ts'
import { openToRead, openToWrite } from '../../src/store/open.ts'
import { openSqlite } from '../../src/store/sqlite.ts'

const folder = mkdtempSync(join(tmpdir(), 'trichluc-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

test('a database loaded before there was an explorer is counted and linked when it is opened', () => {
  const file = join(folder, 'cu.db')
  const old = openSqlite(file, { write: true, mustExist: false })
  for (const step of migrations.slice(0, 2)) old.exec(step)
  old.exec(`
    PRAGMA user_version = 2; PRAGMA application_id = ${0x544c5543};
    INSERT INTO runs (id, started_at, status, folder, pid, jobs) VALUES (1, '2026-01-01', 'done', '.', 1, 1);
    INSERT INTO documents (id, sha256, status, code, title, issuer, run)
      VALUES (1, 'a', 'loaded', '12/BC-UBND', 'Kết quả quý I', 'UBND xã Hoà Bình Thượng', 1);
    INSERT INTO paths VALUES ('kho/Báo cáo.txt', '/kho/Báo cáo.txt', 1, 1, '1', 1);
    INSERT INTO refs VALUES (1, 1, 'numbered', 'r', 0, 'Kế hoạch số 05/KH-UBND', NULL, 0, 22, 'Kế hoạch', '05', '05/KH-UBND',
      '05/KH-UBND', NULL, 'UBND huyện Yên Lạc Hạ', 'stated', NULL, NULL, 0, 1);
    INSERT INTO observations VALUES (1, 1, 'procedures.pending', 'Số hồ sơ', 5, 0, '5', 'count:hồ sơ', '{}', NULL, '2021-03-31', NULL,
      'actual', 'prose', NULL, NULL, 0, '5 hồ sơ', NULL, 30, 37, 'r', 1)`)
  old.close()

  const db = openToRead(file)
  expect(indicators(db)).toEqual([
    { indicator: 'procedures.pending', label: 'Số hồ sơ', times: 1, periods: 1 },
  ])
  const page = { limit: 10, after: null, sort: 'path', descending: false }
  for (const words of ['ket qua', 'bao cao', '12/bc'])
    expect(listDocuments(db, { words }, page).rows.map((each) => each.path)).toEqual(['kho/Báo cáo.txt'])
  db.close()

  const writing = openToWrite(file)
  expect(relink(writing)).toBe(2)
  expect(relink(writing)).toBe(0)
  const { rows } = listCited(writing, {}, { ...page, sort: 'times' })
  expect(rows).toMatchObject([{ code: '05/KH-UBND', times: 1, in_archive: null }])
  writing.close()
})

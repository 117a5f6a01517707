import {
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { backupOf, replaceInPlace, undoInPlace } from '../../src/clean/in-place.ts'

const folder = mkdtempSync(join(tmpdir(), 'tai-cho-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))
const file = (name: string) => {
  const path = join(folder, name)
  writeFileSync(path, 'gốc', { mode: 0o640 })
  utimesSync(path, 1e9, 1e9)
  return path
}

test('the original stays beside the file and can be brought back, its date too', async () => {
  const path = file('a.docx')
  await replaceInPlace(path, Buffer.from('sạch'))
  expect(readFileSync(path, 'utf8')).toBe('sạch')
  expect(readFileSync(backupOf(path), 'utf8')).toBe('gốc')
  expect(statSync(path).mode & 0o777).toBe(0o640)
  await undoInPlace(path)
  expect(readFileSync(path, 'utf8')).toBe('gốc')
  expect(statSync(path).mtimeMs).toBe(1e12)
  expect(existsSync(backupOf(path))).toBe(false)
  expect(readdirSync(folder)).toEqual(['a.docx'])
})

test('a backup is never overwritten', async () => {
  const path = file('b.docx')
  await replaceInPlace(path, Buffer.from('một'))
  await expect(replaceInPlace(path, Buffer.from('hai'))).rejects.toMatchObject({ code: 'BACKUP_EXISTS' })
  expect([readFileSync(path, 'utf8'), readFileSync(backupOf(path), 'utf8')]).toEqual(['một', 'gốc'])
})

test('without a backup nothing is undone', async () => {
  const path = file('c.docx')
  await expect(undoInPlace(path)).rejects.toMatchObject({ code: 'NO_BACKUP', place: path })
  expect(readFileSync(path, 'utf8')).toBe('gốc')
})

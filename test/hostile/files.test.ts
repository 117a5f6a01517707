import { readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { textAndOutline } from '../../src/store/documents.ts'
import { openToRead } from '../../src/store/open.ts'
import type { Db } from '../../src/store/sqlite.ts'
import { type Ended, trichluc, trichlucWith } from '../e2e/command.ts'
import { scratch, write } from '../ingest/trial.ts'
import { binaries } from './binary.ts'
import { GOOD, type HostileFile } from './case.ts'
import { legacy } from './legacy.ts'
import { packages } from './office.ts'
import { packageTexts } from './office-text.ts'
import { blankBomb, blanksPacked, pdfs, STOPPED_BY_A_LIMIT } from './pdf.ts'
import { pdfTexts } from './pdf-text.ts'
import { tripwire } from './tripwire.ts'

const cases: readonly HostileFile[] = [
  ...pdfs,
  ...pdfTexts,
  ...packages,
  ...packageTexts,
  ...binaries,
  ...legacy,
]
const nameOf = ({ number, about, ending }: HostileFile) => `${number} ${about}.${ending}`

describe('hostile files, all in one run', () => {
  const folder = scratch()
  const wire = tripwire(folder)
  let done: Ended
  let db: Db
  beforeAll(async () => {
    const files = Object.fromEntries(cases.map((each) => [`kho/${nameOf(each)}`, each.bytes()]))
    const blanks = await blanksPacked(512)
    write(folder, {
      ...files,
      'kho/4 khoảng trắng nửa gigabyte.pdf': blankBomb(blanks, 1),
      'kho/5 khoảng trắng nén hai lần.pdf': blankBomb(blanks, 2),
      'kho/tốt.txt': `BÁO CÁO\n${GOOD}\n`,
    })
    const limits = ['--max-seconds', '10', '--max-megabytes', '450']
    done = await trichlucWith(wire.env)(folder, 'ingest', 'kho', '--db', 'x.db', '--json', ...limits)
    db = openToRead(join(folder, 'x.db'))
  }, 600_000)

  test('the run goes on to its end and the books balance', () => {
    expect(done.err).not.toMatch(/^\s+at /m)
    expect(done.status).toBe(1)
    const { seen, loaded, unchanged, skipped, failed, quarantined } = JSON.parse(done.out).books
    expect(seen).toBe(cases.length + 3)
    expect(seen).toBe(loaded + unchanged + skipped + failed + quarantined)
  })

  test('nothing is written outside, nothing is fetched, nothing is run', () => {
    expect(readdirSync(folder).filter((each) => !/^(kho|x\.db(-\w+)*|tripwire.*)$/.test(each))).toEqual([])
    // The folder of the database is the one thing that may be made.
    expect(wire.trips().filter((each) => each !== 'mkdirSync .')).toEqual([])
  })

  test('no file ends with a fault of our own', () => {
    expect(db.all("SELECT path FROM run_files WHERE code = 'INTERNAL'")).toEqual([])
  })

  const fateOf = (name: string) =>
    db.get<{ id: number; status: string; error_code: string | null; error_reason: string | null }>(
      'SELECT d.* FROM documents d JOIN paths p ON p.document = d.id WHERE p.path = ?',
      `kho/${name}`.normalize('NFC'),
    )

  const notesOf = (document: number) =>
    db.all<{ code: string }>('SELECT code FROM notes WHERE document = ?', document).map((each) => each.code)

  test.each(['4 khoảng trắng nửa gigabyte.pdf', '5 khoảng trắng nén hai lần.pdf'])(
    '%s is stopped',
    (name) => {
      const fate = fateOf(name)!
      if (fate.status === 'failed') expect(fate.error_code).toMatch(STOPPED_BY_A_LIMIT)
    },
  )

  test.each(cases.map((each) => [nameOf(each), each] as const))(
    '%s',
    (name, { ends, says, never, notes }) => {
      const fate = fateOf(name)!
      const end = fate.status === 'loaded' ? 'loaded' : fate.error_code
      if (ends === 'loaded') expect(end, fate.error_reason ?? '').toBe('loaded')
      else expect(end).toMatch(ends)
      if (fate.status === 'failed') expect(fate.error_reason).toMatch(/.{20}/)
      const text = fate.status === 'loaded' ? textAndOutline(db, fate.id)!.text.text : ''
      if (says && fate.status === 'loaded') expect(text).toMatch(says)
      if (never) expect(text).not.toMatch(never)
      if (notes) expect(notesOf(fate.id)).toEqual(expect.arrayContaining([...notes]))
    },
  )
})

test('a file that grows while it is read, and one larger than the limit, are told so', async () => {
  const folder = scratch()
  write(folder, { 'kho/a.txt': GOOD })
  writeFileSync(join(folder, 'kho/to.txt'), Buffer.alloc(2000, 0x61))
  const done = await trichluc(folder, 'ingest', 'kho', '--db', 'x.db', '--max-bytes', '1000')
  expect(done.out).toMatch(/kho\/to\.txt: TOO_LARGE: tệp 2000 byte.*--max-bytes 2000/)
  expect(done.status).toBe(1)
})

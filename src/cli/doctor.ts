import { spawnSync } from 'node:child_process'
import { existsSync, statSync } from 'node:fs'
import { TrichlucError } from '../errors.ts'
import { loadKit } from '../kit.ts'
import { counts } from '../store/documents.ts'
import { openToRead, schemaVersion } from '../store/open.ts'
import { type Db, openSqlite } from '../store/sqlite.ts'
import type { Call } from './command.ts'
import { oneLine } from './terminal.ts'
import { version } from './version.ts'
import { number } from './words.ts'

interface Point {
  readonly name: string
  readonly state: 'tốt' | 'thiếu' | 'lỗi'
  readonly detail: string
}

/** Programs of others that can be of use; none of them is needed. */
const TOOLS: readonly (readonly [name: string, option: string, use: string])[] = [
  ['tesseract', '--version', 'nhận dạng chữ trong bản chụp (OCR)'],
  ['pdftotext', '-v', 'đối chiếu tốc độ và nội dung khi đọc PDF'],
  ['soffice', '--version', 'mở lại văn bản đã sửa để đối chiếu'],
]

/** `doctor` as typed. Status 1 when something that is needed does not work; a missing tool of others is no fault. */
export async function runDoctor({ options, terminal }: Call): Promise<number> {
  const points = [
    ...machine(),
    ...(await kitPoints()),
    ...TOOLS.map(toolPoint),
    databasePoint(options.db as string),
  ]
  if (options.json) await terminal.out(`${JSON.stringify(points)}\n`)
  else {
    const width = Math.max(...points.map((each) => each.name.length))
    const lines = points.map(
      (each) => `${each.state.padEnd(5)}  ${each.name.padEnd(width)}  ${oneLine(each.detail)}`,
    )
    const faults = points.filter((each) => each.state === 'lỗi').length
    await terminal.out(
      `${lines.join('\n')}\n${faults > 0 ? `Có ${faults} chỗ phải sửa` : 'Mọi thứ cần thiết đều chạy được'}\n`,
    )
  }
  return points.some((each) => each.state === 'lỗi') ? 1 : 0
}

function machine(): Point[] {
  const [major, minor] = process.versions.node.split('.').map(Number) as [number, number]
  const fits = major > 20 || (major === 20 && minor >= 19)
  return [
    { name: 'trichluc', state: 'tốt', detail: version },
    {
      name: 'node',
      state: fits ? 'tốt' : 'lỗi',
      detail: `${process.versions.node} (cần 20.19 trở lên), ${process.platform} ${process.arch}`,
    },
    sqlitePoint(),
  ]
}

function sqlitePoint(): Point {
  try {
    const db = openSqlite(':memory:', { write: true, mustExist: false })
    const { v } = db.get<{ v: string }>('SELECT sqlite_version() AS v')!
    db.exec("CREATE VIRTUAL TABLE t USING fts5 (w, tokenize = 'unicode61 remove_diacritics 0')")
    db.close()
    return { name: 'sqlite', state: 'tốt', detail: `${v}, có FTS5` }
  } catch (error) {
    return { name: 'sqlite', state: 'lỗi', detail: `${(error as Error).message}; hãy chạy lại \`npm ci\`` }
  }
}

async function kitPoints(): Promise<Point[]> {
  try {
    const kit = await loadKit()
    return [
      ...kit.formats.map((each): Point => ({ name: each.id, state: 'tốt', detail: each.about })),
      { name: 'bảng mã', state: 'tốt', detail: kit.charsets.map((each) => each.id).join(', ') },
      { name: 'kiểm tra', state: 'tốt', detail: kit.checks.map((each) => each.id).join(', ') },
      { name: 'quy tắc', state: 'tốt', detail: `${kit.rules.files.length} tệp` },
    ]
  } catch (error) {
    if (!(error instanceof TrichlucError)) throw error
    return [{ name: 'quy tắc', state: 'lỗi', detail: error.message }]
  }
}

function toolPoint([name, option, use]: (typeof TOOLS)[number]): Point {
  const done = spawnSync(name, [option], { encoding: 'utf8', timeout: 10_000 })
  if (done.error || (done.status !== 0 && !done.stdout && !done.stderr))
    return { name, state: 'thiếu', detail: `không có trên máy này; dùng để ${use}` }
  return { name, state: 'tốt', detail: `${(done.stdout || done.stderr).split('\n')[0]}; dùng để ${use}` }
}

function databasePoint(file: string): Point {
  if (!existsSync(file))
    return {
      name: 'cơ sở dữ liệu',
      state: 'thiếu',
      detail: `${file}: chưa có; hãy chạy \`trichluc ingest THƯ-MỤC\``,
    }
  try {
    const db = openToRead(file)
    try {
      return { name: 'cơ sở dữ liệu', ...state(db, file) }
    } finally {
      db.close()
    }
  } catch (error) {
    if (!(error instanceof TrichlucError)) throw error
    return {
      name: 'cơ sở dữ liệu',
      state: error.code === 'NO_DATABASE' ? 'thiếu' : 'lỗi',
      detail: error.message,
    }
  }
}

function state(db: Db, file: string): Omit<Point, 'name'> {
  const check = db.get<{ quick_check: string }>('PRAGMA quick_check(1)')!.quick_check
  if (check !== 'ok')
    return {
      state: 'lỗi',
      detail: `${file}: bị hỏng (${check}); hãy lấy lại bản sao lưu hoặc nạp lại vào tệp mới`,
    }
  const all = counts(db)
  const size = number(Math.round(statSync(file).size / 1024))
  return {
    state: 'tốt',
    detail: `${file}: ${size} KB, lược đồ ${schemaVersion}, ${number(all.documents)} văn bản, ${number(all.failed)} tệp không đọc được, ${number(all.references)} viện dẫn, ${number(all.observations)} số liệu, ${number(all.findings)} chỗ không khớp`,
  }
}

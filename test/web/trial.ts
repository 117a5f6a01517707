import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect } from 'vitest'
import type { z } from 'zod'
import { type Kit, loadKit } from '../../src/kit.ts'
import { open } from '../../src/open.ts'
import { extract } from '../../src/pipeline.ts'
import { relink } from '../../src/store/cited.ts'
import { keepIndicators, keepLabels } from '../../src/store/labels.ts'
import { load, loadFailure } from '../../src/store/load.ts'
import { openToWrite } from '../../src/store/open.ts'
import { recordOf } from '../../src/store/record.ts'
import { beginRun } from '../../src/store/runs.ts'
import type { Api } from '../../src/web/server/api.ts'
import { explorer } from '../../src/web/server/app.ts'
import { type Archive, openArchive } from '../../src/web/server/archive.ts'

const folders: string[] = []
afterAll(() => {
  for (const each of folders) rmSync(each, { recursive: true, force: true, maxRetries: 3 })
})

export function scratch(): string {
  const folder = mkdtempSync(join(tmpdir(), 'trichluc-web-'))
  folders.push(folder)
  return folder
}

/** A report of an invented commune, as its office would type it. */
export const report = (quarter: string, day: string, received: number, more = '') => `UBND XÃ HOÀ BÌNH THƯỢNG
CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Số: ${received}/BC-UBND
Hoà Bình Thượng, ngày ${day}

BÁO CÁO
Kết quả công tác cải cách hành chính quý ${quarter} năm 2021

I. KẾT QUẢ THỰC HIỆN
Thực hiện Kế hoạch số 47/KH-UBND ngày 25/12/2020 của UBND huyện Yên Lạc Hạ về cải cách hành chính năm 2021.
- Tổng số hồ sơ tiếp nhận: ${received} hồ sơ, giải quyết xong ${received - 5} hồ sơ, đang giải quyết 5 hồ sơ.
${more}
II. NHIỆM VỤ TRONG THỜI GIAN TỚI
Phấn đấu giải quyết đúng hạn 100% hồ sơ.
`

let programme: Promise<Kit> | null = null
/** The program's own formats, charsets, checks and rules. */
export const kitOf = (rules?: string): Promise<Kit> => {
  if (rules !== undefined) return loadKit(rules)
  programme ??= loadKit()
  return programme
}

/** Reads files and loads them, as `ingest` does but in this process. */
export async function loadFiles(
  database: string,
  files: Readonly<Record<string, string | Uint8Array>>,
  { folder, kit }: { readonly folder: string; readonly kit: Kit },
): Promise<void> {
  const db = openToWrite(database)
  try {
    const run = beginRun(db, folder, 1)
    const versions = { text: 'a', facts: 'a' }
    for (const [path, content] of Object.entries(files)) {
      const absolute = join(folder, path)
      writeFileSync(absolute, content)
      const seen = { path, absolute, size: statSync(absolute).size, changed: '1' }
      try {
        const opened = { ...(await open(absolute, kit.formats, kit.limits)), path }
        load(db, recordOf(await extract(opened, kit), true), [seen], { run, versions })
      } catch (error) {
        const { code, reason } = error as { code: string; reason: string }
        loadFailure(db, { sha256: null, code, reason, stage: 'open' }, seen, { run, versions })
      }
    }
    keepLabels(db, kit.rules.indicators.catalogue)
    keepIndicators(db, kit.rules.indicators.catalogue)
    relink(db)
  } finally {
    db.close()
  }
}

export interface Trial {
  readonly folder: string
  readonly database: string
  readonly archive: Archive
  readonly api: Api
}

export const PORT = 7171

/** An archive of the files and the explorer over it. */
export async function trialOf(
  files: Readonly<Record<string, string | Uint8Array>>,
  pages?: string,
): Promise<Trial> {
  const folder = scratch()
  const database = join(folder, 'kho.db')
  await loadFiles(database, files, { folder, kit: await kitOf() })
  const archive = openArchive(database)
  afterAll(() => archive.close())
  return {
    ...{ folder, database, archive },
    api: explorer({ archive, pages: pages ?? join(folder, 'no-pages'), port: () => PORT }),
  }
}

export interface Answered {
  readonly status: number
  readonly headers: Headers
  // biome-ignore lint/suspicious/noExplicitAny: what a test asks for it knows
  readonly body: any
}

/** Asks as the pages do. */
export async function ask(
  { api }: Pick<Trial, 'api'>,
  path: string,
  options: { method?: string; body?: unknown; headers?: Record<string, string> } = {},
): Promise<Answered> {
  const own = { host: `127.0.0.1:${PORT}`, 'sec-fetch-site': 'same-origin' }
  const sending =
    options.body === undefined
      ? {}
      : {
          body: typeof options.body === 'string' ? options.body : JSON.stringify(options.body),
          headers: { 'content-type': 'application/json', origin: `http://127.0.0.1:${PORT}` },
        }
  const answer = await api.request(`http://127.0.0.1:${PORT}${path}`, {
    method: options.method ?? (options.body === undefined ? 'GET' : 'POST'),
    ...sending,
    headers: { ...own, ...sending.headers, ...options.headers },
  })
  const isJson = /json/.test(answer.headers.get('content-type') ?? '')
  const bytes = new Uint8Array(await answer.arrayBuffer())
  const text = new TextDecoder().decode(bytes)
  return {
    status: answer.status,
    headers: answer.headers,
    body: isJson && !/x-ndjson/.test(answer.headers.get('content-type') ?? '') ? JSON.parse(text) : bytes,
  }
}

/** Asks, and holds the answer against its schema: nothing lacking, nothing more. */
export async function asked<T extends z.ZodType>(
  trial: Trial,
  path: string,
  schema: T,
): Promise<z.output<T>> {
  const { status, body } = await ask(trial, path)
  expect(status, JSON.stringify(body).slice(0, 300)).toBe(200)
  const checked = schema.parse(body)
  expect(checked).toEqual(body)
  return checked
}

export const documentIdOf = async (trial: Trial, path: string): Promise<string> =>
  (await ask(trial, `/api/documents?words=${encodeURIComponent(path)}`)).body.rows[0].document_id

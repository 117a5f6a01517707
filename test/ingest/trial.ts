import { appendFileSync, cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll } from 'vitest'
import { piecesOf } from '../../src/export/write.ts'
import { type IngestOrder, type IngestReport, ingest } from '../../src/ingest/ingest.ts'
import { packageRoot } from '../../src/paths.ts'
import { openToRead } from '../../src/store/open.ts'

export const trialStages = new URL('./fixtures/stages.mjs', import.meta.url).href
const folders: string[] = []
afterAll(() => {
  for (const each of folders) rmSync(each, { recursive: true, force: true, maxRetries: 3 })
})

/** An empty folder that is gone after the tests. */
export function scratch(): string {
  const folder = mkdtempSync(join(tmpdir(), 'trichluc-'))
  folders.push(folder)
  return folder
}

/** Writes files below a folder: name → content. */
export function write(folder: string, files: Readonly<Record<string, string | Uint8Array>>): void {
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true })
    writeFileSync(join(folder, name), content)
  }
}

/** `ingest` with the stages for trials and small limits. */
export function load(
  paths: readonly string[],
  database: string,
  more: Partial<IngestOrder> = {},
): Promise<IngestReport> {
  return ingest({
    paths,
    database,
    rulesDir: noRules(),
    jobs: 2,
    limits: {},
    again: false,
    settled: 0,
    stages: trialStages,
    signal: new AbortController().signal,
    watch: () => {},
    ...more,
  })
}

/** All four exports as one text. */
export async function exported(database: string): Promise<string> {
  const db = openToRead(database)
  let all = ''
  for (const kind of ['documents', 'references', 'observations', 'findings'] as const)
    for await (const piece of piecesOf(db, kind, 'jsonl')) all += piece
  db.close()
  return all
}

/** A folder without rules: the stages for trials need none, and starts are quick. */
export const noRules = (): string => {
  bare ??= scratch()
  return bare
}
let bare: string | null = null

/** The rule packs of the program with one more comment in them: rules under another fingerprint. */
export function otherRules(): string {
  const folder = join(scratch(), 'rules')
  cpSync(join(packageRoot, 'rules'), folder, { recursive: true })
  const file = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .sort()
    .find((each) => each.endsWith('.yaml'))
  appendFileSync(join(folder, file!), '\n# another fingerprint\n')
  return folder
}

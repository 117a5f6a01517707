import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { build } from 'vite'
import { packageRoot } from '../../../src/paths.ts'
import { kitOf, loadFiles } from '../trial.ts'
import { preparedFolder } from './prepared-folder.ts'
import { scannedPdf } from './scan.ts'

/** What the tests in a browser work on: the sample reports in a database, and the built pages. */
export interface Prepared {
  readonly database: string
  readonly pages: string
}

const PATIENCE_SECONDS = 110

/** Made once in a run, by the first test file that asks; the others wait for it. */
export async function prepared(): Promise<Prepared> {
  const folder = preparedFolder(process.ppid)
  const ready = join(folder, 'ready')
  const what = { database: join(folder, 'kho.db'), pages: pagesFolder(folder) }
  try {
    mkdirSync(folder)
  } catch {
    for (let tries = 0; !existsSync(ready); tries++) {
      if (tries > PATIENCE_SECONDS * 4) throw new Error(`nobody finished ${folder}; remove it`)
      await pause(250)
    }
    return what
  }
  try {
    await loadSamples(folder, what.database)
    if (what.pages.startsWith(folder)) await buildPages(what.pages)
    writeFileSync(ready, '')
    return what
  } catch (error) {
    rmSync(folder, { recursive: true, force: true })
    throw error
  }
}

async function loadSamples(folder: string, database: string): Promise<void> {
  const corpus = join(packageRoot, 'corpus')
  const names = readdirSync(corpus).filter((name) => name !== 'README.md')
  const files = Object.fromEntries(names.map((name) => [name, readFileSync(join(corpus, name))]))
  const odd = { 'hong.pdf': '%PDF-1.4 hỏng', 'anh-quet.pdf': scannedPdf() }
  await loadFiles(database, { ...files, ...odd }, { folder, kit: await kitOf() })
}

const SOURCE = join(packageRoot, 'src', 'web', 'pages')
const BUILT = join(packageRoot, 'out', 'web')

/** The pages as `npm run build` made them, where nothing of them was changed since. */
function pagesFolder(folder: string): string {
  const built = join(BUILT, 'index.html')
  const newest = Math.max(
    ...readdirSync(SOURCE, { recursive: true, withFileTypes: true })
      .filter((each) => each.isFile())
      .map((each) => statSync(join(each.parentPath, each.name)).mtimeMs),
  )
  return existsSync(built) && statSync(built).mtimeMs > newest ? BUILT : join(folder, 'pages')
}

const buildPages = (outDir: string) =>
  build({ configFile: join(SOURCE, 'vite.config.ts'), logLevel: 'error', build: { outDir } })

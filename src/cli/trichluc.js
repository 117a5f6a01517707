#!/usr/bin/env node
import { spawnSync } from 'node:child_process'
import { existsSync, realpathSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'

/**
 * Starts the built program; builds it first where `out/` was deleted. Plain JavaScript, because nothing is
 * compiled yet when it runs.
 */
const root = join(dirname(realpathSync(fileURLToPath(import.meta.url))), '..', '..')
const built = join(root, 'out', 'build', 'cli', 'main.js')

function build() {
  const compiler = createRequire(import.meta.url).resolve('typescript/package.json')
  const done = spawnSync(
    process.execPath,
    [join(dirname(compiler), 'bin', 'tsc'), '-p', join(root, 'tsconfig.build.json')],
    { stdio: ['ignore', 2, 2] },
  )
  if (done.status !== 0) throw new Error('tsc')
}

try {
  if (!existsSync(built)) build()
} catch {
  process.stderr.write('trichluc: chưa có bản dịch của chương trình; hãy chạy `npm ci && npm run build`\n')
  process.exit(2)
}
const { main } = await import(pathToFileURL(built).href)
process.exitCode = await main(process.argv.slice(2))

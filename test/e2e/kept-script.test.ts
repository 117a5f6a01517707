import { execFile } from 'node:child_process'
import { cpSync, mkdtempSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { promisify } from 'node:util'
import { expect, test } from 'vitest'
import { packageRoot } from '../../src/paths.ts'
import { trichluc, trichlucWith } from './command.ts'

const built = (file: string) =>
  JSON.stringify(pathToFileURL(join(packageRoot, 'out', 'build', 'cli', file)).href)

test('V8 takes back the code that the build kept', async () => {
  const asks = `
    import { optimizeForShortRun } from ${built('short-run.js')}
    import { keptScript } from ${built('kept-script.js')}
    optimizeForShortRun()
    console.log(keptScript('rules').cachedDataRejected)
  `
  const { stdout } = await promisify(execFile)(process.execPath, ['--input-type=module', '-e', asks])
  expect(stdout).toBe('false\n')
})

test('a script older than its module is left alone', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'trichluc-'))
  const cli = join(packageRoot, 'out', 'build', 'cli')
  const options = { recursive: true, preserveTimestamps: true }
  cpSync(join(packageRoot, 'package.json'), join(folder, 'package.json'))
  for (const name of ['errors.js', 'errors.js.map'])
    cpSync(join(cli, '..', name), join(folder, name), options)
  for (const name of [
    ...['kept-script.js', 'kept-script.js.map', 'rules.js'],
    ...['rules.script.cjs', 'rules.script.code'],
  ])
    cpSync(join(cli, name), join(folder, 'cli', name), options)
  const { keptScript } = await import(pathToFileURL(join(folder, 'cli', 'kept-script.js')).href)
  expect(keptScript('rules')).not.toBeNull()
  const now = new Date()
  utimesSync(join(folder, 'cli', 'rules.js'), now, now)
  expect(keptScript('rules')).toBeNull()
})

test('a fault that is found in the script is told as any other', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'trichluc-'))
  writeFileSync(join(folder, 'sai.yaml'), 'kind: indicators\nrules: 12\n')
  const { status, out, err } = await trichluc(folder, 'rules', 'check', '--rules', folder)
  expect([status, out]).toEqual([2, ''])
  expect(err).toMatch(/^trichluc: .*sai\.yaml:\d+:\d+: .+\n$/)
})

test('the script works under settings other than those it was made with', async () => {
  const { status, out } = await trichlucWith({ NODE_OPTIONS: '--max-old-space-size=600' })(
    packageRoot,
    'rules',
    'check',
  )
  expect(status).toBe(0)
  expect(out).toMatch(/\d+ tệp quy tắc hợp lệ\n$/)
})

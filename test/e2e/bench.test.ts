import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { packageRoot } from '../../src/paths.ts'

test('bench/indicators.js, which calls the stages itself, still runs', () => {
  const script = join(packageRoot, 'bench', 'indicators.js')
  const { status, stdout, stderr } = spawnSync(process.execPath, [script, '5'], { encoding: 'utf8' })
  expect(stderr).toBe('')
  expect(status).toBe(0)
  expect(stdout).toMatch(/^text × 8 .* ms +280 figures/m)
  expect(stdout).toMatch(/^rules test: \d+ sentences in \d+ ms$/m)
}, 120_000)

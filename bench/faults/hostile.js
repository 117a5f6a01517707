import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { measured } from '../measured.js'
import { inScratch } from './trial.js'

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..')

/** The hostile files, command lines and databases of `test/hostile/` and `test/e2e/`. */
export default {
  id: 'hostile',
  title: 'Tệp độc hại, dòng lệnh sai, cơ sở dữ liệu hỏng (test/hostile, test/e2e)',
  brief: ({ passed, failed, skipped }) => `hostile files, command lines and databases: ${passed} end as stated, ${failed} do not, ${skipped} skipped with their reason`,
  run: () =>
    inScratch(async (folder) => {
      const file = join(folder, 'tests.json')
      const vitest = join(root, 'node_modules', 'vitest', 'vitest.mjs')
      await measured(process.execPath, [vitest, 'run', 'test/hostile', 'test/e2e', '--reporter=json', `--outputFile=${file}`], { cwd: root })
      const { numPassedTests, numFailedTests, numPendingTests, testResults } = JSON.parse(readFileSync(file, 'utf8'))
      const failed = testResults.flatMap((each) => each.assertionResults).filter((each) => each.status === 'failed')
      return {
        ok: numFailedTests === 0 && numPassedTests > 0,
        told: `${numPassedTests} trường hợp đúng như quy định, ${numFailedTests} sai, ${numPendingTests} bỏ qua${failed.length > 0 ? `: ${failed.map((each) => each.title).join('; ')}` : ''}`,
        count: { passed: numPassedTests, failed: numFailedTests, skipped: numPendingTests },
      }
    }),
}

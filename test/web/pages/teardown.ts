import { rmSync } from 'node:fs'
import { preparedFolder } from './prepared-folder.ts'

/** Takes away what the tests in a browser shared. */
export function teardown(): void {
  rmSync(preparedFolder(process.pid), { recursive: true, force: true, maxRetries: 3 })
}

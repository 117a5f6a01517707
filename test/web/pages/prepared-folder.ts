import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** One folder for a run of the tests, named by the process that all test processes have as their parent. */
export const preparedFolder = (run: number): string => join(tmpdir(), `trichluc-pages-${run}`)

import { dirname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'

/** `npm start`: loads the sample reports and says what was found and what to try next. Runs after `npm run build`. */
const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..')
process.chdir(root)
const { firstSteps } = await import(pathToFileURL(join(root, 'out', 'build', 'cli', 'first-steps.js')).href)
process.exitCode = await firstSteps('corpus', join('out', 'trichluc.db'))

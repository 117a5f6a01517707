import { createHash } from 'node:crypto'
import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { Script } from 'node:vm'
import * as errors from '../errors.ts'

/** What a script takes from the program that runs it, so that an error is of the same class in both. */
export const SHARED: Readonly<Record<string, unknown>> = { 'errors.js': errors }

const folder = dirname(fileURLToPath(import.meta.url))
const codeOf = (name: string): string => join(folder, `${name}.script.code`)
const heldIn = (name: string): string => join(folder, `${name}.script.held`)

/**
 * A module of `cli/` with all that it imports as one script, beside the code that V8 made of it: written when the program is
 * built (`keep-script.ts`), because finding, reading and compiling some two hundred files takes a tenth of `rules test`.
 */
export const scriptOf = (name: string): string => join(folder, `${name}.script.cjs`)

/**
 * The script of a module; V8 takes its code back from its own version under the same settings only
 * (`cachedDataRejected`), and otherwise compiles anew. Null where the module was compiled later, or the program not built.
 */
export const keptScript = (name: string): Script | null =>
  existsSync(codeOf(name)) && changed(codeOf(name)) >= changed(join(folder, `${name}.js`))
    ? scriptWith(name, readFileSync(codeOf(name)))
    : null

const changed = (path: string): number => statSync(path).mtimeMs

/** What the module exports, from its script. */
export function loadKept<Module>(name: string): Module | null {
  const script = keptScript(name)
  return script && run<Module>(name, script)
}

/** Keeps V8's code of all that `work` runs of the module. */
export async function keepCode<Module>(
  name: string,
  work: (module: Module) => Promise<unknown>,
): Promise<void> {
  const script = scriptWith(name)
  await work(run(name, script))
  writeFileSync(codeOf(name), script.createCachedData())
}

/** Keeps what held when the script was run, by its key. */
export const keepHeld = (name: string, keys: Iterable<string>): void =>
  writeFileSync(heldIn(name), [programOf(name), ...keys].join('\n'))

/** What held when the very same script was run, on this version of Node; nothing where that is not known. */
export function heldBy(name: string): ReadonlySet<string> {
  if (!existsSync(heldIn(name))) return new Set()
  const [program, ...keys] = readFileSync(heldIn(name), 'utf8').split('\n')
  return new Set(program === programOf(name) ? keys : [])
}

/** The script with all of ours in it; packages are those that it was built with. */
const programOf = (name: string): string =>
  createHash('sha256')
    .update(process.version)
    .update(readFileSync(scriptOf(name)))
    .digest('hex')

const scriptWith = (name: string, cachedData?: Buffer): Script =>
  new Script(`(function (exports, require, __dirname) {${readFileSync(scriptOf(name), 'utf8')}\n})`, {
    filename: scriptOf(name),
    ...(cachedData && { cachedData }),
  })

function run<Module>(name: string, script: Script): Module {
  const exports = {}
  const load = createRequire(scriptOf(name))
  script.runInThisContext()(exports, (id: string) => SHARED[id] ?? load(id), folder)
  return exports as Module
}

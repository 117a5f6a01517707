import { basename, join, relative, sep } from 'node:path'
import { build, type Plugin } from 'vite'
import { keepCode, keepHeld, SHARED, scriptOf } from './kept-script.ts'
import { optimizeForShortRun } from './short-run.ts'
import { processTerminal } from './terminal.ts'

/**
 * A step of the build: what `rules check` and `rules test` need becomes one script, of which V8's code is kept, and which
 * sentences of the rules hold.
 */
const name = 'rules'
const folder = import.meta.dirname

/** In one script each module keeps its own place, and those that are shared are asked for. */
function inOneScript(): Plugin {
  return {
    name: 'in-one-script',
    enforce: 'pre',
    resolveId: (source) => {
      const id = Object.keys(SHARED).find((each) => source.endsWith(`/${each}`))
      return id === undefined ? null : { id, external: true }
    },
    transform: (code, file) => code.replaceAll('import.meta.url', urlBeside(relative(folder, file))),
  }
}

/** The URL of a file, by its path from the script's folder, as the script itself says it. */
const urlBeside = (path: string): string =>
  `require('node:url').pathToFileURL(require('node:path').join(__dirname, ${JSON.stringify(path.split(sep).join('/'))})).href`

await build({
  configFile: false,
  logLevel: 'warn',
  plugins: [inOneScript()],
  build: {
    ssr: join(folder, `${name}.js`),
    target: 'node20',
    outDir: folder,
    emptyOutDir: false,
    minify: false,
    rolldownOptions: { output: { format: 'cjs', entryFileNames: basename(scriptOf(name)) } },
  },
})
optimizeForShortRun()
const held = new Set<string>()
await keepCode<typeof import('./rules.ts')>(name, ({ testRules }) =>
  testRules(
    { json: true, held: { before: new Set(), now: held } },
    { ...processTerminal(), out: async () => {} },
  ),
)
keepHeld(name, held)

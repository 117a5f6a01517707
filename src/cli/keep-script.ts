import { basename, join, relative, sep } from 'node:path'
import { build, type Plugin } from 'vite'
import { keepCode, SHARED, scriptOf } from './kept-script.ts'
import { optimizeForShortRun } from './short-run.ts'
import { processTerminal } from './terminal.ts'

/** A step of the build: what `rules check` and `rules test` need becomes one script, of which V8's code is kept. */
const name = 'rules'
const folder = import.meta.dirname

/** In the one script each module keeps its own place, and those that are shared are asked for. */
function standing(): Plugin {
  return {
    name: 'standing',
    enforce: 'pre',
    resolveId: (source) => {
      const id = Object.keys(SHARED).find((each) => source.endsWith(`/${each}`))
      return id === undefined ? null : { id, external: true }
    },
    transform: (code, file) => code.replaceAll('import.meta.url', urlOf(relative(folder, file))),
  }
}

const urlOf = (path: string): string =>
  `require('node:url').pathToFileURL(require('node:path').join(__dirname, ${JSON.stringify(path.split(sep).join('/'))})).href`

await build({
  configFile: false,
  logLevel: 'warn',
  plugins: [standing()],
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
await keepCode<typeof import('./rules.ts')>(name, ({ testRules }) =>
  testRules(undefined, true, { ...processTerminal(), out: async () => {} }),
)

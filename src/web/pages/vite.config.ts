import { readdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { defineConfig, type Plugin } from 'vite'

const here = dirname(fileURLToPath(import.meta.url))
const pdfjs = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'))

/** What pdf.js fetches while it draws: it stands beside the pages, so that nothing is fetched from elsewhere. */
const drawingNeeds = ['cmaps', 'standard_fonts', 'wasm', 'iccs']

function besidePdfjs(): Plugin {
  return {
    name: 'beside-pdfjs',
    apply: 'build',
    generateBundle() {
      for (const folder of drawingNeeds)
        for (const name of readdirSync(join(pdfjs, folder)))
          this.emitFile({
            type: 'asset',
            fileName: `pdfjs/${folder}/${name}`,
            source: readFileSync(join(pdfjs, folder, name)),
          })
    },
  }
}

/** The pages of the explorer, built into `out/web/`. */
export default defineConfig({
  root: here,
  plugins: [besidePdfjs()],
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  server: { proxy: { '/api': { target: 'http://127.0.0.1:7171', changeOrigin: true } } },
  build: {
    outDir: join(here, '..', '..', '..', 'out', 'web'),
    emptyOutDir: true,
    target: 'es2023',
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 1500,
    reportCompressedSize: false,
  },
})

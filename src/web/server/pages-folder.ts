import { readdirSync, readFileSync } from 'node:fs'
import { extname, join, relative, sep } from 'node:path'
import type { Api } from './api.ts'
import { refused } from './faults.ts'

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.json': 'application/json',
  '.webmanifest': 'application/manifest+json',
  '.wasm': 'application/wasm',
  '.woff2': 'font/woff2',
  '.bcmap': 'application/octet-stream',
  '.pfb': 'application/octet-stream',
  '.ttf': 'font/ttf',
  '.icc': 'application/octet-stream',
}

/** Names that Vite gives carry a hash of the content. */
const HASHED = /-[\w-]{8}\.\w+$/

/**
 * Serves the built pages: only files that stand in the folder when it is looked through, by their own names, so that no
 * path leads out of it. Every other address without a file's ending is a page of the explorer.
 */
export function servePages(api: Api, folder: string): void {
  let files = filesIn(folder)
  api.get('*', (context) => {
    if (files.size === 0) files = filesIn(folder)
    const path = decoded(context.req.path)
    const file = files.get(path)
    if (file) {
      context.header('Cache-Control', HASHED.test(path) ? 'max-age=31536000, immutable' : 'no-cache')
      return context.body(readFileSync(file), 200, {
        'Content-Type': TYPES[extname(file)] ?? 'application/octet-stream',
      })
    }
    if (/\.\w{1,11}$/.test(path)) return refused(context, 404, 'NOT_FOUND', 'không có tệp này')
    const index = files.get('/index.html')
    context.header('Cache-Control', 'no-cache')
    return context.html(index ? readFileSync(index, 'utf8') : NOT_BUILT, index ? 200 : 503)
  })
  api.notFound((context) => refused(context, 405, 'METHOD', 'địa chỉ này không nhận cách gọi ấy'))
}

const decoded = (path: string) => {
  try {
    return decodeURIComponent(path)
  } catch {
    return path
  }
}

function filesIn(folder: string): ReadonlyMap<string, string> {
  try {
    return new Map(
      readdirSync(folder, { recursive: true, withFileTypes: true })
        .filter((each) => each.isFile())
        .map((each) => {
          const file = join(each.parentPath, each.name)
          return [`/${relative(folder, file).split(sep).join('/')}`, file]
        }),
    )
  } catch {
    return new Map()
  }
}

const NOT_BUILT = `<!doctype html><html lang="vi"><head><meta charset="utf-8"><title>Trích lục</title></head><body>
<h1>Trích lục</h1><p>Chưa có các trang của trình xem. Hãy chạy <code>npm run build</code> rồi mở lại trang này.</p>
<p lang="en">The pages are not built yet: run <code>npm run build</code> and open this page again.</p>
<p>API: <a href="/api/home">/api/home</a>, <a href="/api/openapi.json">/api/openapi.json</a></p></body></html>`

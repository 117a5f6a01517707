import type { MiddlewareHandler } from 'hono'
import { refused } from './faults.ts'

/**
 * Everything comes from this server alone; no script stands in a page; nobody may put the pages in a frame. WebAssembly
 * is what pdf.js reads scanned pages with (JBIG2 and fax images, for which it has nothing else).
 */
const POLICY = [
  "default-src 'self'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "img-src 'self' data: blob:",
  "object-src 'none'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
  "form-action 'self'",
].join('; ')

/**
 * Lets in only what was meant for this server: the name it was called by must be this machine (a foreign name that
 * leads here is DNS rebinding), a change must come from its own pages, and no page of elsewhere may ask the API.
 */
export function guard(port: () => number): MiddlewareHandler {
  return async (context, next) => {
    const hosts = namesOf(port())
    const { req } = context
    const host = req.header('host')?.toLowerCase() ?? ''
    if (!hosts.includes(host))
      return refused(
        context,
        421,
        'FOREIGN_HOST',
        'chỉ dùng được qua địa chỉ 127.0.0.1 hoặc localhost của máy này',
      )
    const site = req.header('sec-fetch-site')
    const own = site === undefined || site === 'same-origin' || site === 'none'
    const changes = req.method !== 'GET' && req.method !== 'HEAD'
    const origin = req.header('origin')
    const foreign = origin !== undefined && !hosts.some((each) => origin.toLowerCase() === `http://${each}`)
    if ((changes && foreign) || (!own && (changes || req.path.startsWith('/api/'))))
      return refused(context, 403, 'FOREIGN_ORIGIN', 'yêu cầu đến từ trang khác, không được nhận')
    if (changes && !/^application\/json\s*(;|$)/i.test(req.header('content-type') ?? ''))
      return refused(context, 415, 'NOT_JSON', 'chỉ nhận nội dung application/json')
    if (changes && req.header('content-encoding'))
      return refused(context, 415, 'NOT_PLAIN', 'không nhận nội dung nén')
    await next()
  }
}

const namesOf = (port: number): string[] => {
  const names = ['localhost', '127.0.0.1', '[::1]']
  return [...names.map((each) => `${each}:${port}`), ...(port === 80 ? names : [])]
}

/** Says to the browser what it may do with an answer. */
export const hardened: MiddlewareHandler = async (context, next) => {
  await next()
  const { headers } = context.res
  headers.set('Content-Security-Policy', POLICY)
  headers.set('X-Content-Type-Options', 'nosniff')
  headers.set('Referrer-Policy', 'no-referrer')
  headers.set('Cross-Origin-Resource-Policy', 'same-origin')
  headers.set('Cross-Origin-Opener-Policy', 'same-origin')
  headers.set('X-Frame-Options', 'DENY')
  if (!headers.has('Cache-Control')) headers.set('Cache-Control', 'no-store')
}

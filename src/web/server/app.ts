import { OpenAPIHono } from '@hono/zod-openapi'
import { bodyLimit } from 'hono/body-limit'
import type { Api, Resources } from './api.ts'
import type { Archive } from './archive.ts'
import { compareResources } from './compare.ts'
import { correctionResources } from './corrections.ts'
import { documentResources } from './document.ts'
import { documentsResources } from './documents.ts'
import { exportResources } from './exports.ts'
import { refused, refusedFor, wrongQuestion } from './faults.ts'
import { findingResources } from './findings.ts'
import { guard, hardened } from './guard.ts'
import { homeResources } from './home.ts'
import { indicatorResources } from './indicators.ts'
import { labelResources } from './labels.ts'
import { originalResources } from './original.ts'
import { servePages } from './pages-folder.ts'
import { referenceResources } from './references.ts'
import { searchResources } from './search.ts'
import { seriesResources } from './series.ts'

const RESOURCES: readonly Resources[] = [
  homeResources,
  labelResources,
  documentsResources,
  documentResources,
  originalResources,
  indicatorResources,
  seriesResources,
  compareResources,
  referenceResources,
  findingResources,
  searchResources,
  correctionResources,
  exportResources,
]

/** A person's words fit in this; nothing else is ever sent here. */
const LARGEST_BODY = 64 * 1024

export interface Serving {
  readonly archive: Archive
  /** Where the built pages stand. */
  readonly pages: string
  readonly port: () => number
}

/** The explorer: its API under `/api`, its pages everywhere else. */
export function explorer({ archive, pages, port }: Serving): Api {
  const api = new OpenAPIHono({
    defaultHook: (result, context) =>
      result.success
        ? undefined
        : refused(context, 400, 'WRONG_QUESTION', wrongQuestion(result.error.issues as never)),
  })
  api.onError((error, context) =>
    'status' in error && error.status === 400
      ? refused(context, 400, 'NOT_JSON', 'nội dung gửi lên không phải JSON đúng')
      : refusedFor(context, error),
  )
  api.use(hardened)
  api.use(guard(port))
  api.use(
    bodyLimit({
      maxSize: LARGEST_BODY,
      onError: (context) => refused(context, 413, 'TOO_LARGE', 'nội dung gửi lên quá lớn'),
    }),
  )
  for (const add of RESOURCES) add(api, archive)
  api.doc31('/api/openapi.json', {
    openapi: '3.1.0',
    info: { title: 'Trích lục', version: '1', description: 'Kho báo cáo đã trích, dưới dạng JSON' },
  })
  api.all('/api/*', (context) => refused(context, 404, 'NOT_FOUND', 'API không có địa chỉ này'))
  servePages(api, pages)
  return api
}

import { z } from '@hono/zod-openapi'
import { kinds } from '../../export/rows.ts'
import { type ExportFormat, piecesOf } from '../../export/write.ts'
import { noQuestion } from '../answers.ts'
import { type Resources, resource } from './api.ts'
import { streamed } from './download.ts'

const FORMATS: Readonly<Record<string, ExportFormat>> = {
  jsonl: 'jsonl',
  csv: 'csv',
  xlsx: 'xlsx',
  'sdmx.csv': 'sdmx-csv',
}

const file = z.object({
  file: z.enum(kinds.flatMap((kind) => Object.keys(FORMATS).map((format) => `${kind}.${format}`))),
})

/** The same files as `trichluc export`, byte for byte. */
export const exportResources: Resources = (api, archive) => {
  resource(
    api,
    'get',
    {
      path: '/api/exports/{file}',
      about: 'Toàn bộ dữ liệu, như lệnh `trichluc export`: documents.csv, observations.sdmx.csv…',
      question: noQuestion,
      params: file,
      sends: 'application/octet-stream',
    },
    ({ params, context }) => {
      const dot = params.file.indexOf('.')
      const kind = params.file.slice(0, dot) as (typeof kinds)[number]
      const format = params.file.slice(dot + 1)
      if (format === 'sdmx.csv' && kind !== 'observations') return null
      return streamed(context, archive, { file: params.file, format }, (db) =>
        piecesOf(db, kind, FORMATS[format]!),
      )
    },
  )
}

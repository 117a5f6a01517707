import type { Row } from '../../export/rows.ts'
import { listSeries } from '../../store/explorer/series.ts'
import type { Series } from '../../store/series.ts'
import type { Db } from '../../store/sqlite.ts'
import { withSign } from '../../text/bounds.ts'
import { seriesDownload, seriesList, seriesQuestion } from '../answers.ts'
import { type Resources, resource } from './api.ts'
import { sent } from './download.ts'
import { type FiguresAsked, seriesAsked, shownSeries } from './figures.ts'
import { answered, pageOf } from './lists.ts'

export const seriesResources: Resources = (api, archive) => {
  resource(
    api,
    'get',
    {
      path: '/api/series',
      about: 'Chuỗi số liệu theo thời gian của một hay nhiều chỉ tiêu, theo cơ quan và phân tổ',
      question: seriesQuestion,
      answer: seriesList,
    },
    ({ question }) => {
      const db = archive.reading()
      const listed = listSeries(db, seriesAsked(db, question), pageOf(question, 1))
      return answered({ ...listed, rows: shownSeries(db, listed.rows) })
    },
  )
  resource(
    api,
    'get',
    {
      path: '/api/series.csv',
      about: 'Các chuỗi ấy, mỗi điểm một dòng',
      question: seriesDownload,
      sends: 'text/csv',
    },
    ({ question, context }) =>
      sent(
        context,
        archive,
        { name: 'chuoi-so-lieu', kind: 'series', format: 'csv', columns: POINT_COLUMNS },
        (db) => pointRows(db, question),
      ),
  )
}

/** Columns of a point in a file, in the words of the exports. */
export const POINT_COLUMNS = [
  ...[
    'indicator',
    'label',
    'unit',
    'dimensions',
    'agency',
    'period',
    'period_from',
    'period_to',
    'modality',
    'value',
  ],
  ...[
    'change',
    'change_percent',
    'other_values',
    'document_id',
    'path',
    'page',
    'start',
    'end',
    'quote',
    'confidence',
  ],
  'corrected',
  'comparator',
]

const AT_ONCE = 100

/** Every point of every series that fits, page by page: agencies in order, each in order of time. */
export function* pointRows(db: Db, asked: FiguresAsked): Generator<Row> {
  const filter = seriesAsked(db, asked)
  for (let after: readonly (string | number | null)[] | null = null; ; ) {
    const { rows, next } = listSeries(db, filter, { limit: AT_ONCE, after })
    for (const series of rows) yield* rowsOfSeries(series)
    if (!next) return
    after = next
  }
}

function* rowsOfSeries({ points, ...series }: Series): Generator<Row> {
  for (const { window, others, ...point } of points)
    yield {
      ...series,
      ...point,
      period: window.label,
      other_values:
        others.length === 0
          ? null
          : others.map(({ value, comparator }) =>
              comparator === null ? value : withSign(String(value), comparator),
            ),
    }
}

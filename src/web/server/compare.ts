import { listSeries } from '../../store/explorer/series.ts'
import { windowsOf } from '../../store/windows.ts'
import { compareDownload, compareQuestion, comparison } from '../answers.ts'
import { type Resources, resource } from './api.ts'
import { sent } from './download.ts'
import { seriesAsked, shownSeries, shownWindow } from './figures.ts'
import { pageOf } from './lists.ts'
import { POINT_COLUMNS, pointRows } from './series.ts'

/** The same series side by side: what `trichluc compare` prints. */
export const compareResources: Resources = (api, archive) => {
  resource(
    api,
    'get',
    {
      path: '/api/compare',
      about: 'Các chỉ tiêu hoặc cơ quan đặt cạnh nhau, mức tăng giảm tuyệt đối và phần trăm',
      question: compareQuestion,
      answer: comparison,
    },
    ({ question }) => {
      const db = archive.reading()
      const { rows, total } = listSeries(db, seriesAsked(db, question), pageOf({ limit: question.limit }, 1))
      const series = shownSeries(db, rows)
      return { by: question.by ?? 'period', windows: windowsOf(rows).map(shownWindow), series, total }
    },
  )
  resource(
    api,
    'get',
    {
      path: '/api/compare.csv',
      about: 'Bảng so sánh, mỗi giá trị một dòng',
      question: compareDownload,
      sends: 'text/csv',
    },
    ({ question: { by, ...question }, context }) =>
      sent(
        context,
        archive,
        { name: 'so-sanh', kind: 'compare', format: 'csv', columns: POINT_COLUMNS },
        function* (db) {
          const rows = [...pointRows(db, question)]
          const time = (row: (typeof rows)[number]) => `${row.indicator} ${row.period_to} ${row.period_from}`
          yield* by === 'agency'
            ? rows.sort((a, b) => (time(a) < time(b) ? -1 : time(a) > time(b) ? 1 : 0))
            : rows
        },
      ),
  )
}

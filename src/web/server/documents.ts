import { columns } from '../../export/rows.ts'
import { type DocumentOrder, eachDocument, listDocuments } from '../../store/explorer/documents.ts'
import { documents, documentsDownload, documentsQuestion } from '../answers.ts'
import { type Resources, resource } from './api.ts'
import { sent } from './download.ts'
import { answered, pageOf } from './lists.ts'

export const documentsResources: Resources = (api, archive) => {
  resource(
    api,
    'get',
    { path: '/api/documents', about: 'Văn bản trong kho', question: documentsQuestion, answer: documents },
    ({ question }) => {
      const page = { ...pageOf(question, 2), ...orderOf(question) }
      return answered(listDocuments(archive.reading(), question, page))
    },
  )
  for (const format of ['csv', 'xlsx'] as const)
    resource(
      api,
      'get',
      {
        path: `/api/documents.${format}`,
        about: `Mọi văn bản khớp bộ lọc, dạng ${format.toUpperCase()}`,
        question: documentsDownload,
        sends: format,
      },
      ({ question, context }) =>
        sent(
          context,
          archive,
          { name: 'van-ban', kind: 'documents', format, columns: COLUMNS },
          function* (db) {
            for (const { findings, ...row } of eachDocument(db, question, orderOf(question)))
              yield { ...row, ...findings }
          },
        ),
    )
}

const orderOf = ({
  sort,
  order,
}: {
  sort?: string | undefined
  order?: string | undefined
}): DocumentOrder => ({
  sort: sort ?? 'issued_on',
  descending: (order ?? (sort === undefined ? 'desc' : 'asc')) === 'desc',
})

/** The export's columns, with what the list shows besides. */
const COLUMNS = [
  ...columns.documents.filter((name) => name !== 'warnings'),
  ...['repaired', 'references', 'observations', 'high', 'medium', 'low'],
]

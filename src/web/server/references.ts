import { citedByKey, listCited } from '../../store/explorer/cited.ts'
import { listConflicts } from '../../store/explorer/conflicts.ts'
import { drawnGraph } from '../../store/explorer/graph.ts'
import { citedOverview, mentionsOf } from '../../store/explorer/mentions.ts'
import {
  type CitedDocument,
  type Conflicts,
  citedDocument,
  conflicts,
  conflictsQuestion,
  type Graph,
  graph,
  graphQuestion,
  mentionsQuestion,
  type References,
  referenceKey,
  references,
  referencesQuestion,
} from '../answers.ts'
import { type Resources, resource } from './api.ts'
import { answered, pageOf } from './lists.ts'

export const referenceResources: Resources = (api, archive) => {
  resource(
    api,
    'get',
    {
      path: '/api/references',
      about: 'Văn bản được viện dẫn',
      question: referencesQuestion,
      answer: references,
    },
    ({ question }) => {
      const sort = question.sort ?? 'times'
      const descending =
        (question.order ?? (sort === 'times' || sort === 'documents' ? 'desc' : 'asc')) === 'desc'
      return answered(
        listCited(archive.reading(), question, { ...pageOf(question, 2), sort, descending }),
      ) as References
    },
  )
  resource(
    api,
    'get',
    {
      path: '/api/references/conflicts',
      about: 'Những điều các văn bản trong kho nói khác nhau về một văn bản được viện dẫn',
      question: conflictsQuestion,
      answer: conflicts,
    },
    ({ question }) => answered(listConflicts(archive.reading(), question, pageOf(question, 1))) as Conflicts,
  )
  resource(
    api,
    'get',
    {
      path: '/api/references/{key}',
      about: 'Một văn bản được viện dẫn: mọi chỗ nhắc đến, theo thời gian, theo cơ quan',
      question: mentionsQuestion,
      params: referenceKey,
      answer: citedDocument,
    },
    ({ params, question }) => {
      const db = archive.reading()
      const entry = citedByKey(db, params.key)
      if (!entry) return null
      const { id, ...row } = entry
      return {
        ...row,
        mentions: answered(mentionsOf(db, id, pageOf(question, 2))),
        ...citedOverview(db, id),
        conflict_list: listConflicts(db, { cited: id }, { limit: 50, after: null }).rows,
      } as CitedDocument
    },
  )
  resource(
    api,
    'get',
    {
      path: '/api/graph',
      about: 'Đồ thị viện dẫn: ai viện dẫn văn bản nào',
      question: graphQuestion,
      answer: graph,
    },
    ({ question }) => drawnGraph(archive.reading(), question) as Graph,
  )
}

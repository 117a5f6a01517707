import { listFindings } from '../../store/explorer/findings.ts'
import { setMark } from '../../store/explorer/marks.ts'
import {
  type Findings,
  findingKey,
  findings,
  findingsQuestion,
  markAnswer,
  markOrder,
  noQuestion,
} from '../answers.ts'
import { type Resources, resource } from './api.ts'
import { answered, pageOf } from './lists.ts'

export const findingResources: Resources = (api, archive) => {
  resource(
    api,
    'get',
    {
      path: '/api/findings',
      about: 'Những chỗ không khớp, với lời văn từng chỗ',
      question: findingsQuestion,
      answer: findings,
    },
    ({ question }) => answered(listFindings(archive.reading(), question, pageOf(question, 3))) as Findings,
  )
  resource(
    api,
    'put',
    {
      path: '/api/findings/{key}/mark',
      about: 'Đánh dấu đã xem, đã giải thích, hoặc bỏ dấu (null)',
      question: noQuestion,
      params: findingKey,
      body: markOrder,
      answer: markAnswer,
    },
    async ({ params, body }) => {
      const done = await archive.writing((db) => setMark(db, params.key, body))
      return done ? { key: params.key, mark: body.mark } : null
    },
  )
}

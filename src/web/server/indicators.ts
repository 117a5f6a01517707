import { listIndicators } from '../../store/explorer/indicators.ts'
import { type Indicators, indicators, indicatorsQuestion } from '../answers.ts'
import { type Resources, resource } from './api.ts'
import { answered, pageOf } from './lists.ts'

export const indicatorResources: Resources = (api, archive) => {
  resource(
    api,
    'get',
    {
      path: '/api/indicators',
      about: 'Các chỉ tiêu đã có số liệu',
      question: indicatorsQuestion,
      answer: indicators,
    },
    ({ question }) =>
      answered(listIndicators(archive.reading(), question.words ?? '', pageOf(question, 1))) as Indicators,
  )
}

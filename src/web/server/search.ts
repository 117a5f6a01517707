import { searchPage } from '../../store/explorer/search.ts'
import { type Search, search, searchQuestion } from '../answers.ts'
import { type Resources, resource } from './api.ts'
import { answered, pageOf } from './lists.ts'

export const searchResources: Resources = (api, archive) => {
  resource(
    api,
    'get',
    {
      path: '/api/search',
      about: 'Tìm toàn văn, có dấu hoặc không dấu',
      question: searchQuestion,
      answer: search,
    },
    ({ question }) => {
      const found = searchPage(archive.reading(), question.words, pageOf(question, 2))
      return { ...answered(found), more_than_total: found.more_than_total } as Search
    },
  )
}

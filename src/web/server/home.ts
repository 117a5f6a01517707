import { choices, overview } from '../../store/explorer/home.ts'
import { filters, home, noQuestion } from '../answers.ts'
import { type Resources, resource } from './api.ts'

export const homeResources: Resources = (api, archive) => {
  resource(
    api,
    'get',
    {
      path: '/api/home',
      about: 'Kho có những gì, đếm theo năm, cơ quan, loại…',
      question: noQuestion,
      answer: home,
    },
    () => archive.remembered('home', overview),
  )
  resource(
    api,
    'get',
    {
      path: '/api/filters',
      about: 'Những giá trị mà các bộ lọc nhận',
      question: noQuestion,
      answer: filters,
    },
    () => archive.remembered('filters', choices),
  )
}

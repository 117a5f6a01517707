import { correct, undo } from '../../store/corrections/correct.ts'
import { correctionById, listCorrections } from '../../store/corrections/list.ts'
import {
  type Correction,
  type Corrections,
  correction,
  correctionId,
  correctionOrder,
  corrections,
  correctionsQuestion,
  noQuestion,
  undoOrder,
} from '../answers.ts'
import { type Resources, resource } from './api.ts'
import { answered, pageOf } from './lists.ts'

export const correctionResources: Resources = (api, archive) => {
  resource(
    api,
    'get',
    {
      path: '/api/corrections',
      about: 'Những lần sửa, mới nhất trước; `inbox`: không còn khớp với văn bản nào',
      question: correctionsQuestion,
      answer: corrections,
    },
    ({ question }) =>
      answered(listCorrections(archive.reading(), question, pageOf(question, 1))) as Corrections,
  )
  resource(
    api,
    'post',
    {
      path: '/api/corrections',
      about: 'Sửa hoặc loại bỏ một số liệu, một viện dẫn; 409 khi người khác vừa sửa',
      question: noQuestion,
      body: correctionOrder,
      answer: correction,
    },
    ({ body }) =>
      archive.writing((db) => {
        const id = correct(db, { ...body, after: body.after ?? {} })
        return correctionById(db, id) as Correction
      }),
  )
  resource(
    api,
    'post',
    {
      path: '/api/corrections/{id}/undo',
      about: 'Hoàn lại một lần sửa: dữ kiện trở về như đã đọc',
      question: noQuestion,
      params: correctionId,
      body: undoOrder,
      answer: correction,
    },
    ({ params, body }) =>
      archive.writing((db) =>
        undo(db, params.id, body.by, body.note) ? (correctionById(db, params.id) as Correction) : null,
      ),
  )
}

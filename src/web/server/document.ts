import { textAndOutline } from '../../store/documents.ts'
import { listedDocument } from '../../store/explorer/documents.ts'
import { neighbour } from '../../store/explorer/neighbour.ts'
import type { Db } from '../../store/sqlite.ts'
import type { Text } from '../../types.ts'
import {
  boxes,
  boxesQuestion,
  type Document,
  type DocumentFacts,
  document,
  documentFacts,
  documentId,
  documentText,
  noQuestion,
} from '../answers.ts'
import { type Resources, resource } from './api.ts'
import { boxesOf } from './boxes.ts'
import { factsOf } from './document-facts.ts'
import { mediaTypeOf } from './original.ts'
import { laidOut } from './text-blocks.ts'

export const documentResources: Resources = (api, archive) => {
  const of = (part: string, about: string) => ({
    path: `/api/documents/{id}${part}`,
    about,
    params: documentId,
  })
  resource(
    api,
    'get',
    {
      ...of('', 'Một văn bản: thể thức, tệp, lưu ý, báo cáo liền trước và liền sau'),
      question: noQuestion,
      answer: document,
    },
    ({ params }) => headOf(archive.reading(), params.id),
  )
  resource(
    api,
    'get',
    {
      ...of('/text', 'Văn bản sạch với đoạn, đề mục, bảng, trang'),
      question: noQuestion,
      answer: documentText,
    },
    ({ params }) => {
      const read = textOf(archive.reading(), params.id)
      return read && laidOut(read.text, read.outline)
    },
  )
  resource(
    api,
    'get',
    {
      ...of('/facts', 'Viện dẫn, số liệu, chỗ không khớp, chỗ sửa chữ'),
      question: noQuestion,
      answer: documentFacts,
    },
    ({ params }) => factsOf(archive.reading(), params.id),
  )
  resource(
    api,
    'get',
    {
      ...of('/boxes', 'Khung trên trang của một đoạn chữ, hoặc của mọi dữ kiện theo khoá'),
      question: boxesQuestion,
      answer: boxes,
    },
    ({ params, question }) => {
      const db = archive.reading()
      const read = textOf(db, params.id)
      if (!read) return null
      const { start, end } = question
      const some = start !== undefined || end !== undefined
      const found = some ? boxesOf(read.text, start ?? 0, end ?? read.text.text.length) : []
      const facts =
        some || read.text.boxes.length === 0 ? {} : boxesOfFacts(read.text, factsOf(db, params.id)!)
      return { document_id: params.id, page: found[0]?.[0] ?? null, boxes: found, facts }
    },
  )
}

function boxesOfFacts(text: Text, facts: DocumentFacts): Record<string, ReturnType<typeof boxesOf>> {
  const placed = [...facts.references, ...facts.observations, ...facts.repairs]
  const plain = placed.map(({ key, start, end }) => [key, boxesOf(text, start, end)] as const)
  const findings = facts.findings.map(
    ({ key, evidence }) => [key, evidence.flatMap(({ start, end }) => boxesOf(text, start, end))] as const,
  )
  return Object.fromEntries([...plain, ...findings])
}

function textOf(db: Db, sha256: string) {
  const id = db.get<{ id: number }>('SELECT id FROM documents WHERE sha256 = ?', sha256)?.id
  return id === undefined ? null : textAndOutline(db, id)
}

function headOf(db: Db, sha256: string): Document | null {
  const listed = listedDocument(db, sha256)
  if (!listed) return null
  const { id, ...row } = listed
  const more = db.get<Pick<Document, 'province' | 'data_from' | 'data_to'>>(
    'SELECT province, data_from, data_to FROM documents WHERE id = ?',
    id,
  )!
  const paths = db.all<{ path: string }>('SELECT path FROM paths WHERE document = ? ORDER BY path', id)
  return {
    ...row,
    ...more,
    paths: paths.map((each) => each.path),
    notes: db.all(
      'SELECT code, level, reason, page, start, "end" FROM notes WHERE document = ? ORDER BY ordinal',
      id,
    ),
    previous: neighbour(db, id, 'previous'),
    next: neighbour(db, id, 'next'),
    original: {
      media_type: mediaTypeOf(row.format),
      name: row.path.slice(row.path.lastIndexOf('/') + 1),
      drawn: row.format === 'pdf',
    },
  } as Document
}

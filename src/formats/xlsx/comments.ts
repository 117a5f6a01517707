import type { Limits } from '../../limits.ts'
import type { Run } from '../../types.ts'
import { relatedTrees } from '../package/tree.ts'
import { child, childrenNamed, type Element, textOf } from '../package/xml.ts'
import type { Package } from '../package/zip.ts'
import { piecesOf, runOf } from './strings.ts'
import { plainFace } from './workbook.ts'

/** A note on a cell, in the order of the file. */
interface Comment {
  readonly cell: string
  readonly runs: Run[]
}

/**
 * The notes on the cells of a sheet, and the talk about a cell (threaded comments, Excel 365). Of a talk Excel keeps a
 * copy among the notes for its older selves, behind a warning in English: that copy is left out.
 */
export async function commentsOf(pack: Package, sheet: string, limits: Limits): Promise<Run[][]> {
  const of = (type: string) => relatedTrees(pack, { part: sheet, type }, limits)
  const talks = (await of('threadedComment')).flatMap((root) => childrenNamed(root, 'tc:threadedComment'))
  const talked = new Set(talks.map((each) => each.attributes.ref))
  const notes = (await of('comments'))
    .flatMap((root) => childrenNamed(child(root, 'x:commentList'), 'x:comment'))
    .map(noteOf)
    .filter(({ cell, runs }) => !(talked.has(cell) && runs[0]?.text.startsWith('[Threaded comment]')))
  return [...notes.map((each) => each.runs), ...talks.map(talkOf)]
}

function noteOf(comment: Element): Comment {
  const text = child(comment, 'x:text')
  const pieces = text ? piecesOf(text) : []
  return {
    cell: comment.attributes.ref ?? '',
    runs: pieces.map((each) => runOf(each.text, each.face ?? plainFace)),
  }
}

function talkOf(talk: Element): Run[] {
  const text = child(talk, 'tc:text')
  return text ? [{ text: textOf(text), font: null }] : []
}

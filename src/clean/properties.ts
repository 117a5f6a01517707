import { type Located, parts, within } from './located.ts'
import { type Passage, textPiece } from './passages.ts'

const told = new Set([
  'dc:title',
  'dc:subject',
  'dc:creator',
  'dc:description',
  'cp:keywords',
  'cp:category',
  'cp:lastModifiedBy',
  'ep:Company',
  'ep:Manager',
  'vt:lpstr',
  'vt:lpwstr',
])

/** The passages of the document properties: title, subject, author, company, … */
export function propertyPassages(root: Located): Passage[] {
  return [...within(root)]
    .filter((each) => told.has(each.name) && parts(each).length === 0 && each.textSpan)
    .map((each) => [[textPiece(each, null)]])
}

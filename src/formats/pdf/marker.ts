import { type Row, textOf } from './rows.ts'

/** A bullet or number that may open a paragraph; letters are those of any charset. */
const marker =
  /^(?:[-–—+*•·●○▪■□☐☑☒➢✓\uf000-\uf0ff](?=\s|[^\s\-–—_=*.])|\d{1,2}(?:\.\d{1,2}){1,4}\.?\s|\d{1,3}[.)]\s?|[a-z\u0111\u00ae]{1,2}[.)]\s|[ivx]{1,4}[.)]\s|[IVXLC]{1,6}\s?[.)]\s|\(\d{1,3}\)|\u00a7?i\S{1,2}u\s\d)/u

export function hasMarker(row: Row): boolean {
  return marker.test(textOf(row))
}

import { fold } from '../../../text/fold.ts'
import type { Header } from '../../../types.ts'
import type { PlainCode } from './code.ts'
import { plainCode } from './code.ts'

/** True when the document cites itself: the code of its letterhead, with its date or none (`Kèm theo Báo cáo số …`). */
export function isOwn(
  cited: { readonly docType: string | null; readonly code: PlainCode | null; readonly date: string | null },
  header: Header,
): boolean {
  if (!header.code || !cited.code || key(cited.code.text) !== key(plainCode(header.code))) return false
  return !cited.date || !header.issuedOn || cited.date === header.issuedOn
}

const key = (code: string) => fold(code.replace(/\s/g, '')).replace(/^0+(?=\d)/, '')

import { TrichlucError } from '../errors.ts'
import { documentsNamed, type StoredDocument } from '../store/documents.ts'
import type { Db } from '../store/sqlite.ts'
import { firstOf } from './words.ts'

const SHOWN = 8

/** The one document that a person means. Throws `TrichlucError` when none or several fit, and names those. */
export function oneDocument(db: Db, named: string): StoredDocument {
  const found = documentsNamed(db, named)
  if (found.length === 1) return found[0]!
  if (found.length === 0)
    throw new TrichlucError(
      'NO_DOCUMENT',
      named,
      'không có văn bản này trong cơ sở dữ liệu; dùng đường dẫn, số ký hiệu (96/BC-UBND) hoặc những ký tự đầu của mã SHA-256',
    )
  const names = found.map((each) => each.paths[0] ?? each.sha256 ?? '')
  throw new TrichlucError(
    'SEVERAL_DOCUMENTS',
    named,
    `có ${found.length} văn bản khớp, hãy ghi rõ hơn: ${firstOf(names, SHOWN, ['; ', 'văn bản nữa'])}`,
  )
}

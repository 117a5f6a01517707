import type { At, Header, Note } from '../../types.ts'

/**
 * What a reader should know of a report's form before comparing it: no number (a draft, or never filled in), no issuer,
 * no period. Other types of documents need no period and are left alone.
 */
export function notesOn(header: Header): Note[] {
  if (header.docType !== 'BC') return []
  const at = header.places.docType ?? null
  const missing: (Note | null)[] = [
    header.number ? null : note('NO_NUMBER', 'info', 'báo cáo không ghi số hoặc để trống số', at),
    header.issuer ? null : note('NO_ISSUER', 'doubt', 'không xác định được cơ quan ban hành', at),
    header.period
      ? null
      : note('NO_PERIOD', 'doubt', 'không xác định được kỳ báo cáo; số liệu không so sánh được theo kỳ', at),
  ]
  return missing.filter((each) => each !== null)
}

function note(code: string, level: Note['level'], reason: string, at: At | null): Note {
  return { code, level, reason, at }
}

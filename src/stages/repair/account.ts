import { place } from '../../text/quote.ts'
import type { Note, Repair } from '../../types.ts'
import type { SourceLine } from './passages.ts'
import { type Setting, type Spelled, spell } from './spell.ts'
import { teller } from './tell.ts'

/** What is told of the repairs of a document, gathered line by line while it is written. */
export interface Account {
  readonly spell: (line: SourceLine) => Spelled
  readonly laid: (line: SourceLine, spelled: Spelled, start: number) => void
  /** Where every page begun so far starts. */
  readonly pages: number[]
  readonly repairs: readonly Repair[]
  readonly notes: () => Note[]
}

/** At most this many doubtful tokens are named one by one. */
const mostDoubts = 200

export function accountOf(setting: Setting, paged: number | null): Account {
  const pages: number[] = []
  const text = { pageStarts: paged === null ? [] : pages }
  const repairs: Repair[] = []
  const found: Note[] = []
  const tell = teller(setting)
  let doubts = 0
  let dropped = 0

  const doubt = (token: string, start: number, end: number): void => {
    doubts += 1
    if (doubts > mostDoubts) return
    const reason = `“${token}” trông như lỗi phông nhưng không đủ căn cứ để sửa; giữ nguyên`
    found.push({ code: 'DOUBTFUL_TOKEN', level: 'doubt', reason, at: place(text, start, end) })
  }
  return {
    pages,
    repairs,
    spell: (line) => spell(line, setting),
    laid: (line, spelled, start) => {
      for (const mend of spelled.mends) {
        const at = place(text, start + mend.start, start + mend.end)
        const { from, to, charset, reason, runnerUp, confidence } = tell(mend, line.text, spelled.text)
        repairs.push({ at, from, to, charset, reason, runnerUp, confidence })
      }
      for (const each of spelled.doubts) doubt(each.token, start + each.start, start + each.end)
      dropped += spelled.dropped
    },
    notes: () => [...found, ...summary(doubts - mostDoubts, dropped)],
  }
}

function summary(more: number, dropped: number): Note[] {
  const notes: Note[] = []
  if (more > 0) {
    const reason = `còn ${more} chữ khác trông như lỗi phông, không liệt kê`
    notes.push({ code: 'DOUBTFUL_TOKEN', level: 'doubt', reason, at: null })
  }
  if (dropped > 0) {
    const reason = `đã bỏ ${dropped} ký tự không nhìn thấy (gạch nối mềm, khoảng trắng rộng 0, dấu hướng chữ)`
    notes.push({ code: 'INVISIBLE_DROPPED', level: 'info', reason, at: null })
  }
  return notes
}

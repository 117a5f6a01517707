import { place } from '../../text/quote.ts'
import type { Note, Repair } from '../../types.ts'
import { Explainer } from './explain.ts'
import { Sheet } from './sheet.ts'
import { type Setting, type Spelled, Speller } from './spell.ts'

/** What there is to tell of a document, gathered line by line while it is written. */
export interface Account {
  readonly laid: (line: number, spelled: Spelled, start: number) => void
  /** Where every page begun so far starts. */
  readonly pages: number[]
  /** Every repair in the order of the text. The lines are spelled once more for it: most readers never ask. */
  readonly repairs: (text: string) => Repair[]
  readonly notes: () => Note[]
}

/** At most this many doubtful tokens are named one by one. */
const mostDoubts = 200

export function accountOf(setting: Setting, paged: number | null): Account {
  const pages: number[] = []
  const text = { pageStarts: paged === null ? [] : pages }
  const { length } = setting.source.lines
  const written = { lines: new Int32Array(length), starts: new Int32Array(length), count: 0 }
  const found: Note[] = []
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
    laid: (line, spelled, start) => {
      written.lines[written.count] = line
      written.starts[written.count] = start
      written.count += 1
      for (const each of spelled.doubts) doubt(each.token, start + each.start, start + each.end)
      dropped += spelled.dropped
    },
    repairs: (clean) => repairsOf(setting, written, { text: clean, pageStarts: text.pageStarts }),
    notes: () => [...found, ...summary(doubts - mostDoubts, dropped)],
  }
}

/** The lines that were written, in the order of the text, and where each starts. */
interface Written {
  readonly lines: Int32Array
  readonly starts: Int32Array
  readonly count: number
}

function repairsOf(
  setting: Setting,
  { lines, starts, count }: Written,
  clean: { readonly text: string; readonly pageStarts: readonly number[] },
): Repair[] {
  const repairs: Repair[] = []
  const explainer = new Explainer(setting)
  const sheet = new Sheet(0)
  const speller = new Speller(setting, sheet)
  for (let i = 0; i < count; i++) {
    const line = lines[i]!
    const source = setting.source.texts[line]!
    sheet.length = 0
    for (const mend of speller.mends(line)) {
      const at = place(clean, starts[i]! + mend.start, starts[i]! + mend.end)
      const from = source.slice(mend.from, mend.to)
      const { reason, runnerUp, confidence } = explainer.explain(mend, from)
      const to = clean.text.slice(at.start, at.end)
      repairs.push({ at, from, to, charset: mend.charset.id, reason, runnerUp, confidence })
    }
  }
  return repairs
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

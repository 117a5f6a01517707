import type { State } from './state.ts'

/** Puts a word for letters or paragraphs (`\b`, `\fs24`, `\qc`, `\pard` …) into the state; false when it is none of these. */
export function format(state: State, word: string, value: number | null): boolean {
  const on = value !== 0
  if (word === 'fs') state.halfPoints = value ?? 24
  else if (word === 'b') state.bold = on
  else if (word === 'i') state.italic = on
  else if (word === 'caps') state.caps = on
  else if (word === 'v') state.hidden = on
  else if (word === 'deleted') state.deleted = on
  else if (word === 'uc') state.fallback = Math.max(0, Math.min(value ?? 1, 8))
  else if (word === 'plain')
    Object.assign(state, {
      font: -1,
      bold: false,
      italic: false,
      caps: false,
      hidden: false,
      halfPoints: 24,
    })
  else if (word === 'pard') Object.assign(state, { align: 'left', inTable: false, depth: 1 })
  else if (word === 'ql') state.align = 'left'
  else if (word === 'qc') state.align = 'center'
  else if (word === 'qr') state.align = 'right'
  else if (word === 'qj') state.align = 'both'
  else if (word === 'intbl') state.inTable = true
  else if (word === 'itap') state.depth = Math.max(1, value ?? 1)
  else return false
  return true
}

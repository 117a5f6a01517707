import type { OpenRow } from './state.ts'

/** Puts a word of a row's definition (`\cellx`, `\clmgf`, `\clbrdrt` …) into the row that is being defined; other words change nothing. */
export function defineRow(row: OpenRow, word: string, value: number | null): void {
  if (word === 'trleft') row.left = value ?? 0
  else if (word === 'trgaph') row.gap = value ?? 0
  else if (word === 'trrh') row.height = value ?? 0
  else if (word === 'clmgf') row.horizontal = 'start'
  else if (word === 'clmrg') row.horizontal = 'continue'
  else if (word === 'clvmgf') row.vertical = 'start'
  else if (word === 'clvmrg') row.vertical = 'continue'
  else if (/^(?:cl|tr)brdr[tblrhv]$/.test(word)) row.border = true
  else if (row.border && /^brdr(?:s|th|db|dot|dash|hair|triple)$/.test(word)) row.ruled = true
  else if (word === 'cellx') {
    row.edges.push(value ?? 0)
    row.merges.push({ horizontal: row.horizontal, vertical: row.vertical })
    row.horizontal = 'none'
    row.vertical = 'none'
    row.border = false
  }
}

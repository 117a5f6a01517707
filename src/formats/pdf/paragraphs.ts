import type { Line, Paragraph, Role, Run } from '../../types.ts'
import { isCentred, type Measure } from './measure.ts'
import { lineOf, type Row } from './rows.ts'

/** What a block of lines lies between, and where paragraphs begin there. */
export type Edges = Pick<Measure, 'left' | 'right' | 'indent'>

/** Rows that are one paragraph. */
export function paragraphOf(
  rows: readonly Row[],
  role: Role,
  more: { readonly edges?: Edges; readonly beside?: number } = {},
): Paragraph {
  const align = more.edges ? alignOf(rows, more.edges) : null
  return {
    kind: 'paragraph',
    role,
    lines: glued(rows),
    whole: true,
    ...(align ? { align } : {}),
    ...(more.beside === undefined ? {} : { beside: more.beside }),
  }
}

/**
 * A symbol broken behind a hyphen or slash (`QĐ-` / `UBND`, `76/` / `NQ-CP`) is one word: its rest moves up to the
 * line where it began, so that no blank comes between; its box tells where it is printed. A dash with a blank beside
 * it stays a dash.
 */
function glued(rows: readonly Row[]): Line[] {
  const out: { page: number | null; runs: Run[] }[] = []
  for (const [i, row] of rows.entries()) {
    const last = out.at(-1)
    const line = lineOf(row)
    const runs = [...line.runs]
    const blank = rows[i - 1]?.pieces.at(-1)?.blank === true
    if (last && !blank && isCut(last.runs, runs)) {
      while (runs.length > 0) {
        const run = runs.shift()!
        const ends = run.text.endsWith(' ')
        last.runs.push({ ...run, text: run.text.trimEnd() })
        if (ends) break
      }
    }
    if (runs.length > 0) out.push({ page: line.page, runs })
  }
  return out
}

function isCut(before: readonly Run[], after: readonly Run[]): boolean {
  const left = wordEnd(before)
  const right = after[0]?.text ?? ''
  if (/\)\+$/.test(left)) return right.startsWith('(')
  // behind a word in small letters (`số lượng/`) Word breaks only where a blank is
  if (/\p{Ll}\/$/u.test(left)) return false
  if (/[^\s\-–/][-–/]$/.test(left)) return /^[^\s\-–/]/.test(right)
  return before.length === 1 && /^[\d.,]*\d[.,]$/.test(left) && /^\d[\d.,]*$/.test(right.trim())
}

function wordEnd(runs: readonly Run[]): string {
  return runs
    .slice(-3)
    .map((each) => each.text)
    .join('')
}

function alignOf(rows: readonly Row[], edges: Edges): Paragraph['align'] {
  const gaps = rows.map((row) => ({ left: row.x0 - edges.left, right: edges.right - row.x1 }))
  if (isTitle(rows, edges)) return 'center'
  if (gaps.every((gap) => Math.abs(gap.right) < 4 && gap.left > 40)) return 'right'
  const inner = gaps.slice(0, -1)
  if (inner.length > 0 && inner.every((gap) => Math.abs(gap.right) < 2)) return 'both'
  return 'left'
}

/** All lines about the middle; the first may fill the width. */
function isTitle(rows: readonly Row[], edges: Edges): boolean {
  if (rows.length === 1) return isCentred(rows[0]!, edges)
  const axis = (edges.left + edges.right) / 2
  return isCentred(rows.at(-1)!, edges) && rows.every((row) => Math.abs((row.x0 + row.x1) / 2 - axis) < 12)
}

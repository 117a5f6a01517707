import type { RowDefinition } from '../grid/rows.ts'
import { code } from './sprm.ts'

const TC = 20
const HORIZONTAL = ['none', 'continue', 'start', 'start'] as const
const VERTICAL = ['none', 'continue', 'start', 'start'] as const
const VERTICAL_SHIFT = 5
/** Offset of the type byte of the four borders inside a TC80. */
const BORDER_TYPES = [5, 9, 13, 17]

/** A row's edges, merges and ruling from its TDefTableOperand ([MS-DOC] 2.9.302; TC80 2.9.314); null when it has none. */
export function rowDefinitionOf(operand: Buffer): RowDefinition | null {
  const count = operand[0] ?? 0
  const from = 1 + (count + 1) * 2
  if (count === 0 || operand.length < from) return null
  const tcs = Array.from({ length: count }, (_, i) =>
    operand.subarray(from + i * TC, from + i * TC + TC),
  ).filter((each) => each.length === TC)
  return {
    edges: Array.from({ length: count + 1 }, (_, i) => operand.readInt16LE(1 + i * 2)),
    merges: tcs.map((tc) => ({
      horizontal: HORIZONTAL[tc.readUInt16LE(0) & 3]!,
      vertical: VERTICAL[(tc.readUInt16LE(0) >>> VERTICAL_SHIFT) & 3]!,
    })),
    ruled: tcs.some((tc) => BORDER_TYPES.some((at) => tc[at] !== 0 && tc[at] !== 0xff)),
  }
}

const noLook: Pick<RowDefinition, 'gap' | 'height'> = {}
const LEFT = 2
const TWIPS = 3

/** What a modifier says of the blank inside the cells of a row, or of its height; nothing for every other modifier. */
export function rowLookOf(each: number, operand: Buffer): Pick<RowDefinition, 'gap' | 'height'> {
  if (each === code.tDxaGapHalf) return { gap: operand.readInt16LE(0) }
  if (each === code.tDyaRowHeight) return { height: operand.readInt16LE(0) }
  // CSSAOperand ([MS-DOC] 2.9.46): cells from, to, sides, unit, width.
  if (each === code.tCellPaddingDefault && operand.length >= 6)
    return operand[2]! & LEFT && operand[3] === TWIPS ? { gap: operand.readUInt16LE(4) } : noLook
  return noLook
}

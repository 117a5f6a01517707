import type { RowDefinition } from '../grid/rows.ts'

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

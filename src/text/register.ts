import { type Numbered, outOfOrder } from './order.ts'

/** An entry of a register that may hold several types of document. */
export interface Entered extends Numbered {
  readonly type: string
}

/** Decisions and resolutions have registers of their own everywhere (Nghị định 30/2020/NĐ-CP, Điều 15). */
const APART = new Set(['Quyết định', 'Nghị quyết', 'Chỉ thị', 'Hợp đồng', 'Giấy mời'])
const LEAST_PAPERS = 8
const LEAST_TYPES = 3
const MOST_ODD = 0.1

/**
 * The papers that an office enters in one register for all types (letters, plans, notices, reports together): believed
 * only of at least eight papers of three types whose numbers and dates rise together, else empty. `types` holds the
 * papers of one office and year, a group a type.
 */
export function sharedRegister<T extends Entered>(types: readonly (readonly T[])[]): readonly T[] {
  const together = types.filter((each) => !APART.has(each[0]!.type))
  const all = together.flat()
  const believed = all.length >= LEAST_PAPERS && together.length >= LEAST_TYPES && interleaved(all)
  return believed && outOfOrder(all).length <= all.length * MOST_ODD ? all : []
}

/** Types change often when the papers are sorted by number: one register, not several that happen to rise. */
function interleaved(all: readonly Entered[]): boolean {
  const sorted = all.toSorted((a, b) => a.number - b.number)
  const changes = sorted.filter((each, index) => index > 0 && each.type !== sorted[index - 1]!.type).length
  return changes >= sorted.length / 3
}

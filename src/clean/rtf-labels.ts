import { type Bytes, tokens } from '../formats/rtf/tokens.ts'
import type { Note } from '../types.ts'

/** Bytes that give way to other bytes; `shift`: by how many letters the text grows. */
export interface ByteEdit extends Bytes {
  readonly text: string
  readonly shift: number
}

/** A byte of a label as it is spelled (`\'06`), and its value. */
interface Counted extends Bytes {
  readonly value: number
}

/** `{\leveltext\'LEN…\'00…;}{\levelnumbers\'AT…;}`: how long the label of a list is and where its numbers stand in it. */
interface Label extends Bytes {
  readonly length: Counted | null
  /** The codes of the numbers in the label, and where each is told to stand; both in the order of the file. */
  readonly codes: readonly Counted[]
  readonly numbers: readonly Counted[]
}

/** The edits, with lengths and places of labels put right; without those to labels that do not tell them soundly. */
export interface LabelEdits {
  readonly edits: readonly ByteEdit[]
  readonly notes: readonly Note[]
}

/**
 * A label of a list tells its length and the places of its numbers (RTF 1.9.1, “List Table”). Where letters become
 * fewer, as VNI's do, both are told anew; a label whose file does not tell them soundly stays as it is, and a note
 * says so.
 */
export function withLabels(edits: readonly ByteEdit[], file: Uint8Array): LabelEdits {
  const inOrder = [...edits].sort((a, b) => a.from - b.from)
  const counts: ByteEdit[] = []
  const dropped = new Set<ByteEdit>()
  let left = 0
  let at = 0
  for (const label of labelsOf(file)) {
    while (at < inOrder.length && inOrder[at]!.from < label.from) at++
    const first = at
    while (at < inOrder.length && inOrder[at]!.to <= label.to) at++
    const own = inOrder.slice(first, at)
    if (own.every((each) => each.shift === 0)) continue
    const retold = retoldOf(label, own)
    if (retold) counts.push(...retold)
    else {
      left++
      for (const each of own) dropped.add(each)
    }
  }
  const kept = inOrder.filter((each) => !dropped.has(each))
  return { edits: [...kept, ...counts], notes: left > 0 ? [noteOf(left)] : [] }
}

const sum = (edits: readonly ByteEdit[]) => edits.reduce((total, each) => total + each.shift, 0)

/** The counts of a label after its edits; null where they do not fit what stands there. */
function retoldOf({ length, codes, numbers }: Label, edits: readonly ByteEdit[]): ByteEdit[] | null {
  if (length === null || codes.length !== numbers.length) return null
  if (numbers.some(({ value }, i) => value > length.value || value <= (numbers[i - 1]?.value ?? 0)))
    return null
  const places = numbers.map((each, i) => {
    const shift = sum(edits.filter(({ to }) => to <= codes[i]!.from))
    return told(each, each.value + shift)
  })
  return [told(length, length.value + sum(edits)), ...places]
}

function told({ from, to }: Bytes, value: number): ByteEdit {
  return { from, to, text: `\\'${value.toString(16).padStart(2, '0')}`, shift: 0 }
}

/** The labels of a file, in its order. */
function labelsOf(file: Uint8Array): Label[] {
  const labels: Label[] = []
  let depth = 0
  let at: 'leveltext' | 'levelnumbers' | null = null
  let within = 0
  let open: { from: number; bytes: Counted[] } = { from: 0, bytes: [] }
  for (const token of tokens(file)) {
    if (token.kind === 'open') depth++
    else if (token.kind === 'word' && (token.word === 'leveltext' || token.word === 'levelnumbers')) {
      at = token.word
      within = depth
      open = { from: token.to, bytes: [] }
    } else if (token.kind === 'byte' && at !== null)
      open.bytes.push({ value: token.byte, from: token.from, to: token.to })
    else if (token.kind === 'close' && depth-- === within && at !== null) {
      const last = labels.at(-1)
      if (at === 'leveltext') labels.push(labelOf(open, token.from))
      else if (last) labels[labels.length - 1] = { ...last, numbers: open.bytes }
      at = null
    }
  }
  return labels
}

/** The codes of numbers are the bytes below 9, one for each level of a list. */
function labelOf({ from, bytes }: { from: number; bytes: readonly Counted[] }, to: number): Label {
  const [length, ...others] = bytes
  return { from, to, length: length ?? null, codes: others.filter(({ value }) => value < 9), numbers: [] }
}

const noteOf = (count: number): Note => ({
  code: 'LABEL_LEFT',
  level: 'doubt',
  reason: `${count} nhãn đánh số tự động giữ nguyên chữ cũ vì tệp ghi sai độ dài hoặc chỗ của số trong nhãn; hãy sửa trong Word`,
  at: null,
})

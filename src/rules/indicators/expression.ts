import { view } from '../../text/view.ts'
import { refuseLong } from './breadth.ts'
import { type Fit, fitOf, groupNames, MOST_FITS } from './fit.ts'
import type { Slot, SlotKind } from './numbered.ts'
import type { Pattern } from './pattern.ts'
import { shared, soonestMissing, spelledIn } from './spelled.ts'
import { TemplateFault } from './template.ts'

const KINDS: readonly string[] = ['n', 'percent', 'money', 'area', 'zero']

/**
 * Makes a raw expression ready: it looks at the letters of `view`, in which its words are put, and its named groups `n`, `percent`,
 * `money`, `area` or `zero` hold the figure; a group `unit` after it the unit printed with it. Refuses what
 * could run for ever: a repeated group that holds a repeat or a choice, `.*`, back references; the sentence
 * that it meets is bounded too.
 */
export function compileExpression(source: string): Pattern {
  refuseLong(source)
  refuseRunaway(source)
  const slots: Slot[] = []
  const named = source.replace(/\(\?<(\p{L}+)>/gu, (whole, name: string) => {
    if (name === 'unit' && slots.length > 0) return `(?<u${slots.length}>`
    if (!KINDS.includes(name))
      throw new TemplateFault(
        source.indexOf(whole),
        `không có nhóm \`${name}\`, cần một trong \`${KINDS.join('`, `')}\``,
      )
    slots.push({ group: slots.length + 1, kind: name as SlotKind, dimension: null, many: false, raw: true })
    return `(?<${name === 'zero' ? 'z' : 'v'}${slots.length}>`
  })
  if (slots.length === 0) throw new TemplateFault(0, 'cần một nhóm có tên như `(?<n>\\d+)` quanh con số')
  const seen = asSeen(named)
  const regex = ready(seen)
  const names = groupNames(regex)
  return {
    ...{ source, slots, gaps: [], needs: [], spelled: soonestMissing(spelledIn(seen)).map(shared) },
    fitsIn: (text) => fits(regex, names, text),
  }
}

/** Its words in the letters of `view`: a text has no `đơn vị` and no `Sở` there. */
const asSeen = (source: string): string =>
  source.replace(NOT_WORDS_OR_WORD, (part, word?: string) => (word ? view(word) : part))

/** Escapes, classes and names of groups; words. */
const NOT_WORDS_OR_WORD = /\\(?:[pP]\{[^}]*\}|.)|\[(?:\\.|[^\]\\])*\]|\(\?<\w+>|(\p{L}+)/gu

function fits(regex: RegExp, names: readonly string[], text: string): Fit[] {
  const out: Fit[] = []
  regex.lastIndex = 0
  for (let match = regex.exec(text); match && out.length < MOST_FITS; match = regex.exec(text)) {
    if (match[0] === '') regex.lastIndex++
    else out.push(fitOf(match, names))
  }
  return out
}

/**
 * V8 compiles an expression at its first use: it is used at once, so that one that is too large is told at its place
 * and not in the midst of a document.
 */
function ready(source: string): RegExp {
  try {
    const regex = new RegExp(source, 'dgu')
    regex.exec('ễ')
    regex.lastIndex = 0
    return regex
  } catch (error) {
    const reason = (error as Error).message.replace(/^Invalid regular expression: \/[\s\S]*\/[a-z]*: /, '')
    throw new TemplateFault(
      0,
      `biểu thức sai (${reason.slice(-80)}), cần một biểu thức chính quy đúng và không quá lớn`,
    )
  }
}

/** A repeat that may take so many letters is wide, and so often may all of them together be tried from one place. */
const WIDE = 10
const MOST_WAYS = 5_000_000

/** Throws `TemplateFault` at a construct that can make matching slow beyond a small power of the sentence's length. */
function refuseRunaway(source: string): void {
  const open: { at: number; inner: number }[] = []
  let ways = 1
  const note = (repeat: number) => {
    const group = open.at(-1)
    if (group && repeat > 1) group.inner = Math.max(group.inner, repeat)
  }
  for (let i = 0; i < source.length; i++) {
    const c = source[i]!
    if (c === '(') {
      open.push({ at: i, inner: 1 })
      continue
    }
    if (c === '|') note(2)
    if (c === ')') {
      const group = open.pop()
      const repeat = repeatAt(source, i + 1)
      refuseGroup(group ?? { at: i, inner: 1 }, repeat)
      note(Math.max(repeat, group?.inner ?? 1))
      continue
    }
    const from = i
    i = atomEnd(source, i)
    const repeat = repeatAt(source, i + 1)
    note(repeat)
    if (repeat >= WIDE && /[.[\\]/.test(source[from]!)) ways *= repeat
    if (ways > MOST_WAYS && ways < Number.POSITIVE_INFINITY)
      throw new TemplateFault(
        from,
        'gặp quá nhiều phép lặp rộng (như `.{0,80}`): thử hết mọi cách sẽ rất chậm; cần nhiều nhất ba',
      )
    if (repeat > 200 && (source[from] === '.' || source[from] === '['))
      throw new TemplateFault(from, 'gặp phép lặp không giới hạn, cần giới hạn như `.{0,80}`')
  }
}

function refuseGroup({ at, inner }: { at: number; inner: number }, repeat: number): void {
  if (repeat > 200) throw new TemplateFault(at, 'gặp nhóm lặp không giới hạn, cần giới hạn như `{0,20}`')
  if ((inner > 200 && repeat > 1) || (inner > 1 && repeat > 5))
    throw new TemplateFault(
      at,
      'gặp phép lặp của một nhóm đã có phép lặp hoặc lựa chọn bên trong: có thể chạy mãi không dừng; cần bỏ một phép lặp',
    )
}

/** Where the atom that starts here ends: a class, an escape, a letter. */
function atomEnd(source: string, at: number): number {
  if (source[at] === '[') return classEnd(source, at)
  if (source[at] !== '\\') return at
  const escaped = source[at + 1] ?? ''
  if (/[1-9k]/.test(escaped))
    throw new TemplateFault(at, 'gặp tham chiếu ngược (`\\1`), không dùng được ở đây; cần viết rõ chuỗi ấy')
  return /[pP]/.test(escaped) ? source.indexOf('}', at) : at + 1
}

function classEnd(source: string, at: number): number {
  for (let i = at + 1; i < source.length; i++) {
    if (source[i] === '\\') i++
    else if (source[i] === ']') return i
  }
  return source.length
}

/** How often at most the atom that ends before `at` may be repeated; 1 without a choice in it. */
function repeatAt(source: string, at: number): number {
  const quantifier = /^(?:[*+]|\{(\d+)(,)?(\d+)?\})/.exec(source.slice(at, at + 12))
  if (!quantifier) return 1
  if (quantifier[1] === undefined) return Number.POSITIVE_INFINITY
  if (!quantifier[2]) return 1 // as often as that, no more and no less
  return quantifier[3] === undefined ? Number.POSITIVE_INFINITY : Number(quantifier[3])
}

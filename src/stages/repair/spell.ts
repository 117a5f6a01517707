import type { Charset } from '../../charsets.ts'
import { byLook, type Looks, looksOf, type Regions, regionsOf } from './capitals.ts'
import type { FontSays } from './fonts.ts'
import type { SourceLine } from './passages.ts'
import type { Chosen } from './path.ts'
import type { Reader } from './reader.ts'
import type { Reading } from './readings.ts'
import { Sheet } from './sheet.ts'
import type { Tokens } from './tokens.ts'

/** A stretch that was written otherwise than the file holds it. Offsets into the spelled line. */
export interface Mend {
  start: number
  end: number
  /** The same stretch in the source line. */
  readonly from: number
  to: number
  readonly charset: Charset
  /** Its tokens; none (`last < first`) where only capitals were set. */
  readonly first: number
  last: number
  /** Where capitals come from: the font, or only the look of the line. */
  capitals: 'font' | 'line' | null
}

/** A line in Unicode. `shifts` are origins relative to the line; null: character for character as in the source. */
export interface Spelled {
  readonly text: string
  readonly shifts: readonly (readonly [start: number, end: number, from: number, to: number])[] | null
  readonly mends: readonly Mend[]
  /** Tokens that look garbled and were left, by their index. */
  readonly doubts: readonly { readonly start: number; readonly end: number; readonly token: string }[]
  /** Characters that cannot be seen and were dropped. */
  readonly dropped: number
}

/** Below this a token that stays as it is looks garbled, if a sign or a capital stands among its small letters. */
const garbled = -24
const misplaced =
  /\p{L}[\u0080-\u00a9\u00ab-\u00af\u00b4-\u00b8\u00bb-\u00bf\u00d7\u00f7\ufffd]+\p{L}|\p{Ll}[\u00c0-\u00de]/u

/** What spelling a line needs to know of its document. */
export interface Setting {
  readonly tokens: Tokens
  readonly chosen: Chosen
  readonly reader: Reader
  readonly says: (font: string | null) => FontSays
  /** True when the words in this capitals font are written in its charset. */
  readonly drawsCapitals: (font: string | null) => boolean
}

const nothing = { shifts: null, mends: [], doubts: [], dropped: 0 } as const

/** Writes a line with the chosen reading of each of its tokens. */
export function spell(line: SourceLine, setting: Setting): Spelled {
  const { tokens } = setting
  const from = tokens.first[line.index]!
  const to = tokens.first[line.index + 1]!
  const regions = tokens.fonts === null ? null : regionsOf(line, setting)
  if (from === to && regions === null) {
    const even = Sheet.breaks.test(line.text)
    return { text: even ? line.text.replace(Sheet.allBreaks, ' ') : line.text, ...nothing }
  }
  return new Writer(line, setting, regions).write(from, to)
}

/** One line being spelled. */
class Writer {
  private readonly sheet: Sheet
  private readonly mends: Mend[] = []
  private readonly doubts: { start: number; end: number; token: string }[] = []

  constructor(
    private readonly line: SourceLine,
    private readonly setting: Setting,
    private readonly regions: Regions | null,
  ) {
    this.sheet = new Sheet(line.text)
  }

  private seen: Looks | null = null
  private readonly looks = (): Looks => {
    this.seen ??= looksOf(this.line.text)
    return this.seen
  }

  write(from: number, to: number): Spelled {
    for (let i = from; i < to; i++) {
      this.gap(this.setting.tokens.starts[i]!)
      this.token(i)
    }
    this.gap(this.line.text.length)
    return { ...this.sheet.done(), mends: this.mends, doubts: this.doubts }
  }

  /** What lies between tokens: as it stands, in capitals where its font draws them. */
  private gap(to: number): void {
    for (const { start, end, charset } of this.regions ?? []) {
      if (end <= this.sheet.at || start >= to) continue
      this.sheet.copy(start)
      const at = this.sheet.length
      const source = this.sheet.at
      if (!this.sheet.copy(Math.min(end, to), true)) continue
      const mend = { start: at, end: this.sheet.length, from: source, to: this.sheet.at }
      this.mend({ ...trimmed(mend, this.line.text), charset, first: 0, last: -1, capitals: 'font' })
    }
    this.sheet.copy(to)
  }

  private token(i: number): void {
    const { tokens, chosen, reader } = this.setting
    const readings = tokens.readings[i]!
    const state = chosen.states[i]!
    const reading = chosen.readings[i]!
    const capitals = this.capitals(i, state, reading)
    const start = this.sheet.length
    const from = this.sheet.at
    const changed = this.sheet.token(readings, reading, capitals !== null)
    if (reading === null && capitals === null) {
      if (readings.scores![state]! < garbled && misplaced.test(readings.token))
        this.doubts.push({ start, end: this.sheet.length, token: readings.token })
      return
    }
    const charset = reading?.charset ?? reader.states[state]
    if (charset && changed) {
      this.mend({
        start,
        end: this.sheet.length,
        from,
        to: this.sheet.at,
        charset,
        first: i,
        last: i,
        capitals,
      })
    }
  }

  private capitals(i: number, state: number, reading: Reading | null): Mend['capitals'] {
    const { tokens, reader } = this.setting
    const charset = reader.states[state]
    if (!charset) return null
    const start = tokens.starts[i]!
    const region = this.regions?.find((each) => each.start <= start && start < each.end)
    if (region) return region.charset === charset ? 'font' : null
    if (!charset.smallOnly || reading === null) return null
    const { text } = reading.decoded
    if (text === text.toUpperCase()) return null
    return byLook(tokens.readings[i]!.token, text, { at: start, looks: this.looks }) ? 'line' : null
  }

  /** Joins neighbours of one charset with nothing but blanks and punctuation between them. */
  private mend(next: Mend): void {
    const last = this.mends.at(-1)
    const joins =
      last !== undefined &&
      last.charset === next.charset &&
      (next.from - last.to === 1 || !/[\p{L}\p{N}]/u.test(this.line.text.slice(last.to, next.from)))
    if (!joins) {
      this.mends.push(next)
      return
    }
    last.end = next.end
    last.to = next.to
    if (next.last >= 0) last.last = next.last
    if (next.capitals !== null && last.capitals !== 'line') last.capitals = next.capitals
  }
}

/** Without the blanks at its ends. */
function trimmed(stretch: Pick<Mend, 'start' | 'end' | 'from' | 'to'>, text: string): typeof stretch {
  let { start, end, from, to } = stretch
  while (from < to && text[from]! <= ' ') [start, from] = [start + 1, from + 1]
  while (to > from && text[to - 1]! <= ' ') [end, to] = [end - 1, to - 1]
  return { start, end, from, to }
}

import type { Charset } from '../../charsets.ts'
import { byLook, type Looks, lookOf, looksOf, type Regions, regionsOf } from './capitals.ts'
import type { FontSays } from './fonts.ts'
import type { SourceLine } from './passages.ts'
import type { Chosen } from './path.ts'
import type { Reader } from './reader.ts'
import type { Reading, Readings } from './readings.ts'
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
  if (regions === null && isUntouched(from, to, setting) && !Sheet.breaks.test(line.text)) {
    return { text: line.text, ...nothing, doubts: doubtsOf(from, to, setting) }
  }
  return new Writer(line, setting, regions).write(from, to)
}

/** Every token of the line stays as it stands, character for character. */
function isUntouched(from: number, to: number, { tokens, chosen }: Setting): boolean {
  for (let i = from; i < to; i++) if (chosen.readings[i] !== null || tokens.readings[i]!.unclean) return false
  return true
}

const noDoubts: Spelled['doubts'] = []

function doubtsOf(from: number, to: number, { tokens, chosen }: Setting): Spelled['doubts'] {
  let doubts = noDoubts
  for (let i = from; i < to; i++) {
    const readings = tokens.readings[i]!
    if (!isDoubtful(readings, chosen.states[i]!)) continue
    doubts = [
      ...doubts,
      { start: tokens.starts[i]!, end: tokens.starts[i]! + readings.token.length, token: readings.token },
    ]
  }
  return doubts
}

function isDoubtful({ scores, token }: Readings, state: number): boolean {
  return scores![state]! < garbled && misplaced.test(token)
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
    if (this.regions !== null) this.inCapitals(this.regions, to)
    this.sheet.copy(to)
  }

  private inCapitals(regions: Regions, to: number): void {
    for (const { start, end, charset } of regions) {
      if (end <= this.sheet.at || start >= to) continue
      this.sheet.copy(start)
      const at = this.sheet.length
      const source = this.sheet.at
      if (!this.sheet.copy(Math.min(end, to), true)) continue
      const mend = { start: at, end: this.sheet.length, from: source, to: this.sheet.at }
      this.mend({ ...trimmed(mend, this.line.text), charset, first: 0, last: -1, capitals: 'font' })
    }
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
      if (isDoubtful(readings, state))
        this.doubts.push({ start, end: this.sheet.length, token: readings.token })
      return
    }
    const charset = reading?.charset ?? reader.states[state]
    if (charset && changed) {
      const end = this.sheet.length
      const to = this.sheet.at
      if (this.joins(charset, from)) this.extend({ end, to, last: i, capitals })
      else this.mends.push({ start, end, from, to, charset, first: i, last: i, capitals })
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
    reading.look ??= lookOf(tokens.readings[i]!.token, reading.decoded.text)
    return byLook(reading.look, { text: this.line.text, at: start, looks: this.looks }) ? 'line' : null
  }

  private mend(next: Mend): void {
    if (!this.joins(next.charset, next.from)) this.mends.push(next)
    else this.extend(next)
  }

  /** Neighbours of one charset with nothing but blanks and punctuation between them are one. */
  private joins(charset: Charset, from: number): boolean {
    const last = this.mends.at(-1)
    if (last === undefined || last.charset !== charset) return false
    return from - last.to === 1 || isSigns(this.line.text, last.to, from)
  }

  private extend({ end, to, last: token, capitals }: Pick<Mend, 'end' | 'to' | 'last' | 'capitals'>): void {
    const last = this.mends.at(-1)!
    last.end = end
    last.to = to
    if (token >= 0) last.last = token
    if (capitals !== null && last.capitals !== 'line') last.capitals = capitals
  }
}

/** Neither letters nor digits. */
function isSigns(text: string, from: number, to: number): boolean {
  for (let at = from; at < to; at++) {
    const code = text.charCodeAt(at)
    if (code >= 0x80) return !/[\p{L}\p{N}]/u.test(text.slice(at, to))
    if ((code >= 0x30 && code <= 0x39) || ((code | 0x20) >= 0x61 && (code | 0x20) <= 0x7a)) return false
  }
  return true
}

/** Without the blanks at its ends. */
function trimmed(stretch: Pick<Mend, 'start' | 'end' | 'from' | 'to'>, text: string): typeof stretch {
  let { start, end, from, to } = stretch
  while (from < to && text[from]! <= ' ') [start, from] = [start + 1, from + 1]
  while (to > from && text[to - 1]! <= ' ') [end, to] = [end - 1, to - 1]
  return { start, end, from, to }
}

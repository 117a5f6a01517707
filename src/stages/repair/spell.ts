import type { Charset } from '../../charsets.ts'
import { byLook, type Looks, lookOf, looksOf, type Regions, regionsOf } from './capitals.ts'
import { type Chosen, readingAt } from './chosen.ts'
import type { Evidence } from './evidence.ts'
import type { FontSays } from './fonts.ts'
import type { Source } from './passages.ts'
import type { Reader } from './reader.ts'
import type { Reading } from './readings.ts'
import type { Sheet, Shift } from './sheet.ts'
import type { Tokens } from './tokens.ts'
import { isDoubtful } from './traits.ts'
import { maybeCapitals, slotLength, slotPlace, special, standing } from './writings.ts'

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

/** A token that looks garbled and was left. Offsets into the spelled line. */
export interface Doubt {
  readonly start: number
  readonly end: number
  readonly token: string
}

/** What there is to tell of a line in Unicode. `shifts` are origins relative to the line; null: character for character. */
export interface Spelled {
  readonly shifts: readonly Shift[] | null
  readonly doubts: readonly Doubt[]
  /** Characters that cannot be seen and were dropped. */
  readonly dropped: number
}

/** What spelling a line needs to know of its document. */
export interface Setting {
  readonly source: Source
  readonly tokens: Tokens
  readonly chosen: Chosen
  readonly evidence: Evidence
  readonly reader: Reader
  readonly says: (font: string | null) => FontSays
  /** True when the words in this capitals font are written in its charset. */
  readonly drawsCapitals: (font: string | null) => boolean
}

const plainly: Spelled = { shifts: null, doubts: [], dropped: 0 }
const noMends: readonly Mend[] = []

/** Writes the lines of a document with the chosen reading of each of their tokens. */
export class Speller {
  private text = ''
  private regions: Regions | null = null
  private looks: Looks | null = null
  private doubts: Doubt[] = []
  private begun = 0
  /** What was repaired, where that is asked for. */
  private mended: Mend[] | null = null

  constructor(
    private readonly setting: Setting,
    private readonly sheet: Sheet,
  ) {}

  /** Writes a line. */
  spell(line: number): Spelled {
    const { source, tokens } = this.setting
    this.begin(line)
    const from = tokens.first[line]!
    const to = tokens.first[line + 1]!
    this.regions = source.hasFonts ? regionsOf(source.lines[line]!.runs, this.setting) : null
    if (this.regions === null && this.mended === null) this.tokens(from, to)
    else {
      for (let i = from; i < to; i++) {
        this.gap(tokens.starts[i]!)
        this.token(i)
      }
    }
    this.gap(this.text.length)
    const shifts = this.sheet.end()
    const { dropped } = this.sheet
    return shifts === null && this.doubts.length === 0 && dropped === 0
      ? plainly
      : { shifts, doubts: this.doubts, dropped }
  }

  /** Writes the tokens of a line and what lies before and between them; most of them letter for letter. */
  private tokens(from: number, to: number): void {
    const { sheet } = this
    const { tokens, chosen, reader } = this.setting
    const { ids, starts } = tokens
    const { states, picks } = chosen
    const { writings } = reader
    for (let i = from; i < to; i++) {
      const slot = writings.slot(ids[i]!, states[i]!, picks[i]!)
      let place = writings.slots[slot + slotPlace]!
      if (place === standing) continue
      const start = starts[i]!
      sheet.copy(start)
      if (place >= maybeCapitals) place = sheet.followsSmall(start) ? place - maybeCapitals : special
      if (place === special) this.token(i)
      else sheet.paste(writings.pool, place, writings.slots[slot + slotLength]!)
    }
  }

  /** Writes a line and tells what was repaired in it. */
  mends(line: number): readonly Mend[] {
    this.mended = []
    this.spell(line)
    const { mended } = this
    this.mended = null
    return mended.length === 0 ? noMends : mended
  }

  private begin(line: number): void {
    this.text = this.setting.source.texts[line]!
    this.looks = null
    if (this.doubts.length > 0) this.doubts = []
    this.begun = this.sheet.length
    this.sheet.begin(this.text)
  }

  private readonly looksHere = (): Looks => {
    this.looks ??= looksOf(this.text)
    return this.looks
  }

  /** Where the next character stands in the spelled line. */
  private get here(): number {
    return this.sheet.length - this.begun
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
      const at = this.here
      const source = this.sheet.at
      if (!this.sheet.copy(Math.min(end, to), true) || this.mended === null) continue
      const mend = { start: at, end: this.here, from: source, to: this.sheet.at }
      this.mend({ ...trimmed(mend, this.text), charset, first: 0, last: -1, capitals: 'font' })
    }
  }

  private token(i: number): void {
    const { tokens, chosen, reader } = this.setting
    const id = tokens.ids[i]!
    const readings = reader.table.readings[id]!
    const reading = readingAt(i, tokens, this.setting)
    const capitals = this.regions === null && reading === null ? null : this.capitals(i, reading)
    const start = this.here
    const from = this.sheet.at
    const changed = this.sheet.token(readings, reading, capitals !== null)
    if (reading === null && capitals === null) {
      if (reader.traits.doubtful[id] === 1 && isDoubtful(readings, chosen.states[i]!))
        this.doubts.push({ start, end: this.here, token: readings.token })
      return
    }
    if (!changed || this.mended === null) return
    const charset = reading?.charset ?? reader.states[chosen.states[i]!]
    if (charset) {
      const end = this.here
      const to = this.sheet.at
      this.mend({ start, end, from, to, charset, first: i, last: i, capitals })
    }
  }

  private capitals(i: number, reading: Reading | null): Mend['capitals'] {
    const { tokens, chosen, reader } = this.setting
    const charset = reader.states[chosen.states[i]!]
    if (!charset) return null
    const start = tokens.starts[i]!
    const region = this.regions?.find((each) => each.start <= start && start < each.end)
    if (region) return region.charset === charset ? 'font' : null
    if (!charset.smallOnly || reading === null) return null
    reading.look ??= lookOf(reader.table.readings[tokens.ids[i]!]!.token, reading.decoded.text)
    if (reading.look === 'small') return null
    return byLook(reading.look, { text: this.text, at: start, looks: this.looksHere }) ? 'line' : null
  }

  /** Neighbours of one charset with nothing but blanks and punctuation between them are one. */
  private mend(next: Mend): void {
    const last = this.mended!.at(-1)
    if (last === undefined || !joins(last, next, this.text)) {
      this.mended!.push(next)
      return
    }
    last.end = next.end
    last.to = next.to
    if (next.last >= 0) last.last = next.last
    if (next.capitals !== null && last.capitals !== 'line') last.capitals = next.capitals
  }
}

function joins(last: Mend, { charset, from }: Mend, text: string): boolean {
  return last.charset === charset && (from - last.to === 1 || isSigns(text, last.to, from))
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

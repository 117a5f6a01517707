import { byLook, type Looks, lookOf, looksOf, type Regions, regionsOf } from './capitals.ts'
import { type Chosen, readingAt } from './chosen.ts'
import { Codes } from './codes.ts'
import type { Evidence } from './evidence.ts'
import type { FontSays } from './fonts.ts'
import { addMend, joins, type Mend, trimmed } from './mends.ts'
import type { Source } from './passages.ts'
import type { Reader } from './reader.ts'
import { asDecoded, type Reading } from './readings.ts'
import type { Sheet, Shift } from './sheet.ts'
import type { Tokens } from './tokens.ts'
import { isDoubtful } from './traits.ts'
import { maybeCapitals, slotLength, slotPlace, special, standing } from './writings.ts'

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
  private readonly codes: Codes
  /** What was repaired, where that is asked for. */
  private mended: Mend[] | null = null

  constructor(
    private readonly setting: Setting,
    private readonly sheet: Sheet,
  ) {
    this.codes = new Codes(setting.source)
  }

  /** Writes a line. */
  spell(line: number): Spelled {
    const { source, tokens } = this.setting
    this.begin(line)
    const from = tokens.first[line]!
    const to = tokens.first[line + 1]!
    this.regions = source.hasFonts ? regionsOf(source.lines[line]!.runs, this.setting) : null
    if (this.regions === null) {
      this.tokens(this.mended === null ? this.traced(from, to) : from, to)
    } else {
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

  /** Writes a line letter for letter; where a token takes more, up to that token, whose number is given. */
  private traced(from: number, to: number): number {
    const { sheet } = this
    const { tokens, chosen, reader } = this.setting
    const { ids, starts } = tokens
    const { states, picks } = chosen
    const { writings } = reader
    sheet.trace()
    for (let i = from; i < to; i++) {
      const slot = writings.slot(ids[i]!, states[i]!, picks[i]!)
      let place = writings.slots[slot + slotPlace]!
      if (place === standing) continue
      const start = starts[i]!
      if (place >= maybeCapitals) place = sheet.followsSmall(start) ? place - maybeCapitals : special
      if (place === special) {
        sheet.reach(start)
        return i
      }
      sheet.over(start, writings.pool, place, writings.slots[slot + slotLength]!)
    }
    sheet.reach(this.text.length)
    return to
  }

  /** Writes the tokens of a line and what lies before and between them. */
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
      else {
        const length = writings.slots[slot + slotLength]!
        sheet.paste(writings.pool, place, length)
        if (this.mended !== null) this.pasted(i, length)
      }
    }
  }

  /** Notes that a token was written, letter for letter, otherwise than it stands. */
  private pasted(i: number, length: number): void {
    const { chosen, reader, tokens } = this.setting
    const decoded = chosen.picks[i] === asDecoded
    const charset = decoded ? reader.states[chosen.states[i]!]! : readingAt(i, tokens, this.setting)!.charset
    const end = this.here
    const to = this.sheet.at
    const from = to - length
    const last = this.mended!.at(-1)
    if (last !== undefined && joins(last, { charset, from }, this.text)) {
      last.end = end
      last.to = to
      last.last = i
    } else
      this.mended!.push({ start: end - length, end, from, to, charset, first: i, last: i, capitals: null })
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
    const at = this.codes.at(line)
    this.sheet.begin(this.codes.list, at, this.text.length)
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
      const made: Mend = { ...trimmed(mend, this.text), charset, first: 0, last: -1, capitals: 'font' }
      addMend(this.mended, made, this.text)
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
      addMend(this.mended, { start, end, from, to, charset, first: i, last: i, capitals }, this.text)
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
}

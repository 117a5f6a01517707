import { UnreadableSource } from '../../errors.ts'
import { raised } from '../../limits.ts'
import type { Note, Run } from '../../types.ts'
import { decodeBytes } from './decode.ts'
import { type Destination, destinationOf, isApart, isRole } from './destinations.ts'
import { breakLine, dropRuns, endParagraph, endRow, type Flow, openFlow } from './flow.ts'
import { FontTable } from './fonts.ts'
import { format } from './format.ts'
import { defineRow } from './row.ts'
import { type OpenRow, openRow, type State, startState } from './state.ts'
import { type Bytes, type Token, tokens } from './tokens.ts'
import { WordArt } from './word-art.ts'

const SYMBOLS: Readonly<Record<string, string>> = {
  tab: '\t',
  bullet: '•',
  endash: '–',
  emdash: '—',
  lquote: '‘',
  rquote: '’',
  ldblquote: '“',
  rdblquote: '”',
  emspace: '\u2003',
  enspace: '\u2002',
}

/**
 * Where in the file each character of a run stands; kept beside the runs, as only rewriting needs it. A run whose code
 * page has several bytes a character has none.
 */
export const bytesOf = new WeakMap<Run, readonly Bytes[]>()

/** What the file holds: a flow per role, in the order in which they are met; several footnotes share one flow. */
export interface RtfText {
  readonly flows: readonly Flow[]
  readonly notes: readonly Note[]
}

/** How deep groups may be nested, and whether words that no reader of the page sees are wanted too. */
export interface RtfWish {
  readonly maxDepth: number
  readonly apart?: boolean
}

/** Reads RTF tokens into flows of paragraphs. One pass; groups deeper than `maxDepth` are refused (`RTF_DEPTH`). */
export function readTokens(bytes: Uint8Array, path: string, { maxDepth, apart }: RtfWish): RtfText {
  const reader = new Reader(apart ?? false)
  for (const token of tokens(bytes)) {
    reader.take(token)
    if (reader.depth > maxDepth)
      throw new UnreadableSource(
        'RTF_DEPTH',
        path,
        `các nhóm { } lồng quá ${maxDepth} tầng, tệp có thể bị hỏng hoặc cố ý làm sai; hãy mở bằng Word rồi lưu lại, hoặc tăng giới hạn bằng ${raised('maxDepth', maxDepth)}`,
      )
  }
  return reader.end()
}

/** The state machine; a class because every token changes some of a dozen fields. */
class Reader {
  private state: State = startState()
  private readonly saved: State[] = []
  private readonly flows = new Map<Flow['role'], Flow>([['body', openFlow('body')]])
  private readonly apart: boolean
  /** Optional hyphens: `ư` in a file that holds no other U+00AD, as a program saved it that knew only the hyphen (LibreOffice). */
  private readonly hyphens = new Set<Run>()
  private holdsSoftHyphen = false
  private readonly fonts = new FontTable()
  private readonly art = new WordArt()
  private row: OpenRow = openRow()
  /** Rows of tables inside cells are defined after their cells, inside a group of their own. */
  private nestedRow: OpenRow | null = null
  private bytes: number[] = []
  private places: Bytes[] = []
  private token: Bytes = { from: 0, to: 0 }
  /** The run that a `\\u` wrote last: its fallback characters belong to it. */
  private lastUnicode: Run | null = null
  private skip = 0
  private headOfGroup = false
  private starred = false

  constructor(apart: boolean) {
    this.apart = apart
  }

  get depth(): number {
    return this.saved.length
  }

  take(token: Token): void {
    this.token = token
    if (token.kind === 'byte') {
      this.byte(token.byte, token)
      return
    }
    if (token.kind === 'text') {
      for (let i = 0; i < token.text.length; i++)
        this.byte(token.text.charCodeAt(i), { from: token.from + i, to: token.from + i + 1 })
      this.headOfGroup = false
      return
    }
    this.flush()
    if (token.kind === 'open') this.open()
    else if (token.kind === 'close') this.close()
    else if (token.kind === 'word') this.word(token.word, token.value)
    else if (token.kind === 'symbol') this.symbol(token.symbol)
    if (token.kind !== 'open') this.headOfGroup = token.kind === 'symbol' && token.symbol === '*'
  }

  end(): RtfText {
    this.flush()
    const notes: Note[] = []
    if (this.saved.length > 0)
      notes.push({
        code: 'PARTIAL',
        level: 'fault',
        reason: 'tệp RTF kết thúc giữa chừng: phần cuối có thể bị thiếu',
        at: null,
      })
    for (const flow of this.flows.values()) {
      if (flow.runs.length > 0 || flow.lines.length > 0) endParagraph(flow, this.state, 'paragraph')
    }
    const flows = [...this.flows.values()]
    if (this.holdsSoftHyphen) for (const flow of flows) dropRuns(flow, this.hyphens)
    return { flows, notes }
  }

  private open(): void {
    this.saved.push({ ...this.state })
    this.headOfGroup = true
    this.starred = false
  }

  private close(): void {
    const before = this.saved.pop()
    if (!before) return
    const { destination } = this.state
    const kind = isRole(destination) ? destination : isApart(destination) ? 'apart' : null
    if (kind !== null && kind !== 'body' && before.destination !== destination) {
      const flow = this.flow(kind)
      if (flow.runs.length > 0) endParagraph(flow, this.state, 'paragraph')
    }
    this.state = before
  }

  private word(word: string, value: number | null): void {
    if (this.headOfGroup || this.starred) {
      const opened = destinationOf(word, this.starred, this.apart)
      this.starred = false
      if (opened) this.enter(opened)
    }
    if (this.state.destination === 'skip') return
    if (word === 'u') this.unicode(value ?? 0)
    else if (SYMBOLS[word] !== undefined) this.write(SYMBOLS[word])
    else if (!this.structure(word)) this.property(word, value)
  }

  private enter(destination: Destination): void {
    if (this.state.destination === 'skip') return
    if (destination === 'property') this.art.begin()
    this.state.destination = destination === 'value' ? this.art.value() : destination
    if (isRole(destination)) {
      this.state.inTable = false
      this.state.deleted = false
    }
  }

  private symbol(symbol: string): void {
    if (symbol === '*') this.starred = true
    else if (symbol === '-') this.hyphen()
    else if (symbol === '~') this.write('\u00a0')
    else if (symbol === '_') this.write('-')
    else if ('{}\\'.includes(symbol)) this.byte(symbol.charCodeAt(0), this.token)
    else if (symbol === '\n' || symbol === '\r') this.structure('par')
  }

  private hyphen(): void {
    const run = this.write('\u00ad')
    if (run) this.hyphens.add(run)
  }

  /** Ends of paragraphs, cells, rows and lines; true when `word` was one of these. */
  private structure(word: string): boolean {
    const flow = isRole(this.state.destination) ? this.flow(this.state.destination) : null
    if (!flow) return false
    if (word === 'par' || word === 'sect' || word === 'page') {
      if (word === 'par' || flow.runs.length > 0) endParagraph(flow, this.state, 'paragraph')
    } else if (word === 'line') breakLine(flow)
    else if (word === 'cell') endParagraph(flow, { ...this.state, inTable: true, depth: 1 }, 'cell')
    else if (word === 'nestcell') endParagraph(flow, this.state, 'cell')
    else if (word === 'row') endRow(flow, this.row, 1)
    else if (word === 'nestrow') {
      endRow(flow, this.nestedRow ?? openRow(), this.state.depth)
      this.nestedRow = null
    } else return false
    return true
  }

  private property(word: string, value: number | null): void {
    if (word === 'f') this.font(value ?? 0)
    else if (word === 'deff') this.fonts.byDefault = value ?? 0
    else if (word === 'ansicpg') this.fonts.page = value || 1252
    else if (word === 'fcharset' && this.state.destination === 'fonts')
      this.fonts.charset(this.state.font, value)
    else if (!format(this.state, word, value)) this.rowProperty(word, value)
  }

  private rowProperty(word: string, value: number | null): void {
    if (word === 'nesttableprops') this.nestedRow = openRow()
    else if (word === 'trowd' && !this.nestedRow) this.row = openRow()
    defineRow(this.nestedRow ?? this.row, word, value)
  }

  private font(number: number): void {
    this.state.font = number
    if (this.state.destination === 'fonts') this.fonts.begin(number)
  }

  private unicode(value: number): void {
    if (isRole(this.state.destination) && value === SOFT_HYPHEN) this.holdsSoftHyphen = true
    this.lastUnicode = this.write(String.fromCharCode(value < 0 ? value + 0x10000 : value))
    this.skip = this.state.fallback
  }

  private byte(byte: number, place: Bytes): void {
    if (this.skip > 0) {
      this.skip--
      this.addFallback(place)
    } else if (this.state.destination === 'label' && byte < 0x20)
      this.flush() // the length of the label, or the place of a number in it
    else if (this.state.destination !== 'skip') {
      this.bytes.push(byte)
      this.places.push(place)
    }
  }

  private addFallback(place: Bytes): void {
    const run = this.lastUnicode
    const at = run && bytesOf.get(run)?.[0]
    if (run && at && at.to === place.from) bytesOf.set(run, [{ from: at.from, to: place.to }])
  }

  private flush(): void {
    if (this.bytes.length === 0) return
    const { bytes, places } = this
    if (isRole(this.state.destination) && bytes.includes(SOFT_HYPHEN)) this.holdsSoftHyphen = true
    this.bytes = []
    this.places = []
    this.write(decodeBytes(bytes, this.fonts.pageOf(this.state.font)), places)
  }

  private write(text: string, places: readonly Bytes[] = [this.token]): Run | null {
    const { destination, hidden, deleted } = this.state
    if (destination === 'skip' || destination === 'within') return null
    if (hidden || deleted) return this.apart ? this.addRun(this.flow('apart'), text, places) : null
    if (destination === 'fonts') this.fonts.name(this.state.font, text)
    else if (destination === 'property') this.art.name(text)
    else if (destination === 'value') this.art.font(text.trim())
    else if (destination === 'numbering') return this.addRun(this.flow('body'), text, places, 'marker')
    else {
      if (isRole(destination)) this.endHidden()
      return this.addRun(this.flow(isRole(destination) ? destination : 'apart'), text, places)
    }
    return null
  }

  /** What was hidden or deleted up to here is a paragraph. */
  private endHidden(): void {
    const apart = this.flows.get('apart')
    if (apart && apart.runs.length > 0) endParagraph(apart, this.state, 'paragraph')
  }

  private addRun(flow: Flow, text: string, places: readonly Bytes[], into: 'runs' | 'marker' = 'runs'): Run {
    const { state } = this
    const run = {
      text: state.caps ? text.toUpperCase() : text,
      font: this.fonts.nameOf(state.font),
      bold: state.bold,
      italic: state.italic,
      size: state.halfPoints / 2,
    }
    const made: Run = state.caps ? { ...run, caps: true } : run
    flow[into].push(made)
    if (state.destination === 'apart') this.art.read(made)
    if (places.length === text.length) bytesOf.set(made, places)
    return made
  }

  private flow(role: Flow['role']): Flow {
    const known = this.flows.get(role)
    if (known) return known
    const made = openFlow(role)
    this.flows.set(role, made)
    return made
  }
}

const SOFT_HYPHEN = 0xad

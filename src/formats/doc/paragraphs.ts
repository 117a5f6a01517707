import type { Line, PageLayout, Run } from '../../types.ts'
import type { FlowParagraph, RowDefinition } from '../grid/rows.ts'
import { type Chunk, charactersOf, type Sources } from './characters.ts'
import { Fields } from './fields.ts'
import { layoutFrom } from './layout.ts'
import { rowDefinitionOf, rowLookOf } from './row-definition.ts'
import { code, paragraphSprms } from './sprm.ts'
import type { Look } from './styles.ts'

/** A paragraph with its place in automatic numbering: list (0 = none) and level. */
export interface DocParagraph extends Omit<FlowParagraph, 'marker'> {
  readonly list: number
  readonly listLevel: number
}

const ALIGN = ['left', 'center', 'right', 'both'] as const

/** The paragraphs of positions `[from, to)`: deleted and hidden text and field codes left out, field results in. */
export function paragraphsOf(
  sources: Sources,
  fonts: readonly string[],
  range: { from: number; to: number; sections?: ReadonlyMap<number, PageLayout> },
): DocParagraph[] {
  const found: DocParagraph[] = []
  const fields = new Fields()
  let breaks = false
  let lines: Line[] = []
  let runs: Run[] = []
  const breakLine = () => {
    lines.push({ page: null, runs })
    runs = []
  }
  const end = (chunk: Chunk, mark: string, behind: number) => {
    if (runs.length + lines.length === 0) runs = [markRun(chunk.look, fonts)]
    breakLine()
    const { kept, ...properties } = propertiesOf(chunk, sources, mark)
    const section = mark === '\x0c' ? range.sections?.get(behind) : undefined
    const layout = breaks ? { ...kept?.layout, pageBreakBefore: true } : kept?.layout
    breaks = mark === '\x0c' && section === undefined
    found.push({
      lines,
      ...properties,
      ...(layout || section ? { kept: { ...(layout && { layout }), ...(section && { section }) } } : {}),
    })
    lines = []
  }
  for (const chunk of charactersOf(sources, range.from, range.to)) {
    const { look } = chunk
    let pending = ''
    const flush = () => {
      if (pending !== '') add(runs, pending, look, { fonts, field: fields.shown })
      pending = ''
    }
    let behind = chunk.from
    for (const char of chunk.text) {
      behind += char.length
      if (char === '\x13' || char === '\x14' || char === '\x15') {
        flush()
        if (fields.mark(char)) add(runs, '', look, { fonts, field: fields.ended })
      } else if (char === '\r' || char === '\x07' || char === '\x0c') {
        flush()
        end(chunk, char, behind)
      } else if (fields.inCode) fields.code(char)
      else if (look.deleted || look.hidden || look.fieldHidden) continue
      else if (char === '\x0b' || char === '\x0e') {
        flush()
        breakLine()
      } else if (look.special && look.symbol) {
        flush()
        add(
          runs,
          String.fromCharCode(look.symbol.char),
          { ...look, other: look.symbol.font },
          { fonts, field: undefined },
        )
      } else pending += char === '\x1f' ? sources.optionalHyphen : written(char, look)
    }
    flush()
  }
  if (runs.length > 0) breakLine()
  if (lines.length > 0)
    found.push({
      lines,
      align: 'left',
      depth: 0,
      endsCell: false,
      endsRow: false,
      definition: null,
      list: 0,
      listLevel: 0,
    })
  return found
}

/** The character that a reader sees: notes' marks, pictures and anchors are none; 0xAD stays. */
function written(char: string, look: Look): string {
  if (char === '\t') return '\t'
  if (char === '\x1e') return '-'
  if (char < ' ') return ''
  if (look.special && char === '(') return ''
  return char
}

interface Drawn {
  readonly fonts: readonly string[]
  readonly field: Run['field']
}

/** Adds a run; ASCII is drawn in the ascii font, the rest in the hAnsi font, and legacy bytes are the rest. */
function add(runs: Run[], text: string, look: Look, { fonts, field }: Drawn): void {
  const size = look.halfPoints / 2
  const rest = fonts[look.other] ?? null
  const ascii = fonts[look.ascii] ?? null
  const piece = (part: string, font: string | null) => {
    if (part === '' && field === undefined) return
    const run: Run = {
      text: look.caps ? part.toUpperCase() : part,
      font,
      bold: look.bold,
      italic: look.italic,
      size,
      ...(look.underline && { underline: true }),
      ...raisedOf(look),
      ...(field && { field }),
    }
    runs.push(look.caps ? { ...run, caps: true } : run)
  }
  if (rest === ascii || text === '') {
    piece(text, rest)
    return
  }
  for (const part of text.split(/([^\x00-\x7f]+)/))
    piece(part, part !== '' && part.charCodeAt(0) > 0x7f ? rest : ascii)
}

/** What an empty paragraph is as high as: its mark. */
const markRun = (look: Look, fonts: readonly string[]): Run => ({
  text: '',
  font: fonts[look.ascii] ?? null,
  size: look.halfPoints / 2,
})

function raisedOf({ script, position }: Look): Pick<Run, 'raised'> {
  if (script === 1 || script === 2) return { raised: script === 1 ? 'super' : 'sub' }
  return position === 0 ? {} : { raised: position }
}

/** Places of a frame across the page ([MS-DOC] 2.9.354 XAS_plusOne): what stands in it is drawn there. */
const FRAMES: ReadonlyMap<number, number> = new Map([
  [-4, ALIGN.indexOf('center')],
  [-8, ALIGN.indexOf('right')],
])

function propertiesOf(chunk: Chunk, { styles, data }: Sources, mark: string): Omit<DocParagraph, 'lines'> {
  const istd = chunk.paragraph?.istd ?? 0
  let align = 0
  let inTable = false
  let depth = 0
  let ttp = false
  let innerCell = false
  let innerTtp = false
  let list = 0
  let listLevel = 0
  let definition: RowDefinition | null = null
  let frame: number | undefined
  const drawn: { -readonly [K in 'gap' | 'height']?: RowDefinition[K] } = {}
  const layout = layoutFrom()
  for (const grpprl of [...styles.paragraphSprms(istd), chunk.paragraph?.grpprl ?? Buffer.alloc(0)]) {
    for (const { code: each, operand } of paragraphSprms(grpprl, data)) {
      const byte = operand[0] ?? 0
      layout.take(each, operand)
      if (each === code.pJc || each === code.pJc80) align = byte
      else if (each === code.pFInTable) inTable = byte === 1
      else if (each === code.pItap) depth = operand.readInt32LE(0)
      else if (each === code.pFTtp) ttp = byte === 1
      else if (each === code.pFInnerTableCell) innerCell = byte === 1
      else if (each === code.pFInnerTtp) innerTtp = byte === 1
      else if (each === code.pIlfo) list = operand.readInt16LE(0)
      else if (each === code.pIlvl) listLevel = byte
      else if (each === code.tDefTable) definition = rowDefinitionOf(operand)
      else if (each === code.pDxaAbs) frame = FRAMES.get(operand.readInt16LE(0))
      else Object.assign(drawn, rowLookOf(each, operand))
    }
  }
  const level = inTable ? Math.max(1, depth) : 0
  return {
    align: ALIGN[align === 0 && frame !== undefined ? frame : align] ?? 'left',
    depth: level,
    endsCell: level === 1 ? mark === '\x07' && !ttp : innerCell,
    endsRow: level === 1 ? ttp : innerTtp,
    definition: definition && { ...definition, ...drawn },
    list: list > 0 && list < 0x7ff ? list : 0,
    listLevel,
    ...(layout.made() && { kept: { layout: layout.made()! } }),
  }
}

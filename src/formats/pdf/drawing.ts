import type { Face } from './face.ts'
import type { Matrix } from './matrix.ts'

/** One page as its drawing instructions: what pdf.js makes of the content streams, fonts named. */
export interface Drawing {
  readonly page: number
  readonly width: number
  readonly height: number
  /** From user space to points with the origin at the top left, /Rotate applied. */
  readonly toTop: Matrix
  readonly steps: readonly Step[]
  readonly faces: ReadonlyMap<string, Face>
  /** Kinds of the annotations that draw something (`Widget Sig`, `FreeText`), by their id. */
  readonly annotations: ReadonlyMap<string, string>
}

/** One drawing instruction by its name in pdf.js (`showText`, `transform`, …). */
export interface Step {
  readonly name: string
  readonly args: readonly unknown[]
}

const nothing: readonly unknown[] = []

/** What pdf.js lists for a page, without what changes nothing that is read. */
export function stepsOf(list: { fnArray: number[]; argsArray: unknown[] }, names: readonly string[]): Step[] {
  const steps: Step[] = []
  for (let i = 0; i < list.fnArray.length; i++) {
    const name = names[list.fnArray[i]!]!
    if (passed.has(name)) continue
    steps.push({ name, args: (list.argsArray[i] as unknown[] | null) ?? nothing })
  }
  return steps
}

/** Instructions that change nothing that is read. */
const passed = new Set([
  'dependency',
  'endText',
  'setFlatness',
  'setLineWidth',
  'beginMarkedContentProps',
  'endMarkedContent',
  'clip',
  'eoClip',
])

/** The fonts that an instruction asks for, by their ids. */
export function fontsOf(step: Step): readonly string[] {
  if (step.name === 'setFont') return [String(step.args[0])]
  if (step.name !== 'setGState') return []
  const states = step.args[0] as readonly (readonly [string, unknown])[]
  return states.filter(([key]) => key === 'Font').map(([, value]) => String((value as unknown[])[0]))
}

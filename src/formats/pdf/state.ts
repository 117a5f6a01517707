import type { Step } from './drawing.ts'
import type { Face } from './face.ts'
import { identity, type Matrix } from './matrix.ts'

/** The part of the graphics and text state that decides where a letter lands (ISO 32000-1, 8.4 and 9.3). */
export interface State {
  ctm: Matrix
  face: Face | null
  size: number
  charSpace: number
  wordSpace: number
  scale: number
  leading: number
  rise: number
  mode: number
  fill: string
  pen: string
}

/** How a page begins. */
export const start: State = {
  ctm: identity,
  face: null,
  size: 0,
  charSpace: 0,
  wordSpace: 0,
  scale: 1,
  leading: 0,
  rise: 0,
  mode: 0,
  fill: '#000000',
  pen: '#000000',
}

/** Lets an instruction change the state; those that draw or move change nothing here. */
export function change(now: State, step: Step, faces: ReadonlyMap<string, Face>): void {
  const number = step.args[0] as number
  switch (step.name) {
    case 'setFont':
      now.face = faces.get(String(step.args[0])) ?? null
      now.size = step.args[1] as number
      break
    case 'setGState':
      for (const [key, value] of step.args[0] as [string, [string, number]][]) {
        if (key !== 'Font') continue
        now.face = faces.get(String(value[0])) ?? null
        now.size = value[1]
      }
      break
    case 'setCharSpacing':
      now.charSpace = number
      break
    case 'setWordSpacing':
      now.wordSpace = number
      break
    case 'setHScale':
      now.scale = number / 100
      break
    case 'setLeading':
      now.leading = -number
      break
    case 'setTextRise':
      now.rise = number
      break
    case 'setTextRenderingMode':
      now.mode = number
      break
    case 'setFillRGBColor':
      now.fill = String(step.args[0])
      break
    case 'setFillColorN':
      now.fill = 'pattern'
      break
    case 'setStrokeRGBColor':
      now.pen = String(step.args[0])
      break
  }
}

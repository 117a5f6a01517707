import type { Drawing, Step } from './drawing.ts'
import type { Glyph, Turn } from './ink.ts'
import { letterOf, type Sign } from './letter.ts'
import { apply, compose, identity, type Matrix, stretch } from './matrix.ts'
import { change, type State, start } from './state.ts'
import { isPaint, type Stroke, strokesOf } from './strokes.ts'

/** Goes through the drawing instructions of one page and gathers what they leave on it. */
export class Walker {
  readonly glyphs: Glyph[] = []
  readonly strokes: Stroke[] = []
  pictured = 0
  shapes = 0
  lost = 0
  private readonly drawing: Drawing
  private readonly kept: State[] = []
  private now: State
  private text: Matrix = identity
  private x = 0
  private y = 0
  private lineX = 0
  private lineY = 0
  private annotation: string | null = null

  constructor(drawing: Drawing) {
    this.drawing = drawing
    this.now = { ...start, ctm: drawing.toTop }
  }

  take(step: Step): void {
    const number = step.args[0] as number
    switch (step.name) {
      case 'save':
      case 'beginGroup':
        this.kept.push({ ...this.now })
        break
      case 'restore':
      case 'endGroup':
      case 'paintFormXObjectEnd':
        this.now = this.kept.pop() ?? this.now
        break
      case 'transform':
        this.now.ctm = compose(this.now.ctm, step.args as number[])
        this.picture()
        break
      case 'paintFormXObjectBegin':
        this.kept.push({ ...this.now })
        if (step.args[0]) this.now.ctm = compose(this.now.ctm, step.args[0] as number[])
        break
      case 'beginAnnotation':
        this.annotate(step)
        break
      case 'endAnnotation':
        this.annotation = null
        this.now = this.kept.pop() ?? this.now
        break
      case 'beginText':
        this.home(identity)
        break
      case 'setTextMatrix':
        this.home(compose(identity, step.args[0] as number[]))
        break
      case 'setLeadingMoveText':
        this.now.leading = step.args[1] as number
        this.move(number, step.args[1] as number)
        break
      case 'moveText':
        this.move(number, step.args[1] as number)
        break
      case 'nextLine':
        this.move(0, this.now.leading)
        break
      case 'showText':
        this.show(step.args[0] as readonly (Sign | number | null)[])
        break
      case 'constructPath':
        this.path(step)
        break
      default:
        change(this.now, step, this.drawing.faces)
    }
  }

  private home(matrix: Matrix): void {
    this.text = matrix
    this.x = this.lineX = 0
    this.y = this.lineY = 0
  }

  private move(x: number, y: number): void {
    this.x = this.lineX += x
    this.y = this.lineY += y
  }

  /** Pictures are left out of the list (see `maxImageSize`); the matrix that would stretch one to its place stays. */
  private picture(): void {
    const area = stretch(this.now.ctm)
    if (area > 2000) this.pictured += area
  }

  private annotate(step: Step): void {
    this.kept.push({ ...this.now })
    const placed = compose(compose(this.drawing.toTop, step.args[2] as number[]), step.args[3] as number[])
    this.now = { ...start, ctm: placed }
    this.annotation = this.drawing.annotations.get(String(step.args[0])) ?? 'unknown'
  }

  private show(signs: readonly (Sign | number | null)[]): void {
    const now = this.now
    const face = now.face
    if (!face || face.lost) {
      this.lost += signs.filter((each) => each !== null && typeof each === 'object').length
      return
    }
    const placed = compose(now.ctm, this.text)
    const turn = turnOf(placed)
    const size = now.size * Math.hypot(placed[2], placed[3])
    const long = Math.hypot(placed[0], placed[1])
    for (const sign of signs) {
      if (sign === null) continue
      if (typeof sign === 'number') {
        this.x -= ((sign * now.size) / 1000) * now.scale
        continue
      }
      const spaced = now.charSpace + (sign.isSpace ? now.wordSpace : 0)
      const wide = sign.width * face.scale * now.size * now.scale
      const [x, y] = apply(placed, this.x, this.y + now.rise)
      this.x += wide + spaced * now.scale
      const text = letterOf(sign, face)
      if (text === '') continue
      this.glyphs.push({
        text,
        x,
        y,
        advance: wide * long,
        spacing: spaced * now.scale * long,
        size: Math.abs(size),
        face,
        turn,
        blank: text === ' ' || text.trim() === '',
        ghost: now.mode === 3 || now.mode === 7,
        white: now.fill === '#ffffff' && now.mode !== 1,
        heavy: now.mode === 2,
        annotation: this.annotation,
      })
    }
  }

  private path(step: Step): void {
    const [paint, [data]] = step.args as [number, [Float32Array | null]]
    if (!data || this.annotation !== null) return
    const manner = isPaint(paint)
    if (!manner) return
    const colour = manner === 'stroke' ? this.now.pen : this.now.fill
    const found = strokesOf(data, this.now.ctm, manner)
    if (found.length === 0) this.shapes += 1
    else if (colour !== '#ffffff') this.strokes.push(...found)
  }
}

function turnOf(matrix: Matrix): Turn {
  const [a, b] = matrix
  const long = Math.hypot(a, b) || 1
  if (Math.abs(b) < 0.02 * long) return a > 0 ? 0 : 2
  if (Math.abs(a) < 0.02 * long) return b > 0 ? 1 : 3
  return -1
}

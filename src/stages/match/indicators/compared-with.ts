import type { Span } from '../../../text/span.ts'
import { type Change, changeBeside, isChangeOf, isWay, wayIn } from './change.ts'
import { amountOf, mainOf } from './figure.ts'
import { printedIn } from './printed.ts'
import type { Claim, Reading } from './reading.ts'
import { depthOf, type Sentence } from './sentences.ts'
import type { Told } from './told-then.ts'

/** What is read of the paragraph around a figure of then. */
export interface Around {
  readonly sentence: Sentence
  /** What is told of now. */
  readonly claims: readonly Claim[]
  /** Figures of then that were read before. */
  readonly read: readonly Span[]
  readonly reading: Reading
}

/** What a figure is compared with: its claims; none where that is not sure. */
export function basesOf(told: Told, around: Around): readonly Claim[] {
  const { sheet } = around.reading
  const { text } = sheet
  const near = nearest(told, around)
  const from = near ? near.figure.end : around.sentence.start
  const clause = text.lastIndexOf(';', told.time.start) + 1
  const zone = { start: Math.max(from, clause), end: told.time.start }
  const change = changeBeside(text, zone, {
    ...told.printed,
    end: told.printed.end + told.noun.length,
    stop: around.sentence.end,
  })
  const then = amountOf(told.figure, text)
  const holds = (each: Claim, how: Change) =>
    isChangeOf(how, { now: amountOf(each.figure, text), before: then, kind: each.figure.kind })
  if (change) {
    if (near && holds(near, change)) return allOf(near, around.claims)
    return change.isCount ? provedBy((each) => holds(each, change), told, around) : []
  }
  const way = wayIn(text.slice(zone.start, zone.end))
  const isRight =
    near && isSure(near, told, around) && (way === null || isWay(way, amountOf(near.figure, text), then))
  return isRight ? allOf(near, around.claims) : []
}

/** Every claim of one printed figure. */
export const allOf = (base: Claim, claims: readonly Claim[]): Claim[] =>
  claims.filter((each) => each.figure.start === base.figure.start && each.figure.kind === base.figure.kind)

/**
 * The last figure before of the same kind, in the same sentence, told of now: one whose noun it shares, with no unread
 * figure of its kind between. What a bracket tells that is closed again is passed over.
 */
function nearest(told: Told, around: Around): Claim | null {
  const { text } = around.reading.sheet
  const last = openBefore(told, around).at(-1)
  if (!last || last.role === 'of' || !fits(told, last, around.reading)) return null
  const from = last.figure.end
  const between = text.slice(from, told.time.start).replace(BRACKET, (each) => ' '.repeat(each.length))
  const isStray = printedIn(between, { start: 0, end: between.length }).some(({ figures, start }) => {
    const isRead = around.read.some((each) => each.start <= from + start && from + start < each.end)
    const isTold = isRead || CHANGED.test(between.slice(Math.max(0, start - LONGEST), start))
    return mainOf(figures)?.kind === told.figure.kind && !isTold
  })
  return isStray ? null : last
}

/** The figures of one kind before a time in its sentence, but for those in brackets that are closed again. */
const openBefore = ({ figure: { kind }, time }: Told, { sentence, claims, reading: { sheet } }: Around) =>
  claims
    .filter(
      ({ figure }) => figure.start >= sentence.start && figure.end <= time.start && figure.kind === kind,
    )
    .filter(({ figure }) => depthOf(sheet.text.slice(figure.end, time.start)) >= 0)
    .toSorted((a, b) => a.figure.start - b.figure.start)

/** `nhận 900 hồ sơ, trả 880 hồ sơ; năm 2021: 850 hồ sơ`: which of two it stands beside only a bracket or a verb tells. */
function isSure(near: Claim, told: Told, around: Around): boolean {
  if (told.bracketed || told.verb !== '') return true
  const isOther = (each: Claim) => each.figure.start !== near.figure.start && fits(told, each, around.reading)
  return !near.part && !openBefore(told, around).some(isOther)
}

const BRACKET = /\([^()]*\)/g
const CHANGED = /(?<!\p{L})(?:tăng|giảm|hơn|kém|vượt|gấp|ít)(?: \p{L}+){0,3} $/u

/** One of now, of the same kind and noun, and the words before the other figure are its own. */
export function fits(
  { time, figure, noun, verb, bracketed }: Told,
  base: Claim,
  { sheet: { text } }: Reading,
): boolean {
  if (base.modality !== 'actual' || base.figure.kind !== figure.kind || base.window?.start === time.start)
    return false
  const words = clauseOf(text, base)
  const isOwn = verb === '' || verb.split(' ').every((each) => words.includes(each))
  if (!isOwn) return false
  if (figure.kind !== 'n') return true
  if (noun === '') return bracketed || verb === ''
  const behind = text.slice(base.figure.end, base.figure.end + LONGEST).split(/[,;:().\d]/u)[0]!
  return ` ${text.slice(base.start, base.figure.end)}${behind} `.includes(`${noun} `)
}

const LONGEST = 40

/** The words of the part of its sentence in which a figure stands. */
function clauseOf(sheet: string, { start, end }: Span): readonly string[] {
  const from = Math.max(0, start - LONGEST)
  const before = sheet
    .slice(from, start)
    .split(/[,;:(.]/u)
    .at(-1)!
  return `${before}${sheet.slice(start, end)}`.match(/\p{L}+/gu) ?? []
}

/** Where the change is told as a count, the one figure that it makes the other from, further away too. */
function provedBy(holds: (each: Claim) => boolean, told: Told, { claims, reading }: Around): Claim[] {
  const all = [...reading.earlier, ...claims].filter(
    (each) =>
      each.role !== 'of' && each.figure.end <= told.time.start && fits(told, each, reading) && holds(each),
  )
  const meanings = new Set(all.map((each) => JSON.stringify([each.indicator, each.dimensions])))
  return meanings.size === 1 ? [all.at(-1)!] : []
}

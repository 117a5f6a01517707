import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { loadReaders } from '../../src/kit.ts'
import { confidenceOf } from '../../src/stages/repair/confidence.ts'
import { repairText } from '../../src/stages/repair/repair-text.ts'
import { sequence } from '../sequence.ts'

const { charsets } = await loadReaders()
const { fixes } = parse(readFileSync(new URL('../charsets/mixed.yml', import.meta.url), 'utf8')) as {
  fixes: readonly { text: string }[]
}
const words = fixes.map(({ text }) => text.normalize('NFC').split(' '))

interface Told {
  readonly confidence: number
  readonly right: boolean
}

/**
 * Lines whose words were garbled in one or two charsets by turns, or left, each repaired alone: what is said, and what is
 * so. TCVN3 and VNI come oftener than the others, as they do in archives.
 */
function told(): Told[] {
  const random = sequence(7)
  const common = ['tcvn3', 'tcvn3', 'tcvn3', 'vni', 'vni']
  const ids = [...common, 'viscii', 'vietware-f', 'vietware-x', 'bkhcm2', 'cp1258', 'low-byte']
  const pens = ids.map(pen)
  const pick = <T>(of: readonly T[]): T => of[Math.floor(random() * of.length)]!
  const all: Told[] = []
  for (let n = 0; n < 3000; n++) {
    const line = pick(words)
    const of = [pick(pens), pick(pens.slice(0, common.length)), (word: string) => word].slice(0, 1 + (n % 3))
    let now = of[0]!
    const raw = line.map((word) => {
      if (random() < 0.3) now = pick(of)
      return now(word)
    })
    all.push(...judged(raw.join(' '), line))
  }
  return all
}

function judged(raw: string, line: readonly string[]): Told[] {
  const { text, repairs } = repairText(raw, charsets)
  const wanted = line.join(' ')
  if (text.length !== wanted.length) return []
  return repairs.map(({ at, confidence }) => {
    const got = text.slice(at.start, at.end).toLowerCase()
    return { confidence, right: got === wanted.slice(at.start, at.end).toLowerCase() }
  })
}

function pen(id: string): (word: string) => string {
  const charset = charsets.find((each) => each.id === id)!
  const codes = new Map<string, string>()
  for (const [garbled, letter] of charset.sequences) {
    if (!codes.has(letter) && !charset.besideLetters?.includes(garbled)) codes.set(letter, garbled)
  }
  const garble = (each: string): string =>
    codes.get(each) ?? (charset.smallOnly ? codes.get(each.toLowerCase()) : null) ?? each
  return (word) => Array.from(word, garble).join('')
}

describe('how sure a repair is', () => {
  const all = told()
  const mean = (of: readonly number[]): number => of.reduce((a, b) => a + b, 0) / of.length
  const band = (from: number, to: number): Told[] =>
    all.filter((each) => each.confidence >= from && each.confidence < to)

  test('there are repairs enough to judge by', () => {
    expect(all.length).toBeGreaterThan(5000)
    expect(new Set(all.map((each) => each.confidence)).size).toBeGreaterThan(100)
  })
  test.each([
    [0.9, 0.98, 0.05],
    [0.98, 0.995, 0.015],
    [0.995, 0.9985, 0.006],
    [0.9985, 1, 0.002],
  ])('from %d to %d as many are right as are said to be, within %d', (from, to, within) => {
    const here = band(from, to)
    const right = mean(here.map((each) => (each.right ? 1 : 0)))
    expect(here.length).toBeGreaterThan(40)
    expect(Math.abs(right - mean(here.map((each) => each.confidence)))).toBeLessThan(within)
  })
  test('more evidence never makes it less sure', () => {
    const ground = { margin: 1, score: -12, share: 0.5, single: false }
    const sure = confidenceOf(ground)
    expect(confidenceOf({ ...ground, margin: 6 })).toBeGreaterThan(sure)
    expect(confidenceOf({ ...ground, score: -8 })).toBeGreaterThan(sure)
    expect(confidenceOf({ ...ground, share: 0.99 })).toBeGreaterThan(sure)
    expect(confidenceOf(ground, true)).toBeLessThan(sure)
    for (const share of [0, 1]) expect(confidenceOf({ ...ground, share })).toBeLessThan(1)
  })
})

import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { loadReaders } from '../../src/kit.ts'
import { repairText } from '../../src/stages/repair/repair-text.ts'

const { charsets } = await loadReaders()
const folder = join(import.meta.dirname, 'throughout')

/** Text as a charset writes it; letters that it has no capital of stand small. */
function garbler(id: string): (words: string) => string {
  const codes = new Map<string, string>()
  for (const [code, letter] of charsets.find((each) => each.id === id)!.sequences)
    if (code <= '\u00ff\uffff' && !codes.has(letter)) codes.set(letter, code)
  return (words) =>
    Array.from(words, (each) => codes.get(each) ?? codes.get(each.toLowerCase()) ?? each).join('')
}
const writers = [garbler('tcvn3'), garbler('vni')]

/** Where the typist went over to the other charset. */
const pieces: Readonly<Record<string, RegExp>> = {
  line: /[^\n]*\n|[^\n]+$/g,
  clause: /[^,;:.\n]*(?:[,;:.]+|\n|$)/g,
  'five words': /(?:[^\s]+[^\S\n]*){1,5}\n?|\s+/g,
}

/** What becomes right of all that is to be right, over the words that are not plain ASCII; case is left out. */
function share(pairs: readonly (readonly [truth: string, made: string])[]): { right: number; all: number } {
  const words = pairs.flatMap(([truth, made]) => {
    const got = made.toLowerCase().split(/\s+/)
    return truth
      .toLowerCase()
      .split(/\s+/)
      .map((word, i) => [word, got[i]] as const)
  })
  const marked = words.filter(([word]) => /[^\x00-\x7f]/.test(word))
  return { right: marked.filter(([word, got]) => word === got).length, all: marked.length }
}

describe('TCVN3 and VNI throughout, under a font that lies', () => {
  const texts = readdirSync(folder).map((each) => readFileSync(join(folder, each), 'utf8').normalize('NFC'))
  const floors: Readonly<Record<string, number>> = { line: 0.998, clause: 0.996, 'five words': 0.995 }
  for (const [unit, floor] of Object.entries(floors))
    for (const font of [null, '.VnTime', 'VNI-Times', 'VNSTCVN3'])
      test(`by the ${unit}, font ${font}: ${floor} of the marked words`, () => {
        const pairs = texts.map((text) => {
          let turn = 0
          const raw = text.replace(pieces[unit]!, (piece) =>
            piece === '' ? '' : writers[turn++ % 2]!(piece),
          )
          return [text, repairText(raw, charsets, font).text] as const
        })
        const { right, all } = share(pairs)
        console.log(`${unit}, ${font}: ${right} of ${all} marked words, ${(right / all).toFixed(4)}`)
        expect(all).toBeGreaterThan(2000)
        expect(right / all).toBeGreaterThanOrEqual(floor)
      })
})

test('lines of two and three charsets, each alone: at least 150 lines, 0.99 of their words', () => {
  const { fixes, misses } = parse(readFileSync(join(import.meta.dirname, 'mixed.yml'), 'utf8')) as {
    readonly [kind: string]: readonly { readonly raw: string; readonly text: string }[]
  }
  const rows = [...fixes!, ...misses!]
  const words = rows.flatMap(({ raw, text }) => {
    const got = repairText(raw, charsets).text.split(/\s+/)
    return text
      .normalize('NFC')
      .split(/\s+/)
      .map((word, i) => word === got[i])
  })
  const right = words.filter(Boolean).length
  console.log(
    `${rows.length} mixed lines: ${right} of ${words.length} words, ${(right / words.length).toFixed(4)}`,
  )
  expect(rows.length).toBeGreaterThanOrEqual(150)
  expect(right / words.length).toBeGreaterThanOrEqual(0.99)
})

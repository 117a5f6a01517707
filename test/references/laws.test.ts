import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { referencesIn } from '../../src/references/rule-tests.ts'
import { matchReferences } from '../../src/stages/match/references.ts'
import { resolveReferences } from '../../src/stages/resolve/references.ts'
import { exampleOutline } from '../../src/text/example.ts'
import { tokensOf } from '../../src/text/tokens.ts'
import { plainOutline } from './plain.ts'
import { rules } from './rules.ts'

const sentences = Object.values(
  parse(readFileSync(join(import.meta.dirname, 'mentions.yaml'), 'utf8').normalize('NFC')) as Record<
    string,
    { text: string }[]
  >,
)
  .flat()
  .map((each) => each.text)

const codes = (text: string) =>
  referencesIn(text, rules)
    .filter((each) => each.kind === 'numbered')
    .map((each) => each.code ?? each.number)

test('tokens lie in order, do not overlap, and lose nothing but blanks and asterisks', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 80 }), (text) => {
      const tokens = tokensOf(text)
      tokens.forEach((token, i) => {
        expect(text.slice(token.start, token.end)).toBe(token.text)
        if (i > 0) expect(token.start).toBeGreaterThanOrEqual(tokens[i - 1]!.end)
      })
      expect(tokens.map((token) => token.text).join('')).toBe(text.replace(/[\s*]/gu, ''))
    }),
    { seed: 7, numRuns: 300 },
  )
})

test('a quote is the text at its place, whatever the text', () => {
  const pieces = fc.constantFrom(
    'Kế hoạch',
    'số',
    '47/KH-',
    'UBND',
    'ngày',
    '25/12/2020',
    '\n\n',
    '\t',
    ',',
    'và',
    '18-NQ/TW',
    'của',
    'Chính phủ',
    'Luật',
    'năm',
    '2019',
    '(',
    ')',
    '😀',
    'à',
    '/',
  )
  fc.assert(
    fc.property(fc.array(pieces, { maxLength: 40 }), (words) => {
      const text = words.join(' ')
      const outline = exampleOutline(text)
      for (const each of matchReferences(outline, rules))
        expect(text.slice(each.at.start, each.at.end)).toBe(each.quote)
    }),
    { seed: 11, numRuns: 500 },
  )
})

test('mentions are in order and do not overlap', () => {
  const text = sentences.join('.\n')
  const mentions = matchReferences(plainOutline(text), rules)
  mentions.slice(1).forEach((each, i) => {
    expect(each.at.start).toBeGreaterThanOrEqual(mentions[i]!.at.end)
  })
})

test('frozen input is left as it is, and the same text gives the same facts', () => {
  const outline = Object.freeze(plainOutline(sentences.join('.\n')))
  const once = resolveReferences({ outline, mentions: matchReferences(outline, rules), notes: [] }, rules)
  const again = resolveReferences({ outline, mentions: matchReferences(outline, rules), notes: [] }, rules)
  expect(again).toEqual(once)
  expect(JSON.parse(JSON.stringify(once))).toEqual(once)
})

test('the order of the rules changes nothing', () => {
  const turned = { ...rules, rules: rules.rules.toReversed() }
  const text = sentences.join('.\n')
  expect(matchReferences(plainOutline(text), turned)).toEqual(matchReferences(plainOutline(text), rules))
})

describe('a line end in place of any blank changes no code', () => {
  for (const text of sentences.filter((each) => !/[\t\n]/.test(each)))
    test(text, () =>
      expect(codes(text.replaceAll(' ', '\n')).map((each) => each?.replace(/\s/g, ' '))).toEqual(codes(text)),
    )
})

describe('time grows with the text', () => {
  const hostile = [
    'kế hoạch ',
    'Kế hoạch số 1, ',
    '1/QĐ-',
    '1/A-B-C-D-',
    'và 1/QĐ-X, ',
    'của Ủy ban nhân dân tỉnh ',
    '1 / 2 / ',
    '(((“',
    '1          ',
    'UBND xã ban hành:\n',
  ]
  for (const piece of hostile)
    test(JSON.stringify(piece), () => {
      const cost = (length: number) => {
        const outline = exampleOutline(piece.repeat(Math.ceil(length / piece.length)))
        const runs = [1, 2, 3].map(() => {
          const before = process.cpuUsage()
          matchReferences(outline, rules)
          return process.cpuUsage(before).user / 1000
        })
        return Math.min(...runs)
      }
      const short = Math.max(25, cost(40_000))
      expect(cost(160_000)).toBeLessThan(short * 12)
    })
})

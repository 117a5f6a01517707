import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { loadReaders } from '../../src/kit.ts'
import { Codes, codesOf, textOf } from '../../src/stages/repair/codes.ts'
import { decoder } from '../../src/stages/repair/decode.ts'
import { figureless, wordOf } from '../../src/stages/repair/shape.ts'
import { soundsOf } from '../../src/stages/repair/sounds.ts'

const { charsets } = await loadReaders()
const plain = charsets.filter((each) => !each.ascii)
const charts = {
  decoders: plain.filter((each) => each.met !== 'word').map((each) => [each, decoder(each)] as const),
  single: plain.filter((each) => each.met === 'word').map((each) => [each, decoder(each)] as const),
}
const atEnd = plain.map((each) => each.atEnd ?? '').join('')

const latin = Array.from({ length: 0x80 }, (_, i) => String.fromCharCode(0x80 + i))
const letters = [...'aăeoơuưynghtđ®µ·¸¹«»¬§ëñÃÂ°×ẻệở\u0323\u00ad\u2212“”…–/-', ...latin]
const word = fc
  .array(fc.constantFrom(...letters), { minLength: 1, maxLength: 8 })
  .map((each) => each.join(''))
const around = fc.tuple(
  fc.constantFrom('', '(', '"', '(“'),
  fc.constantFrom('', '.', ',', ';', '):', '!?', '",'),
)
const runs = { seed: 20, numRuns: 3000 }

describe('the word of a token', () => {
  test.each([
    ['thèng,', 'thèng'],
    ['(12/Q§-UBND);', '12/Q§-UBND'],
    ['(«ng', '(«ng'],
    ['lÃ.', 'lÃ.'],
    ['®.', '®.'],
    ['...', '...'],
  ])('of %s is %s', (token, expected) => {
    expect(wordOf(token, atEnd)).toBe(expected)
  })
  test('sounds in every charset like the token with its punctuation', () => {
    fc.assert(
      fc.property(word, around, (middle, [before, after]) => {
        const token = before + middle + after
        expect(soundsOf(wordOf(token, atEnd), charts)).toEqual(soundsOf(token, charts))
      }),
      runs,
    )
  })
  test('sounds the same with other figures', () => {
    fc.assert(
      fc.property(word, fc.nat(999), word, (before, figure, after) => {
        const token = `${before}${figure}${after}`
        expect(soundsOf(figureless(token)!, charts)).toEqual(soundsOf(token, charts))
      }),
      runs,
    )
  })
})

test('the text that a charset decodes is the same without its steps', () => {
  const first = (texts: readonly string[]): string => texts.at(-1)!
  fc.assert(
    fc.property(word, (token) => {
      for (const each of charsets) {
        const { decode, text } = decoder(each)
        expect(text(token, first)).toBe(decode(token, first)?.text ?? null)
      }
    }),
    { ...runs, numRuns: 300 },
  )
})

describe('the codes of lines', () => {
  const texts = ['', 'một dòng', 'x'.repeat(100_000), '', 'Uû ban', '\ud83d\ude00']
  const froms = [0]
  for (const each of texts) froms.push(froms.at(-1)! + each.length)
  test('stand between line feeds, in whatever order lines are asked for', () => {
    const codes = new Codes({ texts, froms })
    for (const line of [0, 1, 2, 3, 4, 5, 1, 4, 0, 2]) {
      const at = codes.at(line)
      const end = at + texts[line]!.length
      expect(textOf(codes.list, at, end)).toBe(texts[line])
      expect([codes.list[at - 1], codes.list[end]]).toEqual([10, 10])
    }
  })
  test('of a text alone, too', () => {
    expect(Array.from(codesOf('ệ.'))).toEqual([10, 0x1ec7, 0x2e, 10])
  })
})

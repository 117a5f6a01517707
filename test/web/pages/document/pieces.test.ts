import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Fact, factsAt, gathered, type Mark } from '../../../../src/web/pages/document/facts.ts'
import { marksWithin, piecesOf } from '../../../../src/web/pages/document/pieces.ts'
import { chunkAt, chunksOf } from '../../../../src/web/pages/document/text/chunks.ts'

const mark = (key: string, start: number, end: number): Mark => ({
  start,
  end,
  fact: { key, layer: 'reference', places: [{ start, end, page: null }] } as unknown as Fact,
})

const cut = (marks: readonly Mark[], whole: readonly Mark[] = [], chosen: Mark | null = null) =>
  piecesOf({ start: 0, end: 20 }, { marks, whole, chosen }).map(({ start, end, facts, chosen: is }) =>
    `${start}-${end}${is ? '!' : ''} ${facts.map(({ key }) => key).join('+')}`.trim(),
  )

describe('a text is cut where facts begin and end', () => {
  for (const [name, cuts, expected] of [
    ['no fact', cut([]), ['0-20']],
    ['one fact', cut([mark('a', 5, 9)]), ['0-5', '5-9 a', '9-20']],
    ['over the edge', cut([mark('a', -3, 4), mark('b', 18, 30)]), ['0-4 a', '4-18', '18-20 b']],
    [
      'one in another',
      cut([mark('a', 2, 12), mark('b', 5, 7)]),
      ['0-2', '2-5 a', '5-7 a+b', '7-12 a', '12-20'],
    ],
    [
      'a repaired word is not cut',
      cut([mark('a', 5, 9)], [mark('r', 7, 11)]),
      ['0-5', '5-7 a', '7-11 a', '11-20'],
    ],
    ['the chosen place', cut([], [], mark('c', 3, 6)), ['0-3', '3-6!', '6-20']],
  ] as const)
    test(name, () => expect(cuts).toEqual(expected))
})

const someMarks = fc
  .array(fc.tuple(fc.nat(200), fc.nat(30)))
  .map((pairs) =>
    pairs
      .map(([start, length], index) => mark(String(index), start, start + length + 1))
      .sort((a, b) => a.start - b.start || b.end - a.end),
  )

test('the pieces are the whole text, end to end, whatever the facts', () => {
  fc.assert(
    fc.property(someMarks, someMarks, (marks, whole) => {
      const pieces = piecesOf({ start: 10, end: 150 }, { marks, whole, chosen: null })
      expect(pieces[0]!.start).toBe(10)
      expect(pieces.at(-1)!.end).toBe(150)
      expect(pieces.slice(1).map(({ start }) => start)).toEqual(pieces.slice(0, -1).map(({ end }) => end))
      for (const piece of pieces) expect(piece.end).toBeGreaterThan(piece.start)
    }),
    { seed: 7 },
  )
})

test('marks within a stretch are those that touch it', () => {
  fc.assert(
    fc.property(someMarks, fc.nat(200), fc.nat(60), (marks, start, length) => {
      const longest = Math.max(0, ...marks.map((each) => each.end - each.start))
      const end = start + length + 1
      expect(marksWithin(marks, { start, end }, longest)).toEqual(
        marks.filter((each) => each.start < end && each.end > start),
      )
    }),
    { seed: 7 },
  )
})

const block = (start: number, end: number) =>
  ({
    start,
    end,
    page: null,
    kind: 'paragraph',
    align: 'left',
    bold: false,
    italic: false,
    marker: null,
    depth: null,
    table: null,
  }) as const

test('a long text is parted in chunks, and every mark stands in each chunk that it touches', () => {
  fc.assert(
    fc.property(
      fc.array(fc.nat(4000), { minLength: 1, maxLength: 40 }),
      fc.array(fc.tuple(fc.nat(60_000), fc.nat(9000))),
      (lengths, pairs) => {
        const starts = [0]
        for (const length of lengths) starts.push(starts.at(-1)! + length + 1)
        const blocks = lengths.map((_, index) => block(starts[index]!, starts[index + 1]!))
        const marks = pairs
          .map(([start, length], index) => mark(String(index), start, start + length + 1))
          .sort((a, b) => a.start - b.start || b.end - a.end)
        const chunks = chunksOf(blocks, marks)
        expect(chunks.flatMap((chunk) => chunk.blocks)).toEqual(blocks)
        for (const chunk of chunks)
          expect(chunk.marks).toEqual(
            marks.filter((each) => each.start < chunk.end && each.end > chunk.start),
          )
        expect(chunkAt(chunks, 0)).toBe(0)
        expect(chunkAt(chunks, starts.at(-1)!)).toBe(-1)
      },
    ),
    { seed: 7 },
  )
})

test('a click means the shortest fact at its place first', () => {
  const marks = [mark('long', 0, 50), mark('short', 10, 14), mark('elsewhere', 30, 40)]
  expect(factsAt(marks, { start: 11, end: 12 }).map(({ key }) => key)).toEqual(['short', 'long'])
})

test('facts are found by key, their marks stand in the order of the text', () => {
  const place = (start: number, end: number) => ({ start, end, page: 1, quote: '' })
  const facts = gathered({
    document_id: '',
    references: [{ key: 'r', ...place(20, 30) }],
    observations: [{ key: 'o', ...place(5, 9) }],
    findings: [{ key: 'f', evidence: [place(20, 35), place(1, 3)] }],
    repairs: [],
  } as never)
  expect(facts.marks.map(({ start, fact }) => `${start} ${fact.key}`)).toEqual(['1 f', '5 o', '20 f', '20 r'])
  expect(facts.byKey.get('f')?.places).toHaveLength(2)
})

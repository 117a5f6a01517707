import { describe, expect, test } from 'vitest'
import { Fields } from '../../src/formats/doc/fields.ts'
import { layoutFrom, readSections } from '../../src/formats/doc/layout.ts'
import { rowLookOf } from '../../src/formats/doc/row-definition.ts'
import { code } from '../../src/formats/doc/sprm.ts'
import { storiesOf } from '../../src/formats/doc/stories.ts'

const words = (...values: readonly number[]): Buffer => {
  const bytes = Buffer.alloc(values.length * 2)
  for (const [i, each] of values.entries()) bytes.writeInt16LE(each, i * 2)
  return bytes
}
const longs = (...values: readonly number[]): Buffer => {
  const bytes = Buffer.alloc(values.length * 4)
  for (const [i, each] of values.entries()) bytes.writeInt32LE(each, i * 4)
  return bytes
}

describe('the layout of a paragraph of a DOC', () => {
  const says: [string, [number, Buffer][], unknown][] = [
    ['nothing', [], null],
    ['nothing that differs from none', [[code.pDxaLeft, words(0)]], null],
    [
      'indents, the later over the earlier',
      [
        [code.pDxaLeft80, words(720)],
        [code.pDxaLeft, words(360)],
        [code.pDxaLeft1, words(-284)],
        [code.pDxaRight, words(100)],
      ],
      { left: 360, firstLine: -284, right: 100 },
    ],
    [
      'spacing, lines in parts of a line',
      [
        [code.pDyaBefore, words(120)],
        [code.pDyaAfter, words(60)],
        [code.pDyaLine, words(360, 1)],
      ],
      { before: 120, after: 60, line: 360, lineRule: 'auto' },
    ],
    ['lines exactly so far apart', [[code.pDyaLine, words(-320, 0)]], { line: 320, lineRule: 'exact' }],
    [
      'stops added and taken away',
      [
        [code.pChgTabsPapx, Buffer.from([0, 2, 0x10, 0x0e, 0xa0, 0x05, 1, 2 | (1 << 3)])],
        [code.pChgTabsPapx, Buffer.from([1, 0x10, 0x0e, 0])],
      ],
      { tabs: [{ at: 1440, kind: 'right', leader: 'dot' }] },
    ],
    ['an operand cut short', [[code.pChgTabsPapx, Buffer.from([0, 9, 1])]], null],
  ]
  test.each(says)('%s', (_, sprms, wanted) => {
    const layout = layoutFrom()
    for (const [each, operand] of sprms) layout.take(each, operand)
    expect(layout.made()).toEqual(wanted)
  })
})

describe('the sections of a DOC', () => {
  test('the page by the end of each section', () => {
    const main = Buffer.concat([
      Buffer.alloc(4),
      words(8),
      Buffer.from([0x1f, 0xb0, 0x8c, 0x41, 0x20, 0xb0, 0x82, 0x2e]),
    ])
    const sed = Buffer.alloc(12)
    sed.writeInt32LE(4, 2)
    const none = Buffer.alloc(12)
    none.writeInt32LE(-1, 2)
    const sections = readSections(Buffer.concat([longs(0, 10, 25), sed, none]), main)
    expect([...sections.keys()]).toEqual([10, 25])
    expect(sections.get(10)).toMatchObject({ width: 16780, height: 11906 })
    expect(sections.get(25)).toMatchObject({ width: 12240, height: 15840, titlePage: false })
  })
})

describe('the headers and footers of a DOC', () => {
  const range = { from: 100, to: 140 }
  test('each with its pages', () => {
    const plc = longs(0, 0, 0, 0, 0, 0, 0, 0, 8, 8, 20, 30, 30, 39)
    expect(storiesOf(plc, range)).toEqual([
      { from: 100, to: 108, role: 'header', pages: null },
      { from: 108, to: 120, role: 'footer', pages: null },
      { from: 120, to: 130, role: 'header', pages: 'first' },
    ])
  })
  test('none where the table is odd', () => {
    expect(storiesOf(longs(0, 0, 0, 0, 0, 0, 0, 9, 4000, 9, 9), range)).toEqual([])
    expect(storiesOf(Buffer.alloc(0), range)).toEqual([])
  })
})

describe('fields of a DOC', () => {
  const read = (text: string) => {
    const fields = new Fields()
    const shown: string[] = []
    for (const char of text) {
      if ('\x13\x14\x15'.includes(char)) {
        if (fields.mark(char)) shown.push(`${fields.ended}:`)
      } else if (fields.inCode) fields.code(char)
      else shown.push(fields.shown ? `${fields.shown}:${char}` : char)
    }
    return shown.join(' ')
  }
  test.each([
    ['- \x13 PAGE \x147\x15 -', '-   PAGE:7   -'],
    ['\x13 PAGE  \\* MERGEFORMAT \x15', 'PAGE:'],
    ['\x13 NUMPAGES \x143\x15', 'NUMPAGES:3'],
    ['\x13 TOC \x14a\x13 PAGEREF x \x14b\x15c\x15d', 'a b c d'],
    ['\x15\x14x', 'x'],
  ])('%j', (text, wanted) => expect(read(text)).toBe(wanted))
})

describe('the look of a table row of a DOC', () => {
  const says: [string, number, Buffer, unknown][] = [
    ['half the gap between cells', code.tDxaGapHalf, words(108), { gap: 108 }],
    ['its height, negative exactly that', code.tDyaRowHeight, words(-300), { height: -300 }],
    [
      'blank at the left of all cells, in twips',
      code.tCellPaddingDefault,
      Buffer.from([0, 1, 2, 3, 28, 0]),
      { gap: 28 },
    ],
    ['blank at the top', code.tCellPaddingDefault, Buffer.from([0, 1, 1, 3, 28, 0]), {}],
    ['what is no look', code.pJc, Buffer.from([1]), {}],
  ]
  test.each(says)('%s', (_, each, operand, look) => expect(rowLookOf(each, operand)).toEqual(look))
})

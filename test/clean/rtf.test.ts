import { createHash } from 'node:crypto'
import { beforeAll, describe, expect, test } from 'vitest'
import { loadFonts } from '../../src/clean/fonts.ts'
import { cleanRtf } from '../../src/clean/rtf.ts'
import { loadReaders, type Readers } from '../../src/kit.ts'
import { textOf } from '../../src/pipeline.ts'
import type { Opened } from '../../src/types.ts'

let kit: Readers
beforeAll(async () => {
  kit = await loadReaders()
})

const opened = (bytes: Uint8Array): Opened => ({
  path: 'thu.rtf',
  sha256: createHash('sha256').update(bytes).digest('hex'),
  bytes,
  format: 'rtf',
})
const rtf = (body: string) =>
  Buffer.from(
    `{\\rtf1\\ansi\\ansicpg1252\\deff0{\\fonttbl{\\f0\\fnil\\fcharset0 Times New Roman;}{\\f1\\fnil .VnTime;}{\\f2\\fnil .VnTimeH;}}${body}}`,
    'latin1',
  )
const clean = async (body: string) =>
  Buffer.from((await cleanRtf(opened(rtf(body)), kit, loadFonts())).bytes).toString('latin1')

test('letters are rewritten where they stand; control words, braces and Unicode text stay', async () => {
  const out = await clean("\\f1 b\\b\\'b8\\b0 o c\\'b8o\\par{\\f0 ok \\u7871?}\\par")
  expect(out).toContain('\\f1 b\\b\\u225?\\b0 o c\\u225?o\\par{\\f0 ok \\u7871?}\\par')
})

test('legacy fonts give way in the font table, also those of capitals, whose letters become capitals', async () => {
  const out = await clean("\\f2 b\\'b8o c\\'b8o\\par")
  expect(out).not.toMatch(/\.Vn/)
  expect(out).toContain('B\\u193?O C\\u193?O')
})

test('the cleaned file reads as the repaired text of the original, and cleaning it again changes nothing', async () => {
  const body =
    "{\\header\\f1 \\'f1y ban nh\\'a9n d\\'a9n\\par}{\\headerf\\f1 \\'f1y ban nh\\'a9n d\\'a9n\\par}\\f1 C\\'b6i c\\'b8ch h\\'b5nh ch\\'ddnh n\\'ad\\'edc ta\\par"
  const first = await cleanRtf(opened(rtf(body)), kit, loadFonts())
  expect((await textOf(opened(first.bytes), kit)).text).toBe((await textOf(opened(rtf(body)), kit)).text)
  const second = await cleanRtf(opened(first.bytes), kit, loadFonts())
  expect(Buffer.from(second.bytes).equals(Buffer.from(first.bytes))).toBe(true)
})

test('what no reader of the page sees is rewritten too: properties, labels of lists, names, hidden and deleted words', async () => {
  const fixes: readonly (readonly [before: string, after: string])[] = [
    [
      "{\\info{\\title B\\'b8o c\\'b8o}{\\author NguyÔn}}",
      '{\\title B\\u225?o c\\u225?o}{\\author Nguy\\u7877?n}',
    ],
    ['{\\*\\company Uû ban nh©n d©n}', '{\\*\\company U\\u7927? ban nh\\u226?n d\\u226?n}'],
    [
      "{\\*\\listtable{\\list{\\listlevel{\\leveltext\\'08\\'a7i\\'d2u \\'00. ;}{\\levelnumbers\\'06;}\\f1}}}",
      "{\\leveltext\\'08\\u272?i\\u7873?u \\'00. ;}{\\levelnumbers\\'06;}",
    ],
    ["{\\listtext\\f1 \\'a7i\\'d2u 1.\\tab}\\f1 quy ®Þnh\\par", '{\\listtext\\f1 \\u272?i\\u7873?u 1.\\tab}'],
    ['{\\*\\pn\\pnlvlbody{\\pntxtb PhÇn }}', '{\\pntxtb Ph\\u7847?n }'],
    ["{\\deleted ph\\'b6i bá}", '{\\deleted ph\\u7843?i b\\u7887?}'],
    ['{\\v kh«ng in}', '{\\v kh\\u244?ng in}'],
    ['{\\*\\atnauthor TrÇn}', '{\\*\\atnauthor Tr\\u7847?n}'],
  ]
  const ground = '\\f1 Céng hoµ x· héi chñ nghÜa ViÖt Nam, §éc lËp - Tù do\\par '
  for (const [before, after] of fixes) expect(await clean(ground + before)).toContain(after)
})

describe('labels of lists', () => {
  const list = (label: string) => `{\\*\\listtable{\\list{\\listlevel${label}\\f1}}}\\f1 Céng hoµ x· héi\\par`
  const retold: readonly (readonly [before: string, after: string])[] = [
    [
      "{\\leveltext\\'06Ñieàu\\'00;}{\\levelnumbers\\'06;}",
      "{\\leveltext\\'05\\u272?i\\u7873?u\\'00;}{\\levelnumbers\\'05;}",
    ],
    [
      "{\\leveltext\\leveltemplateid17\\'0dÑieàu \\'00 khoaûn \\'01;}{\\levelnumbers\\'07\\'10;}".replace(
        "'0d",
        "'10",
      ),
      "{\\leveltext\\leveltemplateid17\\'0e\\u272?i\\u7873?u \\'00 kho\\u7843?n \\'01;}{\\levelnumbers\\'06\\'0e;}",
    ],
    [
      "{\\leveltext\\'08\\'a7i\\'d2u \\'00. ;}{\\levelnumbers\\'06;}",
      "{\\leveltext\\'08\\u272?i\\u7873?u \\'00. ;}{\\levelnumbers\\'06;}",
    ],
    ["{\\leveltext\\'05phaàn;}{\\levelnumbers;}", "{\\leveltext\\'04ph\\u7847?n;}{\\levelnumbers;}"],
  ]
  for (const [before, after] of retold)
    test(`${before} tells its new length and places`, async () =>
      expect(await clean(list(before))).toContain(after))

  const unsound = [
    "{\\leveltext\\'06Ñieàu\\'00;}",
    "{\\leveltext\\'06Ñieàu\\'00;}{\\levelnumbers\\'06\\'07;}",
    "{\\leveltext\\'03Ñieàu\\'00;}{\\levelnumbers\\'06;}",
  ]
  for (const label of unsound)
    test(`${label} stays, and a note says so`, async () => {
      const made = await cleanRtf(opened(rtf(list(label))), kit, loadFonts())
      expect(Buffer.from(made.bytes).toString('latin1')).toContain(label)
      expect(made.notes.map((each) => each.code)).toEqual(['LABEL_LEFT'])
      expect(made.notes[0]!.reason).toContain('1 nhãn đánh số')
    })

  test('where nothing was left there is no note', async () => {
    const made = await cleanRtf(opened(rtf(list(retold[0]![0]))), kit, loadFonts())
    expect(made.notes).toEqual([])
  })
})

test('WordArt is rewritten, in the font that it names', async () => {
  const shape = (words: string, font: string) =>
    `{\\shp{\\*\\shpinst\\shpleft0{\\sp{\\sn shapeType}{\\sv 136}}{\\sp{\\sn gtextUNICODE}{\\sv ${words}}}{\\sp{\\sn gtextSize}{\\sv 786432}}{\\sp{\\sn gtextFont}{\\sv ${font}}}}}`
  const out = await clean(
    `\\f1 Céng hoµ x· héi chñ nghÜa ViÖt Nam\\par ${shape("Th«ng b\\'b8o", '.VnTime')}${shape('v¨n ho¸', '.VnTimeH')}`,
  )
  expect(out).toContain(shape('Th\\u244?ng b\\u225?o', 'Times New Roman'))
  expect(out).toContain(shape('V\\u258?N HO\\u193?', 'Times New Roman'))
})

test('a file with other fallbacks says its own', async () => {
  expect(await clean("\\uc0\\f1 b\\'b8o c\\'b8o\\par")).toContain('b{\\uc1\\u225?}o c{\\uc1\\u225?}o')
})

test('ư that a program saved as an optional hyphen is a letter again', async () => {
  expect(await clean("\\f1 nh\\'b5 n\\-\\'edc, tr\\-\\'eang häc\\par")).toContain(
    'n\\u432?\\u7899?c, tr\\u432?\\u7901?ng',
  )
})

import { createHash } from 'node:crypto'
import { beforeAll, expect, test } from 'vitest'
import { loadFonts } from '../../src/clean/fonts.ts'
import { cleanRtf } from '../../src/clean/rtf.ts'
import { type Kit, loadKit } from '../../src/kit.ts'
import { textOf } from '../../src/pipeline.ts'
import type { Opened } from '../../src/types.ts'

let kit: Kit
beforeAll(async () => {
  kit = await loadKit()
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

test('a label of a list keeps the length that it tells; a file with other fallbacks says its own', async () => {
  const label = "{\\*\\listtable{\\list{\\listlevel{\\leveltext\\'06Ñieàu\\'00;}}}}\\f1 Céng hoµ\\par"
  expect(await clean(label)).toContain("{\\leveltext\\'06Ñieàu\\'00;}")
  expect(await clean("\\uc0\\f1 b\\'b8o c\\'b8o\\par")).toContain('b{\\uc1\\u225?}o c{\\uc1\\u225?}o')
})

test('ư that a program saved as an optional hyphen is a letter again', async () => {
  expect(await clean("\\f1 nh\\'b5 n\\-\\'edc, tr\\-\\'eang häc\\par")).toContain(
    'n\\u432?\\u7899?c, tr\\u432?\\u7901?ng',
  )
})

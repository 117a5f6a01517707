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

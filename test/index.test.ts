import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import {
  cleanDocument,
  extract,
  factsOf,
  type Kit,
  loadFonts,
  loadKit,
  loadReaders,
  type Opened,
  open,
  repairText,
  textOf,
  UnreadableSource,
} from '../src/index.ts'
import { packageRoot } from '../src/paths.ts'

const corpus = join(packageRoot, 'corpus')
const sample = (ending: string) => join(corpus, readdirSync(corpus).find((name) => name.endsWith(ending))!)

describe('the library', () => {
  let kit: Kit
  let opened: Opened

  beforeAll(async () => {
    kit = await loadKit()
    opened = await open(sample('.docx'), kit.formats, kit.limits)
  }, 60_000)

  test('takes the facts of a report, each with its place', async () => {
    const { outline, references, observations } = await extract(opened, kit)
    expect(outline.header.docType).toBe('BC')
    expect(references.length).toBeGreaterThan(0)
    for (const { at, quote } of [...references, ...observations])
      expect(outline.text.text.slice(at.start, at.end)).toBe(quote)
  })

  test('repairs a plain string', () => {
    const { text, repairs } = repairText('C«ng t¸c c¶i c¸ch hµnh chÝnh', kit.charsets)
    expect(text).toBe('Công tác cải cách hành chính')
    expect(repairs).toMatchObject([{ charset: 'tcvn3', at: { start: 0, end: text.length } }])
  })

  test('gives the same step by step', async () => {
    const text = await textOf(opened, kit)
    expect(factsOf(text, kit)).toEqual(await extract(opened, kit))
  })

  test('writes a document again in Unicode, without a rule', async () => {
    const readers = { ...(await loadReaders()), fonts: loadFonts() }
    const { bytes } = await cleanDocument(opened, readers)
    const clean = { ...opened, bytes }
    expect((await textOf(clean, readers)).text).toBe((await textOf(opened, readers)).text)
  })

  test('says what is wrong with a file in an error of its own', async () => {
    const nowhere = open(join(corpus, 'không-có.docx'), kit.formats, kit.limits)
    await expect(nowhere).rejects.toBeInstanceOf(UnreadableSource)
    expect(readFileSync(opened.path).length).toBe(opened.bytes.length)
  })
})

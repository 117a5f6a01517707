import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { loadFonts } from '../../src/clean/fonts.ts'
import { cleanPackage } from '../../src/clean/package.ts'
import { openPackage } from '../../src/formats/package/zip.ts'
import { loadReaders } from '../../src/kit.ts'
import { packageRoot } from '../../src/paths.ts'
import { opened } from '../formats/office.ts'

const kit = { ...(await loadReaders()), fonts: loadFonts() }
const shared = process.env.TRICHLUC_SHARED

/** A part without its words and font names: what cleaning must leave as it is, byte for byte. */
const skeleton = (xml: string): string =>
  xml
    .replace(/<w:(?:softHyphen|t)\b[^>]*\/>/g, '')
    .replace(/<w:t\b[^>]*>[^<]*<\/w:t>/g, '')
    .replace(
      /(<w:rFonts\b)([^>]*)/g,
      (_, open: string, rest: string) => open + rest.replace(/="[^"]*"/g, '=""'),
    )
    .replace(/<w:font\b.*?<\/w:font>|<w:font\b[^>]*\/>/gs, '')
    .replace(/( typeface)="[^"]*"/g, '$1=""')
    .replace(/>[^<]+</g, '><')

async function compare(path: string): Promise<{ changed: number; parts: number }> {
  const before = readFileSync(path)
  const { bytes, parts } = await cleanPackage(opened(before, 'docx'), kit)
  const packs = await Promise.all([before, bytes].map((each) => openPackage(each, path, kit.limits)))
  const [old, now] = packs as [(typeof packs)[number], (typeof packs)[number]]
  expect(now.names).toEqual(old.names)
  for (const name of old.names) {
    const [was, is] = [Buffer.from((await old.part(name))!), Buffer.from((await now.part(name))!)]
    if (!parts.includes(name)) expect(was.equals(is), `${path} ${name}`).toBe(true)
    else expect(skeleton(is.toString('utf8')), `${path} ${name}`).toBe(skeleton(was.toString('utf8')))
  }
  return { changed: parts.length, parts: old.names.length }
}

const below = (folder: string) =>
  existsSync(folder)
    ? readdirSync(folder)
        .filter((name) => name.endsWith('.docx'))
        .map((name) => join(folder, name))
    : []

describe('only words and font names differ, part for part', () => {
  const samples = join(packageRoot, 'corpus')
  test.each(below(samples).map((path) => basename(path)))('%s', async (name) => {
    const { parts } = await compare(join(samples, name))
    expect(parts).toBeGreaterThan(2)
  })
  const renderings = join(shared ?? '', 'corpus/renderings')
  const folders = ['docx', 'docx-tcvn3', 'docx-vni'].map((kind) => join(renderings, kind))
  test.skipIf(!shared || !existsSync(renderings))(
    shared ? 'real reports' : 'skipped: no shared corpus — real reports',
    async () => {
      let changed = 0
      for (const path of folders.flatMap(below)) changed += (await compare(path)).changed
      expect(changed).toBeGreaterThan(5)
    },
  )
})

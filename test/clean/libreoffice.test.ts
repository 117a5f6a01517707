import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { loadFonts } from '../../src/clean/fonts.ts'
import { cleanPackage } from '../../src/clean/package.ts'
import { loadReaders } from '../../src/kit.ts'
import { docxOf, opened } from '../formats/office.ts'

const program = ['soffice', 'libreoffice'].find((name) => {
  try {
    execFileSync(name, ['--version'], { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
})

/** As many pages as the page tree of a PDF made by LibreOffice counts. */
const pages = (path: string) =>
  Math.max(...[...readFileSync(path, 'latin1').matchAll(/\/Count (\d+)/g)].map((each) => Number(each[1])))

/** Lays out documents as PDF in a folder, by one start of LibreOffice. */
function layOut(folder: string, files: readonly string[]): void {
  const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`
  execFileSync(program!, [profile, '--headless', '--convert-to', 'pdf', '--outdir', folder, ...files], {
    stdio: 'ignore',
  })
}

test.skipIf(!program)(
  'skipped without LibreOffice — it opens the clean file and lays out as many pages',
  async () => {
    const sentence = 'UBND x· b¸o c¸o kÕt qu¶ thùc hiÖn nhiÖm vô c¶i c¸ch hµnh chÝnh quý I n¨m 2022. '
    const font = '<w:rFonts w:ascii=".VnTime" w:hAnsi=".VnTime"/>'
    const body = `<w:p><w:r><w:rPr>${font}</w:rPr><w:t>${sentence.repeat(8)}</w:t></w:r></w:p>`.repeat(40)
    const before = docxOf(body)
    const kit = { ...(await loadReaders()), fonts: loadFonts() }
    const { bytes } = await cleanPackage(opened(before, 'docx'), kit)
    const folder = mkdtempSync(join(tmpdir(), 'trang-'))
    try {
      // The legacy font is not installed here: the original is laid out in the font that takes its place.
      writeFileSync(join(folder, 'truoc.docx'), docxOf(body.replaceAll('.VnTime', 'Times New Roman')))
      writeFileSync(join(folder, 'sau.docx'), bytes)
      layOut(
        folder,
        ['truoc.docx', 'sau.docx'].map((name) => join(folder, name)),
      )
      expect(pages(join(folder, 'sau.pdf'))).toBe(pages(join(folder, 'truoc.pdf')))
      expect(pages(join(folder, 'sau.pdf'))).toBeGreaterThan(2)
    } finally {
      rmSync(folder, { recursive: true, force: true })
    }
  },
  120_000,
)

const shared = process.env.TRICHLUC_SHARED
const renderings = join(shared ?? '', 'corpus/renderings')
test.skipIf(!program || !shared || !existsSync(renderings))(
  'skipped without LibreOffice or a shared corpus — clean, a report has as many pages as its twin in Unicode',
  async () => {
    const kit = { ...(await loadReaders()), fonts: loadFonts() }
    const folder = mkdtempSync(join(tmpdir(), 'trang-'))
    try {
      const kinds = ['docx', 'docx-tcvn3', 'docx-vni']
      for (const kind of kinds) {
        mkdirSync(join(folder, kind))
        for (const name of readdirSync(join(renderings, kind))) {
          const original = readFileSync(join(renderings, kind, name))
          const { bytes } = await cleanPackage(opened(original, 'docx'), kit)
          writeFileSync(join(folder, kind, name), bytes)
        }
        const names = readdirSync(join(folder, kind)).map((name) => join(folder, kind, name))
        layOut(join(folder, kind), names)
      }
      for (const name of readdirSync(join(folder, 'docx')).filter((each) => each.endsWith('.pdf'))) {
        const counts = kinds.map((kind) => pages(join(folder, kind, name)))
        expect(new Set(counts), name).toEqual(new Set([counts[0]]))
        expect(counts[0]).toBeGreaterThan(1)
      }
    } finally {
      rmSync(folder, { recursive: true, force: true })
    }
  },
  300_000,
)

import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { unzipSync, zipSync } from 'fflate'
import { expect, test } from 'vitest'
import { loadFonts } from '../../src/clean/fonts.ts'
import { cleanPackage } from '../../src/clean/package.ts'
import { loadReaders } from '../../src/kit.ts'
import { docxOf, opened } from '../formats/office.ts'
import { DRAWN_U, legacyFonts } from './legacy-font.ts'

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

/** Lays out documents as PDF in a folder, by one start of LibreOffice, with fonts that draw the legacy charsets. */
function layOut(folder: string, files: readonly string[], fonts: Readonly<Record<string, string>>): void {
  const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`
  execFileSync(program!, [profile, '--headless', '--convert-to', 'pdf', '--outdir', folder, ...files], {
    stdio: 'ignore',
    env: { ...process.env, ...fonts },
  })
}

/** The document as its font draws it: LibreOffice hides U+00AD, which those fonts show as `ư`. */
function asDrawn(docx: Uint8Array): Uint8Array {
  const parts = Object.entries(unzipSync(docx)).map(([name, content]) => {
    const xml = () => Buffer.from(content).toString('utf8')
    const drawn = () =>
      xml().replaceAll('\u00ad', DRAWN_U).replaceAll('<w:softHyphen/>', `<w:t>${DRAWN_U}</w:t>`)
    return [name, name.endsWith('.xml') ? Buffer.from(drawn()) : content] as const
  })
  return zipSync(Object.fromEntries(parts))
}

/** Cleans documents and counts the pages of each before and after. */
async function pagesOf(
  documents: Readonly<Record<string, Uint8Array>>,
): Promise<Record<string, number[]> | null> {
  const kit = { ...(await loadReaders()), fonts: loadFonts() }
  const folder = mkdtempSync(join(tmpdir(), 'trang-'))
  try {
    const fonts = legacyFonts(folder)
    if (fonts === null) return null
    const names = Object.keys(documents)
    for (const name of names) {
      const { bytes } = await cleanPackage(opened(documents[name]!, 'docx'), kit)
      writeFileSync(join(folder, `truoc-${name}.docx`), asDrawn(documents[name]!))
      writeFileSync(join(folder, `sau-${name}.docx`), bytes)
    }
    const files = readdirSync(folder).filter((name) => name.endsWith('.docx'))
    layOut(
      folder,
      files.map((name) => join(folder, name)),
      fonts,
    )
    const counts = (name: string) =>
      ['truoc', 'sau'].map((each) => pages(join(folder, `${each}-${name}.pdf`)))
    return Object.fromEntries(names.map((name) => [name, counts(name)]))
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

test.skipIf(!program)(
  'skipped without LibreOffice — it opens the file before and after cleaning and lays out as many pages',
  async ({ skip }) => {
    const kinds = {
      tcvn3: [
        '.VnTime',
        'UBND x· b¸o c¸o kÕt qu¶ thùc hiÖn nhiÖm vô c¶i c¸ch hµnh chÝnh trong n¨m, n\u00ad\u00edc ta. ',
      ],
      capitals: ['.VnTimeH', 'ñy ban nh©n d©n x· b¸o c¸o kÕt qu¶ n¨m 2022. '],
      vni: [
        'VNI-Times',
        'UBND xaõ baùo caùo keát quaû thöïc hieän nhieäm vuï caûi caùch haønh chính trong naêm. ',
      ],
    } as const
    const documents = Object.entries(kinds).map(([name, [font, sentence]]) => {
      const look = `<w:rFonts w:ascii="${font}" w:hAnsi="${font}"/>`
      const words = sentence.repeat(8)
      return [
        name,
        docxOf(`<w:p><w:r><w:rPr>${look}</w:rPr><w:t>${words}</w:t></w:r></w:p>`.repeat(60)),
      ] as const
    })
    const counts = await pagesOf(Object.fromEntries(documents))
    if (counts === null) return skip('no fontconfig')
    for (const [name, [before, after]] of Object.entries(counts)) {
      expect(after, name).toBe(before)
      expect(after, name).toBeGreaterThan(2)
    }
  },
  120_000,
)

const shared = process.env.TRICHLUC_SHARED
const renderings = join(shared ?? '', 'corpus/renderings')
test.skipIf(!program || !shared || !existsSync(renderings))(
  'skipped without LibreOffice or a shared corpus — clean, a report has as many pages as before',
  async ({ skip }) => {
    const documents = ['docx-tcvn3', 'docx-vni'].flatMap((kind) =>
      readdirSync(join(renderings, kind)).map(
        (name) =>
          [`${kind}-${name.replace('.docx', '')}`, readFileSync(join(renderings, kind, name))] as const,
      ),
    )
    const counts = await pagesOf(Object.fromEntries(documents))
    if (counts === null) return skip('no fontconfig')
    for (const [name, [before, after]] of Object.entries(counts)) expect(after, name).toBe(before)
  },
  300_000,
)

import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { basename, extname, join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { loadKit } from '../../../src/kit.ts'
import { open } from '../../../src/open.ts'
import { textOf } from '../../../src/pipeline.ts'
import { outline } from '../../../src/stages/outline.ts'
import type { Period } from '../../../src/types.ts'

const shared = process.env.TRICHLUC_SHARED
const folders = [
  'reports',
  'renderings/docx',
  'renderings/pdf',
  'renderings/docx-tcvn3',
  'renderings/docx-vni',
  'renderings/doc-tcvn3',
]

interface GoldHeader {
  readonly doc_type: string
  readonly code: string | null
  readonly issued_on: string | null
  readonly place: string | null
  readonly issuer: string
  readonly level: string
  readonly title: string
  readonly period: Period & { readonly stated_data_window: Period | null }
  readonly signer: { readonly name: string | null; readonly title: string; readonly authority: string }
}

if (!shared || !existsSync(join(shared, 'gold')))
  test.skip('headers of the shared reports (skipped: no shared corpus)', () => {})
else {
  const kit = await loadKit()
  const files = folders.flatMap((folder) =>
    readdirSync(join(shared, 'corpus', folder)).map((file) => join(folder, file)),
  )
  describe('headers of the shared reports, in every format', () => {
    for (const file of files)
      test(file, async () => {
        const name = basename(file, extname(file))
        const gold = JSON.parse(readFileSync(join(shared, 'gold', `${name}.json`), 'utf8'))
          .header as GoldHeader
        const path = join(shared, 'corpus', file)
        const { header, sections } = outline(await textOf(await open(path, kit.formats, kit.limits), kit))
        expect(header).toMatchObject({
          docType: gold.doc_type,
          code: gold.code,
          issuedOn: gold.issued_on,
          place: gold.place,
          issuer: gold.issuer,
          level: gold.level,
          period: { from: gold.period.from, to: gold.period.to },
          dataWindow: gold.period.stated_data_window,
          signerTitle: gold.signer.title,
          signerAuthority: gold.signer.authority,
        })
        expect(header.title?.toLowerCase()).toBe(gold.title.toLowerCase())
        if (gold.signer.name) expect(header.signerName).toBe(gold.signer.name)
        expect(sections.filter((section) => section.depth === 1).length).toBeGreaterThanOrEqual(3)
        expect(sections.some((section) => section.future)).toBe(true)
      })
  })
}

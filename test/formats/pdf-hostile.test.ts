import { describe, expect, test } from 'vitest'
import { glyphCap } from '../../src/formats/pdf/ink.ts'
import pdf from '../../src/formats/pdf.ts'
import { paragraphs, readWith, words } from './office.ts'
import { raw, say, tinyPdf } from './tiny-pdf.ts'

const page = { draw: [say(60, 100, 'Sông Mây')] }
const changed = (from: string, to: string): Uint8Array =>
  Buffer.from(
    Buffer.from(tinyPdf([page]))
      .toString('latin1')
      .replace(from, to),
    'latin1',
  )

/** A form that draws words, then itself. */
function withForm(content: string): Uint8Array {
  const form = `<< /Type /XObject /Subtype /Form /BBox [0 0 595 842] /Resources 7 0 R /Length ${content.length} >>`
  const text = Buffer.from(tinyPdf([{ draw: [say(60, 100, 'Sông Mây'), raw('/again Do')] }])).toString(
    'latin1',
  )
  return Buffer.from(
    text
      .replace('<< /Font', '<< /XObject << /again 90 0 R >> /Font')
      .replace('xref\n0', `90 0 obj\n${form}\nstream\n${content}\nendstream\nendobj\nxref\n0`),
    'latin1',
  )
}

describe('files made to hurt', () => {
  const reads: [name: string, bytes: Uint8Array, lines: string[]][] = [
    ['a page count of a thousand million', changed('/Count 1', '/Count 1000000000'), ['Sông Mây']],
    [
      'a second start of the cross references',
      changed('startxref\n', 'startxref\n7\nstartxref\n'),
      ['Sông Mây'],
    ],
    ['cross references that lie', changed('00000 n ', '00001 n '), ['Sông Mây']],
    ['a form that draws itself', withForm('/again Do'), ['Sông Mây']],
    ['a page wider than any paper', changed('[0 0 595 842]', '[0 0 1036800 1036800]'), []],
    [
      'a script that runs on opening',
      changed('/Catalog', '/Catalog /OpenAction << /S /JavaScript /JS (app.alert\\(1\\)) >>'),
      ['Sông Mây'],
    ],
  ]
  test.each(reads)('%s is read', async (name, bytes, lines) => {
    const glyphs = await readWith(pdf, bytes)
    if (lines.length > 0) expect(paragraphs(glyphs).map(words), name).toEqual(lines)
    expect(glyphs.pages).toBe(1)
  })

  const refuses: [name: string, bytes: Uint8Array][] = [
    ['a page tree that bites its tail', changed('/Kids [10 0 R]', '/Kids [2 0 R]')],
    ['a count of less than nothing', changed('/Count 1', '/Count -1')],
    ['no pages', changed('/Kids [10 0 R]', '/Kids []')],
    ['nothing but noise', Buffer.from(`%PDF-1.7\n${'x'.repeat(5000)}`)],
    ['arrays a hundred thousand deep', changed('/Kids [10 0 R]', `/Kids ${'['.repeat(100_000)}`)],
  ]
  test.each(refuses)('%s is refused with a reason', async (_, bytes) => {
    await expect(readWith(pdf, bytes)).rejects.toMatchObject({ code: 'PDF_STRUCTURE' })
  })

  test('a page of more letters than paper holds is cut and said', async () => {
    const flood = `BT /uni 4 Tf ${'<0041>Tj '.repeat(glyphCap + 500)} ET`
    const glyphs = await readWith(pdf, tinyPdf([{ draw: [say(60, 100, 'A'), raw(flood)] }]))
    expect(glyphs.notes.map((each) => each.code)).toContain('PARTIAL')
  }, 60_000)
})

import { expect, test } from 'vitest'
import pptx from '../../src/formats/pptx.ts'
import { packageOf, paragraphs, readWith, relations, shown, words } from './office.ts'

const P = 'xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main"'
const A = 'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"'
const R = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
const p = (text: string, look = '', properties = '') =>
  `<a:p>${properties}<a:r><a:rPr${look}><a:latin typeface=".VnTime"/></a:rPr><a:t>${text}</a:t></a:r></a:p>`
const shape = (inner: string, placeholder = '') =>
  `<p:sp><p:nvSpPr><p:nvPr><p:ph type="${placeholder}"/></p:nvPr></p:nvSpPr><p:txBody>${inner}</p:txBody></p:sp>`
const cell = (text: string, attributes = '') => `<a:tc${attributes}><a:txBody>${p(text)}</a:txBody></a:tc>`

const show = (slides: readonly string[], notes = '') =>
  packageOf('ppt/presentation.xml', {
    'ppt/presentation.xml': `<p:presentation ${P} ${R}><p:sldIdLst>${slides.map((_, i) => `<p:sldId r:id="s${slides.length - 1 - i}"/>`).join('')}</p:sldIdLst></p:presentation>`,
    'ppt/_rels/presentation.xml.rels': relations(
      slides.map((_, i) => [`s${i}`, 'slide', `slides/slide${i}.xml`]),
    ),
    ...Object.fromEntries(
      slides.map((inner, i) => [`ppt/slides/slide${i}.xml`, `<p:sld ${P} ${A}>${inner}</p:sld>`]),
    ),
    'ppt/slides/_rels/slide0.xml.rels': relations([['n', 'notesSlide', '../notesSlides/n.xml']]),
    'ppt/notesSlides/n.xml': `<p:notes ${P} ${A}>${shape(p(notes || 'ghi chú'))}</p:notes>`,
  })

test('slides in the order of the show, each a page, notes after their slide', async () => {
  const glyphs = await readWith(pptx, show([shape(p('sau')), shape(p('trước'))]))
  expect(glyphs.pages).toBe(2)
  expect(paragraphs(glyphs).map((each) => [each.lines[0]!.page, each.role, words(each)])).toEqual([
    [1, 'body', 'trước'],
    [2, 'body', 'sau'],
    [2, 'endnote', 'ghi chú'],
  ])
})

test('groups are entered, page numbers and dates of the template are not', async () => {
  const glyphs = await readWith(
    pptx,
    show([
      `<p:grpSp>${shape(p('trong nhóm'))}</p:grpSp>${shape(p('3'), 'sldNum')}${shape(p('1/1/2020'), 'dt')}`,
    ]),
  )
  expect(paragraphs(glyphs).map(words)).toEqual(['trong nhóm', 'ghi chú'])
})

test('fonts, weight, size, bullets and alignment', async () => {
  const [first] = paragraphs(
    await readWith(
      pptx,
      show([shape(p('b¸o c¸o', ' b="1" i="1" sz="2400"', '<a:pPr algn="ctr"><a:buChar char="-"/></a:pPr>'))]),
    ),
  )
  expect(first).toMatchObject({ align: 'center', marker: '-' })
  expect(first!.lines[0]!.runs[0]).toEqual({
    text: 'b¸o c¸o',
    font: '.VnTime',
    bold: true,
    italic: true,
    size: 24,
  })
})

test('tables with merged cells', async () => {
  const inner = `<a:tbl><a:tr>${cell('A', ' gridSpan="2"')}${cell('', ' hMerge="1"')}</a:tr><a:tr>${cell('B')}${cell('C')}</a:tr></a:tbl>`
  const [table] = (await readWith(pptx, show([inner]))).blocks
  expect(shown(table!)).toBe('{A|B|C}')
  expect(table?.kind === 'table' && table.cells[0]).toMatchObject({ colSpan: 2 })
})

test('a package without a presentation is refused', async () => {
  await expect(readWith(pptx, packageOf('ppt/a.xml', { 'ppt/a.xml': '<a/>' }))).rejects.toMatchObject({
    code: 'NOT_A_PPTX',
  })
})

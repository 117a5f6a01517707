import { expect, test } from 'vitest'
import { loadFonts } from '../../src/clean/fonts.ts'
import { cleanPackage } from '../../src/clean/package.ts'
import { openPackage } from '../../src/formats/package/zip.ts'
import pptx from '../../src/formats/pptx.ts'
import { loadReaders } from '../../src/kit.ts'
import { opened, packageOf, paragraphs, readWith, relations, shown, words } from './office.ts'

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

test('comments, old and new, after their slide', async () => {
  const newer = 'xmlns:n="http://schemas.microsoft.com/office/powerpoint/2018/8/main"'
  const bytes = packageOf('ppt/presentation.xml', {
    'ppt/presentation.xml': `<p:presentation ${P} ${R}><p:sldIdLst><p:sldId r:id="s0"/></p:sldIdLst></p:presentation>`,
    'ppt/_rels/presentation.xml.rels': relations([['s0', 'slide', 'slides/slide0.xml']]),
    'ppt/slides/slide0.xml': `<p:sld ${P} ${A}>${shape(p('trang'))}</p:sld>`,
    'ppt/slides/_rels/slide0.xml.rels': relations([
      ['a', 'comments', '../comments/comment1.xml'],
      ['b', 'comments', '../comments/comment2.xml'],
    ]),
    'ppt/comments/comment1.xml': `<p:cmLst ${P}><p:cm><p:text>CÇn sè liÖu míi cña x·</p:text></p:cm></p:cmLst>`,
    'ppt/comments/comment2.xml': `<n:cmLst ${newer} ${A}><n:cm><n:replyLst><n:reply><n:txBody>${p('§· cã sè liÖu')}</n:txBody></n:reply></n:replyLst><n:txBody>${p('kh«ng ®ñ')}</n:txBody></n:cm></n:cmLst>`,
  })
  const glyphs = await readWith(pptx, bytes)
  expect(paragraphs(glyphs).map((each) => [each.role, words(each)])).toEqual([
    ['body', 'trang'],
    ['comment', 'CÇn sè liÖu míi cña x·'],
    ['comment', '§· cã sè liÖu'],
    ['comment', 'kh«ng ®ñ'],
  ])
  const clean = await cleanPackage(opened(bytes, 'pptx'), { ...(await loadReaders()), fonts: loadFonts() })
  const pack = await openPackage(clean.bytes, 'x', (await loadReaders()).limits)
  const part = async (name: string) => Buffer.from((await pack.part(name))!).toString('utf8')
  expect(await part('ppt/comments/comment1.xml')).toContain('Cần số liệu mới của xã')
  expect(await part('ppt/comments/comment2.xml')).toMatch(/Đã có số liệu.*không đủ/)
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

test('words that name no font take it from the shape, the layout, the master or the theme', async () => {
  const bare = (text: string, level = 0) => `<a:p><a:pPr lvl="${level}"/><a:r><a:t>${text}</a:t></a:r></a:p>`
  const list = (font: string, level = 1) =>
    `<a:lstStyle><a:lvl${level}pPr><a:defRPr><a:latin typeface="${font}"/></a:defRPr></a:lvl${level}pPr></a:lstStyle>`
  const placed = (place: string, inner: string) =>
    `<p:sp><p:nvSpPr><p:nvPr>${place}</p:nvPr></p:nvSpPr><p:txBody>${inner}</p:txBody></p:sp>`
  const slide = [
    placed('<p:ph type="ctrTitle"/>', bare('master')),
    placed('<p:ph idx="7"/>', bare('layout')),
    placed('<p:ph idx="7"/>', list('VNI-Times') + bare('shape')),
    placed('<p:ph type="body"/>', bare('theme') + bare('level', 1)),
    placed('', bare('loose')),
  ]
  const style = (name: string, font: string) =>
    `<p:${name}>${list(font).replace(/<\/?a:lstStyle>/g, '')}</p:${name}>`
  const pack = packageOf('ppt/presentation.xml', {
    'ppt/presentation.xml': `<p:presentation ${P} ${R}><p:sldIdLst><p:sldId r:id="s"/></p:sldIdLst></p:presentation>`,
    'ppt/_rels/presentation.xml.rels': relations([['s', 'slide', 'slides/s.xml']]),
    'ppt/slides/s.xml': `<p:sld ${P} ${A}>${slide.join('')}</p:sld>`,
    'ppt/slides/_rels/s.xml.rels': relations([['l', 'slideLayout', '../slideLayouts/l.xml']]),
    'ppt/slideLayouts/l.xml': `<p:sldLayout ${P} ${A}>${placed('<p:ph idx="7"/>', list('.VnArial'))}</p:sldLayout>`,
    'ppt/slideLayouts/_rels/l.xml.rels': relations([['m', 'slideMaster', '../slideMasters/m.xml']]),
    'ppt/slideMasters/m.xml': `<p:sldMaster ${P} ${A}>${placed('<p:ph type="body"/>', list('.VnAvant', 2))}<p:txStyles>${style('titleStyle', '+mj-lt')}</p:txStyles></p:sldMaster>`,
    'ppt/slideMasters/_rels/m.xml.rels': relations([['t', 'theme', '../theme/t.xml']]),
    'ppt/theme/t.xml': `<a:theme ${A}><a:themeElements><a:fontScheme><a:majorFont><a:latin typeface=".VnTimeH"/></a:majorFont><a:minorFont><a:latin typeface=".VnTime"/></a:minorFont></a:fontScheme></a:themeElements></a:theme>`,
  })
  const read = paragraphs(await readWith(pptx, pack))
  expect(read.map((each) => [words(each), each.lines[0]!.runs[0]!.font])).toEqual([
    ['master', '.VnTimeH'],
    ['layout', '.VnArial'],
    ['shape', 'VNI-Times'],
    ['theme', '.VnTime'],
    ['level', '.VnAvant'],
    ['loose', '.VnTime'],
  ])
})

test('a title in the capitals font of its master becomes capitals', async () => {
  const pack = packageOf('ppt/presentation.xml', {
    'ppt/slides/s.xml': `<p:sld ${P} ${A}>${shape('<a:p><a:r><a:t>kÕt qu¶ c«ng t¸c n¨m 2003</a:t></a:r></a:p>', 'title')}</p:sld>`,
    'ppt/slides/_rels/s.xml.rels': relations([['l', 'slideLayout', '../slideLayouts/l.xml']]),
    'ppt/slideLayouts/l.xml': `<p:sldLayout ${P} ${A}/>`,
    'ppt/slideLayouts/_rels/l.xml.rels': relations([['m', 'slideMaster', '../slideMasters/m.xml']]),
    'ppt/slideMasters/m.xml': `<p:sldMaster ${P} ${A}><p:txStyles><p:titleStyle><a:lvl1pPr><a:defRPr><a:latin typeface=".VnTimeH"/></a:defRPr></a:lvl1pPr></p:titleStyle></p:txStyles></p:sldMaster>`,
  })
  const kit = { ...(await loadReaders()), fonts: loadFonts() }
  const { bytes } = await cleanPackage(opened(pack, 'pptx'), kit)
  const slide = await (await openPackage(bytes, 'a', kit.limits)).part('ppt/slides/s.xml')
  expect(Buffer.from(slide!).toString()).toContain('<a:t>KẾT QUẢ CÔNG TÁC NĂM 2003</a:t>')
})

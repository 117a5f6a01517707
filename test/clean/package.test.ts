import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import { type FontTable, loadFonts } from '../../src/clean/fonts.ts'
import { type Cleaned, cleanPackage } from '../../src/clean/package.ts'
import { openPackage } from '../../src/formats/package/zip.ts'
import { loadReaders, type Readers } from '../../src/kit.ts'
import { docxOf, opened, packageOf, relations } from '../formats/office.ts'

let readers: Readers
let fonts: FontTable
beforeAll(async () => {
  readers = await loadReaders()
  fonts = loadFonts()
})

const vn = '<w:rFonts w:ascii=".VnTime" w:hAnsi=".VnTime"/>'
const vnH = '<w:rFonts w:ascii=".VnTimeH" w:hAnsi=".VnTimeH"/>'
const vni = '<w:rFonts w:ascii="VNI-Times" w:hAnsi="VNI-Times"/>'
const r = (text: string, font = vn) =>
  `<w:r><w:rPr>${font}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`
const p = (inner: string) => `<w:p>${inner}</w:p>`
/** Enough legacy words that the document speaks for itself. */
const ground = p(r('Céng hoµ x· héi chñ nghÜa ViÖt Nam, §éc lËp - Tù do - H¹nh phóc'))

const clean = (bytes: Uint8Array, format = 'docx'): Promise<Cleaned> =>
  cleanPackage(opened(bytes, format), { ...readers, fonts })
const partOf = async (bytes: Uint8Array, part: string) =>
  Buffer.from((await (await openPackage(bytes, 'x', readers.limits)).part(part))!).toString('utf8')
const bodyOf = async (body: string) =>
  (await partOf((await clean(docxOf(ground + body))).bytes, 'word/document.xml'))
    .split('</w:p>')
    .slice(1)
    .join('</w:p>')
    .replace('</w:body></w:document>', '')

const times = '<w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman"/>'

describe('words of a DOCX', () => {
  const fixes: [name: string, before: string, after: string][] = [
    [
      'a run keeps its properties',
      p(`<w:r><w:rPr>${vn}<w:b/><w:sz w:val="28"/></w:rPr><w:t>B¸o c¸o</w:t></w:r>`),
      p(`<w:r><w:rPr>${times}<w:b/><w:sz w:val="28"/></w:rPr><w:t>Báo cáo</w:t></w:r>`),
    ],
    [
      'the name of who changed it, in every place alike',
      p(`<w:ins w:author="NguyÔn V¨n Th¾ng">${r('nghÞ')}</w:ins><w:ins w:author="NguyÔn V¨n Th¾ng"/>`),
      p(`<w:ins w:author="Nguyễn Văn Thắng">${r('nghị', times)}</w:ins><w:ins w:author="Nguyễn Văn Thắng"/>`),
    ],
    ['a capitals font', p(r('ñy ban nh©n d©n x·', vnH)), p(r('ỦY BAN NHÂN DÂN XÃ', times))],
    ['a word over two runs', p(r('hå s') + r('¬ tån')), p(r('hồ s', times) + r('ơ tồn', times))],
    [
      'ư as an element',
      p(`<w:r><w:rPr>${vn}</w:rPr><w:t>nhµ n</w:t><w:softHyphen/><w:t>íc</w:t></w:r>`),
      p(`<w:r><w:rPr>${times}</w:rPr><w:t>nhà n</w:t><w:t xml:space="preserve">ư</w:t><w:t>ớc</w:t></w:r>`),
    ],
    [
      'entities and quotes of the XML',
      p(r('n«ng nghiÖp &amp; ph¸t triÓn &lt;A&gt;')),
      p(r('nông nghiệp &amp; phát triển &lt;A&gt;', times)),
    ],
    [
      'cells',
      `<w:tbl><w:tr><w:tc>${p(r('§Êt ®ai'))}</w:tc></w:tr></w:tbl>`,
      `<w:tbl><w:tr><w:tc>${p(r('Đất đai', times))}</w:tc></w:tr></w:tbl>`,
    ],
    [
      'deleted words, apart from the others',
      p(`${r('hå s¬ ')}<w:del><w:r><w:rPr>${vn}</w:rPr><w:delText>tån ®äng</w:delText></w:r></w:del>`),
      p(
        `${r('hồ sơ ', times)}<w:del><w:r><w:rPr>${times}</w:rPr><w:delText>tồn đọng</w:delText></w:r></w:del>`,
      ),
    ],
    [
      'results of fields, not their codes',
      p(
        `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>MERGEFIELD hä_tªn</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${r('®Þa ph­¬ng')}`,
      ),
      p(
        `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>MERGEFIELD hä_tªn</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${r('địa phương', times)}`,
      ),
    ],
    [
      'both branches of a text box',
      p(
        `<w:r><mc:AlternateContent><mc:Choice><wps:txbx><w:txbxContent>${p(r('kÕ ho¹ch'))}</w:txbxContent></wps:txbx></mc:Choice><mc:Fallback><v:textbox><w:txbxContent>${p(r('kÕ ho¹ch'))}</w:txbxContent></v:textbox></mc:Fallback></mc:AlternateContent></w:r>`,
      ),
      p(
        `<w:r><mc:AlternateContent><mc:Choice><wps:txbx><w:txbxContent>${p(r('kế hoạch', times))}</w:txbxContent></wps:txbx></mc:Choice><mc:Fallback><v:textbox><w:txbxContent>${p(r('kế hoạch', times))}</w:txbxContent></v:textbox></mc:Fallback></mc:AlternateContent></w:r>`,
      ),
    ],
    [
      'WordArt',
      p(
        `<w:r><w:pict><v:textpath style="font-family:&quot;.VnTime&quot;;font-size:1pt" string="QuyÕt ®Þnh"/></w:pict></w:r>`,
      ),
      p(
        `<w:r><w:pict><v:textpath style="font-family:&quot;Times New Roman&quot;;font-size:1pt" string="Quyết định"/></w:pict></w:r>`,
      ),
    ],
  ]
  test.each(fixes)('%s', async (_, before, after) => {
    expect(await bodyOf(before)).toBe(after)
  })

  const other = '<w:rFonts w:ascii="Arial" w:hAnsi="Arial"/>'
  const leaves: [name: string, body: string][] = [
    ['Unicode words', p(r('Kế hoạch số 15/KH-UBND, 35 µg/m³, François', other))],
    [
      'a soft hyphen between Unicode letters',
      p(`<w:r><w:rPr>${other}</w:rPr><w:t>kế</w:t><w:softHyphen/><w:t>hoạch</w:t></w:r>`),
    ],
    [
      'what is no text',
      p('<w:bookmarkStart w:id="0" w:name="hå"/><w:r><w:drawing/><w:lastRenderedPageBreak/></w:r>'),
    ],
    [
      'comments of the XML and odd spelling',
      `<!-- hå s¬ -->${p(`<w:r ><w:rPr></w:rPr><w:t  xml:space='preserve'> a </w:t></w:r>`)}`,
    ],
  ]
  test.each(leaves)('leaves %s', async (_, body) => {
    expect(await bodyOf(body)).toBe(body)
  })
})

test('every part that holds words is cleaned, every other is the same byte for byte', async () => {
  const label =
    '<w:numbering><w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:lvlText w:val="§iÒu %1."/></w:lvl></w:abstractNum></w:numbering>'
  const bytes = docxOf(ground, {
    header1: `<w:hdr>${p(r('b¸o c¸o', vnH))}</w:hdr>`,
    footnotes: `<w:footnotes><w:footnote w:id="2">${p(r('theo sè liÖu'))}</w:footnote></w:footnotes>`,
    comments: `<w:comments><w:comment w:id="1">${p(r('xem l¹i'))}</w:comment></w:comments>`,
    numbering: label,
    fontTable:
      '<w:fonts><w:font w:name=".VnTime"><w:charset w:val="00"/></w:font><w:font w:name=".VnTimeH"/><w:font w:name="Arial"/></w:fonts>',
    settings: '<w:settings/>',
  })
  const result = await clean(bytes)
  const part = (name: string) => partOf(result.bytes, name)
  expect(await part('word/header1.xml')).toContain('BÁO CÁO')
  expect(await part('word/footnotes.xml')).toContain('theo số liệu')
  expect(await part('word/comments.xml')).toContain('xem lại')
  expect(await part('word/numbering.xml')).toContain('w:val="Điều %1."')
  expect(await part('word/fontTable.xml')).toMatch(
    /<w:font w:name="Times New Roman"><w:charset w:val="00"\/><\/w:font><w:font w:name="Arial"\/>/,
  )
  expect(result.fonts).toEqual({ '.VnTime': 7, '.VnTimeH': 3 })
  expect(await part('word/settings.xml')).toBe(await partOf(bytes, 'word/settings.xml'))
  expect(result.parts).not.toContain('word/settings.xml')
})

test('a file that needs nothing comes back as it is; a cleaned one needs nothing', async () => {
  const unicode = docxOf(p(r('Báo cáo quý I', '<w:rFonts w:ascii="Arial" w:hAnsi="Arial"/>')))
  const same = await clean(unicode)
  expect(same.bytes).toBe(unicode)
  expect(same).toMatchObject({ repairs: [], fonts: {}, parts: [], notes: [] })
  const once = await clean(docxOf(ground))
  const twice = await clean(once.bytes)
  expect(twice.bytes).toBe(once.bytes)
})

test('however a sentence is cut into runs, its words come out the same', async () => {
  const sentence = 'UÛy ban nhaân daân xaõ baùo caùo keát quaû thöïc hieän nhieäm vuï quyù III'
  const whole = 'Ủy ban nhân dân xã báo cáo kết quả thực hiện nhiệm vụ quý III'
  const cuts = fc.uniqueArray(fc.integer({ min: 1, max: sentence.length - 1 }), { maxLength: 12 })
  await fc.assert(
    fc.asyncProperty(cuts, async (places) => {
      const edges = [0, ...places.sort((a, b) => a - b), sentence.length]
      const runs = edges.slice(1).map((to, i) => r(sentence.slice(edges[i], to), vni))
      const { bytes } = await clean(docxOf(p(runs.join(''))))
      const words = [...(await partOf(bytes, 'word/document.xml')).matchAll(/<w:t [^>]*>([^<]*)</g)].map(
        (each) => each[1],
      )
      expect(words).toHaveLength(runs.length)
      expect(words.join('')).toBe(whole)
    }),
    { seed: 11, numRuns: 40 },
  )
})

test('names of styles and the data beside a document stay, and are told of', async () => {
  const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
  const body = `<w:document ${W}><w:body>${ground}</w:body></w:document>`
  const parts = {
    'word/document.xml': body,
    'word/styles.xml': `<w:styles ${W}><w:style w:styleId="a"><w:name w:val="Tiªu ®Ò lín"/></w:style><w:style w:styleId="b"><w:name w:val="heading 1"/></w:style></w:styles>`,
    'customXml/item1.xml': '<a><b>B¸o c¸o quý III</b><c>Quận 1</c></a>',
    'customXml/item2.xml': '<a><b',
  }
  const { bytes, notes, parts: changed } = await clean(packageOf('word/document.xml', parts))
  expect(changed).toEqual(['word/document.xml'])
  expect(await partOf(bytes, 'word/styles.xml')).toBe(parts['word/styles.xml'])
  expect(notes.map(({ code, reason }) => [code, reason.slice(0, 58)])).toEqual([
    ['PART_LEFT', 'phần `customXml/item2.xml` không đọc được, giữ nguyên'],
    ['STYLE_NAME_LEFT', expect.stringContaining('“Tiªu ®Ò lín” (Tiêu đề lớn)')],
    ['DATA_LEFT', expect.stringContaining('dữ liệu kèm tài liệu (customXml)')],
  ])
  expect(notes[2]!.reason).toContain('“B¸o c¸o quý III” (Báo cáo quý III) giữ nguyên')
})

test('a document whose only legacy words stay comes back as it was, with no repair told', async () => {
  const docx = docxOf('<w:p><w:r><w:t>Báo cáo quý III</w:t></w:r></w:p>', {
    styles: '<w:styles><w:style><w:name w:val="Tiªu ®Ò cña b¸o c¸o"/></w:style></w:styles>',
  })
  const { bytes, repairs, notes } = await clean(docx)
  expect(Buffer.from(bytes).equals(Buffer.from(docx))).toBe(true)
  expect(repairs).toEqual([])
  expect(notes.map((each) => each.code)).toEqual(['STYLE_NAME_LEFT'])
})

describe('XLSX', () => {
  const X = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
  const R = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
  const book = packageOf('xl/workbook.xml', {
    'xl/workbook.xml': `<workbook ${X} ${R}><sheets><sheet name="Tæng hîp sè liÖu" r:id="s1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': relations([['s1', 'worksheet', 'worksheets/sheet1.xml']]),
    'xl/styles.xml': `<styleSheet ${X}><fonts><font><name val=".VnTime"/></font><font><name val=".VnTimeH"/></font></fonts><cellXfs><xf fontId="0"/><xf fontId="1"/></cellXfs></styleSheet>`,
    'xl/sharedStrings.xml': `<sst ${X}><si><t>Tæng sè hå s¬ tiÕp nhËn</t></si><si><t>b¸o c¸o</t></si><si><r><t>lÜnh vùc </t></r><r><rPr><rFont val="Arial"/></rPr><t>nông nghiệp</t></r></si></sst>`,
    'xl/worksheets/sheet1.xml': `<worksheet ${X}><sheetData><row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" s="1" t="s"><v>1</v></c><c r="C1" t="s"><v>2</v></c><c r="D1" t="str"><f>IF(A1&gt;0,"®¹t yªu cÇu","")</f><v>®¹t yªu cÇu</v></c><c r="E1" t="inlineStr"><is><t>h¹n
®Þnh</t></is></c><c r="F1"><v>12</v></c></row></sheetData><headerFooter><oddHeader>&amp;C&amp;".VnTime,Bold"&amp;12Thèng kª hå s¬ &amp;P</oddHeader></headerFooter></worksheet>`,
    'xl/tables/table1.xml': `<table ${X} name="B" ref="A1:A2"><tableColumns><tableColumn id="1" name="Tæng sè hå s¬ tiÕp nhËn"/></tableColumns></table>`,
    'xl/comments1.xml': `<comments ${X}><commentList><comment ref="A1"><text><r><rPr><rFont val=".VnTime"/></rPr><t>kiÓm tra l¹i sè liÖu</t></r></text></comment></commentList></comments>`,
  })

  test('what is said about a cell, and by whom', async () => {
    const T = 'xmlns="http://schemas.microsoft.com/office/spreadsheetml/2018/threadedcomments"'
    const talk = packageOf('xl/workbook.xml', {
      'xl/workbook.xml': `<workbook ${X}/>`,
      'xl/threadedComments/threadedComment1.xml': `<ThreadedComments ${T}><threadedComment ref="A1"><text>kiÓm tra l¹i sè liÖu</text></threadedComment></ThreadedComments>`,
      'xl/persons/person.xml': `<personList ${T}><person displayName="NguyÔn V¨n Th¾ng" id="{1}"/></personList>`,
    })
    const { bytes } = await clean(talk, 'xlsx')
    expect(await partOf(bytes, 'xl/threadedComments/threadedComment1.xml')).toContain(
      '>kiểm tra lại số liệu<',
    )
    expect(await partOf(bytes, 'xl/persons/person.xml')).toContain('"Nguyễn Văn Thắng"')
  })

  test('cells, rich text, formulas, notes, headers, table columns and fonts', async () => {
    const { bytes, notes } = await clean(book, 'xlsx')
    expect(notes).toMatchObject([
      { code: 'SHEET_NAME_LEFT', reason: expect.stringContaining('Tổng hợp số liệu') },
    ])
    expect(await partOf(bytes, 'xl/workbook.xml')).toContain('name="Tæng hîp sè liÖu"')
    const part = (name: string) => partOf(bytes, `xl/${name}.xml`)
    expect(await part('sharedStrings')).toContain(
      '<si><t>Tổng số hồ sơ tiếp nhận</t></si><si><t>BÁO CÁO</t></si><si><r><t>lĩnh vực </t></r><r><rPr><rFont val="Arial"/></rPr><t>nông nghiệp</t></r></si>',
    )
    const sheet = await part('worksheets/sheet1')
    expect(sheet).toContain('<f>IF(A1&gt;0,"đạt yêu cầu","")</f><v>đạt yêu cầu</v>')
    expect(sheet).toContain('<t>hạn\nđịnh</t>')
    expect(sheet).toContain('&amp;C&amp;"Times New Roman,Bold"&amp;12Thống kê hồ sơ &amp;P')
    expect(await part('tables/table1')).toContain('name="Tổng số hồ sơ tiếp nhận"')
    expect(await part('comments1')).toContain(
      '<rFont val="Times New Roman"/></rPr><t>kiểm tra lại số liệu</t>',
    )
    expect(await part('styles')).toContain(
      '<name val="Times New Roman"/></font><font><name val="Times New Roman"/>',
    )
  })
})

test('what a sheet compares with its cells and says beside them changes as they do', async () => {
  const X = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
  const cell = '<c r="A1" t="inlineStr"><is><t>®¹t yªu cÇu, kh«ng ®¹t</t></is></c>'
  const fixes: readonly (readonly [before: string, after: string])[] = [
    ['<autoFilter><filterColumn><filters><filter val="®¹t"/>', '<filter val="đạt"/>'],
    [
      '</filters></filterColumn></autoFilter><conditionalFormatting><cfRule text="kh«ng ®¹t">',
      '<cfRule text="không đạt">',
    ],
    [
      '<formula>SEARCH("kh«ng ®¹t",A1)</formula></cfRule></conditionalFormatting>',
      '<formula>SEARCH("không đạt",A1)<',
    ],
    ['<dataValidations><dataValidation prompt="Chän mét">', '<dataValidation prompt="Chọn một">'],
    [
      '<formula1>"®¹t,kh«ng ®¹t"</formula1></dataValidation></dataValidations>',
      '<formula1>"đạt,không đạt"</formula1>',
    ],
    [
      '<hyperlinks><hyperlink location="Tæng!A1" display="Tæng hîp"/></hyperlinks>',
      'location="Tæng!A1" display="Tổng hợp"',
    ],
  ]
  const book = packageOf('xl/workbook.xml', {
    'xl/workbook.xml': `<workbook ${X}/>`,
    'xl/styles.xml': `<styleSheet ${X}><numFmts><numFmt numFmtId="164" formatCode="#,##0&quot; ®ång&quot;"/></numFmts><fonts><font><name val=".VnTime"/></font></fonts><cellXfs><xf fontId="0" numFmtId="164"/></cellXfs></styleSheet>`,
    'xl/worksheets/sheet1.xml': `<worksheet ${X}><sheetData><row r="1">${cell}</row></sheetData>${fixes.map(([before]) => before).join('')}</worksheet>`,
    'xl/drawings/drawing1.xml':
      '<xdr:wsDr xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing"><xdr:cNvPr name="1" descr="S¬ ®å tæ chøc"/></xdr:wsDr>',
  })
  const { bytes } = await clean(book, 'xlsx')
  const sheet = await partOf(bytes, 'xl/worksheets/sheet1.xml')
  for (const [, after] of fixes) expect(sheet).toContain(after)
  expect(await partOf(bytes, 'xl/styles.xml')).toContain('formatCode="#,##0&quot; đồng&quot;"')
  expect(await partOf(bytes, 'xl/drawings/drawing1.xml')).toContain('descr="Sơ đồ tổ chức"')
})

test('the workbook of a chart is cleaned with its document; what cannot be opened is named', async () => {
  const X = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
  const book = packageOf('xl/workbook.xml', {
    'xl/workbook.xml': `<workbook ${X}/>`,
    'xl/sharedStrings.xml': `<sst ${X}><si><t>Tæng sè hå s¬ tiÕp nhËn</t></si></sst>`,
  })
  const body = docxOf(ground)
  const pack = await openPackage(body, 'a', readers.limits)
  const parts = await Promise.all(pack.names.map(async (name) => [name, (await pack.part(name))!] as const))
  const whole = packageOf('word/document.xml', {
    ...Object.fromEntries(parts),
    'word/embeddings/Microsoft_Excel_Sheet1.xlsx': book,
    'word/embeddings/oleObject1.bin': Buffer.from('cũ'),
  })
  const { bytes, notes, parts: changed } = await clean(whole)
  expect(changed).toContain('word/embeddings/Microsoft_Excel_Sheet1.xlsx')
  const inner = await (await openPackage(bytes, 'a', readers.limits)).part(
    'word/embeddings/Microsoft_Excel_Sheet1.xlsx',
  )
  expect(await partOf(inner!, 'xl/sharedStrings.xml')).toContain('Tổng số hồ sơ tiếp nhận')
  expect(notes).toMatchObject([{ code: 'EMBEDDED_LEFT', reason: expect.stringContaining('oleObject1.bin') }])
})

test('a pivot table goes on to find the words of its cells', async () => {
  const X = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
  const book = packageOf('xl/workbook.xml', {
    'xl/workbook.xml': `<workbook ${X}/>`,
    'xl/sharedStrings.xml': `<sst ${X}><si><t>§¬n vÞ b¸o c¸o</t></si><si><t>X· Hoµ B×nh Th­îng</t></si></sst>`,
    'xl/pivotCache/pivotCacheDefinition1.xml': `<pivotCacheDefinition ${X}><cacheFields><cacheField name="§¬n vÞ b¸o c¸o"><sharedItems><s v="X· Hoµ B×nh Th­îng"/></sharedItems></cacheField></cacheFields></pivotCacheDefinition>`,
  })
  const { bytes } = await clean(book, 'xlsx')
  expect(await partOf(bytes, 'xl/pivotCache/pivotCacheDefinition1.xml')).toContain(
    '<cacheField name="Đơn vị báo cáo"><sharedItems><s v="Xã Hoà Bình Thượng"/>',
  )
})

test('a shared string that cells show in a capitals font too becomes two', async () => {
  const X = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
  const cells = [
    '<c r="A1" t="s"><v>0</v></c>',
    '<c r="B1" s="1" t="s"><v>0</v></c>',
    '<c r="C1" s="1" t="s"><v>1</v></c>',
    '<c r="D1" s="1" t="s"><v>0</v></c>',
    '<c r="E1" t="s"><v>1</v></c>',
  ]
  const book = packageOf('xl/workbook.xml', {
    'xl/workbook.xml': `<workbook ${X}/>`,
    'xl/styles.xml': `<styleSheet ${X}><fonts><font><name val=".VnTime"/></font><font><name val=".VnTimeH"/></font></fonts><cellXfs><xf fontId="0"/><xf fontId="1"/></cellXfs></styleSheet>`,
    'xl/sharedStrings.xml': `<sst ${X} uniqueCount="2"><si><t>b¸o c¸o kÕt qu¶</t></si><si><t>12</t></si></sst>`,
    'xl/worksheets/sheet1.xml': `<worksheet ${X}><sheetData><row r="1">${cells.join('')}</row></sheetData></worksheet>`,
  })
  const { bytes } = await clean(book, 'xlsx')
  expect(await partOf(bytes, 'xl/sharedStrings.xml')).toContain(
    'uniqueCount="3"><si><t>báo cáo kết quả</t></si><si><t>12</t></si><si><t>BÁO CÁO KẾT QUẢ</t></si></sst>',
  )
  const sheet = await partOf(bytes, 'xl/worksheets/sheet1.xml')
  expect([...sheet.matchAll(/<v>(\d)</g)].map((each) => each[1])).toEqual(['0', '2', '1', '2', '1'])
})

test('slides, charts, SmartArt and document properties', async () => {
  const A = 'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"'
  const text = (words: string) =>
    `<a:p><a:r><a:rPr><a:latin typeface=".VnTime"/></a:rPr><a:t>${words}</a:t></a:r><a:br/><a:r><a:t>12%</a:t></a:r></a:p>`
  const bytes = packageOf('ppt/presentation.xml', {
    'ppt/presentation.xml':
      '<p:presentation xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main"/>',
    'ppt/slides/slide1.xml': `<p:sld xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main" ${A}>${text('KÕt qu¶ thùc hiÖn nhiÖm vô')}</p:sld>`,
    'ppt/charts/chart1.xml': `<c:chartSpace xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" ${A}>${text('BiÓu ®å thu hót ®Çu t­')}<c:strCache><c:pt idx="0"><c:v>Tr­êng häc phæ th«ng</c:v></c:pt></c:strCache><c:numCache><c:pt idx="0"><c:v>12</c:v></c:pt></c:numCache></c:chartSpace>`,
    'ppt/diagrams/data1.xml': `<dgm:dataModel xmlns:dgm="http://schemas.openxmlformats.org/drawingml/2006/diagram" ${A}><dgm:t>${text('C¸c b­íc thùc hiÖn')}</dgm:t></dgm:dataModel>`,
    'docProps/core.xml':
      '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>B¸o c¸o s¬ kÕt c«ng t¸c</dc:title></cp:coreProperties>',
  })
  const result = await clean(bytes, 'pptx')
  const part = (name: string) => partOf(result.bytes, name)
  expect(await part('ppt/slides/slide1.xml')).toContain(
    'typeface="Times New Roman"/></a:rPr><a:t>Kết quả thực hiện nhiệm vụ</a:t>',
  )
  expect(await part('ppt/charts/chart1.xml')).toContain('<c:v>Trường học phổ thông</c:v>')
  expect(await part('ppt/charts/chart1.xml')).toContain('<a:t>Biểu đồ thu hút đầu tư</a:t>')
  expect(await part('ppt/diagrams/data1.xml')).toContain('<a:t>Các bước thực hiện</a:t>')
  expect(await part('docProps/core.xml')).toContain('<dc:title>Báo cáo sơ kết công tác</dc:title>')
})

test('a signed document is cleaned with a warning; a part in another encoding is left and named', async () => {
  const signed = packageOf('word/document.xml', {
    'word/document.xml': `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${ground}</w:body></w:document>`,
    'word/la.xml': Buffer.from('<a>é</a>', 'latin1'),
    '_xmlsignatures/sig1.xml': '<Signature/>',
  })
  expect((await clean(signed)).notes.map((each) => each.code)).toEqual(['PART_LEFT', 'SIGNATURE_BROKEN'])
})

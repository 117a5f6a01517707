import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { docxOf, packageOf, relations } from '../formats/office.ts'
import { tinyDoc } from '../formats/tiny-doc.ts'
import { record, sst, string8, u16, u32, workbook } from '../formats/tiny-xls.ts'
import { scratch, write } from '../ingest/trial.ts'
import { run } from './screen.ts'

const GOOD = 'Báo cáo kết quả công tác quý III năm 2021'
const TCVN3 = 'B¸o c¸o kÕt qu¶ c«ng t¸c quý III n¨m 2021'
const VNI = 'Baùo caùo keát quaû coâng taùc quyù III naêm 2021'
const PLAIN = 'Bao cao thang 9'

const docx = (text: string, font: string, parts: Readonly<Record<string, string>> = {}) =>
  docxOf(
    `<w:p><w:r><w:rPr><w:rFonts w:ascii="${font}" w:hAnsi="${font}"/></w:rPr><w:t>${text}</w:t></w:r></w:p>`,
    parts,
  )

const X = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
const R = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
const xlsx = (text: string, font: string, note = '') =>
  packageOf('xl/workbook.xml', {
    'xl/workbook.xml': `<workbook ${X} ${R}><sheets><sheet name="Quý I" r:id="s"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': relations([
      ['s', 'worksheet', 'worksheets/sheet1.xml'],
      ['t', 'styles', 'styles.xml'],
    ]),
    'xl/styles.xml': `<styleSheet ${X}><fonts><font><name val="${font}"/></font></fonts><cellXfs><xf/></cellXfs></styleSheet>`,
    'xl/worksheets/sheet1.xml': `<worksheet ${X}><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>${text}</t></is></c></row></sheetData></worksheet>`,
    'xl/worksheets/_rels/sheet1.xml.rels': relations([['n', 'comments', '../comments1.xml']]),
    'xl/comments1.xml': `<comments ${X}><commentList><comment ref="A1"><text><t>${note}</t></text></comment></commentList></comments>`,
  })

const P = 'xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main"'
const A = 'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"'
const pptx = (text: string, font: string) =>
  packageOf('ppt/presentation.xml', {
    'ppt/presentation.xml': `<p:presentation ${P} ${R}><p:sldIdLst><p:sldId r:id="s"/></p:sldIdLst></p:presentation>`,
    'ppt/_rels/presentation.xml.rels': relations([['s', 'slide', 'slides/slide1.xml']]),
    'ppt/slides/slide1.xml': `<p:sld ${P} ${A}><p:sp><p:txBody><a:p><a:r><a:rPr><a:latin typeface="${font}"/></a:rPr><a:t>${text}</a:t></a:r></a:p></p:txBody></p:sp></p:sld>`,
  })

const escaped = (text: string) => text.replace(/[^\x00-\x7f]/g, (each) => `\\u${each.charCodeAt(0)}?`)
const rtf = (text: string, font: string, head = '') =>
  Buffer.from(`{\\rtf1\\ansi\\deff0{\\fonttbl{\\f0 ${font};}}${head}${escaped(text)}\\par}`, 'latin1')

const doc = (text: string, font: string) => tinyDoc([{ runs: [{ text, font: 0 }] }], [font])
/** The cell in `.VnTime`, or (style 0) in Arial. */
const xls = (text: string, style: number) =>
  workbook(sst(string8(text)), [record(0xfd, u16(0, 0, style), u32(0))])

/** Each file with what `clean` does to it. */
const files: Readonly<Record<string, readonly [content: string | Uint8Array, changed: boolean]>> = {
  'unicode.txt': [GOOD, false],
  'tcvn3.txt': [TCVN3, true],
  'viqr.txt': ["Ba'o ca'o ke^'t qua? co^ng ta'c cu?a U?y ban nha^n da^n xa~", true],
  'nfd.txt': [GOOD.normalize('NFD'), true],
  'unicode.html': [`<html><body><p>${GOOD}</p></body></html>`, false],
  'tcvn3.html': [`<html><body><p>${TCVN3}</p></body></html>`, true],
  'unicode.docx': [docx(GOOD, 'Times New Roman'), false],
  'unicode-vn.docx': [docx(GOOD, '.VnTime'), true],
  'unicode-vni.docx': [docx(GOOD, 'VNI-Times'), true],
  'declared.docx': [
    docx(GOOD, 'Arial', { fontTable: '<w:fonts><w:font w:name=".VnTimeH"/></w:fonts>' }),
    true,
  ],
  'style.docx': [
    docx(GOOD, 'Arial', {
      styles:
        '<w:styles><w:style w:styleId="a"><w:rPr><w:rFonts w:ascii=".VnArial"/></w:rPr></w:style></w:styles>',
    }),
    true,
  ],
  'tcvn3.docx': [docx(TCVN3, '.VnTime'), true],
  'vni-lying.docx': [docx(VNI, 'Arial'), true],
  'comment.docx': [
    docx(GOOD, 'Arial', {
      comments: `<w:comments><w:comment><w:p><w:r><w:t>${TCVN3}</w:t></w:r></w:p></w:comment></w:comments>`,
    }),
    true,
  ],
  'unicode.xlsx': [xlsx(GOOD, 'Arial'), false],
  'unicode-vn.xlsx': [xlsx(GOOD, '.VnArial'), true],
  'tcvn3.xlsx': [xlsx(TCVN3, '.VnTime'), true],
  'note.xlsx': [xlsx(GOOD, 'Arial', TCVN3), true],
  'unicode.pptx': [pptx(GOOD, 'Arial'), false],
  'unicode-vn.pptx': [pptx(GOOD, '.VnTime'), true],
  'tcvn3.pptx': [pptx(TCVN3, '.VnTime'), true],
  'unicode.rtf': [rtf(GOOD, 'Arial'), false],
  'unicode-vn.rtf': [rtf(GOOD, '.VnTime'), true],
  'tcvn3.rtf': [rtf(TCVN3, '.VnTime'), true],
  'title.rtf': [rtf(GOOD, 'Arial', `{\\info{\\title ${escaped(TCVN3)}}}`), true],
  'plain.doc': [doc(PLAIN, 'Arial'), false],
  'plain-vn.doc': [doc(PLAIN, '.VnTime'), true],
  'tcvn3.doc': [doc(TCVN3, '.VnTime'), true],
  'plain.xls': [xls(PLAIN, 0), false],
  'plain-vn.xls': [xls(PLAIN, 1), true],
  'tcvn3.xls': [xls(TCVN3, 1), true],
}

interface Seen {
  readonly path: string
  readonly would_change: boolean
  readonly fonts: Readonly<Record<string, number>>
  readonly charsets: Readonly<Record<string, number>>
}

describe('scan says of every file what clean does to it', async () => {
  const folder = scratch()
  write(
    folder,
    Object.fromEntries(Object.entries(files).map(([name, [content]]) => [`kho/${name}`, content])),
  )
  const scan = await run('scan', join(folder, 'kho'), '--json')
  const clean = await run('clean', join(folder, 'kho'), '-o', join(folder, 'ra'))
  const seen = new Map(
    (JSON.parse(scan.out).files as Seen[]).map((each) => [each.path.split('/').at(-1), each]),
  )

  for (const [name, [content, changed]] of Object.entries(files))
    test(`${name} ${changed ? 'changes' : 'stays'}`, () => {
      const told = clean.err.split('\n').find((line) => line.includes(`/${name} →`))
      expect(/: 0 chỗ sửa(?!, đổi)/.test(told!), told).toBe(!changed)
      if (/\.(?:docx|xlsx|pptx|rtf)$/.test(name)) {
        const same = readFileSync(join(folder, 'ra', name)).equals(Buffer.from(content))
        expect(same).toBe(!changed)
      }
      expect(seen.get(name)!.would_change).toBe(changed)
    })

  test('its status says whether there is something to clean', async () => {
    expect(scan.status).toBe(1)
    for (const [name, [, changed]] of Object.entries(files).filter(([each]) =>
      /^(?:unicode|plain)/.test(each),
    ))
      expect((await run('scan', join(folder, 'kho', name))).status, name).toBe(changed ? 1 : 0)
  })

  test('where only fonts would change it names them', async () => {
    expect(seen.get('unicode-vn.docx')).toMatchObject({ charsets: {}, fonts: { '.VnTime': 2 } })
    const { out } = await run('scan', join(folder, 'kho', 'unicode-vn.docx'))
    expect(out).toMatch(/unicode-vn\.docx .*chỉ phông: \.VnTime .*có/)
    expect(out).toContain('1 tệp cần sửa chữ (1 tệp chỉ đổi phông)')
  })
})

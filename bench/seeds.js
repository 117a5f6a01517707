import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, extname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import * as cfb from 'cfb'
import { zipSync } from 'fflate'

/**
 * Small whole files of every format, to be damaged: the samples of `corpus/`, what LibreOffice makes of one of them
 * where it is installed, small files of TRICHLUC_SHARED where it is set, and the least workbook, presentation and web
 * page, made here. Small ones, because a damage hits more of what matters and a thousand of them are read in a minute.
 */
const LARGEST = 60_000
const PER_FORMAT = 6
const root = dirname(dirname(fileURLToPath(import.meta.url)))

/** `[ending, files]` in order; `work` is an empty folder to make files in. */
export function seedsBelow(work) {
  const files = filesBelow(join(root, 'corpus')).filter((file) => !file.endsWith('.md'))
  const shared = process.env.TRICHLUC_SHARED
  if (shared) files.push(...filesBelow(join(shared, 'corpus')))
  files.push(...madeByOffice(work, files.find((file) => file.endsWith('.docx'))))
  const seeds = new Map()
  for (const file of files) {
    const ending = extname(file).slice(1).toLowerCase()
    const bytes = readFileSync(file)
    if (!/^(pdf|docx?|xlsx?|pptx?|rtf|txt|html)$/.test(ending) || bytes.length > LARGEST) continue
    seeds.set(ending, [...(seeds.get(ending) ?? []), bytes])
  }
  for (const [ending, bytes] of Object.entries(small())) seeds.set(ending, [...(seeds.get(ending) ?? []), bytes])
  return [...seeds].map(([ending, all]) => [ending, all.sort((a, b) => a.length - b.length).slice(0, PER_FORMAT)]).sort()
}

/** A sample report and a letter as LibreOffice writes them in the formats that it knows; none where it is not installed. */
function madeByOffice(work, report) {
  const letter = join(work, 'thu.docx')
  writeFileSync(letter, small().docx)
  for (const ending of ['doc', 'rtf', 'html', 'pdf']) {
    const argv = [`-env:UserInstallation=${pathToFileURL(join(work, 'profile')).href}`, '--headless', '--convert-to', ending, '--outdir', join(work, 'made'), letter]
    spawnSync('soffice', ending === 'pdf' ? argv : [...argv, report], { stdio: 'ignore', timeout: 120_000 })
  }
  return existsSync(join(work, 'made')) ? filesBelow(join(work, 'made')) : []
}

export function filesBelow(place) {
  return readdirSync(place, { recursive: true, withFileTypes: true })
    .filter((each) => each.isFile())
    .map((each) => join(each.parentPath, each.name))
    .sort()
}

const words = Array.from({ length: 30 }, (_, i) => `Đã tiếp nhận ${i * 17} hồ sơ`)

/** The least letter, workbook, presentation and web page. */
function small() {
  const office = 'http://schemas.openxmlformats.org'
  const types = '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/></Types>'
  const relations = (...rows) =>
    `<Relationships xmlns="${office}/package/2006/relationships">${rows.map(([id, type, target]) => `<Relationship Id="${id}" Type="${office}/officeDocument/2006/relationships/${type}" Target="${target}"/>`).join('')}</Relationships>`
  const zip = (parts) => Buffer.from(zipSync(Object.fromEntries(Object.entries({ '[Content_Types].xml': types, ...parts }).map(([name, text]) => [name, Buffer.from(text)])), { mtime: '2020-01-01' }))
  const sheet = `xmlns="${office}/spreadsheetml/2006/main" xmlns:r="${office}/officeDocument/2006/relationships"`
  const slide = `xmlns:a="${office}/drawingml/2006/main" xmlns:p="${office}/presentationml/2006/main" xmlns:r="${office}/officeDocument/2006/relationships"`
  const w = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
  const p = (text, font) => `<w:p><w:r><w:rPr><w:rFonts w:ascii="${font}" w:hAnsi="${font}"/></w:rPr><w:t>${text}</w:t></w:r></w:p>`
  const cell = (text) => `<w:tc><w:tcPr><w:tcW w:w="3000" w:type="dxa"/></w:tcPr>${p(text, 'Times New Roman')}</w:tc>`
  const borders = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV'].map((side) => `<w:${side} w:val="single" w:sz="4"/>`).join('')
  const table = `<w:tbl><w:tblPr><w:tblBorders>${borders}</w:tblBorders></w:tblPr>${words.slice(0, 6).map((each, i) => `<w:tr>${cell(each)}${cell(String(i * 51))}</w:tr>`).join('')}</w:tbl>`
  return {
    docx: zip({
      '[Content_Types].xml': types.replace('</Types>', '<Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>'),
      '_rels/.rels': relations(['r1', 'officeDocument', 'word/document.xml']),
      'word/document.xml': `<w:document ${w}><w:body>${p('ủy ban nhân dân xã Hoà Bình Thượng', 'Times New Roman')}${p('Thùc hiÖn QuyÕt ®Þnh sè 12/Q§-UBND ngµy 5/3/2021', '.VnTime')}${table}${p(words.join('; '), 'Times New Roman')}</w:body></w:document>`,
    }),
    xlsx: zip({
      '_rels/.rels': relations(['r1', 'officeDocument', 'xl/workbook.xml']),
      'xl/workbook.xml': `<workbook ${sheet}><sheets><sheet name="Quý I" sheetId="1" r:id="s1"/></sheets></workbook>`,
      'xl/_rels/workbook.xml.rels': relations(['s1', 'worksheet', 'worksheets/sheet1.xml'], ['a', 'sharedStrings', 'sharedStrings.xml']),
      'xl/sharedStrings.xml': `<sst ${sheet}>${words.map((each) => `<si><t>${each}</t></si>`).join('')}</sst>`,
      'xl/worksheets/sheet1.xml': `<worksheet ${sheet}><sheetData>${words.map((_, i) => `<row r="${i + 1}"><c r="A${i + 1}" t="s"><v>${i}</v></c><c r="B${i + 1}"><v>${i * 3}</v></c></row>`).join('')}</sheetData><mergeCells><mergeCell ref="C1:D2"/></mergeCells></worksheet>`,
    }),
    pptx: zip({
      '_rels/.rels': relations(['r1', 'officeDocument', 'ppt/presentation.xml']),
      'ppt/presentation.xml': `<p:presentation ${slide}><p:sldIdLst><p:sldId id="256" r:id="s1"/></p:sldIdLst></p:presentation>`,
      'ppt/_rels/presentation.xml.rels': relations(['s1', 'slide', 'slides/slide1.xml']),
      'ppt/slides/slide1.xml': `<p:sld ${slide}><p:cSld><p:spTree>${words.map((each) => `<p:sp><p:txBody><a:p><a:r><a:t>${each}</a:t></a:r></a:p></p:txBody></p:sp>`).join('')}</p:spTree></p:cSld></p:sld>`,
    }),
    html: Buffer.from(`<!doctype html><html><head><meta charset="utf-8"></head><body>${words.map((each) => `<p>${each}</p><table><tr><td colspan="2">${each}</td><td>1</td></tr></table>`).join('')}</body></html>`),
    ppt: presentation(),
    xls: workbook(),
  }
}

const u16 = (...values) => Buffer.from(values.flatMap((value) => [value & 255, (value >> 8) & 255]))
const u32 = (...values) => Buffer.from(values.flatMap((value) => [value & 255, (value >> 8) & 255, (value >> 16) & 255, value >>> 24]))
const container = (streams) => {
  const file = cfb.utils.cfb_new()
  for (const [name, bytes] of Object.entries(streams)) cfb.utils.cfb_add(file, `/${name}`, bytes)
  return Buffer.from(cfb.write(file, { type: 'buffer' }))
}

/** [MS-PPT] 2.1: slides whose text stands half in the outline and half in shapes, one font, one save. */
function presentation() {
  const record = (type, body, { version = 0, instance = 0 } = {}) => Buffer.concat([u16(version | (instance << 4), type), u32(body.length), body])
  const group = (type, ...inside) => record(type, Buffer.concat(inside), { version: 15 })
  const text = (each) => Buffer.concat([record(0x0f9f, u32(1)), record(0x0fa0, Buffer.from(each, 'utf16le'))])
  const box = (each) => group(0xf004, group(0xf00d, each))
  const slides = [0, 1, 2].map((n) => {
    const shapes = words.slice(n * 10, n * 10 + 9).map((each) => box(text(each)))
    return group(0x03ee, group(0x040c, group(0xf002, group(0xf003, ...shapes, box(record(0x0f9e, u32(0)))))))
  })
  const font = record(0x0fb7, Buffer.concat([Buffer.from('.VnTime\0'.padEnd(32, '\0'), 'utf16le'), u32(0)]))
  const outline = slides.flatMap((_, n) => [record(0x03f3, u32(n + 2, 0, 0, n + 256, 0)), text(words[n * 10 + 9])])
  const document = group(0x03e8, group(0x03f2, group(0x07d5, font)), record(0x0ff0, Buffer.concat(outline), { version: 15 }))
  const objects = [document, ...slides]
  const offsets = objects.map((_, i) => objects.slice(0, i).reduce((sum, each) => sum + each.length, 0))
  const directory = record(0x1772, u32((objects.length << 20) | 1, ...offsets))
  const before = Buffer.concat([...objects, directory])
  const edit = record(0x0ff5, u32(256, 0x03000000, 0, before.length - directory.length, 1, 5, 1))
  return container({ 'Current User': record(0x0ff6, u32(20, 0xe391c05f, before.length, 0, 0)), 'PowerPoint Document': Buffer.concat([before, edit]) })
}

/** [MS-XLS] 2.1: one sheet of words and numbers, two cells merged. */
function workbook() {
  const record = (type, ...body) => Buffer.concat([u16(type, Buffer.concat(body).length), ...body])
  const string = (each) => Buffer.concat([u16(each.length), Buffer.from([1]), Buffer.from(each, 'utf16le')])
  const font = record(0x31, u16(200, 0, 0, 400), Buffer.alloc(6), Buffer.from([7, 0]), Buffer.from('.VnTime'))
  const shared = record(0xfc, u32(words.length, words.length), ...words.map(string))
  const globals = (at) => Buffer.concat([record(0x809, u16(0x600, 5), Buffer.alloc(12)), font, record(0xe0, u16(0, 0), Buffer.alloc(16)), record(0x85, u32(at), u16(0), Buffer.from([4, 0]), Buffer.from('Bang')), shared, record(0x0a)])
  const cells = words.flatMap((_, i) => [record(0xfd, u16(i, 0, 0), u32(i)), record(0x27e, u16(i, 1, 0), u32((i * 12) | 2))])
  const sheet = [record(0x809, u16(0x600, 16), Buffer.alloc(12)), ...cells, record(0xe5, u16(1, 0, 1, 2, 3)), record(0x0a)]
  return container({ Workbook: Buffer.concat([globals(globals(0).length), ...sheet]) })
}

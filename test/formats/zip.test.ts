import { crc32, deflateRawSync } from 'node:zlib'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { rewriteZip } from '../../src/formats/package/rewrite.ts'
import { packageScore } from '../../src/formats/package/tells.ts'
import { writeZip } from '../../src/formats/package/write.ts'
import { decodeXml, parseXml, textOf } from '../../src/formats/package/xml.ts'
import { openPackage } from '../../src/formats/package/zip.ts'
import { defaultLimits } from '../../src/limits.ts'

const open = (bytes: Uint8Array, limits: Partial<typeof defaultLimits> = {}) =>
  openPackage(bytes, 'goi.docx', { ...defaultLimits, ...limits })
const zip = (...names: string[]) => writeZip(names.map((name) => ({ name, content: Buffer.from(name) })))

describe('a package', () => {
  test('gives back what was written, by any case of the name', async () => {
    const name = fc.stringMatching(/^[a-z]{1,8}\/[a-z]{1,8}\.xml$/)
    await fc.assert(
      fc.asyncProperty(
        fc.dictionary(name, fc.uint8Array({ maxLength: 200 }), { maxKeys: 6 }),
        async (parts) => {
          const pack = await open(
            writeZip(Object.entries(parts).map(([name, content]) => ({ name, content }))),
          )
          expect(pack.names).toEqual(Object.keys(parts))
          for (const [name, content] of Object.entries(parts))
            expect(Buffer.from((await pack.part(name.toUpperCase()))!)).toEqual(Buffer.from(content))
          expect(await pack.part('khong/co.xml')).toBeNull()
        },
      ),
      { seed: 3, numRuns: 60 },
    )
  })

  const refuses: [name: string, bytes: Uint8Array, code: string][] = [
    ['a name that leads out', zip('../../ngoai.txt'), 'ZIP_NAME'],
    ['an absolute name', zip('/etc/passwd'), 'ZIP_NAME'],
    ['a drive', zip('C:\\ngoai.txt'), 'ZIP_NAME'],
    ['one name twice', zip('word/document.xml', 'Word/Document.xml'), 'ZIP_DAMAGED'],
    ['no ZIP', Buffer.from('xin chào'), 'NOT_A_ZIP'],
    ['a cut directory', zip('a', 'b').subarray(0, -30), 'ZIP_DAMAGED'],
  ]
  test.each(refuses)('%s is refused', async (_, bytes, code) => {
    await expect(open(bytes)).rejects.toMatchObject({ name: 'UnreadableSource', code })
  })

  test('what stands before a ZIP is left out and told', async () => {
    const inner = zip('word/document.xml')
    const late = Buffer.concat([Buffer.from('HTTP/1.1 200 OK\r\n\r\n'), inner])
    const pack = await open(late)
    expect(pack).toMatchObject({ before: 19, names: ['word/document.xml'] })
    expect(Buffer.from((await pack.part('word/document.xml'))!).toString()).toBe('word/document.xml')
    expect(packageScore(late, 'word/')).toBeGreaterThan(0.3)
    expect(packageScore(late, 'word/')).toBeLessThan(packageScore(inner, 'word/'))
    expect(Buffer.from(rewriteZip(pack.bytes, new Map(), 'a'))).toEqual(Buffer.from(inner))
  })

  const noZip: [name: string, bytes: Uint8Array][] = [
    ['an end record that leads nowhere', Buffer.concat([Buffer.from('xin chào '), zip('a').subarray(-22)])],
    [
      'an OLE file that holds a package',
      Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), zip('word/document.xml')]),
    ],
  ]
  test.each(noZip)('%s is no ZIP', async (_, bytes) => {
    await expect(open(bytes)).rejects.toMatchObject({ code: 'NOT_A_ZIP' })
    expect(packageScore(bytes, 'word/')).toBe(0)
  })

  test('too many entries are counted before they are read', async () => {
    const many = zip(...Array.from({ length: 50 }, (_, i) => `p${i}`))
    await expect(open(many, { maxZipEntries: 49 })).rejects.toMatchObject({ code: 'ZIP_ENTRIES' })
  })

  test('a part that unpacks beyond the limit, and one that lies about its size', async () => {
    const honest = deflated('x', Buffer.alloc(5000), 5000)
    await expect(open(honest, { maxUnpackedBytes: 4000 })).rejects.toMatchObject({ code: 'ZIP_BOMB' })
    const liar = deflated('x', Buffer.alloc(5_000_000), 100)
    await expect(open(liar).then((pack) => pack.part('x'))).rejects.toMatchObject({ code: 'ZIP_DAMAGED' })
    const bomb = deflated('x', Buffer.alloc(60_000_000), 60_000_000)
    await expect(open(bomb)).rejects.toMatchObject({ code: 'ZIP_BOMB' })
  })

  test('a changed byte is seen', async () => {
    const bytes = Buffer.from(writeZip([{ name: 'a', content: Buffer.from('nội dung') }]))
    bytes[bytes.indexOf('nội')] = 0x4d
    await expect(open(bytes).then((pack) => pack.part('a'))).rejects.toMatchObject({ code: 'ZIP_DAMAGED' })
  })
})

describe('XML', () => {
  const parse = (xml: string | Uint8Array, maxDepth = 256) =>
    parseXml(Buffer.from(xml), { path: 'a.docx', part: 'word/document.xml', limits: { maxDepth } })

  test('has our prefixes, transitional or strict, whatever the file calls them', () => {
    const main = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
    const strict = 'http://purl.oclc.org/ooxml/wordprocessingml/main'
    for (const xml of [
      `<w:p xmlns:w="${main}" w:id="1"/>`,
      `<ns0:p xmlns:ns0="${strict}" ns0:id="1"/>`,
      `<p xmlns="${main}" xmlns:q="${main}" q:id="1"/>`,
    ])
      expect(parse(xml)).toEqual({ name: 'w:p', attributes: { 'w:id': '1' }, children: [] })
  })

  test('keeps text, entities and CDATA', () => {
    expect(textOf(parse('<a>một &amp; hai&#x1EA1;<b><![CDATA[ <ba> ]]></b></a>'))).toBe('một & haiạ <ba> ')
  })

  test('is read in UTF-16 and past characters that XML forbids', () => {
    const wide = Buffer.from('\ufeff<a>xã</a>', 'utf16le')
    expect(textOf(parse(wide))).toBe('xã')
    expect(decodeXml(Buffer.from('<a>\u0001</a>'))).toBe('<a>\ufffd</a>')
  })

  const refuses: [name: string, xml: string, code: string][] = [
    ['three million open tags', '<a>'.repeat(3_000_000), 'XML_DEPTH'],
    ['a document type', '<!DOCTYPE a SYSTEM "file:///etc/passwd"><a/>', 'XML_DTD'],
    ['an entity nobody declared', '<a>&lol;</a>', 'XML_DAMAGED'],
    ['an end missing', '<a><b></a>', 'XML_DAMAGED'],
    ['nothing', '', 'XML_DAMAGED'],
  ]
  test.each(refuses)('%s is refused at once', (_, xml, code) => {
    const start = performance.now()
    expect(() => parse(xml)).toThrow(expect.objectContaining({ code }))
    expect(performance.now() - start).toBeLessThan(2000)
  })
})

/** A package of one deflated part that declares `size` bytes. */
function deflated(name: string, content: Buffer, size: number): Uint8Array {
  const packed = deflateRawSync(content)
  const stored = Buffer.from(writeZip([{ name, content: packed }]))
  const local = 0
  const central = stored.indexOf(Buffer.from('PK\x01\x02', 'latin1'))
  for (const at of [local + 4, central + 6]) {
    stored.writeUInt16LE(8, at + 4)
    stored.writeUInt32LE(crc32(content), at + 10)
    stored.writeUInt32LE(packed.length, at + 14)
    stored.writeUInt32LE(size, at + 18)
  }
  return stored
}

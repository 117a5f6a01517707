import { describe, expect, test } from 'vitest'
import doc from '../../src/formats/doc.ts'
import { shown } from './shown.ts'
import { tinyDoc } from './tiny-doc.ts'

const read = (bytes: Uint8Array) => doc.read({ path: 'thu.doc', sha256: '0', bytes, format: 'doc' })
const FONTS = ['Times New Roman', '.VnTime', '.VnTimeH']

describe('doc reads', () => {
  test('each run with its own font; 0xAD stays, the optional hyphen 0x1F goes', async () => {
    const bytes = tinyDoc(
      [
        {
          runs: [
            { text: 'b¸o c¸o', font: 2 },
            { text: ' n\xad\x1fíc', font: 1 },
            { text: ' 2021', font: 0 },
          ],
        },
      ],
      FONTS,
    )
    expect(shown(await read(bytes), { fonts: true })).toEqual([
      'b¸o c¸o«.VnTimeH» n\xadíc«.VnTime» 2021«Times New Roman»',
    ])
  })

  test('the optional hyphen stands for ư where the document has no 0xAD at all', async () => {
    const bytes = tinyDoc([{ runs: [{ text: 'n\x1fíc ®\x1fîc', font: 1 }] }], FONTS)
    expect(shown(await read(bytes))).toEqual(['n\u00adíc ®\u00adîc'])
  })

  test('tracked deletions are no text, field codes neither', async () => {
    const bytes = tinyDoc(
      [
        {
          runs: [
            { text: 'giữ '.replace('ữ', 'u') },
            { text: 'bo', deleted: true },
            { text: 'trang \x13 PAGE \x147\x15.' },
          ],
        },
      ],
      FONTS,
    )
    expect(shown(await read(bytes))).toEqual(['giu trang 7.'])
  })

  test('automatic numbers are labels; those with words of a legacy charset text in the font of the number', async () => {
    const bytes = tinyDoc(
      [
        { runs: [{ text: 'môc mét', font: 1 }], label: { text: '§iÒu \0.', font: 2 } },
        { runs: [{ text: 'môc hai', font: 1 }], label: { text: '\0.', font: 0 } },
      ],
      FONTS,
    )
    expect(shown(await read(bytes), { fonts: true })).toEqual([
      '§iÒu 1. «.VnTimeH»môc mét«.VnTime»',
      '{1.} môc hai«.VnTime»',
    ])
  })

  test('tables as cells, a cell over two columns with its span', async () => {
    const bytes = tinyDoc(
      [
        { runs: [{ text: 'truoc' }] },
        { runs: [{ text: 'A' }], ends: 'cell' },
        { runs: [], ends: 'row', edges: [0, 4000] },
        { runs: [{ text: 'B' }], ends: 'cell' },
        { runs: [{ text: '12' }], ends: 'cell' },
        { runs: [], ends: 'row', edges: [0, 2000, 4000] },
        { runs: [{ text: 'sau' }] },
      ],
      FONTS,
    )
    expect(shown(await read(bytes))).toEqual(['truoc', '<0,0 1×2> A', '<1,0> B', '<1,1> 12', 'sau'])
  })

  test('footnotes follow the body with their role', async () => {
    const bytes = tinyDoc(
      [{ runs: [{ text: 'than bai' }] }, { runs: [{ text: 'chu thich' }] }],
      FONTS,
      'chu thich\r'.length,
    )
    expect(shown(await read(bytes))).toEqual(['than bai', '[footnote] chu thich'])
  })
})

describe('doc refuses', () => {
  const good = tinyDoc([{ runs: [{ text: 'noi dung' }] }], FONTS)
  const changed = (change: (bytes: Buffer) => void) => {
    const bytes = Buffer.from(good)
    change(bytes)
    return new Uint8Array(bytes)
  }
  const main = Buffer.from(good).indexOf(Buffer.from([0xec, 0xa5]))
  const cases: readonly [string, Uint8Array, string][] = [
    ['OLE magic with noise behind', changed((bytes) => bytes.fill(0x5a, 8)), 'OLE_DAMAGED'],
    ['an encrypted document', changed((bytes) => bytes.writeUInt16LE(0x0300, main + 0x0a)), 'ENCRYPTED'],
    ['no FIB', changed((bytes) => bytes.writeUInt16LE(0, main)), 'DOC_STRUCTURE'],
    [
      'a piece table out of the file',
      changed((bytes) => bytes.writeUInt32LE(0x7fffffff, main + 0x9a + 33 * 8)),
      'DOC_STRUCTURE',
    ],
  ]
  for (const [name, bytes, code] of cases) {
    test(`${name} → ${code}`, async () => {
      await expect(read(bytes)).rejects.toMatchObject({ code, place: 'thu.doc' })
    })
  }

  test('a directory chain that runs in a circle ends at once', async () => {
    const bytes = changed((each) => {
      const fat = 512 + each.readUInt32LE(76) * 512
      for (let i = 0; i < 128; i++) each.writeUInt32LE(0, fat + i * 4)
    })
    await read(bytes).then(
      () => undefined,
      (error: { code?: string }) => expect(error.code).toMatch(/OLE_DAMAGED|DOC_STRUCTURE/),
    )
  })
})

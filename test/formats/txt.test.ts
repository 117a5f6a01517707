import fc from 'fast-check'
import iconv from 'iconv-lite'
import { describe, expect, test } from 'vitest'
import txt from '../../src/formats/txt.ts'
import { paragraphs, readWith, shown, words } from './office.ts'

const read = (bytes: Uint8Array) => readWith(txt, bytes)
const linesOf = async (bytes: Uint8Array) => paragraphs(await read(bytes)).map(words)
const report = 'Số: 5/BC-UBND\nUBND xã Hoà Bình Thượng báo cáo\n'
const lines = ['Số: 5/BC-UBND', 'UBND xã Hoà Bình Thượng báo cáo']
const bytes = (...values: number[]) => Uint8Array.from(values)

describe('encodings', () => {
  const finds: [name: string, bytes: Uint8Array, lines: string[]][] = [
    ['UTF-8', Buffer.from(report), lines],
    ['UTF-8 with a byte order mark', Buffer.from(`\ufeff${report}`), lines],
    ['UTF-16LE with a byte order mark', iconv.encode(report, 'utf-16le', { addBOM: true }), lines],
    ['UTF-16BE with a byte order mark', iconv.encode(report, 'utf-16be', { addBOM: true }), lines],
    ['UTF-16LE without', iconv.encode(report, 'utf-16le'), lines],
    ['UTF-16BE without', iconv.encode(report, 'utf-16be'), lines],
    [
      'legacy bytes as cp1252',
      Buffer.from('B\xb8o c\xb8o \x93qu\xfd I\x94 n\xadíc', 'latin1'),
      ['B¸o c¸o “quý I” n\u00adíc'],
    ],
    [
      'bytes that cp1252 leaves undefined as C1',
      bytes(0x41, 0x81, 0x8d, 0x8f, 0x90, 0x9d, 0x20, 0xe9),
      ['A\u0081\u008d\u008f\u0090\u009d é'],
    ],
    [
      'two legacy letters that happen to be one of another script',
      Buffer.from('Ch\xdf\xbdng I\nquy\xaat \xf0\xb8nh', 'latin1'),
      ['Chß½ng I', 'quyªt ð¸nh'],
    ],
    ['decomposed text untouched', Buffer.from('xã'.normalize('NFD')), ['xã'.normalize('NFD')]],
    ['all line ends', Buffer.from('một\r\nhai\rba\nbốn'), ['một', 'hai', 'ba', 'bốn']],
    ['blank lines', Buffer.from('một\n\nhai\n'), ['một', '', 'hai']],
  ]
  test.each(finds)('%s', async (_, content, expected) => {
    expect(await linesOf(content)).toEqual(expected)
  })

  test('a line that is no UTF-8 is read alone as legacy bytes, and said', async () => {
    const content = Buffer.concat([
      Buffer.from('Kế hoạch\n'),
      Buffer.from('KÕ ho\xb9ch\n', 'latin1'),
      Buffer.from('xong\n'),
    ])
    const glyphs = await read(content)
    expect(paragraphs(glyphs).map(words)).toEqual(['Kế hoạch', 'KÕ ho¹ch', 'xong'])
    expect(glyphs.notes).toMatchObject([{ code: 'INVALID_UTF8', reason: expect.stringContaining('dòng 2') }])
  })

  test('any text survives UTF-8', async () => {
    const line = fc
      .string({ unit: 'grapheme', minLength: 1 })
      .filter((each) => !/[\p{C}\p{Z}*#_`|\\<[]/u.test(each))
    await fc.assert(
      fc.asyncProperty(fc.array(line, { minLength: 1, maxLength: 8 }), async (texts) => {
        expect(await linesOf(Buffer.from(texts.join('\n')))).toEqual(texts)
      }),
      { seed: 7, numRuns: 200 },
    )
  })
})

describe('what is no text', () => {
  const refuses: [name: string, bytes: Uint8Array][] = [
    ['zero bytes', Buffer.from('bá\0o cáo\0'.repeat(40))],
    ['random bytes', Uint8Array.from({ length: 4000 }, (_, i) => (i * 7919 + (i >> 3) * 104729) % 256)],
    ['little-endian numbers', Uint8Array.from({ length: 400 }, (_, i) => (i % 2 ? 0 : (i * 13) % 32))],
    ['a web page', Buffer.from('<!DOCTYPE html><html><body>báo cáo</body></html>')],
    ['RTF', Buffer.from('{\\rtf1\\ansi báo cáo}')],
    ['PDF', Buffer.from('%PDF-1.4 …')],
  ]
  test.each(refuses)('%s', (_, content) => {
    expect(txt.tells(content)).toBe(0)
  })

  test('a zero byte far inside, and nothing but blanks', async () => {
    const late = Buffer.concat([Buffer.from('báo cáo\n'.repeat(40_000)), Buffer.from([0])])
    await expect(read(late)).rejects.toMatchObject({ code: 'BINARY' })
    await expect(read(Buffer.from(' \n\n'))).rejects.toMatchObject({ code: 'EMPTY_FILE' })
  })
})

describe('pages', () => {
  test('form feeds count them', async () => {
    const glyphs = await read(Buffer.from('một\n\fhai\n\fba\n\f'))
    expect(glyphs.pages).toBe(3)
    expect(paragraphs(glyphs).map((each) => [each.lines[0]?.page, words(each)])).toEqual([
      [1, 'một'],
      [2, 'hai'],
      [3, 'ba'],
    ])
  })

  const page = (number: string, filled = 44) => `${'dòng chữ\n'.repeat(filled)}\n${number}\n\n`
  const numbered = async (text: string) =>
    paragraphs(await read(Buffer.from(text)))
      .filter((each) => each.role === 'page-number')
      .map(words)

  test('numbers that agree with their place in the file are set aside', async () => {
    expect(await numbered([1, 2, 3, 4].map((n) => page(`${n}`)).join(''))).toEqual(['2', '3', '4'])
    expect(await numbered([1, 2, 3].map((n) => page(`- ${n} -`)).join(''))).toEqual(['- 2 -', '- 3 -'])
  })

  test('numbers at the head of their pages, none on the first', async () => {
    expect(await numbered([2, 3, 4].map((n) => page(`${n}`)).join('') + 'dòng chữ\n'.repeat(20))).toEqual([
      '2',
      '3',
      '4',
    ])
  })

  test('numbers at the edge of pages that form feeds part', async () => {
    expect(await numbered('một\n\f2\n\nhai\n\f3\nba\n12\n')).toEqual(['2', '3'])
    expect(await numbered('một\nTrang 5/9\n\fhai\nTrang 6/9\n\fba\n40\n')).toEqual(['Trang 5/9', 'Trang 6/9'])
    expect(await numbered('một\n12\n\fhai\n7\n\fba\n')).toEqual([])
  })

  test('a lone 2 numbers the second of two pages', async () => {
    expect(await numbered(page('2') + 'dòng chữ\n'.repeat(30))).toEqual(['2'])
  })

  test.each([
    ['one alone', page('1') + page('2')],
    ['a 2 before more than one page', page('2') + 'dòng chữ\n'.repeat(70)],
    ['a 2 where every line stands alone', `${'dòng chữ\n\n'.repeat(22)}2\n\n${'dòng chữ\n\n'.repeat(15)}`],
    ['a lone 7', page('7') + 'dòng chữ\n'.repeat(30)],
    ['figures out of step', page('120') + page('7') + page('3') + page('95')],
    ['numbers of a list', '1\n\n2\n\n3\n\n4\n\n5\n\n'],
    ['numbers between words', 'số\n2\nhồ sơ\n'.repeat(30)],
  ])('%s stay words', async (_, text) => {
    expect(await numbered(text)).toEqual([])
  })
})

describe('Markdown', () => {
  const ground = '# **BÁO CÁO**\n\n## I. KẾT QUẢ\n\n**Nơi nhận:**\n'
  const fixes: [line: string, shown: string][] = [
    ['### **2.1. Thủ tục**', '2.1. Thủ tục'],
    ['**Trong đó:** 12 hồ sơ  ', 'Trong đó: 12 hồ sơ'],
    ['*ngoài giờ* làm việc', 'ngoài giờ làm việc'],
    ['3 \\* 4 = 12, mã a\\_b', '3 * 4 = 12, mã a_b'],
    ['xem [trang tin](http://example.org)', 'xem trang tin'],
    ['![](anh_1.jpeg)trước<br>sau', 'trướcsau'],
  ]
  test.each(fixes)('%s', async (line, expected) => {
    const glyphs = await read(Buffer.from(`${ground}${line}\n`))
    expect(words(paragraphs(glyphs).at(-1)!)).toBe(expected)
    expect(glyphs.notes.map((each) => each.code)).toEqual(['MARKDOWN'])
  })

  const leaves = [
    '- UBND huyện (b/c);',
    '* Kết quả quý I:',
    '5 * 3 = 15',
    '#1 và #2',
    'a_b_c',
    '1. Một',
    'đạt 98 % **)',
  ]
  test.each(leaves)('leaves %s', async (line) => {
    const glyphs = await read(Buffer.from(`${ground}${line}\n`))
    expect(words(paragraphs(glyphs).at(-1)!).replace('**', '')).toBe(line.replace('**', ''))
  })

  test('a report without headings or bold pairs is no Markdown', async () => {
    const text = '* ĐÁNH GIÁ CHUNG:\n- một * hai\n(*) ghi chú\n'
    expect(await linesOf(Buffer.from(text))).toEqual(text.trimEnd().split('\n'))
  })

  test('bold runs and headings keep their weight', async () => {
    const [title] = paragraphs(await read(Buffer.from(ground)))
    expect(title?.lines[0]?.runs).toEqual([{ text: 'BÁO CÁO', font: null, bold: true }])
  })

  test('tables', async () => {
    const text = 'Bảng:\n| Lĩnh vực | Số<br>hồ sơ |\n|---|:---:|\n| Đất đai | **12** |\n|  | 7 |\nhết\n'
    expect((await read(Buffer.from(text))).blocks.map(shown)).toEqual([
      'Bảng:',
      '{Lĩnh vực|Số⏎hồ sơ|Đất đai|12||7}',
      'hết',
    ])
  })
})

test('a line without end is cut at blanks', async () => {
  const glyphs = await read(Buffer.from('báo cáo '.repeat(50_000)))
  expect(Math.max(...paragraphs(glyphs).map((each) => words(each).length))).toBeLessThanOrEqual(20_000)
  expect(paragraphs(glyphs).map(words).join('')).toBe('báo cáo '.repeat(50_000))
})

test('hostile marks take linear time', async () => {
  const hard = `# a\n**b**\n${'**a'.repeat(3000)}\n${'*a '.repeat(3000)}\n${'['.repeat(9000)}\n${'|-'.repeat(5000)}|x\n`
  const start = performance.now()
  await read(Buffer.from(hard))
  expect(performance.now() - start).toBeLessThan(3000)
})

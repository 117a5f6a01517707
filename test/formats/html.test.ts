import { describe, expect, test } from 'vitest'
import html from '../../src/formats/html.ts'
import { paragraphs, readWith, shown, words } from './office.ts'

const read = (page: string | Uint8Array, limits = {}) => readWith(html, Buffer.from(page), limits)
const linesOf = async (page: string) => (await read(`<html><body>${page}</body></html>`)).blocks.map(shown)

describe('words', () => {
  const finds: [name: string, page: string, shown: string[]][] = [
    ['paragraphs, with blanks as one', '<p>Báo   cáo\n quý I</p><div>hai</div>', ['Báo cáo quý I', 'hai']],
    ['lines', 'UBND XÃ<br>SÔNG MÂY', ['UBND XÃ⏎SÔNG MÂY']],
    [
      'references by name and number',
      '<p>&Aacute; &#225; &#x1EA1; &amp;lt; &nbsp;&#150; &la; AT&T</p>',
      ['Á á ạ &lt; \u00a0– &la; AT&T'],
    ],
    [
      'no scripts, styles, comments, hidden words',
      '<style>p{}</style><script>if (a<b) x("</p>")</script><!-- x --><p>một<span style="display:none">ẩn</span></p><![if !x]>',
      ['một'],
    ],
    ['tags never closed or never opened', '<p>một<p>hai</b></i></td>ba', ['một', 'hai', 'ba']],
    ['a sign that is no tag', '<p>3 < 5 và 7 > 2</p>', ['3 < 5 và 7 > 2']],
    [
      'lists',
      '<ul><li>a<li>b</ul><ol start=3><li>c</li><li>d</li></ol>',
      ['[-] a', '[-] b', '[3.] c', '[4.] d'],
    ],
    [
      'tables with merged cells',
      '<table><tr><td rowspan=2>A<td colspan=2>B<tr><td>C</td><td>D</td></tr></table>',
      ['{A|B|C|D}'],
    ],
    [
      'tables in cells',
      '<table><tr><td>x<table><tr><td>y</td></tr></table>z</td></tr></table>',
      ['{x/{y}/z}'],
    ],
  ]
  test.each(finds)('%s', async (_, page, expected) => {
    expect(await linesOf(page)).toEqual(expected)
  })

  test('fonts, weight and alignment', async () => {
    const page =
      '<html><p align=center><font face=".VnTime">KÕ <b>ho¹ch</b></font></p><p style="text-align:justify;font-family:\'VNI-Times\',serif">x</p>'
    expect(paragraphs(await read(page)).map((each) => [each.align, each.lines[0]!.runs])).toEqual([
      [
        'center',
        [
          { text: 'KÕ ', font: '.VnTime' },
          { text: 'ho¹ch', font: '.VnTime', bold: true },
        ],
      ],
      ['both', [{ text: 'x', font: 'VNI-Times' }]],
    ])
  })

  test('merged cells stand in their columns', async () => {
    const [table] = (await read('<html><table><tr><td rowspan=9>A<td>B<tr><td>C</table>')).blocks
    expect(
      table?.kind === 'table' && [
        table.rows,
        table.cols,
        ...table.cells.map((each) => [each.row, each.col, each.rowSpan]),
      ],
    ).toEqual([2, 2, [0, 0, 2], [0, 1, 1], [1, 1, 1]])
  })
})

describe('encodings', () => {
  const page = '<html><p>Báo cáo</p></html>'
  test.each<[string, Uint8Array]>([
    ['UTF-8', Buffer.from(page)],
    ['UTF-16 with its mark', Buffer.from(`\ufeff${page}`, 'utf16le')],
    ['Latin-1', Buffer.from(page, 'latin1')],
    [
      'a web archive, quoted',
      Buffer.from(
        'MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary="b"\r\n\r\n--b\r\nContent-Type: text/html; charset="utf-8"\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n<html><p>B=C3=A1o=\r\n c=C3=A1o</p></html>\r\n--b--',
      ),
    ],
    [
      'a web archive, in base64',
      Buffer.from(
        `MIME-Version: 1.0\nContent-Type: multipart/related; boundary=b\n\n--b\nContent-Type: text/html\nContent-Transfer-Encoding: base64\n\n${Buffer.from(page).toString('base64')}\n--b--`,
      ),
    ],
  ])('%s', async (_, bytes) => {
    expect(html.tells(bytes)).toBeGreaterThan(0.5)
    expect(paragraphs(await read(bytes)).map(words)).toEqual(['Báo cáo'])
  })

  test.each(['Báo cáo', '{\\rtf1 <html>', '%PDF', 'a <html>'])('%s is no page', (text) => {
    expect(html.tells(Buffer.from(text))).toBe(0)
  })
})

test('hostile pages end soon', async () => {
  const start = performance.now()
  for (const page of [
    '<div>'.repeat(300_000),
    '<table><tr><td>'.repeat(30_000),
    '<!--'.repeat(200_000),
    `<p ${'a="'.repeat(100_000)}`,
    '<script>'.repeat(100_000),
    '&'.repeat(1e6),
    '<td rowspan=99 colspan=99>'.repeat(2000),
  ])
    await read(`<html>${page}`)
  expect(performance.now() - start).toBeLessThan(5000)
})

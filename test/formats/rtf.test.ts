import { expect, test } from 'vitest'
import rtf from '../../src/formats/rtf.ts'
import { defaultLimits } from '../../src/limits.ts'
import { shown } from './shown.ts'

const read = (source: string) =>
  rtf.read(
    { path: 'thu.rtf', sha256: '0', bytes: Buffer.from(source, 'latin1'), format: 'rtf' },
    defaultLimits,
  )

const HEAD =
  '{\\rtf1\\ansi\\ansicpg1252\\deff0{\\fonttbl{\\f0\\fnil\\fcharset0 Times New Roman;}{\\f1\\fnil\\fcharset163 .VnTime;}{\\f2\\fcharset163{\\*\\falt Arial}Arial;}}'

const cases: readonly [name: string, body: string, expected: readonly string[], fonts?: boolean][] = [
  [
    'bytes of a legacy font stay what they are, whatever its charset says',
    "\\f1 n\\'ad\\'edc\\par",
    ['n\xadíc«.VnTime»'],
    true,
  ],
  ['bytes of other fonts go by their charset', "\\f2 \\'fe\\'f5\\par", ['₫ơ«Arial»'], true],
  [
    'where ư is a letter of the file the optional hyphen goes; the hard one is a hyphen',
    "\\f1 n\\'ad\\'edc m\\-\\'edi\\_c\\par",
    ['n\xadíc míi-c'],
  ],
  [
    'where no letter is ư the optional hyphen may be one that a program took for a hyphen',
    "\\f1 n\\-\\'edc\\par",
    ['n\xadíc'],
  ],
  [
    '\\u with a fallback character, negative values, \\uc0',
    '\\u7871?\\u-3913?{\\uc0\\u272 }x\\par',
    ['ế\uf0b7Đx'],
  ],
  ['a group brings the font back', '{\\f1 a}b\\par', ['a«.VnTime»b«Times New Roman»'], true],
  ['\\plain goes back to the default font', '\\f1 a\\plain b\\par', ['a«.VnTime»b«Times New Roman»'], true],
  [
    'unknown starred groups, pictures and field codes are no text',
    'a{\\*\\unknown x}{\\pict 0102}{\\field{\\*\\fldinst PAGE}{\\fldrslt 7}}\\par',
    ['a7'],
  ],
  ['deleted and hidden text is left out', 'a{\\deleted b}{\\v c}d\\par', ['ad']],
  ['line breaks stay inside the paragraph', 'a\\line b\\par', ['a ⏎ b']],
  [
    'automatic numbers with words in a legacy charset are text',
    "{\\listtext\\f1 \\'a7i\\'d2u 1.\\tab}\\f1 m\\'f4c\\par",
    ['§iÒu 1. môc'],
  ],
  ['automatic numbers as shown', '{\\pntext 1.\\tab}noi dung\\par', ['{1.} noi dung']],
  ['footnotes follow the body', 'than{\\footnote chu thich}\\par', ['than', '[footnote] chu thich']],
  ['headers after the body', '{\\header dau trang}than\\par', ['than', '[header] dau trang']],
  [
    'text boxes once',
    'a{\\shp{\\*\\shpinst{\\sp{\\sn x}{\\sv 1}}{\\shptxt hop\\par}}{\\shprslt hop\\par}}b\\par',
    ['ab', '[textbox] hop'],
  ],
  [
    'a ruled table with a cell over two columns',
    '\\trowd\\clbrdrt\\brdrs\\cellx4000\\intbl A\\cell\\row\\trowd\\clbrdrt\\brdrs\\cellx2000\\cellx4000\\intbl B\\cell\\intbl 1\\cell\\row\\pard sau\\par',
    ['<0,0 1×2> A', '<1,0> B', '<1,1> 1', 'sau'],
  ],
  [
    'a borderless pair of columns at the top is laid open, left column first',
    '\\trowd\\cellx4000\\cellx8000\\intbl UBND XA\\par So: 1\\cell\\intbl CONG HOA\\cell\\row\\pard BAO CAO\\par',
    ['(1) UBND XA', '(1) So: 1', '(1) CONG HOA', 'BAO CAO'],
  ],
  ['\\bin data is skipped and never runs past the end', 'a\\bin3 {{{b\\par', ['ab']],
]

for (const [name, body, expected, fonts] of cases) {
  test(`rtf: ${name}`, async () => {
    expect(shown(await read(`${HEAD}${body}}`), fonts ? { fonts: true } : {})).toEqual(expected)
  })
}

test('rtf: a file cut in the middle is read up to there and says so', async () => {
  const glyphs = await read(`${HEAD}mot phan`)
  expect(shown(glyphs)).toEqual(['mot phan'])
  expect(glyphs.notes.map((each) => each.code)).toEqual(['PARTIAL'])
})

test('rtf: a million open groups are refused with the limit that did it', async () => {
  await expect(read(`{\\rtf1${'{'.repeat(1_000_000)}`)).rejects.toMatchObject({
    code: 'RTF_DEPTH',
    message: expect.stringContaining('--max-depth'),
  })
})

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { TrichlucError } from '../../src/errors.ts'
import { loadRules } from '../../src/rules.ts'

const folder = mkdtempSync(join(tmpdir(), 'trichluc-rule-file-'))
afterAll(() => rmSync(folder, { recursive: true }))

/** What loading a folder with this one file says. */
function faultOf(source: string | Buffer): string {
  const file = join(folder, 'quy-tac.yaml')
  writeFileSync(file, source)
  try {
    loadRules(folder)
  } catch (error) {
    expect(error).toBeInstanceOf(TrichlucError)
    return (error as TrichlucError).message.replace(`${folder}/`, '')
  }
  return 'no fault'
}

const head = 'kind: indicators\nabout: thử\n'
const bomb = `kind: indicators\na: &a [x, x, x]\nb: &b [${'*a, '.repeat(8)}*a]\nc: [${'*b, '.repeat(8)}*b]\n`

describe('a rule file that is broken says where, what and what is needed', () => {
  const faults: readonly [what: string, source: string | Buffer, message: RegExp][] = [
    ['nothing in it', '', /^quy-tac\.yaml:1:1: thiếu `kind:`/],
    ['no kind', 'about: thử\n', /:1:1: thiếu `kind:`/],
    ['a list', '- a\n', /:1:1: thiếu `kind:`/],
    [
      'a misspelt kind',
      'about: thử\nkind: indicator\nrules: []\n',
      /:2:1: không có loại `indicator`, cần một trong: .*indicators/,
    ],
    ['a kind of the prototype', 'kind: __proto__\n', /:1:1: không có loại `__proto__`/],
    ['a key twice', `${head}about: hai\n`, /:3:1: gặp khoá `about` hai lần/],
    ['a tab', `${head}rules:\n\t- a: 1\n`, /:4:1: .*Tab/],
    ['a bracket left open', `${head}rules: [a, b\n`, /:\d+:\d+: .*cần thêm ngoặc đóng/],
    ['a line out of line', `${head}rules:\n  - a: 1\n   b: 2\n`, /:5:\d: thụt đầu dòng sai/],
    ['a line too far in', `${head}rules:\n  - a: 1\n     b: 2\n`, /:4:\d+: .*thụt sâu hơn/],
    ['a quote left open', `${head}rules: "a\n`, /:\d+:\d+: thiếu một dấu/],
    ['an alias of nothing', `${head}rules: *khong\n`, /:3:8: tham chiếu/],
    ['aliases that multiply', bomb, /:3:\d+: quá 8 tham chiếu/],
    ['an alias of itself', `${head}rules: &a [*a]\n`, /:3:\d+: /],
    ['brackets without end', `${head}rules: ${'['.repeat(100_000)}`, /:3:1: ngoặc lồng sâu quá/],
    ['a function', `${head}rules: !!js/function 'function () {}'\n`, /:3:8: gặp nhãn/],
    ['a second document', `${head}rules: []\n---\nkind: indicators\n`, /:\d+:1: gặp `---` thứ hai/],
    ['too large', Buffer.alloc(2 * 1024 * 1024 + 1, 0x61), /^quy-tac\.yaml: tệp quy tắc lớn quá 2 MB/],
    ['no text: NUL', `${head}rules: []\n# \0\n`, /:4:3: có ký tự NUL/],
    [
      'letters of another charset',
      Buffer.from(`${head}# hộ\n`, 'utf16le'),
      /:\d+:\d+: có (?:byte không phải UTF-8|ký tự NUL)/,
    ],
    ['Latin 1', Buffer.from(`${head}# d\xe9\n`, 'latin1'), /:2:10: có byte không phải UTF-8/],
    ['an unknown key', `${head}rules: []\ninclude: ../khac.yaml\n`, /:4:1: include: không có khoá `include`/],
    [
      'a number for words',
      `${head.replace('thử', '5')}rules: []\n`,
      /:2:1: about: giá trị không đúng, cần chữ/,
    ],
    ['a word for a list', `${head}rules: không\n`, /:3:1: rules: giá trị không đúng, cần danh sách/],
    [
      'an unknown choice',
      `${head}rules:\n  - indicator: a.b\n    source: miệng\n`,
      /:5:5: rules\.0\.source: /,
    ],
  ]
  for (const [what, source, message] of faults)
    test(what, () => {
      const said = faultOf(source)
      expect(said).toMatch(message)
      expect(said).not.toMatch(/expected|invalid|Invalid|unexpected/)
    })
})

test('a folder with one broken file loads nothing, whatever the others hold', () => {
  writeFileSync(join(folder, 'a.yaml'), 'kind: abbreviations\nabout: thử\n')
  expect(faultOf('kind: sai\n')).toMatch(/không có loại `sai`/)
  rmSync(join(folder, 'a.yaml'))
})

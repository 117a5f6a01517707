import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { TrichlucError } from '../../src/errors.ts'
import { readRuleFile } from '../../src/rules/file.ts'
import { indicatorRules } from '../../src/rules/indicators.ts'

const folder = mkdtempSync(join(tmpdir(), 'trichluc-rules-'))
afterAll(() => rmSync(folder, { recursive: true }))

/** Loads one rule file over a small catalogue. */
function load(source: string) {
  const catalogue = `kind: catalogue
about: thử
groups: { test: Thử }
dimensions:
  channel: { label: kênh, values: { online: { label: Trực tuyến } } }
indicators:
  - { id: test.received, label: Tiếp nhận, unit: "count:hồ sơ", kind: flow, group: test, dimensions: [channel] }
`
  const known = 'kind: concepts\nabout: thử\nconcepts: { known: [biết] }\n'
  const files = { 'a-catalogue.yaml': catalogue, 'a-concepts.yaml': known, 'b-rules.yaml': source }
  return indicatorRules(
    Object.entries(files).map(([name, text]) => {
      writeFileSync(join(folder, name), text)
      return readRuleFile(join(folder, name))
    }),
  )
}

const rule = (lines: string) => `kind: indicators\nabout: thử\nrules:\n  - indicator: test.received\n${lines}`
const finds = '    finds: [{ text: tiếp nhận 5 hồ sơ, value: 5 }]\n'
const own = (id: string, unit: string) =>
  rule(`    label: Thử\n    unit: ${unit}\n    kind: stock\n    says: ["nuôi {n} con"]\n${finds}`).replace(
    'test.received',
    id,
  )
const concepts = 'concepts:\n  receive: [tiếp nhận]\n'
const means = (meaning: string) => `${rule(`    means: ["${meaning}"]\n${finds}`)}${concepts}`
const says = (template: string) => rule(`    says: ["${template}"]\n${finds}`)

describe('a rule file with a fault is refused with its place', () => {
  const faults: readonly [what: string, source: string, place: string, reason: RegExp][] = [
    ['an unclosed bracket', says('tiếp nhận [được {n} hồ sơ'), ':5:', /hết mẫu mà còn thiếu `\]`/],
    ['a bracket too many', says('tiếp nhận) {n} hồ sơ'), ':5:', /gặp `\)`/],
    ['an empty part', says('tiếp nhận [] {n} hồ sơ'), ':5:', /phần trống/],
    ['a choice without brackets', says('tiếp nhận | {n} hồ sơ'), ':5:', /ngoài ngoặc/],
    [
      'an unknown slot',
      says('tiếp nhận {nn} hồ sơ'),
      ':5:',
      /không có ô `\{nn\}`, cần một trong .*`channel`/,
    ],
    ['a slot without a name', says('tiếp nhận {} hồ sơ'), ':5:', /gặp `\{`/],
    ['no fixed words', says('[tiếp nhận] {n}'), ':5:', /không có từ cố định/],
    ['brackets without end', says('['.repeat(9)), ':5:', /lồng sâu quá/],
    ['no sentence', rule('    says: ["tiếp nhận {n} hồ sơ"]\n'), ':4:', /cần `finds:`/],
    ['neither templates nor expressions', rule(finds), ':4:', /cần `says:`/],
    ['an unknown key', rule(`    say: ["tiếp nhận {n} hồ sơ"]\n${finds}`), ':5:', /không có khoá `say`/],
    [
      'an unknown indicator',
      says('tiếp nhận {n} hồ sơ').replace('test.received', 'test.none'),
      ':4:',
      /test\.none/,
    ],
    [
      'an unknown dimension value',
      rule(`    says: ["tiếp nhận {n} hồ sơ"]\n    dimensions: { channel: fax }\n${finds}`),
      ':6:',
      /fax/,
    ],
    [
      'an unknown level',
      rule(`    says: ["tiếp nhận {n} hồ sơ"]\n    levels: [commune, quận]\n${finds}`),
      ':6:',
      /commune/,
    ],
    [
      'a need of an unknown dimension',
      rule(`    says: ["tiếp nhận {n} hồ sơ"]\n    needs: [colour]\n${finds}`),
      ':6:',
      /colour/,
    ],
    [
      'a prototype as indicator',
      says('tiếp nhận {n} hồ sơ').replace('test.received', '__proto__'),
      ':4:',
      /__proto__/,
    ],
    [
      'an expression for ever',
      rule(`    matches: ["^(a+)+(?<n>\\\\d)$"]\n${finds}`),
      ':5:',
      /chạy mãi|không giới hạn/,
    ],
    [
      'a slot named as what every object has',
      says('có {constructor} {n}'),
      ':5:',
      /không có ô `\{constructor\}`/,
    ],
    ['a template without end', says(`${'bàn '.repeat(25_000)}{n}`), ':5:', /dài \d+ chữ cái/],
    ['a template with too many gaps', says('a … b … c … d … e {n}'), ':5:', /quá nhiều chỗ tuỳ ý/],
    [
      'a template of the same optional words',
      says(`${'[bàn] '.repeat(14)}ghế {n}`),
      ':5:',
      /quá nhiều chỗ tuỳ ý/,
    ],
    [
      'an expression of wide repeats',
      rule(`    matches: ["a.{0,80}b.{0,80}c.{0,80}d.{0,80}(?<n>\\\\d)"]\n${finds}`),
      ':5:',
      /quá nhiều phép lặp rộng/,
    ],
    [
      'an expression without end',
      rule(`    matches: ["(?<n>\\\\d)${'a'.repeat(9000)}"]\n${finds}`),
      ':5:',
      /dài \d+ chữ cái/,
    ],
    ['a unit of nowhere', own('test.ducks', 'frobs'), ':4:', /đơn vị lạ `frobs`.*count:/],
    ['a prototype as an indicator of its own', own('__proto__', 'ha'), ':4:', /mã không dùng được/],
    ['a constructor as an indicator', own('constructor.prototype', 'ha'), ':4:', /mã không dùng được/],
    ['an indicator of the catalogue defined again', own('test.received', 'ha'), ':4:', /lần thứ hai/],
    [
      'a value whose words are no template',
      `${says('tiếp nhận {n} hồ sơ')}dimensions:\n  place: { label: nơi, values: { here: { label: Đây, words: ["ở (đây"] } } }\n`,
      ':8:',
      /ở \(đây/,
    ],
    [
      'a value that asks for a figure',
      `${says('tiếp nhận {n} hồ sơ')}dimensions:\n  place: { label: nơi, values: { here: { label: Đây, words: ["ở [{n}] đây"] } } }\n`,
      ':8:',
      /chỉ dùng được từ/,
    ],
    [
      'words near which the rule finds nothing, and which are no template',
      rule(`    says: ["tiếp nhận {n} hồ sơ"]\n    unless_near:\n      - lần\n      - dự (kiến\n${finds}`),
      ':8:',
      /dự \(kiến/,
    ],
    [
      'words of the whole file that are no template',
      `${says('tiếp nhận {n} hồ sơ')}unless:\n  - lần\n  - dự (kiến\n`,
      ':9:',
      /dự \(kiến/,
    ],
    ['an unknown concept', means('receive letter'), ':5:', /không có khái niệm `letter`/],
    ['a concept told twice', `${means('known')}  known: [hay]\n`, ':9:', /`known` lần thứ hai/],
    ['a meaning without a concept', means('(receive)'), ':5:', /ít nhất một khái niệm/],
    ['a bracket of concepts too few', means('receive (receive'), ':5:', /thiếu `\)`/],
    ['a bracket of concepts too many', means('receive)'), ':5:', /`\)` lẻ/],
    [
      'a concept that asks for a figure',
      `${means('receive')}  letter: ["thư {n}"]\n`,
      ':9:',
      /chỉ dùng được từ/,
    ],
    ['an expression with .*', rule(`    matches: [".*(?<n>\\\\d)"]\n${finds}`), ':5:', /không giới hạn/],
    ['a back reference', rule(`    matches: ["(a)(?<n>\\\\d)\\\\1"]\n${finds}`), ':5:', /tham chiếu ngược/],
    ['an expression without a figure', rule(`    matches: ["tiếp nhận"]\n${finds}`), ':5:', /nhóm có tên/],
    ['a broken expression', rule(`    matches: ["(?<n>\\\\d"]\n${finds}`), ':5:', /biểu thức chính quy/],
    [
      'the same id twice',
      `${rule(`    id: một\n    says: ["a {n}"]\n${finds}`)}  - indicator: test.received\n    id: một\n    says: ["b {n}"]\n${finds}`,
      ':9:',
      /lần thứ hai/,
    ],
    [
      'an indicator defined twice',
      `${says('tiếp nhận {n} hồ sơ')}indicators:\n  - { id: test.received, label: Hai, unit: ha, kind: stock }\n`,
      ':8:',
      /`test\.received` lần thứ hai/,
    ],
  ]
  for (const [what, source, place, reason] of faults) {
    test(what, () => {
      let fault: unknown
      try {
        load(source)
      } catch (error) {
        fault = error
      }
      expect(fault).toBeInstanceOf(TrichlucError)
      const { message, place: where } = fault as TrichlucError
      expect(where).toContain(`b-rules.yaml${place}`)
      expect(message).toMatch(reason)
      expect(message.length).toBeLessThan(800)
    })
  }

  test("a dimension where no file has any, as in a folder of one file of one's own", () => {
    const path = join(folder, 'own.yaml')
    writeFileSync(
      path,
      'kind: indicators\nabout: thử\nindicators:\n  - { id: own.books, label: Sách, unit: ha, kind: flow, dimensions: [level] }\nrules: []\n',
    )
    expect(() => indicatorRules([readRuleFile(path)])).toThrow(/own\.yaml:4:.*không khai chiều nào/)
  })

  test('a good one is not', () => expect(load(says('tiếp nhận {n} hồ sơ')).rules).toHaveLength(1))

  test('an indicator may be defined in its rule', () => {
    const own = says('nuôi {n} con').replace(
      'test.received',
      'test.ducks\n    label: Số vịt\n    unit: "count:con"\n    kind: stock',
    )
    expect(load(own).catalogue.indicators.get('test.ducks')).toMatchObject({
      label: 'Số vịt',
      kind: 'stock',
      time: 'point',
    })
  })
})

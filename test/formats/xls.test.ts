import { describe, expect, test } from 'vitest'
import { displayed, isDate } from '../../src/formats/sheet/displayed.ts'
import xls from '../../src/formats/xls.ts'
import { defaultLimits } from '../../src/limits.ts'
import { shown } from './shown.ts'
import { record, sst, string8, u16, u32, workbook } from './tiny-xls.ts'

const read = (bytes: Uint8Array, limits = defaultLimits) =>
  xls.read({ path: 'thu.xls', sha256: '0', bytes, format: 'xls' }, limits)
const double = (value: number) => {
  const bytes = Buffer.alloc(8)
  bytes.writeDoubleLE(value)
  return bytes
}

test('xls: the text of a shape over several records, each stretch in its font', async () => {
  const part = (text: string) => record(0x3c, Buffer.from([0]), Buffer.from(text, 'latin1'))
  const txo = record(0x1b6, Buffer.alloc(10), u16(16, 24), Buffer.alloc(4))
  const runs = record(
    0x3c,
    ...[
      [0, 0],
      [7, 1],
      [16, 0],
    ].map(([at, face]) => u16(at!, face!, 0, 0)),
  )
  const { blocks } = await read(workbook(sst(), [txo, part('Ghi chu'), part(': ®Þnh k'), part('ú'), runs]))
  expect(shown({ blocks }, { fonts: true })).toEqual(['Ghi chu«Arial»: ®Þnh kú«.VnTime»'])
})

describe('xls reads', () => {
  test('shared strings with their font, rich runs, numbers as shown, formulas by their result', async () => {
    const rich = Buffer.concat([u16(6), Buffer.from([8]), u16(1), Buffer.from('x· ABC', 'latin1'), u16(3, 0)])
    const bytes = workbook(sst(rich, string8('sè hé')), [
      record(0xfd, u16(2, 1, 1), u32(0)),
      record(0xfd, u16(2, 2, 1), u32(1)),
      record(0x203, u16(3, 1, 2), double(1234567.5)),
      record(0x27e, u16(3, 2, 0), u32((12 << 2) | 2)),
      record(0x06, u16(4, 1, 0), double(97.67), Buffer.alloc(8)),
      record(0x06, u16(4, 2, 1), Buffer.from([0, 0, 0, 0, 0, 0, 0xff, 0xff]), Buffer.alloc(8)),
      record(0x207, string8('kÕt qu¶')),
    ])
    expect(shown(await read(bytes), { fonts: true })).toEqual([
      '<0,0> x· «.VnTime»ABC«Arial»',
      '<0,1> sè hé«.VnTime»',
      '<1,0> 1.234.567,50«Arial»',
      '<1,1> 12«Arial»',
      '<2,0> 97,67«Arial»',
      '<2,1> kÕt qu¶«.VnTime»',
    ])
  })

  test('a string cut by a CONTINUE record, narrow before and wide behind the cut', async () => {
    const strings = Buffer.concat([
      record(0xfc, u32(1), u32(1), u16(4), Buffer.from([0]), Buffer.from('ab')),
      record(0x3c, Buffer.from([1]), Buffer.from('ế!', 'utf16le')),
    ])
    expect(shown(await read(workbook(strings, [record(0xfd, u16(0, 0, 0), u32(0))])))).toEqual(['<0,0> abế!'])
  })

  test('merged cells once, with their spans', async () => {
    const bytes = workbook(sst(string8('A'), string8('B')), [
      record(0xfd, u16(0, 0, 0), u32(0)),
      record(0xfd, u16(1, 1, 0), u32(1)),
      record(0xe5, u16(1, 0, 0, 0, 1)),
    ])
    expect(shown(await read(bytes))).toEqual(['<0,0 1×2> A', '<1,1> B'])
  })
})

describe('xls refuses', () => {
  test('a workbook with a password', async () => {
    await expect(read(workbook(sst(), [], [record(0x2f, u16(1, 0))]))).rejects.toMatchObject({
      code: 'ENCRYPTED',
    })
  })

  test('more cells than the limit', async () => {
    const bytes = workbook(sst(), [
      record(0xbd, u16(0, 0), ...Array.from({ length: 5 }, () => Buffer.concat([u16(0), u32(6)])), u16(4)),
    ])
    await expect(read(bytes, { ...defaultLimits, maxCells: 3 })).rejects.toMatchObject({
      code: 'TOO_MANY_CELLS',
    })
  })
})

test.each([
  [4.999999999, 'General', '4,999999999'],
  [33.74668725180189, '#,##0.0', '33,7'],
  [1234, '#,##0', '1.234'],
  [0.9767, '0.00%', '97,67%'],
  [43831, 'dd/mm/yyyy', '01/01/2020'],
  [2019, 'General', '2019'],
])('%d in format %s is shown as %s', (value, format, expected) => {
  expect(displayed(value, format, false)).toBe(expected)
})

test.each([
  ['d/m/yyyy', true],
  ['[$-409]h:mm AM/PM', true],
  ['#,##0 "đồng"', false],
  ['0.00', false],
])('format %s shows a date: %s', (format, expected) => {
  expect(isDate(format)).toBe(expected)
})

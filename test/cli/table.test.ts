import { describe, expect, test } from 'vitest'
import { displayWidth, table } from '../../src/cli/table.ts'

describe('table', () => {
  const widths: readonly (readonly [string, number])[] = [
    ['Kế hoạch', 8],
    ['Kế hoạch'.normalize('NFD'), 8],
    ['文件', 4],
    ['ｘ', 2],
    ['', 0],
    ['a\u200bb', 2],
  ]
  for (const [text, width] of widths)
    test(`${JSON.stringify(text)} takes ${width} columns`, () => expect(displayWidth(text)).toBe(width))

  test('columns stand under each other whatever the letters', () => {
    const text = table(
      [{ title: 'Tên' }, { title: 'Số', align: 'right' }],
      [
        ['Đường', '1'],
        ['文', '22'],
        ['Ke\u0302\u0301', '333'],
      ],
      null,
    )
    expect(text).toBe('Tên     Số\n─────  ───\nĐường    1\n文      22\nKế     333\n')
  })

  test('a narrow screen cuts the widest column, never below its least', () => {
    const text = table([{ title: 'A', least: 4 }, { title: 'B' }], [['dài quá là dài', 'bbbb']], 12)
    expect(text.split('\n')[2]).toBe('dài q…  bbbb')
    const least = table([{ title: 'A', least: 4 }, { title: 'B' }], [['dài quá là dài', 'bbbb']], 3)
    expect(least.split('\n')[2]).toBe('dài…  bbbb')
  })

  test('nothing of a cell reaches the terminal raw', () => {
    const text = table([{ title: 'A' }], [['a\u001b[31mđỏ\r\n\u202ex']], null)
    expect(text).toContain('a\\u001b[31mđỏ \\u202ex')
    expect(text).not.toMatch(/[\u001b\r\u202e]/)
  })
})

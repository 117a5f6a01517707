import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { loadFonts } from '../../src/clean/fonts.ts'

const fixes: [from: string, to: string][] = [
  ['.VnTime', 'Times New Roman'],
  ['.VNTIMEH', 'Times New Roman'],
  ['.VnArialH', 'Arial'],
  ['.VnArial NarrowH', 'Arial Narrow'],
  ['.VnAristote', 'Times New Roman'],
  ['VnTimeH(Ds)', 'Times New Roman'],
  ['VNI-Times', 'Times New Roman'],
  ['vni-helve-condense', 'Arial'],
  ['VNSTCVN3', 'Times New Roman'],
  ['.VnCourier New', 'Courier New'],
]
test.each(fixes)('%s gives way to %s', (from, to) => {
  expect(loadFonts()(from)).toBe(to)
})

test.each(['Times New Roman', 'Arial', 'Vni', 'Calibri', 'Wingdings', 'VnExpress Sans', ''])(
  '%s stays',
  (name) => {
    expect(loadFonts()(name)).toBeNull()
  },
)

test('a table of one’s own; a fault in it has its place', () => {
  const folder = mkdtempSync(join(tmpdir(), 'phong-'))
  const path = join(folder, 'fonts.yaml')
  writeFileSync(path, 'kind: fonts\nabout: thử\nfonts:\n  - { from: "*Cu*", to: Mới }\n')
  expect(['Phông Cũ', 'xcux', 'cu', 'Khác'].map(loadFonts(path))).toEqual([null, 'Mới', 'Mới', null])
  writeFileSync(path, 'kind: fonts\nabout: thử\nfonts:\n  - { from: 5 }\n')
  expect(() => loadFonts(path)).toThrow(`${path}:4:`)
  rmSync(folder, { recursive: true })
})

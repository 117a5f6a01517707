import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { agencyNames } from './agencies.ts'
import { reports } from './reports.ts'
import { bytesOf } from './samples.ts'

const folder = join(import.meta.dirname, '..', '..', 'corpus')

test('every sample in the folder has its maker, and the other way round', () => {
  const files = readdirSync(folder).filter((name) => name !== 'README.md')
  expect(files.sort()).toEqual(reports.map(({ file }) => file).sort())
})

for (const report of reports.filter(({ format }) => format !== 'pdf'))
  test(`${report.file} is what \`npm run samples\` writes`, () => {
    expect(Buffer.from(bytesOf(report)).equals(readFileSync(join(folder, report.file)))).toBe(true)
  })

test('corpus/README.md names every sample', () => {
  const readme = readFileSync(join(folder, 'README.md'), 'utf8')
  for (const { file } of reports) expect(readme).toContain(file)
})

test('the samples stay small', () => {
  const size = readdirSync(folder).reduce((all, name) => all + statSync(join(folder, name)).size, 0)
  expect(size).toBeLessThan(1_500_000)
})

test('several reports of each agency, so that there is something to compare', () => {
  for (const name of agencyNames)
    expect(reports.filter((report) => report.agency.name === name).length).toBeGreaterThanOrEqual(4)
})

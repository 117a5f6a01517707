import { appendFileSync, cpSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { expect, test } from 'vitest'
import { packageRoot } from '../../src/paths.ts'
import { trichluc } from './command.ts'

const KEPT = /^(\d+) câu ví dụ: \1 đúng, 0 sai \((\d+) câu đúng từ trước.* --all: thử lại hết\)\n$/

const ownRules = () => {
  const folder = mkdtempSync(join(tmpdir(), 'trichluc-'))
  cpSync(join(packageRoot, 'rules'), join(folder, 'quy-tac'), { recursive: true })
  return folder
}

test('sentences of the rules that held when the program was built are not tried again, and it says so', async () => {
  const { status, out } = await trichluc(packageRoot, 'rules', 'test')
  expect(status).toBe(0)
  const [, all, kept] = KEPT.exec(out)!
  expect(Number(kept)).toBeGreaterThan(Number(all) * 0.9)
}, 60_000)

test('--all tries every one', async () => {
  const { status, out } = await trichluc(packageRoot, 'rules', 'test', '--all')
  expect(status).toBe(0)
  expect(out).toMatch(/^(\d+) câu ví dụ: \1 đúng, 0 sai\n$/)
}, 60_000)

test('a rule that no longer finds its sentence is told, and what it has nothing to do with is kept', async () => {
  const folder = ownRules()
  const path = join(folder, 'quy-tac', 'kinh-te-xa-hoi', 'nong-thon-moi.yaml')
  const source = readFileSync(path, 'utf8')
  const [line, words] = /\n {4}says: .*?"(.+?)".*/.exec(source)!
  writeFileSync(path, source.replace(line, line.replace(words!, 'xyz {n} zyx').replace(/, ".*/, ']')))
  const { status, out } = await trichluc(folder, 'rules', 'test', '--rules', 'quy-tac')
  expect(status).toBe(1)
  expect(out).toMatch(/^✗ quy-tac\/kinh-te-xa-hoi\/nong-thon-moi\.yaml:\d+:\d+ /)
  expect(out).toMatch(/ câu ví dụ: \d+ đúng, [1-9]\d* sai \(\d{4} câu đúng từ trước/)
}, 60_000)

test('a file of one’s own beside the rules is tried, the rest is kept; JSON tells which', async () => {
  const folder = ownRules()
  cpSync(join(packageRoot, 'bench', 'duong-sach.yaml'), join(folder, 'quy-tac', 'duong-sach.yaml'))
  const { status, out } = await trichluc(folder, 'rules', 'test', '--rules', 'quy-tac', '--json')
  expect(status).toBe(0)
  const all: { rule: string; kept?: true }[] = JSON.parse(out)
  expect(all.filter(({ rule }) => rule === 'culture.book_lanes').map(({ kept }) => kept)).toEqual([
    undefined,
    undefined,
  ])
  expect(all.filter(({ kept }) => kept).length).toBeGreaterThan(all.length * 0.9)
}, 60_000)

test('what held under another program does not count', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'trichluc-'))
  const cli = join(packageRoot, 'out', 'build', 'cli')
  cpSync(join(packageRoot, 'package.json'), join(folder, 'package.json'))
  for (const name of ['errors.js', 'errors.js.map'])
    cpSync(join(cli, '..', name), join(folder, 'out', 'build', name))
  for (const name of ['kept-script.js', 'kept-script.js.map', 'rules.script.cjs', 'rules.script.held'])
    cpSync(join(cli, name), join(folder, 'out', 'build', 'cli', name))
  const { heldBy } = await import(pathToFileURL(join(folder, 'out', 'build', 'cli', 'kept-script.js')).href)
  expect(heldBy('rules').size).toBeGreaterThan(1000)
  appendFileSync(join(folder, 'out', 'build', 'cli', 'rules.script.cjs'), '// altered\n')
  expect(heldBy('rules').size).toBe(0)
})

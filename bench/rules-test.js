import { spawnSync } from 'node:child_process'
import { cpSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { launcher, numbers, print } from './measured.js'

/**
 * All sentences of the rules, tried in a fresh process: V8 as it is, without writing called functions into their callers, and
 * optimising sooner as well (`src/cli/short-run.ts`), in turns; beside them `rules test --all`, which does the same from
 * one script whose code is kept (`src/cli/kept-script.ts`), and `rules test` as it is run, which tries again only what may
 * have changed since the program was built: nothing, after a rule with common words was altered, and after a file was added.
 *
 *   node bench/rules-test.js [7] [--json]      (after `npm run build`)
 */
const [times] = numbers([7])
const build = join(dirname(fileURLToPath(import.meta.url)), '..', 'out', 'build')
const from = (...path) => JSON.stringify(pathToFileURL(join(build, ...path)).href)
const tried = `
  import { compileRulesOnce } from ${from('rules', 'compile-once.js')}
  import { loadRules } from ${from('rules.js')}
  import { testReferenceRules } from ${from('references', 'rule-tests.js')}
  import { testIndicatorRules } from ${from('stages', 'match', 'indicators', 'try.js')}
  compileRulesOnce()
  const { references, indicators } = loadRules()
  const results = [...testReferenceRules(references), ...testIndicatorRules(indicators)]
  if (results.some(({ ok }) => !ok)) process.exitCode = 1
`

const copied = () => {
  const folder = join(mkdtempSync(join(tmpdir(), 'trichluc-bench-')), 'rules')
  cpSync(join(build, '..', '..', 'rules'), folder, { recursive: true })
  return folder
}

/** The rules with one more word that a rule of dossiers will not have. */
function alteredRules() {
  const folder = copied()
  const path = join(folder, 'cchc', 'dossiers.yaml')
  const source = readFileSync(path, 'utf8')
  const altered = source.replace(/\n {2}- indicator: procedures\.received_total\n/, '$&    unless_before: [xyz]\n')
  if (altered === source) throw new Error(`${path}: no rule for procedures.received_total`)
  writeFileSync(path, altered)
  return folder
}

/** The rules and one for an indicator of one's own. */
function rulesAndOne() {
  const folder = copied()
  cpSync(join(build, '..', '..', 'bench', 'duong-sach.yaml'), join(folder, 'duong-sach.yaml'))
  return folder
}

const calls = [
  ['V8 as it is', ['--input-type=module', '-e', tried]],
  ['--no-turbo-inlining', ['--no-turbo-inlining', '--input-type=module', '-e', tried]],
  [
    'and --interrupt-budget=30000',
    ['--no-turbo-inlining', '--interrupt-budget=30000', '--input-type=module', '-e', tried],
  ],
  ['trichluc rules test --all', [launcher, 'rules', 'test', '--all']],
  ['trichluc rules test', [launcher, 'rules', 'test']],
  ['…, one rule altered', [launcher, 'rules', 'test', '--rules', alteredRules()]],
  ['…, one file added', [launcher, 'rules', 'test', '--rules', rulesAndOne()]],
].map(([what, argv]) => ({ what, argv, taken: [] }))
for (let i = 0; i < times; i++)
  for (const { what, argv, taken } of calls) {
    const since = performance.now()
    const { status, stderr } = spawnSync(process.execPath, argv)
    if (status !== 0) throw new Error(`${what}: ${status}\n${stderr}`)
    taken.push((performance.now() - since) / 1000)
  }
const rows = calls.map(({ what, taken }) => {
  taken.sort((a, b) => a - b)
  return { what, median_s: taken[Math.floor(times / 2)], fastest_s: taken[0] }
})
print('rules test', rows, { times })

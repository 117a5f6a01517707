import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import { expect, test } from 'vitest'
import { packageRoot } from '../src/paths.ts'

const src = join(packageRoot, 'src')

/** Each place of `src/` (longest prefix wins) and the places it may import from, besides itself. */
const may: Record<string, readonly string[]> = {
  'cli/': [
    'rules/compile-once.ts',
    'index.ts',
    'ingest/',
    'store/',
    'export/',
    'clean/',
    'web/',
    'archive/',
    'references/rule-tests.ts',
    'references/',
    'rules/',
    'text/',
    'kit.ts',
    'open.ts',
    'pipeline.ts',
    'stages/',
    'rules.ts',
    'formats.ts',
    'charsets.ts',
    'checks.ts',
    'limits.ts',
    'paths.ts',
    'errors.ts',
    'types.ts',
  ],
  'web/': [
    'index.ts',
    'store/',
    'export/',
    'archive/',
    'references/',
    'text/',
    'limits.ts',
    'paths.ts',
    'errors.ts',
    'types.ts',
  ],
  'web/pages/': ['web/', 'text/'],
  'ingest/': [
    'rules/compile-once.ts',
    'clean/',
    'index.ts',
    'store/',
    'archive/',
    'kit.ts',
    'open.ts',
    'pipeline.ts',
    'rules.ts',
    'limits.ts',
    'paths.ts',
    'errors.ts',
    'types.ts',
    'text/',
  ],
  'export/': ['store/', 'archive/', 'text/', 'errors.ts', 'types.ts'],
  'store/': ['archive/', 'references/', 'text/', 'rules.ts', 'errors.ts', 'types.ts', 'paths.ts'],
  'references/rule-tests.ts': ['references/', 'stages/', 'rules/', 'rules.ts', 'text/', 'types.ts'],
  'references/': ['text/', 'rules/', 'rules.ts', 'errors.ts', 'types.ts'],
  'audit/': ['rules/', 'rules.ts', 'text/', 'errors.ts', 'types.ts'],
  'open/': ['formats.ts', 'errors.ts', 'types.ts'],
  'archive/': ['audit/', 'rules/', 'text/', 'errors.ts', 'types.ts'],
  'clean/': [
    'kit.ts',
    'open.ts',
    'pipeline.ts',
    'stages/',
    'formats/',
    'formats.ts',
    'charsets.ts',
    'rules/',
    'text/',
    'limits.ts',
    'paths.ts',
    'errors.ts',
    'types.ts',
  ],
  'index.ts': ['kit.ts', 'open.ts', 'pipeline.ts', 'clean/', 'limits.ts', 'errors.ts', 'types.ts', 'text/'],
  'pipeline.ts': ['kit.ts', 'stages/', 'types.ts'],
  'kit.ts': [
    'formats/',
    'charsets/',
    'checks/',
    'formats.ts',
    'charsets.ts',
    'checks.ts',
    'rules.ts',
    'limits.ts',
    'errors.ts',
    'types.ts',
  ],
  'rules.ts': ['rules/', 'errors.ts', 'paths.ts', 'types.ts'],
  'stages/': [
    'text/',
    'rules/',
    'rules.ts',
    'kit.ts',
    'charsets.ts',
    'checks.ts',
    'formats.ts',
    'limits.ts',
    'errors.ts',
    'types.ts',
    'paths.ts',
  ],
  'checks/': [
    'checks.ts',
    'audit/',
    'references/',
    'rules/',
    'rules.ts',
    'text/',
    'errors.ts',
    'types.ts',
    'paths.ts',
  ],
  'formats/': ['formats.ts', 'limits.ts', 'text/', 'errors.ts', 'types.ts', 'paths.ts'],
  'charsets/': ['charsets.ts', 'text/', 'types.ts'],
  'rules/': ['text/', 'errors.ts', 'paths.ts', 'types.ts'],
  'rules/compile-once.ts': [],
  'open.ts': ['open/', 'formats.ts', 'limits.ts', 'errors.ts', 'types.ts'],
  'formats.ts': ['limits.ts', 'types.ts'],
  'checks.ts': ['rules.ts', 'types.ts'],
  'charsets.ts': ['types.ts'],
  'text/': ['types.ts', 'errors.ts', 'paths.ts'],
  'errors.ts': [],
  'limits.ts': [],
  'paths.ts': [],
  'types.ts': [],
}

const files = readdirSync(src, { recursive: true, withFileTypes: true })
  .filter((each) => each.isFile() && /\.(ts|tsx|js)$/.test(each.name))
  .map((each) => relative(src, join(each.parentPath, each.name)).replaceAll('\\', '/'))

const place = (path: string) =>
  Object.keys(may)
    .filter((each) => (each.endsWith('/') ? path.startsWith(each) : path === each))
    .sort((a, b) => b.length - a.length)[0]

function importsOf(path: string): { from: string; typeOnly: boolean }[] {
  const source = readFileSync(join(src, path), 'utf8')
  const found = [
    ...source.matchAll(
      /^\s*(import|export)\s+(type\s)?[^'"`;]*?from\s+'(\.[^']+)'|import\(\s*'(\.[^']+)'\s*\)/gm,
    ),
  ]
  return found.map((each) => ({
    from: relative(src, resolve(src, dirname(path), each[3] ?? each[4] ?? '')).replaceAll('\\', '/'),
    typeOnly: each[2] !== undefined,
  }))
}

/** A stage's own file and its folder of parts. */
const stageOf = (path: string) => /^stages\/([a-z-]+)(?:\.ts|\/)/.exec(path)?.[1]

test('every source file has its place in the table of directions', () => {
  expect(files.filter((each) => place(each) === undefined)).toEqual([])
})

test('imports go one way', () => {
  const wrong = files.flatMap((path) => {
    const mine = place(path)!
    return importsOf(path)
      .filter(({ from }) => {
        const theirs = place(from)
        return theirs !== mine && !(theirs !== undefined && may[mine]!.includes(theirs))
      })
      .map(({ from }) => `${path} → ${from}`)
  })
  expect(wrong).toEqual([])
})

test('the pages take only types from the server', () => {
  const wrong = files
    .filter((path) => path.startsWith('web/pages/'))
    .flatMap((path) => importsOf(path).map((each) => ({ path, ...each })))
    .filter(({ from, typeOnly }) => /^web\/(?!pages\/)/.test(from) && !typeOnly)
  expect(wrong.map(({ path, from }) => `${path} → ${from}`)).toEqual([])
})

test('no stage imports another stage', () => {
  const wrong = files
    .filter((path) => stageOf(path))
    .flatMap((path) => importsOf(path).map(({ from }) => ({ path, from })))
    .filter(({ path, from }) => stageOf(from) !== undefined && stageOf(from) !== stageOf(path))
  expect(wrong.map(({ path, from }) => `${path} → ${from}`)).toEqual([])
})

test('a dependency is imported in one folder only', () => {
  const places = new Map<string, Set<string>>()
  for (const path of files) {
    const source = readFileSync(join(src, path), 'utf8')
    for (const [, name] of source.matchAll(
      /(?:from|import\()\s*'((?:@[a-z-]+\/)?[a-z][\w.-]*)(?:\/[^']*)?'/g,
    )) {
      const folder = path.includes('/') ? path.slice(0, path.lastIndexOf('/')) : path
      const where = path.startsWith('web/pages/') ? `${name} in the browser` : name!
      places.set(where, (places.get(where) ?? new Set()).add(folder))
    }
  }
  const everywhere = new Set(['zod', 'commander', 'natural', 'hucre', 'iconv-lite'])
  for (const name of ['preact', 'preact-iso']) everywhere.add(`${name} in the browser`)
  const spread = [...places].filter(([name, at]) => at.size > 1 && !everywhere.has(name))
  expect(spread.map(([name, at]) => `${name}: ${[...at].join(', ')}`)).toEqual([])
})

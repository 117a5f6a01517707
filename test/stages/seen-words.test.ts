import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { view } from '../../src/text/view.ts'

const FOLDER = fileURLToPath(new URL('../../src/stages/match/indicators/', import.meta.url))
/** Not looked for in a sheet: the name of a unit, labels of times as they are printed. */
const PRINTED: Readonly<Record<string, readonly string[]>> = {
  'beside-bodies.ts': ['vị'],
  'added-up.ts': ['uỹ'],
  'undated-span.ts': ['uỹ'],
}

const files = readdirSync(FOLDER).filter((name) => name.endsWith('.ts'))

// `đơn vị` stands in a sheet as `đơn vỵ`: an expression that looks for it as it is printed never finds it
test.each(files)('%s looks for words as the sheet spells them', (name) => {
  const code = readFileSync(`${FOLDER}${name}`, 'utf8').replace(
    /\/\*\*[\s\S]*?\*\/| \/\/ .*|^\s*\/\/ .*/gmu,
    '',
  )
  const words = [...new Set(code.match(/\p{Ll}+/gu))]
  const unseen = words.filter((word) => view(word) !== word && !PRINTED[name]?.includes(word))
  expect(unseen).toEqual([])
})

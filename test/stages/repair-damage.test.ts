import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { loadReaders } from '../../src/kit.ts'
import { packageRoot } from '../../src/paths.ts'
import { repairText } from '../../src/stages/repair/repair-text.ts'
import { correctTexts } from './correct-text.ts'

const { charsets } = await loadReaders()
const texts = correctTexts()

/** Tokens that changed, as `before → after`. */
function damage(text: string): string[] {
  const after = repairText(text, charsets).text.split('\n')
  return text.split('\n').flatMap((line, i) => {
    const now = after[i]!.split(/\s/)
    return line.split(/\s/).flatMap((word, k) => (word === now[k] ? [] : [`${word} → ${now[k]}`]))
  })
}

describe('what is right is not touched', () => {
  test('more than 20,000 tokens', () => {
    const tokens = [...texts.values()].join('\n').split(/\s+/).length
    expect(tokens).toBeGreaterThan(20_000)
  })
  for (const [name, text] of texts) {
    test(name, () => expect(damage(text)).toEqual([]))
  }
  test('each line as a document of its own', () => {
    expect([...texts.values()].flatMap((text) => text.split('\n').slice(0, 60)).flatMap(damage)).toEqual([])
  })
  test('all together in one document', () => expect(damage([...texts.values()].join('\n'))).toEqual([]))
})

test('every syllable of the frequency list stays, small, capitalised and in capitals', () => {
  const rows = readFileSync(join(packageRoot, 'rules/language/syllables.tsv'), 'utf8')
    .split('\n')
    .slice(1, 5001)
  const syllables = rows.map((row) => row.split('\t')[0]!.normalize('NFC')).filter(Boolean)
  const capital = (word: string) => word[0]!.toUpperCase() + word.slice(1)
  for (const shape of [(word: string) => word, capital, (word: string) => word.toUpperCase()]) {
    const lines = Array.from({ length: Math.ceil(syllables.length / 12) }, (_, i) =>
      syllables
        .slice(i * 12, i * 12 + 12)
        .map(shape)
        .join(' '),
    )
    expect(damage(lines.join('\n'))).toEqual([])
  }
})

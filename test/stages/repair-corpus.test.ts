import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { loadReaders } from '../../src/kit.ts'
import { repairText } from '../../src/stages/repair/repair-text.ts'

/** Floors over real documents, which are not part of the project: their folder comes from the environment. */
const shared = process.env.TRICHLUC_SHARED
const { charsets } = await loadReaders()
const title = shared ? 'real documents' : 'skipped: no shared corpus'
const text = (path: string): string =>
  readFileSync(join(shared!, path), 'utf8').replaceAll('\r', '').normalize('NFC')

interface Span {
  readonly line: number
  readonly garbled: string
  readonly unicode: string
}

describe.skipIf(!shared || !existsSync(shared))(title, () => {
  test('every garbled run of the mixed report is repaired and nothing else changes', () => {
    const source = text('corpus/reports/2021-q3-lai-cach.txt').split('\n')
    const gold = JSON.parse(text('gold/2021-q3-lai-cach.json')) as { legacy_spans: Span[] }
    const wanted = [...source]
    for (const { line, garbled, unicode } of gold.legacy_spans.toSorted(
      (a, b) => b.garbled.length - a.garbled.length,
    )) {
      wanted[line - 1] = wanted[line - 1]!.replace(garbled, unicode)
    }
    expect(repairText(source.join('\n'), charsets).text.split('\n')).toEqual(wanted)
  })
  test('reports in Unicode stay, but for a mark that stood off its letter', () => {
    for (const name of ['2023-q3-thanh-mien', '2024-q3-cam-giang']) {
      const { repairs } = repairText(text(`corpus/reports/${name}.txt`), charsets)
      expect(repairs.filter((each) => each.charset !== 'decomposed')).toEqual([])
      expect(repairs.length).toBeLessThan(2)
    }
  })

  const floors: Readonly<Record<string, number>> = {
    tcvn3: 0.999,
    vni: 0.9995,
    viscii: 0.999,
    'vietware-f': 0.999,
    'vietware-x': 0.999,
    bkhcm2: 0.999,
    cp1258: 0.999,
    utf8: 0.998,
    viqr: 0.995,
    'low-byte': 0.99,
  }
  const truths = shared ? readdirSync(join(shared, 'corpus/legacy/truth')) : []
  for (const [id, floor] of Object.entries(floors)) {
    test(`there and back again through ${id}: ${floor} of the marked words, without fonts`, () => {
      const garble = encoder(id)
      let right = 0
      let all = 0
      for (const name of truths) {
        const lines = text(`corpus/legacy/truth/${name}`)
          .replace(/[\u00ad\u200b\ufeff\u2028]/g, '')
          .split('\n')
        const back = repairText(lines.map(garble).join('\n'), charsets).text.split('\n')
        lines.forEach((line, i) => {
          const got = (back[i] ?? '').toLowerCase().trim().split(/\s+/)
          line
            .toLowerCase()
            .trim()
            .split(/\s+/)
            .forEach((word, k) => {
              if (!/[^\x00-\x7f]/.test(word)) return
              all += 1
              if (word === got[k]) right += 1
            })
        })
      }
      expect(right / all).toBeGreaterThan(floor)
    })
  }
})

/** Writes text in a charset; what it cannot write as a capital it writes small. */
function encoder(id: string): (text: string) => string {
  const charset = charsets.find((each) => each.id === id)!
  const codes = new Map<string, string>()
  for (const [garbled, letter] of charset.sequences) {
    if (!codes.has(letter) && !charset.besideLetters?.includes(garbled)) codes.set(letter, garbled)
  }
  for (const [garbled, letters] of charset.others ?? []) {
    for (const letter of letters) if (!codes.has(letter)) codes.set(letter, garbled)
  }
  return (line) =>
    Array.from(
      line,
      (each) => codes.get(each) ?? (charset.smallOnly ? codes.get(each.toLowerCase()) : null) ?? each,
    ).join('')
}

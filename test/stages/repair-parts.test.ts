import { describe, expect, test } from 'vitest'
import { loadReaders } from '../../src/kit.ts'
import { withLater } from '../../src/stages/repair/later.ts'
import { reader } from '../../src/stages/repair/reader.ts'
import { asDecoded } from '../../src/stages/repair/readings.ts'
import { repairText } from '../../src/stages/repair/repair-text.ts'
import { repair } from '../../src/stages/repair.ts'
import type { Glyphs, Paragraph } from '../../src/types.ts'

const { charsets } = await loadReaders()

describe('the tokens read so far', () => {
  const read = reader(charsets, new Set(['no such charset']))
  const tokens = Array.from({ length: 20_000 }, (_, i) => {
    const letters = 'µ¸·¹¨®aăcdệưở'
    const word = [i % 13, (i * 7) % 13, (i >> 4) % 13, (i >> 7) % 13].map((each) => letters[each]).join('')
    return i % 5 === 0 ? `${word}${i}/Q§-UBND` : word
  })
  test('each has a number of its own, short or long, and keeps it', () => {
    const ids = new Map<string, number>()
    for (const each of tokens) {
      const id = read.of(each, true)
      expect(read.table.readings[id]!.token).toBe(each)
      expect(ids.get(each) ?? id).toBe(id)
      ids.set(each, id)
    }
    expect(new Set(ids.values()).size).toBe(ids.size)
    expect(ids.size).toBeGreaterThan(5000)
  })
  test('a sign alone between words is another token than the same at the start', () => {
    expect(read.of('ë', true)).not.toBe(read.of('ë', false))
    expect(read.of('ëë', true)).toBe(read.of('ëë', false))
  })
  test('digits change nothing but themselves', () => {
    const [one, other] = ['12/Q§-UBND', '47/Q§-UBND'].map((each) => read.table.readings[read.of(each, true)]!)
    expect(other!.weights).toBe(one!.weights)
    const written = read.states
      .slice(1)
      .map((_, i) => [one!, other!].map((each) => read.reading(each.id, i + 1, asDecoded)?.decoded.text))
    expect(written).toContainEqual(['12/QĐ-UBND', '47/QĐ-UBND'])
  })
})

describe('fields that are made later', () => {
  test('are made once, listed, copied and written like any other', () => {
    let made = 0
    const value = withLater({ a: 1 }, { b: () => [++made] })
    expect(made).toBe(0)
    expect(JSON.stringify(value)).toBe('{"a":1,"b":[1]}')
    expect({ ...value }).toEqual({ a: 1, b: [1] })
    expect(value.b).toBe(value.b)
    expect(structuredClone(value)).toEqual({ a: 1, b: [1] })
    expect(made).toBe(1)
  })
  test('the repairs of a document are', () => {
    const { text, repairs } = repairText('C«ng t¸c c¶i c¸ch\nhµnh chÝnh n¨m 2021', charsets)
    expect(repairs.map(({ at, to }) => [text.slice(at.start, at.end), to])).toEqual([
      ['Công tác cải cách', 'Công tác cải cách'],
      ['hành chính năm', 'hành chính năm'],
    ])
  })
})

describe('a font that lies', () => {
  const tcvn3 = 'Uû ban nh©n d©n x· ®· chØ ®¹o thùc hiÖn tèt c«ng t¸c c¶i c¸ch hµnh chÝnh trong n¨m qua'
  const vni = 'Boä phaän moät cöûa ñaõ tieáp nhaän vaø giaûi quyeát hoà sô ñuùng haïn theo quy ñònh cuûa tænh'
  const lines = [tcvn3, vni, `${tcvn3} vaø ${vni}`, 'Ghi chó', tcvn3, vni]
  const paragraph = (text: string): Paragraph => ({
    ...{ kind: 'paragraph', role: 'body', whole: true },
    lines: [{ page: null, runs: [{ text, font: 'VNI-Times' }] }],
  })
  const glyphs: Glyphs = {
    ...{ path: 'a', sha256: '', format: 'docx', pages: null, needsOcr: false, notes: [] },
    blocks: lines.map(paragraph),
  }
  test('over both charsets is not believed for either', () => {
    const { text } = repair(glyphs, charsets)
    expect(text).toContain(
      'Uỷ ban nhân dân xã đã chỉ đạo thực hiện tốt công tác cải cách hành chính trong năm qua',
    )
    expect(text).toContain('Bộ phận một cửa đã tiếp nhận và giải quyết hồ sơ đúng hạn theo quy định của tỉnh')
    expect(text).not.toContain('chĩ')
  })
})

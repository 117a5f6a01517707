import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { outline } from '../../../src/stages/outline.ts'
import type { Header, Text } from '../../../src/types.ts'
import { paragraphs, physical } from './text.ts'

interface Sample {
  readonly name: string
  readonly lines: string
  readonly says: Partial<Header>
}

const samples = parse(readFileSync(new URL('./header.yml', import.meta.url), 'utf8')) as readonly Sample[]

function says(text: Text, expected: Partial<Header>): void {
  const { header } = outline(text)
  const found = Object.fromEntries(Object.keys(expected).map((key) => [key, header[key as keyof Header]]))
  expect(found).toEqual(expected)
}

describe('the header, from physical lines', () => {
  for (const { name, lines, says: expected } of samples)
    test(name, () => says(physical(lines.normalize('NFC')), normal(expected)))
})

describe('the header, from whole paragraphs', () => {
  for (const { name, lines, says: expected } of samples)
    test(name, () => {
      const parts = lines.normalize('NFC').split('\n')
      says(paragraphs(...parts), normal(expected))
    })
})

test('a bold title ends where the plain body begins', () => {
  const { header } = outline(
    paragraphs(
      { text: 'BÁO CÁO', bold: true },
      { text: 'Kết quả cải cách hành chính quý I năm 2024', bold: true },
      'Được sự quan tâm của huyện, công tác của xã có nhiều chuyển biến tích cực',
    ),
  )
  expect(header.title).toBe('Kết quả cải cách hành chính quý I năm 2024')
})

test('a report says what its form lacks; other documents need no period', () => {
  const codes = (...parts: string[]) => outline(paragraphs(...parts)).notes.map((note) => note.code)
  expect(codes('BÁO CÁO', 'Kết quả cải cách hành chính', 'I. KẾT QUẢ')).toEqual([
    'NO_NUMBER',
    'NO_ISSUER',
    'NO_PERIOD',
  ])
  expect(codes('UBND XÃ SÔNG MÂY', 'Số: 5/BC-UBND', 'BÁO CÁO', 'Công tác quý I/2024', 'I. KẾT QUẢ')).toEqual(
    [],
  )
  expect(codes('UBND XÃ SÔNG MÂY', 'QUYẾT ĐỊNH', 'Về việc thành lập tổ kiểm tra')).toEqual([])
})

test('every field has its place, and the place holds words of the field', () => {
  for (const { lines } of samples) {
    const text = physical(lines.normalize('NFC'))
    const { header } = outline(text)
    for (const [field, at] of Object.entries(header.places)) {
      expect(at.end, field).toBeGreaterThan(at.start)
      const quote = text.text.slice(at.start, at.end)
      expect(quote.trim(), field).toBe(quote)
    }
    if (header.signerName) {
      const at = header.places.signerName!
      expect(text.text.slice(at.start, at.end)).toBe(header.signerName)
    }
    if (header.place) {
      const at = header.places.place!
      expect(text.text.slice(at.start, at.end)).toBe(header.place)
    }
  }
})

function normal(value: Partial<Header>): Partial<Header> {
  return JSON.parse(JSON.stringify(value).normalize('NFC')) as Partial<Header>
}

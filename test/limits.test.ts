import { describe, expect, test } from 'vitest'
import { defaultLimits, optionOf, raised, sizeOf } from '../src/limits.ts'

describe('limits in words', () => {
  const sizes: readonly (readonly [number, string])[] = [
    [512, '512 byte'],
    [24 * 1024 + 700, '24 KB'],
    [1024 * 1024 - 1, '1023 KB'],
    [1024 * 1024, '1 MB'],
    [defaultLimits.maxUnpackedBytes, '300 MB'],
  ]
  for (const [bytes, words] of sizes)
    test(`${bytes} bytes are ${words}`, () => expect(sizeOf(bytes)).toBe(words))

  test('an option is given with a value to try', () => {
    expect(raised('maxDepth', 256)).toBe('--max-depth 1024')
    expect(raised('maxZipRatio', 1000, 1733)).toBe('--max-zip-ratio 1733')
    expect(optionOf('maxZipEntries')).toBe('--max-zip-entries')
  })
})

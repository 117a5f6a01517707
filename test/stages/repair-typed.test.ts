import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { loadReaders } from '../../src/kit.ts'
import { mistypedChance } from '../../src/stages/repair/mistyped.ts'
import { repairText } from '../../src/stages/repair/repair-text.ts'
import { typedInUnicode } from '../../src/stages/repair/typed.ts'
import { mistypedLines, oddLines } from './mistyped-text.ts'

const { charsets } = await loadReaders()
const fix = (text: string, font: string | null = null) => repairText(text, charsets, font).text

describe('what was typed in Unicode is never read as a legacy charset, however odd', () => {
  const slips = mistypedLines()
  test('more than 400 mistyped words', () => {
    expect(new Set(slips.map((each) => each.word)).size).toBeGreaterThan(400)
  })
  test('each in its line, alone', () => {
    const damaged = slips.filter(({ line }) => fix(line) !== line)
    expect(damaged.map(({ slip, line }) => `${slip}: ${line} → ${fix(line)}`)).toEqual([])
  })
  test('all in one document', () => {
    const text = slips.map((each) => each.line).join('\n')
    expect(fix(text).split('\n')).toEqual(text.split('\n'))
  })
  for (const line of oddLines) test(line, () => expect(fix(line)).toBe(line))

  const beliesFont: readonly (readonly [string, string])[] = [
    ['.VnTime', 'Đã là Unicode'],
    ['.VnTime', 'Phó giám đôc'],
    ['.VnTime', 'giãi quyêt'],
    ['.VnTime', 'Sở Tài chính có thể trực tiêp làm việc với xã, phô trương'],
    ['VNI-Times', 'Cộng hoà xã hội chủ nghĩa Việt Nam'],
    ['VNI-Times', 'hợp đồng với khách hàng nước ngoài về bài toán mô hình'],
    ['VNI-Times', 'Môt năm công tác'],
  ]
  for (const [font, line] of beliesFont) {
    test(`${font} over ${line}`, () => expect(fix(line, font)).toBe(line))
  }
  test('a garbled word among typed ones is still repaired, whatever the font says', () => {
    for (const font of [null, '.VnTime', 'VNI-Times', 'Arial']) {
      expect(fix('áp dụng c¸c quy định vÒ c¶i c¸ch thủ tục', font)).toBe(
        'áp dụng các quy định về cải cách thủ tục',
      )
    }
    expect(fix('giám đôc c¸c sở ®\u00adîc nghịquyÕt')).toBe('giám đôc các sở được nghịquyết')
  })
})

test('typed in Unicode', () => {
  for (const yes of ['đôc', 'Đã', 'đât,', '(Độc', 'huyện/xã', 'đoàm', '«đôc»', 'đôc/x·']) {
    expect(typedInUnicode(yes), yes).toBe(true)
  }
  for (const no of ['môt', 'c¸c', 'đ\u00adîc', 'nghịquyÕt', 'đöôïc', 'Müller', 'củac¸c', 'phường/x·']) {
    expect(typedInUnicode(no), no).toBe(false)
  }
})

test('mistyped words are likelier than no word, and never as likely as common ones', () => {
  for (const word of ['quyêt', 'môt', 'viêc', 'nghiêp', 'giãi', 'tôt']) {
    expect(mistypedChance(word), word).toBeGreaterThanOrEqual(-17)
    expect(mistypedChance(word), word).toBeLessThanOrEqual(-12)
  }
  for (const word of ['vaán', 'quaân', 'hoâ', 'laøm', 'myá', 'ngyà']) {
    expect(mistypedChance(word), word).toBe(Number.NEGATIVE_INFINITY)
  }
})

describe('repairing the output again changes nothing', () => {
  const around = Array(40).fill('C¸c th«n ®· tæ chøc ký cam kÕt thùc hiÖn nÕp sèng v¨n minh').join('\n')
  test('a mark set off from its letter before a garbled word', () => {
    const once = fix(`${around}\ntrang thiÕt bi \u0323t¹i thÞ trÊn`, '.VnTime')
    expect(once.split('\n').at(-1)).toBe('trang thiết bị tại thị trấn')
    expect(fix(once)).toBe(once)
  })
  const twice = [
    'trang thiÕt bi \u0323t¹i thÞ trÊn',
    'trang thieát bi \u0323taïi thò traán',
    'Ban Gi¸m ®èc: Phã gi¸m đôc',
    'Đ¶ng bé, chÝnh quyÒn, bi \u0323tại',
  ]
  for (const raw of twice) {
    test(raw, () => {
      for (const font of [null, '.VnTime', 'VNI-Times']) {
        const once = fix(raw, font)
        expect(fix(once)).toBe(once)
      }
    })
  }
  const shared = process.env.TRICHLUC_SHARED
  const folder = shared ? join(shared, 'corpus/legacy/truth') : ''
  test.skipIf(!existsSync(folder))(shared ? 'real documents' : 'skipped: no shared corpus', () => {
    const changed = readdirSync(folder).filter((name) => {
      const once = fix(readFileSync(join(folder, name), 'utf8').normalize('NFC'))
      return fix(once) !== once
    })
    expect(changed).toEqual([])
  })
})

import { describe, expect, test } from 'vitest'
import type { Language } from '../../src/rules/indicators/language.ts'
import { Line } from '../../src/rules/indicators/line.ts'
import { compileTemplate } from '../../src/rules/indicators/pattern.ts'
import { phraseOf } from '../../src/rules/indicators/phrase.ts'
import { loadRules } from '../../src/rules.ts'
import { view } from '../../src/text/view.ts'

const FORMS = ['tthc', 'thủ tục hành chính']
const language: Language = {
  abbreviations: {
    groups: [FORMS],
    byFirst: new Map(FORMS.map((form) => [form.split(' ')[0]!, [{ words: form.split(' '), group: 0 }]])),
  },
  catalogue: loadRules().indicators.catalogue,
}

/** The words of each fit, with `|` and what its groups caught. */
function fitsOf(template: string, sentence: string): string[] {
  const text = view(sentence)
  return compileTemplate(template, language)
    .fitsIn(text)
    .map(({ start, end, groups }) => {
      const caught = Object.entries(groups).map(([name, at]) => `${name}=${text.slice(at!.start, at!.end)}`)
      return [text.slice(start, end), ...caught.sort()].join(' | ')
    })
}

type Case = readonly [template: string, sentence: string, fits: readonly string[]]

const WORDS: readonly Case[] = [
  ['đã tiếp nhận {n hồ sơ}', 'Xã đã tiếp nhận 12 hồ sơ.', ['đã tiếp nhận 12 hồ sơ | v1=12']],
  ['đã tiếp nhận {n hồ sơ}', 'Xã đã  tiếp "nhận" 12 hồ sơ.', ['đã  tiếp "nhận" 12 hồ sơ | v1=12']],
  ['đã tiếp nhận {n hồ sơ}', 'Xã đã tiếpnhận 12 hồ sơ.', []],
  ['tiếp nhận {n hồ sơ}', 'Tiếp nhận 12 hồ sơn.', []],
  ['cán bộ, công chức {n người}', 'Cán bộ công chức 7 người', ['cán bộ công chức 7 người | v1=7']],
  ['cán bộ, công chức {n người}', 'Cán bộ , công chức 7 người', ['cán bộ , công chức 7 người | v1=7']],
  ['TTHC: {n}', 'Thủ tục hành chính: 40', ['thủ tục hành chính: 40 | v1=40']],
  ['thủ tục hành chính: {n}', 'TTHC 40', ['tthc 40 | v1=40']],
  ['có {n xã}', 'Có 3 xã, có 4 xã', ['có 3 xã | v1=3', 'có 4 xã | v1=4']],
]

const PARTS: readonly Case[] = [
  [
    '[tổng] số phiếu {n}',
    'Tổng số phiếu 12, số phiếu 13',
    ['tổng số phiếu 12 | v1=12', ' số phiếu 13 | v1=13'],
  ],
  ['nêu (hạn chế|hạn chế, tồn tại) {n}', 'Nêu hạn chế, tồn tại 4', ['nêu hạn chế, tồn tại 4 | v1=4']],
  ['xử lý [xong] [xong hết] {n}', 'Xử lý xong hết 4', ['xử lý xong hết 4 | v1=4']],
  ['mở … được {n lớp}', 'Mở tại xã được 4 lớp', ['mở tại xã được 4 lớp | g1= tại xã | v2=4']],
  ['mở … được {n lớp}', 'Mở 2 nơi được 4 lớp', []],
  ['mở … được {n lớp}', 'Mở tại xã. Nay được 4 lớp', []],
  ['số hộ: {n}', 'Số hộ hiện nay là: 40', ['số hộ hiện nay là: 40 | v1=40']],
  ['số hộ: {n}', 'Số hộ (khẩu, người) đạt 40', ['số hộ (khẩu, người) đạt 40 | v1=40']],
  ['số hộ: {n}', 'Số hộ trong ¤¤¤¤ đã có 40', ['số hộ trong ¤¤¤¤ đã có 40 | v1=40']],
  ['số hộ: {n}', 'Số hộ là là là là là là là 40', []],
  ['số hộ: {n}', 'Số hộ là là là là là là 40', ['số hộ là là là là là là 40 | v1=40']],
  ['số hộ: {n}', 'Số hộ số lượng 40', ['số hộ số lượng 40 | v1=40']],
  ['số hộ: {n hộ!}', 'Số hộ: không', []],
  ['số vụ: {n vụ}', 'Số vụ: không.', ['số vụ: không | z1=không']],
]

const FIGURES: readonly Case[] = [
  ['thu {money}', 'Thu trên 15,6 tỷ đồng', ['thu trên 15,6 tỷ đồng | c1=trên | u1=tỷ đồng | v1=15,6']],
  ['đạt tỷ lệ {percent}', 'Đạt tỷ lệ 98,5 %', ['đạt tỷ lệ 98,5 % | v1=98,5']],
  ['gieo {area}', 'Gieo 870/900 ha', ['gieo 870/900 ha | f1=900 | u1=ha | v1=870']],
  ['trả {n hồ sơ}', 'Trả 43/45 hồ sơ', ['trả 43/45 hồ sơ | d1=45 | v1=43']],
  ['mở {n lớp}', 'Mở mười hai lớp', ['mở mười hai lớp | v1=mười hai']],
  ['mở {n lớp}', 'Mở 12 345 lớp', ['mở 12 345 lớp | v1=12 345']],
  // the template goes on with what a longer figure would have taken
  ['{n} (buổi|lớp) truyền thông', '11 lớp truyền thông/480 lượt', ['11 lớp truyền thông | v1=11']],
  ['{n} (buổi|lớp) [miệng]', 'Đã mở 11 lớp/480 lượt', ['11 lớp | v1=11']],
  ['{n bộ} trễ', 'Có 9 bộ (7,5%) trễ', ['9 bộ (7,5%) trễ | r1=7,5 | v1=9']],
  [
    '{n TTHC!|thủ tục!} (của|thuộc) sở',
    '305 thủ tục hành chính của sở',
    ['305 thủ tục hành chính của sở | v1=305'],
  ],
]

const DIMENSIONS: readonly Case[] = [
  ['hồ sơ {level}: {n}', 'Hồ sơ cấp xã: 12', ['hồ sơ cấp xã: 12 | v2=12 | x1=cấp xã']],
  ['hồ sơ {level}: {n}', 'Hồ sơ cấp xãm: 12', []],
  [
    '{level…} lần lượt {n…}',
    'Cấp huyện, cấp xã lần lượt 4, 12',
    ['cấp huyện, cấp xã lần lượt 4, 12 | v2=4, 12 | x1=cấp huyện, cấp xã'],
  ],
]

describe.each([
  ['words', WORDS],
  ['parts', PARTS],
  ['figures', FIGURES],
  ['dimensions', DIMENSIONS],
] as const)('%s', (_, cases) => {
  test.each(cases)('%s fits “%s”', (template, sentence, fits) => {
    expect(fitsOf(template, sentence)).toEqual(fits)
  })
})

test.each([
  ['many ways to leave out', `${'[bàn] '.repeat(12)}ghế {n}`, 'bàn '],
  ['three gaps', 'bàn … bàn … bàn … ghế {n}', 'bàn '],
  ['gaps and joins', 'bàn: … bàn: … bàn: ghế {n}', 'bàn là '],
])('a template with %s takes no place of a text twice', (_, template, words) => {
  const { isDead } = Line.prototype
  let asked = 0
  Line.prototype.isDead = function (step, at) {
    asked++
    return isDead.call(this, step, at)
  }
  const text = words.repeat(2000 / words.length)
  expect(compileTemplate(template, language).fitsIn(text)).toEqual([])
  Line.prototype.isDead = isDead
  expect(asked).toBeLessThan(text.length * template.length)
})

test.each([
  ['(quá|trễ) hạn', 'Còn 3 hồ sơ trễ  hạn', true],
  ['(quá|trễ) hạn', 'Còn 3 hồ sơ trễ hạng', false],
  ['{n} (cơ quan|người)', 'Có mặt 77 người trên tổng số 80', true],
  ['không … đơn', 'Không phát sinh đơn', true],
  ['không … đơn', 'Không có. Nhận 2 đơn', false],
])('the phrase %s is said by “%s”: %s', (phrase, sentence, isSaid) => {
  expect(phraseOf(phrase, language).test(view(sentence))).toBe(isSaid)
})

import type { Level } from '../types.ts'

/** A level of government as rule files and the dimension `level` name it. */
export type LevelId = 'commune' | 'district' | 'province' | 'central'

/** The id of each level that a document's header may have. */
export const LEVEL_IDS: Readonly<Record<Level, LevelId>> = {
  xã: 'commune',
  huyện: 'district',
  tỉnh: 'province',
  'trung ương': 'central',
}

const FROM_BELOW: readonly string[] = ['commune', 'district', 'province', 'central'] satisfies LevelId[]

/** Where a level stands among all, from the lowest up; below zero for what is none. */
export const rankOf = (level: string): number => FROM_BELOW.indexOf(level)

/** The level that one word means in small letters, be it behind `cấp` or at the head of an item; a city may be of two. */
export const LEVEL_OF_WORD: Readonly<Record<string, LevelId>> = {
  tỉnh: 'province',
  huyện: 'district',
  quận: 'district',
  xã: 'commune',
  phường: 'commune',
}

/** The kinds of places whose agencies stand on each level below the centre; a city is one of either. */
export const PLACE_KINDS: Readonly<Record<Exclude<Level, 'trung ương'>, readonly string[]>> = {
  xã: ['xã', 'phường', 'thị trấn', 'đặc khu'],
  huyện: ['huyện', 'quận', 'thị xã', 'thành phố'],
  tỉnh: ['tỉnh', 'thành phố'],
}

/** Source of a pattern for any of them, in small letters. */
export const ANY_PLACE = [...new Set(Object.values(PLACE_KINDS).flat())].join('|')

/** The same for those that have others under them. */
export const PLACE_OF_OTHERS = [...new Set([...PLACE_KINDS.tỉnh, ...PLACE_KINDS.huyện])].join('|')

/** Any place with a small or a capital letter in front, as before a name: `Xã Hoà Bình Thượng`. */
export const ANY_PLACE_WRITTEN = ANY_PLACE.replace(
  /(?<![^|])./gu,
  (letter) => `[${letter.toUpperCase()}${letter}]`,
)

/** Source of what `cả` stands behind where it means `too` (`kể cả huyện`), for a lookbehind. */
export const TOO = '(?<!(?:kể|gồm|ngay|luôn) )'

/** Source of a pattern for the words by which an agency speaks of all that is under it; not `cả huyện và xã`. */
export const ALL_OF_PLACE = `(?:toàn (?:${ANY_PLACE}|ngành)|${TOO}cả (?:${ANY_PLACE})(?!\\p{L}|,? (?:${ANY_PLACE}|và|lẫn|cùng|với)(?!\\p{L})))`

/** The same, as words of their own. */
export const OF_ALL_PLACE = new RegExp(`(?<!\\p{L})${ALL_OF_PLACE}(?!\\p{L})`, 'u')

import type { Level } from '../types.ts'
import { fold } from './fold.ts'
import { ANY_PLACE, PLACE_KINDS } from './levels.ts'

/** An agency as a letterhead or a sentence names it. */
export interface Agency {
  /** In ordinary letters, People's Committees abbreviated: `UBND thị trấn Sông Mây`, `Sở Nội vụ`. */
  readonly name: string
  /** `xã`, `huyện`, `tỉnh`, …, where the name holds a place. */
  readonly placeType: string | null
  readonly placeName: string | null
  /** A council or committee of a place (UBND, HĐND) without its place yet. */
  readonly bare: boolean
}

const TYPES = `${ANY_PLACE}|tp\\.?|tx\\.?|tt\\.`
/** Marks are kept: “phương hướng”, “tình hình”, “quân sự” are no places. */
const PLACE = new RegExp(`^(${TYPES})(?!\\p{L})(?!\\s(?:hội|[uủ][ỷy]|đội)(?!\\p{L}))`, 'iu')
const PLACE_INSIDE = new RegExp(`\\s(?=(?:${TYPES})\\s\\S)(?!\\sxã\\shội)`, 'iu')
const COUNCIL = /^(?:(uy ban nhan dan|ubnd|uy ban hanh chinh)|(hoi dong nhan dan|hdnd))(?![a-z])/
const HEAD =
  /^(?:[uủ][ỷy] ban|ubnd|ubmttq|hội đồng|hđnd|sở|bộ|phòng|ban|chi cục|cục|tổng cục|vụ|văn phòng|trường|bệnh viện|trung tâm|trạm|thanh tra|công an|quân khu|huyện [uủ][ỷy]|tỉnh [uủ][ỷy]|thành [uủ][ỷy]|thị [uủ][ỷy]|quận [uủ][ỷy]|đảng [uủ][ỷy]|đảng bộ|chi bộ|chính phủ|thủ tướng|chủ tịch|bộ trưởng|quốc hội|t[oò][àa] án|viện|hội|đoàn|liên đoàn|bảo hiểm|kho bạc|ngân hàng|công ty|tổng công ty|đài|học viện|đại học|hạt kiểm lâm|đội|thường trực|thường vụ|mặt trận|mttq)(?!\p{L})/iu
const fullTypes: Readonly<Record<string, string>> = {
  tp: 'thành phố',
  'tp.': 'thành phố',
  tx: 'thị xã',
  'tx.': 'thị xã',
  'tt.': 'thị trấn',
}

export function startsWithPlace(words: string): boolean {
  return PLACE.test(words)
}

export function startsWithHead(words: string): boolean {
  return HEAD.test(words)
}

/**
 * An agency's name in ordinary letters, from words that may stand in capitals. `body` is a text whose own spelling
 * of the name (`Sở Giáo dục và Đào tạo`) is preferred; without it every syllable of a place is capitalised, and of
 * a department the first one and those behind `và`, `-` and a comma.
 */
export function agencyOf(words: string, body = ''): Agency {
  const squeezed = words
    .replace(/\s+/g, ' ')
    .replace(/[\s,.;:*_-]+$/u, '')
    .trim()
  const folded = fold(squeezed)
  const council = COUNCIL.exec(folded)
  if (council) {
    const place = placeOf(squeezed.slice(council[0].length).trim(), body)
    const short = council[2] ? 'HĐND' : 'UBND'
    if (!place) return { name: short, placeType: null, placeName: null, bare: true }
    return {
      name: `${short} ${place.type} ${place.name}`,
      placeType: place.type,
      placeName: place.name,
      bare: false,
    }
  }
  if (/^quốc hội(?!\p{L})/iu.test(squeezed))
    return { name: 'Quốc hội', placeType: null, placeName: null, bare: false }
  const alone = placeOf(squeezed, body)
  if (alone)
    return { name: `${alone.type} ${alone.name}`, placeType: alone.type, placeName: alone.name, bare: false }
  const cut = PLACE_INSIDE.exec(squeezed)
  const place = cut ? placeOf(squeezed.slice(cut.index + 1), body) : null
  const own = departmentCase(cut && place ? squeezed.slice(0, cut.index) : squeezed, body)
  return {
    name: place ? `${own} ${place.type} ${place.name}` : own,
    placeType: place?.type ?? null,
    placeName: place?.name ?? null,
    bare: false,
  }
}

/** `THỊ TRẤN SÔNG MÂY` → thị trấn, Sông Mây; a second place behind it (“tỉnh …”) is left out. */
export function placeOf(words: string, body = ''): { type: string; name: string } | null {
  const found = PLACE.exec(words)
  if (!found) return null
  const printed = found[1]!.toLowerCase()
  const type = fullTypes[printed] ?? printed
  const behind = words.slice(found[0].length).trim()
  const next = PLACE_INSIDE.exec(behind)
  const name = (next ? behind.slice(0, next.index) : behind)
    .replace(/\s*[(,;:].*$/u, '')
    .replace(/[\s,.;:*_-]+$/u, '')
  if (!/[\p{L}\d]/u.test(name)) return null
  return { type, name: placeCase(name, body) }
}

/** The level of government of a place or agency; null where its name does not say. `year` as for `levelOfPlace`. */
export function levelOf(agency: Agency, year: number | null = null): Level | null {
  const { name } = agency
  if (/^(?:sở|tỉnh [uủ][ỷy]|thành [uủ][ỷy]|thanh tra tỉnh)(?!\p{L})/iu.test(name)) return 'tỉnh'
  if (/^(?:huyện [uủ][ỷy]|quận [uủ][ỷy]|thị [uủ][ỷy])(?!\p{L})/iu.test(name)) return 'huyện'
  if (agency.placeType) return levelOfPlace(agency.placeType, agency.placeName, year)
  return CENTRAL.test(name) ? 'trung ương' : null
}

const CENTRAL =
  /^(?:bộ(?! chỉ huy| phận)|chính phủ|thủ tướng|quốc hội|tổng cục|[uủ][ỷy] ban thường vụ|văn phòng chính phủ|cục|ngân hàng nhà nước)(?!\p{L})/iu
const centralCities = new Set(['ha noi', 'ho chi minh', 'hai phong', 'da nang', 'can tho'])

/**
 * Xã, phường, thị trấn, đặc khu → xã; huyện, quận, thị xã and the cities of a province → huyện; the rest → tỉnh. Huế is
 * a city of the centre since 2025 (Nghị quyết 175/2024/QH15): only with a `year` from then on.
 */
export function levelOfPlace(type: string, name: string | null, year: number | null = null): Level {
  if (PLACE_KINDS.xã.includes(type)) return 'xã'
  if (type === 'tỉnh') return 'tỉnh'
  if (type !== 'thành phố' || !name) return 'huyện'
  const central = centralCities.has(fold(name)) || (fold(name) === 'hue' && year !== null && year >= 2025)
  return central ? 'tỉnh' : 'huyện'
}

/** Syllables of a place name with capitals: `SÔNG MÂY` → `Sông Mây`; the body's spelling comes first (`Cư M'gar`). */
function placeCase(name: string, body = ''): string {
  if (!isCapitals(name)) return name.replace(/(?<![\p{L}'’])\p{Ll}/gu, (letter) => letter.toUpperCase())
  return (
    spellingIn(body, name) ??
    name.toLowerCase().replace(/(?<![\p{L}'’])\p{L}/gu, (letter) => letter.toUpperCase())
  )
}

function departmentCase(words: string, body: string): string {
  if (!isCapitals(words) && /\p{Lu}/u.test(words)) return words
  const spelled = spellingIn(body, words)
  if (spelled) return spelled
  const lower = words
    .toLowerCase()
    .replace(/(?<!\p{L})(hđnd|ubnd|mttq|tncs|thpt|thcs|ubmttq|bch|qlda)(?!\p{L})/gu, (each) =>
      each.toUpperCase(),
    )
  const party = /^(?:huyện|tỉnh|thành|thị|quận) [uủ][ỷy] /u.exec(lower)
  if (party)
    return (
      party[0].charAt(0).toUpperCase() + party[0].slice(1) + placeCase(words.slice(party[0].length), body)
    )
  const head = HEAD.exec(lower)?.[0].length ?? 0
  const first = (text: string) =>
    text.replace(/^(\P{L}{0,3})(\p{L})/u, (_, gap: string, letter: string) => gap + letter.toUpperCase())
  const spoken = (first(lower.slice(0, head)) + first(lower.slice(head))).replace(
    /(?:, | - | và )\p{L}/gu,
    (each) => each.slice(0, -1) + each.slice(-1).toUpperCase(),
  )
  return withPlaceBehind(spoken, body)
}

/** `Trường Tiểu học sông mây` → `Trường Tiểu học Sông Mây`, where the text elsewhere writes the last words as a name. */
function withPlaceBehind(words: string, body: string): string {
  const syllables = words.split(' ')
  for (let count = Math.min(4, syllables.length - 2); count >= 2; count--) {
    const spelled = spellingIn(body, syllables.slice(-count).join(' '))
    if (spelled?.split(' ').every((each) => /^\p{Lu}/u.test(each)))
      return [...syllables.slice(0, -count), spelled].join(' ')
  }
  return words
}

/** How the text itself writes these words, where it writes them in mixed letters. */
function spellingIn(body: string, words: string): string | null {
  if (!body || words.length < 2) return null
  const pattern = words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/ /g, '\\s{1,3}')
  const counts = new Map<string, number>()
  for (const match of body.matchAll(new RegExp(`(?<!\\p{L})${pattern}(?!\\p{L})`, 'giu'))) {
    const found = match[0].replace(/\s+/g, ' ')
    if (!isCapitals(found) && /^\p{Lu}/u.test(found)) counts.set(found, (counts.get(found) ?? 0) + 1)
  }
  return [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))[0]?.[0] ?? null
}

/** Capitals, a few small letters in between allowed: a capitals-only font is not always restored letter by letter. */
function isCapitals(words: string): boolean {
  const capitals = words.match(/\p{Lu}/gu)?.length ?? 0
  const small = words.match(/\p{Ll}/gu)?.length ?? 0
  return capitals > 2 * small || capitals + small === 0
}

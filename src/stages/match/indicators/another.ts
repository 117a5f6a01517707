import { mainOf } from './figure.ts'
import type { LevelHead } from './levels.ts'
import type { Claim, Reading, Seen } from './reading.ts'
import { lastClause } from './sentences.ts'

/** `Cấp xã có 5 TTHC mức độ 3`: said of another level than the agency's own, under an indicator that knows no levels. */
export function isOfAnotherLevel(
  { indicator, figure }: Claim,
  { sentence }: Seen,
  { levels, reading }: { readonly levels: readonly LevelHead[]; readonly reading: Reading },
): boolean {
  const last = levels.findLast(({ start }) => start >= sentence.start && start < figure.start)
  if (!last?.level) return false
  const words = reading.sheet.text.slice(last.start, figure.start)
  if (last.level === reading.level) return last.level === 'commune' && OF_OURS.test(words)
  if (!/(?<!\p{L})cấp (?:xã|huyện|tỉnh)(?!\p{L})/u.test(words) || words.includes(';')) return false
  const opening = lastClause(reading.sheet.text.slice(sentence.start, last.start))
  if (/\d/u.test(opening)) return false
  return !reading.rules.catalogue.indicators.get(indicator)!.dimensions.includes('level')
}

/** `Riêng hồ sơ thuộc thẩm quyền cấp xã có 90 hồ sơ` in a commune's own report: some of its dossiers, not all. */
const OF_OURS = /^ ?(?:riêng|trong đó|còn)(?!\p{L}).{0,30} thẩm quyền/u

/** `208 người/km2`, `bình quân 12 cuộc`, `mỗi thôn có 5 người`: what falls to each, under an indicator that counts them all. */
export function isPerUnit(value: Claim, { figures, sentence }: Seen, { sheet, rules }: Reading): boolean {
  const main = mainOf(figures)
  const { unit, kind } = rules.catalogue.indicators.get(value.indicator)!
  if (!main || kind === 'rate' || !unit.startsWith('count:') || /phút|tháng|ngày/u.test(unit)) return false
  const before = sheet.text.slice(Math.max(sentence.start, main.start - 60), main.start)
  return EACH_BEHIND.test(sheet.text.slice(main.end, main.end + 40)) || EACH_BEFORE.test(before)
}

const EACH_BEHIND =
  /^(?! ?(?:xã|phường|thôn|xóm|ấp|khu phố|huyện|thị trấn|sở|đơn vị|cơ quan)(?!\p{L}))(?: \p{L}+){1,3} ?\/ ?(?:01? |một |mỗi )?(?:km2|km²|km|ha|xã|phường|thôn|đơn vị|cơ quan|trường|lớp|hộ|năm|tháng|quý|tuần|ngày)(?!\p{L})/u
const EACH_BEFORE =
  /(?<!\p{L})(?:mật độ|bình quân|trung bình|mỗi(?! (?:năm|tháng|quý|tuần|kỳ)(?!\p{L})) \p{L}+)(?!\p{L})(?: (?!đạt)\p{L}+){0,12} $/u

/** `Trước khi sáp nhập, xã có 12 xóm`: told of what the place was, not of what it is. */
export const isOfFormerPlace = (sheet: string, { sentence }: Pick<Seen, 'sentence'>): boolean =>
  FORMER.test(sheet.slice(sentence.start, Math.min(sentence.end, sentence.start + 80)))

const FORMER =
  /^[ "+*-]{0,4}(?:so với )?trước (?:khi |thời điểm |ngày )?(?:\p{L}+ ){0,3}?(?:sáp nhập|sắp xếp|hợp nhất|nhập|chia tách)(?!\p{L})/u

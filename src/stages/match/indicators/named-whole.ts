import type { Head, Reading } from './reading.ts'

/**
 * `Trong số hồ sơ tiếp nhận, theo lĩnh vực: …` names whose list it opens; any head may be meant where it
 * names none. No list of dossiers is one of procedures, and `trong 1.840 dịch vụ có …` is of that figure.
 */
export function isMeant(
  { words, indicator, claim }: Head,
  between: string,
  { rules, sheet }: Reading,
): boolean {
  if (!between.includes('trong ')) return true
  const figure = /(?:^|[.;,] ?)trong (?:tổng )?(?:số )?(\d[\d.]*) \p{L}[^\d.;:]{2,80}?(?:[:,(]| có )/u.exec(
    between,
  )
  if (figure && claim) return sheet.text.slice(claim.figure.start, claim.figure.end) === figure[1]
  const opening = /(?:^|[.;,] ?)trong (?:tổng )?(?:số )?([^\d.;:]{3,80}?)(?:[:,(]| có )/u.exec(between)
  if (!opening) return true
  const counts = rules.catalogue.indicators.get(indicator)?.unit
  if (/^(?:các |những )?(?:hồ sơ|hs)(?!\p{L})/u.test(opening[1]!) && counts === 'count:thủ tục') return false
  const named = VERBS.find((verb) => opening[1]!.includes(verb))
  return !named || words.includes(named)
}

const VERBS = [
  'mới tiếp nhận',
  'tiếp nhận mới',
  'tiếp nhận',
  'giải quyết',
  'ban hành',
  'được giao',
  'có mặt',
  'tuyển dụng',
]

/**
 * `Lĩnh vực giáo dục: nhận 2, trả 2. An toàn thực phẩm: | đang xử lý 7`: a new sentence with a label of its own is
 * not on the field of the one before.
 */
export const isRelabelled = ({ dimensions }: Head, between: string) =>
  'field' in dimensions && RELABELLED.test(between)

/** How a lead-in begins that is no label of a subject: `Kết quả …:`. */
export const LEADS_IN =
  'kết quả|trong|cụ thể|gồm|bao gồm|tổng|số|chia|theo|đến|hiện|đã|đang|hồ sơ|tỷ lệ|riêng|còn|như'

const RELABELLED = new RegExp(`\\.[ "]+(?!(?:${LEADS_IN})(?!\\p{L}))\\p{L}[^\\d.;:,]{2,60}: `, 'u')

import { matchesOf } from '../../../text/matches.ts'
import type { Claim, Reading } from './reading.ts'

/**
 * `Tiếp nhận 40 phản ánh, kiến nghị. Đã xử lý: 35; đang xử lý: 05`: a bare count goes on with what was last
 * spoken of, and these are no dossiers.
 */
export function isOfPetitions(
  { indicator, start, end }: Pick<Claim, 'indicator' | 'start' | 'end'>,
  { sheet: { text }, paragraph, rules }: Reading,
): boolean {
  if (rules.catalogue.indicators.get(indicator)!.unit !== 'count:hồ sơ') return false
  if (DOSSIERS.test(text.slice(start, end + LONGEST_NOUN))) return false
  const title = paragraph.titles.split('|').at(-1)!
  const before = text.slice(Math.max(paragraph.start, start - REACH), start)
  const last = matchesOf(SPOKEN_OF, before).at(-1)
  return last ? last.groups!.petitions !== undefined : PETITIONS.test(title) && !DOSSIERS.test(title)
}

/** A bare count is not far from its noun. */
const REACH = 400
/** The noun may stand right behind what a rule reads. */
const LONGEST_NOUN = 8
const DOSSIERS = /(?<!\p{L})(?:hồ sơ|hs|tthc|thủ tục)(?!\p{L})/u
const PETITIONS = /(?<!\p{L})(?:phản ánh|kiến nghị|pakn|pa,? ?kn|khiếu nại|tố cáo)(?!\p{L})/u
/** `kiến nghị về thủ tục hành chính` are petitions still. */
const SPOKEN_OF = new RegExp(
  `(?<petitions>${PETITIONS.source}(?:[^.;:\\d]{0,60}(?:${DOSSIERS.source}))?)|${DOSSIERS.source}`,
  'gu',
)

import { LEVEL_OF_WORD } from '../../../text/levels.ts'
import { dimensionsOf } from './dimensions.ts'
import type { Figure } from './figure.ts'
import type { Dimensions, Reading } from './reading.ts'

const WORDS = Object.keys(LEVEL_OF_WORD).join('|')
const OTHER = `(?:(?:ở|tại|đối với|với|ubnd|các|cấp) ){0,3}(?:${WORDS})(?!\\p{L})`
/** Behind a rate, up to the end of its clause or the next rate. */
const BEHIND = new RegExp(
  `^ ?%(?: trở (?:lên|xuống))?,? (?:ở|tại|đối với|với) (?:hồ sơ )?(?:ubnd )?cấp (?<level>${WORDS})(?<more>(?:,| và|, và) ${OTHER})?(?= ?(?:[.;)]|,(?! ?${OTHER})|$)| (?:và|còn) (?:(?:từ|trên|ít nhất|tối thiểu|đạt) )?\\d)`,
  'u',
)
/** Another rate told in the same words behind it: `, từ 98% trở lên ở cấp huyện`. */
const REACH = 80

interface Behind {
  readonly level: string
  /** A second level stands beside it: `99% ở cấp tỉnh, cấp huyện và 98% ở cấp xã`. */
  readonly isOfSeveral: boolean
}

function behind({ kind, end }: Figure, { sheet, level: own }: Reading): Behind | null {
  if (kind !== 'percent' || own === 'commune') return null
  const found = BEHIND.exec(sheet.text.slice(end, end + REACH))?.groups
  const isOfSeveral = found?.more !== undefined
  // `ở cấp huyện, cấp xã` is all that a district has
  if (!found || (isOfSeveral && own === 'district')) return null
  return { level: LEVEL_OF_WORD[found.level!]!, isOfSeveral }
}

/** `đạt từ 99,5% trở lên | ở cấp tỉnh`: the level that words behind a rate say, where its indicator knows levels. */
export function levelBehind(figure: Figure, indicator: string, reading: Reading): Dimensions {
  const said = behind(figure, reading)
  return said && !said.isOfSeveral && dimensionsOf(indicator, reading.rules).includes('level')
    ? { level: said.level }
    : {}
}

/** The level behind is one of several, or one that the indicator cannot tell: the rate would be told of all. */
export function isOfLevelBehind(figure: Figure, indicator: string, reading: Reading): boolean {
  const said = behind(figure, reading)
  if (!said || said.isOfSeveral) return said !== null
  const { rules } = reading
  return !dimensionsOf(indicator, rules).includes('level') && !rules.ofBelow.has(indicator)
}

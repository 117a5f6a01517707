import { sensesAt, wordsIn } from '../../../rules/indicators/concepts.ts'
import { countedBy, countedIn } from '../../../rules/indicators/counted.ts'
import type { Catalogue } from '../../../rules/indicators.ts'
import { LEVEL_OF_WORD } from '../../../text/levels.ts'
import type { Span } from '../../../text/span.ts'
import { dimensionsOf } from './dimensions.ts'
import { mainOf } from './figure.ts'
import type { Part } from './parts.ts'
import type { Claim, Dimensions, Reading } from './reading.ts'
import { conceptsIn, type Word } from './words.ts'

/** A part of a sentence that may be one of a list: `cấp xã 2.861 người`. */
export interface Item {
  readonly words: readonly Word[]
  /** How many of the words stand before the figure. */
  readonly before: number
  /** What stands between the figure and the one that it is of. */
  readonly between: Span | null
}

/** More words than this are no item of a list. */
const MOST_WORDS = 14

/** The item that a part may be: few words, and one of them names a value of a dimension. */
export function itemOf({ figures }: Part, words: readonly Word[]): Item | null {
  const main = mainOf(figures)
  if (!main || words.length === 0 || words.length > MOST_WORDS) return null
  const before = words.filter(({ start }) => start < main.start).length
  const isNamed = words.some(({ senses }) => senses.some(({ sense }) => sense.value))
  const of = figures.find(({ kind }) => kind === 'of')
  const between = of && of.start > main.end ? { start: main.end, end: of.start } : null
  return isNamed || before === 1 ? { words, before, between } : null
}

/**
 * The values that an item names; null where a word of it is no value of a dimension that the whole may have,
 * no word that joins it to its list, and not what the whole said, said again: that word may make it another
 * figure.
 */
export function valuesOf(
  { words, before, between }: Item,
  whole: Claim,
  reading: Reading,
): Dimensions | null {
  const { sheet, rules } = reading
  const allowed = dimensionsOf(whole.indicator, rules)
  const tokens = words.map(({ text }) => text)
  const told = sheet.text.slice(whole.start, whole.end)
  const again = ` ${wordsIn(told).join(' ')} `
  const nouns = nounsOf(whole, reading)
  const known = new Set([...nouns, ...conceptsIn(told, rules)])
  // `(tỉnh 1.432, huyện 251, xã 135)`: in a list of its own the word for the place is that of its level
  const level = before === 1 && allowed.includes('level') ? LEVEL_OF_WORD[tokens[0]!] : undefined
  const from = (i: number, said: Dimensions): Dimensions | null => {
    if (i === 0 && level) return words.length === 1 ? { level } : from(1, { level })
    if (i === words.length) return Object.keys(said).length > 0 ? said : null
    const { senses } = words[i]!
    for (const { length, sense } of senses) {
      if (sense.value) {
        const [name, value] = sense.value
        if (!allowed.includes(name) || (said[name] ?? value) !== value) continue
        const isAround = i <= before && before < i + length
        if (isAround && (isCountedPlace(name, tokens[before]!) || isOtherNoun)) continue
        const rest = from(i + length, { ...said, [name]: value })
        if (rest) return rest
      }
      const isKnown = sense.concept !== null && known.has(sense.concept)
      const isOther = i === before && isKnown && !nouns.includes(sense.concept) && isCounted(tokens.slice(i))
      const rest = isKnown && !isOther ? from(i + length, said) : null
      if (rest) return rest
    }
    const joined = joinedAt(i) || (i === 0 && tokens[0] === 'còn' ? 1 : 0)
    const rest = joined ? from(i + joined, said) : null
    if (rest) return rest
    for (let n = words.length - i; n >= 2; n--)
      if (again.includes(` ${tokens.slice(i, i + n).join(' ')} `)) return from(i + n, said)
    return null
  }
  /** `13 lớp` of pupils in classes: what another indicator counts. */
  const isCounted = (behind: readonly string[]) =>
    countedIn(rules.catalogue).some((noun) => noun.every((word, k) => behind[k] === word))
  // `23 trường tiểu học` of pupils; of schools it is their own noun
  const own = countedBy(unitOf(whole, rules.catalogue))
  const isOtherNoun = !own.includes(tokens[before] ?? '') && isCounted(tokens.slice(before))
  /** `9 khối`, `3 lĩnh vực` count these; `348 lĩnh vực đất đai` tells what they are of. */
  const joinedAt = (i: number): number => {
    const count = joining(tokens.slice(i))
    const noun = i === before && NOUN.exec(tokens[i + count - 1] ?? '')
    return noun && (noun[1] !== undefined || !words[i + count]?.senses.some(({ sense }) => sense.value))
      ? 0
      : count
  }
  // `27 lớp/706 học sinh`: two counts, each of its own
  const noun = between ? wordsIn(sheet.text.slice(between.start, between.end)) : []
  const isTwoCounts = noun.length > 0 && !own.includes(noun.join(' ')) && isCounted(noun)
  return isTwoCounts ? null : from(0, {})
}

/** Last words of those that join an item and may be counted themselves; the first always are. */
const NOUN = /^(?:(khối|nhóm)|vực|thức)$/u

/** `gồm 12 xã, phường`, `UBND 12 xã: …`: places counted, not a figure of theirs. */
const isCountedPlace = (dimension: string, word: string) =>
  (dimension === 'level' || dimension === 'agency') && word !== 'cấp'

/** The concepts of what the whole counts: by its unit, and as printed behind its figure. */
function nounsOf(whole: Claim, { sheet, rules }: Reading): readonly string[] {
  const { figure } = whole
  const unit = unitOf(whole, rules.catalogue)
  const printed = wordsIn(/^[^.,;:()\d]{0,30}/u.exec(sheet.text.slice(figure.end, figure.end + 30))![0])
  return [printed, ...countedBy(unit).map(wordsIn)].flatMap((words) =>
    sensesAt(words, 0, rules.vocabulary).flatMap(({ sense }) => sense.concept ?? []),
  )
}

const unitOf = ({ indicator }: Claim, { indicators }: Catalogue): string =>
  indicators.get(indicator)?.unit ?? ''

/** How many of the first words join an item to its list and say nothing of what it counts. */
const joining = (words: readonly string[]): number =>
  JOINING.exec(words.join(' '))?.[0].split(' ').length ?? 0

const JOINING =
  /^(?:(?:trong đó|trong số (?:này|đó|ấy))(?: có)?|cụ thể(?: là)?|bao gồm|gồm(?: có)?|là|có|với|và|của|tại|ở|thuộc|về|theo|do|từ|riêng|(?:tổng )?số(?: lượng)?|(?:các )?lĩnh vực|khối|nhóm|(?:qua |bằng |theo )?hình thức|đạt|chiếm|bằng|đối với|như sau|các|đã|được|tương ứng|hđnd(?: và)?|(?:cơ quan|đơn v[ịỵ])(?: chuyên môn| hành chính)?(?= (?:(?:của|thuộc|ở) )?cấp ))(?= |$)/u

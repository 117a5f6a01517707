import type { TimeWords } from '../../../text/periods.ts'
import type { Span } from '../../../text/span.ts'
import { amountOf, type Figure } from './figure.ts'
import type { Claim } from './reading.ts'

/** Where an aside stands: at the head of its paragraph, or behind what it sets itself apart from. */
export type Aside = 'opens' | 'inside'

/**
 * `Tiếp nhận 1.520 hồ sơ. Riêng quý III tiếp nhận 245 hồ sơ.`: a time that is set apart from the one before it; a year is
 * the report's own.
 */
export function asideAt(
  text: string,
  time: TimeWords,
  { sentence, paragraph }: { readonly sentence: Span; readonly paragraph: Span },
): Aside | null {
  if (time.kind === 'year' || !SET_APART.test(text.slice(sentence.start, time.start))) return null
  return /\d/u.test(text.slice(paragraph.start, sentence.start)) ? 'inside' : 'opens'
}

const SET_APART = /(?<!\p{L})riêng(?!\p{L})/u

/** A figure behind an aside, what the aside told of its kind, and what was told of its kind in between. */
interface Behind {
  readonly aside: Aside
  readonly indicator: string
  readonly figure: Figure
  readonly told: readonly Claim[]
  readonly between: readonly Claim[]
  readonly isDossiers: boolean
}

/**
 * `Riêng quý III tiếp nhận 245 hồ sơ. | Lĩnh vực đất đai tiếp nhận 410 hồ sơ`: more than there was in the aside is of the
 * time before it, and so is all that goes on behind that; what is no more may be of either. Null where nothing says
 * that a paragraph which the aside opens has left it.
 */
export function isOfAside(
  text: string,
  { aside, indicator, figure, told, between, isDossiers }: Behind,
): false | 'unknown' | null {
  if (told.length === 0) return aside === 'inside' ? false : null
  if (between.some(({ window }) => window?.start !== told[0]!.window?.start)) return false
  const counts = told.filter((each) => each.figure.kind !== 'percent')
  const amount = figure.kind === 'percent' ? 0 : amountOf(figure, text)
  const isBeyond = (each: Claim) =>
    each.indicator === indicator
      ? isWhole(each) && amount > amountOf(each.figure, text)
      : isDossiers && amount > FAR_MORE * amountOf(each.figure, text)
  const same = counts.filter((each) => each.indicator === indicator)
  const compared = same.length > 0 ? same : counts
  if (compared.length > 0 && compared.every(isBeyond)) return false
  return aside === 'inside' ? 'unknown' : null
}

/** More dossiers may be resolved than were received: some were left over. So many times more are of a longer time. */
const FAR_MORE = 1.5

/** Told of all, of no field or kind. */
const isWhole = ({ dimensions }: Claim) =>
  Object.keys(dimensions).every((name) => name === 'level' || name === 'agency')

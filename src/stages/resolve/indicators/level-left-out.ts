import { grouped } from '../../../text/grouped.ts'
import { LEVEL_IDS } from '../../../text/levels.ts'
import type { IndicatorMention, Mentions, Observation } from '../../../types.ts'

/**
 * The dimensions of a document's figures. A commune has nothing below it, so its level goes without saying and is left
 * out; a district or a province speaks of several. It stays where a whole is told beside the part: `tiếp nhận 7.846 hồ sơ,
 * gồm cấp tỉnh 1.204, cấp xã 6.642`.
 */
export function ownLevelLeftOut({
  outline,
  mentions,
}: Mentions): (mention: IndicatorMention) => Observation['dimensions'] {
  if (outline.header.level !== 'xã') return ({ dimensions }) => dimensions
  const told = mentions.filter((each) => each.kind === 'indicator' && each.source === 'prose')
  const alike = grouped(told, (each) => (each.kind === 'indicator' ? likeness(each, each.dimensions) : ''))
  return (mention) => {
    const { level, ...others } = mention.dimensions
    if (level !== LEVEL_IDS.xã) return mention.dimensions
    const wholes = mention.source === 'prose' ? (alike.get(likeness(mention, others)) ?? []) : []
    return wholes.some((each) => each.kind === 'indicator' && isBeside(each, mention))
      ? mention.dimensions
      : others
  }
}

/** What a figure of a level and that of all levels have in common. */
const likeness = (
  { indicator, modality, section }: IndicatorMention,
  dimensions: Observation['dimensions'],
): string => JSON.stringify([indicator, modality, section, Object.entries(dimensions).toSorted()])

/** A whole stands in the same paragraph as its parts, or leads in their lines. */
const LETTERS_BETWEEN = 400

const isBeside = (whole: IndicatorMention, part: IndicatorMention): boolean =>
  whole.printed !== part.printed && Math.abs(whole.numberAt.start - part.numberAt.start) < LETTERS_BETWEEN

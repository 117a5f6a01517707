import type { Outline, Unit } from '../../../types.ts'

const RANKS: Readonly<Record<string, number>> = {
  '*': 3,
  '-': 5,
  '–': 5,
  '−': 5,
  '•': 5,
  '+': 6,
  '.': 6.5,
  o: 6.5,
  '': 6.5,
}

/** Of a plain paragraph that leads in a list of stars. */
const STARS_BELOW = RANKS['*']! - 0.1

/**
 * Plain lines after a lead-in (`…:`), or after a bullet without a full stop, stand under it, until a bullet
 * or a long paragraph comes; stars under a plain lead-in too.
 */
export function ranksOf(outline: Outline, units: readonly Unit[]): number[] {
  const { text } = outline.text
  let under: number | null = null
  let item: number | null = null
  return units.map((unit, i) => {
    const leadsStars =
      units[i + 1]?.marker === '*' && text.slice(unit.start, unit.end).trimEnd().endsWith(':')
    const rank = leadsStars ? Math.min(STARS_BELOW, rankOf(outline, unit)) : rankOf(outline, unit)
    const plain = unit.marker === null && unit.kind === 'text' && unit.end - unit.start < 250
    if (!plain) under = null
    const words = text.slice(unit.start, unit.end).trimEnd()
    const next = units[i + 1]
    const leadsBelow =
      item !== null && next !== undefined && rankOf(outline, next) > item && SPLITS.test(words)
    if (plain && under === null && leadsBelow) under = item! + 0.25
    const own = plain && under !== null ? under : rank
    if (unit.marker !== null) item = own > 4 ? own : null
    else if (!leadsBelow) item = null
    if (words.endsWith(':') || (own > 4 && !plain && !/[.;!?]$/.test(words))) under = own + 0.25
    return own
  })
}

/** `Trong đó:`, `Chia theo lĩnh vực:` on a line of its own behind a bullet: it parts what the bullet tells. */
const SPLITS =
  /^(?:trong đó|cụ thể|chi tiết|bao gồm|gồm|(?:[^\d:.;]{0,40} )?(?:chia|phân|tính|xếp) (?:theo|ra)(?!\p{L}))[^\d:.;]{0,40}:$/iu

function rankOf(outline: Outline, unit: Unit): number {
  const marker = unit.marker?.trim() ?? null
  if (unit.kind === 'heading') {
    const depth = outline.sections[unit.section]?.depth ?? 1
    if (marker && /^[a-zđ]\)$/u.test(marker)) return 2
    return marker && RANKS[marker] !== undefined ? RANKS[marker] : marker ? Math.min(1.9, depth / 10) : 3.5
  }
  if (marker === null) return 4
  if (/^\d{1,2}(?:\.\d{1,2}){0,3}\.?$/.test(marker)) return 1.95
  return RANKS[marker] ?? 2
}

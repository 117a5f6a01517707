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
  return units.map((unit, i) => {
    const leadsStars =
      units[i + 1]?.marker === '*' && text.slice(unit.start, unit.end).trimEnd().endsWith(':')
    const rank = leadsStars ? Math.min(STARS_BELOW, rankOf(outline, unit)) : rankOf(outline, unit)
    const plain = unit.marker === null && unit.kind === 'text' && unit.end - unit.start < 250
    if (!plain) under = null
    const own = plain && under !== null ? under : rank
    const words = text.slice(unit.start, unit.end).trimEnd()
    if (words.endsWith(':') || (own > 4 && !plain && !/[.;!?]$/.test(words))) under = own + 0.25
    return own
  })
}

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

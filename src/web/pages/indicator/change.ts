import type { SeriesPoint } from '../../answers.ts'
import type { Formats } from '../words/formats.ts'

/** `+28`, `−7,5`; a dash for nothing to compare with. */
export function signed(value: number | null, { number }: Formats): string {
  if (value === null) return '—'
  return value > 0 ? `+${number(value)}` : number(value).replace('-', '−')
}

/** `+7,2 %`; a dash for figures that are per cents themselves: their change is counted in points. */
export function percentOf(
  { change_percent: share }: Pick<SeriesPoint, 'change_percent'>,
  unit: string,
  formats: Formats,
): string {
  if (share === null || unit === 'percent') return '—'
  const rounded = Number(share.toFixed(1))
  const sign = rounded > 0 ? '+' : rounded < 0 ? '−' : ''
  return `${sign}${formats.number(Math.abs(rounded), 1)} %`
}

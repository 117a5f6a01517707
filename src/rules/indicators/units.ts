/** Units of measure of the catalogue besides `count:…`. Money is held in the unit named, whatever unit is printed. */
const UNITS: readonly string[] = [
  ...['percent', 'code', 'point', 'VND', 'thousand_VND', 'million_VND', 'billion_VND', 'USD'],
  ...['m', 'km', 'm2', 'km2', 'ha', 'm3', 'kg', 'ton', 'quintal_per_ha', 'litre', 'kWh', 'hour', 'day'],
]

/**
 * Why a unit is none, in Vietnamese; null where it is well.
 * Things that are counted bring their noun: `count:hồ sơ`.
 */
export function unitFault(unit: string): string | null {
  if (UNITS.includes(unit) || /^count:\s*\p{L}[^\n]{0,60}$/u.test(unit)) return null
  return `đơn vị lạ \`${unit.slice(0, 40)}\`, cần \`count:\` kèm tên thứ được đếm (\`count:hồ sơ\`), hoặc một trong: ${UNITS.join(', ')}`
}

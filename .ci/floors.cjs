// Holds a score against its floors: `node .ci/floors.cjs SCORE.json FLOORS.json`. A floor is a path into the score and
// the least (`min`) or the most (`max`) that may stand there. Floors only rise: raise them when the score has risen.
const { readFileSync } = require('node:fs')

const [score, floors] = process.argv.slice(2).map((path) => JSON.parse(readFileSync(path, 'utf8')))
const at = (path) => path.split('/').reduce((value, key) => (value == null ? undefined : value[key]), score)

let below = 0
for (const [path, { min, max }] of Object.entries(floors)) {
  const value = at(path)
  const good = typeof value === 'number' && !(min !== undefined && value < min) && !(max !== undefined && value > max)
  if (!good) below += 1
  const bound = [min === undefined ? '' : `min ${min}`, max === undefined ? '' : `max ${max}`].filter(Boolean).join(', ')
  console.log(`${good ? 'ok   ' : 'BELOW'} ${path} = ${value ?? 'missing'} (${bound})`)
}
if (below > 0) {
  console.error(`${below} of ${Object.keys(floors).length} floors not met`)
  process.exit(1)
}

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { sequence } from './sequence.js'

/**
 * Lines of generated Vietnamese prose, about `size` characters: syllables drawn by how often they are met
 * (`rules/language/syllables.tsv`, 5,900 of them), with capitals, punctuation, numbers, dates and codes as in reports.
 * Why: a speed measured on a few sentences said over and over is the speed of looking them up. The same seed gives the
 * same text. Left out: grammar, so that neighbours help less than they do in real text.
 */
export function prose(root, size, seed = 1) {
  const random = sequence(seed)
  const draw = drawer(join(root, 'rules', 'language', 'syllables.tsv'), random)
  const lines = []
  for (let length = 0; length < size; ) {
    const line = sentence(draw, random)
    lines.push(line)
    length += line.length + 1
  }
  return lines
}

/** How many different tokens (between blanks) lines hold. */
export function distinct(lines) {
  const seen = new Set()
  for (const line of lines) for (const token of line.split(' ')) seen.add(token)
  return seen.size
}

function sentence(draw, random) {
  const words = 8 + Math.floor(random() * 22)
  const heading = random() < 0.02
  const all = []
  for (let i = 0; i < words; i++) {
    let word = random() < 0.07 ? figure(random) : draw()
    const dice = random()
    if (i === 0 || dice < 0.05) word = word[0].toUpperCase() + word.slice(1)
    if (dice > 0.93) word += dice > 0.98 ? ';' : ','
    else if (dice > 0.92) word = `(${word})`
    all.push(word)
  }
  const line = `${all.join(' ')}.`
  return heading ? line.toUpperCase() : line
}

function figure(random) {
  const n = (top) => Math.floor(random() * top)
  const kinds = [
    () => String(n(1000)),
    () => `${n(90) + 1}.${String(n(1000)).padStart(3, '0')}`,
    () => `${n(100)},${n(100)}%`,
    () => `${n(28) + 1}/${n(12) + 1}/${2000 + n(25)}`,
    () => `${n(900) + 1}/QĐ-UBND`,
    () => `${n(200) + 1}/${2000 + n(25)}/NĐ-CP`,
  ]
  return kinds[n(kinds.length)]()
}

function drawer(file, random) {
  const rows = readFileSync(file, 'utf8').trim().split('\n').slice(1)
  const words = rows.map((row) => row.split('\t')[0].normalize('NFC'))
  const sums = new Float64Array(rows.length)
  let sum = 0
  rows.forEach((row, i) => {
    sum += Number(row.split('\t')[1])
    sums[i] = sum
  })
  return () => {
    const at = random() * sum
    let low = 0
    let high = sums.length - 1
    while (low < high) {
      const mid = (low + high) >> 1
      if (sums[mid] > at) high = mid
      else low = mid + 1
    }
    return words[low]
  }
}

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { packageRoot } from '../paths.ts'
import { splitTone, vietnameseLetters, vowels } from './tones.ts'

/**
 * Vietnamese syllables: onset × rime × tone as a grammar, and how often each is met. The grammar follows the spelling
 * taught in school (Bộ Giáo dục, Quyết định 240/QĐ, 1984) with both places of the tone mark (hoà, hòa); the counts in
 * `rules/language/syllables.tsv` come from 14,000 legal texts, news and encyclopaedia articles.
 */
const onsets = new Set('b c ch d đ g gh gi h k kh l m n ng ngh nh p ph qu r s t th tr v x'.split(' '))
const rimes = new Set(
  `a ac ach ai am an ang anh ao ap at au ay
  ăc ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây
  e ec em en eng eo ep et ê êch êm ên ênh êp êt êu êng
  i ia ich iêc iêm iên iêng iêp iêt iêu im in inh ip it iu
  o oa oac oach oai oam oan oang oanh oao oap oat oay oăc oăm oăn oăng oăt oc oe oen oeo oet oi om on ong ooc oong op ot
  ô ôc ôi ôm ôn ông ôông ôp ôt ơ ơi ơm ơn ơp ơt
  u ua uân uâng uât uây uc uê uêch uên uênh ui um un ung uôc uôi uôm uôn uông uôp uôt uơ up ut
  uy uya uych uyên uyêt uyn uynh uyp uyt uyu
  ư ưa ưc ưi ưm ưn ưng ưt ưu ươc ươi ươm ươn ương ươp ươt ươu
  y yêm yên yêng yêt yêu ych ynh yt yn`.split(/\s+/),
)
const afterQu = new Set(
  `a ac ach ai am an ang anh ao ap at au ay ăc ăm ăn ăng ăp ăt âc ân âng ât âu ây e en eo eng et
  ê êch ên ênh êt êu i ich in inh it iu o ơ ơn ơt y ych yên yêt ynh yt yu yn ôc`.split(/\s+/),
)
const afterGi = new Set(['', 'n', 'êc', 'êm', 'ên', 'êng', 'êp', 'êt', 'êu'])

/** True when the small-letter word (NFC) can be a Vietnamese syllable. Says nothing of whether it is used. */
export function isSyllable(word: string): boolean {
  const split = splitTone(word)
  return split !== null && fits(split.plain, split.tone)
}

function fits(plain: string, tone: number): boolean {
  if (plain.length > 7 || plain.length === 0) return false
  if (/(?:[ctp]|ch)$/.test(plain) && tone !== 4 && tone !== 5) return false
  for (let cut = Math.min(3, plain.length); cut >= 0; cut--) {
    const onset = plain.slice(0, cut)
    if (cut > 0 && !onsets.has(onset)) continue
    if (joins(onset, plain.slice(cut))) return true
  }
  return false
}

function joins(onset: string, rime: string): boolean {
  if (onset === 'qu') return afterQu.has(rime)
  if (onset === 'gi' && afterGi.has(rime)) return true
  if (!rimes.has(rime)) return false
  const front = /^[eêi]/.test(rime)
  if (onset === 'k') return front || rime[0] === 'y'
  if (onset === 'gh' || onset === 'ngh') return front
  if (onset === 'c' || onset === 'ng' || onset === 'g') return !front
  return onset === '' || rime[0] !== 'y' || rime === 'y'
}

/** Loan words written as one word in office prose, which are no syllables. */
export const loanWords: ReadonlySet<string> = new Set(
  `ôtô ximăng ximen kilôgam kilômét kilôoát mêtan êtan ôxy ôxi cácbon cácbua điôxít clo axít bazơ lôgic lôgích ápphích
  đôla đôping côngtenơ côngten nơ gara bôxít urani urê amiăng pôlyme pôlime nilông xăngtimét milimét héc hécta écta
  sôcôla càphê cafê rađiô tivi micrô ăngten phôtô phôtôcopy bêtông bêtôn poócláng poóclăng pooclăng mácma sơmi
  vắcxin vácxin vitamin viđêô cátxét đĩa ápxe xìgà côcain hêrôin môtô xêminar xêri sêri ắcquy ácquy êkíp`
    .normalize('NFC')
    .split(/\s+/),
)

interface Counts {
  readonly of: ReadonlyMap<string, number>
  readonly total: number
  /** By code: 1 for a letter that some syllable has. */
  readonly letters: Uint8Array
}

let counts: Counts | null = null

/** Both spellings of a tone's place are counted as one syllable. */
function counted(): Counts {
  if (counts) return counts
  const of = new Map<string, number>()
  let total = 0
  const rows = readFileSync(join(packageRoot, 'rules/language/syllables.tsv'), 'utf8').split('\n').slice(1)
  for (const row of rows) {
    const [syllable, count] = row.split('\t')
    if (!count) continue
    const key = keyOf(syllable!)
    if (key === null) continue
    of.set(key, (of.get(key) ?? 0) + Number(count))
    total += Number(count)
  }
  const letters = new Uint8Array(1 << 16)
  for (const word of [
    vietnameseLetters,
    vowels,
    ...onsets,
    ...rimes,
    ...[...of.keys()].map((key) => key.slice(0, -1)),
  ]) {
    for (let at = 0; at < word.length; at++) letters[word.charCodeAt(at)] = 1
  }
  counts = { of, total, letters }
  return counts
}

/** False for a word with a letter or sign that no syllable has: neither it nor any word with it inside is a syllable. */
export function hasOnlyLetters(word: string): boolean {
  const { letters } = counted()
  for (let at = 0; at < word.length; at++) if (letters[word.charCodeAt(at)] === 0) return false
  return true
}

function keyOf(syllable: string): string | null {
  const split = splitTone(syllable)
  return split && `${split.plain}${split.tone}`
}

/** How often the small-letter syllable is met in the counted texts; 0 for one that is not. */
export function syllableCount(syllable: string): number {
  const key = keyOf(syllable)
  return key === null ? 0 : (counted().of.get(key) ?? 0)
}

/**
 * Natural logarithm of the chance of a small-letter word as a word of Vietnamese text: -4 for `và`, -16 for one met
 * once, -17 for a syllable that could be but is never met; -Infinity for what is no syllable. Why: readings are compared by
 * it. Wrong for names and words of the minority languages, which it holds for no syllables.
 */
export function syllableChance(word: string): number {
  if (!hasOnlyLetters(word)) return Number.NEGATIVE_INFINITY
  const split = splitTone(word)
  if (!split) return Number.NEGATIVE_INFINITY
  const { of, total } = counted()
  const count = of.get(`${split.plain}${split.tone}`) ?? 0
  const valid = fits(split.plain, split.tone)
  if (count > 0) return Math.log((count + 0.3) / total) - (valid || count > 50 ? 0 : 3)
  return valid ? Math.log(0.3 / total) : Number.NEGATIVE_INFINITY
}

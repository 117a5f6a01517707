import type { Charset } from '../../charsets.ts'
import { isKnown } from './chance.ts'
import { decoder } from './decode.ts'

/** So many different words are looked at; fewer than the least prove nothing. */
const most = 300
const least = 40
/** A charset that is read only when asked for is proven where it makes words of so many, and no other way of so many. */
const proof = 0.9
const rival = 0.6

/**
 * The charsets read only when asked for that a whole text proves: nearly all its words with marks come out as
 * Vietnamese in it, and in no other, nor as they stand. Such a charset never competes for a word with the others.
 */
export function provenBy(texts: readonly string[], charsets: readonly Charset[]): string[] {
  const shy = charsets.filter((each) => each.met === 'asked')
  const words = shy.length === 0 ? [] : markedWords(texts)
  if (words.length < least || share(words, (word) => word) > rival) return []
  const shareIn = (each: Charset) => {
    const { text } = decoder(each)
    return share(words, (word) => text(word, (readings) => readings[0]!))
  }
  const proven = shy.filter((each) => shareIn(each) >= proof)
  if (proven.length !== 1) return []
  const others = charsets.filter((each) => !each.ascii && (each.met ?? 'line') === 'line')
  return others.some((each) => shareIn(each) > rival) ? [] : [proven[0]!.id]
}

/** How large a share of the words are Vietnamese as they are read; null: there is nothing to read otherwise. */
const share = (words: readonly string[], read: (word: string) => string | null): number =>
  words.filter((word) => isKnown(read(word) ?? word)).length / words.length

/** Different words with something beyond ASCII, from the start of the text. */
function markedWords(texts: readonly string[]): string[] {
  const words = new Set<string>()
  for (const line of texts) {
    for (const [word] of line.matchAll(/[^\s!-/:-@[-`{-~]{1,30}/g)) {
      if (/[^\x00-\x7f]/.test(word)) words.add(word)
      if (words.size >= most) return [...words]
    }
  }
  return [...words]
}

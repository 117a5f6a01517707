import { type Spelled, spelledIn, spellsAll } from './spelled.ts'

/** Words in all their forms, for which texts are searched. */
export interface Phrase {
  /** Whether the text says them. */
  readonly test: (text: string) => boolean
}

/**
 * A phrase by its expression, which must be a valid one: it is made ready for the first text that spells out all
 * it needs, because few phrases of the rules ever meet such a text.
 */
export function phraseOf(source: string): Phrase {
  let spelled: Spelled | undefined
  let regex: RegExp | undefined
  return {
    test: (text) => {
      spelled ??= spelledIn(source)
      if (!spellsAll(text, spelled)) return false
      regex ??= new RegExp(source)
      return regex.test(text)
    },
  }
}

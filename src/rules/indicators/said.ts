import type { Language } from './language.ts'
import { afterBlanks, isWordAt, type Line } from './line.ts'
import { units } from './words.ts'

/** Words in a row as a line may say them: a comma may be missing, blanks and quotation marks stand between. */
export interface Said {
  /** Where they end when they begin at a place of a line; -1 where they do not stand there. */
  readonly endIn: (line: Line, at: number) => number
  /** The letter (its UTF-16 code) with which they begin; null where they may begin otherwise. */
  readonly first: number | null
}

/** The parts of a text: words in a row, or the forms of an abbreviation, of which one stands there. */
export function partsSaid(text: string, language: Language): (readonly Said[])[] {
  const parts: (readonly Said[])[] = []
  let words: string[] = []
  const end = () => {
    if (words.length > 0) parts.push([said(words)])
    words = []
  }
  for (const unit of units(text, language)) {
    if (typeof unit === 'string') words.push(unit)
    else {
      end()
      parts.push(unit.map((form) => said(form.split(' '))))
    }
  }
  end()
  return parts
}

/** A word ends where no letter or digit follows, and begins where none stands before. */
export function said(words: readonly string[]): Said {
  const isOpen = isWordAt(words[0]!, 0)
  const isClosed = endsInWord(words.at(-1)!)
  const inRow = words.every(isPlain) ? words.join(' ') : null
  const first = words[0] === ',' ? null : words[0]!.charCodeAt(0)
  const unbounded = (line: Line, at: number) => {
    if (inRow !== null && line.text.startsWith(inRow, at)) return at + inRow.length
    return inRow !== null && line.isEven ? -1 : oneByOne(words, line.text, at)
  }
  return {
    first,
    endIn: (line, at) => {
      const { text } = line
      if (first !== null && text.charCodeAt(at) !== first) return -1
      const end = unbounded(line, at)
      return end < 0 || (isOpen && isWordAt(text, at - 1)) || (isClosed && isWordAt(text, end)) ? -1 : end
    },
  }
}

const isPlain = (word: string) => isWordAt(word, 0) && endsInWord(word)

const endsInWord = (word: string) => isWordAt(word, word.length - 1)

function oneByOne(words: readonly string[], text: string, at: number): number {
  let end = at
  for (let i = 0; i < words.length; i++) {
    const word = words[i]!
    const from = i === 0 ? end : afterBlanks(text, end)
    if (word === ',') {
      end = text[from] === ',' ? from + 1 : from
      continue
    }
    if (i > 0 && from === end && endsInWord(words[i - 1]!) && isWordAt(word, 0)) return -1
    if (!text.startsWith(word, from)) return -1
    end = from + word.length
  }
  return end
}

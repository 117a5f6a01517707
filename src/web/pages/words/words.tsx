import { type ComponentChildren, createContext } from 'preact'
import { useContext, useEffect, useMemo, useState } from 'preact/hooks'
import { en } from './en.ts'
import { type Formats, formatsOf } from './formats.ts'
import { vi, type Words } from './vi.ts'

export type Language = 'vi' | 'en'

interface Spoken {
  readonly language: Language
  readonly words: Words
  readonly formats: Formats
  readonly speak: (language: Language) => void
}

const catalogues: Readonly<Record<Language, Words>> = { vi, en }
const KEPT = 'trichluc.language'

const Context = createContext<Spoken | null>(null)

/** The language of the pages: Vietnamese until a person switches; the choice is kept in this browser. */
export function WordsProvider({ children }: { children: ComponentChildren }) {
  const [language, speak] = useState<Language>(() => (localStorage.getItem(KEPT) === 'en' ? 'en' : 'vi'))
  useEffect(() => {
    document.documentElement.lang = language
    localStorage.setItem(KEPT, language)
  }, [language])
  const spoken = useMemo(
    () => ({ language, words: catalogues[language], formats: formatsOf(language), speak }),
    [language],
  )
  return <Context.Provider value={spoken}>{children}</Context.Provider>
}

/** The language in use, its words, its way of writing numbers and dates, and the switch. */
export function useWords(): Spoken {
  return useContext(Context)!
}

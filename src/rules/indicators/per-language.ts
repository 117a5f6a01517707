import type { Language } from './language.ts'

/** Makes what a text stands for in a language once, and keeps it as long as the language: templates ask again and again. */
export function perLanguage<T>(make: (text: string, language: Language) => T): typeof make {
  const known = new WeakMap<Language, Map<string, T>>()
  return (text, language) => {
    const made = known.get(language) ?? new Map<string, T>()
    if (made.size === 0) known.set(language, made)
    const found = made.get(text)
    if (found !== undefined) return found
    const fresh = make(text, language)
    made.set(text, fresh)
    return fresh
  }
}

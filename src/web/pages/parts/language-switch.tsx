import { useWords } from '../words/words.tsx'

const LANGUAGES = [
  ['vi', 'Tiếng Việt', 'VI'],
  ['en', 'English', 'EN'],
] as const

/** Vietnamese or English, as two buttons of which one is pressed. */
export function LanguageSwitch() {
  const { words, language, speak } = useWords()
  return (
    <fieldset class="switches languages">
      <legend class="unseen">{words.shared.language}</legend>
      {LANGUAGES.map(([id, name, short]) => (
        <button key={id} type="button" lang={id} aria-pressed={language === id} onClick={() => speak(id)}>
          {short}
          <span class="unseen"> {name}</span>
        </button>
      ))}
    </fieldset>
  )
}

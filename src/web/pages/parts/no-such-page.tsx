import { addresses } from '../addresses.ts'
import { useWords } from '../words/words.tsx'
import { Page } from './page.tsx'

/** An address that leads nowhere. */
export function NoSuchPage() {
  const { words } = useWords()
  const { title, text, home } = words.shared.noSuchPage
  return (
    <Page title={title}>
      <p>{text}</p>
      <p>
        <a href={addresses.home}>{home}</a>
      </p>
    </Page>
  )
}

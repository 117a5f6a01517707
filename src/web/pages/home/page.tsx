import type { Home } from '../../answers.ts'
import { useAnswer } from '../api/use-answer.ts'
import { Page } from '../parts/page.tsx'
import { SearchBox } from '../parts/search-box.tsx'
import { Answered } from '../parts/states.tsx'
import { useWords } from '../words/words.tsx'
import { Charsets } from './charsets.tsx'
import { Documents } from './documents.tsx'
import { Figures } from './figures.tsx'
import { Findings } from './findings.tsx'
import { LastRun } from './last-run.tsx'

/** What is in the archive. */
export function HomePage() {
  const { words } = useWords()
  const home = useAnswer<Home>('/home')
  return (
    <Page title={words.home.title} lead={words.home.lead} class="home">
      <SearchBox typed="" />
      <Answered of={home}>
        {(answer) =>
          answer.documents.total === 0 ? (
            <div class="card">
              <h2>{words.home.empty.title}</h2>
              <p>{words.home.empty.text}</p>
            </div>
          ) : (
            <>
              <Figures home={answer} />
              <div class="home-cards">
                <Documents documents={answer.documents} />
                <Findings findings={answer.findings} />
                <Charsets charsets={answer.by_charset} />
                <LastRun home={answer} />
              </div>
            </>
          )
        }
      </Answered>
    </Page>
  )
}

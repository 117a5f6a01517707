import { useRoute } from 'preact-iso'
import type { Document, DocumentFacts, DocumentText } from '../../answers.ts'
import { useAnswer } from '../api/use-answer.ts'
import { Page } from '../parts/page.tsx'
import { Answered, Waiting } from '../parts/states.tsx'
import { useWords } from '../words/words.tsx'
import { Failed } from './failed.tsx'
import { Head, Neighbours } from './head.tsx'
import { Workspace } from './workspace.tsx'

/** One document: its original beside its clean text, and all that was read from it. */
export function DocumentPage() {
  const { id = '' } = useRoute().params
  return <OneDocument key={id} id={id} />
}

function OneDocument({ id }: { id: string }) {
  const { words } = useWords()
  const document = useAnswer<Document>(`/documents/${id}`)
  const readable = document.answer?.status === 'loaded'
  const text = useAnswer<DocumentText>(readable ? `/documents/${id}/text` : null)
  const facts = useAnswer<DocumentFacts>(readable ? `/documents/${id}/facts` : null)
  return (
    <Page
      class="document-page"
      title={document.answer ? titleOf(document.answer) : words.document.title}
      lead={document.answer?.title && document.answer.code ? document.answer.title : null}
      actions={
        document.answer && (
          <>
            <a class="button-link" download href={`/api/documents/${id}/original`}>
              {words.document.original}
            </a>
            <button type="button" class="outline print" onClick={() => print()}>
              {words.shared.print}
            </button>
          </>
        )
      }
    >
      <Answered of={document}>
        {(answer) =>
          answer.status === 'failed' ? (
            <Failed document={answer} />
          ) : (
            <>
              <Head document={answer} />
              <Neighbours document={answer} />
              {answer.ocr && <p class="told">{words.document.scanned}</p>}
              <Answered of={text}>
                {(written) =>
                  facts.answer ? (
                    <Workspace
                      document={answer}
                      text={written}
                      answer={facts.answer}
                      onChanged={facts.again}
                    />
                  ) : (
                    <Answered of={facts}>{() => <Waiting />}</Answered>
                  )
                }
              </Answered>
            </>
          )
        }
      </Answered>
    </Page>
  )
}

const titleOf = ({ code, title, path }: Document) => code ?? title ?? path

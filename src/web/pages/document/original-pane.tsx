import { lazy } from 'preact-iso'
import type { Document, DocumentText } from '../../answers.ts'
import { Nothing } from '../parts/states.tsx'
import { useWords } from '../words/words.tsx'
import type { PrintedFacts } from './pdf/pane.tsx'
import { TextPane } from './text/pane.tsx'

/** pdf.js is large: it is loaded when the first PDF is opened. */
const PdfPane = lazy(() => import('./pdf/pane.tsx'))

/** The original as far as it can be shown: drawn pages, or the letters of the file before repair. */
export function OriginalPane(props: PrintedFacts & { document: Document; text: DocumentText }) {
  const { words } = useWords()
  const { document, facts } = props
  if (document.original.drawn) return <PdfPane documentId={props.text.document_id} {...props} />
  if (facts.of.repair.length === 0) return <Nothing>{words.document.unrepaired}</Nothing>
  return (
    <TextPane
      text={props.text}
      facts={facts}
      how="printed"
      label={words.document.paneLabels.printed}
      layers={props.layers}
      chosen={props.chosen}
      choose={props.choose}
      whole={false}
      onPage={null}
    />
  )
}

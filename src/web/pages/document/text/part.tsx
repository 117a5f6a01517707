import { useMemo, useRef } from 'preact/hooks'
import { useWords } from '../../words/words.tsx'
import { Block } from './block.tsx'
import type { Chunk } from './chunks.ts'
import { type Shown, ShownContext } from './shown.ts'
import { useNear } from './use-near.ts'

const NO_MARKS = [] as const

/**
 * One chunk of the text; its marks are drawn once it comes near. A page begins with a mark that leads to it in the
 * original. Nothing is drawn anew while nothing of it changes: a long text has hundreds of these.
 */
export function Part(
  props: Shown & {
    chunk: Chunk
    /** Page of the block before the first. */
    pageBefore: number | null
    now: boolean
    onPage: ((page: number) => void) | null
  },
) {
  const ref = useRef<HTMLDivElement>(null)
  const near = useNear(ref, props.now)
  const { chunk, pageBefore, onPage, text, how, layers, chosen } = props
  const shown = useMemo(() => ({ text, how, layers, chosen }), [text, how, layers, chosen])
  const blocks = useMemo(
    () =>
      chunk.blocks.map((block, index) => {
        const before = index === 0 ? pageBefore : chunk.blocks[index - 1]!.page
        return (
          <div key={block.start} class="block-frame">
            {block.page !== null && block.page !== before && <PageMark page={block.page} onPage={onPage} />}
            <Block block={block} marks={near ? chunk.marks : NO_MARKS} longest={chunk.longest} />
          </div>
        )
      }),
    [chunk, pageBefore, near, onPage],
  )
  return (
    <div ref={ref} class="part">
      <ShownContext.Provider value={shown}>{blocks}</ShownContext.Provider>
    </div>
  )
}

function PageMark({ page, onPage }: { page: number; onPage: ((page: number) => void) | null }) {
  const { words } = useWords()
  const text = words.document.pageMark(page)
  return (
    <div class="page-mark" data-page={page}>
      {onPage ? (
        <button type="button" title={words.document.toPage(page)} onClick={() => onPage(page)}>
          {text}
        </button>
      ) : (
        <span>{text}</span>
      )}
    </div>
  )
}

import type { TextBlock } from '../../../answers.ts'
import type { Mark } from '../facts.ts'
import { Marked } from './marked.tsx'
import { TextTable } from './table.tsx'

/** A paragraph, heading or table of the text. */
export function Block({
  block,
  marks,
  longest,
}: {
  block: TextBlock
  marks: readonly Mark[]
  longest: number
}) {
  if (block.table) return <TextTable table={block.table} marks={marks} longest={longest} />
  const content = <Marked at={block} marks={marks} longest={longest} />
  const looks = ['block', block.kind, `align-${block.align}`, block.bold && 'bold', block.italic && 'italic']
    .filter(Boolean)
    .join(' ')
  if (block.kind !== 'heading') return <p class={looks}>{content}</p>
  const Heading = `h${Math.min(6, (block.depth ?? 1) + 2)}` as 'h3'
  return <Heading class={looks}>{content}</Heading>
}

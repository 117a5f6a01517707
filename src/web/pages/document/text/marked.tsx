import type { Mark } from '../facts.ts'
import { marksWithin, type Piece, piecesOf, type Stretch } from '../pieces.ts'
import { type Shown, useShown } from './shown.ts'
import { visible } from './visible.ts'

/** A stretch of the text with its facts marked. A click on one is taken by the pane around, by `data-at`. */
export function Marked({ at, marks, longest }: { at: Stretch; marks: readonly Mark[]; longest: number }) {
  const shown = useShown()
  const here = marksWithin(marks, at, longest)
  const repairs = shown.how === 'printed' ? here.filter(({ fact }) => fact.layer === 'repair') : []
  const pieces = piecesOf(at, {
    marks: here.filter(({ fact }) => shown.layers.has(fact.layer)),
    chosen: shown.chosen,
    whole: repairs,
  })
  return <>{pieces.map((piece) => drawn(piece, shown, repairs))}</>
}

function drawn(piece: Piece, { text, how, layers }: Shown, repairs: readonly Mark[]) {
  const letters = how === 'clean' ? text.slice(piece.start, piece.end) : lettersOfFile(piece, text, repairs)
  if (piece.facts.length === 0 && !piece.chosen) return letters
  const kinds = [...new Set(piece.facts.map(({ layer }) => layer))].filter((layer) => layers.has(layer))
  const looks = [...kinds, ...(piece.chosen ? ['chosen'] : []), ...(isRejected(piece) ? ['rejected'] : [])]
  return (
    <mark key={piece.start} class={looks.join(' ')} data-at={`${piece.start}-${piece.end}`}>
      {letters}
    </mark>
  )
}

function lettersOfFile(piece: Stretch, text: string, repairs: readonly Mark[]): string {
  const repair = repairs.find(({ start, end }) => start < piece.end && end > piece.start)
  if (repair?.fact.layer !== 'repair') return text.slice(piece.start, piece.end)
  return repair.start >= piece.start ? visible(repair.fact.of.printed) : ''
}

const isRejected = ({ facts }: Piece) =>
  facts.some(
    (fact) =>
      (fact.layer === 'observation' || fact.layer === 'reference') && fact.of.corrected?.action === 'reject',
  )

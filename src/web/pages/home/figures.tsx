import type { Home } from '../../answers.ts'
import { addresses, withQuery } from '../addresses.ts'
import { useWords } from '../words/words.tsx'

/** The five numbers of the archive, each leading to its page. */
export function Figures({ home }: { home: Home }) {
  const { words, formats } = useWords()
  const { figures, details } = words.home
  const said = (count: number, say: (count: string) => string) =>
    count > 0 ? say(formats.number(count)) : null
  const tiles: readonly Tile[] = [
    {
      id: 'documents',
      href: addresses.documents,
      count: home.documents.total,
      name: figures.documents,
      details: [
        said(home.documents.agencies, details.agencies),
        said(home.documents.failed, details.failed),
        said(home.documents.needs_ocr, details.ocr),
      ],
    },
    {
      id: 'observations',
      href: addresses.indicators,
      count: home.observations,
      name: figures.observations,
      details: [said(home.indicators, details.indicators)],
    },
    {
      id: 'references',
      href: addresses.references,
      count: home.references,
      name: figures.references,
      details: [said(home.cited.total, details.cited), said(home.cited.missing, details.missing)],
    },
    {
      id: 'findings',
      href: addresses.findings,
      count: home.findings.total,
      name: figures.findings,
      details: [said(home.findings.marked, details.marked)],
    },
    {
      id: 'repaired',
      href: withQuery(addresses.documents, { sort: 'repaired', order: 'desc' }),
      count: home.repaired,
      name: figures.repaired,
      details: [said(home.by_charset.length, details.charsets)],
    },
  ]
  return (
    <ul class="figures">
      {tiles.map(({ id, href, count, name, details: lines }) => (
        <li key={id}>
          <a href={href} class={`figure ${id}`}>
            <strong>{formats.number(count)}</strong>
            <span>{name}</span>
            {lines.map((line) => line && <small key={line}>{line}</small>)}
          </a>
        </li>
      ))}
    </ul>
  )
}

interface Tile {
  readonly id: string
  readonly href: string
  readonly count: number
  readonly name: string
  readonly details: readonly (string | null)[]
}

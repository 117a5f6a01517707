import { writeFileSync } from 'node:fs'
import { dirname, extname } from 'node:path'
import { TrichlucError } from '../errors.ts'
import { makeFolders } from '../paths.ts'
import { type Asked, chosen, isAsked, isOf } from '../references/asked.ts'
import { type Conflict, conflicts } from '../references/conflicts.ts'
import { dotOf, type Graph, graphmlOf, graphOf, jsonOf } from '../references/graph.ts'
import { type Cited, link } from '../references/links.ts'
import { citableDocuments, citations, type ListedCited, listedCited } from '../store/citations.ts'
import { openToRead } from '../store/open.ts'
import { refs, type StoredRef } from '../store/refs.ts'
import { shortDay } from '../text/nominal.ts'
import type { Call } from './command.ts'
import { table } from './table.ts'
import { oneLine } from './terminal.ts'
import { placeText } from './words.ts'

/** The filters as typed. */
function askedOf(options: Readonly<Record<string, unknown>>): Asked {
  const said = (name: string) => (options[name] as string | undefined) ?? null
  const days = (name: string) => options[name] as { from: string; to: string } | undefined
  return {
    type: said('type'),
    issuer: said('issuer'),
    from: days('from')?.from ?? null,
    to: days('to')?.to ?? null,
    document: said('document'),
    relation: said('relation'),
  }
}

/** `refs` as typed: one document's mentions, or the cited documents of the archive in one of four views. */
export async function runRefs({ operands, options, terminal }: Call): Promise<number> {
  const graph = options.graph as string | undefined
  const asked = askedOf(options)
  const write = graph === undefined ? null : writerOf(graph)
  const db = openToRead(options.db as string)
  const show = async <T>(found: readonly T[], plain: (each: T) => unknown, text: () => string) => {
    if (options.json) await terminal.out(`${JSON.stringify(found.map(plain))}\n`)
    else if (found.length === 0) terminal.err('không có viện dẫn nào khớp\n')
    else await terminal.out(text())
  }
  try {
    const code = operands[0]
    if (code !== undefined) {
      const { type, issuer } = asked
      const mentions = refs(db, { code, type, issuer }).filter((each) => isAsked(each, asked))
      await show(
        mentions,
        (each) => each,
        () => mentionTable(mentions, terminal.width),
      )
      return 0
    }
    const list = (all: readonly ListedCited[]) => {
      const wanted = (options.missing ? all.filter((each) => each.held === null) : all).toSorted(byTimes)
      return show(wanted, plainCited, () => citedTable(wanted, terminal.width))
    }
    const ready = write || options.conflicts || asksForMentions(asked) ? null : listedCited(db)
    if (ready) {
      await list(ready.filter((each) => isOf(each, asked)))
      return 0
    }
    const documents = citableDocuments(db)
    const cited = chosen(link(documents, citations(db)), asked)
    if (write && graph !== undefined) {
      const shape = graphOf(documents, cited)
      write(shape)
      terminal.err(`${graph}: ${shape.nodes.length} văn bản, ${shape.edges.length} viện dẫn\n`)
      return 0
    }
    if (options.conflicts) {
      const found = conflicts(cited)
      await show(found, plainConflict, () => conflictText(found))
      return found.length > 0 ? 1 : 0
    }
    await list(cited.map(listedOf))
    return 0
  } finally {
    db.close()
  }
}

const WRITERS: Readonly<Record<string, (graph: Graph) => string>> = {
  '.dot': dotOf,
  '.json': jsonOf,
  '.graphml': graphmlOf,
}

/** Writes the graph in the form that the file's ending names. Throws `TrichlucError` for another ending, before anything is read. */
function writerOf(file: string): (graph: Graph) => void {
  const text = WRITERS[extname(file).toLowerCase()]
  if (!text)
    throw new TrichlucError(
      'OPTION',
      '--graph',
      `không biết dạng tệp \`${oneLine(file)}\`, cần .dot, .json hoặc .graphml`,
    )
  return (graph) => {
    makeFolders(dirname(file))
    writeFileSync(file, text(graph))
  }
}

/** Whether the answer depends on who cites, when or what for. */
const asksForMentions = ({ from, to, document, relation }: Asked) =>
  [from, to, document, relation].some((each) => each !== null)

const listedOf = ({ mentions, document, ...each }: Cited): ListedCited => ({
  ...each,
  times: mentions.length,
  held: document?.path ?? null,
})

/** The most cited first; of equals by code, agency and year. */
const byTimes = (a: ListedCited, b: ListedCited): number => {
  const [one, other] = [a, b].map((each) => `${each.code}|${each.issuer ?? ''}|${each.year ?? ''}`)
  return b.times - a.times || (one! < other! ? -1 : one! > other! ? 1 : 0)
}

const plainCited = (each: ListedCited) => ({
  code: each.code,
  doc_type: each.docType,
  issuer: each.issuer,
  year: each.year,
  dates: each.dates.map(({ date }) => date),
  subject: each.subject,
  times: each.times,
  documents: each.citedBy,
  held: each.held,
})

const plainConflict = ({ kind, message, cited }: Conflict) => ({
  kind,
  message,
  code: cited.code,
  issuer: cited.issuer,
  mentions: cited.mentions.map(({ path, page, start, end, quote, date }) => ({
    path,
    page,
    start,
    end,
    quote,
    date,
  })),
})

/** Cited documents for people, the most cited first; the last column tells whether the archive holds them. */
function citedTable(cited: readonly ListedCited[], width: number | null): string {
  return table(
    [
      { title: 'Số, ký hiệu', least: 12 },
      { title: 'Loại', least: 8 },
      { title: 'Ngày ghi', least: 10 },
      { title: 'Cơ quan ban hành', least: 12 },
      { title: 'Lần', align: 'right' },
      { title: 'Văn bản', align: 'right' },
      { title: 'Trong kho', least: 9 },
    ],
    cited.map((each) => [
      each.code,
      each.docType ?? '',
      each.dates.map(({ date }) => shortDay(date)).join('; '),
      each.issuer ?? '',
      String(each.times),
      String(each.citedBy),
      each.held ?? '',
    ]),
    width,
  )
}

/** Every mention of one document: who, where, word for word. */
function mentionTable(mentions: readonly StoredRef[], width: number | null): string {
  return table(
    [
      { title: 'Số, ký hiệu', least: 12 },
      { title: 'Ngày ghi' },
      { title: 'Nơi viện dẫn', least: 16 },
      { title: 'Nguyên văn', least: 20 },
    ],
    mentions.map((each) => [
      each.resolved_code ?? each.code ?? each.number ?? '',
      each.date ? shortDay(each.date) : '',
      placeText(each.path, each.page),
      each.quote,
    ]),
    width,
  )
}

/** Each contradiction with the places that disagree. */
function conflictText(found: readonly Conflict[]): string {
  return found
    .map(({ message, cited }) => {
      const places = cited.mentions.map(
        (each) => `    ${oneLine(placeText(each.path, each.page))}: ${oneLine(each.quote)}`,
      )
      return `${oneLine(message)}\n${[...new Set(places)].join('\n')}\n`
    })
    .join('\n')
}

import type { ArchiveDocument, Cited } from './links.ts'

/** Who cites what, as nodes and edges. */
export interface Graph {
  readonly nodes: readonly GraphNode[]
  readonly edges: readonly GraphEdge[]
}

export interface GraphNode {
  readonly id: string
  readonly label: string
  readonly code: string | null
  readonly issuer: string | null
  readonly date: string | null
  /** The archive holds this document. */
  readonly held: boolean
  readonly path: string | null
}

export interface GraphEdge {
  readonly from: string
  readonly to: string
  /** What the words say most often: `thực hiện`, `căn cứ` …; null where they say nothing. */
  readonly relation: string | null
  readonly times: number
}

/** The citations of an archive as a graph: held documents and cited ones, which are one node where they are the same. */
export function graphOf(documents: readonly ArchiveDocument[], cited: readonly Cited[]): Graph {
  const held = documents.map(
    (each): GraphNode => ({
      id: each.id,
      label: each.code ?? each.title ?? each.path,
      code: each.code,
      issuer: each.issuer,
      date: each.issuedOn,
      held: true,
      path: each.path,
    }),
  )
  const lacking = cited
    .filter((each) => !each.document)
    .map(
      (each): GraphNode => ({
        id: each.key,
        label: each.docType ? `${each.docType} ${each.code}` : each.code,
        code: each.code,
        issuer: each.issuer,
        date: each.dates[0]?.date ?? null,
        held: false,
        path: null,
      }),
    )
  return { nodes: [...held, ...lacking], edges: cited.flatMap(edgesTo) }
}

function edgesTo(cited: Cited): readonly GraphEdge[] {
  const to = cited.document?.id ?? cited.key
  const from = new Map<string, (string | null)[]>()
  for (const { document, relation } of cited.mentions)
    from.set(document, [...(from.get(document) ?? []), relation])
  return [...from]
    .filter(([document]) => document !== to)
    .map(([document, relations]) => ({
      from: document,
      to,
      relation: mostFrequent(relations),
      times: relations.length,
    }))
}

function mostFrequent(words: readonly (string | null)[]): string | null {
  const said = words.filter((each) => each !== null)
  const times = (word: string) => said.filter((each) => each === word).length
  return said.toSorted((a, b) => times(b) - times(a) || (a < b ? -1 : 1))[0] ?? null
}

/** The graph for Graphviz; documents that the archive lacks are dashed. */
export function dotOf({ nodes, edges }: Graph): string {
  const word = (text: string) => `"${text.replace(/[\\"]/g, '\\$&').replace(/\s+/g, ' ')}"`
  const lines = [
    ...nodes.map(
      (node) => `  ${word(node.id)} [label=${word(node.label)}${node.held ? '' : ', style=dashed'}];`,
    ),
    ...edges.map(({ from, to, relation, times }) => {
      const label = [relation, times > 1 ? `×${times}` : null].filter(Boolean).join(' ')
      return `  ${word(from)} -> ${word(to)}${label ? ` [label=${word(label)}]` : ''};`
    }),
  ]
  return `digraph references {\n  rankdir=LR;\n  node [shape=box];\n${lines.join('\n')}\n}\n`
}

/** The graph as one JSON object. */
export const jsonOf = (graph: Graph): string => `${JSON.stringify(graph, null, 1)}\n`

const FIELDS = ['label', 'code', 'issuer', 'date', 'held', 'path'] as const

/** The graph as GraphML, for Gephi, yEd and the like. */
export function graphmlOf({ nodes, edges }: Graph): string {
  const data = (key: string, value: unknown) =>
    value === null ? '' : `<data key="${key}">${escaped(String(value))}</data>`
  const keys = FIELDS.map(
    (name) =>
      `  <key id="${name}" for="node" attr.name="${name}" attr.type="${name === 'held' ? 'boolean' : 'string'}"/>`,
  )
  const shownNodes = nodes.map(
    (node) =>
      `    <node id="${escaped(node.id)}">${FIELDS.map((name) => data(name, node[name])).join('')}</node>`,
  )
  const shownEdges = edges.map(
    ({ from, to, relation, times }, index) =>
      `    <edge id="e${index}" source="${escaped(from)}" target="${escaped(to)}">${data('relation', relation)}${data('times', times)}</edge>`,
  )
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<graphml xmlns="http://graphml.graphdrawing.org/xmlns">',
    ...keys,
    '  <key id="relation" for="edge" attr.name="relation" attr.type="string"/>',
    '  <key id="times" for="edge" attr.name="times" attr.type="int"/>',
    '  <graph edgedefault="directed">',
    ...shownNodes,
    ...shownEdges,
    '  </graph>',
    '</graphml>',
    '',
  ].join('\n')
}

const NAMES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

/** XML cannot hold control characters at all; they are left out. */
const escaped = (text: string) =>
  text
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '')
    .replace(/[&<>"]/g, (sign) => NAMES[sign]!)

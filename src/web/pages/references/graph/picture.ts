import cytoscape from 'cytoscape'
import { LOOK } from './look.ts'

/** A document in the picture: one of the archive, or one that is only cited. */
export interface GraphNode {
  readonly id: string
  readonly label: string
  readonly held: boolean
  /** How often it is cited within the picture. */
  readonly cited: number
}

export interface GraphEdge {
  readonly from: string
  readonly to: string
  readonly times: number
}

/** The picture on the page, as far as the buttons and the list beside it may steer it. */
export interface Picture {
  /** Marks a document and what it is joined with, and moves there; null takes the mark away. */
  mark(id: string | null): void
  zoom(factor: number): void
  fit(): void
  png(): Blob
  close(): void
}

const PADDING = 20
/** Square pixels that a document takes with its name. */
const ROOM = 9000

/** Found by this id, cytoscape leaves out the style sheet that the Content-Security-Policy would refuse; graph.css has it. */
const STYLE_ID = '__________cytoscape_stylesheet'

/**
 * Draws the graph into a container: the most cited in the middle, held documents filled, others hollow and dashed. A
 * graph of the same nodes and edges looks the same every time.
 */
export function drawPicture(
  container: HTMLElement,
  graph: { readonly nodes: readonly GraphNode[]; readonly edges: readonly GraphEdge[] },
  onChoose: (id: string | null) => void,
): Picture {
  standForStyle()
  const most = Math.max(1, ...graph.nodes.map(({ cited }) => cited))
  const cy = cytoscape({
    container,
    elements: [
      ...graph.nodes.map((node, i) => ({
        data: { ...node, size: 14 + 26 * Math.sqrt(node.cited / most), held: node.held ? 1 : 0 },
        position: startOf(i),
      })),
      ...graph.edges.map(({ from, to, times }) => ({
        data: { id: `${from}→${to}`, source: from, target: to, width: Math.min(1 + Math.log2(times), 5) },
      })),
    ],
    style: LOOK,
    minZoom: 0.1,
    maxZoom: 4,
    layout: { name: 'preset' },
  })
  arrange(cy)
  cy.on('tap', 'node', (event) => onChoose(event.target.id()))
  cy.on('tap', (event) => {
    if (event.target === cy) onChoose(null)
  })
  return {
    mark: (id) => mark(cy, id),
    zoom: (factor) =>
      cy.zoom({ level: cy.zoom() * factor, renderedPosition: { x: cy.width() / 2, y: cy.height() / 2 } }),
    fit: () => cy.fit(undefined, PADDING),
    png: () => cy.png({ output: 'blob', full: true, scale: 2, bg: '#ffffff' }) as unknown as Blob,
    close: () => cy.destroy(),
  }
}

function standForStyle() {
  if (document.getElementById(STYLE_ID)) return
  const stand = document.createElement('meta')
  stand.id = STYLE_ID
  document.head.append(stand)
}

/** A sunflower: every node has its own place before the forces begin, the same one each time. */
function startOf(index: number) {
  const far = 30 * Math.sqrt(index + 0.5)
  const angle = index * Math.PI * (3 - Math.sqrt(5))
  return { x: far * Math.cos(angle), y: far * Math.sin(angle) }
}

function arrange(cy: cytoscape.Core) {
  cy.layout({
    name: 'cose',
    animate: false,
    randomize: false,
    fit: false,
    nodeDimensionsIncludeLabels: true,
    idealEdgeLength: () => 70,
    nodeRepulsion: () => 9000,
    componentSpacing: 40,
    gravity: 1.2,
    numIter: cy.nodes().length > 80 ? 400 : 1000,
  } as cytoscape.CoseLayoutOptions).run()
  spread(cy)
  cy.fit(undefined, PADDING)
}

/** Fills the frame: the forces leave a disc, the frame is wider than high. Many nodes get a larger ground to stand on. */
function spread(cy: cytoscape.Core) {
  const { x1, y1, w, h } = cy.nodes().boundingBox({ includeLabels: false })
  const growth = Math.max(1, Math.sqrt((cy.nodes().length * ROOM) / (cy.width() * cy.height())))
  const [width, height] = [cy.width() * growth, cy.height() * growth]
  cy.nodes().positions((node) => ({
    x: ((node.position('x') - x1) / Math.max(w, 1)) * width,
    y: ((node.position('y') - y1) / Math.max(h, 1)) * height,
  }))
}

function mark(cy: cytoscape.Core, id: string | null) {
  cy.elements().removeClass('chosen near far')
  const node = id === null ? null : cy.getElementById(id)
  if (!node || node.empty()) return
  const near = node.closedNeighborhood()
  cy.elements().difference(near).addClass('far')
  near.addClass('near')
  node.addClass('chosen')
  cy.center(node)
}

import type { StylesheetJson } from 'cytoscape'

/** How documents and citations look in the picture: held ones filled, others hollow and dashed; what is not near the chosen one fades. */
export const LOOK: StylesheetJson = [
  {
    selector: 'node',
    style: {
      width: 'data(size)',
      height: 'data(size)',
      label: 'data(label)',
      'font-size': 12,
      'font-family': 'system-ui, sans-serif',
      color: '#1f2933',
      'text-valign': 'bottom',
      'text-margin-y': 4,
      'text-wrap': 'wrap',
      'text-max-width': '110px',
      'text-background-color': '#ffffff',
      'text-background-opacity': 0.8,
      'min-zoomed-font-size': 7,
      'background-color': '#ffffff',
      'border-width': 2,
      'border-style': 'dashed',
      'border-color': '#b8500a',
    },
  },
  {
    selector: 'node[held = 1]',
    style: { 'background-color': '#0b5cad', 'border-color': '#0b5cad', 'border-style': 'solid' },
  },
  {
    selector: 'edge',
    style: {
      width: 'data(width)',
      'line-color': '#8a97a5',
      'target-arrow-color': '#8a97a5',
      'target-arrow-shape': 'triangle',
      'arrow-scale': 0.8,
      'curve-style': 'straight',
    },
  },
  { selector: '.far', style: { opacity: 0.18 } },
  {
    selector: 'edge.near',
    style: { 'line-color': '#0b5cad', 'target-arrow-color': '#0b5cad' },
  },
  {
    selector: 'node.chosen',
    style: { 'border-width': 5, 'border-color': '#f0a202', 'border-style': 'solid' },
  },
]

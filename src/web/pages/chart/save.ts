/** A picture that stands alone: what hovers or listens is gone, the ground is white, title and legend stand in it. */
export interface Poster {
  readonly title: string
  readonly legend: readonly { readonly sample: SVGSVGElement; readonly name: string }[]
  readonly panels: readonly { readonly title: string; readonly svg: SVGSVGElement }[]
  readonly source: string
}

const SVG = 'http://www.w3.org/2000/svg'
const INK = '#1f2933'
const EDGE = 16
const LINE = 20
/** Pixels of the PNG for one of the screen, so that it prints well. */
const SHARPNESS = 2

/** The whole chart, all panels under each other, as one SVG file. */
export function posterOf({ title, legend, panels, source }: Poster): SVGSVGElement {
  const width = Math.max(...panels.map(({ svg }) => sizeOf(svg).width)) + 2 * EDGE
  const poster = make('svg', { xmlns: SVG, 'font-family': 'system-ui, sans-serif', color: INK, fill: INK })
  const ground = make('rect', { fill: '#ffffff' })
  poster.append(ground)
  let y = EDGE + LINE
  const write = (text: string, look: Record<string, string>, x = EDGE) => {
    const node = make('text', { x: String(x), y: String(y), ...look })
    node.textContent = text.replace(/\p{Cc}/gu, ' ')
    poster.append(node)
  }
  for (const line of linesOf(title, width / 9)) {
    write(line, { 'font-size': '17', 'font-weight': '600' })
    y += LINE
  }
  for (const { sample, name } of legend) {
    setAll(sample, { x: String(EDGE), y: String(y - 12) })
    poster.append(sample)
    write(name, { 'font-size': '13' }, EDGE + 44)
    y += LINE
  }
  for (const panel of panels) {
    y += LINE / 2
    write(panel.title, { 'font-size': '13', 'font-weight': '600' })
    const svg = plain(panel.svg)
    svg.setAttribute('x', String(EDGE))
    svg.setAttribute('y', String(y + 6))
    poster.append(svg)
    y += sizeOf(panel.svg).height + LINE
  }
  write(source, { 'font-size': '11', fill: '#52606d' })
  const height = y + EDGE
  for (const each of [poster, ground]) setAll(each, { width: String(width), height: String(height) })
  poster.setAttribute('viewBox', `0 0 ${width} ${height}`)
  return poster as SVGSVGElement
}

/** The file of a picture. */
export const svgFile = (svg: SVGSVGElement): Blob =>
  new Blob([`<?xml version="1.0" encoding="UTF-8"?>\n${new XMLSerializer().serializeToString(svg)}\n`], {
    type: 'image/svg+xml',
  })

/** The same picture as pixels. Fails when the browser cannot draw it. */
export async function pngFile(svg: SVGSVGElement): Promise<Blob> {
  const address = URL.createObjectURL(svgFile(svg))
  try {
    const image = new Image()
    image.src = address
    await image.decode()
    const canvas = document.createElement('canvas')
    canvas.width = Number(svg.getAttribute('width')) * SHARPNESS
    canvas.height = Number(svg.getAttribute('height')) * SHARPNESS
    canvas.getContext('2d')!.drawImage(image, 0, 0, canvas.width, canvas.height)
    return await new Promise((done, fail) =>
      canvas.toBlob((blob) => (blob ? done(blob) : fail(new Error('PNG'))), 'image/png'),
    )
  } finally {
    URL.revokeObjectURL(address)
  }
}

/** Hands a file to the browser's downloads. */
export function download(file: Blob, name: string): void {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(file)
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000)
}

/** A file name that every system takes: letters without marks, digits, dashes. */
export const fileName = (words: string): string =>
  words
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[đĐ]/g, 'd')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 80)
    .replace(/^-|-$/g, '') || 'trich-luc'

/** Links lead nowhere in a file: their marks stay, the links go. */
function plain(svg: SVGSVGElement): SVGSVGElement {
  const copy = svg.cloneNode(true) as SVGSVGElement
  for (const link of copy.querySelectorAll('a')) link.replaceWith(...link.childNodes)
  for (const name of ['role', 'aria-label', 'class']) copy.removeAttribute(name)
  return copy
}

const sizeOf = (svg: SVGSVGElement) => ({
  width: Number(svg.getAttribute('width')),
  height: Number(svg.getAttribute('height')),
})

function linesOf(text: string, most: number): string[] {
  const lines = ['']
  for (const word of text.split(' ')) {
    const longer = `${lines.at(-1)} ${word}`.trim()
    if (longer.length > most && lines.at(-1)) lines.push(word)
    else lines[lines.length - 1] = longer
  }
  return lines
}

function make(name: string, attributes: Readonly<Record<string, string>>): SVGElement {
  const node = document.createElementNS(SVG, name)
  setAll(node, attributes)
  return node
}

function setAll(node: Element, attributes: Readonly<Record<string, string>>) {
  for (const [name, value] of Object.entries(attributes)) if (name !== 'xmlns') node.setAttribute(name, value)
}

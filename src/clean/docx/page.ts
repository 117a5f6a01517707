import type { Glyphs, PageLayout, Paragraph } from '../../types.ts'
import { isRunning } from '../running.ts'
import { blocksXml } from './blocks.ts'

/** A part with a header or footer. */
export interface Margin {
  readonly id: string
  readonly kind: 'header' | 'footer'
  readonly pages: 'default' | 'first' | 'even'
  readonly xml: string
}

/** A4 upright with the margins of Nghị định 30/2020/NĐ-CP, Phụ lục I. */
const A4: PageLayout = {
  ...{ width: 11906, height: 16838, top: 1134, bottom: 1134, left: 1701, right: 851 },
  ...{ header: 567, footer: 567, titlePage: false },
}

const pageField =
  '<w:p><w:pPr><w:jc w:val="center"/></w:pPr><w:fldSimple w:instr=" PAGE "><w:r><w:t>1</w:t></w:r></w:fldSimple></w:p>'

/** The headers and footers of a document; where its pages were only numbered, a footer with the number. */
export function marginsOf({ blocks }: Glyphs): Margin[] {
  const running = blocks.filter(isRunning)
  const margins = (['header', 'footer'] as const).flatMap((kind) =>
    (['default', 'first', 'even'] as const).flatMap((pages): Margin[] => {
      const own = running.filter((each) => each.role === kind && (each.pages ?? 'default') === pages)
      const numbered =
        kind === 'footer' && pages === 'default' && running.some((each) => each.role === 'page-number')
      const xml = blocksXml(distinct(own)) + (numbered ? pageField : '')
      return xml === '' ? [] : [{ id: `${kind}-${pages}`, kind, pages, xml }]
    }),
  )
  return margins
}

/** Sections repeat the headers of those before them. */
function distinct(paragraphs: readonly Paragraph[]): Paragraph[] {
  const seen = new Set<string>()
  return paragraphs.filter((each) => {
    const words = each.lines.map((line) => line.runs.map((run) => run.field ?? run.text).join('')).join('\n')
    return seen.has(words) ? false : seen.add(words)
  })
}

/** The properties of a section; `references` only where headers begin. */
export function sectionXml(page: PageLayout, references: string): string {
  const { width, height, top, bottom, left, right, header, footer, titlePage } = page
  const turned = width > height ? ' w:orient="landscape"' : ''
  return `<w:sectPr>${references}<w:pgSz w:w="${width}" w:h="${height}"${turned}/><w:pgMar w:top="${top}" w:right="${right}" w:bottom="${bottom}" w:left="${left}" w:header="${header}" w:footer="${footer}" w:gutter="0"/>${titlePage ? '<w:titlePg/>' : ''}</w:sectPr>`
}

/** The body: the references stand in its first section and hold for those that follow. */
export function bodyXml(glyphs: Glyphs, margins: readonly Margin[]): string {
  const references = margins
    .map((each) => `<w:${each.kind}Reference w:type="${each.pages}" r:id="${each.id}"/>`)
    .join('')
  const first = margins.some((each) => each.pages === 'first')
  const last = glyphs.page ?? (first ? { ...A4, titlePage: true } : A4)
  const xml = `${blocksXml(glyphs.blocks.filter((each) => !isRunning(each)))}${sectionXml(last, '')}`
  return xml.replace('<w:sectPr>', () => `<w:sectPr>${references}`)
}

import type { PageLayout, ParagraphLayout, TabStop } from '../../types.ts'
import { code, sprms } from './sprm.ts'

const KINDS = ['left', 'center', 'right', 'decimal', 'bar'] as const
const LEADERS = ['none', 'dot', 'hyphen', 'underscore'] as const

/** Gathers the layout of one paragraph from its modifiers, the later ones over the earlier. */
export function layoutFrom() {
  const now: { -readonly [K in keyof ParagraphLayout]: ParagraphLayout[K] } = {}
  const tabs = new Map<number, TabStop>()
  const take = (each: number, operand: Buffer): void => {
    if (each === code.pChgTabsPapx || each === code.pChgTabs)
      changeTabs(tabs, operand, each === code.pChgTabs)
    else if (operand.length < 2) {
      if (each === code.pFPageBreakBefore) now.pageBreakBefore = operand[0] === 1
    } else if (each === code.pDxaLeft || each === code.pDxaLeft80) now.left = operand.readInt16LE(0)
    else if (each === code.pDxaRight || each === code.pDxaRight80) now.right = operand.readInt16LE(0)
    else if (each === code.pDxaLeft1 || each === code.pDxaLeft180) now.firstLine = operand.readInt16LE(0)
    else if (each === code.pDyaBefore) now.before = operand.readUInt16LE(0)
    else if (each === code.pDyaAfter) now.after = operand.readUInt16LE(0)
    else if (each === code.pDyaLine && operand.length >= 4) {
      // LSPD ([MS-DOC] 2.9.145): in 240ths of a line, or in twips: negative exactly, else at least.
      const line = operand.readInt16LE(0)
      const isAuto = operand.readInt16LE(2) === 1
      now.lineRule = isAuto ? 'auto' : line < 0 ? 'exact' : 'atLeast'
      now.line = Math.abs(line)
    }
  }
  /** The layout; null where the file says nothing that differs from none at all. */
  const made = (): ParagraphLayout | null => {
    const said = Object.entries(now).filter(
      ([key, each]) => key === 'lineRule' || (each !== 0 && each !== false),
    )
    if (tabs.size > 0) said.push(['tabs', [...tabs.values()].sort((a, b) => a.at - b.at) as never])
    return said.some(([key]) => key !== 'lineRule') ? Object.fromEntries(said) : null
  }
  return { take, made }
}

/** PChgTabsPapxOperand and PChgTabsOperand ([MS-DOC] 2.9.182, 2.9.181): stops taken away, then stops added. */
function changeTabs(tabs: Map<number, TabStop>, operand: Buffer, close: boolean): void {
  const gone = operand[0] ?? 0
  let at = 1
  for (let i = 0; i < gone && at + 2 <= operand.length; i++, at += 2) tabs.delete(operand.readInt16LE(at))
  if (close) at += 2 * gone
  const added = operand[at] ?? 0
  at += 1
  if (at + 3 * added > operand.length) return
  for (let i = 0; i < added; i++) {
    const place = operand.readInt16LE(at + 2 * i)
    const look = operand[at + 2 * added + i]!
    tabs.set(place, {
      at: place,
      kind: KINDS[look & 7] ?? 'left',
      leader: LEADERS[(look >> 3) & 7] ?? 'none',
    })
  }
}

/** A4 upright, with the margins that Word 97 gives a new section ([MS-DOC] 2.6.4). */
const plain: PageLayout = {
  ...{ width: 12240, height: 15840, top: 1440, bottom: 1440, left: 1800, right: 1800 },
  ...{ header: 720, footer: 720, titlePage: false },
}

/** The sections: by the position behind their last character ([MS-DOC] 2.8.26 PlcfSed, 2.9.243 Sed, 2.9.244 Sepx). */
export function readSections(plc: Buffer, main: Buffer): ReadonlyMap<number, PageLayout> {
  const count = Math.max(0, Math.floor((plc.length - 4) / 16))
  const sections = new Map<number, PageLayout>()
  for (let i = 0; i < count; i++) {
    const at = plc.readInt32LE((count + 1) * 4 + i * 12 + 2)
    const has = at >= 0 && at + 2 <= main.length
    const grpprl = has ? main.subarray(at + 2, at + 2 + main.readUInt16LE(at)) : Buffer.alloc(0)
    sections.set(plc.readInt32LE((i + 1) * 4), pageOf(grpprl))
  }
  return sections
}

const fields: Readonly<Record<number, Exclude<keyof PageLayout, 'titlePage'>>> = {
  [code.sXaPage]: 'width',
  [code.sYaPage]: 'height',
  [code.sDyaTop]: 'top',
  [code.sDyaBottom]: 'bottom',
  [code.sDxaLeft]: 'left',
  [code.sDxaRight]: 'right',
  [code.sDyaHdrTop]: 'header',
  [code.sDyaHdrBottom]: 'footer',
}

function pageOf(grpprl: Buffer): PageLayout {
  const page: { -readonly [K in keyof PageLayout]: PageLayout[K] } = { ...plain }
  for (const { code: each, operand } of sprms(grpprl)) {
    const field = fields[each]
    if (field && operand.length >= 2) page[field] = Math.abs(operand.readInt16LE(0))
    else if (each === code.sFTitlePage) page.titlePage = operand[0] === 1
  }
  return page
}

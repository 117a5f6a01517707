import type { Block } from '../../types.ts'
import { besides } from './blocks-beside.ts'
import { goesOn } from './going-on.ts'
import { type Item, type Leaf, leavesOf } from './leaf.ts'
import type { Measure } from './measure.ts'
import { paragraphOf } from './paragraphs.ts'
import type { Row } from './rows.ts'
import type { Ruled, Sheet } from './sheet.ts'
import { isSameTable, tableOf } from './tables.ts'

/** The blocks of the document in reading order, across its pages. Takes the sheets over: the list is empty afterwards. */
export function blocksOf(sheets: Sheet[]): Block[] {
  const flow = new Flow()
  for (const leaf of leavesOf(sheets)) flow.page(leaf)
  return flow.end()
}

/** Puts pages one after another; what is open at the foot of a page may go on at the head of the next. */
class Flow {
  private readonly blocks: Block[] = []
  private rows: Row[] = []
  private tables: Ruled[] = []
  private measure: Measure | null = null
  /** Furniture of the page that ended: before an open paragraph that goes on, else after it. */
  private foot: Block[] = []
  /** Furniture of the page that began: after an open paragraph that goes on, else before what is new. */
  private head: Block[] = []
  private beside = 0

  page(leaf: Leaf): void {
    this.measure ??= leaf.measure
    this.head.push(...leaf.before)
    for (const item of leaf.items) this.take(item, leaf.measure)
    this.foot.push(...leaf.after)
  }

  end(): Block[] {
    this.close()
    return this.blocks
  }

  private take(item: Item, measure: Measure): void {
    if (item.kind === 'table') {
      if (
        this.tables.length > 0 &&
        this.tables.at(-1)!.page < item.table.page &&
        isSameTable(this.tables, item.table)
      ) {
        this.crossing()
      } else this.close()
      this.tables.push(item.table)
    } else if (item.kind === 'zone') {
      this.close()
      const made = besides(item.zone, this.beside + 1)
      this.blocks.push(...made)
      this.beside = Math.max(this.beside, ...made.map((each) => each.beside ?? 0))
    } else {
      if (this.rows.length > 0 && goesOn(this.rows, item.row, measure)) this.crossing()
      else this.close()
      this.rows.push(item.row)
    }
    this.measure = measure
  }

  /** What is open goes on: the foot of the page before it comes first, the head of this page waits. */
  private crossing(): void {
    this.blocks.push(...this.foot)
    this.foot = []
  }

  private close(): void {
    if (this.tables.length > 0) this.blocks.push(tableOf(this.tables))
    if (this.rows.length > 0) {
      this.blocks.push(paragraphOf(this.rows, 'body', { edges: this.measure! }))
    }
    this.tables = []
    this.rows = []
    this.blocks.push(...this.foot, ...this.head)
    this.foot = []
    this.head = []
  }
}

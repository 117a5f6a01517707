/** One header or footer: its characters, and on which pages it stands (null: all that have no other). */
export interface Story {
  readonly from: number
  readonly to: number
  readonly role: 'header' | 'footer'
  readonly pages: 'first' | 'even' | null
}

/** The stories of a section, in order ([MS-DOC] 2.3.4 Header Document). */
const KINDS = [
  ['header', 'even'],
  ['header', null],
  ['footer', 'even'],
  ['footer', null],
  ['header', 'first'],
  ['footer', 'first'],
] as const
/** Separators of footnotes and endnotes stand before the stories of the first section. */
const SEPARATORS = 6

/** The headers and footers inside the characters `range` ([MS-DOC] 2.8.21 Plcfhdd); none where the table is odd. */
export function storiesOf(plc: Buffer, range: { readonly from: number; readonly to: number }): Story[] {
  const count = Math.floor(plc.length / 4) - 2
  const stories: Story[] = []
  for (let i = SEPARATORS; i < count; i++) {
    const from = range.from + plc.readInt32LE(4 * i)
    const to = range.from + plc.readInt32LE(4 * i + 4)
    if (to <= from) continue
    if (from < range.from || to > range.to || from < (stories.at(-1)?.to ?? range.from)) return []
    const [role, pages] = KINDS[(i - SEPARATORS) % KINDS.length]!
    stories.push({ from, to, role, pages })
  }
  return stories
}

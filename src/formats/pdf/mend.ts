/** Is the end of the file missing? A whole one ends with `%%EOF` (ISO 32000-1, 7.5.5), perhaps with junk behind it. */
export function isCut(bytes: Uint8Array): boolean {
  const all = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)
  const end = all.lastIndexOf('%%EOF')
  return end < 0 || / obj\b/.test(all.subarray(end).toString('latin1'))
}

interface Found {
  /** `12 0`. */
  readonly name: string
  readonly number: number
  readonly head: string
}

/** The objects of a file with the first part of each. Objects packed into streams (PDF 1.5) are not seen this way. */
function objectsOf(bytes: Uint8Array): Found[] {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1')
  return [...text.matchAll(/(?:^|[\r\n ])(\d{1,8}) (\d{1,5}) obj\b/g)].map((found) => ({
    name: `${found[1]} ${found[2]}`,
    number: Number(found[1]),
    head: text.slice(found.index, found.index + 2000).split('endobj')[0]!,
  }))
}

/**
 * A PDF whose end is missing, with a new end: the catalogue that is still there, or one made of the pages that are.
 * Null where no page is found.
 */
export function mended(bytes: Uint8Array): Uint8Array | null {
  const all = objectsOf(bytes)
  const of = (type: RegExp) => all.filter((each) => type.test(each.head))
  const pages = of(/\/Type\s{0,3}\/Page(?![A-Za-z])/)
  if (pages.length === 0) return null
  const root = of(/\/Type\s{0,3}\/Catalog\b/).at(-1)
  const whole = root !== undefined && of(/\/Type\s{0,3}\/Pages\b/).length > 0
  const top = all.reduce((most, each) => Math.max(most, each.number), 0)
  const made = whole ? '' : tree(pages, top)
  const end = `trailer\n<< /Size ${top + 3} /Root ${whole ? root.number : top + 2} 0 R >>\n%%EOF\n`
  return Buffer.concat([bytes, Buffer.from(`\nendobj\n${made}${end}`, 'latin1')])
}

function tree(pages: readonly Found[], top: number): string {
  const kids = pages.map((each) => `${each.name} R`).join(' ')
  return (
    `${top + 1} 0 obj\n<< /Type /Pages /Count ${pages.length} /Kids [${kids}] >>\nendobj\n` +
    `${top + 2} 0 obj\n<< /Type /Catalog /Pages ${top + 1} 0 R >>\nendobj\n`
  )
}

/** Names of the fonts whose ToUnicode table went with the end of the file: what their codes say is lost. */
export function mutedFonts(bytes: Uint8Array): Set<string> {
  const all = objectsOf(bytes)
  const there = new Set(all.map((each) => each.name))
  const muted = all.flatMap(({ head }) => {
    const table = /\/ToUnicode\s{1,3}(\d{1,8} \d{1,5}) R/.exec(head)?.[1]
    const name = /\/BaseFont\s{0,3}\/([^\s/<>[\]()]{1,200})/.exec(head)?.[1]
    return table && name && !there.has(table) ? [name] : []
  })
  return new Set(muted)
}

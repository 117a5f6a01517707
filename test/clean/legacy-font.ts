import { execFileSync } from 'node:child_process'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import tcvn3 from '../../src/charsets/tcvn3.ts'
import vni from '../../src/charsets/vni.ts'

/** U+00AD is `ư` to the legacy font, but layout programs hide it as a hyphen: here `ư` has a code that is drawn. */
export const DRAWN_U = '\ue0ad'

/**
 * Fonts that draw a legacy charset with the letters of the font that takes its place: `.VnTime` shows “á” at the code of
 * `¸`, as wide as “á” is. With them a document is laid out before cleaning as those who typed it saw it. Gives what to
 * add to the environment; null where fontconfig or the base fonts are missing.
 */
export function legacyFonts(folder: string): Record<string, string> | null {
  try {
    mkdirSync(join(folder, 'fonts'))
    for (const [family, base, draws] of [
      ['.VnTime', 'Times New Roman', small],
      ['.VnTimeH', 'Times New Roman', capital],
      ['.VnArial', 'Arial', small],
      ['.VnArialH', 'Arial', capital],
      ['VNI-Times', 'Times New Roman', marked],
      ['VNI-Helve', 'Arial', marked],
    ] as const)
      for (const style of ['Regular', 'Bold', 'Italic', 'Bold Italic']) {
        const file = execFileSync('fc-match', ['-f', '%{file}', `${base}:style=${style}`], {
          encoding: 'utf8',
        })
        const made = redrawn(readFileSync(file), { family, style }, draws)
        writeFileSync(join(folder, 'fonts', `${family.slice(1)}-${style}.ttf`), made)
      }
    const file = join(folder, 'fonts.conf')
    const include = '<include ignore_missing="yes">/etc/fonts/fonts.conf</include>'
    writeFileSync(file, `<fontconfig><dir>${join(folder, 'fonts')}</dir>${include}</fontconfig>`)
    return { FONTCONFIG_FILE: file }
  } catch {
    return null
  }
}

/** What a code shows: a letter, or nothing that takes room (`''`). */
type Draws = (code: string) => string

const small: Draws = (code) => (code === DRAWN_U ? 'ư' : (tcvn3.sequences.get(code) ?? code))
const capital: Draws = (code) => small(code).toUpperCase()
/** The marks of VNI stand over the letter before them. */
const marks = new Set([...'ùøûõïâáàåãäêéèúüë', ...'ÙØÛÕÏÂÁÀÅÃÄÊÉÈÚÜË'])
const marked: Draws = (code) => (marks.has(code) ? '' : (vni.sequences.get(code) ?? code))

interface Name {
  readonly family: string
  readonly style: string
}

/** A TrueType font under another name whose codes show other letters of it (OpenType 1.9: cmap, name). */
function redrawn(font: Buffer, { family, style }: Name, draws: Draws): Buffer {
  const tables = tablesOf(font)
  const glyphs = glyphsOf(tables.get('cmap')!)
  const none = glyphs.get(0x0301) ?? 0
  const codes = [...range(0x20, 0x7e), ...range(0xa0, 0x17f), ...range(0x2010, 0x203a), 0xe0ad]
  const pairs = codes.flatMap((code): [number, number][] => {
    const letter = draws(String.fromCharCode(code))
    const glyph = letter === '' ? none : glyphs.get(letter.codePointAt(0)!)
    return glyph === undefined ? [] : [[code, glyph]]
  })
  tables.set('cmap', cmap(pairs))
  tables.set('name', names([family, style, `${family} ${style}`, `${family} ${style}`]))
  return assembled(font.readUInt32BE(0), tables)
}

const range = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, i) => from + i)

function tablesOf(font: Buffer): Map<string, Buffer> {
  const entries = range(0, font.readUInt16BE(4) - 1).map((i) => font.subarray(12 + 16 * i, 28 + 16 * i))
  return new Map(
    entries.map((each) => [
      each.toString('latin1', 0, 4),
      font.subarray(each.readUInt32BE(8), each.readUInt32BE(8) + each.readUInt32BE(12)),
    ]),
  )
}

/** Code → glyph, from the subtable of format 4 for Windows. */
function glyphsOf(table: Buffer): Map<number, number> {
  const found = new Map<number, number>()
  const records = range(0, table.readUInt16BE(2) - 1).map((i) => 4 + 8 * i)
  const record = records.find((at) => table.readUInt16BE(at) === 3 && table.readUInt16BE(at + 2) === 1)
  const sub = table.subarray(table.readUInt32BE(record! + 4))
  const count = sub.readUInt16BE(6) / 2
  for (let i = 0; i < count; i++) {
    const end = sub.readUInt16BE(14 + 2 * i)
    const start = sub.readUInt16BE(16 + 2 * count + 2 * i)
    const delta = sub.readUInt16BE(16 + 4 * count + 2 * i)
    const at = 16 + 6 * count + 2 * i
    const offset = sub.readUInt16BE(at)
    for (let code = start; code <= end && code < 0xffff; code++) {
      const glyph = offset === 0 ? code : sub.readUInt16BE(at + offset + 2 * (code - start))
      if (glyph !== 0) found.set(code, (glyph + delta) & 0xffff)
    }
  }
  return found
}

const u16 = (...values: number[]) => {
  const bytes = Buffer.alloc(values.length * 2)
  values.forEach((each, i) => {
    bytes.writeUInt16BE(each, 2 * i)
  })
  return bytes
}

const u32 = (...values: number[]) => {
  const bytes = Buffer.alloc(values.length * 4)
  values.forEach((each, i) => {
    bytes.writeUInt32BE(each >>> 0, 4 * i)
  })
  return bytes
}

/** A cmap of one subtable of format 12. */
function cmap(pairs: readonly (readonly [number, number])[]): Buffer {
  const groups = Buffer.concat(pairs.map(([code, glyph]) => u32(code, code, glyph)))
  return Buffer.concat([
    u16(0, 1, 3, 10),
    u32(12),
    u16(12, 0),
    u32(16 + groups.length, 0, pairs.length),
    groups,
  ])
}

/** A name table: family, style, full name, PostScript name. */
function names(words: readonly [string, string, string, string]): Buffer {
  const ids = [1, 2, 4, 6]
  const values = words.map((each, i) =>
    Buffer.from(ids[i] === 6 ? each.replaceAll(' ', '') : each, 'utf16le').swap16(),
  )
  let offset = 0
  const records = values.map((value, i) => {
    const record = u16(3, 1, 0x409, ids[i]!, value.length, offset)
    offset += value.length
    return record
  })
  return Buffer.concat([u16(0, ids.length, 6 + 12 * ids.length), ...records, ...values])
}

function assembled(version: number, tables: ReadonlyMap<string, Buffer>): Buffer {
  let offset = 12 + 16 * tables.size
  const heads: Buffer[] = []
  const bodies: Buffer[] = []
  for (const [tag, body] of [...tables].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const padded = Buffer.concat([body, Buffer.alloc(-body.length & 3)])
    let sum = 0
    for (let i = 0; i < padded.length; i += 4) sum = (sum + padded.readUInt32BE(i)) >>> 0
    heads.push(Buffer.concat([Buffer.from(tag, 'latin1'), u32(sum, offset, body.length)]))
    bodies.push(padded)
    offset += padded.length
  }
  return Buffer.concat([u32(version), u16(tables.size, 0, 0, 0), ...heads, ...bodies])
}

import { code, sprms } from './sprm.ts'

/** What reading needs of a character's look. Fonts are indexes into the font table; -1 = not said. */
export interface Look {
  readonly ascii: number
  readonly other: number
  readonly bold: boolean
  readonly italic: boolean
  readonly underline: boolean
  readonly caps: boolean
  readonly hidden: boolean
  readonly deleted: boolean
  readonly special: boolean
  readonly fieldHidden: boolean
  readonly halfPoints: number
  /** 1 small above the line, 2 small below it. */
  readonly script: number
  /** Half-points by which it is drawn higher. */
  readonly position: number
  /** Character style. */
  readonly istd: number
  /** A symbol drawn from a font of its own: font index and character. */
  readonly symbol: { readonly font: number; readonly char: number } | null
}

export const plainLook: Look = {
  ascii: 0,
  other: 0,
  bold: false,
  italic: false,
  underline: false,
  caps: false,
  hidden: false,
  deleted: false,
  special: false,
  fieldHidden: false,
  halfPoints: 20,
  script: 0,
  position: 0,
  istd: 10,
  symbol: null,
}

/** The style sheet ([MS-DOC] 2.9.271 STSH): looks of styles with all that they inherit. */
export interface Styles {
  /** The look that paragraph style `istd` gives its characters. */
  readonly paragraph: (istd: number) => Look
  /** `look` changed by character style `istd`. */
  readonly character: (istd: number, look: Look) => Look
  /** The paragraph properties of style `istd`, with those of the styles it is based on, oldest first. */
  readonly paragraphSprms: (istd: number) => readonly Buffer[]
}

interface Style {
  readonly kind: number
  readonly base: number
  readonly papx: Buffer
  readonly chpx: Buffer
}

const none = Buffer.alloc(0)
const NO_BASE = 0xfff
const CHARACTER = 2

export function readStyles(stsh: Buffer): Styles {
  const { styles, defaults } = parse(stsh)
  const chain = (istd: number): Style[] => {
    const found: Style[] = []
    for (let at = istd, steps = 0; at !== NO_BASE && steps < 16; steps++) {
      const style = styles[at]
      if (!style) break
      found.unshift(style)
      at = style.base
    }
    return found
  }
  const looks = new Map<number, Look>()
  const paragraph = (istd: number): Look => {
    const known = looks.get(istd)
    if (known) return known
    const look = chain(istd).reduce((now, style) => applied(style.chpx, now, now), defaults)
    looks.set(istd, look)
    return look
  }
  return {
    paragraph,
    character: (istd, look) =>
      styles[istd]?.kind === CHARACTER
        ? chain(istd).reduce((now, style) => applied(style.chpx, now, now), look)
        : look,
    paragraphSprms: (istd) => chain(istd).map((each) => each.papx),
  }
}

/** `look` with the modifiers applied; toggles 0x80 and 0x81 mean “as the style” and “the opposite of the style”. */
export function applied(grpprl: Buffer, look: Look, style: Look): Look {
  if (grpprl.length === 0) return look
  const now: { -readonly [K in keyof Look]: Look[K] } = { ...look }
  const toggle = (value: number, inherited: boolean) =>
    value === 0x80 ? inherited : value === 0x81 ? !inherited : value === 1
  for (const { code: each, operand } of sprms(grpprl)) {
    const byte = operand[0] ?? 0
    if (each === code.cRgFtc0) now.ascii = operand.readUInt16LE(0)
    else if (each === code.cRgFtc2) now.other = operand.readUInt16LE(0)
    else if (each === code.cFBold) now.bold = toggle(byte, style.bold)
    else if (each === code.cFItalic) now.italic = toggle(byte, style.italic)
    else if (each === code.cKul) now.underline = byte !== 0
    else if (each === code.cFCaps) now.caps = toggle(byte, style.caps)
    else if (each === code.cFVanish) now.hidden = toggle(byte, style.hidden)
    else if (each === code.cFRMarkDel) now.deleted = byte === 1
    else if (each === code.cFSpec) now.special = byte === 1
    else if (each === code.cFFldVanish) now.fieldHidden = byte === 1
    else if (each === code.cHps) now.halfPoints = operand.readUInt16LE(0)
    else if (each === code.cIss) now.script = byte
    else if (each === code.cHpsPos) now.position = operand.readInt16LE(0)
    else if (each === code.cIstd) now.istd = operand.readUInt16LE(0)
    else if (each === code.cSymbol)
      now.symbol = { font: operand.readUInt16LE(0), char: operand.readUInt16LE(2) }
    else if (each === code.cPlain)
      Object.assign(now, { ...style, special: now.special, deleted: now.deleted })
  }
  return now
}

function parse(stsh: Buffer): { styles: (Style | null)[]; defaults: Look } {
  if (stsh.length < 20) return { styles: [], defaults: plainLook }
  const headSize = stsh.readUInt16LE(0)
  const count = Math.min(stsh.readUInt16LE(2), 4096)
  const baseSize = stsh.readUInt16LE(4)
  const defaults = {
    ...plainLook,
    ascii: stsh.readUInt16LE(2 + 12),
    other: headSize >= 18 ? stsh.readUInt16LE(2 + 16) : 0,
  }
  const styles: (Style | null)[] = []
  let at = 2 + headSize
  for (let i = 0; i < count && at + 2 <= stsh.length; i++) {
    const size = stsh.readUInt16LE(at)
    styles.push(size > 0 ? style(stsh.subarray(at + 2, at + 2 + size), baseSize) : null)
    at += 2 + size + (size & 1)
  }
  return { styles, defaults }
}

function style(std: Buffer, baseSize: number): Style | null {
  if (std.length < baseSize + 2 || std.length < 10) return null
  const kind = std.readUInt16LE(2) & 0x0f
  const base = std.readUInt16LE(2) >>> 4
  const upxCount = std.readUInt16LE(4) & 0x0f
  let at = baseSize + 2 + std.readUInt16LE(baseSize) * 2 + 2
  const upxs: Buffer[] = []
  for (let i = 0; i < upxCount && at + 2 <= std.length; i++) {
    const size = std.readUInt16LE(at)
    upxs.push(std.subarray(at + 2, at + 2 + size))
    at += 2 + size + (size & 1)
  }
  if (kind === 1) return { kind, base, papx: (upxs[0] ?? none).subarray(2), chpx: upxs[1] ?? none }
  if (kind === CHARACTER) return { kind, base, papx: none, chpx: upxs[0] ?? none }
  return { kind, base, papx: none, chpx: none }
}

/** Font names in the order of the font table ([MS-DOC] 2.9.286 SttbfFfn, 2.9.68 FFN). */
export function readFonts(sttb: Buffer): readonly string[] {
  if (sttb.length < 4) return []
  const fonts: string[] = []
  const count = sttb.readUInt16LE(0)
  let at = 4
  for (let i = 0; i < count && at < sttb.length; i++) {
    const size = sttb[at]!
    const name = sttb.subarray(at + 40, at + 1 + size).toString('utf16le')
    const end = name.indexOf('\0')
    fonts.push(end < 0 ? name : name.slice(0, end))
    at += 1 + size
  }
  return fonts
}

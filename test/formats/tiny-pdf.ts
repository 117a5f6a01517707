import { createHash } from 'node:crypto'

/**
 * Writes small PDFs for tests. Every letter is half its size wide, so places can be reckoned in the head.
 * Coordinates are points from the top left of an A4 page.
 */
export interface TinyPage {
  readonly width?: number
  readonly height?: number
  readonly rotate?: number
  /** Further entries of the page's dictionary. */
  readonly entries?: string
  /** Operators made by `say`, `line`, `raw`. */
  readonly draw: readonly Op[]
}

export type Op = (height: number, letters: Set<number>) => string

interface Manner {
  readonly size?: number
  /** `uni`: any letter, with ToUnicode; `bold` likewise; `vn`, `vnh`: single bytes without ToUnicode, named .VnTime, .VnTimeH. */
  readonly font?: 'uni' | 'bold' | 'vn' | 'vnh'
  /** Operators before the text is shown, `3 Tr` for invisible text. */
  readonly before?: string
  /** Text matrix in place of the upright one: a b c d. */
  readonly turn?: readonly [number, number, number, number]
}

/** Words on one baseline, 12 points high unless told otherwise. */
export function say(x: number, y: number, text: string, manner: Manner = {}): Op {
  const { size = 12, font = 'uni', before = '', turn = [1, 0, 0, 1] } = manner
  return (height, letters) =>
    `BT ${before} /${font} ${size} Tf ${turn.join(' ')} ${x} ${height - y} Tm ${hex(text, font, letters)} Tj ET`
}

function hex(text: string, font: string, letters: Set<number>): string {
  const wide = font === 'uni' || font === 'bold'
  const codes = [...text].map((letter) => letter.codePointAt(0)!)
  if (wide) for (const code of codes) letters.add(code)
  return `<${codes.map((code) => code.toString(16).padStart(wide ? 4 : 2, '0')).join('')}>`
}

export function line(x0: number, y0: number, x1: number, y1: number): Op {
  return (height) => `${x0} ${height - y0} m ${x1} ${height - y1} l S`
}

/** All lines of a grid with these edges. */
export function grid(xs: readonly number[], ys: readonly number[]): Op[] {
  return [...ys.map((y) => line(xs[0]!, y, xs.at(-1)!, y)), ...xs.map((x) => line(x, ys[0]!, x, ys.at(-1)!))]
}

export function raw(operators: string): Op {
  return () => operators
}

interface Lock {
  /** Empty: the file opens, but its owner has locked it. */
  readonly user: string
  readonly owner: string
}

/**
 * The bytes of a PDF with these pages; with `lock` encrypted as ISO 32000-1, 7.6.3 (RC4, 40 bits). `more` are objects
 * that stand in for those of that number: 3 is the font `uni`, from 900 on they are free.
 */
export function tinyPdf(
  pages: readonly TinyPage[],
  lock?: Lock,
  more: Readonly<Record<number, string>> = {},
): Uint8Array {
  const key = lock ? keyOf(lock) : null
  const letters = new Set<number>()
  const objects: string[] = []
  const streams = pages.map((page) => page.draw.map((op) => op(page.height ?? 842, letters)).join('\n'))
  objects[1] = '<< /Type /Catalog /Pages 2 0 R >>'
  objects[2] = `<< /Type /Pages /Count ${pages.length} /Kids [${pages.map((_, i) => `${10 + 2 * i} 0 R`).join(' ')}] >>`
  const described = (name: string) =>
    `/FontDescriptor << /Type /FontDescriptor /FontName /${name} /Flags 32 /FontBBox [0 -200 1000 900] ` +
    `/ItalicAngle 0 /Ascent 800 /Descent -200 /CapHeight 700 /StemV 80 >>`
  const simple = (name: string) =>
    `<< /Type /Font /Subtype /TrueType /BaseFont /${name} ${described(name)} /Encoding /WinAnsiEncoding /FirstChar 0 /LastChar 255 ` +
    `/Widths [${Array(256).fill(500).join(' ')}] >>`
  const wide = (name: string) =>
    `<< /Type /Font /Subtype /Type0 /BaseFont /${name} /Encoding /Identity-H /ToUnicode 9 0 R /DescendantFonts [<< ` +
    `/Type /Font /Subtype /CIDFontType2 /BaseFont /${name} /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) ` +
    `/Supplement 0 >> ${described(name)} /DW 500 /CIDToGIDMap /Identity >>] >>`
  objects[3] = wide('ABCDEF+TimesNewRomanPSMT')
  objects[4] = wide('ABCDEF+TimesNewRomanPS-BoldMT')
  objects[5] = simple('.VnTime')
  objects[6] = simple('.VnTimeH')
  objects[7] = '<< /Font << /uni 3 0 R /bold 4 0 R /vn 5 0 R /vnh 6 0 R >> >>'
  objects[8] = key ? key.dictionary : '<< >>'
  objects[9] = stream(toUnicode(letters), 9, key)
  pages.forEach((page, i) => {
    const { width = 595, height = 842, rotate = 0, entries = '' } = page
    objects[10 + 2 * i] =
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${width} ${height}] /Rotate ${rotate} /Resources 7 0 R ${entries} ` +
      `/Contents ${11 + 2 * i} 0 R >>`
    objects[11 + 2 * i] = stream(streams[i]!, 11 + 2 * i, key)
  })
  for (const [number, object] of Object.entries(more)) objects[Number(number)] = object
  return file(objects, key)
}

function stream(content: string, number: number, key: Key | null): string {
  const bytes = key
    ? rc4(objectKey(key, number), Buffer.from(content, 'latin1'))
    : Buffer.from(content, 'latin1')
  return `<< /Length ${bytes.length} >>\nstream\n${bytes.toString('latin1')}\nendstream`
}

function toUnicode(letters: ReadonlySet<number>): string {
  const code = (value: number) => `<${value.toString(16).padStart(4, '0')}>`
  const rows = [...letters].map((each) => `1 beginbfchar ${code(each)} ${code(each)} endbfchar`)
  return [
    '/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /T def /CMapType 2 def',
    '1 begincodespacerange <0000> <ffff> endcodespacerange',
    ...rows,
    'endcmap end end',
  ].join('\n')
}

function file(objects: readonly string[], key: Key | null): Uint8Array {
  let out = '%PDF-1.4\n'
  const offsets: number[] = []
  objects.forEach((content, number) => {
    offsets[number] = out.length
    out += `${number} 0 obj\n${content}\nendobj\n`
  })
  const start = out.length
  const rows = [...Array(objects.length).keys()].map((number) =>
    offsets[number] === undefined
      ? '0000000000 65535 f \n'
      : `${String(offsets[number]).padStart(10, '0')} 00000 n \n`,
  )
  const lock = key ? `/Encrypt 8 0 R /ID [<${key.id.toString('hex')}> <${key.id.toString('hex')}>]` : ''
  out += `xref\n0 ${objects.length}\n${rows.join('')}trailer\n<< /Size ${objects.length} /Root 1 0 R ${lock} >>\n`
  return Buffer.from(`${out}startxref\n${start}\n%%EOF\n`, 'latin1')
}

interface Key {
  readonly bytes: Buffer
  readonly id: Buffer
  readonly dictionary: string
}

const padding = Buffer.from('28bf4e5e4e758a4164004e56fffa01082e2e00b6d0683e802f0ca9fe6453697a', 'hex')

function keyOf(lock: Lock): Key {
  const padded = (word: string) => Buffer.concat([Buffer.from(word, 'latin1'), padding]).subarray(0, 32)
  const id = Buffer.alloc(16, 7)
  const rights = Buffer.from([0xc0, 0xff, 0xff, 0xff])
  const owner = rc4(md5(padded(lock.owner)).subarray(0, 5), padded(lock.user))
  const bytes = md5(Buffer.concat([padded(lock.user), owner, rights, id])).subarray(0, 5)
  const user = rc4(bytes, padding)
  return {
    bytes,
    id,
    dictionary: `<< /Filter /Standard /V 1 /R 2 /Length 40 /P -64 /O <${owner.toString('hex')}> /U <${user.toString('hex')}> >>`,
  }
}

function objectKey(key: Key, number: number): Buffer {
  const salted = Buffer.concat([key.bytes, Buffer.from([number & 0xff, number >> 8, 0, 0, 0])])
  return md5(salted).subarray(0, 10)
}

function md5(bytes: Buffer): Buffer {
  return createHash('md5').update(bytes).digest()
}

function rc4(key: Buffer, bytes: Buffer): Buffer {
  const box = [...Array(256).keys()]
  for (let i = 0, j = 0; i < 256; i++) {
    j = (j + box[i]! + key[i % key.length]!) & 255
    ;[box[i], box[j]] = [box[j]!, box[i]!]
  }
  let i = 0
  let j = 0
  return Buffer.from(
    bytes.map((byte) => {
      i = (i + 1) & 255
      j = (j + box[i]!) & 255
      ;[box[i], box[j]] = [box[j]!, box[i]!]
      return byte ^ box[(box[i]! + box[j]!) & 255]!
    }),
  )
}

/** Running text from `y` on, lines of 79 letters (474 points) from the left margin at 60, 16 points apart. */
export function prose(y: number, text: string): Op[] {
  const lines = ['']
  for (const word of text.split(' ')) {
    const longer = `${lines.at(-1)} ${word}`.trim()
    if (longer.length > 79) lines.push(word)
    else lines[lines.length - 1] = longer
  }
  return lines.map((each, i) => say(60, y + i * 16, each))
}

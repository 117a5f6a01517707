import { rewriteZip } from '../formats/package/rewrite.ts'
import { openPackage, type Package } from '../formats/package/zip.ts'
import { inheritedFont } from '../formats/pptx/fonts.ts'
import type { Readers } from '../kit.ts'
import { repair } from '../stages/repair.ts'
import type { Block, Note, Opened, Repair, Text } from '../types.ts'
import { distribute } from './distribute.ts'
import { cleanEmbedded } from './embedded.ts'
import { fontEdits } from './font-names.ts'
import type { FontTable } from './fonts.ts'
import { wordsOf } from './kinds.ts'
import { namesLeft, namesOf, passageOf } from './names.ts'
import { type Passage, type Piece, wording, writtenAs } from './passages.ts'
import { columnEdits, marginFontEdits } from './sheet.ts'
import { type Source, sourcesOf, spliced } from './sources.ts'
import { variantEdits } from './variants.ts'

/** The same document in Unicode. */
export interface Cleaned {
  readonly bytes: Uint8Array
  readonly repairs: readonly Repair[]
  /** Legacy fonts and how many mentions of each were replaced. */
  readonly fonts: Readonly<Record<string, number>>
  /** Names of the parts that changed; every other part is the same byte for byte. */
  readonly parts: readonly string[]
  /** What could not be decided and was left, and what the reader should know. */
  readonly notes: readonly Note[]
}

/** What cleaning needs besides the file. */
export type CleanKit = Pick<Readers, 'charsets' | 'limits'> & { readonly fonts: FontTable }

/**
 * Writes a DOCX, XLSX or PPTX again with its words in Unicode and its legacy fonts replaced. Only text and font names
 * change: each repaired wording goes back into the runs it came from, so formatting, fields, pictures and every other
 * part stay. The words of the whole package are repaired as one document, as reading does; workbooks and
 * documents that it holds are cleaned each by itself. A file that needs nothing
 * comes back byte for byte.
 */
export async function cleanPackage(opened: Opened, kit: CleanKit, depth = 0): Promise<Cleaned> {
  const pack = await openPackage(opened.bytes, opened.path, kit.limits)
  const { sources, notes } = await sourcesOf(pack, kit.limits)
  const { passages, variants } = wordsOf(sources, kit.fonts, await slideFonts(pack, sources, kit.limits))
  const called = await namesOf(pack, sources, kit.limits)
  const written = [...[...passages.values()].flat(), ...variants.map((each) => each.passage)]
  const all = [...written, ...called.names.map(passageOf)]
  const text = repair(glyphsOf(opened, all), kit.charsets)
  const clean = distribute(text, all)
  const columns = renamed(sources, passages, clean)
  const strings = sources.find((each) => each.root.name === 'x:sst')
  const varied = variantEdits(variants, (strings && passages.get(strings)) ?? [], clean)
  const fonts: Record<string, number> = {}
  const changed = new Map<string, Uint8Array>()
  for (const source of sources) {
    const named = fontEdits(source.root, kit.fonts)
    for (const name of named.names) fonts[name] = (fonts[name] ?? 0) + 1
    const edits = [
      ...named.edits,
      ...marginFontEdits(source.root, kit.fonts, source.xml),
      ...passages
        .get(source)!
        .flat(2)
        .flatMap((piece) => writtenAs(piece, clean)),
      ...columnEdits(source.root, columns),
      ...(varied.get(source) ?? []),
    ]
    if (edits.length > 0) changed.set(source.part, Buffer.from(source.mark + spliced(source.xml, edits)))
  }
  const inner = await cleanEmbedded(pack, (each, deeper) => cleanPackage(each, kit, deeper), depth)
  for (const { part, cleaned } of inner.embedded) {
    if (cleaned.parts.length > 0) changed.set(part, cleaned.bytes)
    for (const [name, count] of Object.entries(cleaned.fonts)) fonts[name] = (fonts[name] ?? 0) + count
  }
  return {
    bytes: changed.size === 0 ? opened.bytes : rewriteZip(pack.bytes, changed, opened.path),
    repairs: [...repairsWithin(text, written), ...inner.embedded.flatMap((each) => each.cleaned.repairs)],
    fonts,
    parts: [...changed.keys()],
    notes: [
      ...notes,
      ...called.notes,
      ...left(text),
      ...namesLeft(called.names, clean),
      ...inner.embedded.flatMap((each) => each.cleaned.notes),
      ...(changed.size > 0 ? inner.notes : []),
      ...signed(pack, changed.size),
    ],
  }
}

/** What the words of each slide, layout, master and page of notes inherit. */
async function slideFonts(pack: Package, sources: readonly Source[], limits: CleanKit['limits']) {
  const tree = async (part: string) => sources.find((each) => each.part === part)?.root
  const slides = sources.filter(({ root }) =>
    /^p:(?:sld|sldLayout|sldMaster|notes|notesMaster)$/.test(root.name),
  )
  const fonts = slides.map(
    async (each) => [each, await inheritedFont(pack, each.part, { tree, limits })] as const,
  )
  return new Map(await Promise.all(fonts))
}

function glyphsOf(opened: Opened, passages: readonly Passage[]) {
  const blocks = passages.map(
    (passage): Block => ({
      kind: 'paragraph',
      role: 'body',
      whole: true,
      lines: passage.map((pieces) => ({
        page: null,
        runs: pieces.map(({ text, font }) => ({ text, font })),
      })),
    }),
  )
  const { path, sha256, format } = opened
  return { path, sha256, format, pages: null, blocks, needsOcr: false, notes: [] }
}

/** Shared strings by their old wording. */
function renamed(
  sources: readonly Source[],
  passages: ReadonlyMap<Source, readonly Passage[]>,
  clean: ReadonlyMap<Piece, string>,
): Map<string, string> {
  const names = new Map<string, string>()
  for (const source of sources) {
    if (source.root.name !== 'x:sst') continue
    for (const pieces of passages.get(source)!.flat()) {
      const before = pieces.map((each) => each.text).join('')
      const after = wording(pieces, clean)
      if (after !== before) names.set(before, after)
    }
  }
  return names
}

/** The repairs of what is written; the names behind it stay as they are. */
function repairsWithin(text: Text, written: readonly Passage[]): readonly Repair[] {
  const length = written.flat(2).reduce((sum, piece) => sum + piece.text.length, 0)
  const end = text.origins.find(([, , from]) => from >= length)?.[0] ?? text.text.length
  return text.repairs.filter((each) => each.at.start < end)
}

/** What repair left in doubt. The offsets of its notes count a text that nobody sees, so they are dropped. */
const left = (text: Text): Note[] =>
  text.notes.filter((each) => each.code === 'DOUBTFUL_TOKEN').map((each) => ({ ...each, at: null }))

function signed(pack: Package, changes: number): Note[] {
  if (changes === 0 || !pack.names.some((each) => each.startsWith('_xmlsignatures/'))) return []
  const reason = 'tài liệu có chữ ký số; nội dung đã đổi nên chữ ký không còn hiệu lực trong bản sạch'
  return [{ code: 'SIGNATURE_BROKEN', level: 'doubt', reason, at: null }]
}

import type { Charset } from '../charsets.ts'
import type { Glyphs, Text } from '../types.ts'
import { accountOf } from './repair/account.ts'
import { type Evidence, evidence } from './repair/evidence.ts'
import { type FontSays, fontReader } from './repair/fonts.ts'
import type { Sources } from './repair/ground.ts'
import { withLater } from './repair/later.ts'
import { write } from './repair/page.ts'
import { type Source, sourceOf } from './repair/passages.ts'
import { choose } from './repair/path.ts'
import { provenBy } from './repair/proven.ts'
import { reader } from './repair/reader.ts'
import { settle } from './repair/settle.ts'
import { Sheet } from './repair/sheet.ts'
import { Speller } from './repair/spell.ts'
import { type Tokens, tokensOf } from './repair/tokens.ts'

/**
 * Writes a document in Unicode NFC; every letter leads back to its glyph. The unit of decision is the token inside its
 * line: each is read as it stands and in every charset, weighed by the Vietnamese syllable model, its neighbours, the
 * font of its run and what the rest of the document surely is. What is already right stays; where nothing speaks for a
 * repair the token is left and noted.
 */
export function repair(glyphs: Glyphs, charsets: readonly Charset[]): Text {
  const says = fontReader(charsets)
  const source = sourceOf(glyphs)
  const read = reader(hinted(charsets, source), namedBy(source, says, charsets))
  const tokens = tokensOf(source, read)
  const seen = evidence(tokens, { reader: read, says })
  const chosen = settle(tokens, choose(tokens, { evidence: seen, reader: read, says }), {
    reader: read,
    says,
  })
  const drawsCapitals = capitalsTrusted(seen, tokens, { reader: read, says })
  const setting = { source, tokens, chosen, evidence: seen, reader: read, says, drawsCapitals }
  const account = accountOf(setting, glyphs.pages)
  const sheet = new Sheet(roomFor(source))
  const speller = new Speller(setting, sheet)
  const { laid, pages } = account
  const page = write(source, glyphs.pages, { sheet, spell: (line) => speller.spell(line), laid, pages })
  const { text, stretches, tables, boxes, pageStarts, origins } = page
  return withLater(
    {
      path: glyphs.path,
      sha256: glyphs.sha256,
      format: glyphs.format,
      pages: glyphs.pages,
      needsOcr: glyphs.needsOcr,
      text,
      pageStarts,
      stretches,
      tables,
      boxes,
      notes: [...glyphs.notes, ...account.notes()],
    },
    { origins: () => origins.rows(), repairs: () => account.repairs(text) },
  )
}

/** The clean text is seldom longer than its source: a letter more a line, and what numbers paragraphs. */
function roomFor({ froms, lines }: Source): number {
  return froms.at(-1)! + 2 * lines.length + 1024
}

/** So many lines are searched for hints at once. */
const manyLines = 256

/** Without the charsets that need a hint (VIQR, HTML references) where no line gives one. */
function hinted(charsets: readonly Charset[], { texts }: Source): Charset[] {
  const without = new Set(charsets.filter((each) => each.hint))
  for (let line = 0; line < texts.length && without.size > 0; line += manyLines) {
    const lines = texts.slice(line, line + manyLines).join('\n')
    for (const each of without) if (hasHint(each, lines)) without.delete(each)
  }
  return charsets.filter((each) => !without.has(each))
}

function hasHint({ hint, ascii }: Charset, lines: string): boolean {
  return (ascii === undefined || Array.from(ascii).some((sign) => lines.includes(sign))) && hint!.test(lines)
}

/** The charsets read only when asked for that the fonts of the document name, its words prove, or a person chose. */
function namedBy(
  source: Source,
  says: (font: string | null) => FontSays,
  charsets: readonly Charset[],
): Set<string> {
  const shy = new Set(charsets.filter((each) => each.met === 'asked').map((each) => each.id))
  if (charsets.length === 1) return shy
  const ids = new Set(provenBy(source.texts, charsets))
  if (!source.hasFonts) return ids
  for (const line of source.lines) {
    for (const run of line.runs) {
      const id = says(run.font).charset
      if (id !== null && shy.has(id)) ids.add(id)
    }
  }
  return ids
}

/** Capitals fonts hold until the words under them prove to be Unicode. */
function capitalsTrusted(
  seen: Evidence,
  { names }: Tokens,
  { reader, says }: Pick<Sources, 'reader' | 'says'>,
) {
  return (font: string | null): boolean => {
    const number = names.indexOf(font)
    const votes = number < 0 ? null : seen.fontVotes(number)
    const own = reader.states.findIndex((each) => each?.id === says(font).charset)
    return votes === null || own < 0 || votes[own]! >= votes[0]!
  }
}

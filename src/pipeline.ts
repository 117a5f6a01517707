import type { Kit, Readers } from './kit.ts'
import { audit } from './stages/audit.ts'
import { match } from './stages/match.ts'
import { outline } from './stages/outline.ts'
import { read } from './stages/read.ts'
import { repair } from './stages/repair.ts'
import { resolve } from './stages/resolve.ts'
import type { Facts, Opened, Text } from './types.ts'

/**
 * All of trichluc: from the bytes of one archived report to its audited facts.
 *
 *   Opened ─read→ Glyphs ─repair→ Text ─outline→ Outline ─match→ Mentions ─resolve→ Facts ─audit→ Facts
 *
 * Each stage is a pure function and lives in `stages/<verb>.ts`. A stage never throws because of what a document
 * says: it adds a `Note`. The disk is touched only before `read` (`open`) and after `audit` (`store`).
 */
export async function extract(opened: Opened, kit: Kit): Promise<Facts> {
  return factsOf(await textOf(opened, kit), kit)
}

/** The slow half, kept in the database: it changes only with the file, the readers or the charsets. */
export async function textOf(opened: Opened, kit: Readers): Promise<Text> {
  const glyphs = await read(opened, kit) //    characters as the file holds them, with fonts and pages
  return repair(glyphs, kit.charsets) //       Unicode, and the way back to every glyph
}

/** The quick half, done again whenever a rule changes. Same text and same kit, same facts. */
export function factsOf(text: Text, kit: Kit): Facts {
  const parts = outline(text) //               header, sections, tables, forms
  const mentions = match(parts, kit.rules) //  what the rules saw, word for word
  const facts = resolve(mentions, kit.rules) // numbers, dates, periods, codes, issuers made comparable
  return audit(facts, kit.checks, kit.rules) // the same facts, with what does not add up
}

/** Repairs a plain string: the second stage by itself. */
export { type RepairedText, repairText } from './stages/repair/repair-text.ts'

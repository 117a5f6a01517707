import type { Role } from '../../types.ts'

/**
 * What a group holds: text of some role, a table of fonts, automatic numbering, words that no reader of the page sees
 * (`apart`; `label`: of a numbering, with codes for its numbers), groups of such words (`within`), the name and the
 * value of a property of a shape (`property`, `value`), or nothing that is read.
 */
export type Destination =
  | Role
  | 'fonts'
  | 'numbering'
  | 'apart'
  | 'label'
  | 'within'
  | 'property'
  | 'value'
  | 'skip'

/** Text of a page, a note or a comment. */
export const isRole = (destination: Destination): destination is Role =>
  !['fonts', 'numbering', 'apart', 'label', 'within', 'property', 'value', 'skip'].includes(destination)

/** Words that no reader of the page sees. */
export const isApart = (destination: Destination): boolean =>
  destination === 'apart' || destination === 'label'

/** Destinations whose text is read, by the control word that opens them (RTF 1.9.1). */
const READ: Readonly<Record<string, Destination>> = {
  fonttbl: 'fonts',
  pntext: 'numbering',
  listtext: 'numbering',
  header: 'header',
  headerl: 'header',
  headerr: 'header',
  headerf: 'header',
  footer: 'footer',
  footerl: 'footer',
  footerr: 'footer',
  footerf: 'footer',
  footnote: 'footnote',
  annotation: 'comment',
  shptxt: 'textbox',
}

/** Destinations without text for a reader. `shprslt`, `nonesttables` repeat for old readers what stands elsewhere. */
const SKIPPED = new Set(
  `colortbl stylesheet info pict object objdata fldinst listtable listoverridetable rsidtbl generator themedata
   colorschememapping datastore latentstyles xmlnstbl filetbl revtbl template shprslt nonesttables ftnsep ftnsepc ftncn
   aftnsep aftnsepc aftncn bkmkstart bkmkend atnid atnauthor atntime atnref atnicn atnparent atndate userprops docvar
   falt panose fontemb fontfile pn pnseclvl pntxta pntxtb sp sn sv mmathPr do background pgptbl tc tcn xe rxe`
    .split(/\s+/)
    .filter((each) => each !== ''),
)

/** Groups marked `\*` that hold text all the same. */
const STARRED = new Set(['shpinst', 'nesttableprops', 'shppict', 'listtext', 'pntext', 'annotation', 'ud'])

/** Words beside the text, which only rewriting looks at: properties of the document, labels of lists, who commented, WordArt. */
const APART: Readonly<Record<string, Destination>> = {
  ...Object.fromEntries(
    'title subject author manager company operator category keywords doccomm atnauthor atnid pntxta pntxtb'
      .split(' ')
      .map((word) => [word, 'apart'] as const),
  ),
  leveltext: 'label',
  sn: 'property',
  sv: 'value',
  ...Object.fromEntries(
    'info listtable list listlevel pn sp'.split(' ').map((word) => [word, 'within'] as const),
  ),
}

/** What control word `word` opens at the head of a group; null when it opens nothing. */
export function destinationOf(word: string, starred: boolean, apart = false): Destination | null {
  const read = READ[word] ?? (apart ? APART[word] : undefined)
  if (read) return read
  if (SKIPPED.has(word)) return 'skip'
  return starred && !STARRED.has(word) ? 'skip' : null
}

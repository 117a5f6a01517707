import type { Role } from '../../types.ts'

/** What a group holds: text of some role, a table of fonts, automatic numbering, or nothing that is read. */
export type Destination = Role | 'fonts' | 'numbering' | 'skip'

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

/** What control word `word` opens at the head of a group; null when it opens nothing. */
export function destinationOf(word: string, starred: boolean): Destination | null {
  const read = READ[word]
  if (read) return read
  if (SKIPPED.has(word)) return 'skip'
  return starred && !STARRED.has(word) ? 'skip' : null
}

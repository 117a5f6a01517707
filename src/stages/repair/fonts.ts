import type { Charset } from '../../charsets.ts'

/** What a font name says: the charset it is drawn in, whether it draws capitals over small codes, whether it is known to be Unicode. */
export interface FontSays {
  readonly charset: string | null
  readonly capitals: boolean
  readonly unicode: boolean
  /** A font of signs (Symbol, Wingdings): its codes are no letters of any charset. */
  readonly signs: boolean
}

const nothing: FontSays = { charset: null, capitals: false, unicode: false, signs: false }

const signFonts = /^(?:Symbol|Wingdings|Webdings|ZapfDingbats|Marlett|MT ?Extra|Monotype ?Sorts)/i

const unicodeFonts =
  /^(?:Times ?New ?Roman|TimesNewRoman|Arial|Calibri|Cambria|Tahoma|Verdana|Courier ?New|CourierNew|Segoe|Liberation|DejaVu|Roboto|Noto|Palatino|Georgia|Helvetica)/i

/** Without subset tag (`ABCDEF+`), `(Ds)`, and style suffix, so that `.VnTimeH,Bold` and `VnTimeHBold` are one family. */
export function family(name: string): string {
  return name
    .replace(/^[A-Z]{6}\+/, '')
    .replace(/\(.*\)$/, '')
    .replace(/(?:[,-]? ?(?:Bold|Italic|Oblique|Regular|Normal|MT|PS))+$/i, '')
    .trim()
}

/** Asks every charset what it holds of a font name; a name that two claim says nothing. */
export function fontReader(charsets: readonly Charset[]): (name: string | null) => FontSays {
  const known = new Map<string, FontSays>()
  return (name) => {
    if (name === null) return nothing
    let says = known.get(name)
    if (says === undefined) {
      says = ask(family(name), charsets)
      known.set(name, says)
    }
    return says
  }
}

function ask(name: string, charsets: readonly Charset[]): FontSays {
  const claims = charsets.filter((each) => each.fonts?.test(name))
  if (signFonts.test(name)) return { ...nothing, signs: true }
  if (claims.length === 0) return { ...nothing, unicode: unicodeFonts.test(name) }
  if (claims.length > 1) return nothing
  return { ...nothing, charset: claims[0]!.id, capitals: claims[0]!.capitals?.test(name) ?? false }
}

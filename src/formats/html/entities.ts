import { cp1252 } from '../txt/decode.ts'

/** Names of U+00A0 to U+00FF, in order (HTML 4.01, 24.2.1). */
const latin =
  'nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn sup2 sup3 acute micro para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest Agrave Aacute Acirc Atilde Auml Aring AElig Ccedil Egrave Eacute Ecirc Euml Igrave Iacute Icirc Iuml ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash Ugrave Uacute Ucirc Uuml Yacute THORN szlig agrave aacute acirc atilde auml aring aelig ccedil egrave eacute ecirc euml igrave iacute icirc iuml eth ntilde ograve oacute ocirc otilde ouml divide oslash ugrave uacute ucirc uuml yacute thorn yuml'.split(
    ' ',
  )

const named = new Map<string, string>([
  ...latin.map((name, i): [string, string] => [name, String.fromCharCode(0xa0 + i)]),
  ...Object.entries({
    amp: '&',
    lt: '<',
    gt: '>',
    quot: '"',
    apos: "'",
    ndash: '–',
    mdash: '—',
    lsquo: '‘',
    rsquo: '’',
  }),
  ...Object.entries({
    ldquo: '“',
    rdquo: '”',
    bull: '•',
    hellip: '…',
    permil: '‰',
    euro: '€',
    trade: '™',
    minus: '−',
  }),
  ...Object.entries({
    le: '≤',
    ge: '≥',
    ne: '≠',
    rarr: '→',
    larr: '←',
    sbquo: '‚',
    bdquo: '„',
    dagger: '†',
    ensp: ' ',
    emsp: ' ',
  }),
])

/** Text with its references resolved; numbers 128–159 are those of cp1252, as every browser takes them. */
export function resolved(text: string): string {
  return text.replace(
    /&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|([a-z][a-z0-9]{1,7}));?/gi,
    (all, hex, decimal, name) => {
      if (name) return named.get(name) ?? all
      const code = hex ? Number.parseInt(hex, 16) : Number(decimal)
      if (code >= 0x80 && code < 0xa0) return cp1252(Uint8Array.of(code))
      return code > 0 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff)
        ? String.fromCodePoint(code)
        : all
    },
  )
}

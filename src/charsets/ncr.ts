import { type Charset, chart } from '../charsets.ts'
import { vietnameseLetters } from '../text/tones.ts'

/** Letters as HTML references: `&#7879;`, `&#x1EC7;`, `&ecirc;`. Other references (`&amp;`) are left alone. */
const sequences = chart(`
  &agrave; à &aacute; á &acirc; â &atilde; ã &egrave; è &eacute; é &ecirc; ê &igrave; ì &iacute; í
  &ograve; ò &oacute; ó &ocirc; ô &otilde; õ &ugrave; ù &uacute; ú &yacute; ý
  &Agrave; À &Aacute; Á &Acirc; Â &Atilde; Ã &Egrave; È &Eacute; É &Ecirc; Ê &Igrave; Ì &Iacute; Í
  &Ograve; Ò &Oacute; Ó &Ocirc; Ô &Otilde; Õ &Ugrave; Ù &Uacute; Ú &Yacute; Ý
  &ldquo; “ &rdquo; ” &lsquo; ‘ &rsquo; ’ &ndash; – &mdash; — &hellip; …
`)
for (const letter of `${vietnameseLetters}“”‘’–—…`) {
  const code = letter.charCodeAt(0)
  sequences.set(`&#${code};`, letter)
  for (const hex of [code.toString(16), code.toString(16).toUpperCase()]) {
    sequences.set(`&#x${hex};`, letter)
    sequences.set(`&#X${hex};`, letter)
    sequences.set(`&#x${hex.padStart(4, '0')};`, letter)
  }
}

export default {
  id: 'ncr',
  label: 'mã HTML (&#…;)',
  fonts: null,
  capitals: null,
  met: 'word',
  sequences,
  ascii: '&',
  hint: /&(?:#[xX]?[\da-fA-F]{2,5}|[A-Za-z]{4,6});/,
  rarity: -2,
} satisfies Charset

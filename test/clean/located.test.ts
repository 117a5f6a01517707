import fc from 'fast-check'
import { expect, test } from 'vitest'
import { decoded, type Located, locate, parts, within } from '../../src/clean/located.ts'
import { spliced } from '../../src/clean/sources.ts'
import { type Element, parseXml } from '../../src/formats/package/xml.ts'

const W = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
const word = fc.constantFrom(
  'hå s¬',
  'a &amp; b',
  '&#xAD;',
  ' ',
  '<![CDATA[<x> & y]]>',
  '<!-- <w:t> -->',
  '<?pi a>b?>',
  'ư',
)
const attribute = fc.constantFrom(
  '',
  ' w:val="1"',
  " w:val='a > b'",
  ' w:x="&quot;.VnTime&quot;" w:y=""',
  '\n  w:val = "ư"',
)
const xml = fc.letrec<{ element: string }>((tie) => ({
  element: fc
    .tuple(
      fc.constantFrom('w:p', 'w:t', 'q:r'),
      attribute,
      fc.option(fc.array(fc.oneof({ maxDepth: 4 }, word, tie('element')), { maxLength: 4 }), { nil: null }),
    )
    .map(([name, more, inner]) =>
      inner ? `<${name}${more}>${inner.join('')}</${name}>` : `<${name}${more} />`,
    ),
})).element
const part = xml.map((inner) => `<?xml version="1.0"?>\n<w:x xmlns:w="${W}" xmlns:q="${W}">${inner}</w:x>\n`)

/** Neighbouring texts are one: where they are cut is no matter. */
function plain(element: Element): unknown {
  const children: unknown[] = []
  for (const each of element.children) {
    const last = children.at(-1)
    if (typeof each !== 'string') children.push(plain(each))
    else if (typeof last === 'string') children[children.length - 1] = last + each
    else children.push(each)
  }
  return { name: element.name, attributes: element.attributes, children }
}

test('reads what the parser of the readers reads, and knows where it stands', () => {
  fc.assert(
    fc.property(part, (text) => {
      const root = locate(text)
      const limits = { maxDepth: 100 }
      expect(plain(root)).toEqual(plain(parseXml(Buffer.from(text), { path: 'a', part: 'b', limits })))
      for (const each of within(root)) {
        expect(text.slice(...each.span)).toMatch(new RegExp(`^<${each.tag}[^]*>$`))
        for (const [name, span] of Object.entries(each.valueSpans))
          expect(decoded(text.slice(...span), 0).text).toBe(each.attributes[name])
      }
    }),
    { seed: 5, numRuns: 300 },
  )
})

test('writes back what it read, and only the edits otherwise', () => {
  fc.assert(
    fc.property(part, (text) => {
      expect(spliced(text, [])).toBe(text)
      const leaves = [...within(locate(text))].filter((each) => parts(each).length === 0 && each.textSpan)
      const edited = spliced(
        text,
        leaves.map((each) => ({ span: each.textSpan!, text: 'X' })),
      )
      const words = (root: Located) =>
        [...within(root)]
          .filter((each) => parts(each).length === 0 && each.textSpan)
          .map((each) => each.children.join(''))
      expect(words(locate(edited))).toEqual(leaves.map(() => 'X'))
    }),
    { seed: 6, numRuns: 300 },
  )
})

test('every decoded character knows its raw place', () => {
  const { text, offsets } = decoded('a&amp;b&#x1EA1;&quot;', 10)
  expect(text).toBe('a&bạ"')
  expect(offsets).toEqual([10, 11, 16, 17, 25, 31])
})

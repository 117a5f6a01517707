import { letter, roman } from '../../text/numerals.ts'
import { child, childrenNamed, type Element, elementsOf, val } from '../package/xml.ts'
import { fromPrivateUse } from './private-use.ts'
import type { Styles } from './styles.ts'

/** The number or bullet Word shows before a paragraph, and the properties of the run that draws it. */
export interface Marker {
  readonly text: string
  readonly look: Element | undefined
}

/** Counts the numbered paragraphs of one document; to be asked once for each, in order. */
export type Numbering = (paragraph: Element | undefined, style: string | undefined) => Marker | null

interface Level {
  readonly start: number
  readonly format: string
  readonly text: string
  readonly restart: number | null
  readonly legal: boolean
  readonly look: Element | undefined
}

interface List {
  /** Lists of one abstract numbering count on together. */
  readonly counter: string
  readonly levels: ReadonlyMap<number, Level>
  readonly overrides: ReadonlyMap<number, number>
}

/** Reads `numbering.xml` (ECMA-376 part 1, 17.9). A paragraph without a list, or with list 0, has no marker. */
export function numberingOf(root: Element | undefined, styles: Styles): Numbering {
  const lists = listsOf(root, styles)
  const counters = new Map<string, (number | undefined)[]>()
  const begun = new Set<string>()
  return (properties, style) => {
    const place = placeOf(properties, style, styles, root)
    if (!place) return null
    const list = lists.get(place.list)
    const level = list?.levels.get(place.level)
    if (!list || !level) return null
    const counts = counters.get(list.counter) ?? []
    counters.set(list.counter, counts)
    for (const [at, start] of list.overrides) {
      if (!begun.has(`${place.list}/${at}`) && at === place.level) counts[at] = start - 1
    }
    for (const at of list.overrides.keys()) if (at === place.level) begun.add(`${place.list}/${at}`)
    counts[place.level] = (counts[place.level] ?? level.start - 1) + 1
    for (let deeper = place.level + 1; deeper < counts.length; deeper++) {
      const restart = list.levels.get(deeper)?.restart
      if (restart !== 0 && (restart == null || place.level < restart)) counts[deeper] = undefined
    }
    return { text: shown(level, list, counts), look: level.look }
  }
}

function placeOf(
  properties: Element | undefined,
  style: string | undefined,
  styles: Styles,
  root: Element | undefined,
): { list: string; level: number } | null {
  const own = child(properties, 'w:numPr')
  const inherited = styles.properties(style).flatMap((each) => childrenNamed(each, 'w:numPr'))
  const all = own ? [own, ...inherited] : inherited
  const list = all.map((each) => val(child(each, 'w:numId'))).find((each) => each !== undefined)
  if (list === undefined || list === '0') return null
  const said = all.map((each) => val(child(each, 'w:ilvl'))).find((each) => each !== undefined)
  return { list, level: Number(said ?? levelOfStyle(root, list, style) ?? 0) }
}

/** A level may name the paragraph style that stands on it. */
function levelOfStyle(
  root: Element | undefined,
  list: string,
  style: string | undefined,
): string | undefined {
  if (!style) return undefined
  const num = childrenNamed(root, 'w:num').find((each) => each.attributes['w:numId'] === list)
  const abstract = childrenNamed(root, 'w:abstractNum').find(
    (each) => each.attributes['w:abstractNumId'] === val(child(num, 'w:abstractNumId')),
  )
  return childrenNamed(abstract, 'w:lvl').find((each) => val(child(each, 'w:pStyle')) === style)?.attributes[
    'w:ilvl'
  ]
}

function listsOf(root: Element | undefined, styles: Styles): Map<string, List> {
  const abstracts = new Map(
    childrenNamed(root, 'w:abstractNum').map((each) => [each.attributes['w:abstractNumId'] ?? '', each]),
  )
  const nums = childrenNamed(root, 'w:num')
  const abstractOf = (num: Element | undefined, hops: number): Element | undefined => {
    const abstract = abstracts.get(val(child(num, 'w:abstractNumId')) ?? '')
    const link = val(child(abstract, 'w:numStyleLink'))
    if (!link || hops > 5) return abstract
    const target = styles
      .properties(link)
      .map((each) => val(child(child(each, 'w:numPr'), 'w:numId')))
      .find(Boolean)
    return (
      abstractOf(
        nums.find((each) => each.attributes['w:numId'] === target),
        hops + 1,
      ) ?? abstract
    )
  }
  return new Map(nums.map((num) => [num.attributes['w:numId'] ?? '', listOf(num, abstractOf(num, 0))]))
}

function listOf(num: Element, abstract: Element | undefined): List {
  const levels = new Map<number, Level>()
  const overrides = new Map<number, number>()
  for (const each of childrenNamed(abstract, 'w:lvl'))
    levels.set(Number(each.attributes['w:ilvl']), levelOf(each))
  for (const each of childrenNamed(num, 'w:lvlOverride')) {
    const at = Number(each.attributes['w:ilvl'])
    const own = child(each, 'w:lvl')
    if (own) levels.set(at, levelOf(own))
    const start = val(child(each, 'w:startOverride'))
    if (start !== undefined) overrides.set(at, Number(start))
  }
  return { counter: abstract?.attributes['w:abstractNumId'] ?? '', levels, overrides }
}

function levelOf(element: Element): Level {
  const value = (name: string) => val(child(element, name))
  return {
    start: Number(value('w:start') ?? 0),
    format: value('w:numFmt') ?? 'decimal',
    text: value('w:lvlText') ?? '',
    restart: value('w:lvlRestart') === undefined ? null : Number(value('w:lvlRestart')),
    legal: elementsOf(element).some((each) => each.name === 'w:isLgl'),
    look: child(element, 'w:rPr'),
  }
}

function shown(level: Level, list: List, counts: readonly (number | undefined)[]): string {
  if (level.format === 'none') return ''
  if (level.format === 'bullet') return bullet(level.text)
  return level.text.replace(/%([1-9])/g, (_, digit: string) => {
    const at = Number(digit) - 1
    const other = list.levels.get(at)
    const count = counts[at] ?? other?.start ?? 1
    return numeral(count, level.legal ? 'decimal' : (other?.format ?? 'decimal'))
  })
}

/** Bullets of fonts whose signs are not known are shown as a dot. */
const bullet = (text: string) => fromPrivateUse(text, null).replace(/[\uf000-\uf0ff]/g, '•')

function numeral(count: number, format: string): string {
  if (format === 'upperRoman') return roman(count)
  if (format === 'lowerRoman') return roman(count).toLowerCase()
  if (format === 'upperLetter') return letter(count)
  if (format === 'lowerLetter') return letter(count).toLowerCase()
  if (format === 'decimalZero') return String(count).padStart(2, '0')
  if (format === 'none') return ''
  return String(count)
}

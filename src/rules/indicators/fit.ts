import type { Span } from '../../text/span.ts'

/** A place of a text where a pattern fits. */
export interface Fit extends Span {
  /** The text, in the letters of `view`. */
  readonly text: string
  /** What its groups caught. */
  readonly groups: Readonly<Record<string, Span | undefined>>
}

/** The words that a group caught. */
export function wordsCaught({ text, groups }: Fit, group: string): string | undefined {
  const at = groups[group]
  return at && text.slice(at.start, at.end)
}

/** The names of an expression's groups: sooner asked for one by one than told by what it finds. */
export const groupNames = ({ source }: RegExp): readonly string[] =>
  Array.from(source.matchAll(/\(\?<(\w+)>/g), ([, name]) => name!)

/** The fit of an expression that tells places (flag `d`), with groups of these names. */
export function fitOf(match: RegExpExecArray, names: readonly string[]): Fit {
  const groups: Record<string, Span> = {}
  const caught = match.indices!.groups
  for (const name of names) {
    const at = caught?.[name]
    if (at) groups[name] = { start: at[0], end: at[1] }
  }
  return { text: match.input, start: match.index, end: match.index + match[0].length, groups }
}

/** So many places of one text are enough. */
export const MOST_FITS = 200

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

/** The fit of an expression that tells places (flag `d`). */
export function fitOf(match: RegExpExecArray): Fit {
  const groups: Record<string, Span> = {}
  for (const [name, at] of Object.entries(match.indices!.groups ?? {}))
    if (at) groups[name] = { start: at[0], end: at[1] }
  return { text: match.input, start: match.index, end: match.index + match[0].length, groups }
}

/** So many places of one text are enough. */
export const MOST_FITS = 200

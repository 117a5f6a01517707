/** A stretch of a text. */
export interface Span {
  readonly start: number
  readonly end: number
}

/** Whether two stretches share a letter. */
export const overlap = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end

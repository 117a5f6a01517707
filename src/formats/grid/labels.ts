/**
 * True for an automatic number with words that may be in a legacy charset (`§iÒu 1.`, `PhÇn I`): it is text, to be
 * repaired as text. `1.`, `a)`, `•`, `Chapter 1` are not.
 */
export const isWorded = (label: string): boolean => /[A-Za-z]/.test(label) && /[\u0080-\u00ff]/.test(label)

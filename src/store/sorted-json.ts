/** An object as JSON with its keys in order, so that equal dimensions are equal texts. */
export const sortedJson = (value: Readonly<Record<string, string>>): string =>
  JSON.stringify(Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1))))

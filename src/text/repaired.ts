import type { Repair } from '../types.ts'

/** How many words were repaired in each charset, by its name. */
export function repairedWords(repairs: readonly Repair[]): Record<string, number> {
  const words: Record<string, number> = {}
  for (const { charset, to } of repairs)
    words[charset] = (words[charset] ?? 0) + to.split(/\s+/).filter(Boolean).length
  return Object.fromEntries(Object.entries(words).sort(([a], [b]) => (a < b ? -1 : 1)))
}

import type { Words } from '../vi.ts'

/** The words of the search page. */
export const search: Words['search'] = {
  title: 'Search',
  lead: 'Words with marks find just these marks; words without marks find every spelling.',
  placeholder: 'e.g. mức độ hài lòng, or: muc do hai long',
  found: (total: string, words: string) => `${total} passages hold “${words}”`,
  foundMore: (total: string, words: string) => `More than ${total} passages hold “${words}”`,
  none: (words: string) => `No passage holds “${words}”.`,
  hint: 'Try fewer words, or leave the marks out: “ke hoach” finds “kế hoạch” too.',
  results: 'Search results',
}

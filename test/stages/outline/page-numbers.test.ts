import { expect, test } from 'vitest'
import { likePages, pageChain } from '../../../src/stages/outline/page-numbers.ts'

/** `3@90`: a lone 3 as line 90; `*`: in a column of numbers. */
const numbers = (printed: string) =>
  printed.split(' ').map((each) => {
    const [page, index] = each.replace('*', '').split('@').map(Number)
    return { page: page!, index: index!, inCells: each.endsWith('*') }
  })
const shown = (found: readonly { page: number; index: number }[]) =>
  found.map(({ page, index }) => `${page}@${index}`).join(' ')

test.each([
  ['every page', '2@48 3@96 4@150', '2@48 3@96 4@150', ''],
  ['one is lost', '2@50 4@150 5@205 6@260', '2@50 4@150 5@205 6@260', ''],
  ['the first is lost', '3@98 4@150 5@200', '3@98 4@150 5@200', ''],
  ['a cell of the same number', '2@50 3@100 4@118 4@152 5@204', '2@50 3@100 4@152 5@204', '4@118'],
  ['a column of cells', '2@50 3@100 4@120* 5@160 4@152', '2@50 3@100 4@152', ''],
  ['cells that are no pages', '7@30 12@45 28@60', '', ''],
  ['the only number of two pages', '2@45', '', '2@45'],
])('%s: %s', (_, printed, chain, like) => {
  const lone = numbers(printed).toSorted((a, b) => a.index - b.index)
  const found = pageChain(lone)
  expect(shown(found.length > 1 ? found : [])).toBe(chain)
  expect(shown(likePages(lone, found.length > 1 ? found : [], 80))).toBe(like)
})

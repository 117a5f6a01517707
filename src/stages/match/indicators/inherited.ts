import { TOLD_TOGETHER } from './fields.ts'
import type { Dimensions, Reading, Seen } from './reading.ts'
import { headAt, type Support } from './support.ts'
import { valueMeant } from './values.ts'

/**
 * What a list hands to a figure: nothing on a category where the words since the figure before name another
 * (`viên chức 13 người, | cán bộ, công chức cấp xã 06 người`), nor then the level that the other's words
 * state (`02 công chức cấp xã, | 07 viên chức`).
 */
export function inherited(support: Support, seen: Seen, { sheet, rules }: Reading): Dimensions {
  const head = headAt(support, seen.start)
  const names = TOLD_TOGETHER.filter((name) => head?.dimensions[name])
  if (!head || names.length === 0) return head?.dimensions ?? {}
  const from = Math.min(Math.max(head.end, seen.start - 60), seen.start)
  const between = sheet.text.slice(from, seen.start).split(/\d/u).at(-1)!
  const words = `${between}${sheet.text.slice(seen.start, seen.end)}`.split(/[ ,.;:()]+/u).filter(Boolean)
  const others = names.filter((name) =>
    words.some((_, i) =>
      [1, 2, 3].some((n) => {
        const value = valueMeant(rules, name, words.slice(i, i + n).join(' '))
        return value !== null && value !== head.dimensions[name]
      }),
    ),
  )
  const gone = others.length > 0 && OF_LEVEL.test(head.words) ? [...others, 'level'] : others
  return Object.fromEntries(Object.entries(head.dimensions).filter(([name]) => !gone.includes(name)))
}

const OF_LEVEL =
  /(?<!\p{L})(?:cán bộ|công chức|viên chức|người lao động) (?:ở |tại )?(?:cấp )?(?:xã|huyện|tỉnh)(?!\p{L})/u

import type { Free } from './aligned.ts'
import type { Print } from './prints.ts'

/** So many lines of words alone may stand between two lines of several cells (a long label in a narrow column). */
const wordLines = 16

/** Where tables without rules may be: runs of lines from first to last, of which several have cells beside each other. */
export function regionsOf(
  prints: readonly Print[],
  first: number,
  free: Pick<Free, 'bars' | 'walls'>,
): [number, number][] {
  const regions: [number, number][] = []
  for (let from = first; from < prints.length; from++) {
    if (!isCue(prints[from]!)) continue
    let last = from
    for (let i = from + 1; i < prints.length && i - last <= wordLines; i++) {
      if (parts(prints[i - 1]!, prints[i]!, free) || prints[i]!.apart) break
      if (isCaption(prints[i]!) && !isWithin(prints, i)) break
      if (isCue(prints[i]!)) last = i
    }
    if (prints.slice(from, last + 1).some((each) => each.anchor)) regions.push([from, last])
    from = last
  }
  return regions
}

function isCue(print: Print): boolean {
  return !print.apart && print.parts.length > 1
}

/** `Trong đó:` between lines of figures is a title of rows. */
function isWithin(prints: readonly Print[], at: number): boolean {
  const [above, line, below] = [prints[at - 1]!, prints[at]!, prints[at + 1]]
  if (!above.anchor || !below?.anchor || numbered.test(line.parts[0]!.text)) return false
  return below.base - line.base < 2 * line.size && line.base - above.base < 2 * line.size
}

/** A gap that no table has, or a ruled table between the two. */
function parts(above: Print, below: Print, { bars, walls }: Pick<Free, 'bars' | 'walls'>): boolean {
  const between = (y: number) => y > above.base - 1 && y < below.base
  if (walls.some(between)) return true
  const size = Math.max(above.size, below.size)
  return below.base - above.base > (bars.some((bar) => between(bar.y0)) ? 5 : 3) * size
}

const numbered =
  /^(?:b\S{1,3}ng|bi\S{1,4}u|ph\S{1,3}\sl\S{1,3}c)\s(?:s\S{1,2}\s|m\S{1,3}u\s)?(?:\d|[IVX]+\b)/i

/** A line that belongs above a table and not into it: `Bảng 2. …`, `Đơn vị tính: …`. */
export function isCaption({ parts }: Print): boolean {
  if (parts.length > 1) return false
  const { text } = parts[0]!
  return numbered.test(text) || /:$/.test(text) || /^[^:]{0,16}t?\S{1,3}nh\s?:/i.test(text)
}

import { UnreadableSource } from '../errors.ts'
import type { Kit } from '../kit.ts'
import type { Glyphs, Opened } from '../types.ts'

/** Characters as the file holds them, by the reader of the format that `open` told from the content. */
export async function read(opened: Opened, kit: Pick<Kit, 'formats' | 'limits'>): Promise<Glyphs> {
  const format = kit.formats.find((each) => each.id === opened.format)
  if (!format) {
    const known = kit.formats.map((each) => each.id).join(', ')
    throw new UnreadableSource(
      'UNSUPPORTED',
      opened.path,
      `chưa đọc được định dạng \`${opened.format}\`; các định dạng đọc được: ${known}`,
    )
  }
  return format.read(opened, kit.limits)
}

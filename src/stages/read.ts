import { UnreadableSource } from '../errors.ts'
import type { Format } from '../formats.ts'
import type { Kit } from '../kit.ts'
import type { Glyphs, Note, Opened } from '../types.ts'

/** Characters as the file holds them, by the reader of the format that `open` told from the content. */
export async function read(opened: Opened, kit: Pick<Kit, 'formats' | 'limits'>): Promise<Glyphs> {
  const format = kit.formats.find((each) => each.id === opened.format)
  if (!format) {
    const known = kit.formats.map((each) => each.id).join(', ')
    throw new UnreadableSource(
      'UNSUPPORTED',
      opened.path,
      `chưa đọc được định dạng \`${opened.format}\`; các định dạng đọc được: ${known}; hãy lưu tệp sang một trong số ấy`,
    )
  }
  const glyphs = await format.read(opened, kit.limits)
  const note = misnamed(opened, format, kit.formats)
  return note ? { ...glyphs, notes: [note, ...glyphs.notes] } : glyphs
}

/** A note where the name's ending belongs to another format than the content: an archive's RTF called `.doc`. */
function misnamed(opened: Opened, format: Format, formats: readonly Format[]): Note | null {
  const ending = /\.([^./\\]+)$/.exec(opened.path)?.[1]?.toLowerCase()
  if (!ending || format.extensions.includes(ending)) return null
  if (!formats.some((each) => each.extensions.includes(ending))) return null
  const reason = `tên tệp có đuôi \`.${ending}\` nhưng nội dung là \`${format.id}\`; đã đọc theo nội dung`
  return { code: 'TYPE_MISMATCH', level: 'doubt', reason, at: null }
}

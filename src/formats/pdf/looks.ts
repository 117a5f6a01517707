import type { Note } from '../../types.ts'
import type { Ink } from './ink.ts'

/** What a page is made of, for the notes about the file. */
export interface Look {
  readonly page: number
  /** Why the page could not be read at all. */
  readonly broken?: string
  readonly letters?: number
  readonly ghosts?: number
  readonly white?: number
  readonly outside?: number
  readonly lost?: number
  readonly pictured?: number
  readonly shapes?: number
  readonly cut?: boolean
}

export function lookAt(ink: Ink): Look {
  const drawn = ink.glyphs.filter((each) => !each.blank)
  const letters = drawn.filter((each) => !isUnsaid(each.text))
  const count = (is: (each: Ink['glyphs'][number]) => boolean) => letters.filter(is).length
  return {
    page: ink.page,
    letters: count((each) => !each.annotation?.endsWith('Sig')),
    ghosts: count((each) => each.ghost),
    white: count((each) => each.white),
    outside: count((each) => each.x < -2 || each.y < -2 || each.x > ink.width + 2 || each.y > ink.height + 4),
    lost: ink.lost + (letters.length === 0 ? drawn.length : 0),
    pictured: ink.pictured,
    shapes: ink.shapes,
    cut: ink.cut,
  }
}

/** A code below the letters: the font draws something and does not say what. Beside real letters it is a stray mark. */
const isUnsaid = (text: string): boolean => /^[\x00-\x1f]*$/.test(text)

/** What must be told about the file: pages to be OCRed, text that people do not see, pages lost. */
export function notesOf(
  looks: readonly Look[],
  file: { readonly restricted: boolean; readonly cut: boolean },
): Note[] {
  const notes: Note[] = []
  const add = (code: string, level: Note['level'], reason: string) =>
    notes.push({ code, level, reason, at: null })
  const scans = looks.filter(isScan).map((each) => each.page)
  if (scans.length > 0) {
    add(
      'NEEDS_OCR',
      'fault',
      `${pages(scans, looks)} không có lớp chữ (ảnh quét); cần nhận dạng chữ (OCR) rồi nạp lại`,
    )
  }
  const mute = file.cut ? [] : looks.filter((each) => (each.lost ?? 0) > 0).map((each) => each.page)
  if (mute.length > 0) {
    add(
      'NO_UNICODE',
      'fault',
      `${pages(mute, looks)} có chữ mà tệp không cho biết là chữ gì (phông chữ thiếu bảng mã); cần nhận dạng chữ (OCR)`,
    )
  }
  const broken = looks.filter(
    (each) => each.broken !== undefined || each.cut || (file.cut && (each.lost ?? 0) > 0),
  )
  if (broken.length > 0 || file.cut) {
    const which =
      broken.length > 0
        ? `; không đọc trọn ${pages(
            broken.map((each) => each.page),
            looks,
          )}`
        : ''
    add(
      'PARTIAL',
      'fault',
      `tệp bị cắt cụt hoặc hỏng một phần, chỉ đọc được phần còn lại${which}; hãy đối chiếu bản gốc`,
    )
  }
  const layered = looks.filter((each) => (each.ghosts ?? 0) > 0).map((each) => each.page)
  if (layered.length > 0) {
    add(
      'OCR_LAYER',
      'doubt',
      `${pages(layered, looks)} có lớp chữ ẩn do máy nhận dạng (OCR): chữ có thể sai so với ảnh`,
    )
  }
  const hidden = looks.filter((each) => (each.outside ?? 0) + (each.white ?? 0) > 0).map((each) => each.page)
  if (hidden.length > 0) {
    add('HIDDEN_TEXT', 'info', `${pages(hidden, looks)} có chữ trắng hoặc nằm ngoài trang giấy`)
  }
  if (file.restricted) {
    add('RESTRICTED', 'info', 'tệp PDF đặt mật khẩu chủ (hạn chế in, sao chép); vẫn đọc được')
  }
  return notes
}

/** A page of which nothing can be read any more. */
export function isLost(look: Look, cut: boolean): boolean {
  return look.broken !== undefined || (cut && look.letters === 0 && (look.lost ?? 0) > 0)
}

/** No letters but a picture or drawn shapes; or a page-wide picture with a stamp's worth of letters. */
function isScan(look: Look): boolean {
  if (look.broken !== undefined) return false
  const letters = look.letters ?? 0
  const pictured = look.pictured ?? 0
  if (letters === 0) return (look.lost ?? 0) === 0 && (pictured > 0.02 || (look.shapes ?? 0) > 40)
  return letters < 60 && pictured > 0.6
}

function pages(numbers: readonly number[], looks: readonly Look[]): string {
  if (numbers.length === looks.length)
    return looks.length === 1 ? 'trang duy nhất' : `cả ${looks.length} trang`
  const shown = numbers.slice(0, 12).join(', ')
  return `trang ${shown}${numbers.length > 12 ? ` và ${numbers.length - 12} trang nữa` : ''}`
}

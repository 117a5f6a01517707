import type { Readers } from '../kit.ts'

/** Why a path cannot be read, and what to do. */
export function faultOf(error: NodeJS.ErrnoException, path: string): { code: string; reason: string } {
  switch (error.code) {
    case 'ENOENT':
      return path.includes('\ufffd')
        ? { code: 'BAD_NAME', reason: 'tên tệp không phải UTF-8 nên không mở được; hãy đổi tên tệp' }
        : { code: 'NOT_FOUND', reason: 'không có tệp hoặc thư mục này; hãy xem lại đường dẫn' }
    case 'EACCES':
    case 'EPERM':
      return { code: 'NO_PERMISSION', reason: 'không có quyền đọc; hãy cấp quyền đọc rồi chạy lại' }
    case 'ELOOP':
      return { code: 'LINK_LOOP', reason: 'liên kết vòng quanh; hãy bỏ liên kết này' }
    default:
      return {
        code: 'NOT_READ',
        reason: `không đọc được (${error.code ?? 'lỗi đĩa'}); hãy kiểm tra ổ đĩa rồi chạy lại`,
      }
  }
}

/** Why a name in a folder is passed over; null for the name of a file that is looked at. */
export function unwanted(name: string): string | null {
  if (name.startsWith('~$') || /^\.~lock\..*#$/.test(name)) return 'tệp khoá của văn bản đang mở'
  if (/^~WR[LDA]\d+\.tmp$/i.test(name)) return 'tệp tạm của Word'
  if (/\.db-(?:wal|shm|lock|lock-journal)$/.test(name)) return 'tệp phụ của cơ sở dữ liệu'
  if (name.endsWith('.goc')) return 'bản gốc do clean --in-place giữ lại'
  if (name.startsWith('.') || name === '__MACOSX') return 'tệp ẩn'
  if (/^(thumbs\.db|desktop\.ini)$/i.test(name)) return 'tệp của hệ điều hành'
  if (/^(readme|license|licence|changelog)(\.\w{2,4})?$/i.test(name))
    return 'tệp giới thiệu, không phải báo cáo'
  return null
}

/**
 * A file of a kind that nobody meant to have read: its content is of no known format and its name does not claim one.
 * A file that was named on the command line is always meant.
 */
export function isForeign(
  file: { readonly path: string; readonly named: boolean },
  code: string,
  formats: Readers['formats'],
): boolean {
  const ending = file.path.slice(file.path.lastIndexOf('.') + 1).toLowerCase()
  return code === 'UNSUPPORTED' && !file.named && !formats.some((each) => each.extensions.includes(ending))
}

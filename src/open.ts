import { createHash } from 'node:crypto'
import { constants, type Stats } from 'node:fs'
import { type FileHandle, open as openFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { UnreadableSource } from './errors.ts'
import type { Format } from './formats.ts'
import { type Limits, optionOf } from './limits.ts'
import { seems } from './open/seems.ts'
import type { Opened } from './types.ts'

/**
 * The bytes of one file in hand, named by their SHA-256, with the format that its content shows (the name is only a
 * weak hint). Throws `UnreadableSource`: `NOT_FOUND`, `NO_ACCESS`, `NOT_A_FILE` (folder, pipe, socket, device: never
 * waited on), `EMPTY_FILE`, `TOO_LARGE` (told before reading), `CHANGED` (grew or shrank while being read),
 * `UNSUPPORTED` (names what the content seems to be), `ENCRYPTED` (an Office package under a password), `READ_ERROR`.
 */
export async function open(path: string, formats: readonly Format[], limits: Limits): Promise<Opened> {
  const bytes = await contentOf(path, limits)
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  return { path, sha256, bytes, format: formatOf(bytes, path, formats).id }
}

/** The format whose `tells` is surest; of two equally sure ones the one that claims the name's ending. */
function formatOf(bytes: Uint8Array, path: string, formats: readonly Format[]): Format {
  const name = basename(path)
  const ending = name.slice(name.lastIndexOf('.') + 1).toLowerCase()
  const sure = formats
    .map((format) => ({
      format,
      score: format.tells(bytes, name) + (format.extensions.includes(ending) ? 0.001 : 0),
    }))
    .filter((each) => each.score > 0.01)
    .sort((a, b) => b.score - a.score)[0]
  if (sure && !(sure.format.id === 'txt' && belongsToOther(ending, formats))) return sure.format
  if (sure)
    throw new UnreadableSource(
      'TYPE_MISMATCH',
      path,
      `tên tệp là .${ending} nhưng nội dung không phải (chỉ là chữ thường); tệp có thể bị hỏng, hãy lấy lại bản gốc, hoặc đổi đuôi thành .txt nếu đúng là văn bản thuần`,
    )
  const guess = seems(bytes)
  throw new UnreadableSource(guess.code, path, `${guess.what}; ${guess.remedy}`)
}

/** Endings that only a program's own file bears: plain text under them is a damaged or mistaken file. */
function belongsToOther(ending: string, formats: readonly Format[]): boolean {
  return formats.some((each) => !['txt', 'html', 'rtf'].includes(each.id) && each.extensions.includes(ending))
}

async function contentOf(path: string, limits: Limits): Promise<Uint8Array> {
  let handle: FileHandle
  try {
    // O_NONBLOCK: opening a pipe without a writer would otherwise wait for ever.
    handle = await openFile(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0))
  } catch (error) {
    throw doorError(error as NodeJS.ErrnoException, path)
  }
  try {
    const stats = await handle.stat()
    admit(stats, path, limits)
    return await readWhole(handle, stats.size, path)
  } catch (error) {
    throw error instanceof UnreadableSource ? error : doorError(error as NodeJS.ErrnoException, path)
  } finally {
    await handle.close()
  }
}

function admit(stats: Stats, path: string, limits: Limits): void {
  const refuse = (code: string, reason: string) => {
    throw new UnreadableSource(code, path, reason)
  }
  if (stats.isDirectory())
    refuse('NOT_A_FILE', 'đây là thư mục, không phải tệp; hãy nạp cả thư mục hoặc chỉ đúng một tệp bên trong')
  if (!stats.isFile())
    refuse(
      'NOT_A_FILE',
      'đây là ống dẫn, cổng hoặc thiết bị, không phải tệp; hãy chép nội dung ra một tệp thường',
    )
  if (stats.size === 0) refuse('EMPTY_FILE', 'tệp rỗng (0 byte); hãy lấy lại bản gốc')
  if (stats.size > limits.maxBytes)
    refuse(
      'TOO_LARGE',
      `tệp ${sizeOf(stats.size)}, quá giới hạn ${sizeOf(limits.maxBytes)}; hãy chia nhỏ tệp hoặc tăng giới hạn bằng ${optionOf('maxBytes')} ${stats.size}`,
    )
}

async function readWhole(handle: FileHandle, size: number, path: string): Promise<Uint8Array> {
  const buffer = new Uint8Array(size + 1)
  let at = 0
  for (;;) {
    const { bytesRead } = await handle.read(buffer, at, buffer.length - at, at)
    if (bytesRead === 0) break
    at += bytesRead
    if (at > size) break
  }
  if (at !== size)
    throw new UnreadableSource('CHANGED', path, 'tệp thay đổi trong lúc đọc; hãy nạp lại khi tệp đã ghi xong')
  return buffer.subarray(0, size)
}

function doorError(error: NodeJS.ErrnoException, path: string): Error {
  const cause = { cause: error }
  if (error.code === 'ENOENT' || error.code === 'ENOTDIR')
    return new UnreadableSource('NOT_FOUND', path, 'không có tệp này; hãy kiểm tra lại đường dẫn', cause)
  if (error.code === 'EACCES' || error.code === 'EPERM')
    return new UnreadableSource(
      'NO_ACCESS',
      path,
      'không có quyền đọc tệp; hãy cấp quyền đọc rồi nạp lại',
      cause,
    )
  if (error.code === 'ELOOP')
    return new UnreadableSource('NOT_FOUND', path, 'liên kết trỏ vòng vào chính nó; hãy sửa liên kết', cause)
  if (error.code === 'ENXIO' || error.code === 'ENODEV')
    return new UnreadableSource(
      'NOT_A_FILE',
      path,
      'đây là ống dẫn, cổng hoặc thiết bị, không phải tệp; hãy chép nội dung ra một tệp thường',
      cause,
    )
  if (!error.code) return error
  return new UnreadableSource(
    'READ_ERROR',
    path,
    `không đọc được tệp (${error.code}); hãy kiểm tra đĩa rồi nạp lại`,
    cause,
  )
}

const sizeOf = (bytes: number) =>
  bytes < 10 * 1048576 ? `${bytes} byte` : `${Math.ceil(bytes / 1048576)} MB`

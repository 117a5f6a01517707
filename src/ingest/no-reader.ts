import { TrichlucError } from '../errors.ts'
import { defaultLimits, optionOf } from '../limits.ts'
import type { Reader } from './reader.ts'

/** The last words of a process whose memory ran out: V8's own limit. */
export const isFull = (words: string): boolean => /[Hh]eap|Allocation failed|out of memory|OOM/.test(words)

/**
 * Why no file can be read within the memory limit: a process needs as much, or more, before its first file. Null where
 * it has room. To be asked once the start of the process is over.
 */
export function lacksRoom(
  reader: Pick<Reader, 'bareMegabytes' | 'lastWords'>,
  limit: number,
): TrichlucError | null {
  const bare = Math.ceil(reader.bareMegabytes)
  if (bare < limit && !isFull(reader.lastWords)) return null
  const [takes, atLeast] =
    bare > 0
      ? [`đã chiếm ${bare} MB trước tệp đầu tiên`, `ít nhất ${Math.ceil(bare / 50) * 100} MB`]
      : ['không đủ bộ nhớ để khởi động', 'nhiều hơn']
  const option = optionOf('maxMegabytes')
  const reason = `tiến trình đọc ${takes}; hãy cho ${atLeast}, hoặc bỏ tuỳ chọn này (mặc định ${defaultLimits.maxMegabytes} MB)`
  return new TrichlucError('LIMIT_TOO_SMALL', `${option} ${limit}`, reason)
}

/** Processes end, or keep silent, before they can take a file, again and again: the machine or the installation. */
export function noReader(words: string, tries: number): TrichlucError {
  const last = words.split('\n').find((line) => line.trim())
  const reason = `không khởi động được sau ${tries} lần${last ? ` (${last.trim().slice(0, 160)})` : ''}; hãy xem máy còn bộ nhớ không, thử ít tiến trình hơn (--jobs 1), rồi chạy lại lệnh này; những gì đã nạp vẫn còn`
  return new TrichlucError('NO_READER', 'tiến trình đọc', reason)
}

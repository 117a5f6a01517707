import { type Limits, optionOf } from '../limits.ts'
import type { Failure } from '../store/load.ts'
import type { Death, Done } from './reader.ts'

const STAGES: Readonly<Record<string, string>> = {
  start: 'khởi động',
  open: 'mở tệp',
  read: 'đọc và sửa chữ',
  facts: 'trích xuất',
}

/**
 * The row of a file that ended its process twice: at which stage, over which limit, with how much memory, and how to
 * raise just that limit for just this file. `command` is what follows `trichluc` on the command line.
 */
export function quarantine(
  command: string,
  sha256: string | null,
  done: Done & { outcome: Death },
  limits: Limits,
): Failure {
  const { code, stage, words } = done.outcome
  const at = `ở bước ${STAGES[stage] ?? stage}`
  const peak = done.megabytes > 0 ? `, bộ nhớ cao nhất ${Math.round(done.megabytes)} MB` : ''
  const again = (limit: 'maxSeconds' | 'maxMegabytes', value: number) =>
    `đã thử hai lần; để thử lại riêng tệp này: \`trichluc ${command} ${optionOf(limit)} ${value}\``
  const twice = limits.maxMegabytes * 2
  const roomier = done.megabytes > twice ? Math.ceil((done.megabytes * 2) / 100) * 100 : twice
  const reasons: Record<Death['code'], string> = {
    TIME_LIMIT: `quá ${limits.maxSeconds} giây ${at}${peak}; ${again('maxSeconds', limits.maxSeconds * 4)}`,
    MEM_LIMIT: `quá ${limits.maxMegabytes} MB bộ nhớ ${at}${peak}; ${again('maxMegabytes', roomier)}`,
    CRASHED: `tiến trình đọc dừng đột ngột ${at}${peak}; đã thử hai lần${words ? ` (${words.split('\n')[0]!.slice(0, 160)})` : ''}; hãy mở và lưu lại tệp bằng chương trình gốc rồi nạp lại`,
  }
  return { sha256, code, reason: reasons[code], stage }
}

/** A path as a shell reads it; one that begins with `-` is no option. */
export const shellWord = (path: string): string => {
  const word = path.startsWith('-') ? `./${path}` : path
  return /^[\w./-]+$/.test(word) ? word : `'${word.replaceAll("'", `'\\''`)}'`
}

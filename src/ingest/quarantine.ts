import type { Limits } from '../limits.ts'
import type { Failure } from '../store/load.ts'
import type { Death, Done } from './reader.ts'

const STAGES: Readonly<Record<string, string>> = {
  start: 'khởi động',
  open: 'mở tệp',
  read: 'đọc và sửa chữ',
  facts: 'trích xuất',
}

/**
 * The row of a file that ended its process twice: at which stage, over which limit, and how to raise just that one
 * for just this file. `command` is what follows `trichluc` on the command line.
 */
export function quarantine(
  command: string,
  sha256: string | null,
  done: Done & { outcome: Death },
  limits: Limits,
): Failure {
  const { code, stage, words } = done.outcome
  const at = `ở bước ${STAGES[stage] ?? stage}`
  const again = (option: string) => `để thử lại riêng tệp này: \`trichluc ${command} ${option}\``
  const peak = done.megabytes > 0 ? `, bộ nhớ cao nhất ${Math.round(done.megabytes)} MB` : ''
  const reasons: Record<Death['code'], string> = {
    TIME_LIMIT: `quá ${limits.maxSeconds} giây ${at}${peak}; đã thử hai lần; ${again(`--max-seconds ${limits.maxSeconds * 4}`)}`,
    MEM_LIMIT: `quá ${limits.maxMegabytes} MB bộ nhớ ${at}; đã thử hai lần; ${again(`--max-megabytes ${limits.maxMegabytes * 2}`)}`,
    CRASHED: `tiến trình đọc dừng đột ngột ${at}${peak}; đã thử hai lần${words ? ` (${words.split('\n')[0]!.slice(0, 160)})` : ''}; hãy mở và lưu lại tệp bằng chương trình gốc rồi nạp lại`,
  }
  return { sha256, code, reason: reasons[code], stage }
}

/** A path as a shell reads it. */
export const shellWord = (path: string): string =>
  /^[\w./-]+$/.test(path) ? path : `'${path.replaceAll("'", `'\\''`)}'`

import { availableParallelism } from 'node:os'
import { defaultLimits, type Limits } from '../limits.ts'
import type { Option } from './command.ts'
import { wholeNumber } from './options.ts'

export const jobsOption: Option = {
  flags: '--jobs <SỐ>',
  about: 'số tiến trình đọc cùng lúc, mặc định bằng số nhân máy (processes)',
  fallback: Math.max(1, availableParallelism()),
  read: wholeNumber('--jobs', 1, 256),
}

/** What one file may cost; each can be raised for a single call. */
export const limitOptions: readonly Option[] = [
  limit('--max-seconds', 'giây cho một tệp', 86_400),
  limit('--max-megabytes', 'MB bộ nhớ cho một tệp', 1_000_000),
  limit('--max-bytes', 'cỡ một tệp (byte)', 999_999_999),
  limit('--max-pages', 'số trang một tệp', 1_000_000),
  limit('--max-unpacked-bytes', 'cỡ sau khi giải nén (byte)', 999_999_999),
  limit('--max-zip-entries', 'số tệp trong một gói', 999_999_999),
  limit('--max-cells', 'số ô một bảng', 999_999_999),
  limit('--max-depth', 'độ lồng nhau của XML, RTF', 100_000),
]

function limit(name: string, about: string, most: number): Option {
  return { flags: `${name} <SỐ>`, about: `giới hạn ${about}`, read: wholeNumber(name, 1, most) }
}

/** Only the limits that were typed. */
export function limitsOf(options: Readonly<Record<string, unknown>>): Partial<Limits> {
  const names = Object.keys(defaultLimits) as (keyof Limits)[]
  return Object.fromEntries(
    names.filter((name) => options[name] !== undefined).map((name) => [name, options[name]]),
  )
}

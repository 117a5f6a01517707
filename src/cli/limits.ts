import { availableParallelism } from 'node:os'
import { defaultLimits, type Limits, optionOf } from '../limits.ts'
import type { Option } from './command.ts'
import { wholeNumber } from './options.ts'

export const jobsOption: Option = {
  flags: '--jobs <SỐ>',
  about: 'số tiến trình đọc cùng lúc, mặc định bằng số nhân máy (processes)',
  fallback: Math.max(1, availableParallelism()),
  read: wholeNumber('--jobs', 1, 256),
}

/** What each limit is of, and the most that can be typed. */
const LIMITS: Readonly<Record<keyof Limits, readonly [about: string, most: number]>> = {
  maxSeconds: ['giây cho một tệp', 86_400],
  maxMegabytes: ['MB bộ nhớ cho một tệp', 1_000_000],
  maxBytes: ['cỡ một tệp (byte)', 999_999_999],
  maxPages: ['số trang một tệp', 1_000_000],
  maxUnpackedBytes: ['cỡ sau khi giải nén (byte)', 99_999_999_999],
  maxZipRatio: ['số lần phình ra khi giải nén (gói trên 10 MB)', 999_999_999],
  maxZipEntries: ['số tệp trong một gói', 999_999_999],
  maxCells: ['số ô một bảng', 999_999_999],
  maxDepth: ['độ lồng nhau của XML, RTF', 100_000],
}

/** What one file may cost; each can be raised for a single call. */
export const limitOptions: readonly Option[] = (Object.keys(LIMITS) as (keyof Limits)[]).map((name) => {
  const [about, most] = LIMITS[name]
  return {
    flags: `${optionOf(name)} <SỐ>`,
    about: `giới hạn ${about}, mặc định ${defaultLimits[name]}`,
    read: wholeNumber(optionOf(name), 1, most),
  }
})

/** Only the limits that were typed. */
export function limitsOf(options: Readonly<Record<string, unknown>>): Partial<Limits> {
  const names = Object.keys(defaultLimits) as (keyof Limits)[]
  return Object.fromEntries(
    names.filter((name) => options[name] !== undefined).map((name) => [name, options[name]]),
  )
}

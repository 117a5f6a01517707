import { existsSync, readdirSync } from 'node:fs'
import { TrichlucError } from '../errors.ts'
import { isoDay, monthsOf } from '../text/periods/calendar.ts'
import type { Period } from '../types.ts'
import type { Option } from './command.ts'

export const dbOption: Option = {
  flags: '--db <TỆP>',
  about: 'cơ sở dữ liệu SQLite (database file)',
  fallback: 'out/trichluc.db',
  read: (typed) => {
    if (typed.trim() !== '' && typed !== ':memory:') return typed
    throw new TrichlucError(
      'OPTION',
      '--db',
      `\`${typed}\` không phải tên tệp; hãy chọn một tệp, ví dụ out/trichluc.db`,
    )
  },
}

/** Where `serve` listens unless it is told otherwise. */
export const usualPort = 7171

export const jsonOption: Option = { flags: '--json', about: 'kết quả dạng JSON cho máy đọc (for machines)' }

/** `--rules FOLDER`: must hold rule files; without any, reports would be loaded with nothing found in them. */
export const rulesOption: Option = {
  flags: '--rules <THƯ-MỤC>',
  about: 'thư mục quy tắc thay cho quy tắc kèm chương trình (rule files)',
  read: (typed) => {
    const holds =
      existsSync(typed) &&
      readdirSync(typed, { recursive: true }).some((each) => /\.ya?ml$/.test(String(each)))
    if (holds) return typed
    throw new TrichlucError(
      'RULES_MISSING',
      typed,
      'không có tệp quy tắc (.yaml) nào ở đây; hãy chép thư mục rules/ của chương trình rồi sửa',
    )
  },
}

/**
 * An option or operand that may be any word but an empty one: that is a variable that was not set, and as a path it would
 * be the working folder with all that is in it.
 */
export function anyWord(place: string): (typed: string) => string {
  return (typed) => {
    if (typed.trim() !== '') return typed
    throw new TrichlucError(
      'BLANK_WORD',
      place,
      'là chữ rỗng, có thể do biến trong lệnh chưa được đặt; hãy ghi rõ, hoặc ghi `.` nếu muốn cả thư mục này',
    )
  }
}

/** An option whose value is a whole number in a range. */
export function wholeNumber(name: string, least: number, most: number): (typed: string) => number {
  return (typed) => {
    const value = /^\d{1,9}$/.test(typed) ? Number(typed) : Number.NaN
    if (value >= least && value <= most) return value
    throw new TrichlucError(
      'OPTION',
      name,
      `\`${typed}\` không hợp lệ, cần một số nguyên từ ${least} đến ${most}`,
    )
  }
}

/** An option or operand that must be one of a few words. */
export function oneOf(name: string, words: readonly string[]): (typed: string) => string {
  return (typed) => {
    if (words.includes(typed)) return typed
    throw new TrichlucError('OPTION', name, `không có \`${typed}\`, cần một trong: ${words.join(', ')}`)
  }
}

/** A day (`2021-09-30`, `30/9/2021`), a month, a quarter (`2021-Q3`) or a year, as its first and last day. */
export function daysOf(name: string): (typed: string) => Period {
  return (typed) => {
    const found = dayOf(typed) ?? spanOf(typed)
    if (found) return found
    throw new TrichlucError(
      'OPTION',
      name,
      `không hiểu ngày \`${typed}\`, cần dạng 2021-09-30, 30/9/2021, 2021-09, 2021-Q3 hoặc 2021`,
    )
  }
}

function dayOf(typed: string): Period | null {
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(typed)
  const local = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(typed)
  const parts = iso ? [iso[1], iso[2], iso[3]] : local ? [local[3], local[2], local[1]] : null
  if (!parts) return null
  const [year, month, day] = parts.map(Number) as [number, number, number]
  const date = isoDay(year, month, day)
  return date === null ? null : { from: date, to: date }
}

function spanOf(typed: string): Period | null {
  const [, year, month, quarter] = /^(\d{4})(?:-(\d{1,2})|-?q([1-4]))?$/i.exec(typed) ?? []
  if (year === undefined) return null
  if (quarter) return monthsOf(Number(year), Number(quarter) * 3 - 2, Number(quarter) * 3)
  return monthsOf(Number(year), Number(month ?? 1), Number(month ?? 12))
}

/** `--from 2023`: the first quarter of 2023 belongs to it also where it is counted from 15/12/2022. */
export const fromOption: Option = {
  flags: '--from <NGÀY>',
  about: 'các kỳ kết thúc từ ngày này trở đi: 2021, 2021-09, 2021-Q3, 2021-09-30, 30/9/2021',
  read: daysOf('--from'),
}

/** `--to 2023`: the first quarter of 2024 does not belong to it, although it is counted from 15/12/2023. */
export const toOption: Option = {
  flags: '--to <NGÀY>',
  about: 'các kỳ kết thúc muộn nhất vào ngày này; `--to 2023` là đến hết các kỳ của năm 2023',
  read: daysOf('--to'),
}

export const modalityOption: Option = {
  flags: '--modality <LOẠI>',
  about: 'actual (kết quả) hoặc target (mục tiêu)',
  read: oneOf('--modality', ['actual', 'target']),
}

/** `--dimension field=land`, as often as wanted. */
export const dimensionOption: Option = {
  flags: '--dimension <k=v>',
  about: 'chỉ lấy chiều phân tổ này, dùng được nhiều lần (dimension)',
  many: true,
  read: (typed) => {
    const at = typed.indexOf('=')
    if (at > 0 && at < typed.length - 1) return [typed.slice(0, at), typed.slice(at + 1)]
    throw new TrichlucError(
      'OPTION',
      '--dimension',
      `\`${typed}\` không hợp lệ, cần dạng tên=giá-trị, ví dụ field=land`,
    )
  },
}

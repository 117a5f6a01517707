import { nominalWindow } from '../../../text/nominal.ts'

/** How numbers, days and periods are written in a language. */
export interface Formats {
  /** `1.234,5` in Vietnamese; all decimals, or as many as said. */
  readonly number: (value: number, decimals?: number) => string
  /** `0,97` as `97 %`. */
  readonly percent: (share: number, decimals?: number) => string
  /** `2023-03-09` as `09/03/2023`, in both languages. */
  readonly date: (day: string | null) => string
  /** A moment, in this machine's time. */
  readonly time: (moment: string | null) => string
  /** `quý III/2023`; the days themselves for a window of no kind. */
  readonly period: (from: string | null, to: string | null) => string
}

export function formatsOf(language: 'vi' | 'en'): Formats {
  const locale = language === 'vi' ? 'vi-VN' : 'en-GB'
  const number = (value: number, decimals?: number) =>
    value.toLocaleString(
      locale,
      decimals === undefined
        ? { maximumFractionDigits: 10 }
        : { minimumFractionDigits: decimals, maximumFractionDigits: decimals },
    )
  return {
    number,
    percent: (share, decimals = 0) => `${number(share * 100, decimals)} %`,
    date: (day) => (day ? day.slice(0, 10).split('-').reverse().join('/') : '—'),
    time: (moment) => (moment ? timeIn(locale, moment) : '—'),
    period: (from, to) =>
      language === 'vi' ? capital(fullDays(nominalWindow(from, to).label)) : fullDays(english(from, to)),
  }
}

const timeIn = (locale: string, moment: string) =>
  new Date(moment).toLocaleString(locale, {
    day: '2-digit',
    month: '2-digit',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
  })

/** `14/9/2022` as `14/09/2022`, as everywhere on the pages. */
const fullDays = (label: string) =>
  label.replace(/\b(\d{1,2})\/(\d{1,2})\/(\d{4})/g, (_, day: string, month: string, year: string) =>
    [day.padStart(2, '0'), month.padStart(2, '0'), year].join('/'),
  )

const capital = (label: string) => label.charAt(0).toUpperCase() + label.slice(1)

function english(from: string | null, to: string | null): string {
  const { kind, from: first, label } = nominalWindow(from, to)
  const [year, month] = (first ?? '').split('-').map(Number) as [number, number]
  if (kind === 'năm') return `Year ${year}`
  if (kind === '9 tháng') return `9 months of ${year}`
  if (kind === '6 tháng') return `${month === 1 ? 'First' : 'Second'} half of ${year}`
  if (kind === 'quý') return `Q${(month + 2) / 3} ${year}`
  if (kind === 'tháng') return `${String(month).padStart(2, '0')}/${year}`
  if (kind === 'ngày') return label.replace('đến', 'as of')
  return to ? label : 'period unknown'
}

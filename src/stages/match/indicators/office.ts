import { PLACE_OF_OTHERS } from '../../../text/levels.ts'
import { view } from '../../../text/view.ts'
import type { Header } from '../../../types.ts'

/**
 * Whether one office reports on itself alone: not the one that reports on reform for all the province or
 * district, nor where the title names these.
 */
export function isOffice({ issuer, title }: Pick<Header, 'issuer' | 'title'>): boolean {
  const name = view(issuer ?? '')
  if (!OFFICE.test(name)) return false
  const on = view(title ?? '')
  return !OF_PLACE.test(on) || on.includes(name.split(' ').slice(0, 2).join(' '))
}

/** Offices of a province or district, by the first words of their names (`sở hữu`, `phòng họp` are none). */
export const OFFICE_KINDS =
  'sở(?! (?:hữu|dữ|vật|ngành|tại|ban))|phòng(?! (?:họp|làm|chống|chuyên|ban))|chi cục|cục'

const OFFICE = /^(?:sở|phòng|chi cục|thanh tra)(?! (?:nội vụ|thống kê))(?!\p{L})/u
const OF_PLACE = new RegExp(`(?<!\\p{L})(?:${PLACE_OF_OTHERS}|địa bàn|toàn)(?!\\p{L})`, 'u')

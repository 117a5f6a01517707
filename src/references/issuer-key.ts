import { fold } from '../text/fold.ts'

const CENTRAL_PARTY =
  /^(bo chinh tri|ban bi thu|trung uong( dang)?|(ban chap hanh|bch|hoi nghi|hoi nghi lan thu .*) (trung uong|tw).*|hoi nghi trung uong.*|dai hoi (dang|dai bieu toan quoc).*)$/
const CHAIR = /^(pho )?chu tich (?=ubnd|uy ban)/
const STANDING =
  /^(ban thuong vu|thuong truc|btv|tt\.?|ban chap hanh|bch) (?=(dang bo|tinh uy|thanh uy|huyen uy|quan uy|thi uy|dang uy))/

/**
 * One name for those who number in one series: a committee and its chairman, a Party committee and its standing board,
 * the Party's central organs, a department with or without the word `tỉnh` before its province.
 */
export function issuerKey(issuer: string): string {
  const name = fold(issuer).replace(/[.,]/g, '').replace(/\s+/g, ' ').trim()
  if (CENTRAL_PARTY.test(name)) return 'trung uong dang'
  const own = name.replace(CHAIR, '').replace(STANDING, '')
  return /^(so|cong an|thanh tra|cuc) /.test(own) ? own.replace(/ (tinh|thanh pho) (?=\S)/, ' ') : own
}

import { fold } from '../../text/fold.ts'

/** Document types by their folded names: Nghị định 30/2020/NĐ-CP, Phụ lục III; Luật Ban hành văn bản QPPL; Hướng dẫn 05-HD/VPTW (Party). */
const types: readonly (readonly [name: string, abbreviation: string])[] = [
  ['nghi quyet lien tich', 'NQLT'],
  ['thong tu lien tich', 'TTLT'],
  ['van ban hop nhat', 'VBHN'],
  ['phap lenh', 'PL'],
  ['nghi quyet', 'NQ'],
  ['quyet dinh', 'QĐ'],
  ['chi thi', 'CT'],
  ['quy che', 'QC'],
  ['quy dinh', 'QyĐ'],
  ['thong cao', 'TC'],
  ['thong bao', 'TB'],
  ['huong dan', 'HD'],
  ['chuong trinh', 'CTr'],
  ['ke hoach', 'KH'],
  ['phuong an', 'PA'],
  ['de an', 'ĐA'],
  ['du an', 'DA'],
  ['bao cao', 'BC'],
  ['bien ban', 'BB'],
  ['to trinh', 'TTr'],
  ['hop dong', 'HĐ'],
  ['cong dien', 'CĐ'],
  ['ban ghi nho', 'BGN'],
  ['ban thoa thuan', 'BTT'],
  ['giay uy quyen', 'GUQ'],
  ['giay moi', 'GM'],
  ['giay gioi thieu', 'GGT'],
  ['giay nghi phep', 'GNP'],
  ['phieu gui', 'PG'],
  ['phieu chuyen', 'PC'],
  ['phieu bao', 'PB'],
  ['ket luan', 'KL'],
  ['thong tri', 'TT'],
  ['nghi dinh', 'NĐ'],
  ['thong tu', 'TT'],
  ['luat', 'Luật'],
  ['bo luat', 'Luật'],
  ['lenh', 'L'],
  ['sac lenh', 'SL'],
]

/** A document type at the start of a line. */
export interface TypeWords {
  readonly abbreviation: string
  /** Characters that the type takes at the start of the line; what is behind them belongs to the title. */
  readonly length: number
}

/**
 * The type that a line announces: `BÁO CÁO` alone or in letters spaced out (`B Á O  C Á O`), or in front of the title
 * (`BÁO CÁO KẾT QUẢ …`, `BÁO CÁO Kết quả …`, `Nghị định của Chính phủ số …`). In small letters it must stand alone or
 * before `của …`, so that a sentence beginning with “Báo cáo …” is not taken.
 */
export function typeAt(line: string): TypeWords | null {
  const folded = fold(line)
  if (WARD.test(line)) return null
  for (const [name, abbreviation] of types) {
    const spaced = new RegExp(`^${[...name.replace(/ /g, '')].join('\\s{0,4}')}(?![a-z])`).exec(folded)
    if (!spaced) continue
    const words = line.slice(0, spaced[0].length)
    const rest = line.slice(spaced[0].length).trim()
    const capitals = words === words.toUpperCase()
    if (rest === '' || /^[:.*]+$/.test(rest)) return { abbreviation, length: line.length }
    if (KIND.test(rest)) return { abbreviation, length: line.length }
    if (/^\((?:tóm tắt|dự thảo|bổ sung)[^)]{0,30}\)$/iu.test(rest))
      return { abbreviation, length: line.length }
    if (capitals && !/^(?:số|ngày|của|này|\d|[-–/,.])/u.test(rest))
      return { abbreviation, length: spaced[0].length }
    if (/^(?:của|CỦA)\s/u.test(rest) && /^\p{Lu}/u.test(words))
      return { abbreviation, length: spaced[0].length }
    if (capitals && /^(?:của)\s/iu.test(rest)) return { abbreviation, length: spaced[0].length }
  }
  return null
}

/** `PHƯỜNG AN THẠNH`: without its marks a ward is a plan (`PHƯƠNG ÁN`). */
const WARD = /^phường(?!\p{L})/iu

/** What kind of report it is, alone behind the type: `BÁO CÁO NHANH`, `BÁO CÁO TÓM TẮT`. */
const KIND = /^(?:NHANH|TÓM TẮT|ĐỘT XUẤT|ĐỊNH KỲ|CHUYÊN ĐỀ|BỔ SUNG|GIẢI TRÌNH|TIẾN ĐỘ)$/u

/** The type in a code: `96/BC-UBND`, `15-BC/HU`, `09/2012/QĐ-UBND`; a code without one (`508/UBND-VP`) is an official letter. */
export function typeOfCode(code: string): string | null {
  const symbol = /^\d+\p{L}?(?:\/\d{4})?[-/](.+)$/u.exec(code)?.[1]
  if (!symbol) return null
  const first = symbol.split(/[-/]/)[0]!
  const known = types.find(([, abbreviation]) => abbreviation.toUpperCase() === first.toUpperCase())
  if (known) return known[1]
  return /^(?:UBND|HĐND|VP|S[A-ZĐ]{1,8}|B[A-ZĐ]{1,8}|P[A-Z]{1,5}|CV|T[A-Z]{1,3}|VPCP|[A-ZĐ]{2,8})$/.test(
    first,
  )
    ? 'CV'
    : null
}

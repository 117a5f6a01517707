import type { Line } from './lines.ts'
import { plainWords } from './markers.ts'
import { isSurname } from './signer.ts'

/** The columns of a line, and recipients or a name with capitals of an office behind them, apart. */
export function columns(line: Line): { text: string; start: number; end: number }[] {
  const pieces: { text: string; start: number; end: number }[] = []
  for (const match of line.text.matchAll(/[^\t|]+?(?=\s{3,}|[\t|]|$)/g)) {
    const lead = match[0].length - match[0].trimStart().length
    let rest = match[0].trim()
    let start = line.start + match.index + lead
    while (rest) {
      const cut = cutAt(rest)
      const part = rest.slice(0, cut)
      const words = plainWords(part)
      if (words) pieces.push({ text: words, start, end: start + part.trimEnd().length })
      const gap = rest.slice(cut)
      start += cut + (gap.length - gap.trimStart().length)
      rest = gap.trim()
    }
  }
  return pieces
}

/** Where words run together on one line come apart: before TM., KT. …, between capitals and a name, behind `;`. */
function cutAt(words: string): number {
  const inner = /(?<=[\p{L};.:)])\s+(?=(?:TM|KT|TL|TUQ|T\/M|K\/T)\s?[.\s/]\s?\p{Lu}{2})/u.exec(words)
  const office =
    /(?<=[;:)]|(?<!(?:KT|TM|TL|TUQ|Q|K\/T|T\/M|T\/L)\s?)\.|(?:DÂN|ĐẢNG|ỦY|UỶ|TỊCH|THƯ|ĐỐC|PHÒNG|TRƯỞNG|BAN)|HUYỆN [\p{Lu} ]{2,20}|XÃ [\p{Lu} ]{2,20})\s+(?=(?:Q\.\s?|QUYỀN )?(?:PHÓ )?(?:CHỦ TỊCH|GIÁM ĐỐC|TRƯỞNG PHÒNG|BÍ THƯ|CHÁNH VĂN PHÒNG|HIỆU TRƯỞNG)(?:\s|$))/u.exec(
      words,
    )
  const name = /(?<=^[\p{Lu}\s.,/&-]{6,80})\s+(?=\p{Lu}\p{Ll}+(?:\s\p{Lu}\p{Ll}*){1,5}$)/u.exec(words)
  const bullets = /(?<=[;.])\s+(?=[-–+]\s?\p{Lu})/u.exec(words)
  const signer =
    /(?<=^[-–+].{2,120}[;.)])\s+(?=(?:(?:Đại|Thượng|Trung|Thiếu) (?:tướng|tá|úy) |(?:GS|PGS|TS|ThS|BS|KS|CN)\.\s?)?(\p{Lu}\p{Ll}+)(?:\s\p{Lu}\p{Ll}*){1,4}$)/u.exec(
      words,
    )
  const named = signer && isSurname(signer[1]!) ? signer : null
  const cuts = [inner, office, name, bullets, named].flatMap((match) =>
    match && match.index > 0 ? [match.index] : [],
  )
  return cuts.length > 0 ? Math.min(...cuts) : words.length
}

import { startsWithHead, startsWithPlace } from '../../text/agencies.ts'
import { fold } from '../../text/fold.ts'
import type { Piece } from './piece.ts'

/** Who signed: on whose authority, in which office, under which name. */
export interface Signer {
  readonly authority: Piece | null
  readonly title: Piece | null
  readonly name: Piece | null
}

const AUTHORITY =
  /^(?:T\.?\s?\/?\s?M\.?|K\.?\s?\/?\s?T\.?|T\.?\s?\/?\s?L\.?|T\.?\s?[UƯ]\.?\s?Q\.?|THỪA LỆNH|THAY MẶT|THỪA [UỦ][ỶY] QUYỀN)(?=[.\s/:]|$)[.\s/:]{0,4}(?=\p{Lu}|$)/u
const OFFICE =
  /^(?:q\.?\s?|quyen )?(?:pho )?(?:chu tich|giam doc|tong giam doc|truong phong|bi thu|chanh van phong|bo truong|thu truong|cuc truong|tong cuc truong|vu truong|chi cuc truong|hieu truong|thu tuong|truong ban|chanh thanh tra|truong doan|thu ky|vien truong|chanh an|chi huy truong|truong cong an|ke toan truong|tong thanh tra|chu nhiem|thuong truc|uy vien|dai ta|truong tram|vien truong|benh vien truong|doi truong|phong|truong ban chi dao|tong bien tap|thong doc|nguoi lap bieu|nguoi bao cao|cong chuc|can bo)(?![a-z])/
const SKIPPED =
  /^\(?(?:đã ký|ký tên|ký,? (?:đóng dấu|ghi rõ họ tên|họ tên|tên)|ký bởi|người ký|email|e-mail|cơ quan|tổ chức|thời gian ký|ngày ký|chữ ký|digitally signed|signature|date:|signed by|dấu|l\.s)/iu
const RANK =
  /^(?:(?:đại tướng|thượng tướng|trung tướng|thiếu tướng|đại tá|thượng tá|trung tá|thiếu tá|đại úy|thượng úy|trung úy|gs|pgs|ts|ths|bs|bscki{1,2}|bsckii?|ks|cn|ông|bà)[.\s]{1,3}){1,3}/iu
const SURNAME_SYLLABLE = /^\p{Lu}[\p{Ll}’']*$/u

/** Whether words belong to the signature; a name does once an office or authority has been seen. */
export function isSignature(words: string, signed: readonly Piece[]): boolean {
  if (isAuthority(words)) return true
  if (SKIPPED.test(words)) return true
  if (words === words.toUpperCase() && OFFICE.test(fold(words)) && words.length < 100) return true
  if (signed.length === 0) return false
  return (
    isPersonalName(words) ||
    (words === words.toUpperCase() && /\p{Lu}{2}/u.test(words) && !/^[-–+]/.test(words))
  )
}

/** `TM.`, `KT.` … alone or in front of an agency or office. */
export function isAuthority(words: string): boolean {
  const found = AUTHORITY.exec(words)
  if (!found) return false
  const behind = words.slice(found[0].length)
  return behind === '' || startsWithHead(behind) || OFFICE.test(fold(behind))
}

/** An office alone in capitals: `PHÓ CHỦ TỊCH`. */
export function isOffice(words: string): boolean {
  return words === words.toUpperCase() && words.length < 60 && OFFICE.test(fold(words))
}

/** The pieces of a signature, in order, as authority, office and name; more than three authorities are samples of a form, not a signature. */
export function signerIn(signed: readonly Piece[]): Signer {
  const authorities: Piece[] = []
  let title: Piece | null = null
  let name: Piece | null = null
  for (const piece of signed) {
    if (SKIPPED.test(piece.text)) continue
    if (isAuthority(piece.text) && !name) authorities.push({ ...piece, text: spaced(piece.text) })
    else if (!name && piece.text === piece.text.toUpperCase() && OFFICE.test(fold(piece.text)))
      title = { ...piece, text: spaced(piece.text) }
    else if (isPersonalName(piece.text) && (title || authorities.length > 0)) name = named(piece)
    else if (!title && !name && authorities.length > 0 && isRestOfName(piece.text)) {
      const last = authorities.at(-1)!
      authorities[authorities.length - 1] = {
        text: `${last.text} ${piece.text}`,
        start: last.start,
        end: piece.end,
      }
    }
  }
  if (authorities.length > 3) return { authority: null, title: null, name: null }
  const first = authorities[0]
  const authority = first
    ? {
        text: authorities.map((each) => each.text).join(' / '),
        start: first.start,
        end: authorities.at(-1)!.end,
      }
    : null
  return { authority, title, name }
}

/** An agency's or place's name in capitals that goes on under “TM. ỦY BAN NHÂN DÂN”. */
function isRestOfName(words: string): boolean {
  return (
    words === words.toUpperCase() && words.length < 50 && (startsWithPlace(words) || startsWithHead(words))
  )
}

/** `KT.CHỦ TỊCH`, `K/T CHỦ TỊCH` → `KT. CHỦ TỊCH`. */
function spaced(words: string): string {
  return words
    .replace(/^(T|K)\.?\s?\/?\s?(M|T|L)(?=[.\s/:])[.\s/:]{0,4}/u, '$1$2. ')
    .replace(/^(TUQ|Q)(?=[.\s])[.\s]{0,4}(?=\p{Lu})/u, '$1. ')
    .replace(/\s+/g, ' ')
    .trim()
}

function named(piece: Piece): Piece {
  const rank = RANK.exec(piece.text)?.[0].length ?? 0
  return { text: piece.text.slice(rank).trim(), start: piece.start + rank, end: piece.end }
}

/** Two to six syllables, each with a capital: `Nguyễn Văn A`, `NGUYỄN VĂN A`, with a rank before it or not. */
function isPersonalName(words: string): boolean {
  const bare = words.replace(RANK, '').trim()
  const syllables = bare.split(/\s+/)
  if (syllables.length < 2 || syllables.length > 6) return false
  if (
    OFFICE.test(fold(bare)) ||
    /^(?:UBND|HĐND|Ủy|Uỷ|Sở|Phòng|Ban|Nơi|Lưu|Biểu|Phụ|Độc|Cộng|Chương|Điều|Phần|Mục|Chính|Hội)(?!\p{L})/u.test(
      bare,
    )
  )
    return false
  return (
    syllables.every((each) => SURNAME_SYLLABLE.test(each)) ||
    (syllables.every((each) => /^\p{Lu}+$/u.test(each)) &&
      syllables.length <= 4 &&
      !OFFICE.test(fold(bare)) &&
      isSurname(syllables[0]!))
  )
}

/** Frequent family names, which tell a name in capitals from an agency. */
const SURNAMES = new Set(
  'nguyen tran le pham hoang huynh phan vu vo dang bui do ho ngo duong ly dinh dao doan mai truong lam trinh ha luong luu cao thai ta phung to chu quach la tong vuong nong be ly lo luc giang thach son kim y ro h ma trieu hua than tieu mac vi dam tang ninh giap phi ung khuc chau bach kieu nghiem vang lau sung hang chang thao ksor rmah siu danh kien lieu khong vien cam vuu'.split(
    ' ',
  ),
)

/** Whether a syllable is a frequent family name. */
export function isSurname(syllable: string): boolean {
  return SURNAMES.has(fold(syllable))
}

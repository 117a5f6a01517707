/**
 * Words of the form of Vietnamese documents (Nghị định 30/2020/NĐ-CP, phụ lục I; Hướng dẫn 36-HD/VPTW for the Party),
 * recognised in any charset: plain letters as they are, accented ones as a gap of some characters.
 */

/** “Cộng hoà xã hội chủ nghĩa Việt Nam”, “Đảng Cộng sản Việt Nam” in any charset: the plain letters and the gaps. */
export const motto =
  /c\S{1,3}ng\s+h\S{1,4}\s+x\S{1,4}\s+h\S{1,3}i\s+ch\S{1,3}\s+ngh\S{1,4}\s+vi\S{1,3}t\s+nam|^\S{1,3}\S?ng\s+c\S{1,3}ng\s+s\S{1,3}n\s+vi\S{1,3}t\s+nam/i

/** How a line begins that holds one of the two, perhaps broken. */
export const mottoStart =
  /^(?:c\S{1,3}ng\s+h\S{1,4}\s+x\S{1,4}\s+h\S{1,3}i\b|\S{1,3}\S?ng\s+c\S{1,3}ng\s+s\S{1,3}n\s+vi)/i

/** “Nơi nhận” in any charset. */
export const recipients = /^n\S{1,3}i\s+nh\S{1,3}n\s{0,2}:?/i

/** Whose place the signer takes: `TM.`, `KT.`, `TL.`, `TUQ.`, `Q.` */
export const authority = /^(?:(?:TM|KT|TL|TUQ|T\/M|K\/T|T\/L)\s?[.\s]|Q\.)/

/** “Số:” of the letterhead in any charset, and the day of issue. */
export const number = /^s\S{1,2}\s{0,3}(?::|\d+\s?[-/])/i
export const day = /ng\S{1,3}y\s.{0,16}th\S{1,3}ng\s/i
/** “(Ký, ghi rõ họ tên)” below the titles of those who sign side by side. */
export const toSign = /\(k\S{1,2}(?:,|\s+(?:t\S{1,3}n|ghi|v\S{1,2}\s|\S{1,2}\S?ng\s))/i

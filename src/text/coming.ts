import { fold } from './fold.ts'

const COMING =
  /trong thoi gian (?:toi|tiep)|thoi gian (?:toi|tiep theo|sap toi)|(?:quy|nam|thang|ky|tuan) (?:toi|tiep theo|sau)(?! )|(?:nhung|cac) thang con lai|^(?:cong tac |nhiem vu )?trong tam (?:cong tac )?(?:quy|thang|nam|\d+ thang|tuan) /
const PLANS =
  /^(?:mot so |cac |nhung |ve |du kien |noi dung |quan diem |y kien )*(?:phuong huong|dinh huong|muc tieu|quan diem|du kien|kien nghi|de xuat|de nghi|khuyen nghi|chi tieu (?:phan dau|ke hoach (?:quy|nam|thang)))(?![a-z])/
const TASKS =
  /^(?:mot so |cac |nhung |ve |noi dung )*(?:nhiem vu|giai phap|ke hoach|chuong trinh cong tac|chuong trinh lam viec|bien phap|cong tac trong tam)(?![a-z])/
const DONE =
  /(?:ket qua|tinh hinh|danh gia|uu diem|ton tai|han che|da (?:thuc hien|trien khai|ban hanh|dat|hoan thanh))/
const TASKS_AHEAD =
  /trong tam|chu yeu|giai phap|phuong huong|(?:quy|thang|nam) [\divx]+|cuoi nam|can |^(?:nhiem vu|giai phap|nhiem vu (?:va )?giai phap|ke hoach cong tac)$/
/** `Nhiệm vụ UBND tỉnh giao năm 2025`: what others set, not what is to come. */
const GIVEN = /(?:^| )giao(?! (?:duc|thong|dich|luu|ban|nhan|tiep|dat|quan|duoc))(?: |$)/

/**
 * Whether a heading opens tasks to come or proposals: figures below it are targets, not results. “Nhiệm vụ được
 * giao”, “Kết quả thực hiện nhiệm vụ” and “Tiếp nhận phản ánh, kiến nghị” look back and are not meant. The only place
 * that knows these words; a heading that merely names a later year or quarter is for the caller, who knows the report's own.
 */
export function isComing(title: string): boolean {
  if (title === '') return false
  const words = fold(title)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
  if (PLANS.test(words) && !/^(?:kien nghi (?:cua|phan anh)|muc tieu (?:dat duoc|da dat))/.test(words))
    return true
  if (DONE.test(words) && !/^(?:nhiem vu|phuong huong|dinh huong)/.test(words)) return false
  if (COMING.test(words)) return true
  return TASKS.test(words) && TASKS_AHEAD.test(words) && !GIVEN.test(words)
}

const NUMBERING = '^[\\s*"“#]{0,6}(?:[\\divxIVX]{1,5}[.)]\\s?){0,3}[-+*•]?\\s{0,3}'
/** The words up to the colon, numbering passed over: `III. Nhiệm vụ 6 tháng cuối năm | : Hoàn thành …`. */
const LEAD = new RegExp(`${NUMBERING}([^:.;\\n]{6,90}):`, 'u')
const ALONE = new RegExp(`${NUMBERING}([^:.;]{6,90}?)[\\s*]{0,4}:?[\\s*]{0,4}$`, 'u')
const TASK_WORDS =
  /^(?:mot so |cac |nhung )?(?:phuong huong|dinh huong|nhiem vu|giai phap|trong tam|cong tac trong tam)/

/** `Nhiệm vụ trọng tâm quý IV: phấn đấu …`: a heading in one line with its text announces tasks to come. */
export const opensTasks = (opening: string): boolean => isTasks(LEAD.exec(opening))

/** `Nhiệm vụ trọng tâm quý IV:` alone over its list, without being a heading. */
export const announcesTasks = (line: string): boolean => isTasks(ALONE.exec(line))

/** `Các chỉ tiêu năm 2015:`, `Năm 2015, huyện đề ra các chỉ tiêu như sau:`: the year that aims alone over their list are set for. */
export function yearOfAims(line: string): number | null {
  const lead = AIMS_ALONE.exec(line)?.[1]
  if (lead === undefined) return null
  const words = fold(lead).trim()
  const year = /(?<!\d)(20\d{2})(?!\d)/.exec(words)
  return year && AIMS.test(words) && !DONE.test(words) ? Number(year[1]) : null
}

const AIMS_ALONE = new RegExp(`${NUMBERING}([^:.;]{6,160}?)[\\s*]{0,4}:[\\s*]{0,4}$`, 'u')
const AIMS = /(?<![a-z])(?:chi tieu|muc tieu)(?![a-z])/

function isTasks(found: RegExpExecArray | null): boolean {
  const lead = found?.[1]
  return lead !== undefined && TASK_WORDS.test(fold(lead).trim()) && isComing(lead)
}

/**
 * Whether a clause before that of a figure only tells of the occasion, so that the figure means the same without
 * it: `Qua theo dõi trên phần mềm, | 29 nhiệm vụ …`. One that limits what is counted (`hồ sơ liên thông: …`),
 * names who acts, sets a condition or tells of another time is none.
 */
export function isOccasion(clause: string, rest: string): boolean {
  if (LIMITS.test(clause) || OTHERS.test(clause)) return false
  const noun = / ?(\p{L}+ \p{L}+)/u.exec(rest.replace(/^\D*[\d.,/%]+/u, ''))?.[1]
  if (noun && clause.includes(noun)) return false
  if (clause.endsWith(':')) return LABEL.test(clause)
  return OPENS.test(clause) || (!DEPENDENT.test(rest) && / .* /u.test(clause.trim()))
}

/** A condition, a part of all, another time, an aim. */
const LIMITS =
  /(?<!\p{L})(?:nếu|trường hợp|trong khi|so với|ngoài|trừ|không (?:kể|tính)|chưa (?:kể|tính|bao gồm)|trong (?:tổng )?số|đối với|riêng|tại|ở|mục tiêu|chỉ tiêu|kế hoạch|dự kiến|dự phòng|cùng kỳ|còn|(?:năm|kỳ|quý|tháng) (?:trước|ngoái))(?!\p{L})/u

/** Whoever acts, but for the agency that reports and its parts. */
const OTHERS =
  /(?<!\p{L})(?:xã|phường|thị trấn|huyện|quận|thị xã|thành phố|thôn|ấp|khóm|xóm|bản|tổ dân phố|trường|trung tâm|chi nhánh|bệnh viện|trạm|công ty|doanh nghiệp|hợp tác xã|ngân hàng|công an|quân sự|tòa án|viện|bưu điện|bưu cục|hội(?! (?:nghị|đồng))|đoàn|cục|chi cục|thuế|bảo hiểm|ban quản lý|cả nước|toàn quốc|trung ương|chính phủ|bộ)(?!\p{L})/u

/** `chia theo mức:`, `đánh giá trên phần mềm:`: how the figures were got or set out. */
const LABEL =
  /^[ "*+-]{0,4}(?:với |theo |được |trong đó |cụ thể ){0,2}(?:(?:chia|phân|xếp|tách|tính)(?: (?:ra|theo|loại))|theo|cơ cấu|lũy kế|đánh giá|khảo sát|rà soát|thống kê|tổng hợp|kết quả|về|góp ý|lấy ý kiến)(?!\p{L})[^:]{0,80}:$/u

/** Words with which a clause of time, manner, cause or order begins. */
export const OPENINGS =
  'thực hiện|triển khai|theo|căn cứ|nhằm|để|nhờ|do|qua|trong|tính|đến|từ|bên cạnh|cùng với|sau|nhìn chung|hiện nay|hằng|hàng|trên cơ sở|quán triệt|bám sát|kết quả'

const OPENS = new RegExp(
  `^[ "*+-]{0,4}(?:${OPENINGS}|cùng|trước|nhìn|hiện|về|cũng|nửa|đầu|cuối|ngược lại|tuy|mặt khác|đồng thời|đáng|đặc biệt|nổi bật|lũy kế|kể)(?!\\p{L})`,
  'u',
)

/** A clause that leans on the words before it. */
const DEPENDENT =
  /^ ?(?:với|là|gồm|đạt|bằng|chiếm|và|hoặc|do|của|ở|tại|cho|bị|có|được|nhất|còn|trong đó|tức|hay|thì|mà|để)(?!\p{L})/u

/** Words that a comma joins to one noun or verb: it bounds no part. */
const JOINED = new RegExp(
  `(?<!\\p{L})(?:${[
    'cán bộ, công chức(?:, viên chức)?(?:, (?:những )?người (?:lao động|hoạt động không chuyên trách))?',
    'công chức, viên chức(?:, (?:những )?người (?:lao động|hoạt động không chuyên trách))?',
    '(?:sở|ban|phòng), (?:ban|ngành)(?:, (?:ngành|đoàn thể|địa phương))?',
    '(?:xã|phường|thị trấn)(?:, (?:xã|phường|thị trấn|đặc khu)){1,3}',
    'cơ quan, (?:đơn vỵ|tổ chức)(?:, (?:địa phương|cá nhân))?',
    'đơn vỵ, (?:địa phương|cơ quan)',
    '(?:(?:tỉnh|thành|huyện|đảng) ủy, )?hđnd, ubnd|(?:tỉnh|thành|huyện|đảng) ủy, (?:hđnd|ubnd)',
    '(?:tổ chức|cá nhân|công dân|người dân)(?:, (?:tổ chức|cá nhân|công dân|doanh nghiệp)){1,2}',
    'phản ánh, kiến nghị|kiến nghị, phản ánh|khiếu nại, tố cáo|phí, lệ phí',
    'sửa đổi, bổ sung(?:, thay thế)?|thay thế, bãi bỏ|thi đua, khen thưởng|đào tạo, bồi dưỡng',
    '(?:tiếp nhận|giải quyết|xử lý|thẩm định)(?:, (?:tiếp nhận|giải quyết|xử lý|trả kết quả|công khai)){1,2}',
    '(?:nhận|nộp|gửi)(?: hồ sơ)?, (?:nhận|trả)(?: kết quả)?',
    '(?:lãnh đạo|chỉ đạo|điều hành|đôn đốc|triển khai|hướng dẫn|chấn chỉnh|quán triệt|nhắc nhở)(?:, (?:chỉ đạo|điều hành|đôn đốc|triển khai|hướng dẫn|chấn chỉnh|quán triệt|nhắc nhở|kiểm tra|tổ chức)){1,3}',
    'tuyên truyền, phổ biến(?:, giáo dục)?|phổ biến, giáo dục|(?:buổi|hội nghị|lớp|cuộc)(?:, (?:buổi|hội nghị|lớp|cuộc)){1,2}',
    'tồn tại, (?:hạn chế|thiếu sót)|hạn chế, (?:tồn tại|thiếu sót|khuyết điểm)|thiếu sót, (?:hạn chế|khuyết điểm)',
    '(?:chưa (?:hoàn thành|xong|đến hạn|tới hạn)|(?:đang|tiếp tục) (?:làm|thực hiện|triển khai|xử lý)|quá hạn)(?:, (?:và )?(?:đã quá hạn|quá hạn|chưa hoàn thành|chưa xong|còn (?:trong )?hạn|chưa đến hạn|trong hạn|đang (?:làm|thực hiện|triển khai|xử lý)))',
    'nông(?: nghiệp)?(?:, lâm(?: nghiệp)?)?, (?:lâm nghiệp|lâm|thủy sản|ngư nghiệp|ngư)(?:, (?:thủy sản|ngư nghiệp))?|nông ?- ?lâm(?: nghiệp)?, thủy sản|công nghiệp, (?:xây dựng|tiểu thủ công nghiệp|ttcn)(?:,? (?:và )?xây dựng)?|thương mại, dịch vụ(?:, du lịch)?|gia súc, gia cầm|trâu, bò|rau, (?:đậu|củ, quả|màu)|xây, sửa|đá, cát',
    'mức (?:độ )?[1-4], ?[1-4]',
    '(?:xử lý|giải quyết), (?:công khai|trả lời|phản hồi)',
    'cấp, kích hoạt|tích hợp, (?:công khai|cung cấp)|một cửa, một cửa liên thông|(?:tin|tin tức), bài(?:, (?:phóng sự|ảnh|video|clip|chuyên mục|bài viết))?|phát thanh, truyền hình',
  ].join('|')})(?!\\p{L})`,
  'gu',
)

/** The words between two figures, without commas that bound nothing. */
export const unjoined = (words: string) =>
  words.includes(',') ? words.replace(JOINED, (each) => each.replaceAll(',', ' ')) : words

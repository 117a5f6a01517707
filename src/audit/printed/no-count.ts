/** No count: `Trong 6 tháng đầu năm 2023 …`. */
export const TIME =
  /(?<!\p{L})(?:ngày|tháng|quý|(?<!(?:lâu|hàng|hằng) )năm)\s\d[\d/.-]*|\d{1,2} tháng(?!\p{L})/giu
/** Not a count of what follows: a bound before it, a comparison or another quantity behind it. */
export const BOUND =
  /(?<!\p{L})(?:khoảng|gần|hơn|trên|dưới|tăng|giảm|thêm|(?<!tổng )số|ngày|tháng|(?<!(?:lâu|hàng|hằng|cả) )năm|quý|điều|khoản|theo|tại|của)\s*$/iu
export const OTHER_NOUN =
  /(?<!\p{L})(?:tăng|giảm|so với|cùng kỳ|kế hoạch|bình quân|mỗi|giá trị|trị giá|kinh phí|đạt|còn)(?!\p{L})/iu
export const MEASURED = /(?<!\p{L})(?:tỷ|tỉ|triệu|nghìn|đồng|ha|tấn|tạ|km|m2|m²|kg)(?!\p{L})/iu

/** The centre where dossiers are taken in, by its names: `Trung tâm Phục vụ hành chính công`, `Trung tâm HCC`. */
export const CENTRE_NAME = 'trung tâm (?:pvhcc|(?:(?:phục vụ|dịch vụ) )?(?:hành chính công|hcc))'
/** `Bộ phận Một cửa các cấp, | Trung tâm Phục vụ hành chính công tỉnh tiếp nhận`: it is but one of those that take in. */
const AMONG_OTHERS =
  '(?<!(?:các (?:cấp|huyện|xã|phường|đơn vỵ|địa phương|điểm|chi nhánh)|bộ phận (?:một cửa|tiếp nhận và trả kết quả|tn&tkq))(?: \\p{L}{1,7}){0,3}(?:,| và|, và|,? cùng) )'
/** The name of the province, and no word that goes on otherwise. */
const OF_PLACE =
  '(?: (?!(?:và|cùng|với|phối|các|ubnd|để|theo|tại|về|do|khi|từ|qua|trong|đã|được|có|không|là) )\\p{L}{1,7}){0,4}?'
const WHEN = '(?:(?:trong|từ|đến|tính|hiện|nay|năm|quý|tháng|kỳ|¤{2,60}),? ?){0,4}'
const TAKES_IN = '(?:(?:đã|cũng|đang|có) ){0,2}(?:tiếp nhận|nhận|thụ lý|trả kết quả|trả (?=\\d))'

/**
 * `Trung tâm Phục vụ hành chính công tỉnh (Đông Sơn) tiếp nhận`, from the word `tỉnh` on, as levels are called: the province's
 * own centre takes in what its departments settle, not what its districts and communes do.
 */
export const PROVINCES_CENTRE = [
  'province',
  `(?<=${AMONG_OTHERS}${CENTRE_NAME}(?: của)? )tỉnh${OF_PLACE}(?=,? ${WHEN}${TAKES_IN})`,
  ['trung tâm '],
] as const

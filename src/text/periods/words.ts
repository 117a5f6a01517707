/** The pieces of which time is written in Vietnamese reports; the source text of regular expressions (`iu`). */

/** White space, line and paragraph ends of PDF extraction included; bounded, so that matching stays linear. */
const S = '\\s{1,6}'
const O = '\\s{0,6}'
const YEAR = '(?:19|20)\\d{2}(?!\\d)'
const OF_YEAR = `(?:${O}[/-]${O}(?:năm${S})?${YEAR}|${O},?${S}(?:năm${S})?${YEAR})`
const SMALL = '(?:một|giêng|hai|ba|tư|bốn|năm|sáu|bảy|tám|chín|mười(?:\\s(?:một|hai))?|chạp)'
const QUARTER_NUMBER = '(?:IV|I{1,3}|[1-4])(?![\\p{L}\\p{N}]|[.,]\\d{1,3}(?!\\d))'

/** `Đề án 06 tháng 02 năm 2024`: the number is the scheme's, no day. */
const NO_SCHEME = `(?<!đề${S}án${S})`

/** `15/9/2021`, `15.9.2021`, `15/9`, `15 tháng 9 năm 2021`; `ngày` before it is optional. */
export const DAY = `(?:ngày${S})?${NO_SCHEME}\\d{1,2}(?:${O}/${O}\\d{1,2}(?:${O}[/-]${O}${YEAR})?|[-.]\\d{1,2}[-.]${YEAR}|${S}tháng${S}\\d{1,2}(?!\\d)(?:(?:${O},)?${S}năm${S}${YEAR}|${O}/${O}${YEAR})?)(?![\\d/])`
/** A day with its year. */
export const FULL_DAY = `(?:ngày${S})?${NO_SCHEME}\\d{1,2}(?:${O}[/-]${O}\\d{1,2}${O}[/-]${O}${YEAR}|[.]\\d{1,2}[.]${YEAR}|${S}tháng${S}\\d{1,2}(?:(?:${O},)?${S}năm${S}|${O}/${O})${YEAR})(?![\\d/])`
/** Never `tháng … năm 2005` with the month left blank: that `năm` is no five. */
const BLANK_MONTH = `(?!năm${S}${YEAR})`
/** `KẾT QUẢ TRONG THÁNG`, and the next line begins with `1.`: its marker counts no month. */
const NO_MARKER = `(?!\\s{0,6}\\n\\s{0,6}\\d{1,2}[.)]\\s)`
/** `tháng 8`, `tháng 8/2024`, `tháng 8 năm 2024`, `tháng Tám`. */
export const MONTH = `tháng${NO_MARKER}${S}${BLANK_MONTH}(?:\\d{1,2}(?!\\d|[.,]\\d{1,3}(?!\\d))|${SMALL}(?!\\p{L}))(?:${OF_YEAR})?`
/** `quý III`, `quý 3/2023`, `quý III, năm 2023`, `quý I và quý II năm 2022`, `quý I, II, III/2023`. */
export const QUARTER = `qu[ýí]${NO_MARKER}${S}${QUARTER_NUMBER}(?:${O}(?:[,+-]|và)${O}(?:qu[ýí]${S})?${QUARTER_NUMBER}){0,3}(?:${OF_YEAR})?`
/** `6 tháng đầu năm 2022`, `9 tháng năm 2024`, `3 tháng cuối năm`. */
export const MONTHS = `(?:\\d{1,2}|${SMALL})${S}tháng(?:${S}(?:đầu|cuối)${S}năm(?:${O}[/,]?${O}${YEAR})?|${S}năm${S}${YEAR}|${O}/${O}${YEAR})`
const FEW = '(?:0?[2-9]|1[01])'
/** Words before a number of months that say how long: `thời hạn 6 tháng`. */
const LASTS = `(?:hạn|sau|trước|dưới|trên|quá|mỗi|hơn|từ|khoảng|vòng|gian|đủ|cách|học|và|sản|đến|hằng|hàng)`
/** Words behind it that tell what was done in them. */
const DONE = `(?:ước|thu|chi|tiếp${S}nhận|nhận|giải${S}quyết|giải${S}ngân|gieo|toàn|đạt|thực${S}hiện|là|tăng|giảm)`
/** `11 tháng thu 9,2 tỷ đồng`, `Cộng 10 tháng, …`: months counted from the beginning of the year. */
export const MONTHS_SO_FAR = `(?:^${FEW}${S}tháng$|(?<=(?:cộng|dồn|tính${S}chung|lũy${S}kế|luỹ${S}kế)${S})${FEW}${S}tháng(?=[,:;]|${S}${DONE}(?!\\p{L}))|(?<!${LASTS}${S})${FEW}${S}tháng(?=${S}${DONE}(?!\\p{L}))|(?<=(?:^|[.;:+*\\n-]${O})(?:trong|qua|hết)${S})${FEW}${S}tháng(?=${O},))`
const RIGHT_BEFORE = `(?:(?:liền|kề|ngay)${S}){0,2}`
/** `năm 2022`, `năm liền trước (2021)`. */
export const WHOLE_YEAR = `năm${S}(?:${YEAR}(?!${O}[-–]${O}\\d{4})|${RIGHT_BEFORE}trước(?:${S}đó)?${O}\\((?:năm${S})?${YEAR}\\))`
/** `cả năm`, `cả năm 2024`: the report's own year where none is printed. */
export const ALL_YEAR = `(?:cả|toàn)${S}năm(?:${S}(?:nay|${YEAR}))?(?!${S}(?:học|trước|ngoái|tới|sau))`
/** `giai đoạn 2021-2025`, `nhiệm kỳ 2020 - 2025`, `5 năm 2021-2025`. */
export const SPAN = `(?:giai${S}đoạn|nhiệm${S}kỳ|thời${S}kỳ|(?:các|\\d${S})${O}năm)${S}(?:từ${S})?(?:năm${S})?${YEAR}${O}(?:[-–]|đến|tới)${O}(?:hết${S})?(?:năm${S})?${YEAR}`

/** `hết năm`, `cuối năm nay`: the last day of the report's own year. */
export const YEAR_END = `(?:cuối|hết)${S}năm(?:${S}nay)?(?!${O},?${S}(?:năm${S})?(?:\\d|trước|ngoái|sau|tới|học|nào|đó))`

const POINT = `(?:${DAY}|${MONTH}|${QUARTER}|${MONTHS}|${WHOLE_YEAR}|đầu${S}(?:năm|quý|tháng|kỳ)(?:${S}${YEAR})?)`
const NOW = `(?:nay|(?:thời${S}điểm${S})?hiện${S}(?:tại|nay)|thời${S}điểm${S}(?:này|báo${S}cáo|lập${S}báo${S}cáo)|ngày${S}báo${S}cáo)`
const CLOSE = `(?:hết${S}|cuối${S}|thời${S}điểm${S}){0,2}`
const TO = `${O}(?:,${O})?(?:đến|tới|[-–])${O}`
/** `từ 01/7/2025, thời điểm vận hành mô hình mới, đến …`: what is said of the first day in passing. */
const ASIDE = `(?:${O}(?:,${O}[^,;:.()/]{3,90}|\\([^()]{3,90}\\)))?`
/** `từ ngày 01 đến ngày 31/8/2025`: the first day is of the month of the last. */
const BARE_DAY = `ngày${S}\\d{1,2}(?!\\d|${O}[/.]|-\\d|${S}tháng)`
/** `từ 1-7 đến 6-10`, `từ ngày 2.1 đến ngày 17.5.2018`: days without years, with dashes or points. */
const DASHED = `(?:\\d{1,2}-\\d{1,2}(?:-${YEAR})?|ngày${S}\\d{1,2}[-.]\\d{1,2}(?:[-.]${YEAR})?)(?![\\d/-]|[.,]\\d)`
/** `đến nay`, `- hết tháng 9`. */
const UP_TO = `${TO}${CLOSE}(?:${POINT}|${NOW})`
/** `từ ngày 10/6 đến ngày 09/9/2023`, `từ tháng 01 đến tháng 9 năm 2023`, `từ đầu năm đến nay`. */
export const RANGE = `(?:kể${S})?(?:từ|tính${S}từ)${S}(?:${POINT}${ASIDE}${UP_TO}|${BARE_DAY}${TO}${CLOSE}${DAY}|${DASHED}${TO}${CLOSE}${DASHED})`
/** `Từ ngày 01/7/2025, …` at the head of a sentence: up to the end of the report's own time. */
export const SINCE = `(?<=(?:^|[.;:+*\\n-])${O})(?:kể${S})?từ${S}ngày${S}${FULL_DAY.replace(`(?:ngày${S})?`, '')}(?=${O}(?:,|$))`
/** `Lũy kế từ ngày 01/7/2025 tiếp nhận …`, `lũy kế từ tháng 7/2025`, `Tính từ ngày 01/7/2025 …`: likewise. */
export const SUM_SINCE = `(?:(?:lũy|luỹ)${S}kế${S}(?:(?:kể|tính)${S})?từ${S}(?:${DAY}|${MONTH})|(?<=(?:^|[.;:+*\\n-])${O})tính${S}từ${S}${FULL_DAY})(?!${UP_TO})`
const PART = `(?:${QUARTER}|${MONTHS}|${MONTH})`
const SO_FAR = `(?:tính${S})?đến${S}${CLOSE}`
/**
 * `Trong quý III (tính đến ngày 15/9/2025)`, `tháng 11, tính đến ngày 25/11`, `Tính đến ngày 15/9, trong quý III`, `Trong quý III, đến
 * nay`: so far of a part of the year.
 */
export const PART_UNTIL = `(?:${PART}${O}[,(]?${O}(?:số${S}liệu${S})?${SO_FAR}(?:${DAY}|${MONTH})|${SO_FAR}${DAY}${O},?${O}(?:tính${S})?(?:trong|riêng)${S}(?:trong${S})?${PART}|(?<=^|trong${S})${PART}${O}[,(]?${O}${SO_FAR}${NOW})`
/** Two days with their years and nothing but a dash or `đến` between; the first may leave its year to the last: `01/7 - 07/7/2025`. */
export const DAYS = `(?:${FULL_DAY}|(?:ngày${S})?(?:0?[1-9]|[12]\\d|3[01])/(?:0?[1-9]|1[0-2]))${TO}(?:hết${S})?${FULL_DAY}`
const LAST_DAY = `(?:${YEAR_END}|(?:cuối|hết)${S}năm${S}${YEAR})`
/** `ước cuối năm`, `phấn đấu hết năm 2025`: without these words they do not say up to when. */
const FORESEEN = `(?<=(?:ước|dự${S}kiến|phấn${S}đấu)(?:${S}(?:tính|thực${S}hiện))?${S})`
/** `Tại thời điểm 01/8/2017 đàn lợn có …`: how animals and poor households are counted; not what it is set against. */
const NOT_AGAINST = `(?<!(?:cùng|với|so|từ|trước|sau|hơn|của)${S})`
const AT_DAY = `${NOT_AGAINST}(?:tại${S})?${NOT_AGAINST}thời${S}điểm${S}(?:(?:hết|cuối)${S})?(?:${DAY}|${MONTH}|${QUARTER}|${WHOLE_YEAR})`
/** `đến ngày 30-6`, `tính đến 15-9`, `Đến 15-9, …`: a day without its year, with a dash or a point; `đến 15-9 người` is none. */
const DAY_OF_MONTH = '(?:0?[1-9]|[12]\\d|3[01])'
const UNTIL_DASHED = `(?:(?:(?:tính|lu[ỹy]|lũy${S}kế|luỹ${S}kế)${S})?đến${S}${CLOSE}ngày${S}${DAY_OF_MONTH}[-.]|(?:tính|lũy${S}kế|luỹ${S}kế)${S}đến${S}${CLOSE}${DAY_OF_MONTH}-|(?<=(?:^|[.;:+*\\n-])${O})đến${S}${CLOSE}${DAY_OF_MONTH}-(?=\\d{1,2}(?:,|$)))(?:0?[1-9]|1[0-2])(?![\\d/-]|[.,]\\d|${O}%)`
/** `Hết tháng 11, …`, `Tính hết quý III, …` at the head of a sentence: up to then. */
const AT_CLOSE = `(?<=(?:^|[.;:+*\\n-])${O})(?:tính${S})?hết${S}(?:${MONTH}|${QUARTER}|${MONTHS})(?=${O}(?:,|$))`
/** `tính đến ngày 15/9/2023`, `đến hết quý III/2023`, `đến thời điểm 09/9/2023`, `đến cuối năm 2022`. */
export const UNTIL = `${UNTIL_DASHED}|(?:(?:tính|lu[ỹy]|lũy${S}kế|luỹ${S}kế)${S})?đến${S}${CLOSE}${POINT}|${AT_DAY}|đến${S}${YEAR_END}|${FORESEEN}${LAST_DAY}|^${LAST_DAY}$|${AT_CLOSE}`
/** `Cuối năm 2022, xã còn …`, `theo kết quả rà soát cuối năm 2022`, `Số hộ nghèo cuối năm 2022 là 298 hộ`: how much there was on its last day. */
export const AT_YEAR_END = `(?<=(?:^|[.;:(+*“"\\n-]|rà${S}soát|thống${S}kê|điều${S}tra|số${S}liệu|thời${S}điểm)${O})cuối${S}năm${S}${YEAR}|(?<!(?:so|với|từ|đến|tới|hơn|hết|điểm|kế${S}hoạch|của)${S})cuối${S}năm${S}${YEAR}(?=(?:${S}(?:là|có|còn|đạt)|${O}:)${S}(?:(?:trên|hơn|gần|khoảng)${S})?\\d)`
export const UNTIL_NOW = `(?:tính${S})?đến${S}${NOW}|(?<!(?:thực|thể|phát|biểu|xuất|tái)${S})hiện${S}(?:nay|tại)`
const SINCE_NEW_YEAR = `từ${S}đầu${S}năm(?:${S}${YEAR})?`
/** `lũy kế từ khi sáp nhập`: since another day than the first of the year. */
const SINCE_OTHER = `(?:(?:kể|tính)${S})?từ${S}(?:ngày|tháng|năm|khi|lúc|đầu${S}nhiệm${S}kỳ|\\d)`
/** `luỹ kế từ đầu năm`, `lũy kế đến thời điểm báo cáo`; `ngay từ đầu năm` says how early, not since when. */
export const CUMULATIVE = `(?:lũy|luỹ)${S}kế(?!${S}${SINCE_OTHER})(?:${S}từ${S}đầu${S}năm)?(?:${UP_TO})?|${SINCE_NEW_YEAR}${UP_TO}|(?<!ngay${S})${SINCE_NEW_YEAR}`
export const SAME_BEFORE = `cùng${S}kỳ(?:${S}(?:của${S})?(?:năm${S}(?:${YEAR}|trước|ngoái)|các${S}năm${S}trước))?`
export const BEFORE = `(?:năm|quý|tháng|kỳ)${S}(?:báo${S}cáo${S})?(?:${RIGHT_BEFORE}trước|ngoái)`
export const CURRENT = `(?:trong|kỳ${S}này|ở)${S}(?:kỳ(?:${S}báo${S}cáo)?|quý|tháng|năm)(?:${S}(?:này|qua|nay))?(?!${S}(?:\\d|[IV]{1,3}(?!\\p{L})|trước|tới|học|tiếp(?!${S}(?:nhận|tục|đón|công|dân|xúc|cận|được|\\d))|sau))|kỳ${S}báo${S}cáo(?:${S}này)?|(?:tháng|quý)${S}này`

/** Small numbers as they are written in words; `năm` (five) only before `tháng`. */
export const wordNumbers: Readonly<Record<string, number>> = {
  một: 1,
  giêng: 1,
  hai: 2,
  ba: 3,
  tư: 4,
  bốn: 4,
  năm: 5,
  sáu: 6,
  bảy: 7,
  tám: 8,
  chín: 9,
  mười: 10,
  'mười một': 11,
  'mười hai': 12,
  chạp: 12,
}

/** Roman and Arabic numbers of quarters. */
export const quarterNumbers: Readonly<Record<string, number>> = {
  i: 1,
  ii: 2,
  iii: 3,
  iv: 4,
  '1': 1,
  '2': 2,
  '3': 3,
  '4': 4,
}

import type { Db } from '../../store/sqlite.ts'
import { labels, noQuestion } from '../answers.ts'
import { type Resources, resource } from './api.ts'

type Words = Record<string, { vi: string; en: string }>

/** `id | Vietnamese | English`, one a line. */
function wordsOf(chart: string): Words {
  const rows = chart
    .trim()
    .split('\n')
    .map((line) => line.split('|').map((each) => each.trim()))
  return Object.fromEntries(rows.map(([id, vi, en]) => [id, { vi: vi!, en: en! }]))
}

const WORDS = {
  finding_kinds: wordsOf(`
    sum_mismatch | Cộng không khớp | Parts do not add up
    rate_mismatch | Tỷ lệ không khớp số đếm | Rate against counts
    prose_table_mismatch | Hai chỗ trong báo cáo nói khác nhau | Two places of a report differ
    target_missed | Không đạt mục tiêu đã đặt | Short of its target
    duplicate_number | Một số ký hiệu, hai văn bản | One code, two documents
    number_order | Số sau, ngày trước | Number out of order
    date_order | Ngày trước văn bản làm căn cứ | Earlier than what it carries out
    impossible_date | Ngày không có thật | Impossible date
    typo_in_reference | Lỗi gõ trong viện dẫn | Typing error in a citation
    outlier | Số liệu lệch hẳn chuỗi của nó | Out of line with its series
    restated | Báo cáo sau nói khác báo cáo trước | Restated by a later report`),
  severities: wordsOf(`
    high | Nặng | High
    medium | Vừa | Medium
    low | Nhẹ | Low`),
  reference_kinds: wordsOf(`
    numbered | Có số, ký hiệu | With a number
    law | Luật, theo tên và năm | Law by name and year
    unnumbered | Không ghi số | Without a number
    standard | Tiêu chuẩn, quy chuẩn | Standard
    short | Gọi tắt | Short form`),
  conflict_kinds: wordsOf(`
    two_dates | Một văn bản, hai ngày | One document, two dates
    other_date | Ghi ngày khác chính văn bản ấy | Dated otherwise than the document itself
    unlike_subjects | Hai trích yếu khác hẳn | Two unlike subjects
    number_order | Số sau, ngày trước | Number out of order`),
  charsets: wordsOf(`
    tcvn3 | TCVN3 (ABC) | TCVN3 (ABC)
    vni | VNI | VNI
    viscii | VISCII | VISCII
    vps | VPS | VPS
    vietware-x | Vietware X | Vietware X
    vietware-f | Vietware F | Vietware F
    bkhcm2 | BK HCM2 | BK HCM2
    viqr | VIQR | VIQR
    cp1258 | Windows-1258 | Windows-1258
    decomposed | Unicode tổ hợp | Decomposed Unicode
    utf8 | UTF-8 đọc nhầm | Misread UTF-8
    low-byte | Mất byte cao | Low bytes only
    ncr | Mã HTML | HTML references
    eth | Chữ Ð thay cho Đ | Ð for Đ`),
  formats: wordsOf(`
    pdf | PDF | PDF
    docx | Word (DOCX) | Word (DOCX)
    doc | Word 97–2003 (DOC) | Word 97–2003 (DOC)
    rtf | RTF | RTF
    txt | Văn bản thuần | Plain text
    xlsx | Excel (XLSX) | Excel (XLSX)
    xls | Excel 97–2003 (XLS) | Excel 97–2003 (XLS)
    pptx | PowerPoint (PPTX) | PowerPoint (PPTX)
    ppt | PowerPoint 97–2003 (PPT) | PowerPoint 97–2003 (PPT)
    html | HTML | HTML`),
  levels: wordsOf(`
    xã | Cấp xã | Commune
    huyện | Cấp huyện | District
    tỉnh | Cấp tỉnh | Province
    trung ương | Trung ương | Central`),
  period_kinds: wordsOf(`
    month | Tháng | Month
    quarter | Quý | Quarter
    half | 6 tháng | Half year
    nine-months | 9 tháng | Nine months
    year | Năm | Year
    date | Tại một ngày | At a day
    other | Kỳ khác | Other window`),
  modalities: wordsOf(`
    actual | Kết quả | Result
    target | Mục tiêu | Target`),
  sources: wordsOf(`
    prose | Lời văn | Prose
    table | Biểu | Table`),
  statuses: wordsOf(`
    loaded | Đã nạp | Loaded
    failed | Không đọc được | Could not be read
    standing | Đang có hiệu lực | Standing
    undone | Đã hoàn lại | Undone
    replaced | Đã thay bằng lần sửa khác | Replaced
    inbox | Không còn khớp, chờ xem lại | Fits no more, to be looked at
    running | Đang nạp | Loading
    done | Đã xong | Done
    stopped | Đã dừng giữa chừng | Stopped`),
  marks: wordsOf(`
    seen | Đã xem | Seen
    explained | Đã giải thích | Explained`),
  issuer_bases: wordsOf(`
    stated | Văn bản ghi rõ | Stated
    context | Theo câu trước | From the context
    symbol | Theo ký hiệu | From the symbol
    inferred | Suy từ cơ quan báo cáo | Inferred from the reporting agency`),
  units: wordsOf(`
    percent | % | %
    VND | đồng | VND
    thousand_VND | nghìn đồng | thousand VND
    million_VND | triệu đồng | million VND
    billion_VND | tỷ đồng | billion VND
    ha | ha | ha
    m2 | m² | m²
    code | mã trả lời | answer code`),
  doc_types: wordsOf(`
    BC | Báo cáo | Report
    KH | Kế hoạch | Plan
    QĐ | Quyết định | Decision
    NQ | Nghị quyết | Resolution
    CT | Chỉ thị | Directive
    TB | Thông báo | Notice
    TTr | Tờ trình | Submission
    CV | Công văn | Official letter
    HD | Hướng dẫn | Guidance
    CTr | Chương trình | Programme
    ĐA | Đề án | Project
    KL | Kết luận | Conclusion
    BB | Biên bản | Minutes
    GM | Giấy mời | Invitation`),
  indicator_kinds: wordsOf(`
    flow | Tính theo kỳ | Over a period
    stock | Tính đến một ngày | As of a day
    rate | Tỷ lệ | Rate
    code | Mã trả lời | Answer code`),
}

/** What the ids of the API are called, in both languages; ids that are not named stand for themselves. */
export const labelResources: Resources = (api, archive) => {
  resource(
    api,
    'get',
    {
      path: '/api/labels',
      about: 'Tên gọi của các mã, tiếng Việt và tiếng Anh',
      question: noQuestion,
      answer: labels,
    },
    () => ({ ...WORDS, dimensions: dimensionsIn(archive.reading()) }),
  )
}

function dimensionsIn(db: Db) {
  const rows = db.all<{ dimension: string; value: string; label: string }>('SELECT * FROM labels')
  const names = [...new Set(rows.map((each) => each.dimension))]
  return Object.fromEntries(
    names.map((name) => {
      const own = rows.filter((each) => each.dimension === name)
      const values = own.filter((each) => each.value !== '').map(({ value, label }) => [value, label])
      const label = own.find((each) => each.value === '')?.label ?? name
      return [name, { label, values: Object.fromEntries(values) }]
    }),
  )
}

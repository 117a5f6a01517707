/** The words of the home page. */
export const home = {
  title: 'Tổng quan kho văn bản',
  lead: 'Mọi con số dẫn về đúng trang, đúng câu trong văn bản gốc.',
  empty: {
    title: 'Kho chưa có văn bản nào',
    text: 'Hãy nạp báo cáo bằng lệnh “trichluc ingest THƯ_MỤC”, rồi tải lại trang này.',
  },
  figures: {
    documents: 'văn bản',
    observations: 'số liệu',
    references: 'lượt viện dẫn',
    findings: 'phát hiện',
    repaired: 'chữ đã sửa phông',
  },
  details: {
    agencies: (count: string) => `của ${count} cơ quan`,
    failed: (count: string) => `${count} tệp không đọc được`,
    ocr: (count: string) => `${count} văn bản là ảnh quét`,
    indicators: (count: string) => `thuộc ${count} chỉ tiêu`,
    cited: (count: string) => `đến ${count} văn bản`,
    missing: (count: string) => `${count} không có trong kho`,
    marked: (count: string) => `${count} đã xem hoặc giải trình`,
    charsets: (count: string) => `từ ${count} bảng mã cũ`,
  },
  byYear: 'Văn bản theo năm',
  byAgency: 'Theo cơ quan ban hành',
  byType: 'Theo loại văn bản',
  byFormat: 'Theo dạng tệp',
  more: (count: string) => `và ${count} mục khác`,
  unknownYear: 'Không rõ năm',
  unknownAgency: 'Không rõ cơ quan',
  unknownType: 'Không rõ loại',
  findings: { title: 'Phát hiện theo mức độ', none: 'Chưa phát hiện chỗ nào không khớp.', all: 'Xem tất cả' },
  charsets: {
    title: 'Chữ đã sửa, theo bảng mã cũ',
    none: 'Không có chữ nào phải sửa.',
    row: (words: string, documents: string) => `${words} chữ trong ${documents} văn bản`,
  },
  corrections: {
    title: 'Hiệu đính',
    standing: (count: string) => `${count} hiệu đính đang có hiệu lực`,
    inbox: (count: string) => `${count} hiệu đính chờ xem lại`,
  },
  run: {
    title: 'Lần nạp gần nhất',
    status: { running: 'đang chạy', done: 'đã xong', stopped: 'bị ngắt giữa chừng' },
    counts: (loaded: string, unchanged: string, failed: string) =>
      `${loaded} tệp nạp mới, ${unchanged} không đổi, ${failed} không đọc được`,
  },
}

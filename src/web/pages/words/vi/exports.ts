/** The words of the page on exports. */
export const downloads = {
  lead: 'Tải toàn bộ dữ liệu của kho, sắp theo thứ tự cố định. Các tệp dùng cùng tên cột với lệnh “trichluc export”.',
  kinds: {
    documents: 'Văn bản',
    references: 'Viện dẫn',
    observations: 'Số liệu',
    findings: 'Phát hiện',
  },
  about: {
    documents: 'Mỗi tệp một dòng: số, ký hiệu, ngày, cơ quan, trích yếu, kỳ báo cáo, bảng mã đã sửa.',
    references: 'Mỗi chỗ viện dẫn một dòng: loại, số, ngày, cơ quan ban hành, nguyên văn và vị trí.',
    observations:
      'Mỗi số liệu một dòng theo SDMX: chỉ tiêu, giá trị, đơn vị, phân tổ, kỳ, nguyên văn và vị trí.',
    findings: 'Mỗi phát hiện một dòng: loại, mức độ, phép tính, các chỗ trong văn bản.',
  },
  rows: (count: string) => `${count} dòng`,
  formats: { csv: 'CSV', xlsx: 'Excel (XLSX)', jsonl: 'JSON Lines', 'sdmx.csv': 'SDMX-CSV' },
  formatHints: {
    csv: 'mở bằng Excel, LibreOffice',
    xlsx: 'bảng tính',
    jsonl: 'cho chương trình khác',
    'sdmx.csv': 'chuẩn trao đổi thống kê',
  },
  download: (kind: string, format: string) => `Tải ${kind} dạng ${format}`,
  corrected: 'Hiệu đính trong tệp tải về',
  correctedText: (count: string) =>
    `Kho có ${count} hiệu đính đang hiệu lực. Giá trị trong tệp là giá trị đã hiệu đính; cột “corrected” ghi ai sửa, lúc nào và giá trị trước đó. Số liệu và viện dẫn bị loại không có trong tệp.`,
  inbox: (count: string) => `${count} hiệu đính đang nằm trong hộp chờ và không có hiệu lực.`,
  programs: 'Cho chương trình khác',
  programsText: 'Mọi trang ở đây cũng đọc được dưới dạng JSON, có mô tả OpenAPI:',
}

/** The words of charts. */
export const chart = {
  nothing: 'Không có số liệu nào có kỳ để vẽ.',
  gap: 'thiếu',
  missing: 'Không có số liệu:',
  others: 'Văn bản còn ghi',
  corrected: 'Đã hiệu đính',
  open: 'Mở câu trong văn bản.',
  panels: {
    month: 'Theo tháng',
    quarter: 'Theo quý',
    half: '6 tháng (lũy kế)',
    'nine-months': '9 tháng (lũy kế)',
    year: 'Cả năm',
    date: 'Tại thời điểm',
    other: 'Kỳ khác',
  },
  png: 'Tải hình PNG',
  svg: 'Tải hình SVG',
  failed: 'Trình duyệt không vẽ được hình này.',
  reading:
    'Mỗi vạch ngang dài đúng bằng kỳ của số liệu. Đường nối chỉ đi qua các kỳ liền nhau cùng độ dài; chỗ thiếu để trống. Bấm vào một điểm để mở câu gốc.',
}

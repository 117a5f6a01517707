import { describe, expect, it } from 'vitest'
import { NINE_MONTHS, read } from './observed.ts'

describe('a time inside the words of one figure', () => {
  it.each([
    [
      'Tổng thu ngân sách năm 2023 đạt 4.120 triệu đồng; tổng chi ngân sách 3.905 triệu đồng.',
      ['4120000000 2023-01-01..2023-12-31 actual', '3905000000 2023-01-01..2023-12-31 actual'],
    ],
    [
      'Số hồ sơ tiếp nhận quý IV là 1.040 hồ sơ, đã giải quyết 1.010 hồ sơ.',
      ['1040 2024-10-01..2024-12-31 actual', '1010 2024-10-01..2024-12-31 actual'],
    ],
    [
      'Kế hoạch vốn đầu tư công năm 2023 được giao 5.600 triệu đồng; giải ngân được 4.212 triệu đồng.',
      ['5600 2023-12-31 actual', '4212 2024-01-01..2024-12-31 actual'],
    ],
    ['Phát 61 tin, bài về CCHC trong tháng 5.', ['61 2024-05-01..2024-05-31 actual']],
  ])('%s', (text, told) => expect(read(text)).toEqual(told))
})

describe('how much there was at a year’s end', () => {
  it.each([
    ['Cuối năm 2023, xã còn 214 hộ nghèo.', ['214 2023-12-31 actual']],
    ['Theo kết quả rà soát cuối năm 2023, xã còn 214 hộ nghèo.', ['214 2023-12-31 actual']],
    ['Theo số liệu năm 2022, đàn bò 870 con.', ['870 2022-12-31 actual']],
    [
      'Lũy kế đến 20/12/2024 hoàn thành 17/25 nhiệm vụ theo kế hoạch CCHC.',
      ['17 2024-12-20 actual', '25 2024-12-20 actual'],
    ],
  ])('%s', (text, told) => expect(read(text)).toEqual(told))
})

describe('what is foreseen of a year that is not over', () => {
  it.each([
    ['Ước đến cuối năm tỷ lệ hộ nghèo còn 4,2%.', ['4.2 2024-12-31 target']],
    ['Ước cả năm tỷ lệ bao phủ BHYT đạt 93%.', ['93 2024-12-31 target']],
    ['Dự kiến đến hết năm tỷ lệ bao phủ BHYT đạt 93%.', ['93 2024-12-31 target']],
    ['Ước cuối năm có 16 tiêu chí NTM đạt.', ['? FIGURE_LEFT_OUT']],
  ])('%s', (text, told) => expect(read(text, NINE_MONTHS)).toEqual(told))
})

describe('a year that is not over, in the report on nine months of it', () => {
  it.each([
    ['Năm 2024, xã đã kiểm tra CCHC tại 8 cơ quan.', ['8 2024-01-01..2024-09-30 actual']],
    [
      'Ước thực hiện cả năm, tổng thu ngân sách đạt 5.200 triệu đồng.',
      ['5200000000 2024-01-01..2024-12-31 actual'],
    ],
  ])('%s', (text, told) => expect(read(text, NINE_MONTHS)).toEqual(told))
})

describe('aims among the results', () => {
  it.each([
    [
      'Phấn đấu tổng thu ngân sách đạt 7.300 triệu đồng; giải quyết việc làm cho 120 lao động.',
      ['7300000000 2025-01-01..2025-12-31 target', '120 2025-01-01..2025-12-31 target'],
    ],
    [
      'Xã phấn đấu đạt 17 tiêu chí NTM; đến nay đã đạt 15 tiêu chí.',
      ['17 2025-01-01..2025-12-31 target', '15 2024-12-18 actual'],
    ],
    ['Mục tiêu năm 2024 số hóa 88% hồ sơ.', ['88 2024-01-01..2024-12-31 target']],
    [
      'Tỷ lệ giải quyết hồ sơ đúng hạn đạt 98,1%, vượt 3,1% so với mục tiêu 95%.',
      ['98.1 2024-01-01..2024-12-31 actual', '95 2024-01-01..2024-12-31 target'],
    ],
    [
      'Phấn đấu đến hết ngày 31/12/2024 giải ngân vốn đầu tư công đạt 94%.',
      ['94 2024-01-01..2024-12-31 target'],
    ],
    [
      'Công văn số 31/UBND-VP ngày 05/02/2024 của UBND huyện yêu cầu giải quyết 100% hồ sơ đúng hạn.',
      ['100 2024-01-01..2024-12-31 target'],
    ],
    ['Năm 2025, tỷ lệ hộ nghèo còn 3,1%; có 96 hộ nghèo.', ['3.1 2025-12-31 target', '? FIGURE_LEFT_OUT']],
    [
      'Phấn đấu đến 31/3/2025 giảm 20 hộ nghèo. Mở lớp nghề cho 40 lao động nông thôn.',
      ['20 2025-03-31 target', '40 2024-01-01..2024-12-31 actual'],
    ],
    [
      'Với mục tiêu lấy người dân làm trung tâm, UBND xã ban hành 13 văn bản chỉ đạo về CCHC.',
      ['13 2024-01-01..2024-12-31 actual'],
    ],
    [
      'Bám sát mục tiêu giảm nghèo đề ra, toàn xã còn 96 hộ nghèo, chiếm 3,1%.',
      ['96 2024-12-18 actual', '3.1 2024-12-18 actual'],
    ],
    [
      'Thực hiện mục tiêu kép vừa chống dịch, vừa phát triển kinh tế, thu ngân sách đạt 410 triệu đồng.',
      ['410000000 2024-01-01..2024-12-31 actual'],
    ],
    ['Thực hiện chỉ tiêu được giao, năm 2024 toàn xã còn 96 hộ nghèo.', ['96 2024-12-18 actual']],
    [
      'Thực hiện mục tiêu giảm nghèo, năm 2025 toàn xã còn 96 hộ nghèo.',
      ['96 2025-01-01..2025-12-31 target'],
    ],
    [
      'Thực hiện mục tiêu giảm nghèo, phấn đấu toàn xã còn 96 hộ nghèo.',
      ['96 2025-01-01..2025-12-31 target'],
    ],
    [
      'Tiếp tục thực hiện mục tiêu giảm nghèo, tỷ lệ hộ nghèo còn 3,1%.',
      ['3.1 2025-01-01..2025-12-31 target'],
    ],
    ['Nghị quyết bổ sung mục tiêu tỷ lệ hộ nghèo còn 3,1%.', ['3.1 2025-01-01..2025-12-31 target']],
    ['Với mục tiêu giảm nghèo bền vững, tỷ lệ hộ nghèo còn 3,1%.', ['3.1 2025-01-01..2025-12-31 target']],
    [
      'Thu bổ sung có mục tiêu 90 triệu đồng, thu ngân sách trên địa bàn đạt 410 triệu đồng.',
      ['410000000 2024-01-01..2024-12-31 actual'],
    ],
    [
      'Theo kế hoạch, trong năm xã tinh giản biên chế 5 người, đã tinh giản 3 người.',
      ['3 2024-01-01..2024-12-31 actual'],
    ],
    [
      'Kế hoạch cải cách hành chính năm 2024 xác định 6 nhóm mục tiêu với 40 nhiệm vụ.',
      ['40 2024-12-18 actual'],
    ],
    [
      'Cán bộ, công chức hiện có 20 người/22 chỉ tiêu được giao, trong đó cán bộ 9 người, công chức 11 người.',
      ['20 2024-12-18 actual', '22 2024-12-18 actual', '9 2024-12-18 actual', '11 2024-12-18 actual'],
    ],
  ])('%s', (text, told) => expect(read(text)).toEqual(told))
})

describe('times at the head of a sentence', () => {
  it.each([
    ['Từ ngày 01/7/2024, xã tiếp nhận 233 hồ sơ.', ['233 2024-07-01..2024-12-31 actual']],
    ['Trong 5 tháng, tiếp nhận 410 hồ sơ.', ['410 2024-01-01..2024-05-31 actual']],
    ['Giai đoạn 2022 - 2024 tinh giản 31 người.', ['31 2022-01-01..2024-12-31 actual']],
    [
      'Công chức có mặt đến 31/3/2024: 19 người. Tiếp nhận 640 hồ sơ.',
      ['19 2024-03-31 actual', '640 2024-01-01..2024-12-31 actual'],
    ],
    [
      'UBND xã, từ ngày 10/3/2024 đến 14/5/2024 tiếp nhận 300 hồ sơ. Đã giải quyết 288 hồ sơ.',
      ['300 2024-03-10..2024-05-14 actual', '288 2024-03-10..2024-05-14 actual'],
    ],
  ])('%s', (text, told) => expect(read(text)).toEqual(told))
})

describe('words that only end like the name of a place or a part', () => {
  it.each([
    ['Tổng chi ngân sách phường 18,42 tỷ đồng.', ['18420000000 2024-01-01..2024-12-31 actual']],
    ['Tỷ lệ bao phủ BHYT toàn phường 94,6%.', ['94.6 2024-12-18 actual']],
    ['Trang thông tin của phường 3 đã đăng 20 tin, bài về CCHC.', ['20 2024-01-01..2024-12-31 actual']],
  ])('%s', (text, told) => expect(read(text)).toEqual(told))
})

describe('titles of cited documents', () => {
  it.each([
    ['Xây dựng Kế hoạch số 14/KH-UBND ngày 05/02/2024 về đào tạo, bồi dưỡng 90 lượt cán bộ.', []],
    [
      'Theo Kế hoạch số 14/KH-UBND ngày 05/02/2024 về kiểm tra công vụ, UBND xã đã kiểm tra 8 cơ quan.',
      ['8 2024-01-01..2024-12-31 actual'],
    ],
    [
      'Kế hoạch số 14/KH-UBND ngày 05/02/2024 kiểm tra CCHC tại 15 cơ quan; đã kiểm tra 11 cơ quan.',
      ['11 2024-01-01..2024-12-31 actual'],
    ],
  ])('%s', (text, told) => expect(read(text)).toEqual(told))
})

describe('days at the head of an earlier sentence', () => {
  it.each([
    [
      'Từ đầu năm đến ngày 15/11/2024, ghi nhận 41 ca mắc sốt xuất huyết. Tỷ lệ bao phủ BHYT đạt 93%.',
      ['41 2024-01-01..2024-11-15 actual', '93 2024-12-18 actual'],
    ],
    [
      'Đến ngày 15/11/2024, thu ngân sách đạt 5 tỷ đồng. Chi ngân sách 4 tỷ đồng. Toàn xã còn 45 hộ nghèo.',
      [
        '5000000000 2024-01-01..2024-11-15 actual',
        '4000000000 2024-01-01..2024-11-15 actual',
        '45 2024-12-18 actual',
      ],
    ],
    [
      'Từ 15/12/2023 đến 14/11/2024, tiếp nhận 120 hồ sơ. Số hồ sơ đang giải quyết là 10 hồ sơ. Tỷ lệ hồ sơ trực tuyến đạt 80%.',
      ['120 2023-12-15..2024-11-14 actual', '10 2024-11-14 actual', '80 2023-12-15..2024-11-14 actual'],
    ],
    [
      'Tính đến 30/11/2024, toàn xã có 45 hộ nghèo. Tỷ lệ bao phủ BHYT đạt 93%. Thu ngân sách đạt 5 tỷ đồng.',
      ['45 2024-11-30 actual', '93 2024-11-30 actual', '5000000000 2024-01-01..2024-12-31 actual'],
    ],
    [
      'Kết quả tính đến 30/11/2024 như sau. Thu ngân sách đạt 5 tỷ đồng. Toàn xã còn 45 hộ nghèo.',
      ['5000000000 2024-01-01..2024-11-30 actual', '45 2024-11-30 actual'],
    ],
    [
      'Tính đến ngày 30/11/2024: tiếp nhận 120 hồ sơ. Số TTHC được công khai là 150 thủ tục.',
      ['120 2024-01-01..2024-11-30 actual', '150 2024-11-30 actual'],
    ],
    [
      'Số liệu tính đến 30/11/2024 như sau. Đến ngày 15/11/2024, tiếp nhận 120 hồ sơ. Toàn xã còn 45 hộ nghèo.',
      ['120 2024-01-01..2024-11-15 actual', '45 2024-11-30 actual'],
    ],
    [
      'Từ ngày 01/01 đến ngày 15/11/2024, ghi nhận 41 ca mắc sốt xuất huyết.\nTỷ lệ bao phủ BHYT đạt 93%.',
      ['41 2024-01-01..2024-11-15 actual', '93 2024-12-18 actual'],
    ],
    [
      '6 tháng đầu năm, thu ngân sách đạt 5 tỷ đồng. Thành lập mới 4 doanh nghiệp.',
      ['5000000000 2024-01-01..2024-06-30 actual', '4 2024-01-01..2024-06-30 actual'],
    ],
  ])('%s', (text, told) => expect(read(text)).toEqual(told))
})

describe('figures that an older document tells', () => {
  it.each([
    ['Theo Báo cáo số 310/BC-UBND ngày 15/12/2023, toàn xã có 95 hộ nghèo.', []],
    ['Báo cáo số 310/BC-UBND ngày 15/12/2023 của UBND huyện nêu số hộ nghèo là 95 hộ.', []],
    ['Toàn xã có 95 hộ nghèo (Báo cáo số 310/BC-UBND ngày 15/12/2023).', []],
    [
      'Theo Báo cáo số 310/BC-UBND ngày 15/12/2023, đến 30/11/2023 toàn xã có 95 hộ nghèo; đến nay còn 80 hộ nghèo.',
      ['95 2023-11-30 actual', '80 2024-12-18 actual'],
    ],
    ['Theo Báo cáo số 310/BC-UBND ngày 15/11/2024, toàn xã có 95 hộ nghèo.', ['95 2024-12-18 actual']],
    [
      'Theo Quyết định số 512/QĐ-UBND ngày 20/12/2023 phê duyệt kết quả rà soát hộ nghèo, xã còn 85 hộ nghèo.',
      ['85 2023-12-31 actual'],
    ],
    [
      'Xã còn 85 hộ nghèo theo Quyết định số 12/QĐ-UBND ngày 10/01/2024 công nhận kết quả rà soát hộ nghèo, hộ cận nghèo năm 2023.',
      ['85 2023-12-31 actual'],
    ],
    [
      'Theo Quyết định số 512/QĐ-UBND ngày 05/12/2024 phê duyệt kết quả rà soát hộ nghèo, xã còn 85 hộ nghèo.',
      ['85 2024-12-18 actual'],
    ],
    [
      'Theo Quyết định số 512/QĐ-UBND ngày 20/12/2023 của UBND huyện, xã được giao 22 biên chế.',
      ['22 2024-12-18 actual'],
    ],
    [
      'Thực hiện Kế hoạch số 12/KH-UBND ngày 15/12/2023, xã đã tiếp nhận 120 hồ sơ.',
      ['120 2024-01-01..2024-12-31 actual'],
    ],
    [
      'Sau khi có Báo cáo số 12/BC-UBND ngày 10/12/2023, UBND xã đã tiếp nhận 120 hồ sơ.',
      ['120 2024-01-01..2024-12-31 actual'],
    ],
    [
      'Toàn xã có 95 hộ nghèo, giảm 10 hộ so với Báo cáo số 12/BC-UBND ngày 10/12/2023.',
      ['95 2024-12-18 actual'],
    ],
  ])('%s', (text, told) => expect(read(text)).toEqual(told))
})

describe('what is wished for behind a result', () => {
  it.each([
    [
      'Có 12 TTHC được công khai, phấn đấu hết năm đạt 100%; tỷ lệ hồ sơ trực tuyến đạt 71%.',
      ['12 2024-09-14 actual', '71 2024-01-01..2024-09-30 actual'],
    ],
    [
      'Có 12 TTHC được công khai, phấn đấu hết năm đạt 100%, đã tinh giản 05 biên chế.',
      ['12 2024-09-14 actual', '5 2024-01-01..2024-09-30 actual'],
    ],
    ['Có 12 TTHC được công khai (dự kiến hết năm 2025 có thêm nhiều TTHC).', ['12 2024-09-14 actual']],
    [
      'Tỷ lệ hồ sơ trực tuyến đạt 71% (phấn đấu hết năm 2024 đạt 80%), tỷ lệ hài lòng đạt 97%.',
      ['71 2024-01-01..2024-09-30 actual', '97 2024-01-01..2024-09-30 actual'],
    ],
    // a list of wishes is of one time
    [
      'Phấn đấu đến hết năm 2024 tỷ lệ hồ sơ trực tuyến đạt 80%; tỷ lệ hài lòng đạt 99%.',
      ['80 2024-12-31 target', '99 2024-12-31 target'],
    ],
  ])('%s', (text, told) => expect(read(text, NINE_MONTHS)).toEqual(told))
})

describe('what came of a deed is of the time of that deed', () => {
  it.each([
    [
      'Đã kiểm tra CCHC tại 12 đơn vị trong 6 tháng đầu năm. Qua kiểm tra phát hiện 23 tồn tại.',
      ['12 2024-01-01..2024-06-30 actual', '23 2024-01-01..2024-06-30 actual'],
    ],
    [
      'Thực hiện Kế hoạch số 28/KH-UBND ngày 30/01/2024, trong 6 tháng đầu năm đã kiểm tra CCHC tại 12 đơn vị. Qua kiểm tra phát hiện 23 tồn tại.',
      ['12 2024-01-01..2024-06-30 actual', '23 2024-01-01..2024-06-30 actual'],
    ],
    [
      'Đã kiểm tra CCHC tại 12 đơn vị trong 6 tháng đầu năm. Tiếp nhận 300 hồ sơ.',
      ['12 2024-01-01..2024-06-30 actual', '300 2024-01-01..2024-12-31 actual'],
    ],
  ])('%s', (text, told) => expect(read(text)).toEqual(told))
})

describe('a part is of the time of its whole', () => {
  it.each([
    [
      'Thu ngân sách trên địa bàn đến hết ngày 10/9/2024 được 8.410 triệu đồng, đạt 70,2% dự toán. Trong đó: thu tiền sử dụng đất 3.160 triệu đồng.',
      [
        '8410000000 2024-01-01..2024-09-10 actual',
        '70.2 2024-01-01..2024-09-10 actual',
        '3160000000 2024-01-01..2024-09-10 actual',
      ],
    ],
    [
      'Thu ngân sách đến hết ngày 10/9/2024 được 8.410 triệu đồng. Trong đó:\n- Thu tiền sử dụng đất 3.160 triệu đồng.',
      ['8410000000 2024-01-01..2024-09-10 actual', '3160000000 2024-01-01..2024-09-10 actual'],
    ],
    [
      'Phấn đấu thu ngân sách cả năm đạt 12.100 triệu đồng, trong đó thu tiền sử dụng đất 5.200 triệu đồng.',
      ['12100000000 2024-01-01..2024-12-31 target', '5200000000 2024-01-01..2024-12-31 target'],
    ],
    // a time of its own, and what stands behind the list
    [
      'Thu ngân sách đến hết ngày 10/9/2024 được 8.410 triệu đồng, trong đó thu tiền sử dụng đất 6 tháng đầu năm 2024 là 2.050 triệu đồng.',
      ['8410000000 2024-01-01..2024-09-10 actual', '2050000000 2024-01-01..2024-06-30 actual'],
    ],
    [
      'Thu ngân sách đến hết ngày 10/9/2024 được 8.410 triệu đồng. Trong đó: thu tiền sử dụng đất 3.160 triệu đồng. Tổng giá trị sản xuất đạt 950 tỷ đồng.',
      [
        '8410000000 2024-01-01..2024-09-10 actual',
        '3160000000 2024-01-01..2024-09-10 actual',
        '950000 2024-01-01..2024-09-30 actual',
      ],
    ],
  ])('%s', (text, told) => expect(read(text, NINE_MONTHS)).toEqual(told))
})

describe('a rate of the capital of the year is of the year', () => {
  it.each([
    ['Phấn đấu giải ngân 100% vốn đầu tư công.', NINE_MONTHS, ['100 2024-01-01..2024-12-31 target']],
    [
      'Phấn đấu giải ngân vốn đầu tư công đạt 45%.',
      { from: '2024-01-01', to: '2024-03-31' },
      ['45 2024-04-01..2024-06-30 target'],
    ],
  ])('%s', (text, period, told) => expect(read(text, period)).toEqual(told))
})

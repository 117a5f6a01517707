import { describe, expect, it } from 'vitest'
import { NINE_MONTHS, read } from './observed.ts'

const YEAR = '2024-01-01..2024-12-31 actual'
const LAST_QUARTER = '2024-10-01..2024-12-31 actual'

describe('a time that a sentence sets apart holds no further than what stands beside it', () => {
  it.each([
    [
      'Năm 2024 tiếp nhận 1.640 hồ sơ; riêng quý IV tiếp nhận 310 hồ sơ; đã giải quyết 1.602 hồ sơ, đạt 97,7%.',
      [`1640 ${YEAR}`, `310 ${LAST_QUARTER}`, `1602 ${YEAR}`, `97.7 ${YEAR}`],
    ],
    [
      'Năm 2024 tiếp nhận 1.640 hồ sơ, riêng tháng 12 tiếp nhận 95 hồ sơ, giải quyết 1.602 hồ sơ.',
      [`1640 ${YEAR}`, '95 2024-12-01..2024-12-31 actual', `1602 ${YEAR}`],
    ],
    [
      'Từ đầu năm tiếp nhận 1.640 hồ sơ. Riêng quý IV tiếp nhận 310 hồ sơ; đã giải quyết 1.602 hồ sơ.',
      [`1640 ${YEAR}`, `310 ${LAST_QUARTER}`, `1602 ${YEAR}`],
    ],
    // which of the two it is of is not told
    ['Năm 2024 tiếp nhận 1.640 hồ sơ; riêng quý IV tiếp nhận 310; đã giải quyết 1.602.', [`1640 ${YEAR}`]],
    [
      'Năm 2024 tạo việc làm cho 240 lao động; riêng quý IV tạo việc làm cho 65 lao động; xuất khẩu lao động 12 người.',
      [`240 ${YEAR}`, `65 ${LAST_QUARTER}`],
    ],
    // beside the figure of the aside
    [
      'Năm 2024 tiếp nhận 1.640 hồ sơ; riêng quý IV tiếp nhận 310 hồ sơ, giải quyết 304 hồ sơ.',
      [`1640 ${YEAR}`, `310 ${LAST_QUARTER}`, `304 ${LAST_QUARTER}`],
    ],
    [
      'Năm 2024 tiếp nhận 1.640 hồ sơ, riêng quý IV tiếp nhận 310 hồ sơ, trong đó trực tuyến 280 hồ sơ, trực tiếp 30 hồ sơ.',
      [`1640 ${YEAR}`, `310 ${LAST_QUARTER}`, `280 ${LAST_QUARTER}`, `30 ${LAST_QUARTER}`],
    ],
    [
      'Năm 2024 tiếp nhận 1.640 hồ sơ (riêng quý IV tiếp nhận 310 hồ sơ, giải quyết 304 hồ sơ), giải quyết 1.602 hồ sơ.',
      [`1640 ${YEAR}`, `310 ${LAST_QUARTER}`, `304 ${LAST_QUARTER}`, `1602 ${YEAR}`],
    ],
    [
      'Năm 2024 xã có 45 hộ nghèo; riêng quý IV có 5 hộ thoát nghèo; hộ cận nghèo là 60 hộ.',
      ['45 2024-12-18 actual', `5 ${LAST_QUARTER}`, '60 2024-12-18 actual'],
    ],
    // nothing that it is set apart from
    [
      'Riêng quý IV tiếp nhận 310 hồ sơ; giải quyết 304 hồ sơ.',
      [`310 ${LAST_QUARTER}`, `304 ${LAST_QUARTER}`],
    ],
  ])('%s', (text, told) => expect(read(text)).toEqual(told))

  it('`trong tháng tiếp nhận` means this month, not the next', () =>
    expect(read('Từ đầu năm tiếp nhận 1.640 hồ sơ; trong tháng tiếp nhận 95 hồ sơ.', NINE_MONTHS)).toEqual([
      '1640 2024-01-01..2024-09-30 actual',
      '95 2024-09-01..2024-09-30 actual',
    ]))
})

describe('an aim of the year’s plan, in a report on some months of it', () => {
  it.each([
    ['Kế hoạch năm 2024: tỷ lệ hộ nghèo còn 2,4%.', ['2.4 2024-01-01..2024-12-31 target']],
    [
      'Chỉ tiêu năm 2024 giải quyết việc làm cho 310 lao động, đã giải quyết việc làm cho 240 lao động.',
      ['310 2024-01-01..2024-12-31 target', '240 2024-01-01..2024-09-30 actual'],
    ],
    [
      'Hoàn thành mục tiêu năm 2024, phấn đấu quý IV giải quyết việc làm cho 70 lao động.',
      ['70 2024-10-01..2024-12-31 target'],
    ],
    ['Thực hiện kế hoạch năm 2024, tạo việc làm cho 240 lao động.', ['240 2024-01-01..2024-09-30 actual']],
  ])('%s', (text, told) => expect(read(text, NINE_MONTHS)).toEqual(told))
})

describe('what one office or firm has is not the place’s own', () => {
  const STAFF = '2024-12-18 actual'
  it.each([
    ['Trung tâm Phục vụ hành chính công xã hiện có 8 công chức.', []],
    ['Bộ phận Một cửa được kiện toàn. Hiện có 5 công chức.', []],
    ['Trung tâm Phục vụ hành chính công đã đi vào hoạt động. Trụ sở được sửa chữa. Hiện có 8 công chức.', []],
    [
      'Trung tâm Phục vụ hành chính công đã đi vào hoạt động. UBND xã kiện toàn nhân sự. Hiện có 8 công chức.',
      [`8 ${STAFF}`],
    ],
    ['Trung tâm Phục vụ hành chính công:\n- Hiện có 8 công chức.', []],
    [
      'Văn phòng, Phòng Kinh tế và Trung tâm Phục vụ hành chính công đã kiện toàn. Hiện có 42 công chức.',
      [`42 ${STAFF}`],
    ],
    ['Phòng Kinh tế hiện có 7 công chức, Phòng Văn hóa hiện có 6 công chức.', []],
    ['Phòng Kinh tế có 7/7 công chức đạt chuẩn.', []],
    ['Trạm Y tế xã hiện có 6 viên chức; xã hiện có 11 công chức.', [`11 ${STAFF}`]],
    ['Phòng Tư pháp tham mưu rà soát đội ngũ; hiện có 11 công chức.', [`11 ${STAFF}`]],
    ['Nhà văn hóa, trường học được sửa chữa. Xã hiện có 11 công chức.', [`11 ${STAFF}`]],
    ['Văn phòng HĐND và UBND được giao 15 biên chế, hiện có 14 công chức.', []],
    ['Hợp tác xã Nông sản Tân Phú thành lập mới, tạo việc làm cho 35 lao động.', []],
    ['Công ty TNHH May Tân Phú hoạt động ổn định. Giải quyết việc làm cho 310 lao động.', []],
    ['Thu hút Công ty CP May Tân Phú về đầu tư, giải quyết việc làm cho 310 lao động.', []],
    ['Mô hình nuôi cá lồng đạt sản lượng thủy sản 25 tấn.', []],
    ['Trang trại Tân Phú tổng đàn gà 15.000 con; tổng đàn lợn 2.100 con.', []],
    ['Các hợp tác xã trên địa bàn tạo việc làm cho 240 lao động.', [`240 ${YEAR}`]],
    ['Công ty TNHH May Tân Phú hoạt động ổn định; toàn xã tạo việc làm cho 240 lao động.', [`240 ${YEAR}`]],
    ['Phối hợp với Công ty TNHH May Tân Phú, tạo việc làm cho 240 lao động.', [`240 ${YEAR}`]],
    ['Mô hình liên kết được nhân rộng; sản lượng thủy sản 250 tấn.', [`250 ${YEAR}`]],
    ['Ông Trần Văn A nuôi 25 con bò. Tổng đàn bò toàn xã 640 con.', [`640 ${STAFF}`]],
    ['Công ty TNHH May Tân Phú khởi công. Sản lượng thủy sản 250 tấn.', [`250 ${YEAR}`]],
  ])('%s', (text, told) => expect(read(text)).toEqual(told))
})

describe('a time of an earlier sentence does not go on past a nearer one', () => {
  it.each([
    [
      'Năm 2023, xã tạo việc làm cho 240 lao động. Thu ngân sách 6 tháng đầu năm 2024 đạt 9.868 triệu đồng. Trồng mới 12 ha rừng.',
      ['240 2023-01-01..2023-12-31 actual', '9868000000 2024-01-01..2024-06-30 actual'],
    ],
    [
      'Năm 2023 trồng 412 ha ngô. Cây ngô 6 tháng đầu năm thu hoạch 180 ha, năng suất 52 tạ/ha, sản lượng 936 tấn.',
      ['412 2023-01-01..2023-12-31 actual'],
    ],
    [
      'Năm 2023 trồng 412 ha ngô. Cây ngô cho năng suất 52 tạ/ha, sản lượng 2.142 tấn.',
      [
        '412 2023-01-01..2023-12-31 actual',
        '52 2023-01-01..2023-12-31 actual',
        '2142 2023-01-01..2023-12-31 actual',
      ],
    ],
    [
      'Năm 2023 trồng 412 ha ngô. Cây ngô cho năng suất 52 tạ/ha, tăng so với năm 2022, sản lượng 2.142 tấn.',
      [
        '412 2023-01-01..2023-12-31 actual',
        '52 2023-01-01..2023-12-31 actual',
        '2142 2023-01-01..2023-12-31 actual',
      ],
    ],
  ])('%s', (text, told) => expect(read(text)).toEqual(told))
})

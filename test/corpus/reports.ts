import { type Agency, commune, district, town } from './agencies.ts'

/** A document that a report cites. */
export interface Cited {
  readonly words: string
  readonly about: string
}

/** Mistakes put in on purpose, so that the audit has something to find; each is named in corpus/README.md. */
export interface Slips {
  /** Rate of the plan as printed in prose. */
  readonly planRate?: string
  /** By how much the printed total of the table of fields is too high. */
  readonly tableTotal?: number
  /** Dossiers resolved as printed in Biểu mẫu 3. */
  readonly formResolved?: number
  /** Dossiers pending as printed in prose. */
  readonly pending?: number
  /** Rate of dossiers received online as printed in prose. */
  readonly onlineRate?: string
}

export type Format =
  | 'docx'
  | 'docx-tcvn3'
  | 'docx-vni'
  | 'docx-mixed-tcvn3'
  | 'docx-mixed-vni'
  | 'pdf'
  | 'txt'
  | 'txt-wrapped'
  | 'txt-tcvn3'
  | 'txt-mixed'

export interface Report {
  readonly file: string
  readonly format: Format
  readonly agency: Agency
  /** Place of the quarter in the agency's series. */
  readonly index: number
  readonly quarters: number
  /** How much of the year is over at the end of the period. */
  readonly part: number
  /** `quý I năm 2022`. */
  readonly period: string
  /** What is planned next: `quý II năm 2022`. */
  readonly next: string
  readonly year: number
  readonly number: string
  readonly date: string
  /** The window of the data, both ends included. */
  readonly window: readonly [from: string, to: string]
  readonly plan: Cited
  readonly cited: readonly Cited[]
  readonly slips?: Slips
}

const programme: Cited = {
  words: 'Nghị quyết số 76/NQ-CP ngày 15/7/2021 của Chính phủ',
  about: 'ban hành Chương trình tổng thể cải cách hành chính nhà nước giai đoạn 2021-2030',
}
const oneStop: Cited = {
  words: 'Nghị định số 61/2018/NĐ-CP ngày 23/4/2018 của Chính phủ',
  about: 'về thực hiện cơ chế một cửa, một cửa liên thông trong giải quyết thủ tục hành chính',
}
const data06: Cited = {
  words: 'Quyết định số 06/QĐ-TTg ngày 06/01/2022 của Thủ tướng Chính phủ',
  about: 'phê duyệt Đề án phát triển ứng dụng dữ liệu về dân cư, định danh và xác thực điện tử',
}

export const reports: readonly Report[] = [
  {
    file: '2021-q4-hoa-binh-thuong.docx',
    format: 'docx-tcvn3',
    agency: commune,
    index: 0,
    quarters: 1,
    part: 1,
    period: 'quý IV năm 2021',
    next: 'quý I năm 2022',
    year: 2021,
    number: '187',
    date: '14/12/2021',
    window: ['15/9/2021', '14/12/2021'],
    plan: { words: 'Kế hoạch số 08/KH-UBND ngày 18/01/2021', about: 'về cải cách hành chính năm 2021' },
    cited: [
      programme,
      {
        words: 'Công văn số 402/UBND-VP ngày 06/10/2021',
        about: 'về việc duy trì giải quyết thủ tục hành chính trong thời gian phòng, chống dịch',
      },
      {
        words: 'Thông báo số 96/TB-UBND ngày 11/11/2021',
        about: 'về lịch trực tiếp nhận hồ sơ tại Bộ phận Một cửa',
      },
    ],
  },
  {
    file: '2022-q1-hoa-binh-thuong.txt',
    format: 'txt-tcvn3',
    agency: commune,
    index: 1,
    quarters: 1,
    part: 0.25,
    period: 'quý I năm 2022',
    next: 'quý II năm 2022',
    year: 2022,
    number: '41',
    date: '14/3/2022',
    window: ['15/12/2021', '14/3/2022'],
    plan: { words: 'Kế hoạch số 05/KH-UBND ngày 12/01/2022', about: 'về cải cách hành chính năm 2022' },
    cited: [
      programme,
      { words: 'Kế hoạch số 19/KH-UBND ngày 08/02/2022', about: 'về kiểm soát thủ tục hành chính năm 2022' },
      {
        words: 'Công văn số 33/UBND-VP ngày 25/02/2022',
        about: 'về việc đẩy mạnh tiếp nhận hồ sơ trực tuyến',
      },
    ],
  },
  {
    file: '2022-6-thang-hoa-binh-thuong.docx',
    format: 'docx-vni',
    agency: commune,
    index: 2,
    quarters: 2,
    part: 0.5,
    period: '6 tháng đầu năm 2022',
    next: '6 tháng cuối năm 2022',
    year: 2022,
    number: '93',
    date: '13/6/2022',
    window: ['15/12/2021', '12/6/2022'],
    plan: { words: 'Kế hoạch số 05/KH-UBND ngày 12/01/2022', about: 'về cải cách hành chính năm 2022' },
    cited: [
      data06,
      {
        words: 'Công văn số 61/UBND-VP ngày 31/4/2022',
        about: 'về việc rà soát, niêm yết thủ tục hành chính',
      },
      {
        words: 'Quyết định số 48/QĐ-UBND ngày 16/5/2022',
        about: 'về việc thành lập Tổ kiểm tra công tác cải cách hành chính',
      },
    ],
  },
  {
    file: '2022-q3-hoa-binh-thuong.txt',
    format: 'txt-mixed',
    agency: commune,
    index: 3,
    quarters: 1,
    part: 0.75,
    period: 'quý III năm 2022',
    next: 'quý IV năm 2022',
    year: 2022,
    number: '138',
    date: '14/9/2022',
    window: ['13/6/2022', '14/9/2022'],
    plan: { words: 'Kế hoạch số 05/KH-UBND ngày 12/01/2022', about: 'về cải cách hành chính năm 2022' },
    cited: [
      data06,
      {
        words: 'Công văn số 121/UBND-VP ngày 05/8/2022',
        about: 'về việc hướng dẫn người dân nộp hồ sơ trực tuyến',
      },
      { words: 'Kế hoạch số 77/KH-UBND ngày 22/8/2022', about: 'về khảo sát mức độ hài lòng của người dân' },
    ],
  },
  {
    file: '2022-nam-hoa-binh-thuong.docx',
    format: 'docx',
    agency: commune,
    index: 3,
    quarters: 4,
    part: 1,
    period: 'năm 2022',
    next: 'năm 2023',
    year: 2022,
    number: '190',
    date: '13/12/2022',
    window: ['15/12/2021', '12/12/2022'],
    plan: { words: 'Kế hoạch số 05/KH-UBND ngày 12/01/2022', about: 'về cải cách hành chính năm 2022' },
    cited: [
      programme,
      data06,
      {
        words: 'Báo cáo số 93/BC-UBND ngày 13/6/2022',
        about: 'kết quả cải cách hành chính 6 tháng đầu năm 2022',
      },
    ],
  },
  {
    file: '2023-q1-hoa-binh-thuong.pdf',
    format: 'pdf',
    agency: commune,
    index: 5,
    quarters: 1,
    part: 0.25,
    period: 'quý I năm 2023',
    next: 'quý II năm 2023',
    year: 2023,
    number: '38',
    date: '13/3/2023',
    window: ['13/12/2022', '12/3/2023'],
    plan: { words: 'Kế hoạch số 04/KH-UBND ngày 10/01/2023', about: 'về cải cách hành chính năm 2023' },
    cited: [
      oneStop,
      { words: 'Kế hoạch số 21/KH-UBND ngày 14/02/2023', about: 'về chuyển đổi số năm 2023' },
      {
        words: 'Công văn số 29/UBND-VP ngày 20/02/2023',
        about: 'về việc số hoá kết quả giải quyết thủ tục hành chính',
      },
    ],
  },
  {
    file: '2023-q3-hoa-binh-thuong.docx',
    format: 'docx-mixed-tcvn3',
    agency: commune,
    index: 7,
    quarters: 1,
    part: 0.75,
    period: 'quý III năm 2023',
    next: 'quý IV năm 2023',
    year: 2023,
    number: '141',
    date: '12/9/2023',
    window: ['13/6/2023', '12/9/2023'],
    plan: { words: 'Kế hoạch số 04/KH-UBND ngày 10/01/2023', about: 'về cải cách hành chính năm 2023' },
    cited: [
      data06,
      {
        words: 'Kế hoạch số 83/KH-UBND ngày 17/7/2023',
        about: 'về tự kiểm tra công tác cải cách hành chính',
      },
      {
        words: 'Thông báo số 64/TB-UBND ngày 09/8/2023',
        about: 'về danh mục thủ tục hành chính thực hiện toàn trình',
      },
    ],
    slips: { formResolved: 498 },
  },
  {
    file: '2022-q3-song-may.docx',
    format: 'docx',
    agency: town,
    index: 0,
    quarters: 1,
    part: 0.75,
    period: 'quý III năm 2022',
    next: 'quý IV năm 2022',
    year: 2022,
    number: '212',
    date: '15/9/2022',
    window: ['15/6/2022', '14/9/2022'],
    plan: { words: 'Kế hoạch số 11/KH-UBND ngày 20/01/2022', about: 'về cải cách hành chính năm 2022' },
    cited: [
      data06,
      {
        words: 'Công văn số 188/UBND-VP ngày 11/7/2022',
        about: 'về việc chấn chỉnh giờ giấc làm việc tại Bộ phận Một cửa',
      },
      {
        words: 'Quyết định số 57/QĐ-UBND ngày 02/8/2022',
        about: 'về việc kiện toàn Bộ phận Tiếp nhận và Trả kết quả',
      },
    ],
    slips: { tableTotal: 12 },
  },
  {
    file: '2022-q4-song-may.docx',
    format: 'docx',
    agency: town,
    index: 1,
    quarters: 1,
    part: 1,
    period: 'quý IV năm 2022',
    next: 'quý I năm 2023',
    year: 2022,
    number: '268',
    date: '14/12/2022',
    window: ['15/9/2022', '14/12/2022'],
    plan: { words: 'Kế hoạch số 11/KH-UBND ngày 20/01/2022', about: 'về cải cách hành chính năm 2022' },
    cited: [
      programme,
      { words: 'Công văn số 241/UBND-VP ngày 17/10/2022', about: 'về việc rà soát hồ sơ trễ hẹn' },
      { words: 'Thông báo số 112/TB-UBND ngày 22/11/2022', about: 'về lịch tiếp công dân cuối năm' },
    ],
  },
  {
    file: '2023-q1-song-may.txt',
    format: 'txt-wrapped',
    agency: town,
    index: 2,
    quarters: 1,
    part: 0.25,
    period: 'quý I năm 2023',
    next: 'quý II năm 2023',
    year: 2023,
    number: '52',
    date: '14/3/2023',
    window: ['15/12/2022', '14/3/2023'],
    plan: { words: 'Kế hoạch số 09/KH-UBND ngày 16/01/2023', about: 'về cải cách hành chính năm 2023' },
    cited: [
      programme,
      { words: 'Kế hoạch số 27/KH-UBND ngày 09/02/2023', about: 'về truyền thông cải cách hành chính' },
      {
        words: 'Công văn số 44/UBND-VP ngày 01/3/2023',
        about: 'về việc cập nhật danh mục thủ tục hành chính',
      },
    ],
    slips: { planRate: '30' },
  },
  {
    file: '2023-6-thang-song-may.pdf',
    format: 'pdf',
    agency: town,
    index: 3,
    quarters: 2,
    part: 0.5,
    period: '6 tháng đầu năm 2023',
    next: '6 tháng cuối năm 2023',
    year: 2023,
    number: '118',
    date: '14/6/2023',
    window: ['15/12/2022', '14/6/2023'],
    plan: { words: 'Kế hoạch số 09/KH-UBND ngày 16/01/2023', about: 'về cải cách hành chính năm 2023' },
    cited: [
      oneStop,
      {
        words: 'Kế hoạch số 35/KH-UBND ngày 02/3/2023',
        about:
          'thực hiện Kế hoạch số 61/KH-UBND ngày 20/3/2023 của UBND huyện Yên Lạc Hạ về nâng cao chất lượng phục vụ người dân',
      },
      { words: 'Công văn số 97/UBND-VP ngày 18/5/2023', about: 'về việc thu phí, lệ phí trực tuyến' },
    ],
  },
  {
    file: '2023-q3-song-may.docx',
    format: 'docx-mixed-vni',
    agency: town,
    index: 4,
    quarters: 1,
    part: 0.75,
    period: 'quý III năm 2023',
    next: 'quý IV năm 2023',
    year: 2023,
    number: '171',
    date: '14/9/2023',
    window: ['15/6/2023', '14/9/2023'],
    plan: { words: 'Kế hoạch số 09/KH-UBND ngày 16/01/2023', about: 'về cải cách hành chính năm 2023' },
    cited: [
      data06,
      {
        words: 'Quyết định số 45/QĐ-UBND ngày 12/7/2023',
        about: 'về việc ban hành quy chế phối hợp giải quyết hồ sơ liên thông',
      },
      { words: 'Quyết định số 45/QĐ-UBND ngày 21/8/2023', about: 'về việc công khai quyết toán ngân sách' },
    ],
  },
  {
    file: '2023-q4-song-may.docx',
    format: 'docx',
    agency: town,
    index: 5,
    quarters: 1,
    part: 1,
    period: 'quý IV năm 2023',
    next: 'quý I năm 2024',
    year: 2023,
    number: '231',
    date: '14/12/2023',
    window: ['15/9/2023', '14/12/2023'],
    plan: { words: 'Kế hoạch số 09/KH-UBND ngày 16/01/2023', about: 'về cải cách hành chính năm 2023' },
    cited: [
      data06,
      {
        words: 'Công văn số 196/UBND-VP ngày 09/10/2023',
        about: 'về việc số hoá hồ sơ, kết quả giải quyết thủ tục hành chính',
      },
      { words: 'Kế hoạch số 88/KH-UBND ngày 06/11/2023', about: 'về đối thoại với người dân, doanh nghiệp' },
    ],
  },
  {
    file: '2024-q1-song-may.pdf',
    format: 'pdf',
    agency: town,
    index: 6,
    quarters: 1,
    part: 0.25,
    period: 'quý I năm 2024',
    next: 'quý II năm 2024',
    year: 2024,
    number: '49',
    date: '14/3/2024',
    window: ['15/12/2023', '14/3/2024'],
    plan: { words: 'Kế hoạch số 07/KH-UBND ngày 15/01/2024', about: 'về cải cách hành chính năm 2024' },
    cited: [
      programme,
      { words: 'Kế hoạch số 22/KH-UBND ngày 06/02/2024', about: 'về kiểm soát thủ tục hành chính năm 2024' },
      {
        words: 'Công văn số 38/UBND-VP ngày 27/02/2024',
        about: 'về việc hỗ trợ người cao tuổi nộp hồ sơ trực tuyến',
      },
    ],
    slips: { onlineRate: '91,5' },
  },
  {
    file: '2023-q1-yen-lac-ha.docx',
    format: 'docx',
    agency: district,
    index: 0,
    quarters: 1,
    part: 0.25,
    period: 'quý I năm 2023',
    next: 'quý II năm 2023',
    year: 2023,
    number: '96',
    date: '20/3/2023',
    window: ['15/12/2022', '14/3/2023'],
    plan: {
      words: 'Kế hoạch số 702/KH-UBND ngày 30/12/2022',
      about: 'về cải cách hành chính nhà nước năm 2023',
    },
    cited: [
      programme,
      { words: 'Kế hoạch số 61/KH-UBND ngày 20/3/2023', about: 'về nâng cao chất lượng phục vụ người dân' },
      {
        words: 'Quyết định số 318/QĐ-UBND ngày 27/02/2023',
        about: 'về việc thành lập Đoàn kiểm tra công vụ',
      },
    ],
  },
  {
    file: '2023-q3-yen-lac-ha.pdf',
    format: 'pdf',
    agency: district,
    index: 2,
    quarters: 1,
    part: 0.75,
    period: 'quý III năm 2023',
    next: 'quý IV năm 2023',
    year: 2023,
    number: '287',
    date: '20/9/2023',
    window: ['15/6/2023', '14/9/2023'],
    plan: {
      words: 'Kế hoạch số 702/KH-UBND ngày 30/12/2022',
      about: 'về cải cách hành chính nhà nước năm 2023',
    },
    cited: [
      data06,
      {
        words: 'Công văn số 512/UBND-NV ngày 02/8/2023',
        about: 'về việc tăng cường kỷ luật, kỷ cương hành chính',
      },
      { words: 'Công văn số 530/UBND-NV ngày 18/7/2023', about: 'về việc khắc phục tồn tại sau kiểm tra' },
    ],
  },
  {
    file: '2023-q4-yen-lac-ha.docx',
    format: 'docx',
    agency: district,
    index: 3,
    quarters: 1,
    part: 1,
    period: 'quý IV năm 2023',
    next: 'quý I năm 2024',
    year: 2023,
    number: '389',
    date: '15/12/2023',
    window: ['15/9/2023', '14/12/2023'],
    plan: {
      words: 'Kế hoạch số 702/KH-UBND ngày 30/12/2022',
      about: 'về cải cách hành chính nhà nước năm 2023',
    },
    cited: [
      oneStop,
      {
        words: 'Công văn số 611/UBND-NV ngày 13/10/2023',
        about: 'về việc chuẩn bị chấm điểm cải cách hành chính',
      },
      { words: 'Quyết định số 1480/QĐ-UBND ngày 16/11/2023', about: 'về việc kiểm tra công vụ đợt cuối năm' },
    ],
  },
  {
    file: '2023-nam-yen-lac-ha.docx',
    format: 'docx',
    agency: district,
    index: 3,
    quarters: 4,
    part: 1,
    period: 'năm 2023',
    next: 'năm 2024',
    year: 2023,
    number: '402',
    date: '19/12/2023',
    window: ['15/12/2022', '14/12/2023'],
    plan: {
      words: 'Kế hoạch số 702/KH-UBND ngày 30/12/2022',
      about: 'về cải cách hành chính nhà nước năm 2023',
    },
    cited: [
      programme,
      data06,
      {
        words: 'Báo cáo số 287/BC-UBND ngày 20/9/2023',
        about: 'công tác cải cách hành chính quý III năm 2023',
      },
    ],
  },
  {
    file: '2024-q1-yen-lac-ha.txt',
    format: 'txt',
    agency: district,
    index: 4,
    quarters: 1,
    part: 0.25,
    period: 'quý I năm 2024',
    next: 'quý II năm 2024',
    year: 2024,
    number: '104',
    date: '19/3/2024',
    window: ['15/12/2023', '14/3/2024'],
    plan: {
      words: 'Kế hoạch số 688/KH-UBND ngày 29/12/2023',
      about: 'về cải cách hành chính nhà nước năm 2024',
    },
    cited: [
      oneStop,
      { words: 'Kế hoạch số 31/KH-UBND ngày 24/01/2024', about: 'về tuyên truyền cải cách hành chính' },
      {
        words: 'Quyết định số 402/QĐ-UBND ngày 05/3/2024',
        about: 'về việc công nhận kết quả chấm điểm cải cách hành chính các xã, thị trấn',
      },
    ],
    slips: { pending: 7 },
  },
]

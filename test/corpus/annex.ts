import type { Block } from './block.ts'
import { type Figures, grouped, share } from './figures.ts'
import type { Report } from './reports.ts'

type Row = readonly [row: string, label: string, unit: string, value: string]

/**
 * The annex of seven statistical forms. Row numbers and labels are those of the official forms (series of 2021–2024);
 * a form keeps the rows that the agency fills.
 */
export function annexOf(report: Report, f: Figures): Block[] {
  const forms: readonly (readonly [title: string, rows: readonly Row[]])[] = [
    ['Công tác chỉ đạo, điều hành cải cách hành chính', leadership(report, f)],
    ['Cải cách thể chế', institutions()],
    ['Cải cách thủ tục hành chính', procedures(report, f)],
    ['Cải cách tổ chức bộ máy hành chính nhà nước', organization(f)],
    ['Cải cách chế độ công vụ', service(report)],
    ['Cải cách tài chính công', finance(f)],
    ['Xây dựng chính quyền điện tử, chính quyền số', electronic(f)],
  ]
  return [
    {
      kind: 'form',
      name: 'PHỤ LỤC',
      title: `Thống kê kết quả công tác cải cách hành chính ${report.period}`,
      newPage: true,
    },
    {
      kind: 'remark',
      text: `(Kèm theo Báo cáo số ${report.number}/BC-UBND ngày ${report.date} của ${report.agency.name})`,
    },
    ...forms.flatMap(([title, rows], i): Block[] => [
      { kind: 'form', name: `Biểu mẫu ${i + 1}`, title, newPage: false },
      {
        kind: 'table',
        head: ['STT', 'Chỉ tiêu thống kê', 'Đơn vị tính', 'Số lượng/ Tỷ lệ', 'Ghi chú'],
        widths: [9, 50, 16, 14, 11],
        rows: rows.map((row) => [...row, '']),
      },
    ]),
  ]
}

function leadership({ agency }: Report, f: Figures): Row[] {
  const giver = agency.kind === 'huyện' ? 'UBND tỉnh, Chủ tịch UBND tỉnh' : 'UBND huyện, Chủ tịch UBND huyện'
  return [
    [
      '1',
      'Số văn bản chỉ đạo CCHC đã ban hành (Kết luận, chỉ thị, công văn chỉ đạo, quán triệt)',
      'Văn bản',
      String(f.directives),
    ],
    [
      '2',
      'Tỷ lệ hoàn thành Kế hoạch CCHC năm (Lũy kế đến thời điểm báo cáo)',
      '%',
      share(f.planDone, f.planTasks),
    ],
    ['2.1', 'Số nhiệm vụ đề ra trong kế hoạch', 'Nhiệm vụ', String(f.planTasks)],
    ['2.2', 'Số nhiệm vụ đã hoàn thành', 'Nhiệm vụ', String(f.planDone)],
    ['4', `Thực hiện nhiệm vụ của ${giver} giao`, '', ''],
    ['4.1', 'Tổng số nhiệm vụ được giao', 'Nhiệm vụ', String(f.given)],
    ['4.2', 'Số nhiệm vụ đã hoàn thành đúng hạn', 'Nhiệm vụ', String(Math.min(f.given, f.givenDone))],
    ['4.3', 'Số nhiệm vụ đã hoàn thành nhưng quá hạn', 'Nhiệm vụ', '0'],
    ['5', 'Khảo sát sự hài lòng của người dân, tổ chức', 'Có = 1; Không = 0', '1'],
    ['5.1', 'Số lượng phiếu khảo sát', 'Phiếu', grouped(f.ballots)],
    ['5.2', 'Hình thức khảo sát', 'Trực tuyến = 0; Phát phiếu = 1; Kết hợp = 2', '2'],
    ['6', 'Tổ chức đối thoại của lãnh đạo với người dân, cộng đồng doanh nghiệp', 'Không = 0; Có = 1', '1'],
  ]
}

function institutions(): Row[] {
  return [
    ['1', 'Tổng số văn bản quy phạm pháp luật (VBQPPL) do địa phương ban hành', 'Văn bản', '0'],
    ['2.1', 'Số VBQPPL đã kiểm tra theo thẩm quyền', 'Văn bản', '0'],
    ['3.1', 'Số VBQPPL đã rà soát theo thẩm quyền', 'Văn bản', '0'],
  ]
}

function procedures(report: Report, f: Figures): Row[] {
  const level = report.agency.kind === 'huyện' ? 'huyện' : 'xã'
  const resolved = report.slips?.formResolved ?? f.resolved
  const timely = Math.min(resolved, f.early + f.onTime)
  return [
    ['1', 'Thống kê TTHC', 'Thủ tục', String(f.procedures)],
    ['1.2', 'Số TTHC công bố mới', 'Thủ tục', '2'],
    ['1.3', 'Số TTHC bãi bỏ, thay thế', 'Thủ tục', '1'],
    ['1.4', 'Tổng số TTHC thuộc thẩm quyền giải quyết tại địa phương', 'Thủ tục', String(f.procedures)],
    ['2.1', 'Số TTHC liên thông cùng cấp', 'Thủ tục', '2'],
    ['2.2', 'Số TTHC liên thông giữa các cấp chính quyền', 'Thủ tục', '4'],
    [
      level === 'xã' ? '3.3' : '3.2',
      `Tỷ lệ hồ sơ TTHC do UBND cấp ${level} tiếp nhận được giải quyết đúng hạn`,
      '%',
      share(timely, resolved),
    ],
    [level === 'xã' ? '3.3.1' : '3.2.1', 'Tổng số hồ sơ TTHC đã giải quyết xong', 'Hồ sơ', grouped(resolved)],
    [level === 'xã' ? '3.3.2' : '3.2.2', 'Số hồ sơ TTHC giải quyết đúng hạn', 'Hồ sơ', grouped(timely)],
    ['3.4.1', 'Tổng số PAKN đã tiếp nhận (trực tiếp hoặc do cơ quan có thẩm quyền chuyển đến)', 'PAKN', '0'],
    ['3.4.2', 'Số PAKN đã giải quyết xong', 'PAKN', '0'],
  ]
}

function organization(f: Figures): Row[] {
  return [
    ['2', 'Số liệu về biên chế công chức', '', ''],
    ['2.1', 'Tổng số biên chế được giao trong năm', 'Người', String(f.assigned)],
    ['2.2', 'Tổng số biên chế có mặt tại thời điểm báo cáo', 'Người', String(f.present)],
    ['2.3', 'Số hợp đồng lao động làm việc tại cơ quan hành chính nhà nước', 'Người', String(f.contracts)],
    ['2.4', 'Số biên chế đã tinh giản trong kỳ báo cáo', 'Người', '0'],
  ]
}

function service({ agency }: Report): Row[] {
  return [
    ['2', 'Tuyển dụng công chức, viên chức', 'Người', '0'],
    [
      '2.1',
      'Số công chức được tuyển dụng (thi tuyển, xét tuyển)',
      'Người',
      agency.kind === 'huyện' ? '0' : '',
    ],
    ['4', 'Số lượng cán bộ, công chức, viên chức bị kỷ luật (cả về Đảng và chính quyền)', 'Người', '0'],
  ]
}

function finance(f: Figures): Row[] {
  return [
    ['1', 'Tỷ lệ thực hiện Kế hoạch giải ngân vốn đầu tư công', '%', share(f.disbursed, f.planned)],
    ['1.1', 'Kế hoạch được giao', 'Triệu đồng', grouped(f.planned)],
    ['1.2', 'Đã thực hiện', 'Triệu đồng', grouped(f.disbursed)],
  ]
}

function electronic(f: Figures): Row[] {
  const online = f.partial + f.full
  return [
    ['3', 'Tỷ lệ báo cáo định kỳ được gửi, nhận qua Hệ thống thông tin báo cáo quốc gia', '%', '100'],
    ['6.4.2', 'Số TTHC đang cung cấp trực tuyến mức độ 3 (một phần)', 'Thủ tục', String(f.partial)],
    ['6.5.2', 'Số TTHC đang cung cấp trực tuyến mức độ 4 (toàn phần)', 'Thủ tục', String(f.full)],
    [
      '6.6.1',
      'Tổng số TTHC đang cung cấp trực tuyến mức độ 3 (một phần) và 4 của địa phương',
      'Thủ tục',
      String(online),
    ],
    [
      '6.7',
      'Tỷ lệ hồ sơ TTHC được tiếp nhận trực tuyến mức độ 3 (một phần) và 4',
      '%',
      share(f.online, f.received),
    ],
    ['6.7.1', 'Tổng số hồ sơ TTHC đã tiếp nhận (cả trực tiếp và trực tuyến)', 'Hồ sơ', grouped(f.received)],
    ['6.7.2', 'Số hồ sơ TTHC đã tiếp nhận trực tuyến', 'Hồ sơ', grouped(f.online)],
  ]
}

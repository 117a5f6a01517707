import { describe, expect, test } from 'vitest'
import { onePerSlip } from '../../src/audit/broken.ts'
import { brokenBalances } from '../../src/audit/printed/balances.ts'
import { brokenChanges } from '../../src/audit/printed/changes.ts'
import { brokenColumns } from '../../src/audit/printed/columns.ts'
import { brokenFractions } from '../../src/audit/printed/fractions.ts'
import { gridsOf } from '../../src/audit/printed/grid.ts'
import { brokenLists } from '../../src/audit/printed/lists.ts'
import { mistypedFigures } from '../../src/audit/printed/mistyped.ts'
import { brokenPlanShares } from '../../src/audit/printed/of-plan.ts'
import { brokenRowRates } from '../../src/audit/printed/row-rates.ts'
import { brokenRows } from '../../src/audit/printed/row-sums.ts'
import { brokenShares } from '../../src/audit/printed/shares.ts'
import { oneSlipApart } from '../../src/text/numbers/slip.ts'
import type { Facts, Finding, Outline } from '../../src/types.ts'
import { outlineOf, outlineOfTables } from '../stages/forms/outlines.ts'

const factsOf = (outline: Outline): Facts => ({
  outline,
  references: [],
  observations: [],
  findings: [],
  notes: [],
})

/** Every line a paragraph, with the bullet in front of it. */
function paragraphs(text: string): Facts {
  const units: Outline['units'][number][] = []
  let start = 0
  for (const line of text.split('\n')) {
    const marker = /^([-+*•]) /.exec(line)?.[1] ?? null
    units.push({ start, end: start + line.length, role: 'body', marker, section: -1, kind: 'text' })
    start += line.length + 1
  }
  return factsOf({ ...outlineOf(text), units })
}

/** A table of words between bars. */
const table = (...rows: readonly string[]): Facts =>
  factsOf(
    outlineOfTables([
      { before: 'Bảng.\n', rows: rows.map((row) => row.split('|').map((cell) => cell.trim())) },
    ]),
  )

const sums = (facts: Facts): readonly Finding[] =>
  onePerSlip([
    ...brokenLists(facts),
    ...gridsOf(facts).flatMap((grid) => [...brokenColumns(facts, grid), ...brokenRows(facts, grid)]),
  ])
const rates = (facts: Facts): readonly Finding[] => [
  ...brokenFractions(facts),
  ...brokenShares(facts),
  ...gridsOf(facts).flatMap((grid) => brokenRowRates(facts, grid)),
]

/** The first two clashing values of each finding; none where nothing may be found. */
type Examples = Readonly<Record<string, readonly (readonly string[])[]>>

function holds(examples: Examples, check: (facts: Facts) => readonly Finding[]) {
  for (const [text, gives] of Object.entries(examples))
    test(text, () => {
      const facts = paragraphs(text)
      const found = check(facts)
      expect(found.map(({ values }) => values.slice(0, 2))).toEqual(gives)
      for (const { evidence } of found)
        for (const { at, quote } of evidence)
          expect(quote).toBe(facts.outline.text.text.slice(at.start, at.end))
    })
}

describe('fractions and the rates beside them', () =>
  holds(
    {
      'Đã hoàn thành 52/60 nhiệm vụ, đạt 87,6%.': [['87.6', '86.67']],
      'Qua mạng 8.450/9.100 HS, đạt 98,25%; tăng 12% so với cùng kỳ.': [['98.25', '92.86']],
      'Thu 7.410 triệu đồng/12.350 triệu đồng, đạt 66% dự toán.': [['66', '60']],
      'Số cán bộ được tập huấn đạt 82,8% (150/170 người).': [['82.8', '88.24']],
      'Xã đạt 15/19 tiêu chí nông thôn mới nâng cao, đạt 75,9%.': [['75.9', '78.95']],
      'Có 82,8% hộ đạt gia đình văn hóa (1.500/1.700 hộ).': [['82.8', '88.24']],
      'Có 88,2% hộ đạt gia đình văn hóa (1.500/1.700 hộ).': [],
      'Giải ngân 3.150/9.000 triệu đồng, bằng 35%.': [],
      'Hoàn thành 2/3 tuyến đường (66,7%).': [],
      'Hoàn thành 18/30 nhiệm vụ, đạt 66% kế hoạch.': [['66', '60']],
      'Đã kiểm tra 03/08 phòng, đơn vị, đạt 100% kế hoạch năm.': [],
      'Kiểm tra 5/16 xã, thị trấn (đạt 125% kế hoạch).': [],
      'Hoàn thành 18/30 nhiệm vụ, đạt 100% kế hoạch quý.': [],
      'Xã có 13/19 tiêu chí, đạt 86,7% kế hoạch.': [],
      'Xã có 13/19 tiêu chí, đạt 86,7%.': [['86.7', '68.42']],
      'Tính đến ngày 05/12, đạt 60% kế hoạch năm.': [],
      'Xếp thứ 5/14, đạt 87,6% số điểm.': [],
      'Tiêm cho 450/500 con, nâng tỷ lệ tiêm phòng lên 85%.': [],
      'Có 12/16 xã đạt chuẩn, chiếm 75%, tăng 2 xã so với năm trước (62,5%).': [],
      'Quý 3/2024 đạt 75% kế hoạch.': [],
      'Ký số 8.964/8.970 văn bản, đạt tỷ lệ trên 99%.': [],
      'Theo Quyết định 12/2023, đạt 45%.': [],
      'Thu 0,40 tỷ đồng/800 triệu đồng, đạt 50%.': [],
      'Thu 0,40 tỷ đồng/800 triệu đồng, đạt 56%.': [['56', '50']],
      'Thu 2 tỷ 450 triệu đồng/5.000 triệu đồng, đạt 49%.': [],
      'Xảy ra 11 vụ, giảm 21,4% so với cùng kỳ (11/14 vụ).': [],
      'Số vụ tăng thêm 27,3% (14/11 vụ) so với năm trước.': [],
      'Có 7/10 bản có nhà họp, tỷ lệ hộ có điện đạt 94%.': [],
      'Có 14/17 bản văn hóa, số hộ gia đình văn hóa đạt 85,3%.': [],
      'Hoàn thành 45/60 nhiệm vụ, điểm tự chấm đạt 91,5%.': [],
      'Có 14/23 phường ban hành kế hoạch và mức độ hoàn thành đạt 70%.': [],
      'Có 14/23 phường có tỷ lệ bao phủ bảo hiểm đạt 95%.': [],
      'Có 7/10 bản tỷ lệ hộ có điện đạt 94%.': [],
      'Có 7/10 bản đạt 100% hộ có điện.': [],
      'Có 19/23 phường có tỷ lệ số hóa đạt trên 80%, 4/23 phường đạt 70%.': [],
      'Dư nợ 412/430 tỷ đồng, nợ xấu chiếm 80,8%.': [],
      'Có 14/23 phường đạt 69,8%.': [],
      'Có 14/23 phường đạt 60,78%.': [['60.78', '60.87']],
      'Có 14/23 phường đạt tỷ lệ 68,0%.': [['68', '60.87']],
      'Có 14/23 phường, thị trấn, đạt 68,5%.': [['68.5', '60.87']],
      'Có 14/23 phường đạt chuẩn quốc gia (68,5%).': [['68.5', '60.87']],
      'Có 1.200/1.500 hộ có nhà tắm, đạt 82% số hộ toàn huyện.': [],
      'Có 1.200/1.500 hộ có nhà tắm, đạt 82% số hộ.': [['82', '80']],
      'Lúa 936 ha/945 ha, đạt 90,9% kế hoạch.': [['90.9', '99.05']],
      'Lúa 936 ha/945 ha, đạt 99,0% kế hoạch.': [],
      'Lúa 936 ha/945 ha, đạt 100% kế hoạch.': [],
      'Lúa đã gặt 800/1.000 ha, đạt 65% kế hoạch.': [],
      'Sản lượng 800 tấn/1.000 tấn, đạt 80% kế hoạch.': [],
      'Làm 12,5/15 km đường, đạt 125% kế hoạch.': [],
      'Có 153 em ra lớp trên tổng số 204 em trong độ tuổi, đạt 85%.': [['85', '75']],
      'Chi 31,2 tỷ đồng trong tổng kế hoạch vốn 52 tỷ đồng, đạt 66%.': [['66', '60']],
      'Chi 31,2 tỷ đồng trong tổng nguồn vốn 52.000 triệu đồng, đạt 60%.': [],
      'Có 153 em ra lớp trên tổng số 204 em, đạt 75%.': [],
      'Có 153 hộ nghèo trên tổng số 204 người, chiếm 85%.': [],
      'Có 153 em ra lớp trên tổng số 204 em, tỷ lệ chuyên cần đạt 95%.': [],
      'Trồng 153 ha rừng trong tổng số 204 ha, đạt 85% kế hoạch.': [],
      'Có 12 xã trên tổng số 23 xã đạt 95% tiêu chí.': [],
      'Có 10/12 tiêu chí đạt 90% điểm.': [],
      'Có 10/12 chỉ tiêu đạt trên 90%, 2/12 chỉ tiêu đạt 75%.': [],
      'Có 14/15 chi bộ họp, đảng viên dự đạt 96%.': [],
      'Họp tại 14/15 khu phố (95% số hộ tham gia).': [],
      'Còn 31 hộ/97 khẩu cận nghèo, chiếm 1,9%.': [],
      'Cận nghèo chiếm 1,9% (31 hộ/97 khẩu).': [],
      'Còn 31 hộ/97 hộ, chiếm 31,2%.': [['31.2', '31.96']],
      'Phát hiện 29/32 vụ, bắt 41/45 bị can, đạt 90,6%.': [],
      'Phát hiện 29/32 vụ (90,6%), bắt 41/45 bị can (90,6%).': [['90.6', '91.11']],
      'Có 9/12 xã và 7/8 phòng nộp đúng hạn, đạt 80% (16/20 đơn vị).': [],
      'Có 9/12 xã và 7/8 phòng nộp đúng hạn, đạt 80%.': [],
      'Có 9/12 xã, 7/8 phòng nộp đúng hạn (75%, 87,5%).': [],
      'Tỉnh đứng vị trí 21/63 tỉnh, thành phố, đạt 87,4%.': [],
      'SIPAS đạt 84,2% (29/63).': [],
      'Chỉ số chuyển đổi số đạt 71,3% (4/9 huyện, thành phố).': [],
      'Tỷ lệ xã có trạm y tế đạt 71,3% (29/63 xã).': [['71.3', '46.03']],
      'Nộp trực tuyến đạt 90%, chỉ tiêu giao 55% (450/500 hồ sơ).': [],
      'Đạt 40%, cao hơn 7,2% (200/500 hồ sơ).': [],
      'Nộp trực tuyến đạt 92%, chỉ tiêu giao 55% (450/500 hồ sơ).': [['55', '90']],
      'Giải ngân 2.100/6.000 triệu đồng, đạt 87,5% kế hoạch quý II.': [],
      'Giải ngân 2.100/6.000 triệu đồng, đạt 87,5% dự toán tỉnh giao.': [],
      'Giải ngân 2.100/6.000 triệu đồng (bằng 87,5% với cùng kỳ).': [],
      'Giải ngân 2.100/6.000 triệu đồng, đạt 87,5% kế hoạch.': [['87.5', '35']],
    },
    brokenFractions,
  ))

describe('shares of a base in the same paragraph', () =>
  holds(
    {
      'Toàn xã có 1.960 hộ; hộ cận nghèo 52 hộ, chiếm 2,56%.': [['2.56', '2.65']],
      'Toàn xã có 1.960 hộ; hộ cận nghèo 52 hộ, chiếm 2,65%.': [],
      'Toàn xã có 1.960 hộ, trong đó 1.410 hộ ở thôn; hộ nghèo 52 hộ, chiếm 3,69%.': [],
      'Toàn xã có 1.960 hộ; 52 hộ được vay vốn, đạt 104% kế hoạch.': [],
      'Thu 4.850 triệu đồng, đạt 61,28% dự toán (dự toán 7.800 triệu đồng).': [['61.28', '62.18']],
      'Dự toán thu 7.800 triệu đồng. Đã thu 4.850 triệu đồng, đạt 61,28% dự toán.': [['61.28', '62.18']],
      'Tổng thu 7.800 triệu đồng, đạt 95% dự toán; thuế 4.850 triệu đồng, chiếm 61,28%.': [
        ['61.28', '62.18'],
      ],
      'Tổng thu 7.800 triệu đồng, đạt 95% dự toán; thuế 4.850 triệu đồng, đạt 61,28% dự toán.': [],
      'Thu phí 7.800 triệu đồng, đạt 95% dự toán; thuế 4.850 triệu đồng, chiếm 61,28%.': [],
      'Thu phí 7.800 triệu đồng; thuế 4.850 triệu đồng, đạt 62,98%.': [],
      'Lúa 2.781 ha, đạt 83,3% kế hoạch; rau màu 7.255 ha, đạt 52,5% kế hoạch.': [],
      'Phát ra 80 phiếu, thu về 72 phiếu; trong đó 65 phiếu hài lòng, chiếm 92,0%.': [],
      'Phát ra 1.500 phiếu, thu về 1.420 phiếu; trong đó 1.380 phiếu hài lòng, chiếm 97,81%.': [
        ['97.81', '97.18'],
      ],
    },
    brokenShares,
  ))

describe('lists and the totals in front of them', () =>
  holds(
    {
      'Ra 1.385 văn bản, cụ thể: nghị quyết 31; quyết định 540; công văn 455; báo cáo 214; văn bản khác 118.':
        [['1385', '1358']],
      'Gieo trồng 957 ha, bằng 102,4% kế hoạch, gồm: lúa 602 ha, ngô 141 ha, rau màu 241 ha.': [
        ['957', '984'],
      ],
      'Gieo trồng 984 ha, bằng 102,4% kế hoạch, gồm: lúa 602 ha, ngô 141 ha, rau màu 241 ha.': [],
      'Nhận 4.020 hồ sơ (tăng 212 hồ sơ so với năm 2021), trong đó: cấp huyện 930 hồ sơ, cấp xã 3.190 hồ sơ.':
        [['4020', '4120']],
      'Có 310 thủ tục (cấp huyện 240, cấp xã 108; 38 thủ tục ở cả hai cấp).': [],
      'Có 310 thủ tục, trong đó cấp huyện 240 thủ tục, cấp xã 108 thủ tục; 38 thủ tục dùng chung.': [],
      'Có 310 thủ tục (cấp huyện 240, cấp xã 108).': [['310', '348']],
      'Kỷ luật 05 trường hợp, gồm khiển trách 04, cảnh cáo 02.': [['5', '6']],
      'Xảy ra 09 vụ, giảm 04 vụ so với năm 2021 (13 vụ), gồm: trộm cắp 05 vụ, đánh bạc 03 vụ, gây rối 02 vụ.':
        [['9', '10']],
      'Xảy ra 10 vụ, giảm 03 vụ so với năm 2021 (13 vụ), gồm: trộm cắp 05 vụ, đánh bạc 03 vụ, gây rối 02 vụ.':
        [],
      'Gieo trồng lúa cả năm 836 ha, gồm: vụ xuân 410 ha, vụ mùa 412 ha.': [['836', '822']],
      'Gieo trồng lúa cả năm 822 ha, gồm: vụ xuân 410 ha, vụ mùa 412 ha.': [],
      'Có 1.875 em đến trường, gồm: mầm non 402, tiểu học 731, THCS 724.': [['1875', '1857']],
      'Tổng số 1.984 thủ tục; trong đó: cấp tỉnh 1.502, cấp xã 395, ngành dọc 97.': [['1984', '1994']],
      'Ban hành 412 văn bản (nghị quyết 18; quyết định 203; công văn 121; loại khác 60).': [['412', '402']],
      'Có 186 văn bản, gồm:\n- Quyết định: 92 văn bản;\n- Kế hoạch: 31;\n- Báo cáo: 60.\nCông tác khác.': [
        ['186', '183'],
      ],
      '- Tổng số hồ sơ nhận: 1.431 hồ sơ (mới 1.420, cũ 11).\n- Chia theo lĩnh vực: hộ tịch 640; đất đai 112; lĩnh vực khác 669 hồ sơ.':
        [['1431', '1421']],
      '- Tổng số hồ sơ nhận: 1.431 hồ sơ (mới 1.420, cũ 11).\n- Chia theo lĩnh vực: hộ tịch 640; đất đai 112; lĩnh vực khác 668 hồ sơ.':
        [],
      '- Tổng số hồ sơ nhận: 1.431 hồ sơ.\n- Theo lĩnh vực: hộ tịch 640; đất đai 112; chứng thực 590 hồ sơ.':
        [],
      '- Tổng số hồ sơ nhận: 1.431 hồ sơ.\n- Chia theo lĩnh vực: hộ tịch 64 thủ tục; đất đai 41 thủ tục; chứng thực 12 thủ tục.':
        [],
      'Nhận 640 bộ, gồm: đất đai 310 bộ, hộ tịch 200 bộ, còn lại 90 bộ thuộc các lĩnh vực khác.': [
        ['640', '600'],
      ],
      'Nhận 640 bộ, gồm: đất đai 310 bộ, hộ tịch 200 bộ, 130 bộ các lĩnh vực còn lại.': [],
      'Nhận 640 bộ, gồm: đất đai 310 bộ, hộ tịch 200 bộ, còn lại là lĩnh vực khác (90 bộ).': [['640', '600']],
      'Nhận 640 bộ, trong đó:\n- Đất đai: 310 bộ;\n- Hộ tịch: 200 bộ;\n- Các lĩnh vực còn lại: 90 bộ.': [
        ['640', '600'],
      ],
      'Nhận 640 bộ, gồm: đất đai 310 bộ, hộ tịch 200 bộ và các lĩnh vực khác.': [],
      'Tháng 5 năm 2022 nhận 640 bộ. Theo lĩnh vực: đất đai 310; hộ tịch 200; lĩnh vực khác 90.': [
        ['640', '600'],
      ],
      'Nhận 640 bộ. Trong đó: đất đai 310, hộ tịch 200, lĩnh vực khác 130.': [],
      'Nhận 640 bộ, trả 610 bộ. Trong đó: đất đai 310, hộ tịch 200, lĩnh vực khác 90.': [],
      'Nhận 640 bộ. Theo lĩnh vực: đất đai 310; hộ tịch 200; chứng thực 90.': [],
      'Nhận 640 bộ, trong đó: đất đai 310 bộ, hộ tịch 200 bộ; còn lại 90 bộ đang giải quyết.': [],
      'Toàn huyện ban hành 74 văn bản (21 nghị quyết, 52 quyết định).': [['74', '73']],
      'Toàn huyện ban hành 74 văn bản (21 nghị quyết, 53 quyết định).': [],
      'Toàn huyện ban hành 74 văn bản (21 nghị quyết, 40 kế hoạch).': [],
      'Toàn huyện ban hành 74 văn bản (chủ yếu 21 nghị quyết, 52 quyết định).': [],
      'Toàn huyện ban hành 74 văn bản, trong đó 21 nghị quyết, 52 quyết định.': [],
      'Lớp có 60 học viên (33 nam, 26 nữ).': [['60', '59']],
      'Toàn phường có 242 trẻ sinh ra, trong đó 128 nam, 124 nữ; có 9 trẻ là con thứ ba.': [['242', '252']],
      'Toàn phường có 242 trẻ sinh ra, trong đó có 128 trẻ nam và 124 trẻ nữ.': [['242', '252']],
      'Toàn phường có 242 trẻ sinh ra, trong đó có 128 trẻ nam và 114 trẻ nữ.': [],
      'Tiếp nhận 22 đơn, trong đó 17 đơn kiến nghị, 6 đơn khiếu nại, 2 đơn tố cáo.': [['22', '25']],
      'Tiếp nhận 22 đơn, trong đó 12 đơn kiến nghị, 6 đơn khiếu nại.': [],
      'Tiếp 22 lượt, trong đó 17 đơn kiến nghị, 8 đơn khiếu nại.': [],
      'Toàn huyện có 62 trường, trong đó 52 trường đạt chuẩn, 25 trường tiểu học.': [],
      'Toàn huyện có 48 trường (mầm non 17, tiểu học 18, THCS 11, THPT 3).': [['48', '49']],
      'Toàn huyện có 48 trường (17 mầm non; 18 tiểu học; 11 THCS; 3 THPT).': [['48', '49']],
      'Toàn huyện có 48 trường (mầm non 17, tiểu học 18, THCS 11, THPT 2).': [],
      'Toàn huyện có 48 trường (mầm non 17, tiểu học 18, THCS 11).': [],
      'Toàn huyện có 48 trường (mầm non 117 lớp, tiểu học 18, THCS 11, THPT 3).': [],
      'Lớp có 242 học viên, trong đó 128 nữ, 124 đảng viên.': [],
      'Toàn phường có 242 trẻ sinh ra, trong đó 128 nam, 104 nữ.': [['242', '232']],
      'Toàn phường có 242 trẻ sinh ra, trong đó 128 nam, 104 nữ dân tộc thiểu số.': [],
      'Toàn huyện có 52 trường, trong đó 41 trường công lập, 9 trường ngoài công lập.': [['52', '50']],
      'Toàn huyện có 52 trường, trong đó 41 trường công lập, 11 trường ngoài công lập.': [],
      'Toàn huyện có 52 trường, trong đó 41 trường công lập đạt chuẩn, 9 trường ngoài công lập.': [],
      'Toàn huyện có 52 cơ sở, trong đó 41 cơ sở công lập, 9 cơ sở tư thục.': [],
      'Toàn huyện có 52 cơ sở, trong đó 41 cơ sở công lập, 13 cơ sở tư thục.': [['52', '54']],
      'Có 618 hồ sơ đã trả, trong đó trước hạn 402 hồ sơ, đúng hạn 214 hồ sơ, quá hạn 07 hồ sơ.': [
        ['618', '623'],
      ],
      'Có 618 hồ sơ đã trả, trong đó trước hạn 402, đúng hạn 214, trễ hẹn 07.': [['618', '623']],
      'Có 618 hồ sơ đã trả, trong đó trước hạn 402, đúng hạn 209.': [],
      'Có 618 hồ sơ đã trả, trong đó trước hạn 05, đúng hạn 616, quá hạn 02.': [],
      'Nhận 540 hồ sơ, trong đó trực tuyến 310, trực tiếp 190, bưu chính 50.': [['540', '550']],
      'Nhận 540 hồ sơ, trong đó trực tuyến 310 hồ sơ, bưu chính 240 hồ sơ.': [],
      'Nhận 98 hồ sơ, trong đó tiếp nhận mới 95, kỳ trước chuyển sang 5.': [['98', '100']],
      'Nhận 98 hồ sơ, trong đó tiếp nhận mới 98, kỳ trước chuyển sang 5.': [],
      'Xã có 74 hộ, trong đó nghèo 45, cận nghèo 32.': [['74', '77']],
      'Nhận 22 đơn, trong đó: kiến nghị 17, khiếu nại 6, tố cáo 2.': [['22', '25']],
      'Tiếp 22 lượt, trong đó: kiến nghị 17, khiếu nại 6, tố cáo 2.': [],
      'Xảy ra 15 vụ, trong đó ít nghiêm trọng 9 vụ, nghiêm trọng 5 vụ, rất nghiêm trọng 2 vụ.': [
        ['15', '16'],
      ],
      'Xếp loại 46 công chức, trong đó hoàn thành xuất sắc nhiệm vụ 9, hoàn thành tốt nhiệm vụ 31, hoàn thành nhiệm vụ 8.':
        [['46', '48']],
      'Thu 96.450 triệu đồng, đạt 80,4% dự toán tỉnh giao và tăng 15,6% so với cùng kỳ, gồm: thuế 31.200 triệu đồng, tiền đất 42.800 triệu đồng, phí và thu khác 20.450 triệu đồng.':
        [['96450', '94450']],
      'Thu 94.450 triệu đồng, đạt 80,4% dự toán tỉnh giao và tăng 15,6% so với cùng kỳ, gồm: thuế 31.200 triệu đồng, tiền đất 42.800 triệu đồng, phí và thu khác 20.450 triệu đồng.':
        [],
      'Ban hành 183 văn bản, gồm: quyết định 92, kế hoạch 31, báo cáo 60.': [],
      'Có 19 công chức, trong đó 11 đảng viên, 16 người có trình độ đại học, 7 nữ.': [],
      'Tiếp nhận 45 đơn, trong đó: khiếu nại 8 đơn, kiến nghị 20 đơn.': [],
      'Có 62 công chức, trong đó: thạc sĩ 11, đại học 49, trung cấp 03.': [['62', '63']],
      'Trong tổng số 62 công chức, trình độ trên đại học có 11 người, đại học 49 người và cao đẳng 03 người.':
        [['62', '63']],
      'Trong tổng số 62 công chức, trình độ trên đại học có 11 người, đại học 49 người và cao đẳng 02 người.':
        [],
      'Có 62 công chức, trong đó: đại học 58 người, thạc sĩ 05 người, cao đẳng 03 người.': [],
      'Có 62 công chức, trong đó: thạc sĩ 31, đại học 58, trung cấp 03.': [],
      'Có 145 thủ tục, trong đó: lĩnh vực y tế 98 thủ tục, dược 41 thủ tục, giám định 08 thủ tục.': [
        ['145', '147'],
      ],
      'Có 145 thủ tục, trong đó: lĩnh vực y tế 98 thủ tục, dược 41 thủ tục, liên thông 08 thủ tục.': [],
      'Trả 490 bộ, gồm 223 bộ trước hẹn, 259 bộ đúng hẹn và tám bộ trễ hẹn.': [],
      'Có 21 người, gồm 10 cán bộ và 11 công chức; đại học 18 người.': [],
      'Diện tích 412,6 ha, gồm: lúa 320,5 ha, ngô 41,3 ha, rau màu 50,8 ha.': [],
      'Tổng vốn 12,5 tỷ đồng, gồm: tỉnh 6,25 tỷ đồng, huyện 4,16 tỷ đồng, nhân dân 2,1 tỷ đồng.': [],
      'Tiết kiệm khoảng 12 tỷ đồng, gồm đi lại gần 8 tỷ đồng và giấy tờ hơn 3 tỷ đồng.': [],
      'Ra 45 văn bản chỉ đạo, điều hành (gồm 12 kế hoạch, 20 công văn, 10 quyết định) và họp 5 cuộc.': [
        ['45', '42'],
      ],
      'Ra 45 văn bản (gồm 12 kế hoạch, 20 công văn, 13 quyết định) và họp 5 cuộc.': [],
      'Ra 45 văn bản về cải cách. Bao gồm: 12 kế hoạch, 20 công văn, 10 quyết định.': [['45', '42']],
      'Xã có 12 thôn với 1.250 hộ. Gồm 5 thôn vùng cao, 7 thôn vùng thấp.': [],
      'Có 1.250 hộ, gồm: 320 hộ nghèo, 180 hộ cận nghèo, 700 hộ khác.': [['1250', '1200']],
      'Có 1.250 hộ, gồm: 320 hộ nghèo, 180 hộ cận nghèo, 700 hộ đủ ăn và các hộ khác.': [],
      'Có 12 đảng viên, gồm 5 nữ, 3 người dân tộc, 2 giáo viên.': [],
      'Ra 45 văn bản, gồm 12 kế hoạch, 20 công văn, 10 quyết định, thông báo.': [],
      'Thu 1 tỷ 450 triệu đồng, gồm: thôn A 100 triệu đồng, thôn B 200 triệu đồng, thôn C 130 triệu đồng.':
        [],
      'Có 1.200 triệu đồng, gồm: huyện 700 triệu đồng, xã 400 triệu đồng, dân 0,1 tỷ đồng.': [],
      'Gieo trồng 1.200 ha, gồm cả 150 ha tăng vụ, 700 ha lúa, 300 ha ngô, 200 ha rau.': [],
      'Có 330 người, bao gồm cán bộ 110 người, công chức 190 người, ngoài ra có 45 người làm thêm.': [
        ['330', '300'],
      ],
      'Có 345 người, bao gồm cán bộ 110 người, công chức 190 người, ngoài ra có 45 người làm thêm.': [],
      'Có 300 người, bao gồm cán bộ 110 người, công chức 190 người; ngoài ra có 45 người làm thêm.': [],
      'Cấp 3 tỷ 250 triệu đồng, gồm: tỉnh 1 tỷ 900 triệu đồng, huyện 860 triệu đồng, dân 390 triệu đồng.': [
        ['3250', '3150'],
      ],
      'Cấp 3 tỷ 250 triệu đồng, gồm: tỉnh 1 tỷ 900 triệu đồng, huyện 860 triệu đồng, dân 490 triệu đồng.': [],
      'Cấp 3 tỷ 250 triệu đồng, trong đó tỉnh 1 tỷ 900 triệu đồng, huyện 860 triệu đồng, dân 390 triệu đồng.':
        [],
      'Cấp 3 tỷ 250 triệu đồng, trong đó tỉnh 1 tỷ 900 triệu đồng, huyện 860 triệu đồng.': [],
      'Cấp 1,2 tỷ đồng, gồm: huyện 700 triệu đồng, xã 600 triệu đồng.': [['1200', '1300']],
      'Cấp 1,2 tỷ đồng, gồm: huyện 700 triệu đồng, xã 520 triệu đồng.': [],
      'Cấp 1,2 tỷ đồng, gồm: huyện 700 triệu đồng, xã 600.': [],
      'Cấp 3 tỷ 250 triệu đồng, gồm cả vốn năm trước 200 triệu đồng, vốn mới 2 tỷ 900 triệu đồng.': [],
      'Có 5 máy tính, gồm 3 máy để bàn, 2 máy xách tay; 2 máy in.': [],
      'Trồng 1.340 ha, trong đó lúa 740 ha, ngô 300 ha.': [],
      'Cấp 2.600 triệu đồng, trong đó huyện 1.200 triệu đồng, xã 1.100 triệu đồng.': [],
      'Cấp 12.600 triệu đồng, trong đó huyện 8.200 triệu đồng, xã 3.400 triệu đồng.': [],
      'Cấp 2.100 triệu đồng, trong đó huyện 700 triệu đồng, xã 500 triệu đồng.': [],
      'Ra 1.412 văn bản, trong đó 203 quyết định, 809 công văn.': [],
      'Cấp 2.743 triệu đồng, trong đó huyện 1.512 triệu đồng, xã 1.222 triệu đồng.': [['2743', '2734']],
      'Cấp 2.734 triệu đồng, trong đó huyện 1.512 triệu đồng, xã 1.222 triệu đồng.': [],
      'Cấp 2.100 triệu đồng, gồm huyện 700 triệu đồng, xã 500 triệu đồng, dân 800 triệu đồng.': [
        ['2100', '2000'],
      ],
      'Có 1.240 trẻ, trong đó 628 nam, 602 nữ.': [['1240', '1230']],
      'Có 972 thủ tục, trong đó toàn trình 446 thủ tục, một phần 321 thủ tục, còn lại 214 thủ tục.': [
        ['972', '981'],
      ],
      'Có 972 thủ tục, trong đó toàn trình 446 thủ tục, một phần 321 thủ tục, 214 thủ tục còn lại chỉ cấp thông tin.':
        [['972', '981']],
      'Có 981 thủ tục, trong đó toàn trình 446 thủ tục, một phần 321 thủ tục và 214 thủ tục còn lại.': [],
      'Nhận 640 bộ, trong đó đất đai 310 bộ, hộ tịch 200 bộ, còn lại 90 bộ đang giải quyết.': [],
      'Nhận 640 bộ, trong đó 310 bộ qua mạng, 200 bộ trực tiếp, 90 bộ còn lại sẽ trả trong tuần.': [],
      'Có 640 hộ, trong đó 31 hộ nghèo, 20 hộ cận nghèo, còn lại là hộ khá.': [],
      'Xong 9 việc, trong đó 4 việc trước hạn, 3 việc đúng hạn, còn lại 3 việc đang làm.': [],
      'Có 640 hộ, trong đó 31 hộ nghèo, 20 hộ cận nghèo, còn lại 92% là hộ khá.': [],
      'Đón 5.230 lượt, giảm 35% so với cùng kỳ năm trước (8.046 lượt), gồm khách trong nước 5.120 lượt, khách nước ngoài 210 lượt.':
        [['5230', '5330']],
      'Đón 5.330 lượt, giảm 35% so với cùng kỳ năm trước (8.200 lượt), gồm khách trong nước 5.120 lượt, khách nước ngoài 210 lượt.':
        [],
      'Đón 500 lượt, tăng 25% so với năm trước (400 lượt, trong đó 120 lượt khách lẻ, 250 lượt khách đoàn).':
        [],
      'Trồng 1.218 ha, đạt 97,8% kế hoạch (1.245 ha), gồm cây hàng năm 382 ha, cây lâu năm 836 ha.': [],
      'Thu 95 triệu đồng, đạt 95% dự toán (100 triệu đồng), gồm phí 60 triệu đồng, lệ phí 35 triệu đồng.': [],
      'Nuôi 640 con, tăng 5% so với cùng kỳ (610 con), trong đó bò sữa 40 con, bò lai 200 con.': [],
      'Trồng 1.245 ha, gồm cây hàng năm 382 ha, cây lâu năm 836 ha.': [['1245', '1218']],
      'Cây lâu năm 846 ha, gồm cà phê 645 ha, hồ tiêu 176 ha, cây ăn quả 52 ha.': [['846', '873']],
      'Cây lâu năm 873 ha, gồm cà phê 645 ha, hồ tiêu 176 ha, cây ăn quả 52 ha.': [],
      'Cây hằng năm 873 ha (lúa 645 ha, ngô 176 ha, rau 52 ha).': [],
      'Năm 2022 gồm lúa 645 ha, hồ tiêu 176 ha, cây ăn quả 52 ha.': [],
      'Nhận 312 hồ sơ, gồm năm 2021 120 hồ sơ, năm 2022 150 hồ sơ.': [],
      'Thu 8.412 triệu đồng, gồm thu trên địa bàn 1.206 triệu đồng, thu bổ sung 7.260 triệu đồng.': [
        ['8412', '8466'],
      ],
      'Thu 8.466 triệu đồng, gồm thu trên địa bàn 1.206 triệu đồng, cấp trên bổ sung 7.260 triệu đồng.': [],
      'Chi 12 tỷ đồng, gồm thường xuyên trên 8 tỷ đồng, đầu tư gần 5 tỷ đồng.': [],
      'Có 300 hộ, gồm hơn 120 hộ gần chợ, 160 hộ xa chợ.': [],
      'Có 300 trẻ, gồm 120 trẻ dưới ba tuổi, 180 trẻ trên ba tuổi.': [],
      'Có 62 cán bộ, gồm 11 trên đại học, 49 đại học, 2 cao đẳng.': [],
      'Đã tiêm 4.861 mũi, gồm mũi 1 là 3.120, mũi 2 là 1.704.': [['4861', '4824']],
      'Đã tiêm 4.824 mũi, gồm mũi 1 là 3.120, mũi 2 là 1.704.': [],
      'Có 312 hộ, gồm thôn 1: 120 hộ, thôn 2: 192 hộ.': [],
      'Có 312 em, gồm khối 6 là 120 em, khối 7 là 100 em, khối 8 là 92 em.': [],
      'Nhận 312 bộ, gồm tháng 1 là 120 bộ, tháng 2 là 150 bộ.': [],
      'Có 312 trẻ, gồm nhóm 3 tuổi 120 trẻ, nhóm 4 tuổi 150 trẻ.': [],
      'Có 245 người tham gia, gồm: nữ 120, đoàn viên 80, hội viên và các thành phần khác.': [],
    },
    sums,
  ))

describe('what there was, what was done and what is left', () =>
  holds(
    {
      'Có 84 hồ sơ tiếp nhận. Đã giải quyết 52, còn 34.': [['84', '86']],
      'Nhận 84 đơn thư. Đã giải quyết 52 đơn; còn lại 34 đơn đang xem xét.': [['84', '86']],
      'Trong năm 2022 nhận 84 đơn, đã giải quyết 52 đơn (đạt 61,9%), còn 30 đơn.': [['84', '82']],
      'Nhận 84 đơn. Giải quyết 52/84 đơn. Còn 34 đơn chưa giải quyết.': [['84', '86']],
      'Huyện giao 84 nhiệm vụ. Đã hoàn thành 52 nhiệm vụ, đạt 61,9%, còn 34 nhiệm vụ đang thực hiện.': [
        ['84', '86'],
      ],
      'Nhận 84 đơn. Đã giải quyết 52 đơn, còn 32 đơn.': [],
      'Nhận 84 đơn, kỳ trước chuyển sang 2 đơn. Đã giải quyết 52 đơn, còn 34 đơn.': [],
      'Nhận 84 đơn (2 đơn tồn). Đã giải quyết 52 đơn, còn 34 đơn.': [],
      'Nhận 84 đơn. Đã giải quyết 52 đơn, chuyển nơi khác 2 đơn, còn 30 đơn.': [],
      'Nhận 84 đơn. Đã giải quyết 52 đơn, còn 30 đơn, 02 đơn đang thẩm định.': [],
      'Nhận 84 đơn. Đã giải quyết 52 đơn, còn 30 đơn. Người dân xin rút 02 đơn.': [],
      'Nhận 84 đơn khiếu nại. Đã giải quyết 52 đơn tố cáo, còn 34 đơn.': [],
      'Nhận 84 đơn. Đã giải quyết 52 đơn, còn 5 đơn quá hạn.': [],
      'Nhận 84 đơn. Đã giải quyết 52 đơn, còn 34 kiến nghị.': [],
      'Nhận 84 đơn và 10 kiến nghị. Đã giải quyết 52, còn 34.': [],
      'Nhận gần 84 đơn. Đã giải quyết 52 đơn, còn 34 đơn.': [],
      'Vay 84 tỷ đồng. Đã giải quyết 52 tỷ đồng, còn 34 tỷ đồng.': [],
    },
    (facts) => onePerSlip(brokenBalances(facts)),
  ))

describe('changes and the figures that they are told of', () =>
  holds(
    {
      'Hộ nghèo giảm từ 84 hộ xuống còn 61 hộ, giảm 32 hộ.': [['32', '23']],
      'Đạt 58,2%, tăng 11,9 điểm phần trăm so với năm 2021 (47,3%).': [['11.9', '10.9']],
      'Đạt 58,2%, tăng 10,9 điểm phần trăm so với năm 2021 (47,3%).': [],
      'Đạt 58,2%, tăng 10,9 điểm phần trăm so với năm 2021 (23%).': [],
      'Còn 84 hộ nghèo (3,1%), giảm 32 hộ nghèo so với năm 2021 (107 hộ nghèo).': [['32', '23']],
      'Có 14 trẻ, chiếm 11,9%, giảm 05 trẻ so với năm 2022 (17 trẻ).': [['5', '3']],
      'Có 14 trẻ, chiếm 11,9%, giảm 03 trẻ so với năm 2022 (17 trẻ).': [],
      'Còn 84 hộ nghèo (3,1%), giảm 23 hộ nghèo so với năm 2021 (107 hộ nghèo).': [],
      'Hộ nghèo giảm từ 84 hộ xuống còn 61 hộ, giảm 23 hộ.': [],
      'Từ 84 hộ (năm 2021) xuống 61 hộ (năm 2022), giảm 23 hộ.': [],
      'Giảm từ 84 hộ xuống 61 hộ, giảm 20 hộ cận nghèo.': [],
      'Giảm từ 84 hộ xuống 61 hộ, giảm 1,2%.': [],
      'Giảm từ 84 hộ xuống 61 hộ, giảm 8 hộ/năm.': [],
      'Giảm từ 84 hộ xuống 61 hộ, giảm 20 hộ so với kế hoạch.': [],
      'Tăng từ 15 lên 17/19 tiêu chí, tăng 3 tiêu chí.': [],
      'Tỷ lệ giảm từ 6,4% xuống còn 4,8%, giảm 1,4%.': [['1.4', '1.6']],
      'Tỷ lệ giảm từ 6,4% xuống còn 4,8%, giảm 1,6 điểm %.': [],
      'Tỷ lệ giảm từ 6,4% xuống còn 4,8%, giảm 25%.': [],
      'Thu nhập từ 45 triệu đồng lên 50 triệu đồng, tăng 12 triệu đồng.': [['12000000', '5000000']],
      'Thu nhập từ 45 triệu đồng lên 50 triệu đồng, tăng 4,2 triệu đồng.': [],
      'Nhận 915 hồ sơ, tăng 70 hồ sơ so với cùng kỳ (kỳ trước 855, kỳ này 915).': [['70', '60']],
      'Nhận 915 hồ sơ, tăng 60 hồ sơ so với cùng kỳ (kỳ này 915, kỳ trước 855).': [],
      'Nhận 915 hồ sơ TTHC, tăng 70 hồ sơ so với năm 2021 (855 hồ sơ).': [['70', '60']],
      'Nhận 915 hồ sơ, tăng 70 hồ sơ so với năm 2021 (855 hồ sơ qua mạng).': [],
      'Nhận hơn 915 hồ sơ, tăng 70 hồ sơ so với năm 2021 (855 hồ sơ).': [],
      'Nhận 915 hồ sơ, tăng 9% so với năm 2021 (855 hồ sơ).': [['9', '7.02']],
      'Nhận 915 hồ sơ, tăng 7% so với năm 2021 (855 hồ sơ).': [],
      'Xảy ra 14 vụ, giảm 5 vụ so với cùng kỳ (14/20 vụ).': [['5', '6']],
      'Xảy ra 14 vụ, giảm 6 vụ so với cùng kỳ (14/20 vụ).': [],
      'Xảy ra 14 vụ, giảm 5 vụ so với cùng kỳ (13/14 vụ được làm rõ).': [],
      'Xảy ra 14 vụ, giảm 5 vụ so với cùng kỳ (đã làm rõ 12 vụ).': [],
      'Xảy ra 11 vụ, chết 5 người; so với cùng kỳ giảm 4 vụ (11/14), tăng 2 người chết (5/4).': [
        ['4', '3'],
        ['2', '1'],
      ],
      'Xảy ra 11 vụ, giảm 4 vụ (11/14 vụ) so với cùng kỳ.': [['4', '3']],
      'Xảy ra 11 vụ, giảm 4 vụ (14/11) so với năm trước.': [['4', '3']],
      'Xảy ra 11 vụ (giảm 4 vụ so với cùng kỳ: 11/14).': [['4', '3']],
      'Xảy ra 11/14 vụ, giảm 4 vụ so với cùng kỳ.': [['4', '3']],
      'Xảy ra 11 vụ (11/14), giảm 4 vụ so với cùng kỳ.': [['4', '3']],
      'Số vụ cháy giảm 4 vụ so với cùng kỳ (11/14).': [['4', '3']],
      'Số vụ cháy giảm 3 vụ so với cùng kỳ (11/14).': [],
      'Số vụ cháy giảm 3 vụ so với cùng kỳ (3/14 vụ).': [],
      'Số vụ khám phá giảm 4 vụ so với cùng kỳ (11/14 vụ).': [],
      'Khám phá 11 vụ, giảm 4 vụ so với cùng kỳ (11/14 vụ).': [],
      'Số xã đạt chuẩn tăng 2 xã so với năm 2021 (11/14 xã).': [],
      'Còn 11 xã có hộ nghèo, giảm 2 xã so với năm 2021 (11/14 xã).': [],
      'Giảm 4 tiêu chí so với kế hoạch (15/19 tiêu chí).': [],
      'Số vụ giảm 4 vụ so với cùng kỳ; làm rõ 11/14 vụ.': [],
      'Số vụ giảm 4 vụ so với cùng kỳ (ngày 11/12).': [],
      'Xảy ra 11 vụ, giảm 21,4% so với cùng kỳ (11/14 vụ).': [],
      'Xảy ra 11 vụ, giảm 27,3% so với cùng kỳ (11/14 vụ).': [['27.3', '21.43']],
      'Thu 5,2 tỷ đồng, tăng 700 triệu đồng so với cùng kỳ (4,5 tỷ đồng).': [],
      'Bán lẻ ước đạt 286 tỷ đồng, tăng 14,4% so với cùng kỳ (260 tỷ đồng).': [['14.4', '10']],
      'Bán lẻ ước đạt 286 tỷ đồng, tăng 10% so với cùng kỳ (260 tỷ đồng).': [],
      'Chỉ số tăng từ 85,2 điểm (tháng 12/2025) lên 91,7 điểm, tăng 5,5 điểm.': [['5.5', '6.5']],
      'Chỉ số tăng từ 85,2 điểm (quý IV/2025) lên 91,7 điểm (tháng 6 năm 2026), tăng 6,5 điểm.': [],
      'Thu 42,6 tỷ đồng, tăng 3,4% so với cùng kỳ (1,4 tỷ đồng).': [],
      'Thu 42,6 tỷ đồng, tăng 3,4% so với cùng kỳ (1,9 tỷ đồng).': [],
      'Đón 1.680 lượt khách, tăng 5% so với năm trước (80 lượt khách).': [],
      'Đón 1.680 lượt khách, tăng 5% so với năm trước (1.500 lượt khách).': [['5', '12']],
      'Đón 100 lượt khách, giảm 80% so với năm trước (400 lượt khách).': [],
      'Xảy ra 14 vụ, so với cùng kỳ 17 vụ giảm 5 vụ.': [['5', '3']],
      'Xảy ra 14 vụ, so với cùng kỳ năm 2021 (17 vụ) giảm 3 vụ.': [],
      'Xảy ra 14 vụ, so với cùng kỳ 17 người giảm 5 người.': [],
      'Xảy ra hơn 14 vụ, so với năm trước 17 vụ giảm 2 vụ.': [],
      'Xảy ra 14 vụ, so với cùng kỳ 12 vụ giảm 3 vụ.': [],
      'Xảy ra 14 vụ, so với cùng kỳ tăng 3 vụ, làm 2 người bị thương.': [],
      'Tỷ lệ từ 6,4% giảm còn 4,8% (giảm 1,4%).': [['1.4', '1.6']],
      'Tỷ lệ từ 6,4% giảm còn 4,8% (giảm 1,6%).': [],
      'Tỷ lệ từ 6,4% giảm còn 4,8% (giảm 25%).': [],
      'Từ 84 hộ giảm còn 61 hộ, giảm 23 hộ.': [],
      'Từ 84 hộ giảm còn 61 hộ (giảm 4 hộ cận nghèo).': [],
      'Từ 84 hộ giảm xuống còn 61 hộ (giảm 23 hộ nghèo).': [],
      'Thu phí 1 tỷ đồng và thu đất 3 tỷ đồng, tăng 60% so với cùng kỳ (2,5 tỷ đồng).': [],
      'Thu phí 1.000 triệu đồng và thu đất 3.000 triệu đồng, tăng 70% so với cùng kỳ (2.500 triệu đồng).': [
        ['70', '20'],
      ],
    },
    brokenChanges,
  ))

describe('shares of a plan printed in brackets', () =>
  holds(
    {
      'Thu 5,2 tỷ đồng, bằng 52% dự toán (dự toán 9,5 tỷ đồng).': [['52', '54.74']],
      'Thu 5,2 tỷ đồng, bằng 55% dự toán (dự toán 9.500 triệu đồng).': [],
      'Thu 4 tỷ 940 triệu đồng, đạt 62% kế hoạch (kế hoạch năm là 9 tỷ 500 triệu đồng).': [['62', '52']],
      'Trồng 126 ha, đạt 54% kế hoạch huyện giao (KH huyện giao: 210 ha).': [['54', '60']],
      'Trồng 126 ha, đạt 54% kế hoạch huyện giao (kế hoạch xã 210 ha).': [],
      'Trồng 126 ha, đạt 54% kế hoạch (kế hoạch quý 210 ha).': [],
      'Kết nạp 12 đảng viên, đạt 100% chỉ tiêu (chỉ tiêu 10 đảng viên).': [],
      'Giảm 5,2 tỷ đồng, bằng 52% dự toán (dự toán 9,5 tỷ đồng).': [],
      'Thu 5,2 tỷ đồng, bằng 52% dự toán huyện giao (9,5 tỷ đồng).': [['52', '54.74']],
      'Thu 5,2 tỷ đồng, bằng 54,7% dự toán huyện giao (9,5 tỷ đồng).': [],
      'Mở 12 lớp, đạt 60% kế hoạch (15 lớp).': [],
      'Thu 186,3 tỷ đồng, bằng 112,4% so với cùng kỳ (160,3 tỷ đồng).': [['112.4', '116.22']],
      'Thu 186,3 tỷ đồng, bằng 116,2% cùng kỳ năm 2021 (160,3 tỷ đồng).': [],
      'Thu 186,3 tỷ đồng, bằng 116,2% so với cùng kỳ (tăng 26 tỷ đồng).': [],
      'Thu 186,3 tỷ đồng, bằng 116,2% so với cùng kỳ (26 tỷ đồng).': [],
      'Thu phí 100 tỷ đồng và thu đất 86,3 tỷ đồng, bằng 116,2% cùng kỳ (160,3 tỷ đồng).': [],
      'Xảy ra 14 vụ, bằng 82% so với cùng kỳ (12 vụ trộm cắp).': [],
      'Thu phí 2 tỷ đồng và thu đất 3 tỷ đồng, đạt 125% kế hoạch (kế hoạch 4 tỷ đồng).': [],
      'Thu phí 2.000 triệu đồng và thu đất 3.000 triệu đồng, đạt 115% kế hoạch (kế hoạch 4.000 triệu đồng).':
        [['115', '75']],
    },
    brokenPlanShares,
  ))

const head = 'TT|Lĩnh vực|Tổng số|Trực tuyến|Trực tiếp'
const fields = [
  '1|Hộ tịch|312|300|12',
  '2|Chứng thực|845|610|235',
  '3|Đất đai|96|81|15',
  '4|Người có công|104|100|4',
]
const tables: Readonly<Record<string, readonly [facts: Facts, gives: readonly (readonly string[])[]]>> = {
  'all adds up': [table(head, ...fields, '|Tổng cộng|1.357|1.091|266'), []],
  'a total that its column does not give is one slip, though its row breaks too': [
    table(head, ...fields, '|Tổng cộng|1.357|1.019|266'),
    [['1019', '1091', '1357', '1285']],
  ],
  'a cell that neither its column nor its row explains': [
    table(head, ...fields.with(2, '3|Đất đai|69|81|15'), '|Tổng cộng|1.357|1.091|266'),
    [['1357', '1330', '69', '96']],
  ],
  'a total above its sections': [
    table(
      'TT|Nội dung|Dự toán|Thực hiện|Cùng kỳ',
      '|Tổng cộng|86.500|43.420|40.150',
      'I|Thu nội địa|62.000|31.870|29.150',
      '1|Thuế|32.000|17.620|15.750',
      '2|Đất|30.000|14.250|13.400',
      'II|Bổ sung|24.500|12.450|11.000',
    ),
    [['43420', '44320']],
  ],
  'averages are not added': [
    table('Đơn vị|Điểm tối đa|Điểm đạt', 'Sở A xây|100|92,5', 'Sở B dựng|100|88,4', 'Tổng số|100|90,4'),
    [],
  ],
  'yields and rates lie between those of the parts': [
    table(
      'TT|Vụ|Diện tích|Thu hoạch|Đạt',
      '1|Xuân|318|300|62,5',
      '2|Mùa|290|281|55,0',
      '|Tổng cộng|608|581|58,9',
    ),
    [],
  ],
  'a total that its column does not give, beside a column of rates': [
    table(
      'TT|Xã|Giao|Làm|Đạt',
      '1|An Bình|120|126|105,0',
      '2|Hòa Phú|200|190|95,0',
      '3|Tân Lập|150|165|110,0',
      '|Tổng cộng|470|418|102,3',
    ),
    [['418', '481']],
  ],
  'rows that give a part only': [
    table('TT|Đơn vị|Hồ sơ', '1|Phòng Tư pháp|210', '2|Phòng Nội vụ|96', '|Tổng cộng|899'),
    [],
  ],
  'one part more in one row is no slip': [
    table(
      'Lĩnh vực|Tổng|Trước hạn|Đúng hạn|Trong đó qua bưu chính|Đang giải quyết',
      'Hộ tịch|52|30|22|3|0',
      'Chứng thực|90|70|20|0|0',
      'Đất đai|46|20|13|1|13',
      'Lao động|30|12|18|2|0',
    ),
    [],
  ],
}

describe('columns and rows of tables', () => {
  for (const [name, [facts, gives]] of Object.entries(tables))
    test(name, () => expect(sums(facts).map(({ values }) => values)).toEqual(gives))

  test('a table of lines of text is read as well', () => {
    const lines = [...fields, ' Tổng cộng 1.357 1.019 266'].map((line) => line.replaceAll('|', ' '))
    const found = sums(factsOf(outlineOf(`STT Lĩnh vực Tổng Trực tuyến Trực tiếp\n${lines.join('\n')}\n`)))
    expect(found.map(({ values }) => values.slice(0, 2))).toEqual([['1019', '1091']])
  })
})

test('a row that numbers the columns does not name them, in cells and in lines', () => {
  const rows = [
    'TT|Xã|Giao|Làm',
    'A|B|1|(2)=(3)',
    ...fields.map((row) => row.split('|').slice(0, 4).join('|')),
  ]
  const inCells = gridsOf(table(...rows))
  const inLines = gridsOf(factsOf(outlineOf(`${rows.join('\n')}\n`)))
  expect([...inCells, ...inLines].map(({ named }) => named)).toEqual([
    ['Giao', 'Làm'],
    ['Giao', 'Làm'],
  ])
})

test('the sum of fewest parts is told first, and the longest quote of a place is kept', () => {
  const figure = (value: number, start: number) => ({ value, start, end: start + 4 })
  const [received, resolved, timely, late, open] = [
    [842, 0],
    [517, 10],
    [438, 20],
    [97, 30],
    [325, 40],
  ].map(([value, start]) => figure(value!, start!))
  const broken = (
    total: typeof received,
    parts: readonly (typeof received)[],
    message: string,
    end: number,
  ) => ({
    total: total!,
    parts: parts.map((part) => part!),
    finding: {
      kind: 'sum_mismatch',
      severity: 'high',
      message,
      values: [],
      evidence: [{ at: { start: 0, end, page: null }, quote: 'x'.repeat(end) }],
    } as Finding,
  })
  const [told, ...others] = onePerSlip([
    broken(received, [timely, open, late], 'round', 9),
    broken(resolved, [timely, late], 'short', 4),
  ])
  expect(others).toEqual([])
  expect(told!.message).toMatch(/^short .*round$/)
  expect(told!.evidence.map(({ at }) => at.end)).toEqual([9])
})

test('a rate that the mended total gives is not told beside the broken sum', () => {
  const grid = [
    '1|Xã A|120|126|105,0',
    '2|Xã Bê|200|190|95,0',
    '3|Xã Cê|150|165|110,0',
    '|Tổng cộng|470|418|102,3',
  ]
  const facts = table('TT|Xã|Giao|Làm|Đạt', ...grid)
  const [read] = gridsOf(facts)
  expect(brokenRowRates(facts, read!)).toHaveLength(1)
  expect(brokenRowRates(facts, read!, brokenColumns(facts, read!))).toEqual([])
})

describe('large figures with two digits exchanged', () => {
  const cases: Readonly<Record<string, readonly [prose: string, row: string, gives: readonly string[]]>> = {
    'in the words and in the form': ['đúng hạn 148.736 hồ sơ', 'Giải quyết đúng hạn', ['148736', '148763']],
    'under other words': ['tiếp nhận mới 148.736 hồ sơ', 'Giải quyết đúng hạn', []],
    'of another thing': ['đúng hạn 148.736 lượt người', 'Giải quyết đúng hạn', []],
    'given by the words as well': [
      'đúng hạn 148.763 hồ sơ, quá hạn 148.736 hồ sơ',
      'Giải quyết đúng hạn',
      [],
    ],
  }
  for (const [name, [prose, label, gives]] of Object.entries(cases))
    test(name, () => {
      const outline = outlineOfTables([{ before: `${prose}.\n`, rows: [[label, 'Hồ sơ', '148.763']] }])
      const unit = {
        start: 0,
        end: prose.length + 1,
        role: 'body',
        marker: null,
        section: -1,
        kind: 'text',
      } as const
      const found = mistypedFigures(factsOf({ ...outline, units: [unit] }))
      expect(found.flatMap(({ values }) => values)).toEqual(gives)
    })
})

describe('percentages of a table', () => {
  const rows = ['1|Xã A|120|96|80', '2|Xã Bê|150|132|88', '3|Xã Cê|80|74|92,5']
  const cases: Readonly<
    Record<string, readonly [rows: readonly string[], gives: readonly (readonly string[])[]]>
  > = {
    'one row that breaks what all others show': [[...rows, '4|Xã Dê|200|165|85,2'], [['85.2', '82.5']]],
    'all hold': [[...rows, '4|Xã Dê|200|165|82,5'], []],
    'a percentage of something else': [rows.map((row, i) => row.replace(/[\d,]+$/, `${70 + 3 * i},5`)), []],
  }
  for (const [name, [body, gives]] of Object.entries(cases))
    test(name, () => {
      const found = rates(table('TT|Đơn vị|Kế hoạch|Thực hiện|Tỷ lệ %', ...body))
      expect(found.map(({ values }) => values.slice(0, 2))).toEqual(gives)
    })
})

describe('one slip of the fingers', () => {
  const cases: readonly (readonly [number, number, boolean])[] = [
    [2743, 2734, true],
    [41109, 41409, true],
    [412, 421, true],
    [412, 402, false],
    [12, 21, false],
    [2743, 27430, false],
    [1.49, 1.94, true],
    [1287, 1351, false],
  ]
  for (const [a, b, is] of cases) test(`${a} and ${b}`, () => expect(oneSlipApart(a, b)).toBe(is))
})

test('the time grows with the length of a list, a table and a paragraph', () => {
  const long = (times: number) => [
    `Có 1.000 văn bản, gồm: ${'quyết định 12, '.repeat(times)}khác 3.`,
    `${'12/13 '.repeat(times)}đạt 5%`,
    `${'1.960 hộ '.repeat(times)}, chiếm 2,56%`,
    `${'a'.repeat(40)} ${'1 '.repeat(times)}\n`.repeat(20),
  ]
  const spent = (times: number) => {
    const from = performance.now()
    for (const text of long(times)) {
      sums(paragraphs(text))
      rates(paragraphs(text))
    }
    return performance.now() - from
  }
  spent(100)
  expect(spent(4000)).toBeLessThan(2000)
})

test('a long and wide table takes no longer than its figures', () => {
  const cells = (row: number) =>
    Array.from({ length: 12 }, (_, col) => `${((row * 37 + col * 101) % 900) / 10}`.replace('.', ','))
  const rows = Array.from(
    { length: 390 },
    (_, row) => `${row + 1}|Xã thứ ${'A'.repeat(3)}|${cells(row).join('|')}`,
  )
  const facts = table('TT|Đơn vị|a|b|c|d|e|g|h|i|k|l|m|n', ...rows)
  const from = performance.now()
  sums(facts)
  rates(facts)
  expect(performance.now() - from).toBeLessThan(3000)
})

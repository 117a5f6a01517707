import { annexOf } from './annex.ts'
import type { Block } from './block.ts'
import { type Figures, figuresOf, grouped, share, small } from './figures.ts'
import type { Report } from './reports.ts'

/** A report from its letterhead to its annex; the words differ with the agency, as one clerk writes otherwise than another. */
export function compose(report: Report): Block[] {
  const f = figuresOf(report.agency, report.index, { quarters: report.quarters, part: report.part })
  return [
    ...headOf(report),
    ...bodies[report.agency.kind](report, f),
    ...endOf(report),
    ...annexOf(report, f),
  ]
}

function headOf(report: Report): Block[] {
  const { agency } = report
  const [day, month, year] = report.date.split('/')
  const title =
    agency.kind === 'huyện'
      ? 'Kết quả công tác cải cách hành chính'
      : agency.kind === 'xã'
        ? 'Kết quả thực hiện cải cách hành chính'
        : 'Tình hình, kết quả cải cách hành chính'
  return [
    {
      kind: 'letterhead',
      left: agency.letterhead,
      number: `Số: ${report.number}/BC-UBND`,
      dated: `${agency.place}, ngày ${day} tháng ${month} năm ${year}`,
    },
    {
      kind: 'title',
      lines: ['BÁO CÁO', `${title} ${report.period},`, `phương hướng, nhiệm vụ ${report.next}`],
    },
    { kind: 'remark', text: `(Số liệu tính từ ngày ${report.window[0]} đến ngày ${report.window[1]})` },
    { kind: 'addressees', names: agency.addressees },
  ]
}

function endOf(report: Report): Block[] {
  const { agency } = report
  return [
    {
      kind: 'paragraph',
      text: `Trên đây là báo cáo kết quả cải cách hành chính ${report.period} của ${agency.name}./.`,
    },
    {
      kind: 'signature',
      recipients: agency.recipients,
      office: agency.signer.office,
      name: agency.signer.name,
    },
  ]
}

const heading = (text: string): Block => ({ kind: 'heading', text })
const paragraph = (text: string): Block => ({ kind: 'paragraph', text })

const bodies = { xã: communeBody, 'thị trấn': townBody, huyện: districtBody }

function communeBody(report: Report, f: Figures): Block[] {
  const { cited, plan, slips } = report
  return [
    paragraph(
      `Thực hiện chế độ báo cáo định kỳ theo yêu cầu của Phòng Nội vụ huyện, ${report.agency.name} báo cáo kết quả như sau:`,
    ),
    heading('I. CÔNG TÁC CHỈ ĐẠO, ĐIỀU HÀNH'),
    heading('1. Kế hoạch và văn bản chỉ đạo'),
    paragraph(
      `- Xã đã ban hành ${plan.words} ${plan.about} với ${f.planTasks} nhiệm vụ. Tính đến ngày ${report.window[1]}, xã đã hoàn thành ${f.planDone}/${f.planTasks} nhiệm vụ, đạt ${slips?.planRate ?? share(f.planDone, f.planTasks)}%.`,
    ),
    paragraph(
      `- Trong ${report.period}, UBND xã ban hành ${small(f.directives)} văn bản chỉ đạo cải cách hành chính, đáng chú ý là:`,
    ),
    ...cited.map(({ words, about }, i) =>
      paragraph(
        `+ ${i === 0 && /Chính phủ$/.test(words) ? `Văn bản triển khai ${words}` : words} ${about}${i + 1 < cited.length ? ';' : '.'}`,
      ),
    ),
    heading('2. Thông tin, tuyên truyền'),
    paragraph(
      `- Đài truyền thanh xã phát ${small(f.radio)} tin, bài và Trang thông tin điện tử xã đăng ${small(f.web)} tin, bài về cải cách hành chính.`,
    ),
    heading('3. Nhiệm vụ được cấp trên giao'),
    paragraph(
      `- UBND huyện giao xã ${small(f.given)} nhiệm vụ; xã đã hoàn thành đúng hạn ${small(Math.min(f.given, f.givenDone))} nhiệm vụ, số còn lại đang thực hiện trong hạn.`,
    ),
    heading('II. KẾT QUẢ TRÊN CÁC LĨNH VỰC'),
    heading('1. Cải cách thể chế'),
    paragraph(documentsIssued('HĐND và UBND xã', report, f)),
    heading('2. Cải cách thủ tục hành chính'),
    paragraph(
      `- Số thủ tục hành chính thuộc thẩm quyền giải quyết của xã: ${f.procedures} thủ tục, đã công khai ${f.procedures}/${f.procedures} thủ tục tại nơi tiếp nhận hồ sơ.`,
    ),
    paragraph(
      `- Tổng số hồ sơ tiếp nhận: ${grouped(f.received)} hồ sơ, trong đó tiếp nhận mới ${grouped(f.received - f.carried)} hồ sơ, kỳ trước chuyển sang ${small(f.carried)} hồ sơ. Hồ sơ tiếp nhận trực tuyến là ${grouped(f.online)} hồ sơ, chiếm ${slips?.onlineRate ?? share(f.online, f.received)}%.`,
    ),
    paragraph(
      `- Đã giải quyết ${grouped(f.resolved)} hồ sơ: trước hạn ${grouped(f.early)} hồ sơ, đúng hạn ${grouped(f.onTime)} hồ sơ, quá hạn ${small(f.overdue)} hồ sơ; đang giải quyết ${small(slips?.pending ?? f.pending)} hồ sơ.`,
    ),
    paragraph(`* Kết quả giải quyết hồ sơ theo lĩnh vực ${report.period}:`),
    fieldTable(report, f),
    heading('3. Cải cách tổ chức bộ máy, chế độ công vụ'),
    paragraph(
      `- Biên chế được giao ${f.assigned} người; hiện có mặt ${f.present} người, gồm ${f.cadres} cán bộ và ${small(f.present - f.cadres)} công chức; ${small(f.contracts)} hợp đồng lao động.`,
    ),
    paragraph(
      '- Cán bộ, công chức chấp hành nghiêm giờ giấc làm việc; trong kỳ không có trường hợp bị xử lý kỷ luật.',
    ),
    heading('4. Cải cách tài chính công'),
    paragraph(
      `- Kế hoạch vốn đầu tư công năm ${report.year} được giao ${grouped(f.planned)} triệu đồng; đến nay đã giải ngân ${grouped(f.disbursed)} triệu đồng, đạt ${share(f.disbursed, f.planned)}% kế hoạch.`,
    ),
    heading('5. Xây dựng chính quyền điện tử, chính quyền số'),
    paragraph(electronicDocuments('UBND xã', f)),
    paragraph(
      `- Xã đang cung cấp ${f.partial} dịch vụ công trực tuyến một phần và ${f.full} dịch vụ công trực tuyến toàn trình.`,
    ),
    heading('III. TỒN TẠI, HẠN CHẾ'),
    paragraph(
      '- Một số người dân lớn tuổi chưa quen nộp hồ sơ qua mạng, công chức vẫn phải làm thay ở nhiều khâu.',
    ),
    paragraph('- Máy tính ở Bộ phận Một cửa đã cũ, đường truyền có lúc chập chờn vào giờ cao điểm.'),
    heading(`IV. PHƯƠNG HƯỚNG, NHIỆM VỤ ${report.next.toUpperCase()}`),
    paragraph('- Giữ vững tỷ lệ hồ sơ giải quyết đúng hạn, phấn đấu 100% hồ sơ được trả trước và đúng hạn.'),
    paragraph(
      '- Phấn đấu tỷ lệ hồ sơ tiếp nhận trực tuyến đạt từ 90% trở lên; mỗi thôn có một điểm hỗ trợ người dân.',
    ),
    heading('V. KIẾN NGHỊ, ĐỀ XUẤT'),
    paragraph('- Đề nghị UBND huyện hỗ trợ thay thế máy tính và máy quét cho Bộ phận Một cửa của xã.'),
  ]
}

function townBody(report: Report, f: Figures): Block[] {
  const { cited, plan, slips } = report
  return [
    heading('I. TÌNH HÌNH CHỈ ĐẠO, ĐIỀU HÀNH'),
    paragraph(
      `- Căn cứ ${plan.words} ${plan.about}, thị trấn phân công ${f.planTasks} nhiệm vụ cho từng công chức. Đến ngày ${report.window[1]} đã hoàn thành ${f.planDone}/${f.planTasks} nhiệm vụ (đạt ${slips?.planRate ?? share(f.planDone, f.planTasks)}%).`,
    ),
    paragraph(
      `- UBND thị trấn đã ban hành ${small(f.directives)} văn bản chỉ đạo, điều hành công tác cải cách hành chính như:`,
    ),
    ...cited.map(({ words, about }, i) =>
      paragraph(
        `+ ${i === 0 && /Chính phủ$/.test(words) ? `Văn bản quán triệt ${words}` : words} ${about}${i + 1 < cited.length ? ';' : '.'}`,
      ),
    ),
    paragraph(
      `- Trong kỳ đã phát ${small(f.radio)} tin, bài trên đài truyền thanh, đăng ${small(f.web)} tin, bài trên trang thông tin điện tử của thị trấn.`,
    ),
    heading('II. KẾT QUẢ THỰC HIỆN'),
    heading('1. Cải cách thể chế'),
    paragraph(documentsIssued('HĐND, UBND thị trấn', report, f)),
    heading('2. Cải cách thủ tục hành chính'),
    heading('2.1. Công khai thủ tục hành chính'),
    paragraph(
      `- Tổng số thủ tục hành chính thuộc thẩm quyền giải quyết của thị trấn: ${f.procedures} thủ tục; niêm yết công khai: ${f.procedures} thủ tục.`,
    ),
    heading('2.2. Tiếp nhận, giải quyết hồ sơ'),
    paragraph(`- Tổng số hồ sơ tiếp nhận: ${grouped(f.received)} hồ sơ. Trong đó:`),
    paragraph(
      `+ Tiếp nhận trực tuyến: ${grouped(f.online)} hồ sơ, chiếm ${slips?.onlineRate ?? share(f.online, f.received)}%;`,
    ),
    paragraph(`+ Tiếp nhận trực tiếp: ${grouped(f.received - f.online)} hồ sơ.`),
    paragraph(`- Số hồ sơ đã giải quyết: ${grouped(f.resolved)} hồ sơ. Trong đó:`),
    paragraph(
      `+ Giải quyết trước hạn: ${grouped(f.early)} hồ sơ; đúng hạn: ${grouped(f.onTime)} hồ sơ; quá hạn: ${small(f.overdue)} hồ sơ.`,
    ),
    paragraph(`- Số hồ sơ đang giải quyết: ${small(slips?.pending ?? f.pending)} hồ sơ (chưa đến hạn).`),
    paragraph('* Kết quả cụ thể theo lĩnh vực:'),
    fieldTable(report, f),
    paragraph(
      `- Kết quả khảo sát: đã thu ${grouped(f.ballots)} phiếu đánh giá, không có phiếu không hài lòng.`,
    ),
    heading('3. Cải cách tổ chức bộ máy và chế độ công vụ'),
    paragraph(
      `- Tổng số biên chế được giao là ${f.assigned}; số hiện có: ${f.cadres} cán bộ, ${small(f.present - f.cadres)} công chức; hợp đồng lao động: ${small(f.contracts)} người.`,
    ),
    heading('4. Cải cách tài chính công'),
    paragraph(
      `- Vốn đầu tư công năm ${report.year}: kế hoạch được giao ${grouped(f.planned)} triệu đồng, giải ngân được ${grouped(f.disbursed)} triệu đồng, đạt ${share(f.disbursed, f.planned)}%.`,
    ),
    heading('5. Chính quyền điện tử, chính quyền số'),
    paragraph(electronicDocuments('UBND thị trấn', f)),
    heading('III. HẠN CHẾ, NGUYÊN NHÂN'),
    paragraph(
      '- Việc thanh toán trực tuyến phí, lệ phí còn thấp vì nhiều người dân chưa có tài khoản ngân hàng.',
    ),
    heading(`IV. NHIỆM VỤ TRỌNG TÂM ${report.next.toUpperCase()}`),
    paragraph('- Rà soát, cập nhật kịp thời danh mục thủ tục hành chính; phấn đấu không có hồ sơ trễ hẹn.'),
    paragraph('- Phấn đấu thu phí, lệ phí trực tuyến đạt 60% số hồ sơ có thu.'),
    heading('V. ĐỀ XUẤT, KIẾN NGHỊ'),
    paragraph('- Đề nghị Phòng Nội vụ mở thêm lớp bồi dưỡng nghiệp vụ cho công chức trực Bộ phận Một cửa.'),
  ]
}

function districtBody(report: Report, f: Figures): Block[] {
  const { cited, plan, slips } = report
  const { communes } = f
  return [
    paragraph(
      `Thực hiện ${plan.words} của UBND huyện ${plan.about}, UBND huyện Yên Lạc Hạ báo cáo kết quả ${report.period} như sau:`,
    ),
    heading('I. CÔNG TÁC CHỈ ĐẠO, ĐIỀU HÀNH'),
    paragraph(
      `- Kế hoạch năm ${report.year} của huyện có ${f.planTasks} nhiệm vụ; đến hết ngày ${report.window[1]} đã hoàn thành ${f.planDone}/${f.planTasks} nhiệm vụ, đạt ${slips?.planRate ?? share(f.planDone, f.planTasks)}%.`,
    ),
    ...cited.map(({ words, about }) =>
      paragraph(
        `- ${/Chính phủ$/.test(words) ? `Tổ chức quán triệt ${words}` : `Ban hành ${words}`} ${about}.`,
      ),
    ),
    paragraph(
      `- Trung tâm Văn hoá - Thông tin huyện phát ${f.radio} tin, bài; Cổng thông tin điện tử huyện đăng ${f.web} tin, bài về cải cách hành chính.`,
    ),
    heading('II. KẾT QUẢ THỰC HIỆN CÁC NỘI DUNG CẢI CÁCH HÀNH CHÍNH'),
    heading('1. Cải cách thể chế'),
    paragraph(documentsIssued('UBND huyện', report, f)),
    heading('2. Cải cách thủ tục hành chính'),
    paragraph(
      `- Huyện có ${f.procedures} thủ tục hành chính thuộc thẩm quyền giải quyết, 100% được công khai tại trụ sở và trên Cổng thông tin điện tử.`,
    ),
    paragraph(`* Kết quả giải quyết thủ tục hành chính ${report.period}:`),
    paragraph('Tại Bộ phận Tiếp nhận và Trả kết quả của huyện:'),
    paragraph(
      `- Tổng số hồ sơ đã tiếp nhận là: ${grouped(f.received)} hồ sơ, trong đó tiếp nhận trực tuyến ${grouped(f.online)} hồ sơ;`,
    ),
    paragraph(
      `- Số hồ sơ đã giải quyết là: ${grouped(f.resolved)} hồ sơ, trong đó trước hạn ${grouped(f.early)} hồ sơ, đúng hạn ${grouped(f.onTime)} hồ sơ, quá hạn ${small(f.overdue)} hồ sơ;`,
    ),
    paragraph(`- Số hồ sơ đang giải quyết là: ${small(slips?.pending ?? f.pending)} hồ sơ.`),
    fieldTable(report, f),
    paragraph('Tại Bộ phận Tiếp nhận và Trả kết quả của các xã, thị trấn:'),
    paragraph(
      `- Tổng số hồ sơ đã tiếp nhận là: ${grouped(communes.received)} hồ sơ; đã giải quyết: ${grouped(communes.resolved)} hồ sơ; đang giải quyết: ${grouped(communes.pending)} hồ sơ.`,
    ),
    heading('3. Cải cách tổ chức bộ máy'),
    paragraph(
      '- Các phòng chuyên môn được kiện toàn theo đúng quy định, phân công rõ người, rõ việc; 12/12 xã, thị trấn duy trì Bộ phận Một cửa.',
    ),
    heading('4. Cải cách chế độ công vụ'),
    paragraph(
      `- Biên chế hành chính UBND huyện được giao là ${f.assigned}; số hiện có là ${f.present}; ${small(f.contracts)} hợp đồng lao động.`,
    ),
    heading('5. Cải cách tài chính công'),
    paragraph(
      `- Kế hoạch vốn đầu tư công năm ${report.year} được giao ${grouped(f.planned)} triệu đồng; đã giải ngân ${grouped(f.disbursed)} triệu đồng, đạt ${share(f.disbursed, f.planned)}%.`,
    ),
    heading('6. Xây dựng chính quyền điện tử, chính quyền số'),
    paragraph(electronicDocuments('Các cơ quan của huyện', f)),
    heading('III. ĐÁNH GIÁ CHUNG'),
    heading('1. Ưu điểm'),
    paragraph(
      '- Cấp uỷ, chính quyền các cấp vào cuộc sớm, kiểm tra thường xuyên, nhiều xã có cách làm sát với người dân.',
    ),
    heading('2. Hạn chế'),
    paragraph('- Chất lượng số hoá hồ sơ chưa đồng đều giữa các đơn vị, còn nơi nhập thiếu thông tin.'),
    heading(`IV. NHIỆM VỤ VÀ GIẢI PHÁP ${report.next.toUpperCase()}`),
    paragraph('1. Đôn đốc các đơn vị hoàn thành nhiệm vụ của kế hoạch năm, phấn đấu đạt 100% đúng tiến độ.'),
    paragraph(
      '2. Kiểm tra đột xuất việc chấp hành kỷ luật, kỷ cương hành chính tại ít nhất 04 xã, thị trấn.',
    ),
    heading('V. ĐỀ XUẤT, KIẾN NGHỊ'),
    paragraph('- Đề nghị Sở Nội vụ sớm hướng dẫn chấm điểm chỉ số cải cách hành chính cấp xã.'),
  ]
}

function documentsIssued(who: string, report: Report, f: Figures): string {
  const [decisions, letters, reports, submissions, others] = f.documents
  const total = f.documents.reduce((all, each) => all + each, 0)
  return `- Trong ${report.period}, ${who} đã ban hành ${grouped(total)} văn bản, gồm: ${decisions} quyết định, ${letters} công văn, ${reports} báo cáo, ${small(submissions)} tờ trình và ${others} văn bản khác; không có văn bản trái quy định.`
}

function electronicDocuments(who: string, f: Figures): string {
  return `- ${who} tiếp nhận ${grouped(f.incoming)} văn bản đến, phát hành ${grouped(f.outgoing)} văn bản đi qua phần mềm quản lý văn bản; ${grouped(f.signed)} văn bản đi được ký số, đạt ${share(f.signed, f.outgoing)}%.`
}

function fieldTable({ slips }: Report, f: Figures): Block {
  const rows = f.fields.map((each, i) => [
    String(i + 1),
    each.name,
    ...[each.received, each.early, each.onTime, each.overdue, each.pending].map(grouped),
  ])
  const total = [
    '',
    'Tổng cộng',
    ...[f.received + (slips?.tableTotal ?? 0), f.early, f.onTime, f.overdue, f.pending].map(grouped),
  ]
  return {
    kind: 'table',
    head: [
      'TT',
      'Lĩnh vực',
      'Số hồ sơ tiếp nhận',
      'Giải quyết trước hạn',
      'Giải quyết đúng hạn',
      'Giải quyết quá hạn',
      'Đang giải quyết',
    ],
    widths: [7, 25, 14, 14, 14, 13, 13],
    rows: [...rows, total],
  }
}

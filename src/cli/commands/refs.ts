import type { Command } from '../command.ts'
import { daysOf, dbOption, jsonOption } from '../options.ts'

export default {
  name: 'refs',
  operands: '[code]',
  about:
    'văn bản được viện dẫn: ai viện dẫn, bao nhiêu lần, ghi ngày nào; kèm số ký hiệu thì liệt kê từng chỗ',
  english: 'documents cited, those missing from the archive, what contradicts, the citation graph',
  options: [
    dbOption,
    { flags: '--type <LOẠI>', about: 'loại văn bản, ví dụ "kế hoạch" (document type)' },
    { flags: '--issuer <CƠ-QUAN>', about: 'cơ quan ban hành (issuer)' },
    {
      flags: '--from <NGÀY>',
      about: 'văn bản được viện dẫn ban hành từ ngày này (dated from)',
      read: daysOf('--from'),
    },
    { flags: '--to <NGÀY>', about: 'đến hết ngày này (dated to)', read: daysOf('--to') },
    { flags: '--document <TỆP>', about: 'chỉ viện dẫn trong báo cáo có đường dẫn chứa chữ này (cited in)' },
    {
      flags: '--relation <QUAN-HỆ>',
      about: 'thực hiện, căn cứ, sửa đổi, bổ sung, thay thế, bãi bỏ, hướng dẫn … (relation)',
    },
    { flags: '--missing', about: 'chỉ văn bản được viện dẫn mà kho không có, nhiều lần nhất trước' },
    { flags: '--conflicts', about: 'chỗ các văn bản trong kho nói khác nhau về một văn bản được viện dẫn' },
    { flags: '--graph <TỆP>', about: 'ghi đồ thị viện dẫn ra tệp .dot, .json hoặc .graphml' },
    jsonOption,
  ],
  examples: [
    'trichluc refs',
    'trichluc refs 47/KH-UBND',
    'trichluc refs --type "nghị quyết" --issuer "hđnd"',
    'trichluc refs --type "kế hoạch" --issuer "UBND tỉnh" --relation "thực hiện" --document song-may',
    'trichluc refs --from 2023-01 --to 2023',
    'trichluc refs --missing',
    'trichluc refs --conflicts',
    'trichluc refs --graph out/vien-dan.graphml',
  ],
  run: async (call) => (await import('../refs.ts')).runRefs(call),
} satisfies Command

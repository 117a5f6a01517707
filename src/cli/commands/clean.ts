import type { Command } from '../command.ts'
import { jobsOption, limitOptions } from '../limits.ts'
import { jsonOption, oneOf } from '../options.ts'

const KINDS = ['txt', 'md', 'json', 'docx', 'xlsx'] as const

export default {
  name: 'clean',
  operands: '<path...>',
  about:
    'sửa phông cũ thành Unicode: chữ ra màn hình, hoặc chính văn bản ấy với định dạng giữ nguyên (-o, --in-place)',
  english: 'repaired Unicode of each file, as text or as the same document',
  options: [
    {
      flags: '-o, --out <TỆP>',
      about: 'ghi vào tệp; với nhiều tệp: ghi vào thư mục (output file or folder)',
    },
    {
      flags: '--to <KIỂU>',
      about: `${KINDS.join(', ')}; không ghi thì theo đuôi của -o`,
      read: oneOf('--to', KINDS),
    },
    {
      flags: '--charset <TÊN>',
      about: 'auto hoặc tên một bảng mã (tcvn3, vni…) dùng cho cả tệp',
      fallback: 'auto',
    },
    { flags: '--in-place', about: 'sửa ngay tệp; bản gốc giữ bên cạnh thành <tên>.goc (keeps a backup)' },
    { flags: '--undo', about: 'đặt lại bản gốc mà --in-place đã giữ (restore the originals)' },
    jobsOption,
    ...limitOptions,
    jsonOption,
  ],
  examples: [
    'trichluc clean bao-cao.doc',
    'trichluc clean bao-cao.doc --to md -o bao-cao.md',
    'trichluc clean bao-cao.docx -o bao-cao-unicode.docx',
    'trichluc clean luu-tru/ -o da-sua/',
    'trichluc clean bao-cao.docx --in-place',
    'trichluc clean bao-cao.docx --undo',
  ],
  run: async (call) => (await import('../clean.ts')).runClean(call),
} satisfies Command

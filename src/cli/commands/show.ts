import type { Command } from '../command.ts'
import { dbOption, jsonOption } from '../options.ts'

export default {
  name: 'show',
  operands: '<document>',
  about:
    'một văn bản: thể thức, viện dẫn, số liệu, chỗ không khớp; gọi bằng đường dẫn, số ký hiệu hoặc đầu mã',
  english: 'one document',
  options: [dbOption, { flags: '--text', about: 'in toàn văn đã sửa (clean text)' }, jsonOption],
  examples: ['trichluc show 96/BC-UBND', 'trichluc show bao-cao/quy-3.docx', 'trichluc show 3fa9c1 --json'],
  run: async (call) => (await import('../show.ts')).runShow(call),
} satisfies Command

import type { Command } from '../command.ts'
import { jobsOption, limitOptions } from '../limits.ts'
import { jsonOption } from '../options.ts'

export default {
  name: 'scan',
  operands: '<path...>',
  about: 'không sửa gì: mỗi tệp có định dạng, số trang, bảng mã cũ nào, có cần nhận dạng chữ (OCR) không',
  english: 'converts nothing: what each file holds',
  options: [jobsOption, ...limitOptions, jsonOption],
  examples: ['trichluc scan luu-tru/', 'trichluc scan luu-tru/ --json'],
  run: async (call) => (await import('../scan.ts')).runScan(call),
} satisfies Command

import type { Command } from '../command.ts'
import { dbOption, jsonOption } from '../options.ts'

export default {
  name: 'doctor',
  operands: '',
  about: 'máy này đọc được gì, còn thiếu gì, cơ sở dữ liệu đang thế nào',
  english: 'what this machine can read and what is missing',
  options: [dbOption, jsonOption],
  examples: ['trichluc doctor', 'trichluc doctor --db out/luu-tru.db --json'],
  run: async (call) => (await import('../doctor.ts')).runDoctor(call),
} satisfies Command

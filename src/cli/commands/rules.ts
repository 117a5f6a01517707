import type { Command } from '../command.ts'
import { jsonOption, oneOf } from '../options.ts'

export default {
  name: 'rules',
  operands: '<check|test>',
  about: 'kiểm tra tệp quy tắc: check – đúng cú pháp không; test – các câu ví dụ trong quy tắc có đúng không',
  english: 'are the rule files valid, do their own examples hold',
  options: [
    { flags: '--rules <THƯ-MỤC>', about: 'thư mục quy tắc, mặc định là quy tắc kèm chương trình' },
    jsonOption,
  ],
  examples: ['trichluc rules check', 'trichluc rules test', 'trichluc rules test --rules quy-tac-cua-toi/'],
  run: async ({ operands, options, terminal }) => {
    const what = oneOf('rules', ['check', 'test'])(operands[0]!)
    const { checkRules, testRules } = await import('../rules.ts')
    const folder = options.rules as string | undefined
    return what === 'check'
      ? checkRules(folder, options.json === true, terminal)
      : testRules(folder, options.json === true, terminal)
  },
} satisfies Command

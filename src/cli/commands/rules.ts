import type { Command, Option } from '../command.ts'
import { heldBy, loadKept } from '../kept-script.ts'
import { dbOption, jsonOption, oneOf, rulesOption } from '../options.ts'
import { optimizeForShortRun } from '../short-run.ts'

type Rules = typeof import('../rules.ts')

const allOption: Option = {
  flags: '--all',
  about:
    'với test: thử lại mọi câu, cả những câu đã đúng từ khi dựng chương trình mà quy tắc liên quan không đổi (every sentence)',
}

export default {
  name: 'rules',
  operands: '<check|test|diff|unread>',
  about:
    'kiểm tra tệp quy tắc: check – đúng cú pháp không; test – các câu ví dụ có đúng không; diff – các văn bản đã nạp đổi số liệu ra sao; unread – con số nào trong văn bản đã nạp chưa quy tắc nào đọc, vì từ nào',
  english:
    'are the rule files valid, do their own examples hold, what would change, which figures are not read',
  options: [rulesOption, dbOption, allOption, jsonOption],
  examples: [
    'trichluc rules check',
    'trichluc rules test --rules quy-tac-cua-toi/',
    'trichluc rules diff --rules quy-tac-cua-toi/',
    'trichluc rules unread',
  ],
  run: async ({ operands, options, terminal }) => {
    const what = oneOf('rules', ['check', 'test', 'diff', 'unread'])(operands[0]!)
    const folder = options.rules as string | undefined
    const json = options.json === true
    if (what === 'diff' || what === 'unread') {
      const order = { database: options.db as string, folder, json }
      if (what === 'diff') return (await import('../rules-diff.ts')).diffRules(order, terminal)
      return (await import('../rules-unread.ts')).tellUnread(order, terminal)
    }
    optimizeForShortRun()
    const kept = loadKept<Rules>('rules')
    const { checkRules, testRules } = kept ?? (await import('../rules.ts'))
    if (what === 'check') return checkRules(folder, json, terminal)
    const held = kept && options.all !== true ? { before: heldBy('rules') } : undefined
    return testRules({ folder, json, held }, terminal)
  },
} satisfies Command

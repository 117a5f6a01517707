import type { Command } from '../command.ts'
import { dbOption, jsonOption, wholeNumber } from '../options.ts'

export default {
  name: 'search',
  operands: '<words...>',
  about: 'tìm trong toàn văn, có dấu hoặc không dấu; đặt trong ngoặc kép để tìm nguyên cụm',
  english: 'full text, with or without marks',
  options: [
    dbOption,
    {
      flags: '--limit <SỐ>',
      about: 'số kết quả in ra',
      fallback: 20,
      read: wholeNumber('--limit', 1, 10_000),
    },
    {
      flags: '--offset <SỐ>',
      about: 'bỏ qua bấy nhiêu kết quả đầu',
      fallback: 0,
      read: wholeNumber('--offset', 0, 1_000_000),
    },
    jsonOption,
  ],
  examples: [
    'trichluc search kế hoạch',
    'trichluc search "cai cach hanh chinh"',
    `trichluc search '"thủ tục hành chính" quá hạn'`,
  ],
  run: async ({ operands, options, terminal }) => {
    const { openToRead } = await import('../../store/open.ts')
    const { search } = await import('../../store/search.ts')
    const { hitsText } = await import('../hits.ts')
    const db = openToRead(options.db as string)
    try {
      const page = { limit: options.limit as number, offset: options.offset as number }
      const found = search(db, operands.join(' '), page)
      if (options.json) await terminal.out(`${JSON.stringify(found)}\n`)
      else await terminal.out(hitsText(found, terminal.width !== null && terminal.colour))
      return 0
    } finally {
      db.close()
    }
  },
} satisfies Command

import type { Command } from '../command.ts'
import { dbOption, jsonOption, wholeNumber } from '../options.ts'

export default {
  name: 'runs',
  operands: '',
  about: 'sổ các lần nạp: đã thấy, đã nạp, không đổi, bỏ qua, lỗi và lý do từng tệp',
  english: 'the books of each ingest',
  options: [
    dbOption,
    {
      flags: '--limit <SỐ>',
      about: 'số lần nạp gần nhất',
      fallback: 10,
      read: wholeNumber('--limit', 1, 100_000),
    },
    {
      flags: '--run <SỐ>',
      about: 'chỉ một lần nạp, kèm mọi tệp bỏ qua và lỗi',
      read: wholeNumber('--run', 1, 999_999_999),
    },
    jsonOption,
  ],
  examples: ['trichluc runs', 'trichluc runs --run 3', 'trichluc runs --json'],
  run: async ({ options, terminal }) => {
    const { openToRead } = await import('../../store/open.ts')
    const { runs, troubles } = await import('../../store/runs.ts')
    const { runTable, troubleTable } = await import('../runs.ts')
    const db = openToRead(options.db as string)
    try {
      const only = options.run as number | undefined
      const all = runs(db, only === undefined ? (options.limit as number) : 999_999_999)
      const rows = only === undefined ? all : all.filter((each) => each.id === only)
      const shown = only ?? rows[0]?.id ?? 0
      if (options.json)
        await terminal.out(
          `${JSON.stringify(rows.map((each) => ({ ...each, files: troubles(db, each.id) })))}\n`,
        )
      else
        await terminal.out(
          runTable(rows, terminal.width) + troubleTable(shown, troubles(db, shown), terminal.width),
        )
      return 0
    } finally {
      db.close()
    }
  },
} satisfies Command

import type { Command } from '../command.ts'
import {
  dbOption,
  dimensionOption,
  fromOption,
  jsonOption,
  modalityOption,
  toOption,
  wholeNumber,
} from '../options.ts'

export default {
  name: 'query',
  operands: '[indicator...]',
  about: 'số liệu thành bảng; chỉ tiêu là mã, mẫu có dấu * hoặc vài chữ của tên, theo thứ tự nào cũng được',
  english: 'observations as a table',
  options: [
    dbOption,
    { flags: '--agency <TÊN>', about: 'cơ quan báo cáo, không cần dấu (reporting agency)' },
    fromOption,
    toOption,
    dimensionOption,
    { flags: '--list', about: 'chỉ liệt kê các chỉ tiêu đã có (indicators)' },
    modalityOption,
    {
      flags: '--limit <SỐ>',
      about: 'nhiều nhất bấy nhiêu dòng',
      read: wholeNumber('--limit', 1, 999_999_999),
    },
    jsonOption,
  ],
  examples: [
    'trichluc query procedures.received_total',
    'trichluc query "hồ sơ tiếp nhận" --agency "hoa binh" --from 2022 --to 2022-Q3',
    'trichluc query "procedures.*" --dimension field=land --json',
    'trichluc query "hồ sơ" --dimension "lĩnh vực=chứng thực"',
  ],
  run: async ({ operands, options, terminal }) => {
    const { openToRead } = await import('../../store/open.ts')
    const { indicators, observations } = await import('../../store/observations.ts')
    const { labelsIn } = await import('../../store/labels.ts')
    const { filterOf, observationTable } = await import('../observations.ts')
    const { indicatorTable, meaningText, nothingFound } = await import('../indicators.ts')
    const db = openToRead(options.db as string)
    try {
      if (options.list) {
        await terminal.out(
          options.json ? `${JSON.stringify(indicators(db))}\n` : indicatorTable(db, terminal.width),
        )
        return 0
      }
      const labels = labelsIn(db)
      const filter = filterOf(operands, options, labels)
      const rows = observations(db, filter)
      terminal.err(meaningText(db, operands))
      if (options.json) await terminal.out(`${JSON.stringify(rows)}\n`)
      else if (rows.length > 0) await terminal.out(observationTable(rows, labels, terminal.width))
      else terminal.err(nothingFound(db, filter))
      return 0
    } finally {
      db.close()
    }
  },
} satisfies Command

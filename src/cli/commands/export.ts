import { extname } from 'node:path'
import type { Command } from '../command.ts'
import { dbOption, oneOf } from '../options.ts'

const KINDS = ['documents', 'references', 'observations', 'findings'] as const
const FORMATS = ['jsonl', 'csv', 'xlsx', 'sdmx-csv'] as const
type Format = (typeof FORMATS)[number]

export default {
  name: 'export',
  operands: `<${KINDS.join('|')}>`,
  about: 'xuất toàn bộ dữ liệu theo một thứ tự cố định',
  english: 'everything, in a stable order',
  options: [
    dbOption,
    {
      flags: '--format <KIỂU>',
      about: `${FORMATS.join(', ')} (sdmx-csv chỉ dùng cho observations); không ghi thì theo đuôi tệp của --out, còn lại là jsonl`,
      read: oneOf('--format', FORMATS),
    },
    { flags: '-o, --out <TỆP>', about: 'ghi vào tệp thay vì in ra (write to a file)' },
    { flags: '--json', about: 'như --format jsonl' },
  ],
  examples: [
    'trichluc export observations --format csv -o so-lieu.csv',
    'trichluc export references > vien-dan.jsonl',
    'trichluc export documents --format xlsx -o van-ban.xlsx',
  ],
  run: async ({ operands, options, terminal }) => {
    const { openToRead } = await import('../../store/open.ts')
    const { piecesOf } = await import('../../export/write.ts')
    const { writeWhole } = await import('../file.ts')
    const kind = oneOf('export', KINDS)(operands[0]!) as (typeof KINDS)[number]
    const named = FORMATS.find((each) => `.${each}` === extname(String(options.out ?? '')))
    const format = options.json ? 'jsonl' : ((options.format as Format | undefined) ?? named ?? 'jsonl')
    const db = openToRead(options.db as string)
    try {
      const pieces = piecesOf(db, kind, format)
      if (typeof options.out === 'string') await writeWhole(options.out, pieces)
      else
        for await (const piece of pieces)
          await (typeof piece === 'string' ? terminal.out(piece) : terminal.outBytes(piece))
      return 0
    } finally {
      db.close()
    }
  },
} satisfies Command

import type { Command } from '../command.ts'
import { dbOption, jsonOption, oneOf } from '../options.ts'

/** The kinds of findings, as exports name them. */
const KINDS = [
  'sum_mismatch',
  'rate_mismatch',
  'prose_table_mismatch',
  'target_missed',
  'duplicate_number',
  'number_order',
  'date_order',
  'impossible_date',
  'typo_in_reference',
  'outlier',
  'restated',
]

export default {
  name: 'audit',
  operands: '',
  about: 'những chỗ không khớp: cộng sai, tỷ lệ sai, số hiệu trùng, ngày không có thật…',
  english: 'findings: what does not add up',
  options: [
    dbOption,
    { flags: '--kind <LOẠI>', about: `chỉ một loại: ${KINDS.join(', ')}`, read: oneOf('--kind', KINDS) },
    {
      flags: '--severity <MỨC>',
      about: 'high, medium hoặc low',
      read: oneOf('--severity', ['high', 'medium', 'low']),
    },
    { flags: '--document <VĂN-BẢN>', about: 'chỉ một văn bản (mã, đường dẫn hoặc số ký hiệu)' },
    jsonOption,
  ],
  examples: [
    'trichluc audit',
    'trichluc audit --severity high',
    'trichluc audit --document 96/BC-UBND --json',
  ],
  run: async ({ options, terminal }) => {
    const { openToRead } = await import('../../store/open.ts')
    const { findings } = await import('../../store/findings.ts')
    const { findingsText } = await import('../findings.ts')
    const { oneDocument } = await import('../document.ts')
    const db = openToRead(options.db as string)
    try {
      const document = options.document === undefined ? null : oneDocument(db, options.document as string).id
      const { kind, severity } = options as { kind?: string; severity?: string }
      const found = findings(db, { kind: kind ?? null, severity: severity ?? null, document })
      await terminal.out(options.json ? `${JSON.stringify(found)}\n` : findingsText(found))
      return found.length > 0 ? 1 : 0
    } finally {
      db.close()
    }
  },
} satisfies Command

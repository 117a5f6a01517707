import type { Command } from '../command.ts'
import {
  dbOption,
  dimensionOption,
  fromOption,
  jsonOption,
  modalityOption,
  oneOf,
  toOption,
} from '../options.ts'

export default {
  name: 'compare',
  operands: '<indicator...>',
  about:
    'cùng chỉ tiêu (mã hoặc vài chữ của tên) đặt cạnh nhau theo kỳ hoặc theo cơ quan, kèm mức tăng giảm giữa các số ghi đúng',
  english: 'the same indicators side by side, with the change',
  options: [
    dbOption,
    {
      flags: '--by <CÁCH>',
      about: 'period (theo kỳ) hoặc agency (theo cơ quan)',
      fallback: 'period',
      read: oneOf('--by', ['period', 'agency']),
    },
    { flags: '--agency <TÊN>', about: 'chỉ cơ quan này (reporting agency)' },
    fromOption,
    toOption,
    dimensionOption,
    { flags: '--all', about: 'kể cả mọi phân tổ: lĩnh vực, hình thức tiếp nhận… (every breakdown)' },
    { ...modalityOption, fallback: 'actual' },
    jsonOption,
  ],
  examples: [
    'trichluc compare procedures.received_total procedures.resolved_total',
    'trichluc compare procedures.received_total --by agency --from 2021',
    'trichluc compare procedures.received_total --dimension field=land',
  ],
  run: async (call) => (await import('../compare.ts')).runCompare(call),
} satisfies Command

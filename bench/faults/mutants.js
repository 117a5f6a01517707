import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { measured } from '../measured.js'

const script = join(dirname(fileURLToPath(import.meta.url)), '..', 'mutants.js')

/** `bench/mutants.js`, as one line of the card. */
export default {
  id: 'mutants',
  title: 'Tệp bị làm hỏng ngẫu nhiên (hạt giống cố định), mỗi định dạng',
  run: async ({ mutants = 2000 } = {}) => {
    const run = await measured(process.execPath, [script, String(mutants), '--json'])
    const { rows, ok } = JSON.parse(run.out)
    const sum = (name) => rows.reduce((all, each) => all + Number(each[name]), 0)
    return {
      ok,
      told: `${rows.length} định dạng (${rows.map((each) => each.format).join(', ')}) × ${mutants} tệp: chết ${sum('died')}, sổ lệch ${sum('unbalanced')}, lỗi của chính chương trình ${sum('internal')}, vượt giới hạn ${sum('over_limits')}, ghi ra ngoài ${sum('strays')}, gọi mạng ${sum('trips')}; cách ly ${sum('quarantined')}`,
      count: Object.fromEntries(rows.map((each) => [each.format, each])),
    }
  },
}

import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { measured } from '../measured.js'

const script = join(dirname(fileURLToPath(import.meta.url)), '..', 'mutants.js')

/** `bench/mutants.js`, as one line of the card. */
export default {
  id: 'mutants',
  title: 'Tệp bị làm hỏng ngẫu nhiên (hạt giống cố định), mỗi định dạng',
  brief: (rows) => {
    const all = Object.values(rows)
    const sum = (name) => all.reduce((total, each) => total + Number(each[name]), 0)
    return `${all.length} formats × ${all[0].mutants.toLocaleString('en')} files damaged at random: ${sum('died')} runs died, ${sum('internal')} faults of our own, ${sum('over_limits')} over their limits, ${sum('strays')} files written elsewhere, ${sum('trips')} attempts to reach the network; ${sum('quarantined')} stopped by a limit`
  },
  run: async ({ mutants = 2000, rows: folder } = {}) => {
    const { rows, ok } = folder ? savedIn(folder) : JSON.parse((await measured(process.execPath, [script, String(mutants), '--json'])).out)
    const sum = (name) => rows.reduce((all, each) => all + Number(each[name]), 0)
    return {
      ok,
      ...(folder ? { seconds: Math.round(sum('seconds')), day: rows.map((each) => each.day).sort()[0] } : {}),
      told: `${rows.length} định dạng (${rows.map((each) => each.format).join(', ')}) × ${rows[0].mutants} tệp: chết ${sum('died')}, sổ lệch ${sum('unbalanced')}, lỗi của chính chương trình ${sum('internal')}, vượt giới hạn ${sum('over_limits')}, ghi ra ngoài ${sum('strays')}, gọi mạng ${sum('trips')}; cách ly ${sum('quarantined')}`,
      count: Object.fromEntries(rows.map((each) => [each.format, each])),
    }
  },
}

/** What `bench/mutants.js --rows FOLDER` wrote, format by format. */
function savedIn(folder) {
  const names = readdirSync(folder).filter((each) => each.endsWith('.json')).sort()
  const rows = names.map((each) => JSON.parse(readFileSync(join(folder, each), 'utf8')))
  return { rows, ok: rows.length > 0 && rows.every((each) => each.ok) }
}

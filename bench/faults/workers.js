import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { measured } from '../measured.js'

const script = join(dirname(fileURLToPath(import.meta.url)), '..', 'workers.js')

/** `bench/workers.js`, as one line of the card. A machine that is busy with other things cannot show what two cores give. */
export default {
  id: 'workers',
  title: 'Hai tiến trình đọc so với một: ít nhất 1,8 lần',
  brief: ({ speedup, cores }) => `two reading processes are ${speedup.toFixed(2)} times as fast as one (with ${cores.toFixed(2)} cores to be had)`,
  run: async ({ documents = 1000 } = {}) => {
    const run = await measured(process.execPath, [script, String(documents), '--json'])
    const { speedup, rows } = JSON.parse(run.out)
    const cores = Math.max(...rows.filter((each) => each.jobs === 2).map((each) => each.cores_used))
    return {
      ok: speedup >= 1.8,
      told: `nhanh gấp ${speedup.toFixed(2)} với ${documents} báo cáo (lúc chạy hai tiến trình, máy dành cho chương trình ${cores.toFixed(2)} nhân)`,
      count: { speedup, cores },
    }
  },
}

import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { inScratch, trichluc } from './trial.js'

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..')
/** Codes that a defence of ours gives, not a fault of the file. */
const DEFENCES = /^(TIME_LIMIT|MEM_LIMIT|CRASHED|INTERNAL|TOO_LARGE|TOO_MANY_PAGES|TOO_MANY_CELLS|ZIP_BOMB|ZIP_ENTRIES|ZIP_NAME|XML_DEPTH|XML_DTD|XML_ELEMENTS|RTF_DEPTH)$/

/** Archives that nobody has damaged: no file of theirs may be refused by a defence. */
export default {
  id: 'clean',
  title: 'Kho lành (các mẫu trong corpus/ và kho chung nếu có): không tệp nào bị chặn nhầm',
  brief: ({ seen, refused }) => `${seen} undamaged files: ${refused} refused by a limit`,
  run: () =>
    inScratch(async (folder) => {
      const shared = process.env.TRICHLUC_SHARED && join(process.env.TRICHLUC_SHARED, 'corpus')
      const places = [join(root, 'corpus'), ...(shared && existsSync(shared) ? [shared] : [])]
      const run = await trichluc(folder, ['ingest', ...places, '--db', 'x.db', '--json'])
      const report = JSON.parse(run.out)
      const refused = [...report.failed, ...report.quarantined].filter((each) => DEFENCES.test(each.code))
      const { seen, loaded, unchanged, skipped, failed, quarantined } = report.books
      return {
        ok: refused.length === 0,
        told: `${seen} tệp${shared ? ' (kể cả kho chung)' : ''}: ${loaded} nạp, ${unchanged} bản sao, ${skipped} bỏ qua, ${failed + quarantined} không đọc được${failed + quarantined > 0 ? ` (${[...report.failed, ...report.quarantined].map((each) => each.code).join(', ')})` : ''}; bị một giới hạn chặn: ${refused.length}`,
        count: { seen, refused: refused.length },
      }
    }),
}

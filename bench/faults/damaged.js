import { cpSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { makeArchive } from '../archive.js'
import { sequence } from '../sequence.js'
import { exported, inScratch, KINDS, trichluc } from './trial.js'

/** One file of twenty is damaged: bits, a cut end, a wrong ending. The others must not notice. */
export default {
  id: 'damaged',
  title: '5 % số tệp bị hỏng (lật bit, cắt cụt, sai đuôi): 95 % còn lại không đổi một byte',
  brief: ({ files, bad, failed, different }) =>
    `${bad} of ${files} files damaged (bits, cuts, wrong endings): ${failed} refused with their reason, the others read; exports of the other files ${different === 0 ? 'identical to the byte' : `different (${different})`}`,
  run: ({ files = 300 } = {}) =>
    inScratch(async (folder) => {
      makeArchive(join(folder, 'kho'), { to: files, reports: 30 })
      const names = readdirSync(join(folder, 'kho'), { recursive: true }).filter((each) => /\.\w+$/.test(each)).sort()
      const random = sequence(5)
      const bad = names.filter((_, i) => i % 20 === 7)
      for (const each of bad) cpSync(join(folder, 'kho', each), join(folder, 'giu', each))
      for (const each of bad) rmSync(join(folder, 'kho', each))
      await trichluc(folder, ['ingest', 'kho', '--db', 'sach.db'])
      const clean = await exported(folder, 'sach.db')
      const placed = bad.map((each, i) => damage(folder, each, i % 3, random))
      const run = await trichluc(folder, ['ingest', 'kho', '--db', 'x.db', '--json'])
      const report = JSON.parse(run.out)
      const now = await exported(folder, 'x.db')
      const isOther = (line) => !placed.some((each) => line.includes(JSON.stringify(`kho/${each}`)))
      let different = 0
      for (const kind of KINDS) {
        // Findings across documents may rightly speak of a damaged file that could still be read.
        const own = (line) => isOther(line) && !/"kind":"(?:outlier|restated)"/.test(line)
        const [one, two] = [clean[kind].filter(own), now[kind].filter(own)]
        if (JSON.stringify(one) !== JSON.stringify(two)) different++
      }
      const rows = now.documents.map((line) => JSON.parse(line)).filter((each) => placed.includes(each.path.slice(4)))
      const failed = rows.filter((each) => each.status === 'failed')
      const silent = failed.filter((each) => !/^[A-Z_]+: .{10}/.test(each.error ?? ''))
      const absent = placed.length - rows.length - report.skipped.filter((each) => placed.includes(each.path.slice(4))).length
      const codes = [...new Set(failed.map((each) => each.error.split(':')[0]))].sort()
      return {
        ok: different === 0 && silent.length === 0 && absent === 0,
        told: `${names.length} tệp, ${placed.length} tệp hỏng: ${failed.length} báo lỗi kèm lý do${codes.length > 0 ? ` (${codes.join(', ')})` : ''}, ${rows.length - failed.length} vẫn đọc được; ${different === 0 ? 'bản xuất của các tệp còn lại giống từng byte' : `${different} bản xuất KHÁC`}`,
        count: { files: names.length, bad: placed.length, failed: failed.length, different },
      }
    }),
}

/** Puts the file back, damaged; returns its name. */
function damage(folder, name, kind, random) {
  const [from, to] = [join(folder, 'giu', name), join(folder, 'kho', name)]
  if (kind === 2) {
    const wrong = name.replace(/\.\w+$/, name.endsWith('.pdf') ? '.docx' : '.pdf')
    renameSync(from, join(folder, 'kho', wrong))
    return wrong
  }
  const bytes = Buffer.from(readFileSync(from))
  if (kind === 0) for (let i = 0; i < 20; i++) bytes[Math.floor(random() * bytes.length)] ^= 1 << Math.floor(random() * 8)
  writeFileSync(to, kind === 0 ? bytes : bytes.subarray(0, Math.floor(bytes.length * (0.2 + random() * 0.6))))
  return name
}

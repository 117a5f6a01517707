import { spawn, spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { availableParallelism, tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/**
 * What loading costs: documents a second with one process and with all, memory of the process that writes, size of
 * the database, a second run over the same files, and the cold start of `--help`.
 *
 *   node bench/ingest.js [DOCUMENTS] [--json]      (after `npm run build`; 200 documents where nothing is said)
 */
const launcher = join(dirname(fileURLToPath(import.meta.url)), '..', 'src', 'cli', 'trichluc.js')
const json = process.argv.includes('--json')
const count = Number(process.argv.slice(2).find((each) => /^\d+$/.test(each)) ?? 200)

/** A report in the shape of the real ones: letterhead, references, figures, a task section. */
const report = (n) => `UBND XÃ HOÀ BÌNH THƯỢNG          CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM
Số: ${n + 1}/BC-UBND                         Độc lập - Tự do - Hạnh phúc
                                   Hoà Bình Thượng, ngày 15 tháng 9 năm ${2015 + (n % 9)}

BÁO CÁO
Kết quả công tác cải cách hành chính quý III năm ${2015 + (n % 9)}

I. KẾT QUẢ THỰC HIỆN
Thực hiện Kế hoạch số ${(n % 90) + 5}/KH-UBND ngày 05/01/${2015 + (n % 9)} của UBND huyện Yên Lạc Hạ, UBND xã báo cáo như sau:
${Array.from(
  { length: 25 },
  (_, i) =>
    `${i + 1}. Trong kỳ đã tiếp nhận ${100 + ((n * 7 + i * 13) % 900)} hồ sơ, giải quyết ${90 + ((n * 5 + i) % 90)} hồ sơ, đang giải quyết ${(n + i) % 12} hồ sơ; ban hành ${(n + i) % 30} văn bản theo Quyết định số ${n + i + 10}/QĐ-UBND ngày 12/3/2020.`,
).join('\n')}

II. NHIỆM VỤ TRONG THỜI GIAN TỚI
Phấn đấu giải quyết đúng hạn 100% hồ sơ.
`

const folder = mkdtempSync(join(tmpdir(), 'trichluc-bench-'))
for (let n = 0; n < count; n++) {
  mkdirSync(join(folder, 'kho', String(n % 20)), { recursive: true })
  writeFileSync(join(folder, 'kho', String(n % 20), `bao-cao-${n}.txt`), report(n))
}

/** Runs the program in the folder; its largest resident memory is looked up while it runs (Linux; 0 elsewhere). */
function measured(...argv) {
  return new Promise((done) => {
    const since = performance.now()
    const child = spawn(process.execPath, [launcher, ...argv], { cwd: folder, stdio: 'ignore' })
    let peak = 0
    const watch = setInterval(() => {
      try {
        peak = Math.max(peak, Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${child.pid}/status`, 'latin1'))?.[1] ?? 0))
      } catch {}
    }, 50)
    child.on('close', (status) => {
      clearInterval(watch)
      done({ status, seconds: (performance.now() - since) / 1000, megabytes: Math.round(peak / 1024) })
    })
  })
}

const rows = []
for (const jobs of [...new Set([1, availableParallelism()])]) {
  const db = `x${jobs}.db`
  const run = await measured('ingest', 'kho', '--db', db, '--jobs', String(jobs))
  rows.push({
    what: `nạp, ${jobs} tiến trình`,
    seconds: run.seconds,
    documents_per_second: count / run.seconds,
    writer_megabytes: run.megabytes,
    kilobytes_per_document: statSync(join(folder, db)).size / 1024 / count,
    status: run.status,
  })
}
const again = await measured('ingest', 'kho', '--db', 'x1.db')
rows.push({ what: 'chạy lại, không đổi', seconds: again.seconds, documents_per_second: count / again.seconds, writer_megabytes: again.megabytes, status: again.status })
const starts = Array.from({ length: 7 }, () => {
  const since = performance.now()
  spawnSync(process.execPath, [launcher, '--help'])
  return (performance.now() - since) / 1000
}).sort((a, b) => a - b)
rows.push({ what: '--help, trung vị 7 lần', seconds: starts[3] })
rmSync(folder, { recursive: true, force: true })

if (json) console.log(JSON.stringify({ documents: count, rows }))
else {
  const fixed = (value, digits) => (value === undefined ? '' : value.toFixed(digits))
  console.log(`${count} văn bản, ${availableParallelism()} nhân\n`)
  console.log(`${'việc'.padEnd(26)}${'giây'.padStart(8)}${'vb/giây'.padStart(10)}${'MB (ghi)'.padStart(10)}${'KB/vb'.padStart(8)}`)
  for (const row of rows)
    console.log(
      `${row.what.padEnd(26)}${fixed(row.seconds, 2).padStart(8)}${fixed(row.documents_per_second, 1).padStart(10)}${fixed(row.writer_megabytes, 0).padStart(10)}${fixed(row.kilobytes_per_document, 1).padStart(8)}`,
    )
}

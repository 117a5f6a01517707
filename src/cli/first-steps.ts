import { counts } from '../store/documents.ts'
import { indicators } from '../store/observations.ts'
import { openToRead } from '../store/open.ts'
import type { Db } from '../store/sqlite.ts'
import { main } from './main.ts'
import { usualPort } from './options.ts'
import { oneLine, processTerminal } from './terminal.ts'
import { number } from './words.ts'

/**
 * The first thing a newcomer sees: loads a folder, says what was found, and names three commands to try, with
 * names that stand in this very database. Samples are meant to hold faults; they end with status 0.
 */
export async function firstSteps(folder: string, database: string): Promise<number> {
  const terminal = processTerminal()
  await terminal.out(`Đang nạp các báo cáo mẫu trong ${folder}/ …\n`)
  const status = await main(['ingest', folder, '--db', database], { ...terminal, out: async () => {} })
  if (status > 1) return status
  const db = openToRead(database)
  try {
    await terminal.out(found(db, database))
    await terminal.out(tryNext(db, database))
  } finally {
    db.close()
  }
  return 0
}

function found(db: Db, database: string): string {
  const all = counts(db)
  const rows: [string, number][] = [
    ['văn bản', all.documents],
    ['viện dẫn', all.references],
    ['số liệu', all.observations],
    ['chỗ không khớp', all.findings],
    ['chữ đã sửa', all.repaired],
    ['tệp không đọc được', all.failed],
  ]
  const lines = rows.map(([name, count]) => `  ${number(count).padStart(8)} ${name}`)
  return `\nTìm thấy:\n${lines.join('\n')}\n\nCơ sở dữ liệu: ${database}\n`
}

/** Commands with real names: the indicator seen in most periods, the document most often cited, a document with findings. */
function tryNext(db: Db, database: string): string {
  const indicator = indicators(db).sort((a, b) => b.periods - a.periods || b.times - a.times)[0]?.indicator
  const code = db.get<{ code: string }>('SELECT code FROM cited ORDER BY times DESC, code LIMIT 1')?.code
  const document = db.get<{ path: string }>(
    `SELECT p.path FROM paths p JOIN documents d ON d.id = p.document WHERE d.status = 'loaded'
     ORDER BY (SELECT count(*) FROM findings f WHERE f.document = d.id) DESC, p.path LIMIT 1`,
  )?.path
  const option = database === 'out/trichluc.db' ? '' : ` --db ${database}`
  const commands = [
    indicator && `npx trichluc compare ${indicator}`,
    code && `npx trichluc refs ${code}`,
    document && `npx trichluc show ${oneLine(document)}`,
  ].filter(Boolean)
  return commands.length === 0
    ? ''
    : `\nThử tiếp:\n${commands.map((each) => `  ${each}${option}`).join('\n')}\n\nXem trong trình duyệt:\n  npx trichluc serve${option}   → http://127.0.0.1:${usualPort}\n`
}

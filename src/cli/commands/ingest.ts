import type { Command } from '../command.ts'
import { jobsOption, limitOptions } from '../limits.ts'
import { dbOption, jsonOption, rulesOption } from '../options.ts'

export default {
  name: 'ingest',
  operands: '<path...>',
  about:
    'đọc, sửa chữ, trích xuất, kiểm tra và nạp tệp, thư mục vào cơ sở dữ liệu; chạy lại chỉ làm phần mới hoặc đã đổi',
  english: 'read, repair, extract, audit, load',
  options: [
    dbOption,
    jobsOption,
    rulesOption,
    { flags: '--again', about: 'đọc lại mọi tệp, kể cả tệp không đổi (read everything again)' },
    {
      flags: '--watch',
      about: 'ở lại và nạp tệp mới, tệp đổi khi chúng đã ghi xong; Ctrl-C để thôi (keep watching)',
    },
    { flags: '--log <TỆP>', about: 'ghi nhật ký từng tệp dạng JSON (JSON lines)' },
    ...limitOptions,
    jsonOption,
  ],
  examples: [
    'trichluc ingest bao-cao/',
    'trichluc ingest luu-tru/2021 luu-tru/2022 --jobs 4 --db out/luu-tru.db',
    'trichluc ingest bao-cao/lon.pdf --max-seconds 600',
    'trichluc ingest den/ --watch --log out/nap.log',
  ],
  run: async (call) => (await import('../ingest.ts')).runIngestCommand(call),
} satisfies Command

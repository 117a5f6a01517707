import { expect, test } from 'vitest'
import { scratch, write } from '../ingest/trial.ts'
import { trichluc } from './command.ts'

const REPORT = `UBND XÃ HOÀ BÌNH THƯỢNG
Số: 12/BC-UBND

BÁO CÁO
Kết quả công tác quý III năm 2021

Đã tiếp nhận 15 hồ sơ; vớt được 7 thúng nón quai thao.
Các thôn vớt thêm 9 thúng nón quai thao.
`

test('rules unread: the figures that no rule has read, the words that nobody knows, the commonest last', async () => {
  const folder = scratch()
  write(folder, { 'kho/một.txt': REPORT })
  await trichluc(folder, 'ingest', 'kho', '--db', 'x.db')
  const told = await trichluc(folder, 'rules', 'unread', '--db', 'x.db')
  expect(told.status).toBe(0)
  expect(told.out).toMatch(
    /kho\/một\.txt\n {2}7 {2}“vớt được 7 thúng nón quai thao”\n {6}từ lạ: vớt · thúng nón quai thao\n/,
  )
  expect(told.out).toContain('1 văn bản: 2 con số trong lời văn chưa quy tắc nào đọc\n')
  expect(told.out.trimEnd().split('\n').at(-1)).toMatch(/^Từ lạ hay gặp nhất: thúng nón quai thao \(2\)/)
  const all = JSON.parse((await trichluc(folder, 'rules', 'unread', '--db', 'x.db', '--json')).out)
  expect(all).toHaveLength(2)
  expect(all[0]).toMatchObject({ figure: '7', page: null, unknown: ['vớt', 'thúng nón quai thao'] })
})

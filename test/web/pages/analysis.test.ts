import { expect, test } from 'vitest'
import { type InBrowser, inBrowser } from './browser.ts'
import { type ShownPage, soundAtEveryWidth } from './sound.ts'

const RECEIVED = 'procedures.received_total'

const mostCited = async ({ api }: InBrowser) =>
  `/references/cited?key=${(await api('/references?limit=1')).rows[0].key}`

/** The pages that compare and judge, and words that must stand on them. */
const PAGES: readonly ShownPage[] = [
  { name: 'indicators', path: () => '/indicators', says: 'Tổng số hồ sơ TTHC đã giải quyết xong' },
  {
    name: 'an indicator',
    path: () => '/indicators/procedures/received_total',
    says: 'UBND huyện Yên Lạc Hạ',
  },
  {
    name: 'an indicator by a breakdown',
    path: () => '/indicators/procedures/pending?dimension=field',
    says: 'Đất đai',
  },
  { name: 'an indicator that nobody reports', path: () => '/indicators/no/such', says: 'không có số liệu' },
  { name: 'nothing compared yet', path: () => '/compare', says: 'Chọn ít nhất một chỉ tiêu' },
  {
    name: 'indicators compared by period',
    path: () => `/compare?indicator=${RECEIVED}&indicator=procedures.resolved_total`,
    says: '+7,2 %',
  },
  { name: 'agencies compared', path: () => `/compare?indicator=${RECEIVED}&by=agency`, says: '+/− kỳ cuối' },
  { name: 'references', path: () => '/references', says: '06/QĐ-TTg' },
  { name: 'references that the archive lacks', path: () => '/references/missing', says: '06/QĐ-TTg' },
  { name: 'conflicts', path: () => '/references/conflicts', says: 'mang 2 ngày khác nhau' },
  { name: 'the graph', path: () => '/references/graph', says: 'quan hệ viện dẫn' },
  { name: 'a cited document', path: mostCited, says: 'Số lần viện dẫn qua thời gian' },
  { name: 'findings', path: () => '/findings', says: 'lời văn ghi' },
  { name: 'corrections', path: () => '/corrections', says: 'Chưa có hiệu đính nào' },
  { name: 'the inbox', path: () => '/corrections?status=inbox', says: 'Hộp chờ trống' },
  { name: 'exports', path: () => '/exports', says: 'SDMX-CSV' },
]

inBrowser('pages that compare and judge', (explorer) => {
  soundAtEveryWidth(explorer, PAGES)

  test('in English, none of them keeps a Vietnamese heading', async () => {
    for (const [path, title] of [
      ['/indicators', 'Indicators'],
      ['/compare', 'Compare'],
      ['/references', 'References'],
      ['/findings', 'Findings'],
      ['/corrections', 'Corrections'],
      ['/exports', 'Export'],
    ] as const) {
      const page = await explorer.open(path)
      await page.getByRole('button', { name: 'English' }).click()
      expect(await page.locator('h1').innerText()).toBe(title)
      await page.context().close()
    }
  })
})

import { readXlsx } from 'hucre'
import { expect, test } from 'vitest'
import { inBrowser } from './browser.ts'
import { downloaded } from './downloaded.ts'

inBrowser('exports', ({ open, api }) => {
  test('every file of every kind opens, and has as many rows as the page says', async () => {
    for (const kind of ['văn bản', 'viện dẫn', 'số liệu', 'phát hiện']) {
      const page = await open('/exports') // one page lets only ten downloads through at once
      const card = page.locator('.exports > .card', {
        has: page.getByRole('link', { name: `Tải ${kind} dạng CSV` }),
      })
      const rows = Number((await card.locator('h2 small').innerText()).replace(/\D/g, ''))
      const get = (format: string) =>
        downloaded(page, page.getByRole('link', { name: `Tải ${kind} dạng ${format}`, exact: true }))
      const lines = (await get('JSON Lines')).bytes.toString('utf8').trimEnd().split('\n')
      expect(lines.length, kind).toBe(rows)
      expect(Object.keys(JSON.parse(lines[0]!))).toContain('path')
      expect(
        (await get('CSV')).bytes
          .toString('utf8')
          .replace(/^\uFEFF/, '')
          .split(',')[0],
      ).toBe('document_id')
      const { sheets } = await readXlsx((await get('Excel (XLSX)')).bytes)
      expect(sheets[0]!.rows.length - 1, kind).toBe(rows)
    }
    const page = await open('/exports')
    const sdmx = await downloaded(page, page.getByRole('link', { name: 'Tải số liệu dạng SDMX-CSV' }))
    expect(sdmx.bytes.toString('utf8').replace(/^\uFEFF/, '')).toMatch(/^(DATAFLOW|STRUCTURE)/)
  })

  test('say how many corrections are in force, and figures say which they are', async () => {
    const page = await open('/exports')
    expect(await page.locator('main').innerText()).toContain('Kho có 0 hiệu đính đang hiệu lực')
    expect((await api('/home')).corrections).toEqual({ standing: 0, inbox: 0 })
    const { bytes } = await downloaded(page, page.getByRole('link', { name: 'Tải số liệu dạng CSV' }))
    expect(bytes.toString('utf8').split('\n')[0]).toContain('corrected')
  })
})

import { readFileSync } from 'node:fs'
import { readXlsx } from 'hucre/xlsx'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { atRest, inBrowser, SOON } from './browser.ts'

const codes = (page: Page) => page.locator('table.records tbody tr td:first-child').allInnerTexts()

inBrowser('the list of documents', ({ open }) => {
  test('a filter narrows the list, stands in the address, and can be dropped', async () => {
    const page = await open('/documents')
    const all = (await codes(page)).length
    await page.getByLabel('Năm', { exact: true }).selectOption('2022')
    await page.waitForURL('**/documents?year=2022')
    await atRest(page)
    const some = await codes(page)
    expect(some.length).toBeGreaterThan(0)
    expect(some.length).toBeLessThan(all)
    await page.reload()
    await atRest(page)
    expect(await codes(page)).toEqual(some)
    await page.getByRole('link', { name: 'Bỏ lọc' }).click()
    await page.waitForURL(/\/documents$/)
    await atRest(page)
    expect(await codes(page)).toHaveLength(all)
  })

  test('words find documents with and without marks', async () => {
    const page = await open('/documents')
    await page.getByLabel('Số/ký hiệu, trích yếu, tên tệp').fill('song-may')
    await page.keyboard.press('Enter')
    await page.waitForURL('**/documents?words=song-may')
    await atRest(page)
    const issuers = await page.locator('td[data-head="Cơ quan ban hành"]').allInnerTexts()
    expect(new Set(issuers)).toEqual(new Set(['UBND thị trấn Sông Mây']))
  })

  test('the head of a column sorts, and again turns the order', async () => {
    const page = await open('/documents')
    const head = page.getByRole('columnheader', { name: 'Ngày ban hành' })
    expect(await head.getAttribute('aria-sort')).toBe('descending')
    const before = await codes(page)
    await head.getByRole('link').click()
    await page.waitForURL('**/documents?sort=issued_on&order=asc')
    await atRest(page)
    expect(await head.getAttribute('aria-sort')).toBe('ascending')
    const after = await codes(page)
    expect(after).not.toEqual(before)
    expect([...after].sort()).toEqual([...before].sort())
  })

  test('pages follow one another by key, forth and back, no row lost', async () => {
    const page = await open('/documents?limit=8')
    const seen = [await codes(page)]
    for (;;) {
      const next = page.getByRole('link', { name: 'Trang sau' })
      if ((await next.count()) === 0) break
      await next.click()
      await expect.poll(() => codes(page), SOON).not.toEqual(seen.at(-1))
      await atRest(page)
      seen.push(await codes(page))
    }
    const all = await open('/documents?limit=100')
    expect(seen.flat()).toEqual(await codes(all))
    expect(seen.length).toBe(3)
    await page.getByRole('link', { name: 'Trang trước' }).click()
    await expect.poll(() => codes(page), SOON).toEqual(seen[1])
  })

  test('back from a document, the list stands where it stood', async () => {
    const page = await open('/documents')
    await page.locator('tbody tr').nth(16).getByRole('link').click()
    await page.waitForURL(/\/documents\/[0-9a-f]{64}$/)
    await atRest(page)
    expect(await page.evaluate('scrollY')).toBe(0)
    await page.goBack()
    await page.locator('table.records').waitFor()
    await expect.poll(() => page.evaluate('scrollY'), SOON).toBeGreaterThan(200)
  })

  test('CSV and XLSX hold what the list shows, and open', async () => {
    const page = await open('/documents?year=2022')
    const shown = await codes(page)
    const csv = await downloaded(page, 'Tải CSV')
    const lines = csv.toString('utf8').trim().split('\r\n')
    expect(lines).toHaveLength(shown.length + 1)
    for (const code of shown) expect(csv.toString('utf8')).toContain(code)
    const { sheets } = await readXlsx(await downloaded(page, 'Tải Excel (XLSX)'))
    const [head, ...rows] = sheets[0]!.rows
    const column = head!.indexOf('code')
    expect(rows.map((row) => row[column])).toEqual(shown)
  })

  test('a file that cannot be read says why', async () => {
    const page = await open('/documents?status=failed')
    expect(await page.locator('tr.failed').innerText()).toContain('hong.pdf')
    expect(await page.locator('tr.failed').innerText()).toContain('Không đọc được')
  })
})

async function downloaded(page: Page, link: string): Promise<Buffer> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: link }).click(),
  ])
  return readFileSync(await download.path())
}

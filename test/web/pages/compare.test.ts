import { expect, test } from 'vitest'
import { atRest, inBrowser } from './browser.ts'
import { downloaded } from './downloaded.ts'

const BOTH = '/compare?indicator=procedures.received_total&indicator=procedures.resolved_total'

inBrowser('the comparison', ({ open }) => {
  test('is put together by typing, and stands in the address', async () => {
    const page = await open('/compare')
    await page.getByLabel('Thêm chỉ tiêu').fill('tong so ho so TTHC da tiep nhan')
    await page.getByRole('button', { name: /^\+ Tổng số hồ sơ TTHC đã tiếp nhận trong kỳ/ }).click()
    await page.waitForURL('**/compare?indicator=procedures.received_total')
    await page.getByLabel('Thêm chỉ tiêu').fill('resolved_total')
    await page.getByRole('button', { name: /^\+ Tổng số hồ sơ TTHC đã giải quyết xong/ }).click()
    await page.waitForURL('**indicator=procedures.resolved_total')
    await page.getByLabel('Thêm cơ quan').selectOption('UBND xã Hoà Bình Thượng')
    await page.waitForURL('**agency=*')
    await atRest(page)
    expect(await page.locator('.compared h2').allInnerTexts()).toEqual(['UBND xã Hoà Bình Thượng'])
    await page.getByRole('button', { name: /^Bỏ Tổng số hồ sơ TTHC đã giải quyết xong/ }).click()
    await atRest(page)
    expect(page.url()).not.toContain('resolved_total')
  })

  test('shows the change absolute and in per cent, and a gap as a gap', async () => {
    const page = await open(`${BOTH}&agency=${encodeURIComponent('UBND xã Hoà Bình Thượng')}`)
    const cells = async (window: string) =>
      (await page.getByRole('row', { name: window }).first().locator('td').allInnerTexts()).map((each) =>
        each.trim(),
      )
    expect(await cells('Quý I/2022')).toEqual(['418', '+28', '+7,2 %', '416', '+28', '+7,2 %'])
    expect(await cells('Quý II/2022')).toEqual(['—', '', '', '—', '', ''])
    expect(await cells('Quý III/2022')).toEqual(['452', '—', '—', '448', '—', '—'])
    expect((await cells('Quý III/2023'))[3]).toBe('498 ≠')
  })

  test('a value leads to its sentence', async () => {
    const page = await open(BOTH)
    await page.getByRole('link', { name: '1.802', exact: true }).click()
    await page.waitForURL(/\/documents\/[0-9a-f]{64}#\d+-\d+$/)
    await atRest(page)
    expect(await page.locator('.text-pane mark.chosen').first().innerText()).toMatch(/1\.802|Tổng số/)
  })

  test('agencies side by side, with the change at the last period', async () => {
    const page = await open(BOTH)
    await page.getByRole('radio', { name: 'Theo cơ quan' }).check()
    await page.waitForURL('**by=agency')
    await atRest(page)
    const table = page.locator('.compared', { hasText: 'theo quý' }).first()
    expect(await table.locator('tbody th').allInnerTexts()).toEqual([
      'UBND huyện Yên Lạc Hạ',
      'UBND thị trấn Sông Mây',
      'UBND xã Hoà Bình Thượng',
    ])
    const last = await table
      .getByRole('row', { name: 'UBND thị trấn Sông Mây' })
      .locator('td')
      .allInnerTexts()
    expect(last.slice(-2)).toEqual(['+34', '+4,2 %'])
  })

  test('as CSV', async () => {
    const page = await open(BOTH)
    const { bytes } = await downloaded(page, page.getByRole('link', { name: 'Tải CSV' }))
    const text = bytes.toString('utf8')
    expect(text).toContain('procedures.received_total')
    expect(text).toContain('procedures.resolved_total')
  })
})

import { expect, test } from 'vitest'
import { atRest, inBrowser } from './browser.ts'

inBrowser('findings', ({ open, api }) => {
  test('stand with their arithmetic and the quotes side by side, the grave ones first', async () => {
    const page = await open('/findings')
    const card = page.locator('.finding-card', { hasText: 'lời văn ghi 665, bảng ghi 677, chênh 12' })
    const quotes = card.locator('.quote')
    expect(await quotes.count()).toBe(2)
    const [left, right] = await Promise.all([0, 1].map((each) => quotes.nth(each).boundingBox()))
    expect(left!.y).toBe(right!.y)
    expect(left!.x + left!.width).toBeLessThanOrEqual(right!.x)
    const grave = await page.locator('.finding-card > header').allInnerTexts()
    const rank = (text: string) => ['Nặng', 'Vừa', 'Nhẹ'].findIndex((each) => text.includes(each))
    expect(grave.map(rank)).toEqual(grave.map(rank).toSorted((a, b) => a - b))
  })

  test('on a narrow screen the quotes stand under each other', async () => {
    const page = await open('/findings', 390)
    const quotes = page
      .locator('.finding-card', { hasText: 'lời văn ghi 665, bảng ghi 677, chênh 12' })
      .locator('.quote')
    const [first, second] = await Promise.all([0, 1].map((each) => quotes.nth(each).boundingBox()))
    expect(first!.y + first!.height).toBeLessThanOrEqual(second!.y)
  })

  test('each quote leads to its place', async () => {
    const page = await open('/findings')
    const card = page.locator('.finding-card', { hasText: 'lời văn ghi 665, bảng ghi 677, chênh 12' })
    await card
      .getByRole('link', { name: /Xem trong văn bản/ })
      .nth(1)
      .click()
    await page.waitForURL(/\/documents\/[0-9a-f]{64}#\d+-\d+$/)
    await atRest(page)
    expect((await page.locator('.text-pane mark.chosen').allInnerTexts()).join(' ')).toContain('677')
  })

  test('are filtered by severity, kind, agency and year', async () => {
    const page = await open('/findings')
    await page.getByLabel('Mức độ').selectOption({ label: 'Nặng' })
    await page.getByLabel('Cơ quan').selectOption('UBND thị trấn Sông Mây')
    await page.waitForURL('**agency=*')
    await atRest(page)
    const { total } = await api(
      `/findings?severity=high&agency=${encodeURIComponent('UBND thị trấn Sông Mây')}`,
    )
    expect(total).toBeGreaterThan(0)
    expect(await page.locator('.finding-card').count()).toBe(total)
    await page.getByRole('link', { name: 'Bỏ lọc' }).click()
    await atRest(page)
    expect(await page.locator('.finding-card').count()).toBeGreaterThan(total)
  })

  test('are marked as seen, explained with a note, and unmarked; the name is kept', async () => {
    const page = await open('/findings')
    const card = page.locator('.finding-card', { hasText: 'lời văn ghi 665, bảng ghi 677, chênh 12' })
    await card.getByRole('button', { name: 'Đánh dấu đã xem' }).click()
    await card.getByLabel('Tên người ghi').fill('Trần Thị Mây')
    await card.getByRole('button', { name: 'Lưu' }).click()
    await card.getByText('Đã xem', { exact: true }).waitFor()

    await card.getByRole('button', { name: 'Giải thích…' }).click()
    expect(await card.getByLabel('Tên người ghi').inputValue()).toBe('Trần Thị Mây')
    await card.getByRole('button', { name: 'Lưu' }).click()
    expect(await card.locator('form').count()).toBe(1)
    await card.getByLabel('Giải thích', { exact: true }).fill('Bảng gồm cả hồ sơ nộp qua bưu điện.')
    await card.getByRole('button', { name: 'Lưu' }).click()
    await card.getByText('Đã giải thích', { exact: true }).waitFor()
    expect(await card.locator('.mark').innerText()).toMatch(/Trần Thị Mây, \d{2}:\d{2}.*Bảng gồm cả hồ sơ/s)

    await page.getByLabel('Tình trạng').selectOption({ label: 'Đã giải thích' })
    await page.waitForURL('**mark=explained')
    await atRest(page)
    expect(await page.locator('.finding-card').count()).toBe(1)
    await page.getByRole('button', { name: 'Bỏ đánh dấu' }).click()
    await page.getByText('Không có phát hiện nào phù hợp.').waitFor()
    expect((await api('/findings?mark=none')).total).toBe((await api('/findings')).total)
  })
})

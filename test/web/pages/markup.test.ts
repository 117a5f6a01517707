import type { Page } from 'playwright-core'
import { SaxesParser } from 'saxes'
import { expect, test } from 'vitest'
import { inBrowser } from './browser.ts'
import { downloaded } from './downloaded.ts'

const MARKUP = '<img src=x onerror="document.title=\'taken\'"> & "UBND" <b>xã</b>\u0007'

/** Answers of the API in which a name of the archive is markup. */
async function poison(page: Page, name: RegExp): Promise<void> {
  await page.route('**/api/**', async (route) => {
    const response = await route.fetch()
    if (!/json/.test(response.headers()['content-type'] ?? '')) return route.fulfill({ response })
    const body = (await response.text()).replace(name, JSON.stringify(MARKUP).slice(1, -1))
    return route.fulfill({ response, body })
  })
}

/** Only words of it: no element was made of them, and nothing ran. */
async function isHarmless(page: Page): Promise<void> {
  expect(await page.locator('main img').count()).toBe(0)
  expect(await page.title()).not.toBe('taken')
}

inBrowser('markup in the archive is shown as words', ({ open }) => {
  test('in the chart, its tip, its tables and the picture that is kept', async () => {
    const page = await open('/exports')
    await poison(page, /UBND xã Hoà Bình Thượng/g)
    await page.getByRole('link', { name: 'Chỉ tiêu', exact: true }).click()
    await page.getByRole('link', { name: /^Tổng số hồ sơ TTHC đã tiếp nhận trong kỳ/ }).click()
    const point = page.locator('a[data-point][aria-label*="onerror"]').first()
    await point.focus()
    expect(await page.getByRole('tooltip').innerText()).toContain('<img src=x')
    expect(await page.locator('.line-choice').innerText()).toContain('<b>xã</b>')
    const { bytes } = await downloaded(page, page.getByRole('button', { name: 'Tải hình SVG' }))
    const texts: string[] = []
    const parser = new SaxesParser({ xmlns: true })
    parser.on('text', (text) => texts.push(text))
    parser.write(bytes.toString('utf8')).close()
    expect(texts.join('\n')).toContain('<img src=x')
    await isHarmless(page)
  })

  test('in references, findings and the graph', async () => {
    const page = await open('/exports')
    await poison(page, /06\/QĐ-TTg|lời văn ghi 665/g)
    for (const [link, shown] of [
      ['Viện dẫn', 'tbody'],
      ['Sơ đồ', '.graph-list'],
      ['Phát hiện', '.finding-card'],
    ] as const) {
      await page.getByRole('link', { name: link, exact: true }).click()
      await page.locator(shown, { hasText: '<img src=x' }).first().waitFor()
      await isHarmless(page)
    }
  })
})

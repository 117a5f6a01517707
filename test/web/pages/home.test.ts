import { expect, test } from 'vitest'
import { atRest, inBrowser } from './browser.ts'

inBrowser('home', ({ open, api }) => {
  test('counts what the archive holds, as Vietnamese writes numbers', async () => {
    const page = await open('/')
    const home = await api('/home')
    const shown = await page.locator('.figure strong').allInnerTexts()
    expect(shown.map((each) => Number(each.replaceAll('.', '')))).toEqual([
      home.documents.total,
      home.observations,
      home.references,
      home.findings.total,
      home.repaired,
    ])
    expect(shown[1]).toMatch(/^\d\.\d{3}$/)
  })

  test('a year leads to its documents', async () => {
    const page = await open('/')
    await page.getByRole('region', { name: 'Văn bản theo năm' }).getByRole('link', { name: '2022' }).click()
    await page.waitForURL('**/documents?year=2022')
    await atRest(page)
    expect(await page.getByLabel('Năm', { exact: true }).inputValue()).toBe('2022')
  })
})

inBrowser('the frame of every page', ({ open }) => {
  test('English at a switch, and it stays', async () => {
    const page = await open('/')
    expect(await page.locator('html').getAttribute('lang')).toBe('vi')
    await page.getByRole('button', { name: 'English' }).click()
    expect(await page.locator('h1').innerText()).toBe('The archive at a glance')
    await page.locator('html[lang=en]').waitFor()
    expect(await page.locator('.figure strong').nth(1).innerText()).toMatch(/^\d,\d{3}$/)
    await page.getByRole('link', { name: 'Documents', exact: true }).click()
    await atRest(page)
    expect(await page.locator('h1').innerText()).toBe('Documents')
    await page.reload()
    await atRest(page)
    expect(await page.locator('h1').innerText()).toBe('Documents')
  })

  test('by keyboard alone: past the navigation, into a document', async () => {
    const page = await open('/documents')
    await page.keyboard.press('Tab')
    expect(await page.evaluate('document.activeElement.className')).toBe('skip')
    await page.keyboard.press('Enter')
    expect(await page.evaluate('document.activeElement.id')).toBe('main')
    for (let presses = 0; presses < 40; presses++) {
      await page.keyboard.press('Tab')
      if (await page.evaluate("document.activeElement.matches('td a')")) break
    }
    await page.keyboard.press('Enter')
    await page.waitForURL(/\/documents\/[0-9a-f]{64}$/)
  })

  test('on a narrow screen the navigation opens and closes', async () => {
    const page = await open('/', 390)
    const link = page
      .getByRole('navigation', { name: 'Điều hướng chính' })
      .getByRole('link', { name: 'Văn bản' })
    expect(await link.isVisible()).toBe(false)
    await page.getByRole('button', { name: 'Trình đơn' }).click()
    await link.click()
    await page.waitForURL('**/documents')
    expect(await link.isVisible()).toBe(false)
  })

  test('a server that is gone is said, and asked again', async () => {
    const page = await open('/')
    await page.route(/\/api\/documents(\?|$)/, (route) => route.fulfill({ status: 500, body: 'no JSON' }))
    await page.getByRole('link', { name: 'Văn bản', exact: true }).click()
    const alert = page.getByRole('alert')
    await alert.waitFor()
    expect(await alert.innerText()).toContain('500')
    await page.unroute(/\/api\/documents(\?|$)/)
    await alert.getByRole('button', { name: 'Thử lại' }).click()
    await page.locator('table.records').waitFor()
  })
})

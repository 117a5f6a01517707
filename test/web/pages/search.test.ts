import { expect, test } from 'vitest'
import { atRest, inBrowser } from './browser.ts'

inBrowser('search', ({ open }) => {
  for (const [typed, marked] of [
    ['mức độ hài lòng', ['mức độ hài lòng']],
    ['muc do hai long', ['mức độ hài lòng']],
    ['mức độ hài lồng', []],
  ] as const)
    test(`the box above finds “${typed}”: ${marked.length} marked`, async () => {
      const page = await open('/')
      await page.getByRole('searchbox', { name: 'Tìm trong toàn kho' }).fill(typed)
      await page.keyboard.press('Enter')
      await page.waitForURL('**/search?words=*')
      await atRest(page)
      const marks = await page.locator('.hits mark').allInnerTexts()
      expect(marks.join(' ').split(/(?<=lòng) /)).toEqual(marked.length ? marked : [''])
      if (marked.length === 0) expect(await page.locator('.nothing').innerText()).toContain(typed)
    })

  test('a hit leads to its sentence', async () => {
    const page = await open('/search?words=muc+do+hai+long')
    await page.locator('.hit a').first().click()
    await page.locator('.text-pane mark.chosen').first().waitFor()
    expect(await page.locator('.text-pane .block:has(mark.chosen)').first().innerText()).toContain(
      'mức độ hài lòng',
    )
  })

  test('markup that is typed is shown as typed', async () => {
    const page = await open('/search?words=%3Cimg+src%3Dx+onerror%3Dalert(1)%3E')
    expect(await page.locator('h1').innerText()).toContain('<img src=x onerror=alert(1)>')
    expect(await page.locator('main img').count()).toBe(0)
  })
})

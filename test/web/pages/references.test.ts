import { expect, test } from 'vitest'
import { atRest, inBrowser } from './browser.ts'
import { downloaded } from './downloaded.ts'

inBrowser('references', ({ open, api }) => {
  test('are listed with the most cited first, sorted and searched at a click', async () => {
    const page = await open('/references')
    const times = async () =>
      (await page.locator('tbody td:nth-child(5)').allInnerTexts()).map((each) => Number(each))
    expect(await times()).toEqual((await times()).toSorted((a, b) => b - a))
    await page.getByRole('link', { name: /^Số, ký hiệu/ }).click()
    await page.waitForURL('**sort=code**')
    await atRest(page)
    await page.getByLabel('Tìm', { exact: true }).fill('dinh danh')
    await page.keyboard.press('Enter')
    await page.waitForURL('**words=dinh+danh**')
    await atRest(page)
    expect(await page.locator('tbody tr').count()).toBe(1)
    expect(await page.locator('tbody').innerText()).toContain('06/QĐ-TTg')
  })

  test('what the archive lacks is told apart from what it holds', async () => {
    const page = await open('/references')
    const held = await page.locator('tbody tr', { hasText: /Có$/ }).count()
    expect(held).toBe(2)
    await page.getByRole('link', { name: 'Chưa có trong kho' }).click()
    await page.waitForURL('**/references/missing')
    await atRest(page)
    const { total } = await api('/references?missing=true')
    expect(await page.locator('.paging p').innerText()).toContain(`trong ${total}`)
  })

  test('one document: how often over time, by whom, and each mention in its place', async () => {
    const page = await open('/references')
    await page.getByRole('link', { name: '06/QĐ-TTg' }).click()
    await page.waitForURL('**/references/cited?key=*')
    await atRest(page)
    expect(await page.locator('h1').innerText()).toBe('Quyết định 06/QĐ-TTg')
    const months = await page.locator('.counts-picture + table tbody tr').allInnerTexts()
    expect(months.length).toBeGreaterThan(6)
    const sum = months.reduce((all, each) => all + Number(each.trim().split(/\s+/).at(-1)), 0)
    expect(sum).toBe(9)
    await page.locator('.counts-picture svg rect, .counts-picture svg path').first().waitFor()
    await page.getByRole('link', { name: 'Xem trong văn bản' }).first().click()
    await page.waitForURL(/\/documents\/[0-9a-f]{64}#\d+-\d+$/)
    await atRest(page)
    const chosen = async () => (await page.locator('.text-pane mark.chosen').allInnerTexts()).join('')
    await expect.poll(chosen).toContain('06/QĐ-TTg')
  })

  test('conflicts stand with both sides quoted', async () => {
    const page = await open('/references/conflicts')
    const card = page.locator('.contradiction', { hasText: '45/QĐ-UBND' })
    expect(await card.locator('.quote').count()).toBe(2)
    expect(await card.locator('.side-by-side').innerText()).toMatch(/12\/7\/2023[\s\S]+21\/8\/2023/)
  })
})

inBrowser('the graph of references', ({ open, api }) => {
  test('is drawn, moved and zoomed', async () => {
    const page = await open('/references/graph')
    const canvas = page.locator('.graph-picture canvas').last()
    await canvas.waitFor()
    const look = () => canvas.screenshot()
    const before = await look()
    expect(before.length).toBeGreaterThan(10_000)
    await page.getByRole('button', { name: 'Phóng to' }).click()
    await expect.poll(async () => (await look()).equals(before)).toBe(false)
    const zoomed = await look()
    const frame = (await page.locator('.graph-picture').boundingBox())!
    await page.mouse.move(frame.x + 8, frame.y + frame.height - 8)
    await page.mouse.down()
    await page.mouse.move(frame.x + 160, frame.y + frame.height - 120, { steps: 4 })
    await page.mouse.up()
    await expect.poll(async () => (await look()).equals(zoomed)).toBe(false)
  })

  test('has a list beside it for the keyboard: what a document cites, what cites it, the ways to it', async () => {
    const page = await open('/references/graph')
    const list = page.getByRole('complementary', { name: 'Văn bản trong sơ đồ' })
    await list.getByLabel('Tìm trong sơ đồ').fill('93/bc')
    expect(await list.getByRole('button').count()).toBe(1)
    await list.getByRole('button', { name: /^93\/BC-UBND/ }).press('Enter')
    const chosen = page.getByRole('region', { name: 'Đang chọn' })
    expect(await chosen.innerText()).toContain('UBND xã Hoà Bình Thượng')
    await chosen.getByRole('button', { name: 'Quyết định 06/QĐ-TTg' }).click()
    expect(await chosen.locator('h2').innerText()).toBe('Quyết định 06/QĐ-TTg')
    await chosen.getByRole('link', { name: 'Xem các chỗ viện dẫn' }).click()
    await page.waitForURL('**/references/cited?key=*')
  })

  test('is filtered by the citing agency, the type cited and the least citations', async () => {
    const page = await open('/references/graph')
    const said = () => page.locator('main p[role=status]').first().innerText()
    const all = await said()
    await page.getByLabel('Được viện dẫn ít nhất').selectOption('5')
    await page.waitForURL('**least=5')
    await atRest(page)
    const { nodes, edges } = await api('/graph?least=5&limit=120')
    expect(await said()).toBe(`${nodes.length} văn bản, ${edges.length} quan hệ viện dẫn`)
    expect(await said()).not.toBe(all)
    await page.getByLabel('Cơ quan viện dẫn').selectOption('UBND huyện Yên Lạc Hạ')
    await page.waitForURL('**agency=*')
    await atRest(page)
    await page.getByLabel('Loại văn bản được viện dẫn').selectOption('Thông báo')
    await page.waitForURL('**type=*')
    await page.getByText('Không có quan hệ viện dẫn nào').waitFor()
  })

  test('as PNG', async () => {
    const page = await open('/references/graph')
    const { name, bytes } = await downloaded(page, page.getByRole('button', { name: 'Tải hình PNG' }))
    expect(name).toBe('so-do-vien-dan.png')
    expect(bytes.subarray(1, 4).toString()).toBe('PNG')
  })
})

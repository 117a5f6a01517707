import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { atRest, inBrowser, SOON } from './browser.ts'

const PDF = '2023-q3-yen-lac-ha.pdf'
const VNI = '2023-q3-song-may.docx'

const chosenText = async (page: Page, pane: string) =>
  (await page.locator(`${pane} mark.chosen`).allInnerTexts()).join('').replace(/\s+/g, ' ')

/** Share of dark dots on the first page drawn. */
const inkOf = (page: Page) =>
  page.evaluate<number>(`(() => {
    const canvas = document.querySelector('.leaf canvas')
    const { data } = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height)
    let dark = 0
    for (let at = 0; at < data.length; at += 4) if (data[at] < 100) dark++
    return dark / (data.length / 4)
  })()`)

inBrowser('a document', ({ open, documentAt, api }) => {
  test('a PDF is drawn, with highlights over its words', async () => {
    const page = await open(await documentAt(PDF))
    await page.locator('.leaf[data-state="drawn"]').first().waitFor()
    expect(await inkOf(page)).toBeGreaterThan(0.005)
    expect(await page.locator('.highlight.observation').count()).toBeGreaterThan(5)
    expect(await page.locator('.highlight.reference').count()).toBeGreaterThan(1)
  })

  test('a scanned page is drawn too, and said to hold no words', async () => {
    const page = await open(await documentAt('anh-quet.pdf'))
    await page.locator('.leaf[data-state="drawn"]').waitFor()
    expect(await inkOf(page)).toBeGreaterThan(0.2)
    expect(await page.locator('.told').innerText()).toContain('ảnh quét')
  })

  test('a page far down is drawn when it is scrolled to', async () => {
    const page = await open(await documentAt(PDF))
    const last = page.locator('.leaf').last()
    expect(await last.getAttribute('data-state')).toBe('blank')
    await last.scrollIntoViewIfNeeded()
    await page.locator('.leaf:last-child[data-state="drawn"]').waitFor()
  })

  test('a fact of the list is shown on the page and in the text', async () => {
    const page = await open(await documentAt(PDF))
    await page.getByRole('tab', { name: /Viện dẫn/ }).click()
    await page.getByRole('button', { name: /702\/KH-UBND/ }).click()
    await page.locator('.highlight.chosen').first().waitFor()
    expect(await chosenText(page, '.text-pane')).toBe('Kế hoạch số 702/KH-UBND ngày 30/12/2022')
    expect(await page.locator('.detail').innerText()).toContain('30/12/2022')
    expect(await page.locator('.detail .fields code').innerText()).toMatch(/\w/)
    expect(await page.locator('.detail').innerText()).toMatch(/\d+ %/)
  })

  test('a click in the text shows the fact, its rule and its confidence', async () => {
    const page = await open(await documentAt(PDF))
    await page.locator('.text-pane mark.observation', { hasText: '188 văn bản' }).click()
    const detail = page.locator('.detail')
    expect(await detail.locator('.fact-value').innerText()).toMatch(/^188/)
    expect(await detail.innerText()).toMatch(/Quy tắc\s+\S+/)
    expect(await detail.innerText()).toMatch(/Độ tin cậy[\s\S]*\d+ %/)
    await page.locator('.highlight.chosen').first().waitFor()
    expect(page.url()).toMatch(/#fact=[0-9a-f]+$/)
  })

  test('a click on the drawn page shows the fact too', async () => {
    const page = await open(await documentAt(PDF))
    await page
      .locator('.highlight.reference')
      .first()
      .click({ position: { x: 20, y: 4 } })
    expect(await page.locator('.detail .fact-quote').innerText()).toContain('702/KH-UBND')
    expect(await chosenText(page, '.text-pane')).toContain('702/KH-UBND')
  })

  test('an address with a stretch opens its sentence in both', async () => {
    const path = await documentAt(PDF)
    const { findings } = await api(`${path}/facts`)
    const { start, end, quote } = findings[0].evidence[0]
    const page = await open(`${path}#${start}-${end}`)
    await page.locator('.highlight.chosen').first().waitFor()
    expect(await chosenText(page, '.text-pane')).toBe(quote.replace(/\s+/g, ' '))
    expect(await page.locator('.text-pane mark.chosen').first().isVisible()).toBe(true)
  })

  test('a finding leads to each of its sentences', async () => {
    const page = await open(await documentAt(PDF))
    await page.getByRole('tab', { name: /Phát hiện/ }).click()
    await page.locator('.line.finding').first().click()
    const evidence = page.locator('.evidence button')
    expect(await evidence.count()).toBe(2)
    for (const index of [1, 0]) {
      await evidence.nth(index).click()
      const said = (await evidence.nth(index).innerText()).replace(/\s+/g, ' ')
      expect(said).toContain(await chosenText(page, '.text-pane'))
    }
  })

  test('repaired words show what stood there, the charset and why', async () => {
    const page = await open(await documentAt(VNI))
    await page.locator('.text-pane.clean mark.repair', { hasText: 'huyện Yên Lạc Hạ;' }).click()
    expect(await page.locator('.detail del').innerText()).toBe('huyeän Yeân Laïc Haï;')
    expect(await page.locator('.detail').innerText()).toContain('VNI')
    expect(await page.locator('.detail').innerText()).toMatch(/Vì sao\s+\S+/)
    expect(await chosenText(page, '.text-pane.printed')).toBe('huyeän Yeân Laïc Haï;')
  })

  test('the letters before repair stand beside the clean text; the rest is the same', async () => {
    const page = await open(await documentAt(VNI))
    const printed = await page.locator('.text-pane.printed .block').allInnerTexts()
    const clean = await page.locator('.text-pane.clean .block').allInnerTexts()
    expect(printed.length).toBe(clean.length)
    expect(printed.join('\n')).toContain('Phoøng Noäi vuï huyeän.')
    expect(clean.join('\n')).not.toContain('Noäi')
    const same = printed.filter((text, index) => text === clean[index]).length
    expect(same).toBeGreaterThan(printed.length / 2)
  })

  test('highlights can be switched off kind by kind', async () => {
    const page = await open(await documentAt(VNI))
    const marks = (kind: string) => page.locator(`.text-pane.clean mark.${kind}`).count()
    await expect.poll(() => marks('repair'), SOON).toBeGreaterThan(10)
    await page.getByRole('checkbox', { name: /Chữ đã sửa/ }).uncheck()
    await expect.poll(() => marks('repair'), SOON).toBe(0)
    expect(await marks('observation')).toBeGreaterThan(10)
  })

  test('a page of the text leads to that page of the original, also when that was closed', async () => {
    const page = await open(await documentAt(PDF))
    await page.getByRole('button', { name: 'Bản gốc', exact: true }).click()
    expect(await page.locator('.leaf').count()).toBe(0)
    await page.getByRole('button', { name: 'Trang 2', exact: true }).click()
    await page.locator('.leaf[data-page="2"][data-state="drawn"]').waitFor()
    const top = () =>
      page.evaluate(
        `document.querySelector('.pdf-pane').scrollTop - document.querySelector('.leaf[data-page="2"]').offsetTop`,
      )
    await expect.poll(top, SOON).toBe(0)
  })

  test('Escape lets the chosen fact go', async () => {
    const page = await open(await documentAt(PDF))
    await page.getByRole('tab', { name: /Viện dẫn/ }).click()
    await page.locator('.line.reference').first().click()
    expect(await page.locator('.text-pane mark.chosen').count()).toBeGreaterThan(0)
    await page.keyboard.press('Escape')
    await expect.poll(() => page.locator('.text-pane mark.chosen').count(), SOON).toBe(0)
    expect(page.url()).not.toContain('#')
  })

  test('next and previous walk through the facts of a kind', async () => {
    const page = await open(await documentAt(PDF))
    await page.getByRole('tab', { name: /Viện dẫn/ }).click()
    await page.locator('.line.reference').first().click()
    const first = await chosenText(page, '.text-pane')
    await page.getByRole('button', { name: 'Dữ kiện sau' }).click()
    expect(await chosenText(page, '.text-pane')).not.toBe(first)
    await page.getByRole('button', { name: 'Dữ kiện trước' }).click()
    expect(await chosenText(page, '.text-pane')).toBe(first)
  })

  test('on a narrow screen one pane at a time, and the fact comes up from below', async () => {
    const page = await open(await documentAt(PDF), 390)
    expect(await page.locator('.pdf-pane').count()).toBe(0)
    await page.getByRole('button', { name: 'Dữ kiện', exact: true }).click()
    await page.locator('.line.observation').nth(3).click()
    expect(await page.locator('.text-pane mark.chosen').first().isVisible()).toBe(true)
    expect(await page.locator('.detail .fact-value').isVisible()).toBe(true)
    await page.getByRole('button', { name: 'Bản gốc', exact: true }).click()
    await page.locator('.leaf[data-state="drawn"]').first().waitFor()
  })

  test('the report before and the one after', async () => {
    const page = await open(await documentAt(PDF))
    const title = await page.locator('h1').innerText()
    await page.getByRole('link', { name: /Kỳ sau/ }).click()
    await expect.poll(() => page.locator('h1').innerText(), SOON).toMatch(/\/BC-UBND$/)
    await expect.poll(() => page.locator('h1').innerText(), SOON).not.toBe(title)
    await atRest(page)
    await page.getByRole('link', { name: /Kỳ trước/ }).click()
    await expect.poll(() => page.locator('h1').innerText(), SOON).toBe(title)
  })

  test('on paper: the whole text with its marks, nothing to click', async () => {
    const page = await open(await documentAt(VNI))
    await page.evaluate("dispatchEvent(new Event('beforeprint'))")
    await page.emulateMedia({ media: 'print' })
    expect(await page.locator('.text-pane.clean').isVisible()).toBe(true)
    for (const hidden of ['header.site', '.panel', '.workspace-tools', '.text-pane.printed'])
      expect(await page.locator(hidden).first().isVisible()).toBe(false)
    expect(await page.locator('.print-only').isVisible()).toBe(true)
    const frame = await page.locator('.text-pane.clean').boundingBox()
    expect(frame!.height).toBeGreaterThan(2000)
  })
})

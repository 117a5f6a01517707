import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { packageRoot } from '../../../src/paths.ts'
import { openToWrite } from '../../../src/store/open.ts'
import { kitOf, loadFiles } from '../trial.ts'
import { graveFaults } from './axe.ts'
import { atRest, type InBrowser, inBrowser, WIDTHS } from './browser.ts'

const FILE = '2023-q3-hoa-binh-thuong.docx'
const TOTAL = 'procedures.received_total'

const quarter = async (explorer: InBrowser) =>
  (await explorer.api(`/series?indicator=${TOTAL}`)).rows
    .flatMap((each: { points: { path: string }[] }) => each.points)
    .find((each: { path: string }) => each.path === FILE)

/** The document, with the figure of 532 dossiers chosen and the form open. */
async function formOf(explorer: InBrowser, width = 1280): Promise<Page> {
  const { start, end } = await quarter(explorer)
  const page = await explorer.open(`${await explorer.documentAt(FILE)}#${start}-${end}`, width)
  await page.getByRole('button', { name: /^Hiệu đính hoặc loại/ }).click()
  await page.getByRole('dialog').waitFor()
  return page
}

async function correct(page: Page, value: string): Promise<void> {
  const form = page.getByRole('dialog')
  await form.getByLabel('Giá trị').fill(value)
  await form.getByLabel('Lý do, căn cứ').fill('Đối chiếu sổ gốc')
  await form.getByLabel('Tên người sửa').fill('Trần Thị Mây')
  await form.getByRole('button', { name: 'Lưu hiệu đính' }).click()
  await form.waitFor({ state: 'detached' })
}

const loadAgain = async (explorer: InBrowser) =>
  loadFiles(
    explorer.database(),
    { [FILE]: readFileSync(join(packageRoot, 'corpus', FILE)) },
    { folder: dirname(explorer.database()), kit: await kitOf() },
  )

async function undo(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Hoàn tác…' }).click()
  const form = page.getByRole('dialog')
  await form.getByLabel('Ghi chú').fill('Nhầm dòng')
  await form.getByLabel('Tên người sửa').fill('Lê Văn Sông')
  await form.getByRole('button', { name: 'Hoàn tác', exact: true }).click()
  await form.waitFor({ state: 'detached' })
  await atRest(page)
}

inBrowser('a correction', (explorer) => {
  test('is made in the document, survives a new loading, and is undone', async () => {
    await correct(await formOf(explorer), '1.533')
    expect(await quarter(explorer)).toMatchObject({ value: 1533, printed: '532' })
    await loadAgain(explorer)
    expect(await quarter(explorer)).toMatchObject({ value: 1533, corrected: { by: 'Trần Thị Mây' } })

    const chart = await explorer.open('/indicators/procedures/received_total')
    await chart.locator('a[aria-label*="Quý III/2023, 1.533 hồ sơ"][aria-label*="Đã hiệu đính"]').waitFor()

    const page = await explorer.open('/corrections')
    const card = page.locator('.correction-card')
    expect(await card.innerText()).toMatch(/Trần Thị Mây, \d{2}:\d{2}/)
    expect(await card.innerText()).toContain('Đối chiếu sổ gốc')
    expect(await card.locator('tbody tr').allInnerTexts()).toEqual([
      expect.stringMatching(/Giá trị\s+532\s+1\.533/),
    ])
    await undo(page)
    await page.getByText('Chưa có hiệu đính nào').waitFor()
    expect(await quarter(explorer)).toMatchObject({ value: 532, corrected: null })
    await page.getByRole('link', { name: 'Đã hoàn tác' }).click()
    await page.getByText(/Hoàn tác bởi Lê Văn Sông/).waitFor()
    expect(await page.locator('.correction-card').innerText()).toContain('Nhầm dòng')
  })

  test('that no longer fits waits in the inbox, and stands again when its document is back', async () => {
    await correct(await formOf(explorer), '534')
    const db = openToWrite(explorer.database())
    db.run('DELETE FROM documents WHERE sha256 = ?', (await quarter(explorer)).document_id)
    db.close()
    const page = await explorer.open('/corrections?status=inbox')
    expect(await page.locator('.correction-card').innerText()).toContain('Văn bản không còn trong kho')
    expect(await graveFaults(page)).toEqual([])
    await loadAgain(explorer)
    await page.reload()
    await page.getByText('Hộp chờ trống').waitFor()
    await page.getByRole('link', { name: 'Đang hiệu lực' }).click()
    await page.locator('.correction-card.standing').waitFor()
    expect(await quarter(explorer)).toMatchObject({ value: 534 })
    await undo(page)
  })

  test('rejects a figure: it leaves the series, and comes back when that is undone', async () => {
    const read = await quarter(explorer)
    const page = await formOf(explorer)
    const form = page.getByRole('dialog')
    await form.getByRole('radio', { name: /^Loại bỏ/ }).check()
    expect(await form.getByLabel('Giá trị').count()).toBe(0)
    await form.getByLabel('Tên người sửa').fill('Trần Thị Mây')
    await form.getByRole('button', { name: 'Lưu hiệu đính' }).click()
    await form.waitFor({ state: 'detached' })
    expect((await quarter(explorer))?.start).not.toBe(read.start)
    const list = await explorer.open('/corrections')
    expect(await list.locator('.correction-card del').innerText()).toBe('532 hồ sơ')
    await undo(list)
    expect(await quarter(explorer)).toEqual(read)
  })

  test('says what is wrong before anything is sent', async () => {
    const page = await formOf(explorer)
    const form = page.getByRole('dialog')
    const save = form.getByRole('button', { name: 'Lưu hiệu đính' })
    await form.getByLabel('Tên người sửa').fill('Trần Thị Mây')
    await save.click()
    expect(await form.getByRole('alert').innerText()).toContain('Chưa có gì thay đổi')
    await form.getByLabel('Giá trị').fill('năm trăm')
    await form.getByLabel('Kỳ đến ngày').fill('31/09/2023')
    await save.click()
    expect(await form.locator('.fault').allInnerTexts()).toEqual([
      'Cần một số, viết như 1.234,5.',
      'Cần một ngày có thật, viết như 30/09/2023; hoặc để trống.',
    ])
    expect(await form.getByLabel('Giá trị').getAttribute('aria-invalid')).toBe('true')
    await page.keyboard.press('Escape')
    await form.waitFor({ state: 'detached' })
    const focused = () => page.evaluate('document.activeElement.textContent.slice(0, 40)')
    await expect.poll(focused).toMatch(/^Hiệu đính hoặc loại/)
    expect((await explorer.api('/corrections?status=standing')).total).toBe(0)
  })

  test('of two people at once: the second is told and loses nothing unseen', async () => {
    const [first, second] = [await formOf(explorer), await formOf(explorer)]
    await correct(first, '535')
    const form = second.getByRole('dialog')
    await form.getByLabel('Giá trị').fill('999')
    await form.getByLabel('Tên người sửa').fill('Lê Văn Sông')
    await form.getByRole('button', { name: 'Lưu hiệu đính' }).click()
    expect(await form.getByRole('alert').innerText()).toContain('Trần Thị Mây')
    await form.getByRole('button', { name: 'Đóng và xem giá trị mới' }).click()
    await expect.poll(() => second.locator('.detail').innerText()).toContain('535')
    expect(await quarter(explorer)).toMatchObject({ value: 535 })
    await undo(await explorer.open('/corrections'))
  })

  for (const width of WIDTHS)
    test(`its form fits a screen of ${width} pixels and has no grave fault`, async () => {
      const page = await formOf(explorer, width)
      const frame = (await page.locator('dialog.correct > form').boundingBox())!
      expect(frame.x).toBeGreaterThanOrEqual(0)
      expect(frame.x + frame.width).toBeLessThanOrEqual(width)
      expect(await graveFaults(page)).toEqual([])
    })
})

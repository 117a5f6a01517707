import type { Page } from 'playwright-core'
import { SaxesParser } from 'saxes'
import { expect, test } from 'vitest'
import type { Series } from '../../../src/web/answers.ts'
import { atRest, inBrowser } from './browser.ts'
import { downloaded } from './downloaded.ts'

const RECEIVED = '/indicators/procedures/received_total'

const panel = (page: Page, name: string) => page.locator('.chart-panel', { hasText: name })

const oneLine = (text: string) => text.replace(/\s+/g, ' ').trim()

inBrowser('indicators', ({ open }) => {
  test('are found without marks, and lead to their figures', async () => {
    const page = await open('/indicators')
    await page.getByLabel('Tìm chỉ tiêu').fill('giai quyet xong')
    await page.keyboard.press('Enter')
    await page.waitForURL('**/indicators?words=*')
    await atRest(page)
    await page.getByRole('link', { name: 'Tổng số hồ sơ TTHC đã giải quyết xong' }).click()
    await page.waitForURL('**/indicators/procedures/resolved_total')
    await panel(page, 'Theo quý').locator('svg').waitFor()
  })
})

inBrowser('an indicator', ({ open, api }) => {
  test('has a panel for each length of period, a point for each value, and says its gaps', async () => {
    const page = await open(RECEIVED)
    const rows: Series[] = (await api('/series?indicator=procedures.received_total&modality=actual')).rows
    const count = (kind: string) => rows.flatMap(({ points }) => points).filter((each) => each.kind === kind)
    for (const [name, kind] of [
      ['Theo quý', 'quarter'],
      ['6 tháng', 'half'],
      ['Cả năm', 'year'],
    ] as const)
      expect(await panel(page, name).locator('a[data-point]').count()).toBe(count(kind).length)
    expect(await panel(page, 'Theo quý').locator('.chart-gaps').innerText()).toContain(
      'UBND xã Hoà Bình Thượng: Quý II/2022, Quý IV/2022, Quý II/2023',
    )
    expect(await page.locator('tr.gap').count()).toBe(rows.flatMap(({ gaps }) => gaps).length)
  })

  test('no line crosses a gap', async () => {
    const page = await open(RECEIVED)
    const frame = panel(page, 'Theo quý')
    const bands = await frame.locator('svg rect').count()
    expect(bands).toBe(3)
    const crossing = await page.evaluate(`(() => {
      const svg = document.querySelector('.chart-panel svg')
      const bands = [...svg.querySelectorAll('rect')].map((each) => each.getBoundingClientRect())
      const lines = [...svg.querySelectorAll('[aria-label=line] path')].map((each) => each.getBoundingClientRect())
      return { lines: lines.length, all: lines.filter((line) => bands.every((band) => line.left < band.left && line.right > band.right)).length }
    })()`)
    expect(crossing).toMatchObject({ all: 0 })
  })

  test('a click on a point opens its sentence, highlighted', async () => {
    const page = await open(RECEIVED)
    const point = panel(page, 'Theo quý').locator('a[aria-label*="UBND xã Hoà Bình Thượng, Quý III/2023"]')
    await point.click()
    await page.waitForURL(/\/documents\/[0-9a-f]{64}#\d+-\d+$/)
    await atRest(page)
    await page.locator('.text-pane mark.chosen').first().waitFor()
    const words = await page.locator('.text-pane mark.chosen').allInnerTexts()
    expect(oneLine(words.join(''))).toContain('532 hồ sơ')
  })

  test('by keyboard: a point says what it is, and Enter opens its sentence', async () => {
    const page = await open(RECEIVED)
    await page.locator('.line-choice input').last().focus()
    await page.keyboard.press('Tab')
    expect(await page.evaluate("document.activeElement.getAttribute('aria-label')")).toBe(
      'UBND huyện Yên Lạc Hạ, Quý I/2023, 931 hồ sơ. Mở câu trong văn bản.',
    )
    const tip = page.getByRole('tooltip')
    expect(await tip.innerText()).toContain('931 hồ sơ')
    await page.keyboard.press('Escape')
    expect(await tip.count()).toBe(0)
    await page.keyboard.press('Enter')
    await page.waitForURL(/\/documents\/[0-9a-f]{64}#\d+-\d+$/)
  })

  test('a value that documents give twice is shown with both', async () => {
    const page = await open(RECEIVED)
    const others = page.locator('.others')
    expect(oneLine(await others.first().innerText())).toMatch(/^≠ Văn bản còn ghi số khác cho cùng kỳ: 677 /)
    await others.getByRole('link', { name: '677' }).click()
    await page.waitForURL(/\/documents\/[0-9a-f]{64}#\d+-\d+$/)
  })

  test('a figure that is not exact has its sign in table and chart, said in words', async () => {
    const page = await open('/indicators/egov/online_dossiers_rate?modality=target')
    await page.getByText('≥ 90', { exact: true }).first().waitFor()
    expect(await page.locator('.bounds').first().innerText()).toBe(
      'Báo cáo không ghi số đúng: ≥ từ … trở lên',
    )
    const points = page.locator('.chart-panel a[data-point]')
    expect(await points.first().getAttribute('aria-label')).toContain('≥ 90 %')
  })

  test('lines are chosen, breakdowns too, and targets are told from results', async () => {
    const page = await open(RECEIVED)
    const points = page.locator('a[data-point]')
    const all = await points.count()
    await page.getByRole('checkbox', { name: 'UBND thị trấn Sông Mây' }).uncheck()
    await expect.poll(() => page.locator('a[data-point][aria-label*="Sông Mây"]').count()).toBe(0)
    expect(await points.count()).toBe(all - 7)
    await page.getByLabel('Phân tổ theo').selectOption({ label: 'lĩnh vực' })
    await page.waitForURL('**dimension=field')
    await atRest(page)
    expect(await page.locator('.line-choice').innerText()).toContain('Đất đai')
    await page.getByLabel('Loại số liệu').selectOption({ label: 'Kế hoạch, mục tiêu' })
    await page.waitForURL('**modality=target')
    await atRest(page)
    expect(await page.locator('.nothing').innerText()).toContain('không có số liệu')
  })

  test('the picture as PNG: twice as sharp as the screen, not blank', async () => {
    const page = await open(RECEIVED)
    const { name, bytes } = await downloaded(page, page.getByRole('button', { name: 'Tải hình PNG' }))
    expect(name).toBe('tong-so-ho-so-tthc-da-tiep-nhan-trong-ky-ke-ca-ho-so-ky-truoc-chuyen-qua-neu-co.png')
    expect(bytes.subarray(1, 4).toString()).toBe('PNG')
    expect(bytes.readUInt32BE(16)).toBe(2 * (960 + 32))
    expect(bytes.length).toBeGreaterThan(20_000)
  })

  test('the picture as SVG: well-formed, with title, legend and every panel, without links', async () => {
    const page = await open(RECEIVED)
    const { bytes } = await downloaded(page, page.getByRole('button', { name: 'Tải hình SVG' }))
    const texts: string[] = []
    const names = new Set<string>()
    const parser = new SaxesParser({ xmlns: true })
    parser.on('opentag', ({ local }) => names.add(local))
    parser.on('text', (text) => texts.push(text.trim()))
    parser.write(bytes.toString('utf8')).close()
    for (const said of ['UBND huyện Yên Lạc Hạ', 'Theo quý', '6 tháng (lũy kế)', 'Cả năm', '1.000'])
      expect(texts).toContain(said)
    expect(texts.join(' ')).toContain('(hồ sơ)')
    expect([...names]).toContain('path')
    for (const forbidden of ['a', 'style', 'script', 'foreignObject'])
      expect([...names]).not.toContain(forbidden)
  })

  test('the figures as CSV, one line a value', async () => {
    const page = await open(RECEIVED)
    const { bytes } = await downloaded(page, page.getByRole('link', { name: 'Tải CSV' }))
    const lines = bytes.toString('utf8').trim().split(/\r?\n/)
    expect(lines[0]).toMatch(/indicator/)
    expect(lines.length - 1).toBe(await page.locator('.series tbody tr:not(.gap)').count())
    expect(bytes.toString('utf8')).toContain('UBND xã Hoà Bình Thượng')
  })

  test('on paper: the chart and the tables, no controls', async () => {
    const page = await open(RECEIVED)
    await page.emulateMedia({ media: 'print' })
    for (const hidden of ['header.site', '.filters', '.chart-files', '.actions'])
      expect(await page.locator(hidden).first().isVisible(), hidden).toBe(false)
    for (const shown of ['h1', '.chart-panel svg', '.line-choice', '.series table'])
      expect(await page.locator(shown).first().isVisible(), shown).toBe(true)
  })
})

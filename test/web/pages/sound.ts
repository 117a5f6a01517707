import { expect, test } from 'vitest'
import { graveFaults } from './axe.ts'
import { type InBrowser, WIDTHS } from './browser.ts'

/** A page of the explorer, and words that must stand on it. */
export interface ShownPage {
  readonly name: string
  readonly path: (explorer: InBrowser) => string | Promise<string>
  readonly says: string
}

/** Tests that each page shows its words, fits into the width and has no grave fault, at every width. */
export function soundAtEveryWidth(explorer: InBrowser, pages: readonly ShownPage[]): void {
  for (const { name, path, says } of pages)
    for (const width of WIDTHS)
      test(`${name} at ${width} pixels: shown, not too broad, no grave fault`, async () => {
        const page = await explorer.open(await path(explorer), width)
        expect(await page.locator('main').innerText()).toContain(says)
        expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(width)
        expect(await graveFaults(page)).toEqual([])
      })
}

import { readFileSync } from 'node:fs'
import type { Locator, Page } from 'playwright-core'

/** What a click hands to the browser's downloads: its name and its bytes. */
export async function downloaded(page: Page, what: Locator): Promise<{ name: string; bytes: Buffer }> {
  const [download] = await Promise.all([page.waitForEvent('download'), what.click()])
  return { name: download.suggestedFilename(), bytes: readFileSync(await download.path()) }
}

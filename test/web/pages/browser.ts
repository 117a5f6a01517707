import { copyFileSync, existsSync } from 'node:fs'
import { join } from 'node:path'
import { type Browser, chromium, type Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect } from 'vitest'
import { type Served, serve } from '../../../src/web/serve.ts'
import { scratch } from '../trial.ts'
import { prepared } from './prepared.ts'

const PLACES = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']
const found = PLACES.find((each) => existsSync(each))

/** The widths at which every page must be good. */
export const WIDTHS = [1280, 390] as const

/** How long to wait for something that a page does by itself. */
export const SOON = { timeout: 15_000 }

/** The explorer over the sample reports, in a browser. */
export interface InBrowser {
  /** `http://127.0.0.1:…` */
  readonly address: () => string
  readonly database: () => string
  /** A page of the explorer, opened and at rest. What it complains of fails the test. */
  readonly open: (path: string, width?: number) => Promise<Page>
  /** Path of the page of a sample report, by its file name. */
  readonly documentAt: (file: string) => Promise<string>
  /** The JSON at an address under `/api`. */
  // biome-ignore lint/suspicious/noExplicitAny: what a test asks for it knows
  readonly api: (path: string) => Promise<any>
}

/**
 * Tests in a real Chromium, over a database of their own; where there is none they are skipped, and their title says so.
 */
export function inBrowser(title: string, tests: (explorer: InBrowser) => void): void {
  if (found) describe(title, () => tests(started(found)))
  else describe.skip(`${title} (skipped: no Chromium at ${PLACES.join(', ')})`, () => tests(nothing))
}

function started(executablePath: string): InBrowser {
  let served: Served
  let browser: Browser
  let database: string
  const complaints: string[] = []
  beforeAll(async () => {
    const shared = await prepared()
    database = join(scratch(), 'kho.db')
    copyFileSync(shared.database, database)
    served = await serve({ database, port: 0, pages: shared.pages })
    browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] })
  })
  afterEach(async () => {
    for (const context of browser.contexts()) await context.close()
    expect(complaints.splice(0)).toEqual([])
  })
  afterAll(async () => {
    await browser?.close()
    await served?.close()
  })
  // biome-ignore lint/suspicious/noExplicitAny: what a test asks for it knows
  const api = async (path: string): Promise<any> => (await fetch(`${served.address}/api${path}`)).json()
  return {
    address: () => served.address,
    database: () => database,
    api,
    documentAt: async (file) =>
      `/documents/${(await api(`/documents?words=${encodeURIComponent(file)}`)).rows[0].document_id}`,
    open: async (path, width = 1280) => {
      const context = await browser.newContext({
        viewport: { width, height: width < 600 ? 844 : 900 },
        locale: 'vi-VN',
        timezoneId: 'Asia/Ho_Chi_Minh',
      })
      const page = await context.newPage()
      listen(page, served.address, complaints)
      await page.goto(served.address + path)
      await atRest(page)
      return page
    },
  }
}

/** How long a page must have asked for nothing to be at rest: time to begin what a click has set off. */
const STILL_MS = 200

/** What each page is asking for at the moment, and when that last changed. */
const traffic = new WeakMap<Page, { open: number; changed: number }>()

/**
 * Nothing has been asked for during a while, and something is shown. The browser's own “network idle” is told once for
 * each document that is loaded, not for what a page asks for when it shows another of its views.
 */
export async function atRest(page: Page): Promise<void> {
  await page.locator('h1').waitFor()
  const asked = traffic.get(page)!
  const busy = page.locator('[aria-busy="true"]')
  const began = Date.now()
  const still = () => asked.open === 0 && Date.now() - Math.max(began, asked.changed) >= STILL_MS
  while (!still() || (await busy.count()) > 0) await page.waitForTimeout(20)
}

/** Errors of the page, what its policy forbids, and every question to another machine. */
function listen(page: Page, own: string, complaints: string[]): void {
  const asked = { open: 0, changed: Date.now() }
  traffic.set(page, asked)
  const count = (by: number) => () => Object.assign(asked, { open: asked.open + by, changed: Date.now() })
  page.on('request', count(1)).on('requestfinished', count(-1)).on('requestfailed', count(-1))
  page.on('pageerror', (error) => complaints.push(`error: ${error.message}`))
  page.on('console', (said) => {
    if (said.type() === 'error' && !/status of [45]\d\d/.test(said.text()))
      complaints.push(`console: ${said.text()}`)
  })
  page.on('request', (request) => {
    const url = request.url()
    if (!url.startsWith(own) && !/^(data|blob):/.test(url)) complaints.push(`asked elsewhere: ${url}`)
  })
}

const nothing: InBrowser = {
  address: () => '',
  database: () => '',
  open: () => Promise.reject(new Error('no browser')),
  documentAt: () => Promise.reject(new Error('no browser')),
  api: () => Promise.reject(new Error('no browser')),
}

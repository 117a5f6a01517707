import { existsSync } from 'node:fs'

const BROWSER = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find((each) =>
  existsSync(each),
)

/** The pages, each with something of the archive to show. */
const pagesOf = ({ document, indicator, cited }) => ({
  home: '/',
  documents: '/documents',
  document: `/documents/${document}`,
  search: `/search?words=${encodeURIComponent('hồ sơ')}`,
  indicators: '/indicators',
  indicator: `/indicators/${indicator.replace('.', '/')}`,
  compare: `/compare?indicator=${indicator}`,
  references: '/references',
  'cited document': `/references/cited?key=${cited}`,
  graph: '/references/graph',
  findings: '/findings',
  corrections: '/corrections',
})

const TIMES = 5

/**
 * First useful paint of each page in a real browser, cold cache: milliseconds from the click to the frame in which the page
 * has its heading and awaits no answer any more. Nothing where there is no Chromium or the pages were not built.
 */
export async function firstPaints(address, things) {
  const index = await fetch(address)
  if (!BROWSER || index.status !== 200) return []
  const { chromium } = await import('playwright-core')
  const browser = await chromium.launch({ executablePath: BROWSER, args: ['--no-sandbox'] })
  try {
    const rows = []
    for (const [name, path] of Object.entries(pagesOf(things))) {
      const times = []
      for (let i = 0; i < TIMES; i++) times.push(await useful(browser, address + path))
      rows.push({ name, times })
    }
    return rows
  } finally {
    await browser.close()
  }
}

async function useful(browser, url) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } })
  const page = await context.newPage()
  await page.goto(url, { waitUntil: 'commit' })
  const time = await page.evaluate(
    () =>
      new Promise((done) => {
        const look = () =>
          document.querySelector('main h1') && !document.querySelector('main [aria-busy="true"]')
            ? requestAnimationFrame(() => done(performance.now()))
            : requestAnimationFrame(look)
        look()
      }),
  )
  await context.close()
  return time
}

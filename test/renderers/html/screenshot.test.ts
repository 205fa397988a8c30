import { fileURLToPath } from 'node:url'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { compareOrganisations, loadOrganisation, presentDiff } from '../../../src/index.js'
import renderer from '../../../src/renderers/html.js'
import type { Report } from '../../../src/report/document.js'
import type { Json } from '../../../src/util/json.js'
import { chromiumPath } from '../../chromium.js'
import { longReport } from './long-report.js'
import { startChromium } from './pages.js'
import { differing, expectPicture, screenshotIn, screenshotOf, TOLERANCE } from './screenshot.js'

const pageOf = (report: Report<Json>) => renderer.render(report, { colour: false, width: 80 }) as string

async function diffPage(): Promise<string> {
  const cwd = fileURLToPath(new URL('../../../examples/ge-medical', import.meta.url))
  const load = async (model: string) => {
    const { organisation, origins } = await loadOrganisation([model], { cwd })
    return { organisation: organisation!, origins }
  }
  const data = compareOrganisations(await load('2005.yaml'), await load('reorg.yaml'))
  return pageOf(presentDiff(data) as unknown as Report<Json>)
}

/** A page may have no sheet but its own, so what is tried out on it goes into that. */
const styled = (page: string, rules: string) =>
  page.replace(/<meta http-equiv[^>]*>/, '').replace('</style>', `${rules}</style>`)

describe.skipIf(chromiumPath === undefined)(
  'a kept picture (skipped where chromium is not installed)',
  () => {
    let browser: Browser
    let page: string

    beforeAll(async () => {
      browser = await startChromium()
      page = await diffPage()
    })
    afterAll(() => browser?.close())

    const look = { width: 1280, height: 1000 }

    it('stays the same with another hinting, another font of the same widths, and letters a little apart', async () => {
      const base = await screenshotOf(browser, page, look)
      const hinted = await startChromium([
        '--font-render-hinting=full',
        '--disable-font-subpixel-positioning',
      ])
      const others = [
        await screenshotOf(hinted, page, look),
        await screenshotOf(
          browser,
          styled(page, 'html{font-family:Arial,Helvetica;letter-spacing:.003em}'),
          look,
        ),
        await screenshotOf(browser, styled(page, 'body{position:relative;top:1px;left:1px}'), look),
      ]
      await hinted.close()
      for (const other of others) expect(await differing(browser, base, other)).toBeLessThan(TOLERANCE / 2)
    }, 60_000)

    it.each([
      ['a block is missing', 'nav{visibility:hidden}'],
      ['a table is missing', '#figures table{visibility:hidden}'],
      ['marks are missing', '.shift{visibility:hidden}'],
      ['a colour is another', ':root{--good:#b0321a}'],
      ['the paper is another', ':root{--paper:#e7effa}'],
      ['it begins further down', 'main{padding-top:2rem}'],
    ])('is not the same where %s', async (_, rules) => {
      const base = await screenshotOf(browser, page, look)
      const other = await screenshotOf(browser, styled(page, rules), look)
      expect(await differing(browser, base, other)).toBeGreaterThan(TOLERANCE)
    })

    it('tells apart what is drawn with shapes: one bar of many, its colour, its length', async () => {
      const svg = (bars: readonly string[]) =>
        `<svg xmlns="http://www.w3.org/2000/svg" width="400" height="200"><rect width="400" height="200" fill="#fff"/>${bars.join('')}</svg>`
      const bar = (i: number, width: number, fill: string) =>
        `<rect x="20" y="${10 + 22 * i}" width="${width}" height="14" fill="${fill}"/>`
      const bars = [300, 240, 200, 160, 120, 90, 60, 30].map((width, i) => bar(i, width, '#4a7fc1'))
      const shot = (changed: readonly string[]) =>
        screenshotOf(browser, svg(changed), { width: 400, height: 200 })
      const base = await shot(bars)
      for (const changed of [
        bars.toSpliced(7, 1),
        bars.with(7, bar(7, 30, '#d1553a')),
        bars.with(6, bar(6, 100, '#4a7fc1')),
      ])
        expect(await differing(browser, base, await shot(changed))).toBeGreaterThan(TOLERANCE)
      expect(await differing(browser, base, await shot(bars))).toBe(0)
    })

    it.for([
      ['page-diff-light', 1280, 'light'],
      ['page-diff-dark', 1280, 'dark'],
      ['page-diff-narrow', 390, 'light'],
    ] as const)('%s looks as it did', async ([name, width, colourScheme], context) => {
      const png = await screenshotOf(browser, page, { width, height: 1400, colourScheme })
      await expectPicture(context, browser, name, png)
    })

    it('a large table looks as it did when all of it is shown', async (context) => {
      const open = await browser.newPage({ viewport: { width: 1280, height: 700 } })
      await open.setContent(pageOf(longReport(1000)))
      await open.getByRole('button', { name: 'Show all 1000' }).click()
      await open.mouse.move(0, 0)
      const table = await screenshotIn(open.locator('#long\\.1'))
      await expectPicture(context, browser, 'page-large-table', table)
      await open.close()
    })
  },
)

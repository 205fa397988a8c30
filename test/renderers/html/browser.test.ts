import { fileURLToPath } from 'node:url'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { presentCheck } from '../../../src/app/check/present.js'
import { presentReport } from '../../../src/app/present.js'
import { analyse, compareOrganisations, loadOrganisation, presentDiff } from '../../../src/index.js'
import type { Report } from '../../../src/report/document.js'
import type { Json } from '../../../src/util/json.js'
import { chromiumPath } from '../../chromium.js'
import { SAMPLE } from '../sample-check.js'
import { sampleReport } from '../sample-report.js'
import { longReport } from './long-report.js'
import { expectAccessible, type Pages, startPages } from './pages.js'

const WIDTHS = [360, 1280, 1920]

describe.skipIf(chromiumPath === undefined)('in Chromium (skipped where chromium is not installed)', () => {
  let pages: Pages

  beforeAll(async () => {
    pages = await startPages()
    const cwd = fileURLToPath(new URL('../../../examples/ge-medical', import.meta.url))
    const load = async (model: string) => {
      const { organisation, origins } = await loadOrganisation([model], { cwd })
      return { organisation: organisation!, origins }
    }
    const base = await load('2005.yaml')
    const diff = presentDiff(compareOrganisations(base, await load('reorg.yaml')))
    pages.write('report', presentReport(analyse(base)) as unknown as Report<Json>)
    pages.write('diff', diff as unknown as Report<Json>)
    pages.write('check', presentCheck(SAMPLE) as unknown as Report<Json>)
    pages.write('sample', sampleReport)
    pages.write('long', longReport(150))
  })
  afterAll(() => pages?.close())

  const open: Pages['open'] = (...asked) => pages.open(...asked)
  const rowsIn = (page: Page) => page.locator('#long tbody tr:visible')
  const firstIn = (page: Page) => page.locator('#long tbody tr').first().textContent()

  it.each(['report', 'diff', 'check', 'sample'])(
    '%s fits every width, light and dark, for everyone',
    async (name) => {
      for (const colorScheme of ['light', 'dark'] as const)
        for (const width of WIDTHS) {
          const page = await open(name, width, { colorScheme })
          await page.evaluate(
            "for (const details of document.querySelectorAll('details')) details.open = true",
          )
          const wider = await page.evaluate('document.documentElement.scrollWidth - innerWidth')
          expect(wider, `${width}`).toBeLessThanOrEqual(0)
          const paper = await page.evaluate('getComputedStyle(document.documentElement).backgroundColor')
          expect(paper === 'rgb(255, 255, 255)').toBe(colorScheme === 'light')
          // One theme for each layout: a colour is the same in both, and a layout too.
          if (width === (colorScheme === 'light' ? 360 : 1280)) await expectAccessible(page)
          await page.close()
        }
    },
    120_000,
  )

  it('shows the first rows, and all when asked', async () => {
    const page = await open('long', 1280)
    expect(await rowsIn(page).count()).toBe(10)
    await page.getByRole('button', { name: 'Show all 150' }).click()
    expect(await rowsIn(page).count()).toBe(150)
    await page.getByRole('button', { name: 'Show the first 10' }).click()
    expect(await rowsIn(page).count()).toBe(10)
    await page.close()
  })

  it('sorts by number and by text, back to the given order, what is not assessed last', async () => {
    const page = await open('long', 1280)
    const head = page.getByRole('columnheader', { name: 'share' })
    const seconds = await page.evaluate(`
      const start = performance.now()
      document.querySelectorAll('.sort')[1].click()
      document.body.getBoundingClientRect();
      (performance.now() - start) / 1000`)
    expect(seconds).toBeLessThan(2)
    expect(await head.getAttribute('aria-sort')).toBe('descending')
    expect(await firstIn(page)).toContain('149 %')
    await head.getByRole('button').click()
    expect(await head.getAttribute('aria-sort')).toBe('ascending')
    expect(await firstIn(page)).toContain('Row 0')
    expect(await page.locator('#long tbody tr').last().textContent()).toContain('–')
    await head.getByRole('button').click()
    expect(await head.getAttribute('aria-sort')).toBe(null)
    await page.getByRole('button', { name: 'name', exact: true }).click()
    expect(await page.locator('#long tbody tr').nth(2).textContent()).toContain('Row 10')
    await page.close()
  })

  it('finds in a table and in the page, folded details too', async () => {
    const page = await open('long', 1280)
    await page.getByLabel('Filter: Long table').fill('row 14')
    expect(await rowsIn(page).count()).toBe(10)
    await page.getByRole('button', { name: 'Show all 11' }).waitFor()
    await page.getByLabel('Filter: Long table').fill('')
    await page.getByLabel('Find in this page').fill('needle')
    expect(await page.getByText('needle').isVisible()).toBe(true)
    expect(await page.locator('#long').isVisible()).toBe(false)
    expect(await page.getByRole('status').textContent()).toBe('Found in 1 place')
    await page.getByLabel('Find in this page').press('Escape')
    expect(await rowsIn(page).count()).toBe(10)
    expect(await page.getByText('needle').isVisible()).toBe(false)
    await page.getByRole('navigation').getByRole('link', { name: 'More' }).click()
    expect(await page.getByText('needle').isVisible()).toBe(true)
    await page.close()
  })

  it('shows a comparison open, what was beside what is, in arrows below each other', async () => {
    const page = await open('diff', 1280)
    expect(await page.locator('details').count()).toBe(1)
    const figures = page.locator('#figures td.change')
    expect(await figures.first().textContent()).toMatch(/^[\d.]+ → [\d.]+$/)
    expect(await page.locator('#findings h3').allTextContents()).toEqual(['New', 'Weigh more', 'Gone'])
    const lefts = await page.evaluate<number[]>(
      `[...document.querySelectorAll('#figures .then')].map((arrow) => Math.round(arrow.getBoundingClientRect().left))`,
    )
    expect(Math.max(...lefts) - Math.min(...lefts)).toBeLessThanOrEqual(4)
    // What was changed stays so when the table is sorted, which draws the rows anew.
    const before = await figures.allTextContents()
    await page.locator('#figures .sort').first().click()
    expect([...(await figures.allTextContents())].sort()).toEqual([...before].sort())
    expect(await page.locator('#figures .shift').count()).toBe(before.length)
    await page.emulateMedia({ media: 'print' })
    expect(await page.locator('#figures .shift').first().isVisible()).toBe(true)
    await page.close()
  })

  it('is used with the keyboard alone', async () => {
    const page = await open('long', 1280)
    const focused = () => page.evaluate('document.activeElement.textContent')
    await page.keyboard.press('Tab')
    expect(await focused()).toBe('Skip to the content')
    await page.keyboard.press('Enter')
    await page.keyboard.press('/')
    await page.keyboard.type('row 7')
    expect(await firstIn(page)).toContain('Row 7')
    await page.keyboard.press('Escape')
    const reach = async (wanted: string) => {
      for (let i = 0; i < 20 && (await focused()) !== wanted; i++) await page.keyboard.press('Tab')
      expect(await focused()).toBe(wanted)
    }
    await reach('share')
    await page.keyboard.press('Enter')
    expect(await firstIn(page)).toContain('149 %')
    await reach('Show all 150')
    await page.keyboard.press('Space')
    expect(await rowsIn(page).count()).toBe(150)
    await page.close()
  })

  it('holds everything without a script, and on paper', async () => {
    const plain = await open('long', 1280, { javaScriptEnabled: false })
    expect(await rowsIn(plain).count()).toBe(150)
    expect(await plain.locator('button, input:visible').count()).toBe(0)
    await plain.close()
    const page = await open('long', 1280)
    await page.emulateMedia({ media: 'print', colorScheme: 'dark' })
    expect(await rowsIn(page).count()).toBe(150)
    expect(await page.locator('nav').isVisible()).toBe(false)
    expect(await page.evaluate("getComputedStyle(document.querySelector('thead')).display")).toBe(
      'table-header-group',
    )
    expect((await page.pdf({ preferCSSPageSize: true })).subarray(0, 5).toString()).toBe('%PDF-')
    await page.close()
  }, 60_000)

  it('runs nothing of a model, asks for nothing but itself, and has nothing to complain of', async () => {
    const page = await open('long', 1280)
    expect(await page.evaluate('window.ran')).toBe(undefined)
    await page.close()
    expect(pages.asked.filter((url) => !url.startsWith('file:'))).toEqual([])
    expect(pages.said).toEqual([])
  })
})

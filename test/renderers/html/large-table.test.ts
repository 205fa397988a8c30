import type { Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Block, Report, Row } from '../../../src/report/document.js'
import type { Json } from '../../../src/util/json.js'
import { chromiumPath } from '../../chromium.js'
import { longReport } from './long-report.js'
import { expectAccessible, type Pages, startPages } from './pages.js'

const ROWS = 15_000
/** Rows that a page comes with as elements. */
const DRAWN = 200
const HOSTILE = `</script><script>window.ran=3</script><!--\u2028##[error]"'&`

/** Rows of every look: tones, changes with and without a scale, nothing assessed, and names that would run. */
function oddRows(from: number): Row[] {
  const tones = ['good', 'warn', 'bad', 'muted', 'strong'] as const
  return Array.from({ length: 50 }, (_, i) => ({
    subject: `odd${from + i}`,
    cells: [
      { text: `${HOSTILE} odd ${i}`, value: HOSTILE, tone: tones[i % 5]! },
      i % 3 === 0
        ? {
            text: `${i} → <b>`,
            value: -i,
            tone: 'good' as const,
            change: {
              before: String(i),
              after: '<b>',
              ...(i % 2 === 0 ? { shares: [i / 50, 1] } : {}),
            } as const,
          }
        : { text: i % 3 === 1 ? '–' : `${i} %`, value: i % 3 === 1 ? null : i / 100 },
    ],
  }))
}

/** The long report with these rows after so many of its own. */
function withOddRows(before: number): Report<Json> {
  const report = longReport(before)
  const [long, more] = report.sections
  const table = long!.blocks[0] as Extract<Block, { type: 'table' }>
  return {
    ...report,
    sections: [{ ...long!, blocks: [{ ...table, rows: [...table.rows, ...oddRows(0)] }] }, more!],
  }
}

describe.skipIf(chromiumPath === undefined)(
  'a large table in Chromium (skipped where chromium is not installed)',
  () => {
    let pages: Pages
    let page: Page

    beforeAll(async () => {
      pages = await startPages()
      pages.write('large', longReport(ROWS))
      pages.write('drawn', withOddRows(DRAWN - 50))
      pages.write('waiting', withOddRows(DRAWN))
    })
    beforeEach(async () => {
      page = await pages.open('large', 1280)
    })
    afterEach(() => page.close())
    afterAll(() => pages?.close())

    const rows = () => page.locator('#long tbody tr')
    const filter = () => page.getByLabel('Filter: Long table')
    const showAll = async (count: number) => {
      await page.getByRole('button', { name: `Show all ${count}` }).click()
      await expect.poll(() => rows().count(), { timeout: 20_000 }).toBe(count)
    }
    /** Milliseconds until what a click or a key does is painted; loose, for machines that do something else too. */
    const painted = (act: string) =>
      page.evaluate<number>(`(async () => {
        const start = performance.now(); ${act}
        await new Promise((then) => requestAnimationFrame(() => setTimeout(then)))
        return performance.now() - start })()`)

    it('comes with its first rows as elements, and is quick to use', async () => {
      const timing = 'performance.getEntriesByType("navigation")[0].domContentLoadedEventEnd'
      expect(await page.evaluate<number>(timing)).toBeLessThan(2000)
      expect(await rows().count()).toBe(DRAWN)
      expect(await page.locator('#long tbody tr:visible').count()).toBe(10)
      const type = `const box = document.getElementById('the.query'); box.value = 'row 1'; box.dispatchEvent(new Event('input'))`
      expect(await painted(type)).toBeLessThan(700)
      expect(await painted(`document.querySelectorAll('.sort')[1].click()`)).toBeLessThan(700)
      expect(await painted(`document.querySelector('.all').click()`)).toBeLessThan(700)
    })

    it('finds, filters and sorts over all rows, and says how many there are', async () => {
      await page.getByLabel('Find in this page').fill('row 14999')
      expect(await page.getByRole('status').textContent()).toBe('Found in 1 place')
      expect(await rows().textContent()).toContain('Row 14999')
      await page.getByLabel('Find in this page').fill('')
      await filter().fill('row 1499')
      expect(await page.getByRole('status').textContent()).toBe(`Long table: 11 of ${ROWS} rows`)
      await filter().fill('')
      const share = page.getByRole('button', { name: 'share' })
      await share.click()
      expect(await rows().first().textContent()).toContain('14999 %')
      await showAll(ROWS)
      expect(await rows().last().textContent()).toContain('–')
      await share.click()
      await expect.poll(() => rows().count(), { timeout: 20_000 }).toBe(ROWS)
      expect(await rows().first().textContent()).toContain('Row 0')
      await page.getByRole('button', { name: 'Show the first 10' }).click()
      expect(await rows().count()).toBe(10)
    }, 60_000)

    it('shows all in columns that stand below their titles, for the search of the browser too', async () => {
      await filter().fill('row 14')
      await showAll(1111)
      const lefts = await page.evaluate<number[][]>(`
        [document.querySelector('#long thead tr'), ...[...document.querySelectorAll('#long tbody')].slice(0, 3).map((body) => body.rows[0])]
          .map((row) => [...row.cells].map((cell) => Math.round(cell.getBoundingClientRect().left)))`)
      expect(new Set(lefts.map((row) => row.join())).size).toBe(1)
      expect(await page.locator('#long table').getAttribute('aria-rowcount')).toBe('1112')
      await expectAccessible(page)
      expect(await page.evaluate(`window.find('Row 14999')`)).toBe(true)
      await page.setViewportSize({ width: 360, height: 800 })
      expect(await page.evaluate('document.documentElement.scrollWidth - innerWidth')).toBeLessThanOrEqual(0)
    }, 60_000)

    it('prints what is shown, and how many are not', async () => {
      const left = page.locator('.left')
      await page.emulateMedia({ media: 'print' })
      expect(await page.locator('#long tbody tr:visible').count()).toBe(10)
      expect(await left.textContent()).toBe(`… and ${ROWS - 10} more`)
      expect(await left.isVisible()).toBe(true)
      await page.emulateMedia({ media: 'screen' })
      await filter().fill('row 14')
      await page.getByRole('button', { name: 'Show all 1111' }).click()
      await page.emulateMedia({ media: 'print' })
      await page.evaluate(`dispatchEvent(new Event('beforeprint'))`)
      expect(await page.locator('#long tbody tr:visible').count()).toBe(1111)
      expect(await left.isVisible()).toBe(false)
      const display = `getComputedStyle(document.querySelector('#long thead')).display`
      expect(await page.evaluate(display)).toBe('table-header-group')
    })

    it('says without a script how many rows it leaves out', async () => {
      const plain = await pages.open('large', 1280, { javaScriptEnabled: false })
      expect(await plain.locator('#long tbody tr:visible').count()).toBe(DRAWN)
      expect(await plain.locator('.left').textContent()).toBe(
        `${ROWS - DRAWN} more rows are left out here: the page shows them where its script may run.`,
      )
      await plain.close()
    })

    it('draws rows as the page would have come with them', async () => {
      const odd = async (name: string) => {
        const one = await pages.open(name, 1280)
        await one.getByLabel('Filter: Long table').fill('odd')
        await one.getByRole('button', { name: 'Show all 50' }).click()
        const found = await one.evaluate<string[]>(
          `[...document.querySelectorAll('#long tbody tr')].map((row) => row.outerHTML)`,
        )
        expect(await one.evaluate('window.ran')).toBe(undefined)
        await one.close()
        return found
      }
      const [drawn, made] = [await odd('drawn'), await odd('waiting')]
      expect(drawn).toHaveLength(50)
      expect(made).toEqual(drawn)
    })

    it('has nothing to complain of', () => {
      expect(pages.said).toEqual([])
    })
  },
)

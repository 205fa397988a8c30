import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Block, Report } from '../../../src/report/document.js'
import type { Json } from '../../../src/util/json.js'
import { chromiumPath } from '../../chromium.js'
import { sampleReport } from '../sample-report.js'
import { type Pages, startPages } from './pages.js'

const ENDLESS = `Unit_with_a_name_that_has_no_space_in_it_${'x'.repeat(60)}`

const bars = (count: number, name = (i: number) => `Unit ${i}`): Block => ({
  type: 'bars',
  title: 'Silo index',
  max: 100,
  items: Array.from({ length: count }, (_, i) => ({ label: name(i), value: i % 100, text: `${i}  sealed` })),
})

const matrix = (units: number): Block => ({
  type: 'matrix',
  title: 'Requirement',
  labels: Array.from({ length: units }, (_, i) => `Unit ${i}`),
  cells: Array.from({ length: units }, () =>
    Array.from({ length: units }, () => ({ text: '1.5!', level: 1 })),
  ),
  legend: '',
})

const walk: Block = {
  type: 'path',
  title: 'A way',
  steps: [ENDLESS, 'b'].map((label) => ({ label, place: ENDLESS, via: 'link', source: null })),
}

const reportOf = (...blocks: readonly Block[]): Report<Json> => ({
  ...sampleReport,
  top: 10,
  sections: [{ id: 's', title: 'S', answer: '', blocks }],
})

describe.skipIf(chromiumPath === undefined)(
  'a page on paper and on a telephone (skipped where chromium is not installed)',
  () => {
    let pages: Pages
    beforeAll(async () => {
      pages = await startPages()
      pages.write('few', reportOf(bars(24)))
      pages.write('many', reportOf(bars(300)))
      pages.write('matrix', reportOf(matrix(60)))
      pages.write(
        'endless',
        reportOf(
          bars(3, () => ENDLESS),
          walk,
        ),
      )
    })
    afterAll(() => pages?.close())

    it('prints bars below each other, those that the screen folds like the first', async () => {
      const page = await pages.open('few', 1280)
      await page.emulateMedia({ media: 'print' })
      const places = await page.evaluate<string[]>(`[...document.querySelectorAll('.bar')]
        .map((bar) => { const { left, width } = bar.getBoundingClientRect(); return Math.round(left) + ' ' + Math.round(width) })`)
      expect(places).toHaveLength(24)
      expect(new Set(places).size).toBe(1)
      await page.close()
    })

    it('prints of very many bars what is shown, and how many are not, as of tables', async () => {
      const page = await pages.open('many', 1280)
      const shown = () => page.locator('.bars li:visible').count()
      const left = page.locator('.left')
      await page.emulateMedia({ media: 'print' })
      expect(await shown()).toBe(10)
      expect(await left.textContent()).toBe('… and 290 more')
      expect(await left.isVisible()).toBe(true)
      await page.emulateMedia({ media: 'screen' })
      expect(await left.isVisible()).toBe(false)
      await page.getByRole('button', { name: 'Show all 300' }).click()
      await page.emulateMedia({ media: 'print' })
      expect(await shown()).toBe(300)
      expect(await left.isVisible()).toBe(false)
      await page.close()
    })

    it('prints a matrix no wider than the paper, keeps it together, and headings with what is below', async () => {
      const page = await pages.open('matrix', 688)
      await page.emulateMedia({ media: 'print' })
      expect(await page.evaluate('document.documentElement.scrollWidth - innerWidth')).toBeLessThanOrEqual(0)
      const looks = await page.evaluate<
        string[]
      >(`[['.matrix', 'breakInside'], ['h3', 'breakAfter'], ['footer', 'breakBefore']]
        .map(([of, what]) => getComputedStyle(document.querySelector(of))[what])`)
      expect(looks).toEqual(['avoid', 'avoid', 'avoid'])
      await page.close()
    })

    it.each([320, 360, 390, 1280])(
      'does not scroll sideways at %d px, however long a name',
      async (width) => {
        const page = await pages.open('endless', width)
        expect(await page.evaluate('document.documentElement.scrollWidth - innerWidth')).toBeLessThanOrEqual(
          0,
        )
        await page.close()
      },
    )
  },
)

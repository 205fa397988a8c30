import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import axe from 'axe-core'
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { presentCheck } from '../../../src/app/check/present.js'
import { presentReport } from '../../../src/app/present.js'
import { analyse, compareOrganisations, loadOrganisation, presentDiff } from '../../../src/index.js'
import renderer from '../../../src/renderers/html.js'
import type { Report } from '../../../src/report/document.js'
import type { Json } from '../../../src/util/json.js'
import { SAMPLE } from '../sample-check.js'
import { sampleReport } from '../sample-report.js'

const program = [process.env.CHROMIUM, '/usr/bin/chromium', '/usr/bin/chromium-browser'].find(
  (path) => path !== undefined && existsSync(path),
)
const WIDTHS = [360, 1280, 1920]

/** No rule of the checker is broken, and it did look, at colours too. */
async function expectAccessible(page: Page): Promise<void> {
  type Found = { readonly id: string; readonly nodes: readonly { readonly failureSummary?: string }[] }
  await page.evaluate(axe.source)
  const { violations, passes } = await page.evaluate<{ violations: Found[]; passes: Found[] }>('axe.run()')
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]!.failureSummary}`)).toEqual([])
  expect(passes.map(({ id }) => id)).toContain('color-contrast')
}

const text = (value: string) => ({ text: value, value })
const number = (value: number) => ({ text: `${value} %`, value })

/** A table of so many rows, and names that would run if a page let them. */
function longReport(rows: number): Report<Json> {
  const hostile = `<script>window.ran=1</script><img src="https://example.com/x.png" onerror="window.ran=2">`
  const column = (key: string, align: 'left' | 'right') => ({ key, title: key, align, priority: 1 })
  return {
    ...sampleReport,
    title: hostile,
    top: 10,
    sections: [
      {
        id: 'long',
        title: 'Long',
        answer: hostile,
        blocks: [
          {
            type: 'table',
            id: 'long',
            title: 'Long table',
            columns: [column('name', 'left'), column('share', 'right')],
            rows: Array.from({ length: rows }, (_, i) => ({
              subject: `r${i}`,
              cells: [text(`Row ${i}`), i === 5 ? { text: '–', value: null } : number((i * 7) % rows)],
            })),
            whenEmpty: '',
          },
        ],
      },
      {
        id: 'more',
        title: 'More',
        answer: 'A detail.',
        folded: true,
        blocks: [{ type: 'list', title: '', items: ['needle'] }],
      },
    ],
  }
}

describe.skipIf(program === undefined)('in Chromium (skipped where chromium is not installed)', () => {
  const folder = mkdtempSync(join(tmpdir(), 'unsilo-html-'))
  const addresses = new Map<string, string>()
  const asked: string[] = []
  const said: string[] = []
  let browser: Browser

  function write(name: string, report: Report<Json>): void {
    const path = join(folder, `${name}.html`)
    writeFileSync(path, renderer.render(report, { colour: false, width: 80 }))
    addresses.set(name, pathToFileURL(path).href)
  }

  beforeAll(async () => {
    const cwd = fileURLToPath(new URL('../../../examples/ge-medical', import.meta.url))
    const load = async (model: string) => {
      const { organisation, origins } = await loadOrganisation([model], { cwd })
      return { organisation: organisation!, origins }
    }
    const base = await load('2005.yaml')
    write('report', presentReport(analyse(base)) as unknown as Report<Json>)
    write(
      'diff',
      presentDiff(compareOrganisations(base, await load('reorg.yaml'))) as unknown as Report<Json>,
    )
    write('check', presentCheck(SAMPLE) as unknown as Report<Json>)
    write('sample', sampleReport)
    write('long', longReport(3000))
    const root = process.getuid?.() === 0
    browser = await chromium.launch({ executablePath: program!, args: root ? ['--no-sandbox'] : [] })
  })
  afterAll(async () => {
    await browser?.close()
    rmSync(folder, { recursive: true })
  })

  async function open(name: string, width: number, options: BrowserContextOptions = {}): Promise<Page> {
    const page = await browser.newPage({ viewport: { width, height: 900 }, ...options })
    page.on('console', (message) => said.push(`${name}: ${message.text()}`))
    page.on('pageerror', (error) => said.push(`${name}: ${error.message}`))
    page.on('request', (request) => asked.push(request.url()))
    await page.goto(addresses.get(name)!)
    return page
  }

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
    await page.getByRole('button', { name: 'Show all 3000' }).click()
    expect(await rowsIn(page).count()).toBe(3000)
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
    expect(await firstIn(page)).toContain('2999 %')
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
    await page.getByLabel('Filter: Long table').fill('row 299')
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
    expect(await firstIn(page)).toContain('2999 %')
    await reach('Show all 3000')
    await page.keyboard.press('Space')
    expect(await rowsIn(page).count()).toBe(3000)
    await page.close()
  })

  it('holds everything without a script, and on paper', async () => {
    const plain = await open('long', 1280, { javaScriptEnabled: false })
    expect(await rowsIn(plain).count()).toBe(3000)
    expect(await plain.locator('button, input:visible').count()).toBe(0)
    await plain.close()
    const page = await open('long', 1280)
    await page.emulateMedia({ media: 'print', colorScheme: 'dark' })
    expect(await rowsIn(page).count()).toBe(3000)
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
    expect(asked.filter((url) => !url.startsWith('file:'))).toEqual([])
    expect(said).toEqual([])
  })
})

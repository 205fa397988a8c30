import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { type Browser, chromium, type Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { presentReport } from '../../../src/app/present.js'
import { analyse, loadOrganisation } from '../../../src/index.js'
import renderer from '../../../src/renderers/html.js'
import { chromiumPath } from '../../chromium.js'
import { organisationOf } from '../../organisation-builder.js'

const PRICE = 'decision:combined-offer-price'
const HOSTILE = `<img src=x onerror="window.ran=1"> "q" 'p' </script><script>window.ran=2</script>`

describe.skipIf(chromiumPath === undefined)(
  'looking things up in the page (skipped where chromium is not installed)',
  () => {
    const folder = mkdtempSync(join(tmpdir(), 'unsilo-look-up-'))
    let browser: Browser
    let page: Page
    const said: string[] = []

    const write = (name: string, analysable: Parameters<typeof analyse>[0]) => {
      const path = join(folder, name)
      const report = presentReport(analyse(analysable))
      writeFileSync(path, renderer.render(report, { colour: false, width: 80 }) as string)
      return pathToFileURL(path).href
    }
    const facts = () => page.locator('#the\\.facts')
    const area = (subject: string) => page.locator(`.picture [data-subject="${subject}"]`)

    let address = ''
    beforeAll(async () => {
      const { organisation, origins } = await loadOrganisation(['examples/ge-medical/2005.yaml'])
      address = write('ge.html', { organisation: organisation!, origins })
      browser = await chromium.launch({ executablePath: chromiumPath!, args: ['--no-sandbox'] })
    })
    beforeEach(async () => {
      page = await browser.newPage({ viewport: { width: 1400, height: 900 } })
      page.on('console', (message) => said.push(message.text()))
      page.on('pageerror', ({ message }) => said.push(message))
      page.on('request', (request) => {
        if (!request.url().startsWith('file://')) said.push(`asked for ${request.url()}`)
      })
      await page.goto(address)
    })
    afterEach(async () => {
      await page.close()
      expect(said.splice(0)).toEqual([])
    })
    afterAll(async () => {
      await browser?.close()
      rmSync(folder, { recursive: true })
    })

    it('a click on a unit of the map shows its facts with file and line, and its bridges stand out', async () => {
      expect(await facts().isVisible()).toBe(false)
      await area('team:performance-solutions').click({ position: { x: 8, y: 8 } })
      await facts().waitFor()
      expect(await facts().textContent()).toContain('Stated in examples/ge-medical/2005.yaml:51:13')
      expect(await facts().textContent()).toContain('Sealed: 2 required boundaries, none of them linked')
      const bridges = page.locator('.bridge.on')
      expect(await bridges.count()).toBe(2)
      const dimmed = () =>
        page.evaluate("getComputedStyle(document.querySelector('.bridge:not(.on)')).opacity")
      await expect.poll(dimmed).toBe('0.15')
    })

    it('a click on a gap shows all that requires it, and its two units stand out', async () => {
      const gap = area('boundary:equipment~performance-solutions')
      await gap.locator('.reach').first().dispatchEvent('click')
      await facts().waitFor()
      const label = 'Imaging equipment – Performance Solutions'
      expect(await facts().getByRole('heading', { level: 2 }).textContent()).toBe(label)
      expect(await facts().textContent()).toContain('nothing links them: a gap')
      for (const decision of [
        'Scope of a consulting engagement',
        'Configuration of the equipment in an offer',
      ])
        expect(await facts().getByRole('link', { name: decision }).count()).toBe(1)
      const lit = await page.evaluate(
        "[...document.querySelectorAll('.picture [data-subject].on')].map((group) => group.dataset.subject)",
      )
      expect(lit).toContain('boundary:equipment~performance-solutions')
      expect(lit).toContain('team:equipment')
      expect(lit).not.toContain('team:service')
    })

    it('gaps are reached by the arrows too, and by their names in the table', async () => {
      await area('team:performance-solutions').focus()
      const at = () => page.evaluate('document.activeElement.dataset.subject')
      const seen: unknown[] = []
      for (const key of ['ArrowLeft', 'ArrowUp', 'ArrowRight', 'ArrowDown']) {
        await page.keyboard.press(key)
        seen.push(await at())
      }
      expect(seen.some((subject) => String(subject).startsWith('boundary:'))).toBe(true)
      await area('boundary:performance-solutions~service').focus()
      await page.keyboard.press('Enter')
      expect(await facts().getByRole('heading', { level: 2 }).textContent()).toBe(
        'Performance Solutions – Service',
      )
      await page.keyboard.press('Escape')
      await page.locator('#boundaries').getByRole('link', { name: 'Imaging equipment – Performance' }).click()
      expect(await facts().textContent()).toContain('One offer to one hospital holds both')
    })

    it('a role says every right that it holds, with the way to the decision', async () => {
      await page.goto(`${address}#role%3Aproduct-manager`)
      expect(await facts().textContent()).toContain('Gives input to')
      await facts().getByRole('link', { name: 'Configuration of the equipment' }).first().click()
      expect(await facts().getByRole('heading', { level: 2 }).textContent()).toContain('Configuration')
    })

    it('facts lead to other things and back again', async () => {
      await area('team:performance-solutions').click({ position: { x: 8, y: 8 } })
      await facts()
        .getByRole('link', { name: /^Imaging equipment/ })
        .click()
      expect(await facts().getByRole('heading', { level: 2 }).textContent()).toBe('Imaging equipment')
      await page.goBack()
      expect(await facts().getByRole('heading', { level: 2 }).textContent()).toBe('Performance Solutions')
      await facts().getByRole('button', { name: 'Close' }).click()
      expect(await facts().isVisible()).toBe(false)
    })

    it('a decision of the ladder shows the path to those who decide', async () => {
      await area(PRICE).click()
      const stops = facts().locator('.walk').first().locator('.stop strong')
      expect(await stops.allInnerTexts()).toEqual([
        'Equipment sales representative',
        'Regional sales manager',
        'Head of equipment sales',
        'Head of equipment',
      ])
      expect(await facts().locator('.walk code').first().textContent()).toBe(
        'examples/ge-medical/2005.yaml:36:21',
      )
    })

    it('an address leads to the facts at once', async () => {
      await page.goto(`${address}#${encodeURIComponent(PRICE)}`)
      await page.reload()
      expect(await facts().getByRole('heading', { level: 2 }).textContent()).toContain('Price of a combined')
      await page.goto(`${address}#%E0%A4%A`)
      expect(await facts().isVisible()).toBe(false)
    })

    it('the search finds a role by its name, and its facts are opened from there', async () => {
      await page.getByLabel('Find in this page').fill('regional sales')
      const hits = page.locator('.hits a')
      expect(await hits.first().textContent()).toContain('Regional sales manager')
      await hits.first().click()
      expect(await facts().textContent()).toContain('Stated in examples/ge-medical/2005.yaml:35:23')
      await page.getByLabel('Find in this page').fill('')
      expect(await page.locator('.hits').isVisible()).toBe(false)
    })

    it('a name in a table leads to its facts, also when the table was sorted', async () => {
      const name = page.locator('#decisions td a.look-up, #decisions th a.look-up').first()
      const label = await name.textContent()
      await name.click()
      expect(await facts().getByRole('heading', { level: 2 }).textContent()).toBe(label)
      await page.keyboard.press('Escape')
      const links = page.locator('#decisions table').first().locator('a.look-up')
      const count = await links.count()
      await page.locator('#decisions .sort').first().click()
      expect(await links.count()).toBe(count)
    })

    it('Enter in the search opens the first that is found, the arrows go down to the others and back', async () => {
      const box = page.getByLabel('Find in this page')
      const focused = () => page.evaluate('document.activeElement.textContent')
      await box.fill('head')
      const hits = await page.locator('.hits a').allTextContents()
      expect(hits.length).toBeGreaterThan(2)
      await box.press('ArrowDown')
      expect(await focused()).toBe(hits[0])
      await page.keyboard.press('ArrowDown')
      expect(await focused()).toBe(hits[1])
      await page.keyboard.press('ArrowUp')
      await page.keyboard.press('ArrowUp')
      expect(await page.evaluate('document.activeElement.id')).toBe('the.query')
      await page.keyboard.press('ArrowDown')
      await page.keyboard.press('Escape')
      expect(await page.evaluate('document.activeElement.id')).toBe('the.query')
      await page.keyboard.press('Enter')
      expect(hits[0]).toContain(await facts().getByRole('heading', { level: 2 }).textContent())
      await box.fill('regional sales manager')
      await box.press('Enter')
      await expect
        .poll(() => facts().getByRole('heading', { level: 2 }).textContent())
        .toBe('Regional sales manager')
    })

    it('the keyboard alone goes through the map, opens, closes and comes back', async () => {
      const first = page.locator('.picture [tabindex="0"][role="button"]').first()
      await first.focus()
      const from = await first.getAttribute('data-subject')
      await page.keyboard.press('ArrowRight')
      const to = await page.evaluate('document.activeElement.dataset.subject')
      expect(to).not.toBe(from)
      await page.keyboard.press('Enter')
      await facts().waitFor()
      await page.keyboard.press('Escape')
      expect(await facts().isVisible()).toBe(false)
      expect(await page.evaluate('document.activeElement.dataset.subject')).toBe(to)
    })

    it('a picture is made larger and fitted again', async () => {
      const svg = page.locator('.picture svg').first()
      const width = async () => (await svg.boundingBox())!.width
      const before = await width()
      const tools = page.locator('.picture').first().locator('.tools')
      await tools.getByRole('button', { name: 'Larger' }).click()
      expect(await width()).toBeGreaterThan(before * 1.3)
      await tools.getByRole('button', { name: 'Fit' }).click()
      expect(await width()).toBeCloseTo(before, 0)
    })

    it('on paper there is the map and no panel', async () => {
      await area(PRICE).click()
      await page.emulateMedia({ media: 'print' })
      expect(await facts().isVisible()).toBe(false)
      expect(await page.locator('.tools').first().isVisible()).toBe(false)
      expect(await area('team:service').isVisible()).toBe(true)
    })

    it('names that would run in a page are words in pictures, facts and searches', async () => {
      const organisation = organisationOf({
        customers: 'c',
        teams: { top: {}, a: { parent: 'top', unit: true, serves: 'c' }, b: { parent: 'top', unit: true } },
        roles: { x: { team: 'a', name: HOSTILE }, y: { team: 'b', name: `${HOSTILE} 2` } },
        decisions: { d: { name: HOSTILE, decide: 'y', agree: 'x', customers: 'c' } },
      })
      await page.goto(write('hostile.html', { organisation }))
      await area('decision:d').click()
      await page.getByLabel('Find in this page').fill('<img')
      await page.locator('.hits a').first().click()
      expect(await facts().textContent()).toContain('<img src=x onerror=')
      expect(await page.evaluate('window.ran')).toBeUndefined()
    })
  },
)

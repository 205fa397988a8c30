import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import axe from 'axe-core'
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core'
import { expect } from 'vitest'
import renderer from '../../../src/renderers/html.js'
import type { Report } from '../../../src/report/document.js'
import type { Json } from '../../../src/util/json.js'
import { chromiumPath } from '../../chromium.js'

/** Reports as pages in a browser, and what these ask for and complain of. */
export type Pages = {
  readonly browser: Browser
  /** The addresses that pages asked for, and what they said in the console or threw. */
  readonly asked: readonly string[]
  readonly said: readonly string[]
  write(name: string, report: Report<Json>): void
  open(name: string, width: number, options?: BrowserContextOptions): Promise<Page>
  close(): Promise<void>
}

/** Starts chromium, as root without its sandbox, which refuses root. */
export function startChromium(args: readonly string[] = []): Promise<Browser> {
  const root = process.getuid?.() === 0
  return chromium.launch({
    executablePath: chromiumPath!,
    args: [...args, ...(root ? ['--no-sandbox'] : [])],
  })
}

/** A folder for pages, and a browser to open them in. */
export async function startPages(): Promise<Pages> {
  const folder = mkdtempSync(join(tmpdir(), 'unsilo-html-'))
  const [asked, said]: [string[], string[]] = [[], []]
  const browser = await startChromium()
  const pathOf = (name: string) => join(folder, `${name}.html`)
  return {
    browser,
    asked,
    said,
    write: (name, report) =>
      writeFileSync(pathOf(name), renderer.render(report, { colour: false, width: 80 })),
    open: async (name, width, options = {}) => {
      const page = await browser.newPage({ viewport: { width, height: 900 }, ...options })
      page.on('console', (message) => said.push(`${name}: ${message.text()}`))
      page.on('pageerror', (error) => said.push(`${name}: ${error.message}`))
      page.on('request', (request) => asked.push(request.url()))
      await page.goto(pathToFileURL(pathOf(name)).href)
      return page
    },
    close: async () => {
      await browser.close()
      rmSync(folder, { recursive: true })
    },
  }
}

/** No rule of the checker is broken, and it did look, at colours too. */
export async function expectAccessible(page: Page): Promise<void> {
  type Found = {
    readonly id: string
    readonly nodes: readonly { readonly failureSummary?: string; readonly html: string }[]
  }
  await page.evaluate(axe.source)
  const { violations, passes } = await page.evaluate<{ violations: Found[]; passes: Found[] }>('axe.run()')
  const told = violations.map(({ id, nodes }) => `${id}: ${nodes[0]!.failureSummary} ${nodes[0]!.html}`)
  expect(told).toEqual([])
  expect(passes.map(({ id }) => id)).toContain('color-contrast')
}

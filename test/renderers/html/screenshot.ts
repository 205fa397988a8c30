import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Browser, Locator, Page } from 'playwright-core'
import { expect, type TestContext } from 'vitest'
import { compareScript, reduceScript } from './pixels.js'

/** How a picture is looked at; without a height all of it is, however long. */
export type Look = {
  readonly width: number
  readonly height?: number
  readonly colourScheme?: 'light' | 'dark'
}

/** The share that may be another: hinting, fonts of the same widths and versions stay far below it, a missing block does not. */
export const TOLERANCE = 0.01

const folder = fileURLToPath(new URL('../pictures', import.meta.url))
const failed = join(tmpdir(), 'unsilo-pictures')

/** A PNG of the text of a page or of an SVG as chromium draws it. */
export async function screenshotOf(browser: Browser, source: string, look: Look): Promise<Buffer> {
  const { width, height, colourScheme = 'light' } = look
  const page = await browser.newPage({
    viewport: { width, height: height ?? 900 },
    colorScheme: colourScheme,
  })
  const isSvg = /^\s*(<\?xml[^>]*>\s*)?<svg/.test(source)
  const alone = `<!doctype html><meta charset="utf-8"><style>:root{color-scheme:light dark}body{margin:0}svg{display:block}</style>${source}`
  await page.setContent(isSvg ? alone : source)
  const png = await screenshotIn(page, height === undefined)
  await page.close()
  return png
}

/** A PNG of a page that is open, whole or as far as it is seen, or of one element in it, to be taken after it was used. */
export function screenshotIn(of: Page | Locator, whole = false): Promise<Buffer> {
  const how = { animations: 'disabled', caret: 'hide' } as const
  return 'goto' in of ? of.screenshot({ ...how, fullPage: whole }) : of.screenshot(how)
}

/** The share of what stands on the paper of two screenshots, from 0 to 1, in which one sees a difference; 1 of another paper. */
export async function differing(browser: Browser, one: Buffer, other: Buffer): Promise<number> {
  return apart(browser, await reduced(browser, one), await reduced(browser, other))
}

function apart(browser: Browser, one: Buffer, other: Buffer): Promise<number> {
  return inBlank(browser, (page) => page.evaluate<number>(compareScript(dataUrl(one), dataUrl(other))))
}

/**
 * Expects the picture to look like the one that is kept as `test/renderers/pictures/NAME.png`; `UPDATE=1` keeps it
 * instead. One that does not is written into a folder for what is temporary, to be looked at. With fonts of other widths
 * lines break elsewhere, so that nothing can be compared: then the test is skipped, and says why.
 */
export async function expectPicture(
  context: Pick<TestContext, 'skip'>,
  browser: Browser,
  name: string,
  png: Buffer,
): Promise<void> {
  if (!(await hasUsualFonts(browser)))
    context.skip('skipped: the fonts here are not those of the kept picture')
  const path = join(folder, `${name}.png`)
  const small = await reduced(browser, png)
  if (process.env.UPDATE === '1') {
    mkdirSync(folder, { recursive: true })
    writeFileSync(path, small)
    return
  }
  expect(existsSync(path), `${path} is not there: run the test with UPDATE=1, and look at it`).toBe(true)
  const share = await apart(browser, readFileSync(path), small)
  if (share <= TOLERANCE) return
  mkdirSync(failed, { recursive: true })
  const actual = join(failed, `${name}.png`)
  writeFileSync(actual, small)
  expect.fail(`${(share * 100).toFixed(1)} % of ${name} look different: compare ${path} with ${actual}`)
}

/** Whether letters are as wide as those of Arial and Liberation Sans, which the kept pictures have. */
async function hasUsualFonts(browser: Browser): Promise<boolean> {
  const measure = `(() => {
    const context = document.createElement('canvas').getContext('2d')
    context.font = '100px ${FONTS}'
    const { width, fontBoundingBoxAscent } = context.measureText('Decisions that no line leads to 0.75')
    return [width, fontBoundingBoxAscent] })()`
  const found = await inBlank(browser, (page) => page.evaluate<number[]>(measure))
  return found.every((measured, i) => Math.abs(measured - USUAL[i]!) < 3)
}

const FONTS = '-apple-system, "Segoe UI", Roboto, "Helvetica Neue", "Liberation Sans", Arial, system-ui'
const USUAL = [1551, 91]

/** Half as wide and high, in few colours: what is kept in the repository has to be small. */
async function reduced(browser: Browser, png: Buffer): Promise<Buffer> {
  const url = await inBlank(browser, (page) => page.evaluate<string>(reduceScript(dataUrl(png))))
  return Buffer.from(url.slice(url.indexOf(',') + 1), 'base64')
}

const dataUrl = (png: Buffer) => `data:image/png;base64,${png.toString('base64')}`

async function inBlank<Result>(browser: Browser, then: (page: Page) => Promise<Result>): Promise<Result> {
  const page = await browser.newPage()
  try {
    return await then(page)
  } finally {
    await page.close()
  }
}

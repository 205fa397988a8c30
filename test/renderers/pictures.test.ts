import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, it } from 'vitest'
import { presentReport } from '../../src/app/present.js'
import { analyse, loadOrganisation } from '../../src/index.js'
import renderer from '../../src/renderers/svg.js'
import { chromiumPath } from '../chromium.js'
import { startChromium } from './html/pages.js'
import { expectPicture, screenshotOf } from './html/screenshot.js'

const MODELS = { ge: ['examples/ge-medical/2005.yaml'], kubernetes: ['examples/kubernetes'] } as const

/** The width of a column of text on A4, of a page of it, and of a slide, in pixels of a screen. */
const WIDTHS = { column: 640, page: 1000, slide: 1280 } as const

describe.skipIf(chromiumPath === undefined)(
  'pictures look as they did (skipped where chromium is not installed)',
  () => {
    let browser: Browser
    beforeAll(async () => {
      browser = await startChromium()
    })
    afterAll(() => browser?.close())

    it.for([
      ['ge', 'map', 'column'],
      ['ge', 'distance', 'page'],
      ['ge', 'matrix', 'column'],
      ['ge', 'practices', 'column'],
      ['ge', 'decision:combined-offer-price', 'column'],
      ['kubernetes', 'map', 'slide'],
      ['kubernetes', 'matrix', 'page'],
      ['kubernetes', 'distance', 'page'],
    ] as const)('%s: %s', async ([model, picture, size], context) => {
      const { organisation, origins } = await loadOrganisation([...MODELS[model]])
      const report = presentReport(analyse({ organisation: organisation!, origins }))
      const svg = renderer.render(report, { colour: false, width: 80, picture }) as string
      const fitted = svg.replace(/ width="\d+" height="\d+" viewBox/, ' width="100%" viewBox')
      const png = await screenshotOf(browser, fitted, { width: WIDTHS[size] })
      await expectPicture(context, browser, `${model}-${picture.replace(':', '-')}`, png)
    })
  },
)

import fc from 'fast-check'
import { expect, it } from 'vitest'
import json from '../../src/renderers/json.js'
import type { Report } from '../../src/report/document.js'
import type { Json } from '../../src/util/json.js'
import { anyReport } from './random-report.js'
import { sampleReport } from './sample-report.js'

const draw = (report: Report<Json>) => json.render(report, { colour: false, width: 80 }) as string

it('writes the data with two spaces, and control characters as escapes', () => {
  expect(draw(sampleReport)).toMatchInlineSnapshot(`
    "{
      "format": "unsilo-report/1",
      "organisation": {
        "name": "Northwind \\u009b31m Medical"
      }
    }
    "
  `)
})

it('reads back to the same data and holds nothing that a terminal obeys', () => {
  fc.assert(
    fc.property(anyReport, (report) => {
      const drawn = draw(report)
      expect(JSON.parse(drawn)).toEqual(report.data)
      expect(drawn.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\u202a-\u202e\u2066-\u2069]/u)
      expect(drawn.endsWith('}\n')).toBe(true)
    }),
  )
})

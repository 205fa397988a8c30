import fc from 'fast-check'
import { expect, it } from 'vitest'
import markdown from '../../src/renderers/markdown.js'
import type { Report } from '../../src/report/document.js'
import type { Json } from '../../src/util/json.js'
import { anyComment, anyReport } from './random-report.js'
import { sampleReport } from './sample-report.js'

const draw = (report: Report<Json>) => markdown.render(report, { colour: false, width: 80 }) as string

it('draws a whole report', async () => {
  await expect(draw(sampleReport)).toMatchFileSnapshot('markdown/sample.md.txt')
})

it('writes as many rows and cells of each table as the report has', () => {
  const cellsOf = (line: string) => line.replaceAll('\\\\', '').replaceAll('\\|', '').split('|').length - 2
  fc.assert(
    fc.property(fc.oneof(anyReport, anyComment), (report) => {
      const blocks = report.sections.flatMap((section) => section.blocks)
      const expected = blocks.flatMap((block) => {
        const shown = (n: number) => (report.top > 0 ? Math.min(n, report.top) : n)
        if (block.type === 'table' && block.rows.length > 0 && block.columns.length > 0)
          return Array<number>(2 + shown(block.rows.length)).fill(block.columns.length)
        if (block.type === 'figures' && block.items.length > 0)
          return Array<number>(2 + block.items.length).fill(3)
        if (block.type === 'bars' && block.items.length > 0)
          return Array<number>(2 + block.items.length).fill(2)
        if (block.type === 'matrix')
          return Array<number>(2 + block.labels.length).fill(1 + block.labels.length)
        return []
      })
      const lines = draw(report)
        .split('\n')
        .filter((line) => line.startsWith('| '))
      expect(lines.map(cellsOf)).toEqual(expected)
    }),
    { numRuns: 200 },
  )
})

it('folds the details of a comment', async () => {
  const [first, ...rest] = sampleReport.sections
  const sections = [first!, ...rest.map((section) => ({ ...section, folded: true as const }))]
  const drawn = draw({ ...sampleReport, sections, comment: true })
  await expect(drawn).toMatchFileSnapshot('markdown/comment.md.txt')
})

it('opens and closes as many details as there are, one after the other, each after a blank line', () => {
  fc.assert(
    fc.property(anyComment, (report) => {
      const lines = draw(report).split('\n')
      const marks = lines.filter((line) => line.includes('<')).map((line) => line.replace(/>.*/, '>'))
      const folded = report.sections.filter((section) => section.folded === true)
      expect(marks).toEqual(folded.flatMap(() => ['<details>', '<summary>', '</details>']))
      for (const [i, line] of lines.entries()) {
        if (line === '<details>' || line === '</details>') expect(lines[i - 1]).toBe('')
        if (line.startsWith('<summary>')) {
          expect(line).toMatch(/^<summary><b>[^<]*<\/b>[^<]*<\/summary>$/)
          expect(lines[i + 1]).toBe('')
        }
      }
    }),
    { numRuns: 200 },
  )
})

import type { Section } from '../report/document.js'
import { isForLines } from '../report/shown.js'
import { painter } from '../util/colour.js'
import { displayWidth, truncate } from '../util/text.js'
import type { Renderer } from './renderer.js'
import { drawBlock } from './text/block.js'
import { clean, type Page, paragraph } from './text/page.js'

/** What blocks are set in, under the answer of their section. */
const INDENT = 2

function rule(page: Page, title: string): string {
  const shown = truncate(clean(title), page.width - 6)
  const rest = '─'.repeat(page.width - displayWidth(shown) - 4)
  return `${page.paint.muted('──')} ${page.paint.title(shown)} ${page.paint.muted(rest)}`
}

function drawSection(section: Section, page: Page): string[] {
  const inner = { ...page, width: page.width - INDENT }
  const blocks = section.blocks
    .filter(isForLines)
    .map((block) => drawBlock(block, inner))
    .filter((lines) => lines.length > 0)
  return [
    rule(page, section.title),
    ...paragraph(page, section.answer, 'strong'),
    ...blocks.flatMap((lines) => ['', ...lines.map((line) => ' '.repeat(INDENT) + line)]),
  ]
}

/** For a terminal of 40 columns and more. */
const renderer: Renderer = {
  id: 'text',
  title: 'Plain or coloured text for a terminal',
  extension: 'txt',
  draws: null,
  render(report, options) {
    const page: Page = { width: Math.max(40, options.width), top: report.top, paint: painter(options.colour) }
    const parts = [
      [
        ...paragraph(page, report.title, 'strong'),
        ...report.headline.flatMap((line) => paragraph(page, line)),
      ],
      ...report.sections.map((section) => drawSection(section, page)),
    ]
    // Only what fills columns is cut: another blank at a line's end is the model's, and may be inside a colour.
    const text = parts.map((lines) => lines.map((line) => line.replace(/ +$/, '')).join('\n')).join('\n\n')
    return `${text.replace(/[ \n]+$/, '')}\n`
  },
}

export default renderer

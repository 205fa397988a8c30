import type { Report, Section } from '../report/document.js'
import { isForLines } from '../report/shown.js'
import type { Json } from '../util/json.js'
import { htmlText, markdownHeading, markdownLine } from '../util/markdown.js'
import { blockParts } from './markdown/block.js'
import { fitted } from './markdown/fit.js'
import type { Renderer } from './renderer.js'

/** What is seen of a section before it is opened, and what is then. GitHub reads Markdown in it after a blank line. */
function foldedParts({ title, answer }: Section, inside: readonly string[]): string[] {
  const label = `<b>${htmlText(title)}</b>${htmlText(answer) === '' ? '' : `: ${htmlText(answer)}`}`
  return [`<details>\n<summary>${label}</summary>`, ...inside, '</details>']
}

function sectionParts(section: Section, { top, comment }: Report<Json>): string[] {
  const inside = section.blocks.filter(isForLines).flatMap((block) => blockParts(block, top))
  if (section.folded !== undefined) return foldedParts(section, inside)
  // What is open in a comment follows from its first lines: a heading would only part them.
  const heading = comment === true ? [] : [`## ${markdownHeading(section.title)}`]
  return [...heading, markdownLine(section.answer), ...inside]
}

function draw(report: Report<Json>): string {
  const parts = [
    `${report.comment === true ? '###' : '#'} ${markdownHeading(report.title)}`,
    ...report.headline.map(markdownLine),
    ...report.sections.flatMap((section) => sectionParts(section, report)),
  ]
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`
}

/** GitHub-flavoured Markdown, for pull requests, wikis and notes. */
const renderer: Renderer = {
  id: 'markdown',
  title: 'GitHub-flavoured Markdown, for pull requests and wikis',
  extension: 'md',
  draws: null,
  drawsProblems: true,
  render: (report) => (report.comment === true ? fitted(report, draw) : draw(report)),
}

export default renderer

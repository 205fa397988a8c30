import { blockParts } from './markdown/block.js'
import { escaped, lineStart } from './markdown/escape.js'
import type { Renderer } from './renderer.js'

/** GitHub-flavoured Markdown, for pull requests, wikis and notes. */
const renderer: Renderer = {
  id: 'markdown',
  title: 'GitHub-flavoured Markdown, for pull requests and wikis',
  extension: 'md',
  draws: null,
  render(report) {
    const parts = [
      `# ${escaped(report.title)}`,
      ...report.headline.map(lineStart),
      ...report.sections.flatMap((section) => [
        `## ${escaped(section.title)}`,
        lineStart(section.answer),
        ...section.blocks.flatMap((block) => blockParts(block, report.top)),
      ]),
    ]
    return `${parts.filter((part) => part !== '').join('\n\n')}\n`
  },
}

export default renderer

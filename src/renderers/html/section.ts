import type { Section } from '../../report/document.js'
import type { Picture } from '../../report/picture.js'
import type { Term } from '../../report/term.js'
import { drawBlock } from './block.js'
import { classes, clean, html, type Markup, NOTHING } from './markup.js'
import { drawFigure } from './picture.js'

/** The heading of the section that explains the others. */
export const TERMS = 'What the words mean'

/**
 * A section under its heading and its answer; a detail opens when it is asked for, and is all there before. What is one
 * only in a comment is open: a page has room, and contents to jump by.
 */
export function drawSection(
  section: Section,
  id: string,
  top: number,
  pictures: readonly Picture[] = [],
): Markup {
  const named = `${id}.h`
  const answer = clean(section.answer) === '' ? NOTHING : html`<span class="answer">${section.answer}</span>`
  const heading = html`<h2 id="${named}">${section.title}</h2>`
  const blocks = section.blocks.map((block, i) =>
    drawBlock(block, { id: `${id}.${i + 1}`, under: named, top }),
  )
  const figures = pictures.map((picture) => drawFigure(picture, { id: `${id}.${picture.id}` }))
  const inside =
    section.folded === true
      ? html`<details>\n<summary>${heading}${answer}</summary>\n${figures}${blocks}</details>\n`
      : html`<header>${heading}${answer}</header>\n${figures}${blocks}`
  return html`<section${classes(section.folded === true && 'folded')} id="${id}" aria-labelledby="${named}">\n${inside}</section>\n`
}

function drawTerm({ word, meaning, formula, act, source }: Term, id: string): Markup {
  const rows = [
    ['Computed', formula],
    ['To act', act],
    ['Source', source],
  ] as const
  const notes = rows.map(([name, text]) =>
    text === null || clean(text) === '' ? NOTHING : html`<dd class="note"><b>${name}</b> ${text}</dd>`,
  )
  return html`<div class="block term" id="${id}"><dt>${word}</dt><dd>${meaning}</dd>${notes}</div>\n`
}

/** What the words of the report mean, for those who want to know. */
export function drawTerms(terms: readonly Term[], id: string): Markup {
  return html`<section class="folded" id="${id}" aria-labelledby="${id}.h">
<details>
<summary><h2 id="${id}.h">${TERMS}</h2></summary>
<dl class="terms">
${terms.map((term, i) => drawTerm(term, `${id}.${i + 1}`))}</dl>
</details>
</section>
`
}

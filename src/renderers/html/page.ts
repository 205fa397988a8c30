import { createHash } from 'node:crypto'
import type { Report } from '../../report/document.js'
import type { Picture, Thing } from '../../report/picture.js'
import type { Json } from '../../util/json.js'
import { script, style } from './assets.generated.js'
import { classes, clean, html, type Markup, NOTHING } from './markup.js'
import { packThings } from './packed-things.js'
import { cleanStep } from './path.js'
import { drawFigure } from './picture.js'
import { sectionIds } from './place.js'
import { scriptJson } from './script-json.js'
import { drawSection, drawTerms, TERMS } from './section.js'

/** What a page names itself in links has a stop in it, which no section's own word has. */
const TERMS_ID = 'the.words'
const MAP_ID = 'the.map'

/** The picture that stands before all sections. */
const FIRST = 'map'
/** Those that stand in their sections; the others say no more than a table or bars there. */
const WITHIN: readonly string[] = ['distance']

/** Characters of an answer beyond which it is set smaller. */
const LONG = 180

const ours = (text: string): Markup => ({ markup: text })
const hashOf = (text: string) => `'sha256-${createHash('sha256').update(text, 'utf8').digest('base64')}'`

/** Nothing is loaded and nothing runs but the sheet and the script that stand in the page itself. */
const POLICY = [
  "default-src 'none'",
  `style-src ${hashOf(style)}`,
  `script-src ${hashOf(script)}`,
  "base-uri 'none'",
  "form-action 'none'",
].join('; ')

/** The line that is the answer: a comment opens with it, and any other report ends its first lines with it. */
function answerIn({ headline, comment }: Report<Json>): number {
  return comment === true ? 0 : headline.length - 1
}

function drawTop(report: Report<Json>): Markup {
  const answer = answerIn(report)
  const lines = report.headline.map((line, i) =>
    clean(line) === ''
      ? NOTHING
      : html`<p${classes(i === answer ? 'headline' : 'aside', i === answer && line.length > LONG && 'long')}>${line}</p>\n`,
  )
  return html`<header class="top">\n<h1>${report.title}</h1>\n${lines}</header>\n`
}

function drawContents(entries: readonly (readonly [string, string])[]): Markup {
  const links = entries.map(([id, title]) => html`<li><a href="#${id}">${title}</a></li>\n`)
  return html`<div class="side">
<div class="find" role="search" hidden>
<label for="the.query">Find in this page</label>
<input id="the.query" type="search" autocomplete="off" spellcheck="false" aria-describedby="the.found">
<p id="the.found" role="status"></p>
</div>
${entries.length === 0 ? NOTHING : html`<nav aria-label="Contents">\n<ol>\n${links}</ol>\n</nav>\n`}</div>
`
}

/** The organisation as a whole, before anything is said of its parts. */
function drawFirst(map: Picture | undefined): Markup {
  if (map === undefined) return NOTHING
  const named = `${MAP_ID}.title`
  return html`<section id="${MAP_ID}" aria-labelledby="${named}">
<header><h2 id="${named}">${MAP_TITLE}</h2><span class="answer">${map.answer}</span></header>
${drawFigure(map, { id: `${MAP_ID}.1` })}</section>
`
}

const MAP_TITLE = 'The organisation'

/** What can be looked up, as data for the page's script. */
function drawThings(things: readonly Thing[]): Markup {
  if (things.length === 0) return NOTHING
  const json = ours(scriptJson(packThings(things, clean, cleanStep)))
  return html`<script type="application/json" id="the.things">${json}</script>\n`
}

/** The whole page, in one file that needs no other. */
export function drawPage(report: Report<Json>): string {
  const { sections, terms = [], top } = report
  const ids = sectionIds(sections)
  const pictures = report.pictures?.() ?? []
  const map = pictures.find(({ id }) => id === FIRST)
  const first = map === undefined ? [] : [[MAP_ID, MAP_TITLE] as const]
  const entries = sections.map(({ title }, i) => [ids[i]!, clean(title) || ids[i]!] as const)
  const words = terms.length === 0 ? [] : [[TERMS_ID, TERMS] as const]
  return html`<!doctype html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${ours(POLICY)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<title>${report.title}</title>
<style>${ours(style)}</style>
<script>${ours(script)}</script>
</head>
<body>
<a class="skip" href="#the.content">Skip to the content</a>
${drawTop(report)}${drawContents([...first, ...entries, ...words])}<main id="the.content" tabindex="-1">
${drawFirst(map)}${sections.map((section, i) =>
  drawSection(
    section,
    ids[i]!,
    top,
    pictures.filter(({ section: of, id }) => of === section.id && WITHIN.includes(id)),
  ),
)}${terms.length === 0 ? NOTHING : drawTerms(terms, TERMS_ID)}</main>
<footer>Drawn by unsilo</footer>
${drawThings(report.things?.() ?? [])}</body>
</html>
`.markup
}

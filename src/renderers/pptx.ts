import { loadLayout } from '../drawing/graphviz.js'
import { deckOf } from './pptx/deck.js'
import { deckBytes } from './pptx/xml/package.js'
import type { Renderer } from './renderer.js'

const layout = await loadLayout()

/** A deck for a board: answers as titles, charts and tables that can be edited, and the evidence in the notes. */
const renderer: Renderer = {
  id: 'pptx',
  title: 'A PowerPoint deck: charts to edit, and notes',
  extension: 'pptx',
  draws: ['unsilo-report/1', 'unsilo-diff/1'],
  things: true,
  binary: true,
  render: (report) => deckBytes(deckOf(report, layout)),
}

export default renderer

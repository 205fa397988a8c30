import { drawPage } from './html/page.js'
import type { Renderer } from './renderer.js'

/** A page for a browser, to read, search, sort and print; it is one file and asks for no other. */
const renderer: Renderer = {
  id: 'html',
  title: 'One web page, to read, search, sort and print',
  extension: 'html',
  draws: null,
  things: true,
  render: (report) => drawPage(report),
}

export default renderer

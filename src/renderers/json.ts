import { safeJson } from '../util/json.js'
import type { Renderer } from './renderer.js'

/** The published result itself, for programs. */
const renderer: Renderer = {
  id: 'json',
  title: 'The published result as JSON, for programs',
  extension: 'json',
  draws: null,
  things: true,
  render: (report) => safeJson(report.data),
}

export default renderer

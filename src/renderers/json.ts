import type { Renderer } from './renderer.js'

/** What JSON may hold as it is but a terminal might obey, or show in another order: written as escapes instead. */
const unsafe = /[\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]/g

const escaped = (character: string) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`

/** The published result itself, for programs. */
const renderer: Renderer = {
  id: 'json',
  title: 'The published result as JSON, for programs',
  extension: 'json',
  render: (report) => `${JSON.stringify(report.data, null, 2).replace(unsafe, escaped)}\n`,
}

export default renderer

import type { Renderer } from './renderer.js'

/** A format as help and `--format` know it; its code is loaded when it is asked for. */
export type RendererEntry = Pick<Renderer, 'id' | 'title' | 'extension'> & {
  readonly load: () => Promise<Renderer>
}

/** All formats of a report, in the order of the help. */
// biome-ignore format: one line a format
export const RENDERERS: readonly RendererEntry[] = [
  { id: 'text', title: 'Plain or coloured text for a terminal', extension: 'txt', load: async () => (await import('./text.js')).default },
  { id: 'markdown', title: 'GitHub-flavoured Markdown, for pull requests and wikis', extension: 'md', load: async () => (await import('./markdown.js')).default },
  { id: 'json', title: 'The published result as JSON, for programs', extension: 'json', load: async () => (await import('./json.js')).default },
  { id: 'csv', title: 'Every figure as a row of comma-separated values', extension: 'csv', load: async () => (await import('./csv.js')).default },
]

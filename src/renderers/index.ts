import type { Renderer } from './renderer.js'

/** A format as help and `--format` know it; its code is loaded when it is asked for. */
export type RendererEntry = Pick<
  Renderer,
  'id' | 'title' | 'extension' | 'draws' | 'drawsProblems' | 'things' | 'pictures' | 'binary'
> & {
  readonly load: () => Promise<Renderer>
}

const CHECK = ['unsilo-check/1']

/** All formats, in the order of the help. */
// biome-ignore format: one line a format
export const RENDERERS: readonly RendererEntry[] = [
  { id: 'text', title: 'Plain or coloured text for a terminal', extension: 'txt', draws: null, load: async () => (await import('./text.js')).default },
  { id: 'markdown', title: 'GitHub-flavoured Markdown, for pull requests and wikis', extension: 'md', draws: null, drawsProblems: true, load: async () => (await import('./markdown.js')).default },
  { id: 'json', title: 'The published result as JSON, for programs', extension: 'json', draws: null, things: true, load: async () => (await import('./json.js')).default },
  { id: 'csv', title: 'The figures and tables as rows of comma-separated values', extension: 'csv', draws: null, load: async () => (await import('./csv.js')).default },
  { id: 'html', title: 'One web page, to read, search, sort and print', extension: 'html', draws: null, things: true, load: async () => (await import('./html.js')).default },
  { id: 'svg', title: 'One picture, for documents and slides: see --picture', extension: 'svg', draws: ['unsilo-report/1'], things: true, pictures: true, load: async () => (await import('./svg.js')).default },
  { id: 'xlsx', title: 'An Excel workbook: a sheet for each section and table', extension: 'xlsx', draws: null, binary: true, load: async () => (await import('./xlsx.js')).default },
  { id: 'pptx', title: 'A PowerPoint deck: charts to edit, and notes', extension: 'pptx', draws: ['unsilo-report/1', 'unsilo-diff/1'], things: true, binary: true, load: async () => (await import('./pptx.js')).default },
  { id: 'sarif', title: 'SARIF 2.1.0, for code scanning and editors', extension: 'sarif', draws: CHECK, drawsProblems: true, load: async () => (await import('./sarif.js')).default },
  { id: 'junit', title: 'JUnit XML, a suite for each rule, for test reports', extension: 'xml', draws: CHECK, drawsProblems: true, load: async () => (await import('./junit.js')).default },
  { id: 'github', title: 'Annotations in the log of a GitHub workflow', extension: 'txt', draws: CHECK, drawsProblems: true, load: async () => (await import('./github.js')).default },
  { id: 'step-summary', title: 'Markdown for the job summary of GitHub, cut to fit', extension: 'md', draws: CHECK, drawsProblems: true, load: async () => (await import('./step-summary.js')).default },
  { id: 'gitlab', title: 'GitLab code quality, for merge requests', extension: 'json', draws: CHECK, drawsProblems: true, load: async () => (await import('./gitlab.js')).default },
]

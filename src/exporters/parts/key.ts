import type { GraphView, ViewEdge } from '../../views/view.js'

/** What lines between units mean in a picture, by how they are drawn. */
const WORDS: { readonly [line in ViewEdge['line']]?: string } = {
  broken: 'red and broken: a gap',
  dashed: 'amber and dashed: fragile',
  dotted: 'grey and dotted: not required',
}

/** The legend of the boundaries in a view, of those that there are; nothing where it has none. */
export function keyOf({ edges }: GraphView): string[] {
  const lines = new Set(edges.filter(({ kind }) => kind === 'boundary').map(({ line }) => line))
  return Object.entries(WORDS).flatMap(([line, words]) =>
    lines.has(line as ViewEdge['line']) ? [words] : [],
  )
}

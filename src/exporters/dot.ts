import { type Attributes, type Declaration, textOf } from '../views/view.js'
import type { Exporter } from './exporter.js'
import { dotOf } from './parts/dot-graph.js'
import { layoutOf, showsLabel } from './parts/dot-layout.js'
import type { Written } from './parts/dot-text.js'
import { factsOf } from './parts/values.js'

/** Attributes of ours that mean something else to Graphviz. */
const TAKEN = new Set(['layer', 'weight'])

const data = (attributes: Attributes): Written =>
  Object.fromEntries(
    Object.entries(attributes).map(([key, value]) => [
      TAKEN.has(key) ? `data_${key}` : key,
      typeof value === 'object' ? textOf(value) : value,
    ]),
  )

/** DOT, which Graphviz draws: units as areas, gaps as red lines that end in bars, and every attribute with its thing. */
const exporter: Exporter = {
  id: 'dot',
  title: 'DOT, which Graphviz draws',
  extension: 'dot',
  mediaType: 'text/vnd.graphviz',
  write: (view) =>
    dotOf(view, {
      font: 'Helvetica,Arial,sans-serif',
      layout: layoutOf(view),
      hasAreas: true,
      shows: (edge) => showsLabel(view, edge),
      nameOf: (id) => id,
      ofNode: ({ label, kind, attributes }) => ({
        tooltip: tooltip(label, attributes, view.attributes.nodes),
        kind,
        ...data(attributes),
      }),
      ofEdge: ({ id, label, kind, line, attributes }) => ({
        // A line has no missing middle here: bars at its ends say that nothing goes through.
        ...(line === 'broken' ? { dir: 'both', arrowhead: 'tee', arrowtail: 'tee' } : {}),
        edgetooltip: tooltip(label ?? kind, attributes, view.attributes.edges),
        id,
        kind,
        ...data(attributes),
      }),
    }),
}

/** What hovering shows in a picture that can: every attribute by its title. */
const tooltip = (name: string, attributes: Attributes, declared: readonly Declaration[]) =>
  [name, ...factsOf(attributes, declared)].join(' · ')

export default exporter

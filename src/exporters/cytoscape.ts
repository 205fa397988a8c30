import { safeJson } from '../util/json.js'
import type { Exporter } from './exporter.js'

/**
 * What `cytoscape({ elements })` takes and Cytoscape imports. Units are parents of their nodes (compound nodes of the
 * class `group`, which are no nodes of the view), and looks are classes, so that a style of one's own can say what
 * they mean.
 */
const exporter: Exporter = {
  id: 'cytoscape',
  title: 'The JSON of Cytoscape and Cytoscape.js',
  extension: 'cyjs',
  mediaType: 'application/json',
  write({ organisation, view, title, groups, nodes, edges }) {
    return safeJson({
      format_version: '1.0',
      generated_by: 'unsilo',
      target_cytoscapejs_version: '~3',
      data: { name: `${organisation}: ${title}`, view },
      elements: {
        nodes: [
          ...groups.map(({ id, label, look }) => ({
            data: { id: `group:${id}`, name: label, label },
            classes: `group ${look}`,
          })),
          ...nodes.map(({ id, kind, label, group, look, attributes }) => ({
            // Cytoscape calls a node by its name, Cytoscape.js by whatever a style says.
            data: {
              ...attributes,
              id,
              ...(group === null ? {} : { parent: `group:${group}` }),
              kind,
              name: label,
              label,
            },
            classes: `${kind} ${look}`,
          })),
        ],
        edges: edges.map(({ id, source, target, kind, label, look, attributes }) => ({
          data: {
            ...attributes,
            id,
            source,
            target,
            kind,
            interaction: kind,
            ...(label === null ? {} : { name: label, label }),
          },
          classes: `${kind} ${look}`,
        })),
      },
    })
  },
}

export default exporter

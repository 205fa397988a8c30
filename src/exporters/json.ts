import type { Json } from '../util/json.js'
import { safeJson } from '../util/json.js'
import type { Exporter } from './exporter.js'
import { graphologyOf } from './parts/graphology.js'

/** What `Graph.from` of graphology reads: lists stay lists, and the graph's own attributes say what the others mean. */
const exporter: Exporter = {
  id: 'json',
  title: "Graphology's JSON, for JavaScript",
  extension: 'json',
  mediaType: 'application/json',
  write(view) {
    const graph = graphologyOf(
      view,
      ({ kind, label, attributes }) => ({ kind, label, ...attributes }),
      ({ kind, label, attributes }) => ({ kind, ...(label === null ? {} : { label }), ...attributes }),
    )
    const { organisation, view: name, title, attributes } = view
    graph.replaceAttributes({ name: organisation, view: name, title, declared: attributes })
    return safeJson(graph.export() as unknown as Json)
  },
}

export default exporter

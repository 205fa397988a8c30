import { expect, it } from 'vitest'
import cytoscape from '../../src/exporters/cytoscape.js'
import { allViewsIn } from './views.js'

type Element = { readonly data: { readonly [key: string]: unknown }; readonly classes: string }

// The documented structure: elements by group, texts as ids, ends and parents that are there, no id twice.
it.each(['examples/ge-medical/2005.yaml', 'examples/kubernetes'])(
  'is what Cytoscape.js takes: %s',
  async (model) => {
    for (const view of await allViewsIn(model)) {
      const { elements, data } = JSON.parse(cytoscape.write(view)) as {
        data: { name: string }
        elements: { nodes: Element[]; edges: Element[] }
      }
      expect(data.name).toContain(view.organisation)
      const all = [...elements.nodes, ...elements.edges]
      const ids = all.map((one) => one.data.id)
      expect(ids.every((id) => typeof id === 'string' && id !== '')).toBe(true)
      expect(new Set(ids).size).toBe(ids.length)
      const nodes = new Set(elements.nodes.map((one) => one.data.id))
      for (const { data: edge } of elements.edges)
        expect(nodes.has(edge.source) && nodes.has(edge.target)).toBe(true)
      for (const { data: node } of elements.nodes)
        expect(node.parent === undefined || nodes.has(node.parent)).toBe(true)
      for (const { classes } of all) expect(classes).toMatch(/^[a-z]+ [a-z]+$/)
    }
  },
)

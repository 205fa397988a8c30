import { D2 } from '@terrastruct/d2'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import d2 from '../../src/exporters/d2.js'
import { lineOf } from '../../src/exporters/parts/values.js'
import type { GraphView } from '../../src/views/view.js'
import { allViewsIn, anyView } from './views.js'

// D2's own compiler, which starts a worker of its own.
const compiler = new D2()

const wordsOf = (label: string, detail: string | null) => {
  const line = (text: string) => lineOf(text) || ' '
  return (detail === null ? line(label) : `${line(label)}\n${line(detail)}`).trim()
}

async function expectCompiled(view: GraphView): Promise<void> {
  const { diagram } = await compiler.compile(d2.write(view))
  const groups = new Map(
    view.groups.map(({ id, label, detail }) => [`"group:${id}"`, wordsOf(label, detail)]),
  )
  const place = new Map(
    view.nodes.map(({ id, group }) => [id, group === null ? `"${id}"` : `"group:${group}"."${id}"`]),
  )
  const nodes = view.nodes.map(({ id, label, detail }) => [place.get(id)!, wordsOf(label, detail)])
  const shapes = (diagram.shapes as readonly { id: string; label: string }[]).map(({ id, label }) => [
    unescaped(id),
    label.trim(),
  ])
  expect(shapes.sort()).toEqual([...groups, ...nodes].sort())
  const edges = view.edges.map(({ source, target, label }) =>
    [place.get(source), place.get(target), label === null ? '' : lineOf(label)].join(' '),
  )
  const connections = diagram.connections.map(({ src, dst, label }) =>
    [unescaped(src), unescaped(dst), label.trim()].join(' '),
  )
  expect(connections.sort()).toEqual(edges.sort())
}

/** D2 quotes ids where it must, in its own way. */
const unescaped = (id: string) => id.replaceAll("'", '"')

it.each(['examples/minimal/northwind.yaml', 'test/cases/hostile-names/org.yaml'])(
  'd2 compiles every view of %s: shapes, containers, connections, and their words',
  async (model) => {
    for (const view of await allViewsIn(model)) await expectCompiled(view)
  },
  120_000,
)

it('d2 compiles whatever the texts hold', async () => {
  await fc.assert(fc.asyncProperty(anyView, expectCompiled), { numRuns: 15 })
}, 120_000)

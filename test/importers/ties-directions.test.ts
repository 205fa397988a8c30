import { expect, it } from 'vitest'
import type { ReportData } from '../../src/report/data.js'
import { inProcess, scratch } from '../cli/run.js'

const MODEL = `unsilo: 1
name: Pair
teams:
  - id: top
    teams:
      - { id: a, unit: true, roles: [{ id: a1 }, { id: a2 }] }
      - { id: b, unit: true, roles: [{ id: b1 }, { id: b2 }] }
needs:
  - { between: [a, b], type: reciprocal }
`
const EDGES = [
  ['a1', 'b1'],
  ['a2', 'a1'],
  ['b1', 'b2'],
] as const
const IDS = ['a1', 'a2', 'b1', 'b2']
const tied = (from: string, to: string) =>
  EDGES.some((edge) => (edge[0] === from && edge[1] === to) || (edge[1] === from && edge[0] === to))

const graphml = `<graphml><graph edgedefault="undirected">${IDS.map((id) => `<node id="${id}"/>`).join('')}${EDGES.map(([from, to]) => `<edge source="${from}" target="${to}"/>`).join('')}</graph></graphml>`
const csv = ['from,to', ...EDGES.flatMap(([a, b]) => [`${a},${b}`, `${b},${a}`])].join('\n')
const matrix = [
  `x,${IDS}`,
  ...IDS.map((from) => [from, ...IDS.map((to) => (tied(from, to) ? 1 : 0))].join(',')),
].join('\n')
const pajek = `*Vertices 4\n${IDS.map((id, i) => `${i + 1} "${id}"`).join('\n')}\n*Edges\n${EDGES.map(([a, b]) => `${IDS.indexOf(a) + 1} ${IDS.indexOf(b) + 1}`).join('\n')}\n`

/** What a report says of the ties of a file, each a tie of trust. */
async function reported(file: string, text: string): Promise<ReportData> {
  const cwd = scratch({ 'org.yaml': MODEL, [file]: text })
  const imported = await inProcess(
    ['import', 'ties', file, '--tie-kind', 'trust', '--model', 'org.yaml', '-o', 'ties.yaml'],
    { cwd },
  )
  expect(imported.status, imported.stderr).toBe(0)
  const { stdout } = await inProcess(['report', 'org.yaml', 'ties.yaml', '-f', 'json'], { cwd })
  return JSON.parse(stdout) as ReportData
}

it.each([
  ['an undirected graph of GraphML', 'ties.graphml', graphml],
  ['edges of Pajek', 'ties.net', pajek],
  ['a matrix that is the same on both sides', 'matrix.csv', matrix],
])('trust without a direction is trust in both: %s', async (_, file, text) => {
  const found = await reported(file, text)
  const expected = await reported('pairs.csv', csv)
  expect(expected.practices).toMatchObject({ connection: { score: 100 } })
  expect(found.practices).toEqual(expected.practices)
  // Brokers and Krackhardt's dimensions read directions, too; the rest counts a pair once.
  expect(found.network).toEqual(expected.network)
  expect(found.network).toMatchObject({ ties: 3, arcs: 6, stated: 6 })
})

import { readFileSync } from 'node:fs'
import { type groupings, networkOf } from './networks.js'

type Any = (typeof groupings)[number]
/** A network by a grouping, one of `groupings`. */
export type Grouping = readonly [grouped: Any[0], name: Any[1], people: Any[2], column: Any[3]]
type Arc = readonly [from: string, to: string]
type Write = (ids: readonly string[], arcs: readonly Arc[]) => string

const lines = <T>(list: readonly T[], line: (one: T, i: number) => string) =>
  list.map((one, i) => `${line(one, i)}\n`).join('')

const csv: Write = (_, arcs) => `from,to\n${lines(arcs, (arc) => arc.join(','))}`

/** As SNAP publishes: no names of columns. */
const edgeList: Write = (_, arcs) => lines(arcs, (arc) => arc.join(' '))

const graphml: Write = (ids, arcs) => `<?xml version="1.0" encoding="UTF-8"?>
<graphml xmlns="http://graphml.graphdrawing.org/xmlns"><graph edgedefault="directed">
${lines(ids, (id) => `<node id="${id}"/>`)}${lines(arcs, ([a, b]) => `<edge source="${a}" target="${b}"/>`)}</graph></graphml>
`

/** As Gephi saves: numbers for ids, and the people as labels. */
const gexf: Write = (
  ids,
  arcs,
) => `<gexf xmlns="http://gexf.net/1.3" version="1.3"><graph defaultedgetype="directed">
<nodes>
${lines(ids, (id, i) => `<node id="${i}.0" label="${id}"/>`)}</nodes>
<edges>
${lines(arcs, ([a, b], i) => `<edge id="${i}" source="${ids.indexOf(a)}.0" target="${ids.indexOf(b)}.0"/>`)}</edges>
</graph></gexf>
`

const pajek: Write = (ids, arcs) =>
  `*Vertices ${ids.length}\n${lines(ids, (id, i) => `${i + 1} "${id}"`)}*Arcs\n${lines(
    arcs,
    ([a, b]) => `${ids.indexOf(a) + 1} ${ids.indexOf(b) + 1} 1`,
  )}`

const WRITTEN: { readonly [name in Grouping[1]]: readonly [file: string, write: Write] } = {
  'krackhardt-advice': ['advice.csv', csv],
  'krackhardt-friendship': ['friends.graphml', graphml],
  'krackhardt-reportto': ['lines.net', pajek],
  'zachary-connection': ['karate.gexf', gexf],
  'eu-ties': ['email-Eu-core.txt', edgeList],
}

/** A network as someone has it: a table of people, the columns of it that matter, and the ties in a format each. */
export function asFiles([, name, people, column]: Grouping) {
  const { ids, from, to } = networkOf(name, people, column)
  const arcs = Array.from(from, (v, i): Arc => [ids[v]!, ids[to[i]!]!])
  const table = readFileSync(new URL(`networks/${people}.csv`, import.meta.url), 'utf8')
  const [ties, write] = WRITTEN[name]
  return {
    files: { 'people.csv': table, [ties]: write(ids, arcs) },
    columns: ['--map', `id=${table.slice(0, table.indexOf(','))}`, '--map', `team=${column}`],
    ties,
  }
}

/** The same people as an HR extract has them: the network says who reports to whom. */
export function asStaff([, name, people, column]: Grouping): string {
  const { ids, group, groups, from, to } = networkOf(name, people, column)
  const boss = new Map(Array.from(from, (v, i) => [v, ids[to[i]!]!]))
  return `Employee ID,Department,Manager ID\n${lines(ids, (id, v) => `${id},${groups[group[v]!]},${boss.get(v) ?? ''}`)}`
}

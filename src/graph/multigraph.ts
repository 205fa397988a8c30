import { MultiDirectedGraph } from 'graphology'
import { nameOf, type Organisation, RIGHTS, type Right } from '../model/organisation.js'
import { tieAt } from '../model/tie-columns.js'

/** The letter of each right in RAPID; informing has none. */
export const LETTERS: { readonly [R in Right]: string | null } = {
  recommend: 'R',
  agree: 'A',
  perform: 'P',
  input: 'I',
  decide: 'D',
  inform: null,
}

/**
 * The organisation as one directed multigraph of graphology, for other libraries and for exporters.
 *
 * Nodes are keyed `kind:id` (kinds `customer`, `team`, `role`, `forum`, `decision`, `measure`, `program`), with the
 * attributes `kind`, `id`, `name` and the plain fields of the kind. Edges carry `kind`: `contains` (team to team or
 * role), `reports` (`line`: solid, dotted, implied; from the lower seat), `serves`, `right` (actor to decision, with
 * `right` and the RAPID `letter`), `concerns` (decision to customer), `depends` (decision to decision), `link`,
 * `member` (actor to forum), `need`, `measured`, `spans` (role to team), `covers` (program to unit) and `tie`. Links
 * and needs have no direction: their edge runs from the smaller id. A tie end that is a person stands for each role
 * that the person holds. Costs one object an edge: meant for models, not for millions of ties.
 */
export function toMultigraph(organisation: Organisation): MultiDirectedGraph {
  const graph = new MultiDirectedGraph()
  addNodes(graph, organisation)
  addStructure(graph, organisation)
  addDecisions(graph, organisation)
  addCoordination(graph, organisation)
  addTies(graph, organisation)
  return graph
}

function addNodes(graph: MultiDirectedGraph, organisation: Organisation): void {
  const add = (
    kind: string,
    thing: { readonly id: string; readonly name: string | null },
    attributes: object = {},
  ) => graph.addNode(`${kind}:${thing.id}`, { kind, id: thing.id, name: nameOf(thing), ...attributes })
  for (const customer of organisation.customers.values()) add('customer', customer)
  for (const team of organisation.teams.values()) {
    const { type, unit, lead, leadIs, headcount } = team
    add('team', team, { type, unit, lead, leadIs, headcount })
  }
  for (const role of organisation.roles.values())
    add('role', role, { title: role.title, headcount: role.headcount, heldBy: [...role.heldBy] })
  for (const forum of organisation.forums.values())
    add('forum', forum, {
      shares: [...forum.shares],
      mechanism: forum.mechanism,
      what: forum.what,
      cadence: forum.cadence,
    })
  for (const decision of organisation.decisions.values())
    add('decision', decision, { key: decision.key, perYear: decision.perYear, frequency: decision.frequency })
  for (const measure of organisation.measures.values())
    add('measure', measure, { focus: measure.focus, rewarded: measure.rewarded })
  for (const program of organisation.programs.values())
    add('program', program, { builds: [...program.builds], what: program.what, cadence: program.cadence })
}

function addStructure(graph: MultiDirectedGraph, organisation: Organisation): void {
  for (const team of organisation.teams.values()) {
    if (team.parent !== null) connect(graph, 'contains', `team:${team.parent}`, `team:${team.id}`)
    if (team.reportsTo !== null)
      connect(graph, 'reports', `team:${team.id}`, actorKey(organisation, team.reportsTo), {
        line: team.line,
      })
    for (const customer of team.serves) connect(graph, 'serves', `team:${team.id}`, `customer:${customer}`)
    for (const measure of team.measures) connect(graph, 'measured', `team:${team.id}`, `measure:${measure}`)
  }
  for (const role of organisation.roles.values()) {
    const key = `role:${role.id}`
    connect(graph, 'contains', `team:${role.team}`, key)
    if (role.reportsTo !== null)
      connect(graph, 'reports', key, actorKey(organisation, role.reportsTo), { line: role.line })
    for (const seat of role.dotted)
      connect(graph, 'reports', key, actorKey(organisation, seat), { line: 'dotted' })
    for (const customer of role.serves) connect(graph, 'serves', key, `customer:${customer}`)
    for (const measure of role.measures) connect(graph, 'measured', key, `measure:${measure}`)
    for (const team of role.spans) connect(graph, 'spans', key, `team:${team}`)
  }
}

function addDecisions(graph: MultiDirectedGraph, organisation: Organisation): void {
  for (const decision of organisation.decisions.values()) {
    const key = `decision:${decision.id}`
    for (const right of RIGHTS)
      for (const actor of decision.rights[right])
        connect(graph, 'right', actorKey(organisation, actor), key, { right, letter: LETTERS[right] })
    for (const customer of decision.customers) connect(graph, 'concerns', key, `customer:${customer}`)
    for (const other of decision.dependsOn) connect(graph, 'depends', key, `decision:${other}`)
  }
}

function addCoordination(graph: MultiDirectedGraph, organisation: Organisation): void {
  const ends = ([a, b]: readonly [string, string]) =>
    [actorKey(organisation, a), actorKey(organisation, b)] as const
  for (const { id, between, shares, mechanism, what, cadence } of organisation.links)
    connect(graph, 'link', ...ends(between), { id, shares: [...shares], mechanism, what, cadence })
  for (const forum of organisation.forums.values())
    for (const member of forum.members)
      connect(graph, 'member', actorKey(organisation, member), `forum:${forum.id}`)
  for (const { id, between, type, why } of organisation.needs)
    connect(graph, 'need', ...ends(between), { id, type, why })
  for (const program of organisation.programs.values())
    for (const team of program.units) connect(graph, 'covers', `program:${program.id}`, `team:${team}`)
}

function addTies(graph: MultiDirectedGraph, organisation: Organisation): void {
  const { ties, roles } = organisation
  if (ties.count === 0) return
  const held = new Map<string, string[]>()
  for (const role of roles.values())
    for (const person of role.heldBy) held.set(person, [...(held.get(person) ?? []), role.id])
  const rolesOf = (end: string) => (roles.has(end) ? [end] : (held.get(end) ?? []))
  for (let i = 0; i < ties.count; i++) {
    const { from: a, to: b, kind: type, weight } = tieAt(ties, i)
    for (const from of rolesOf(a))
      for (const to of rolesOf(b)) connect(graph, 'tie', `role:${from}`, `role:${to}`, { type, weight })
  }
}

function actorKey(organisation: Organisation, id: string): string {
  const kind = organisation.roles.has(id) ? 'role' : organisation.teams.has(id) ? 'team' : 'forum'
  return `${kind}:${id}`
}

/** Keys say what the edge is and count repetitions, so that two runs give the same keys. */
function connect(
  graph: MultiDirectedGraph,
  kind: string,
  from: string,
  to: string,
  attributes: object = {},
): void {
  const key = `${kind}:${from}>${to}`
  let free = key
  for (let times = 2; graph.hasEdge(free); times++) free = `${key}#${times}`
  graph.addEdgeWithKey(free, from, to, { kind, ...attributes })
}

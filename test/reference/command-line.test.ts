import { expect, it } from 'vitest'
import type { NetworkData, ReportData, SeatNetworkData, UnitNetworkData } from '../../src/report/data.js'
import { inProcess, type Ran, type Surroundings, scratch, unsilo } from '../cli/run.js'
import { asFiles, asStaff, type Grouping } from './as-files.js'
import { brokerageRows, dimensionsOf, groupings, names, valuesOf } from './networks.js'

/** What values.json has and a report does not show, with the reason. */
const NOT_SHOWN = {
  louvainModularityIgraph: 'what a run of another program found: ours must come near it, as is held below',
  leidenModularityIgraph: 'another method, which the report does not use',
  note: 'says which way the arcs run, and is no figure',
}

const [advice, friendship, reportto, zachary] = groupings
type Run = (args: readonly string[], at: Surroundings) => Ran | Promise<Ran>

/** Imports people and ties into a model and reports on it; also what was said of the ties. */
async function reported(of: Grouping, run: Run = inProcess) {
  const { files, columns, ties } = asFiles(of)
  const cwd = scratch(files)
  const done = async (...args: string[]) => {
    const ran = await run(args, { cwd })
    expect(ran.status, ran.stderr).toBe(0)
    return ran
  }
  await done('import', 'people', 'people.csv', ...columns, '--unit-level', '1', '-o', 'org.yaml')
  const { stderr } = await done('import', 'ties', ties, '--model', 'org.yaml', '-o', 'ties.yaml')
  const { stdout } = await done('report', 'org.yaml', 'ties.yaml', '--only', 'network', '-f', 'json')
  return { network: (JSON.parse(stdout) as ReportData).network!, said: stderr }
}

/** Ids of roles are in lower case. */
const person = (role: string) => role.toUpperCase()
/** A team whose id would be that of a person too is called '7-team'. */
const group = (team: string) => team.replace('-team', '')

/** What the command line says, in the words of values.json. */
function inTheirWords({ network, said }: Awaited<ReturnType<typeof reported>>): object {
  const { ei, internal, external, expectedEi, modularity, assortativity } = network
  const ofUnit = ({ unit, notAssessed: _, ...figures }: UnitNetworkData) => [group(unit), figures]
  const ofSeat = ({ seat, degree, betweenness, constraint, effectiveSize }: SeatNetworkData) => [
    person(seat),
    { degree, betweenness, constraint, effectiveSize },
  ]
  return {
    nodes: network.size,
    directedArcs: arcsRead(network, said),
    undirectedTies: network.ties,
    groups: Object.fromEntries(network.units.map(ofUnit)),
    ...{ ei, internal, external, expectedEi, modularity, assortativity },
    articulationPoints: network.cutSeats.map(person),
    bridges: network.bridges.map((pair) => pair.map(person)),
    nodesFigures: Object.fromEntries(network.seats.map(ofSeat)),
  }
}

/** All arcs of the file; those of someone to themselves are not in the report, but the import tells how many there are. */
function arcsRead({ arcs, stated }: NetworkData, said: string): number {
  expect(stated).toBe(arcs)
  return arcs + Number(said.match(/(\d+) ties of someone to themselves/)?.[1] ?? 0)
}

/** Every figure of `expected` is found and equal, to 1e-9, betweenness to 1e-6; lists in any order. */
function expectSame(found: unknown, expected: unknown, what: string): void {
  if (typeof expected === 'number' && typeof found === 'number') {
    const within = what.endsWith('.betweenness') ? 1e-6 : 1e-9
    expect(Math.abs(found - expected), `${what}: ${found}, not ${expected}`).toBeLessThanOrEqual(within)
  } else if (Array.isArray(expected)) {
    const sorted = (list: readonly unknown[]) => list.map((one) => [one].flat().sort().join(' ')).sort()
    expect(sorted(found as unknown[]), what).toEqual(sorted(expected))
  } else if (expected !== null && typeof expected === 'object') {
    for (const [key, value] of Object.entries(expected))
      if (!(key in NOT_SHOWN)) expectSame((found as Record<string, unknown>)[key], value, `${what}.${key}`)
  } else expect(found, what).toBe(expected)
}

it.each(groupings)('a report has all figures that the tools give for %s', async (...of) => {
  const found = await reported(of)
  const expected = valuesOf(of[0])
  expectSame(inTheirWords(found), expected, of[0])
  expect(found.network.communities.modularity).toBeGreaterThanOrEqual(0.99 * expected.louvainModularityIgraph)
})

it('a report of the program in processes of its own has them too', async () =>
  expectSame(inTheirWords(await reported(zachary, unsilo)), valuesOf(zachary[0]), zachary[0]))

it('a report has brokers as sna counts them', async () => {
  const { network } = await reported(advice)
  const counts = new Map(network.seats.map(({ seat, brokerage }) => [person(seat), brokerage!]))
  expect([...counts.keys()].sort()).toEqual(brokerageRows.map(({ id }) => id))
  for (const { id, w_I, w_O, b_IO, b_OI, b_O, t } of brokerageRows) {
    const { coordinator, itinerant, representative, gatekeeper, liaison } = counts.get(id)!
    const found = [coordinator, itinerant, representative, gatekeeper, liaison]
    expect(found, id).toEqual([w_I, w_O, b_IO, b_OI, b_O].map(Number))
    // The report has no total; the five that it has add up to it.
    expect(found.reduce((sum, one) => sum + one)).toBe(Number(t))
  }
})

it.each([advice, friendship])("a report has Krackhardt's dimensions of %s", async (...of) =>
  expectSame((await reported(of)).network.krackhardt, dimensionsOf(of[1]), of[1]),
)

it("a report has Krackhardt's dimensions of lines from the top down, and of ties as they point", async () => {
  const cwd = scratch({ 'staff.csv': asStaff(reportto) })
  await inProcess(['import', 'people', 'staff.csv', '-o', 'org.yaml'], { cwd })
  const { stdout } = await inProcess(['report', 'org.yaml', '--only', 'structure', '-f', 'json'], { cwd })
  const { structure } = JSON.parse(stdout) as ReportData
  expectSame(structure!.krackhardt, dimensionsOf(reportto[1]), 'lines')
  // Each tie points at the superior.
  expectSame((await reported(reportto)).network.krackhardt, dimensionsOf(reportto[1], 'reversedArcs'), 'ties')
})

it('all networks of values.json are read above', () => {
  const read: readonly string[] = groupings.flat()
  expect(names.filter((name) => !read.includes(name))).toEqual([])
})

/**
 * Ties at scale: a company of 1,000,000 people and 8,000,000 ties is reported on as a whole, and its network section
 * against python-igraph (Debian's python3-igraph), which reads the same tables and works out the figures that both have.
 * Nothing here fails a test: it prints, and people judge. `node test/bench/network.js 100000 800000` is a smaller one.
 */
import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { companyWithTies } from './network-company.js'
import { node, once, pair, program } from './timing.js'

const [people, ties] = [process.argv[2] ?? 1_000_000, process.argv[3] ?? 8_000_000].map(Number)
const PYTHON = '/usr/bin/python3'
const igraph = fileURLToPath(new URL('./network.py', import.meta.url))
const output = (command, args) => spawnSync(command, args, { encoding: 'utf8', maxBuffer: 2 ** 30 })

const sum = (values) => values.reduce((all, value) => all + (value ?? 0), 0)
const mean = (values) => sum(values) / values.length

/** Of communities each finds its own: their modularity says how good they are. */
const FIGURES = {
  ties: ({ ties }) => ties,
  modularity: ({ modularity }) => modularity,
  assortativity: ({ assortativity }) => assortativity,
  densityInside: ({ units }) => mean(units.map(({ densityInside }) => densityInside)),
  densityOutside: ({ units }) => mean(units.map(({ densityOutside }) => densityOutside)),
  cutSeats: ({ cutSeatCount }) => cutSeatCount,
  bridges: ({ bridgeCount }) => bridgeCount,
  communities: ({ communities }) => communities.modularity,
}

const folder = companyWithTies(people, ties)
const model = `${folder}/org.yaml`
const size = `${people.toLocaleString('en')} people and ${ties.toLocaleString('en')} ties`

const whole = node([program, 'report', model])
console.log(
  `unsilo report, ${size}: ${whole.seconds.toFixed(1)} s, peak ${whole.megabytes.toFixed(0)} MB (wanted for 1,000,000 and 8,000,000: 60 s, 3,072 MB)`,
)

if (output(PYTHON, ['-c', 'import igraph']).status !== 0) console.log('no python-igraph here to compare with')
else {
  pair(
    'unsilo report --only network',
    () => node([program, 'report', model, '--only', 'network']),
    'python-igraph',
    () => once(PYTHON, [igraph, folder]),
    people > 200_000 ? 1 : 3,
  )
  same()
}

/** The figures that both have, on a company that one JSON text can tell of. */
function same() {
  const small = people > 100_000 ? companyWithTies(100_000, 800_000) : folder
  const args = [program, 'report', `${small}/org.yaml`, '--only', 'network', '-f', 'json']
  const ours = JSON.parse(output(process.execPath, args).stdout).network
  const theirs = JSON.parse(output(PYTHON, [igraph, small]).stdout)
  const told = (name, own, other) =>
    console.log(`  ${name}: ${Number(own.toPrecision(12))}, python-igraph ${Number(other.toPrecision(12))}`)
  for (const [name, read] of Object.entries(FIGURES)) told(name, read(ours), theirs[name])
  // Of very many the report lists the foremost.
  const listed = ours.seats.filter(({ constraint }) => constraint !== null)
  told(
    `constraint of the ${listed.length} listed`,
    sum(listed.map(({ constraint }) => constraint)),
    sum(listed.map(({ seat }) => theirs.constraint[seat])),
  )
}

import { closeSync, existsSync, mkdirSync, openSync, renameSync, rmSync, writeSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { seeded } from './generate.js'

const UNITS = 200
const TEAMS = 5
/** Of a hundred ties: within the team, and within the unit; the others lead anywhere. */
const [IN_TEAM, IN_UNIT] = [50, 85]

/**
 * A company of so many people and ties: `org.yaml`, `roles.csv`, `ties.csv`, and `people.csv` with the unit of each for
 * programs that know no teams. 200 units of 5 teams; every eight people report to one. Made once: the folder stays.
 */
export function companyWithTies(people, ties) {
  const folder = join(tmpdir(), `unsilo-bench-network-2-${people}-${ties}`)
  if (existsSync(folder)) return folder
  const draft = `${folder}.draft`
  rmSync(draft, { recursive: true, force: true })
  mkdirSync(draft)
  writeModel(join(draft, 'org.yaml'), people)
  writePeople(draft, people)
  writeTies(join(draft, 'ties.csv'), people, ties)
  renameSync(draft, folder)
  return folder
}

/** People are numbered by team; the first of each leads it. */
const firstOf = (team, people) => Math.ceil((team * people) / (UNITS * TEAMS))

function writeModel(path, people) {
  const lines = ['unsilo: 1', `name: Company of ${people} people`, 'customers:']
  for (let c = 0; c < 20; c += 1) lines.push(`  - { id: c${c} }`)
  lines.push('teams:', '  - id: top', '    lead: chief', '    roles: [{ id: chief }]', '    teams:')
  for (let u = 0; u < UNITS; u += 1) {
    lines.push(`      - id: u${u}`, '        unit: true', `        lead: p${firstOf(u * TEAMS, people)}`)
    lines.push(`        serves: [c${u % 20}]`, '        teams:')
    for (let t = u * TEAMS; t < (u + 1) * TEAMS; t += 1)
      lines.push(`          - { id: t${t}, lead: p${firstOf(t, people)} }`)
  }
  lines.push('needs:')
  for (let u = 0; u < UNITS; u += 1)
    lines.push(`  - { between: [u${u}, u${(u + 1) % UNITS}], type: sequential }`)
  lines.push('links:')
  for (let u = 0; u < UNITS; u += 2)
    lines.push(`  - { between: [u${u}, u${u + 1}], shares: information, mechanism: liaison }`)
  lines.push('decisions:')
  for (let u = 0; u < UNITS; u += 1)
    lines.push(
      `  - { id: d${u}, customers: [c${u % 20}], recommend: t${u * TEAMS + 2}, agree: u${(u + 7) % UNITS}, decide: u${u} }`,
    )
  lines.push('tables: { roles: roles.csv, ties: ties.csv }', '')
  writeLines(path, lines)
}

function writePeople(folder, people) {
  writeLines(join(folder, 'roles.csv'), roleRows(people))
  writeLines(join(folder, 'people.csv'), unitRows(people))
}

function* roleRows(people) {
  yield 'id,team,reports_to,title'
  for (let team = 0; team < UNITS * TEAMS; team += 1) {
    const first = firstOf(team, people)
    const unit = Math.floor(team / TEAMS)
    const head = team % TEAMS === 0 ? 'chief' : `p${firstOf(unit * TEAMS, people)}`
    for (let at = first; at < firstOf(team + 1, people); at += 1) {
      const superior = at === first ? head : `p${first + Math.floor((at - first - 1) / 8)}`
      yield `p${at},t${team},${superior},${at === first ? 'Team lead' : 'Specialist'}`
    }
  }
}

function* unitRows(people) {
  yield 'id,unit'
  for (let team = 0; team < UNITS * TEAMS; team += 1)
    for (let at = firstOf(team, people); at < firstOf(team + 1, people); at += 1)
      yield `p${at},u${Math.floor(team / TEAMS)}`
}

function writeTies(path, people, ties) {
  const random = seeded(23)
  const within = (start, end) => start + Math.floor(random() * (end - start))
  const teamOf = Int32Array.from({ length: people }, () => 0)
  for (let team = 0; team < UNITS * TEAMS; team += 1)
    teamOf.fill(team, firstOf(team, people), firstOf(team + 1, people))
  function* rows() {
    yield 'from,to'
    for (let i = 0; i < ties; i += 1) {
      const one = within(0, people)
      const unit = Math.floor(teamOf[one] / TEAMS)
      const where = random() * 100
      const [start, end] =
        where < IN_TEAM
          ? [teamOf[one], teamOf[one] + 1]
          : where < IN_UNIT
            ? [unit * TEAMS, (unit + 1) * TEAMS]
            : [0, UNITS * TEAMS]
      yield `p${one},p${within(firstOf(start, people), firstOf(end, people))}`
    }
  }
  writeLines(path, rows())
}

/** Writes lines a megabyte at a time. */
function writeLines(path, lines) {
  const file = openSync(path, 'w')
  let text = ''
  for (const line of lines) {
    text += `${line}\n`
    if (text.length < 2 ** 20) continue
    writeSync(file, text)
    text = ''
  }
  writeSync(file, text)
  closeSync(file)
}

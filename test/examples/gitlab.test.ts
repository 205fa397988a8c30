import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import Papa from 'papaparse'
import { afterAll, expect, it } from 'vitest'
import { analyse, loadOrganisation } from '../../src/index.js'
import { inProcess } from '../cli/run.js'

const example = fileURLToPath(new URL('../../examples/gitlab/', import.meta.url))
const folder = mkdtempSync(join(tmpdir(), 'unsilo-gitlab-'))
afterAll(() => rmSync(folder, { recursive: true }))

const rowsOf = (file: string) =>
  Papa.parse<{ readonly [column: string]: string }>(readFileSync(example + file, 'utf8'), {
    header: true,
    skipEmptyLines: true,
  }).data

it('the commands of the README write the files that stand beside it', async () => {
  cpSync(example, join(folder, 'examples/gitlab'), { recursive: true })
  for (const file of ['gitlab.yaml', 'gitlab.roles.csv', 'forums.yaml'])
    rmSync(join(folder, 'examples/gitlab', file))
  const readme = readFileSync(`${example}README.md`, 'utf8')
  const commands = [...readme.matchAll(/^unsilo (import .*)$/gm)].map(([, words]) => words!.split(' '))
  expect(commands).toHaveLength(2)
  for (const words of commands) expect((await inProcess(words, { cwd: folder })).status).toBe(0)
  for (const file of ['gitlab.yaml', 'gitlab.roles.csv', 'forums.yaml'])
    expect(readFileSync(join(folder, 'examples/gitlab', file), 'utf8'), file).toBe(
      readFileSync(example + file, 'utf8'),
    )
})

/** The function of a person by the departments that the extract lists, told without the import. */
const FUNCTIONS = [
  ['Development', 'engineering-function-development-department'],
  ['Security', 'engineering-function-security-department'],
  ['Quality Department', 'quality-department'],
  ['Infrastructure', 'infrastructure-department'],
  ['UX Department', 'product-team-ux-department'],
  ['Customer Support', 'customer-support'],
  ['Product Management', 'product-management'],
  ['Marketing', 'marketing'],
] as const

it('says of each pair of functions in how many groups they meet, as a count by hand does', async () => {
  const departments = new Map(rowsOf('people.csv').map((row) => [row['Employee ID'], row.Departments!]))
  const groups = new Map<string, Set<string>>()
  for (const { Group, 'Employee ID': person } of rowsOf('counterparts.csv')) {
    const names = departments.get(person)!.split(';')
    const [, own] = FUNCTIONS.find(([word]) => names.some((name) => name.includes(word)))!
    groups.set(Group!, (groups.get(Group!) ?? new Set()).add(own))
  }
  const met = (a: string, b: string) => [...groups.values()].filter((of) => of.has(a) && of.has(b)).length
  const { organisation, origins } = await loadOrganisation(['functions.yaml'], { cwd: example })
  const { boundaries, organisation: of, silos } = analyse({ organisation: organisation!, origins })
  expect(of.counts).toMatchObject({ headcount: 1368, roles: 1368 + 139, forums: 58 })
  const linked = boundaries!.filter(({ links }) => links.length > 0)
  expect(linked.length).toBeGreaterThan(20)
  for (const { units, links } of linked) {
    // Two engineers of Quality are read in Development, where their lists end.
    const off = units.includes('quality-department') ? 2 : 0
    expect(met(...units) - links.length, units.join(' and ')).toBeGreaterThanOrEqual(0)
    expect(met(...units) - links.length, units.join(' and ')).toBeLessThanOrEqual(off)
  }
  for (const unit of ['sales', 'customer-success'])
    expect(silos!.find((silo) => silo.unit === unit)?.verdict).toBe('sealed')
})

it('leads the whole by whom the chiefs report to, and puts no junior above a department', async () => {
  const people = rowsOf('people.csv')
  const chiefs = people.filter((row) => /^Chief (Marketing|Legal)/.test(row['Job Title']!))
  const [top, ...others] = new Set(chiefs.map((row) => row['Manager ID']))
  expect([chiefs.length, others]).toEqual([2, []])
  const { organisation, origins } = await loadOrganisation(['functions.yaml'], { cwd: example })
  const { teams, roles } = organisation!
  expect([teams.get('gitlab')!.lead, roles.get(top!)!.team]).toEqual([top, 'gitlab'])
  const managers = new Set(people.map((row) => row['Manager ID']!))
  for (const team of teams.values())
    if (team.teams.length > 0 && team.leadIs !== 'none') expect(managers, team.id).toContain(team.lead)
  // Whose lines are all implied is told in the answer; the others run over lines of the extract.
  const { decisions, summary } = analyse({ organisation: organisation!, origins })
  const prices = decisions!.find(({ id }) => id === 'prices-and-tiers')!
  expect([prices.lineDistance, prices.path.at(-1)!.seat]).toEqual([1, top])
  expect(summary[0]).toContain('2 reporting lines (all implied) from Paying customers')
  const risk = decisions!.find(({ id }) => id === 'risk-acceptance')!
  expect(risk.path.map(({ seat }) => seat)).not.toContain('p0766')
})

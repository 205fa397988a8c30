import { describe, expect, it } from 'vitest'
import type { ReportData } from '../../src/report/data.js'
import { COMPANY } from './company.js'
import { expectValid, inProcess, scratch } from './run.js'

const SECTIONS = ['silos', 'decisions', 'boundaries', 'practices', 'structure'] as const
const KEYS: { readonly [section in (typeof SECTIONS)[number]]: readonly (keyof ReportData)[] } = {
  silos: ['silos'],
  decisions: ['decisions', 'distances'],
  boundaries: ['boundaries', 'congruence'],
  practices: ['practices'],
  structure: ['structure'],
}

type Whole = Required<ReportData>

async function reported(...args: string[]): Promise<Whole> {
  const cwd = scratch({ 'org.yaml': COMPANY })
  const ran = await inProcess(['report', 'org.yaml', '-f', 'json', ...args], { cwd })
  expect(ran).toMatchObject({ status: 0, stderr: '' })
  const document = JSON.parse(ran.stdout)
  expectValid('report', document)
  return document
}

async function drawn(format: string, ...args: string[]): Promise<string> {
  const cwd = scratch({ 'org.yaml': COMPANY })
  return (await inProcess(['report', 'org.yaml', '-f', format, ...args], { cwd })).stdout
}

describe('--only', () => {
  it.each(SECTIONS)('%s gives that section, the same as in the whole, and no other', async (section) => {
    const [whole, part] = [await reported(), await reported('--only', section)]
    const sections = Object.keys(part).filter((key) =>
      SECTIONS.some((one) => KEYS[one].includes(key as never)),
    )
    expect(sections.sort()).toEqual([...KEYS[section]].sort())
    for (const key of KEYS[section]) expect(part[key]).toEqual(whole[key])
    expect(part.options).toEqual({ ...whole.options, only: [section] })
    expect(part.organisation).toEqual(whole.organisation)
  })

  it.each(SECTIONS)('%s draws the rows that the whole has of it, in the same order', async (section) => {
    // Names are as long as the section needs to tell them apart, so that subjects and figures are compared.
    const rows = (csv: string) =>
      csv
        .trimEnd()
        .split('\n')
        .map((line) => line.split(',').slice(0, 3).join(','))
    const whole = rows(await drawn('csv')).filter((row, i) => i === 0 || row.startsWith(`${section},`))
    expect(rows(await drawn('csv', '--only', section))).toEqual(whole)
  })

  it('takes several, by commas or repeated, in the order of the report', async () => {
    const one = await reported('--only', 'structure,silos')
    expect(one.options.only).toEqual(['silos', 'structure'])
    expect(await reported('--only', 'silos', '--only', 'structure')).toEqual(one)
    expect(await reported('--only', ' structure , silos,silos')).toEqual(one)
    const text = await drawn('text', '--only', 'structure,silos')
    expect([...text.matchAll(/^── (.*?) ─/gm)].map((match) => match[1])).toEqual(['Silos', 'Structure'])
  })
})

describe('--top', () => {
  it('changes how many rows are shown where a person reads, and no figure', async () => {
    const [ten, one] = [await reported(), await reported('--top', '1')]
    expect(one).toEqual({ ...ten, options: { ...ten.options, top: 1 } })
    expect(await drawn('csv', '--top', '1')).toBe(await drawn('csv'))
    const text = await drawn('text', '--top', '1')
    expect(text).toContain('… and 4 more (--top 0 shows all)')
    expect(text).not.toContain('Discounts')
    expect(await drawn('markdown', '--top', '1')).toContain('… and 4 more')
  })

  it('0 shows all', async () => {
    for (const format of ['text', 'markdown'])
      expect(await drawn(format, '--top', '0')).not.toContain('… and ')
  })
})

describe('--target-distance', () => {
  it('changes what counts as near, and no distance', async () => {
    const [one, two] = [await reported(), await reported('--target-distance', '9')]
    for (const key of [
      'structure',
      'silos',
      'boundaries',
      'congruence',
      'decisions',
      'distances',
      'names',
    ] as const)
      expect(two[key]).toEqual(one[key])
    const { cooperation, ...others } = one.practices
    const { cooperation: nearer, ...same } = two.practices
    const { byUnit: _, ...whole } = others
    expect(same).toMatchObject(whole)
    expect(nearer.score).toBeGreaterThan(cooperation.score!)
    expect(two.options.targetDistance).toBe(9)
    expect(await drawn('text', '--only', 'decisions')).toContain('1 line from the customer')
    expect(await drawn('text', '--only', 'decisions', '--target-distance', '9')).toContain('9 lines')
  })
})

describe('--level', () => {
  it('reads boundaries between other teams, and leaves lines and distances', async () => {
    const [divisions, departments] = [await reported(), await reported('--level', 'department')]
    expect(await reported('--level', 'division')).toEqual({
      ...divisions,
      options: { ...divisions.options, level: 'division' },
      organisation: { ...divisions.organisation, unitsAre: 'teams of type division' },
    })
    expect(departments.silos.map(({ unit }) => unit).sort()).toEqual([
      'pump-sales',
      'pump-works',
      'valve-sales',
    ])
    expect(departments.organisation.unitsAre).toBe('teams of type department')
    const lines = ({ decisions }: Whole) =>
      decisions.map(({ id, lineDistance, path }) => [id, lineDistance, path.length])
    expect(lines(departments)).toEqual(lines(divisions))
    expect(departments.structure.layers).toBe(divisions.structure.layers)
    expect(departments.structure.krackhardt).toEqual(divisions.structure.krackhardt)
  })

  it.each([
    ['0', ['fjord']],
    ['1', ['finance', 'pumps', 'service', 'valves']],
    ['2', ['finance', 'pump-sales', 'pump-works', 'service', 'valve-sales']],
    ['leaf', ['finance', 'pump-sales', 'pump-works', 'service', 'valve-sales']],
  ])('%s is %j', async (level, units) => {
    const { silos } = await reported('--level', level)
    expect(silos.map(({ unit }) => unit).sort()).toEqual(units)
  })
})

describe('--customer', () => {
  it('keeps the decisions about that customer, and what it requires', async () => {
    const [all, yards] = [await reported(), await reported('--customer', 'yards')]
    expect(yards.decisions.map(({ id }) => id).sort()).toEqual(['discount', 'recall', 'repair', 'visit'])
    expect(Object.keys(yards.distances.byCustomer)).toEqual(['yards'])
    expect(yards.distances.byCustomer.yards).toEqual(all.distances.byCustomer.yards)
    expect(yards.boundaries.flatMap(({ because }) => because.customers)).toEqual(['yards'])
    expect(yards.structure).toEqual(all.structure)
    expect(yards.organisation).toEqual(all.organisation)
  })
})

describe('--unit', () => {
  it('keeps what concerns that unit', async () => {
    const [all, pumps] = [await reported(), await reported('--unit', 'pumps')]
    expect(pumps.silos).toEqual(all.silos.filter(({ unit }) => unit === 'pumps'))
    expect(pumps.boundaries).toEqual(all.boundaries.filter(({ units }) => units.includes('pumps')))
    expect(pumps.decisions).toEqual(all.decisions.filter(({ rightUnits }) => rightUnits.includes('pumps')))
    expect(pumps.congruence.byUnit).toEqual({ pumps: all.congruence.byUnit.pumps })
    expect(pumps.organisation).toEqual(all.organisation)
  })

  it('is a unit of the level asked for', async () => {
    const { silos } = await reported('--unit', 'pump-sales', '--level', 'department')
    expect(silos.map(({ unit }) => unit)).toEqual(['pump-sales'])
    const cwd = scratch({ 'org.yaml': COMPANY })
    const ran = await inProcess(['report', 'org.yaml', '--unit', 'pump-sales'], { cwd })
    expect(ran.status).toBe(2)
    expect(ran.stderr).toContain("there is no unit 'pump-sales'")
    expect(ran.stderr).toContain('its units: finance, pumps, service, valves')
  })
})

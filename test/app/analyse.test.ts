import { describe, expect, it } from 'vitest'
import { ANALYSES } from '../../src/analyses/index.js'
import { analyse, UnknownId } from '../../src/app/analyse.js'
import { presentReport } from '../../src/app/present.js'
import { report } from '../../src/app/report.js'
import { UnknownLevel } from '../../src/model/units.js'
import { type OrganisationSpec, organisationOf } from '../organisation-builder.js'

const SPEC: OrganisationSpec = {
  customers: ['shops', 'plants'],
  teams: {
    top: {},
    pumps: { parent: 'top', type: 'division', serves: 'shops' },
    valves: { parent: 'top', type: 'division', serves: ['shops', 'plants'] },
    'valve-sales': { parent: 'valves', type: 'department', serves: 'shops' },
  },
  decisions: { price: { decide: 'top', recommend: 'pumps', customers: 'shops' } },
}
const organisation = organisationOf(SPEC)
const caught = (options: Parameters<typeof analyse>[1]) => {
  try {
    analyse({ organisation }, options)
  } catch (error) {
    return error
  }
  return null
}

describe('what is asked of an analysis', () => {
  it('and names nothing is an error that knows what there is', () => {
    const unit = caught({ unit: 'pump' })
    expect(unit).toBeInstanceOf(UnknownId)
    expect(unit).toMatchObject({ kind: 'unit', id: 'pump', known: ['pumps', 'valves'] })
    expect(caught({ unit: 'top' })).toMatchObject({ kind: 'unit', message: "there is no unit 'top'" })
    expect(caught({ customer: 'shop' })).toMatchObject({ kind: 'customer', known: ['plants', 'shops'] })
    const level = caught({ level: 'divisions' })
    expect(level).toBeInstanceOf(UnknownLevel)
    expect(level).toMatchObject({ known: ['0', '1', '2', 'leaf', 'department', 'division'] })
    expect(caught({ level: '3' })).toBeInstanceOf(UnknownLevel)
  })

  it('is a unit of the level asked for, not of another', () => {
    expect(caught({ unit: 'valve-sales' })).toBeInstanceOf(UnknownId)
    expect(analyse({ organisation }, { unit: 'valve-sales', level: 'leaf' }).silos).toMatchObject([
      { unit: 'valve-sales' },
    ])
  })

  it('is published with its answer, defaults included', () => {
    expect(analyse({ organisation }).options).toEqual({
      level: null,
      customer: null,
      unit: null,
      targetDistance: 1,
      tieKind: null,
      only: null,
      top: 10,
    })
    const asked = { level: 'division', customer: 'shops', unit: 'pumps', targetDistance: 3, top: 0 }
    expect(analyse({ organisation }, { ...asked, only: ['structure', 'silos'] }).options).toEqual({
      ...asked,
      tieKind: null,
      only: ['silos', 'structure'],
    })
  })
})

describe('sections', () => {
  it('that are not asked for are not there, though others are made from them', () => {
    const whole = analyse({ organisation })
    for (const { id, keys } of ANALYSES) {
      const part = analyse({ organisation }, { only: [id] })
      const all = ANALYSES.flatMap((analysis) => analysis.keys as readonly string[])
      expect(Object.keys(part).filter((key) => all.includes(key))).toEqual(keys)
      for (const key of keys) expect(part[key as keyof typeof part]).toEqual(whole[key as keyof typeof whole])
    }
  })

  it('are none where none are asked for', () => {
    const nothing = analyse({ organisation }, { only: [] })
    expect(Object.keys(nothing)).toEqual(['format', 'organisation', 'summary', 'options', 'names'])
    expect(presentReport(nothing).sections).toEqual([])
  })

  it('are presented in the order of the registry, whichever order they are asked for in', () => {
    const sections = (only: Parameters<typeof analyse>[1]) =>
      presentReport(analyse({ organisation }, only)).sections.map(({ id }) => id)
    // The ties say nothing where there are none.
    expect(sections({})).toEqual(ANALYSES.map(({ id }) => id).filter((id) => id !== 'network'))
    expect(sections({ only: ['structure', 'decisions', 'silos'] })).toEqual([
      'silos',
      'decisions',
      'structure',
    ])
  })
})

describe('the head of a report', () => {
  it('says how large the model is, in the singular and the plural', () => {
    const [size] = presentReport(analyse({ organisation })).headline
    expect(size).toBe('4 people in 4 teams and 2 units; 1 decision, 2 customers, 0 links.')
    const lone = organisationOf({ teams: { only: {} } })
    expect(presentReport(analyse({ organisation: lone })).headline[0]).toBe(
      '1 person in 1 team and 1 unit; 0 decisions, 0 customers, 0 links.',
    )
    const more = organisationOf({
      ...SPEC,
      forums: { f: { members: ['pumps'] } },
      roles: { a: { team: 'pumps' }, b: { team: 'pumps' } },
      ties: [['a', 'b']],
    })
    expect(presentReport(analyse({ organisation: more })).headline[0]).toMatch(/0 links, 1 forum, 1 tie\.$/)
  })
})

describe('the use case of a report', () => {
  const MODEL =
    'unsilo: 1\nname: x\ncustomers: [{ id: shops }]\nteams: [{ id: top, teams: [{ id: a }, { id: b }] }]\n'
  const reading = (text: string) => ({
    cwd: '/',
    allowOutside: false,
    readStdin: async () => new TextEncoder().encode(text),
  })

  it.each([
    [{ level: 'leafs' }, 'usage/unknown-level', "did you mean 'leaf'?"],
    [{ level: 'division' }, 'usage/unknown-level', 'levels of this model: 0, 1, leaf'],
    [{ customer: 'shop' }, 'usage/unknown-customer', "did you mean 'shops'?"],
    [{ customer: 'factories' }, 'usage/unknown-customer', 'its customers: shops'],
    [{ unit: 'division-of-pumps' }, 'usage/unknown-unit', 'its units: a, b'],
  ])('turns %j into a problem with a way on', async (options, code, help) => {
    const { result, diagnostics } = await report(['-'], options, reading(MODEL))
    expect(result).toBeNull()
    expect(diagnostics).toMatchObject([{ code, severity: 'error', span: null, help }])
  })

  it('says so where there is nothing of the kind at all', async () => {
    const { diagnostics } = await report(
      ['-'],
      { customer: 'x' },
      reading('unsilo: 1\nname: x\nteams: [{ id: t }]\n'),
    )
    expect(diagnostics).toMatchObject([
      { code: 'usage/unknown-customer', help: 'the model has no customers' },
    ])
  })

  it('names twenty of many', async () => {
    const teams = Array.from({ length: 30 }, (_, i) => `{ id: team-number-${i} }`).join(', ')
    const model = `unsilo: 1\nname: x\nteams: [{ id: top, teams: [${teams}] }]\n`
    const { diagnostics } = await report(['-'], { unit: 'x' }, reading(model))
    expect(diagnostics[0]!.help!.split(', ')).toHaveLength(21)
    expect(diagnostics[0]!.help).toMatch(/, …$/)
  })

  it('has no result and every problem of a bad model, whatever is asked of it', async () => {
    const { result, diagnostics } = await report(
      ['-'],
      { unit: 'x' },
      reading('unsilo: 1\nteams: []\nnme: x\n'),
    )
    expect(result).toBeNull()
    expect(diagnostics.map(({ code }) => code)).toContain('model/unknown-key')
    expect(diagnostics.map(({ code }) => code)).not.toContain('usage/unknown-unit')
  })
})

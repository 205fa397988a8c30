import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import org from '../../schemas/org.schema.json' with { type: 'json' }
import { EXPORTERS } from '../../src/exporters/index.js'
import { RENDERERS } from '../../src/renderers/index.js'
import { VIEWS } from '../../src/views/index.js'
import { leaksIn } from './leaks.js'
import { company, FILES, KEY, MODEL, MODEL_TEXT, mark, TIES } from './marked-company.js'
import { expectValid, inProcess, type Ran, scratch } from './run.js'

/** Runs with every format into files of their own, and returns what is in each. */
async function drawn(cwd: string, args: readonly string[], formats: readonly string[]) {
  const files = formats.flatMap((format) => ['-f', `${format}=out/${format}`])
  const ran = await inProcess([...args, ...files], { cwd })
  return { ran, bytes: (format: string) => readFileSync(join(cwd, 'out', format)) }
}

const formatsOf = (result: string) =>
  RENDERERS.filter(({ draws }) => draws === null || draws.includes(result)).map(({ id }) => id)

describe('the model of these tests', () => {
  it('has a mark in every text that the format knows', () => {
    const lists: { readonly [kind: string]: readonly object[] } = {
      customer: MODEL.customers,
      team: MODEL.teams,
      role: MODEL.roles,
      decision: MODEL.decisions,
      need: MODEL.needs,
      link: MODEL.links,
      forum: MODEL.forums,
      measure: MODEL.measures,
      program: MODEL.programs,
      tie: [
        Object.fromEntries(
          TIES.split('\n')[0]!
            .split(',')
            .map((field) => [field, '']),
        ),
      ],
    }
    const said = JSON.stringify(MODEL)
    for (const [kind, things] of Object.entries(lists))
      for (const field of Object.keys(org.$defs[kind as 'team'].properties))
        expect(
          things.some((thing) => field in thing) || said.includes(`"${field}":`),
          `${kind} ${field}`,
        ).toBe(true)
  })

  it('shows its marks where nothing is anonymous', async () => {
    const cwd = company({ 'out/.keep': '' })
    const report = await drawn(cwd, ['report', FILES.model], formatsOf('unsilo-report/1'))
    expect(report.ran).toMatchObject({ status: 0 })
    for (const format of formatsOf('unsilo-report/1'))
      expect(leaksIn(report.bytes(format)).length, format).toBeGreaterThan(9)
    const diff = await drawn(
      cwd,
      ['diff', FILES.model, FILES.reorg, '--config', FILES.policy],
      formatsOf('unsilo-diff/1'),
    )
    expect(diff.ran).toMatchObject({ status: 0, stderr: expect.not.stringContaining(' error ') })
    const leaks = leaksIn(diff.bytes('json'))
    for (const what of [
      'proposal',
      'own rule',
      'why of a rule',
      'why of a budget',
      'policy file',
      'reorg file',
    ])
      expect(leaks).toContain(what)
  })
})

describe('nothing of a model that is anonymous is left', () => {
  it.each(formatsOf('unsilo-report/1'))('in a report as %s', async (format) => {
    const cwd = company({ 'out/.keep': '' })
    const { ran, bytes } = await drawn(
      cwd,
      ['report', FILES.model, '--anonymise', '--top', '0', '--width', '400'],
      [format],
    )
    expect(ran).toMatchObject({ status: 0, stdout: '' })
    expect(leaksIn(bytes(format))).toEqual([])
    expect(bytes(format).length).toBeGreaterThan(1000)
  })

  it.each(formatsOf('unsilo-diff/1'))('in a diff as %s', async (format) => {
    const cwd = company({ 'out/.keep': '' })
    const args = [
      'diff',
      FILES.model,
      FILES.reorg,
      '--config',
      FILES.policy,
      '--anonymise',
      '--top',
      '0',
      '--width',
      '400',
    ]
    const { ran, bytes } = await drawn(cwd, args, [format])
    expect(ran).toMatchObject({ status: 0, stdout: '' })
    expect(leaksIn(bytes(format))).toEqual([])
    expect(bytes(format).length).toBeGreaterThan(1000)
  })

  it.each(VIEWS.map(({ id, of }) => (of === null ? id : `${id}:${mark('price')}`)))(
    'in the view %s, whatever its format',
    async (view) => {
      const cwd = company({ 'out/.keep': '' })
      const formats = EXPORTERS.map(({ id }) => id)
      const { ran, bytes } = await drawn(cwd, ['export', FILES.model, '--view', view, '--anonymise'], formats)
      expect(ran).toMatchObject({ status: 0, stdout: '' })
      for (const format of formats) expect(leaksIn(bytes(format)), format).toEqual([])
    },
  )

  it('in an import', async () => {
    const person = (name: string) => ({ github: mark(`account of ${name}`), name: mark(`person ${name}`) })
    const group = (id: string, more: object = {}) => ({
      dir: mark(id),
      name: mark(`group ${id}`),
      mission_statement: mark(`mission of ${id}`),
      leadership: { chairs: [person(id), person('both')] },
      meetings: [{ frequency: 'Weekly, in the big room' }],
      ...more,
    })
    const sigs = {
      sigs: [group('sig-a'), group('sig-b')],
      workinggroups: [group('wg', { stakeholder_sigs: [mark('group sig-a')] })],
      committees: [{ ...group('committee'), dir: 'committee-steering' }],
    }
    const source = `${mark('source file')}.yaml`
    const cwd = scratch({ [source]: JSON.stringify(sigs) })
    const args = ['import', 'kubernetes', source, '--anonymise-key', KEY]
    const { status, stdout } = await inProcess(args, { cwd })
    expect(status).toBe(0)
    expect(leaksIn(Buffer.from(stdout))).toEqual([])
    expect(stdout).not.toMatch(/kubernetes|steering|sig/i)
    const ran = await inProcess([...args, '-o', 'other.yaml'], { cwd })
    expect(ran.status).toBe(0)
    expect(await inProcess([...args, '-o', 'other.yaml'], { cwd })).toMatchObject({ status: 0 })
    const shown = JSON.parse((await inProcess(['report', 'other.yaml', '-f', 'json'], { cwd })).stdout)
    expect(shown.organisation.counts).toMatchObject({ teams: 4, units: 2, forums: 1, roles: 6 })
  })
})

describe('of an input that cannot be used', () => {
  const broken = () =>
    company({ [FILES.model]: MODEL_TEXT.replace(`"lead": "${mark('chief')}"`, `"lead": "${mark('x')}"`) })
  const problems = (ran: Ran) => {
    const document = JSON.parse(ran.stdout)
    expectValid('problems', document)
    return document.problems
  }

  it('JSON says what kind of problem is at which line, and standard error tells all', async () => {
    const ran = await inProcess(['report', FILES.model, '-f', 'json', '--anonymise-key', KEY], {
      cwd: broken(),
    })
    expect(ran.status).toBe(2)
    expect(leaksIn(Buffer.from(ran.stdout))).toEqual([])
    expect(problems(ran)[0]).toMatchObject({
      code: 'model/unknown-id',
      file: expect.stringMatching(/^file-\w{6}\.yaml$/),
      span: { start: { line: expect.any(Number) } },
      help: null,
      related: [],
    })
    expect(ran.stderr).toContain(`names '${mark('x')}'`)
  })

  it.each([
    [['report', FILES.model, '--unit', 'nowhere'], mark('sales')],
    [['report', FILES.model, '--customer', 'no-one'], mark('plants')],
    [['report', FILES.model, '--level', 'nothing'], mark('type of works')],
    [['diff', FILES.model, FILES.reorg, '--unit', 'nowhere'], mark('sales')],
    [['export', FILES.model, '--view', 'decision:none'], mark('price')],
    [['export', FILES.model, '--level', 'nothing'], mark('type of works')],
    [['export', FILES.model, '--unit', 'nowhere'], mark('sales')],
    [['export', FILES.model, '--view', 'reporting', '--customer', mark('unserved')], mark('unserved')],
    [['report', FILES.model, '-f', `text=${FILES.model}`], mark('model file')],
  ])('%j tells on standard error alone what there is', async (args, known) => {
    const ran = await inProcess([...args, '-f', 'json', '--anonymise'], { cwd: company() })
    expect(ran.status).toBe(2)
    expect(problems(ran)).toHaveLength(1)
    expect(leaksIn(Buffer.from(ran.stdout))).toEqual([])
    expect(ran.stderr).toContain(known)
  })

  it('nor do the formats that draw problems tell more', async () => {
    const cwd = broken()
    for (const { id } of RENDERERS.filter(({ draws, drawsProblems }) => drawsProblems && draws === null)) {
      const ran = await inProcess(['diff', FILES.model, FILES.reorg, '-f', id, '--anonymise'], { cwd })
      expect(ran).toMatchObject({ status: 2, stdout: expect.stringContaining('Nothing was compared') })
      expect(leaksIn(Buffer.from(ran.stdout)), id).toEqual([])
    }
  })
})

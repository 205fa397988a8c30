import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { EXPORTERS } from '../../src/exporters/index.js'
import {
  analyse,
  CannotDraw,
  exportOrganisation,
  formatDiagnostics,
  loadOrganisation,
  renderReport,
  toMultigraph,
  UnfitScope,
  UnknownId,
  UnknownLevel,
  UnknownView,
} from '../../src/index.js'
import { COMPANY } from '../cli/company.js'
import { bash, HOME, inProcess, scratch } from '../cli/run.js'

const EXAMPLE = join(HOME, 'examples/minimal/northwind.yaml')

describe('unsilo as a library', () => {
  it('reads, analyses and draws as the command line does', async () => {
    const { organisation, origins, diagnostics } = await loadOrganisation(
      ['examples/minimal/northwind.yaml'],
      {
        cwd: HOME,
      },
    )
    expect(diagnostics).toEqual([])
    const result = analyse({ organisation: organisation!, origins })
    for (const format of ['text', 'markdown', 'json', 'csv'])
      expect(await renderReport(result, format)).toBe(
        (await inProcess(['report', 'examples/minimal/northwind.yaml', '-f', format])).stdout,
      )
    expect(result.congruence).toMatchObject({ required: 2, linked: 1, share: 0.5 })
    expect(result.decisions![0]).toMatchObject({ id: 'offer-price', lineDistance: 2 })
  })

  it('needs no origins: then no figure has a place', async () => {
    const { organisation, origins } = await loadOrganisation([EXAMPLE])
    const placed = analyse({ organisation: organisation!, origins })
    const bare = analyse({ organisation: organisation! })
    const withoutPlaces = JSON.parse(JSON.stringify(placed), (key, value) =>
      key === 'source' ? null : value,
    )
    expect(bare).toEqual(withoutPlaces)
    expect(placed.decisions![0]!.source).toMatchObject({ line: expect.any(Number) })
  })

  it('takes the options of the command line, and draws at any width', async () => {
    const cwd = scratch({ 'org.yaml': COMPANY })
    const { organisation, origins } = await loadOrganisation(['org.yaml'], { cwd })
    const options = {
      level: 'department',
      customer: 'plants',
      top: 2,
      targetDistance: 2,
      only: ['silos', 'decisions'] as const,
    }
    const direct = await inProcess(
      'report org.yaml --level department --customer plants --top 2 --target-distance 2 --only silos,decisions --width 100 --color'.split(
        ' ',
      ),
      { cwd },
    )
    const result = analyse({ organisation: organisation!, origins }, options)
    expect(await renderReport(result, 'text', { width: 100, colour: true })).toBe(direct.stdout)
  })

  it('gives every problem of a bad model, with its place, and shows them as the command line does', async () => {
    const cwd = scratch({
      'org.yaml': COMPANY.replace('decide: ceo', 'decide: cio').replace('lead: ceo', 'lead: coe'),
    })
    const { organisation, diagnostics, sourceLine } = await loadOrganisation(['org.yaml', 'no.yaml'], { cwd })
    expect(organisation).toBeNull()
    expect(diagnostics.every(({ severity, code }) => severity === 'error' && code.includes('/'))).toBe(true)
    const shown = formatDiagnostics(diagnostics, { colour: false, width: 80, sourceLine })
    expect(shown).toBe((await inProcess(['report', 'org.yaml', 'no.yaml'], { cwd })).stderr)
    const alone = await loadOrganisation(['org.yaml'], { cwd })
    expect(alone.diagnostics.map(({ span }) => alone.sourceLine('org.yaml', span!.start.line))).toEqual([
      '    lead: coe',
      '    decide: cio',
    ])
  })

  it('reads standard input only where it is given one', async () => {
    const read = async () => new TextEncoder().encode(COMPANY)
    const { organisation } = await loadOrganisation(['-'], { readStdin: read })
    expect(organisation!.name).toBe('Fjord Pumps')
    expect((await loadOrganisation(['-'])).organisation).toBeNull()
  })

  it('stays in the folder of the model unless it is let out', async () => {
    const cwd = scratch({ 'decisions.yaml': 'unsilo: 1\ndecisions: [{ id: d }]\n' })
    const inner = scratch()
    const text = `unsilo: 1\nname: x\nteams: [{ id: t }]\ninclude: [${JSON.stringify(join(cwd, 'decisions.yaml'))}]\n`
    writeFileSync(join(inner, 'org.yaml'), text)
    const refused = await loadOrganisation(['org.yaml'], { cwd: inner })
    expect(refused.diagnostics).toMatchObject([{ code: 'include/outside' }])
    const allowed = await loadOrganisation(['org.yaml'], { cwd: inner, allowOutside: true })
    expect(allowed.organisation!.decisions.size).toBe(1)
  })

  it('tells of every file before it is parsed', async () => {
    const seen: string[] = []
    const onFile = (file: string, length: number) => seen.push(`${file} ${length > 1000}`)
    await loadOrganisation(['examples/minimal/northwind.yaml'], { cwd: HOME, onFile })
    expect(seen).toEqual(['examples/minimal/northwind.yaml true'])
  })

  it('throws what can be told apart for options that name nothing, and for a format that there is not', async () => {
    const { organisation } = await loadOrganisation([EXAMPLE])
    const model = { organisation: organisation! }
    expect(() => analyse(model, { unit: 'nowhere' })).toThrow(UnknownId)
    expect(() => analyse(model, { customer: 'no-one' })).toThrow(UnknownId)
    expect(() => analyse(model, { level: 'nine' })).toThrow(UnknownLevel)
    await expect(renderReport(analyse(model), 'pdf')).rejects.toThrow(
      new RangeError(`there is no format 'pdf'; the formats are text, markdown, json, csv, html, xlsx`),
    )
  })

  it('exports as the command line does, in every format', async () => {
    const cwd = scratch({ 'org.yaml': COMPANY })
    const { organisation, origins } = await loadOrganisation(['org.yaml'], { cwd })
    const model = { organisation: organisation!, origins }
    const options = { view: 'coordination', level: 'department', customer: 'plants', unit: 'pump-sales' }
    const args = Object.entries(options).flatMap(([name, value]) => [`--${name}`, value])
    for (const { id: format } of EXPORTERS)
      expect(await exportOrganisation(model, { format, ...options }), format).toBe(
        (await inProcess(['export', 'org.yaml', '-f', format, ...args], { cwd })).stdout,
      )
    expect(await exportOrganisation(model, { format: 'dot' })).toMatch(/^digraph "Fjord Pumps: org"/)
  })

  it('throws what can be told apart where there is nothing to export', async () => {
    const { organisation } = await loadOrganisation([EXAMPLE])
    const model = { organisation: organisation! }
    const attempt = (options: object) => exportOrganisation(model, { format: 'dot', ...options })
    await expect(attempt({ format: 'pdf' })).rejects.toThrow(
      new RangeError(`there is no format 'pdf'; the formats are ${EXPORTERS.map(({ id }) => id).join(', ')}`),
    )
    await expect(attempt({ view: 'orgs' })).rejects.toThrow(UnknownView)
    await expect(attempt({ level: 'nine' })).rejects.toThrow(UnknownLevel)
    await expect(attempt({ unit: 'nowhere' })).rejects.toThrow(UnknownId)
    await expect(attempt({ view: 'decision:offer-price', unit: 'factory' })).rejects.toThrow(UnfitScope)
    const teams = new Map(organisation!.teams)
    const [id, team] = [...teams][0]!
    for (let i = 0; i < 1600; i++) teams.set(`t${i}`, { ...team, id: `t${i}`, parent: id })
    const large = { organisation: { ...organisation!, teams } }
    await expect(exportOrganisation(large, { format: 'svg' })).rejects.toThrow(CannotDraw)
  })

  it('gives the graph, with a node for everything and edges that graphology can walk', async () => {
    const { organisation } = await loadOrganisation([EXAMPLE])
    const graph = toMultigraph(organisation!)
    expect(graph.multi).toBe(true)
    const kinds = new Set(graph.mapNodes((_, attributes) => attributes.kind))
    for (const kind of ['customer', 'team', 'role', 'decision', 'measure']) expect(kinds).toContain(kind)
    expect(graph.order).toBeGreaterThanOrEqual(
      organisation!.teams.size + organisation!.roles.size + organisation!.decisions.size,
    )
    expect(graph.size).toBeGreaterThan(organisation!.roles.size)
  })
})

describe('the package', () => {
  it('is used by its name, from what was built', () => {
    const script = `
      import { analyse, loadOrganisation, renderReport } from 'unsilo'
      const { organisation, origins, diagnostics } = await loadOrganisation(['examples/minimal/northwind.yaml'])
      if (organisation === null) throw new Error(JSON.stringify(diagnostics))
      process.stdout.write(await renderReport(analyse({ organisation, origins }), 'text'))`
    const ran = bash(`"$NODE" --input-type=module -e "$SCRIPT"`, {
      env: { NODE: process.execPath, SCRIPT: script },
    })
    expect(ran.stderr).toBe('')
    expect(ran.stdout).toBe(bash('unsilo report examples/minimal/northwind.yaml').stdout)
  })

  it('lets its schemas and its package.json be read by those who install it', () => {
    const script = `
      import org from 'unsilo/schemas/org.schema.json' with { type: 'json' }
      import { createRequire } from 'node:module'
      const { version } = createRequire(import.meta.url)('unsilo/package.json')
      console.log(org.$schema, version)`
    const ran = bash(`"$NODE" --no-warnings --input-type=module -e "$SCRIPT"`, {
      env: { NODE: process.execPath, SCRIPT: script },
    })
    expect(ran.stdout).toMatch(/^https:\/\/json-schema\.org\/draft\/2020-12\/schema \d+\.\d+\.\d+/)
  })
})

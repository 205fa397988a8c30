import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { valid } from '../diff/compared.js'
import { WORKS, works } from '../diff/works.js'
import { commitAll } from '../git.js'
import { HOME, inProcess, problemsOf, read, scratch, unsilo } from './run.js'

const NEARER = works(['decide: sales-head', 'decide: seller'])
const FARTHER = works(['decide: sales-head', 'decide: chief\n    agree: [service-head]'])
const GE = ['diff', 'examples/ge-medical/2005.yaml', 'examples/ge-medical/after.yaml']

/** A new unit takes a team of an old one, and another unit is dissolved. */
const PROPOSAL = `unsilo: 1
reorg: Accounts
base: ./org.yaml
changes:
  - create:
      team:
        id: accounts
        name: Accounts
        parent: works
        unit: true
        lead: accounts-head
        roles: [{ id: accounts-head, title: Head of accounts }, { id: planner, title: Planner }]
  - move: { team: north, to: accounts }
  - dissolve: { team: store, into: service }
  - grant: { decision: price, right: agree, to: service-head }
  - delegate: { decision: price, to: north-lead }
  - connect: { between: [sales-head, service-head], shares: information, mechanism: liaison }
`

/** The same works, where someone chose other ids and did not say so. */
const IDS = WORKS.replaceAll(/\bservice\b(?!-)/g, 'aftercare').replaceAll('fitter', 'mechanic')

describe('diff', () => {
  it('of GE Medical says why the later organisation is better', async () => {
    for (const [format, ending] of [
      ['text', 'txt'],
      ['markdown', 'md.txt'],
    ] as const) {
      const ran = await inProcess([...GE, '-f', format, '--width', '90'])
      expect(ran).toMatchObject({ status: 0, stderr: '' })
      await expect(ran.stdout).toMatchFileSnapshot(`../diff/ge-medical/expected.${ending}`)
    }
  })

  it('of a proposal with all kinds of changes reads well as a comment', async () => {
    const cwd = scratch({ 'org.yaml': WORKS, 'proposal.yaml': PROPOSAL, 'ids.yaml': IDS })
    for (const name of ['proposal', 'ids']) {
      const ran = await inProcess(['diff', 'org.yaml', `${name}.yaml`, '-f', 'markdown'], { cwd })
      expect(ran).toMatchObject({ status: 0, stderr: '' })
      await expect(ran.stdout).toMatchFileSnapshot(`../diff/${name}/expected.md.txt`)
    }
  })

  it('gives JSON that is what its schema says, and CSV of every cell', async () => {
    const { stdout } = await inProcess([...GE, '-f', 'json'])
    const data = JSON.parse(stdout)
    expect(data).toMatchObject({ format: 'unsilo-diff/1', same: false, worse: [] })
    expect(valid.open(data) ? [] : valid.open.errors).toEqual([])
    expect(valid.strict(data) ? [] : valid.strict.errors).toEqual([])
    expect(valid.strict({ ...data, more: 1 })).toBe(false)
    const csv = await inProcess([...GE, '-f', 'csv'])
    expect(csv.stdout).toContain('figures,gaps,change,-2,2 → 0')
  })

  it('says in one line that nothing that matters is different', async () => {
    const renamed = works(['name: Store', 'name: The store'], ['unsilo: 1', 'unsilo: 1 # as it was'])
    const cwd = scratch({ 'a.yaml': WORKS, 'b.yaml': renamed })
    const ran = await inProcess(['diff', 'a.yaml', 'b.yaml', '-f', 'markdown', '--fail-on', 'worse'], { cwd })
    expect(ran).toEqual({
      status: 0,
      stderr: '',
      stdout:
        '### What changes: Pump works\n\nNo difference that matters: structure, decision rights, boundaries and all figures are the same.\n',
    })
  })

  it('fails where a figure is worse, if that was asked for', async () => {
    const cwd = scratch({ 'a.yaml': WORKS, 'nearer.yaml': NEARER, 'farther.yaml': FARTHER })
    const status = async (...args: string[]) => (await inProcess(['diff', 'a.yaml', ...args], { cwd })).status
    expect(await status('farther.yaml')).toBe(0)
    expect(await status('farther.yaml', '--fail-on', 'never')).toBe(0)
    expect(await status('farther.yaml', '--fail-on', 'worse')).toBe(1)
    expect(await status('nearer.yaml', '--fail-on', 'worse')).toBe(0)
    expect(await status('farther.yaml', '--fail-on', 'better')).toBe(2)
    expect(
      unsilo(['diff', 'a.yaml', 'farther.yaml', '--fail-on', 'worse', '-f', 'json'], { cwd }).status,
    ).toBe(1)
  })

  it('takes reorg files, and standard input for one side', async () => {
    const ran = await inProcess(['diff', 'examples/minimal/northwind.yaml', 'examples/minimal/reorg.yaml'])
    expect(ran.stdout).toMatch(
      /^What changes: The account manager prices,[^(]*\(Northwind Imaging\)\nBetter: Consulting and Imaging equipment must coordinate,/,
    )
    const cwd = scratch({ 'a.yaml': WORKS })
    const piped = await inProcess(['diff', 'a.yaml', '-'], { cwd, input: NEARER })
    expect(piped.stdout).toContain("'Price of a pump' is decided by those who meet Plants")
    const both = await inProcess(['diff', '-', '-'], { cwd, input: NEARER })
    expect(both).toMatchObject({ status: 2, stdout: '' })
    expect(both.stderr).toContain('both sides are standard input')
  })

  it('takes git revisions', async () => {
    const cwd = scratch({ 'org.yaml': WORKS })
    commitAll(cwd)
    writeFileSync(join(cwd, 'org.yaml'), NEARER)
    const same = await inProcess(['diff', 'main:org.yaml', 'HEAD:org.yaml'], { cwd })
    expect(same.stdout).toContain('No difference that matters')
    const ran = await inProcess(['diff', 'main:org.yaml', 'org.yaml', '-f', 'json'], { cwd })
    const data = JSON.parse(ran.stdout)
    expect([data.base.model, data.head.model]).toEqual(['main:org.yaml', 'org.yaml'])
    expect(data.decisions[0].lineDistance).toEqual({ before: 2, after: 0, is: 'better' })
    expect(data.decisions[0].path.before[0].source.file).toBe('main:org.yaml')
    const gone = await inProcess(['diff', 'next:org.yaml', 'org.yaml'], { cwd })
    expect(gone).toMatchObject({ status: 2, stdout: '' })
  })

  it('tells the problems of both sides in one run', async () => {
    const cwd = scratch({
      'a.yaml': works(['decide: sales-head', 'decide: sales-haed']),
      'b.yaml': works(['title: Fitter,', 'titel: Fitter,']),
    })
    const ran = await inProcess(['diff', 'a.yaml', 'b.yaml', '-f', 'json'], { cwd })
    expect(ran.status).toBe(2)
    expect(problemsOf(ran).map(({ message }) => message)).toHaveLength(2)
    expect(ran.stderr).toMatch(/^a\.yaml:\d+:\d+ error[\s\S]*^b\.yaml:\d+:\d+ error/m)
    expect(ran.stderr).toContain("did you mean 'sales-head'?")
  })

  it('tells the side in which a unit, customer or level is not', async () => {
    const cwd = scratch({
      'a.yaml': WORKS,
      'b.yaml': works(
        ['id: store\n', 'id: stores\n'],
        ['[{ id: plants, name: Plants }]', '[{ id: plants }, { id: ships }]'],
      ),
    })
    const told = async (...args: string[]) =>
      (await inProcess(['diff', 'a.yaml', 'b.yaml', ...args], { cwd })).stderr
    expect(await told('--unit', 'stores')).toContain("there is no unit 'stores' in a.yaml")
    expect(await told('--unit', 'store')).toContain("there is no unit 'store' in b.yaml")
    expect(await told('--customer', 'ships')).toContain("there is no customer 'ships' in a.yaml")
    const level = await told('--level', 'division')
    expect(level).toContain("no team is at level 'division' in a.yaml")
    expect(level).toContain("no team is at level 'division' in b.yaml")
    expect((await inProcess(['diff', 'a.yaml', 'b.yaml', '--unit', 'service'], { cwd })).status).toBe(0)
  })

  it('refuses to write over either side', async () => {
    const cwd = scratch({ 'a.yaml': WORKS, 'b.yaml': NEARER })
    for (const file of ['a.yaml', 'b.yaml']) {
      const ran = await inProcess(['diff', 'a.yaml', 'b.yaml', '-o', file], { cwd })
      expect(ran).toMatchObject({ status: 2, stdout: '' })
    }
    expect(read(cwd, 'a.yaml')).toBe(WORKS)
  })

  it('names the two that it needs', async () => {
    const ran = await inProcess(['diff', 'a.yaml'], { cwd: HOME })
    expect(ran.status).toBe(2)
    expect(ran.stderr).toContain("missing required argument 'head'")
  })
})

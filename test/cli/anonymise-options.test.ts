import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { leaksIn } from './leaks.js'
import { company, FILES, KEY, mark } from './marked-company.js'
import { HOME, inProcess, type Ran, read, scratch } from './run.js'

describe('options name things as the model does', () => {
  const json = async (...args: string[]) => {
    const ran = await inProcess([...args, '-f', 'json', '--anonymise-key', KEY], { cwd: company() })
    expect(ran.status).toBe(0)
    return JSON.parse(ran.stdout)
  }

  it('in a report and a diff', async () => {
    const ids = ['--unit', mark('sales'), '--customer', mark('plants')]
    const { options, names } = await json('report', FILES.model, ...ids)
    expect(options.unit).toMatch(/^team-\w{6}$/)
    expect(options.customer).toMatch(/^customer-\w{6}$/)
    expect(names.actors[options.unit]).toBe(options.unit.replace('team-', 'Team '))
    const compared = await json('diff', FILES.model, FILES.reorg, ...ids)
    expect(compared.options).toMatchObject({ unit: options.unit, customer: options.customer })
    const text = await inProcess(['report', FILES.model, ...ids, '--anonymise-key', KEY], { cwd: company() })
    expect(text.stdout).toContain(`Read here: what concerns ${names.actors[options.unit]}`)
  })

  it.each([
    ['division', 'division', 'teams of type division'],
    ['1', '1', 'teams at depth 1'],
    ['leaf', 'leaf', 'teams without sub-teams'],
    [
      mark('type of works'),
      expect.stringMatching(/^type-\w{6}$/),
      expect.stringMatching(/^teams of type type-\w{6}$/),
    ],
  ])('--level %s', async (level, shown, unitsAre) => {
    const { options, organisation } = await json('report', FILES.model, '--level', level)
    expect(options.level).toEqual(shown)
    expect(organisation.unitsAre).toEqual(unitsAre)
  })
})

describe('--picture', () => {
  const drawnAs = (...args: string[]) =>
    inProcess(['report', FILES.model, '-f', 'svg', '--anonymise-key', KEY, ...args], { cwd: company() })

  it('takes a decision by the id that it has in the model', async () => {
    const { status, stdout } = await drawnAs('--picture', `decision:${mark('price')}`)
    expect(status).toBe(0)
    expect(leaksIn(Buffer.from(stdout))).toEqual([])
    const [, code] = /Decision (\w{6})/.exec(stdout)!
    expect((await drawnAs('--picture', `decision:decision-${code}`)).stdout).toBe(stdout)
  })

  it('is not there of what the model has not', async () => {
    const ran = await drawnAs('--picture', 'decision:none')
    expect(ran).toMatchObject({
      status: 2,
      stdout: '',
      stderr: expect.stringContaining("no decision 'none'"),
    })
  })
})

describe('the key', () => {
  const stdout = async (args: readonly string[], env = {}) =>
    (await inProcess(['report', FILES.model, ...args], { cwd: company(), env })).stdout

  it('gives the same pseudonyms in every run, from an option or the environment', async () => {
    const one = await stdout(['--anonymise-key', KEY])
    expect(await stdout(['--anonymise', '--anonymise-key', KEY])).toBe(one)
    expect(await stdout(['--anonymise'], { UNSILO_ANONYMISE_KEY: KEY })).toBe(one)
    expect(await stdout(['--anonymise-key', KEY], { UNSILO_ANONYMISE_KEY: 'another' })).toBe(one)
    expect(await stdout(['--anonymise-key', 'another key than that'])).not.toBe(one)
  })

  it('is none that anyone knows where none is given, which is said', async () => {
    const one = await inProcess(['report', FILES.model, '--anonymise'], { cwd: company() })
    const other = await inProcess(['report', FILES.model, '--anonymise'], { cwd: company() })
    expect(one.stdout).not.toBe(other.stdout)
    expect(one.stderr).toMatch(/^note: another run gives other pseudonyms/)
  })

  it('anonymises nothing from the environment alone', async () => {
    expect(await stdout([], { UNSILO_ANONYMISE_KEY: KEY })).toContain(mark('organisation'))
  })

  it('is refused where it is empty, and remarked upon where it is short', async () => {
    const empty = await inProcess(['report', FILES.model, '--anonymise-key', ''], { cwd: company() })
    expect(empty).toMatchObject({ status: 2, stdout: '' })
    const short = await inProcess(['report', FILES.model, '--anonymise-key', 'short'], { cwd: company() })
    expect(short).toMatchObject({ status: 0, stderr: expect.stringContaining('fewer than 12 characters') })
  })

  it('is one for both sides of a diff, so that renames are known', async () => {
    const args = ['diff', FILES.model, FILES.reorg, '-f', 'json']
    const plain = JSON.parse((await inProcess(args, { cwd: company() })).stdout)
    const hidden = JSON.parse((await inProcess([...args, '--anonymise'], { cwd: company() })).stdout)
    expect(hidden.renames.map(({ kind }: { kind: string }) => kind)).toEqual(
      plain.renames.map(({ kind }: { kind: string }) => kind),
    )
    expect(hidden.figures).toEqual(plain.figures)
    for (const list of ['decisions', 'boundaries', 'silos', 'findings', 'structure', 'others'])
      expect(hidden[list], list).toHaveLength(plain[list].length)
    expect(hidden.head.proposal).toEqual({ title: expect.stringMatching(/^Proposal \w{6}$/), note: null })
    expect([hidden.base.model, hidden.head.model]).toEqual(['base', 'head'])
  })

  it('keeps what a policy asks for and accepts', async () => {
    const args = ['diff', FILES.model, FILES.reorg, '--config', FILES.policy, '-f', 'json']
    const rules = (ran: Ran): string[] =>
      JSON.parse(ran.stdout).findings.map((one: { change: string; rule: string; severity: string }) =>
        [one.change, one.rule.replace(/^own\/.*/, 'own/rule'), one.severity].join(' '),
      )
    const plain = rules(await inProcess(args, { cwd: company() }))
    expect(plain).toContain('worse own/rule error')
    expect(plain).toContain('appeared budget/missed error')
    for (const waived of ['structure/no-lead', 'silo/inward'])
      expect(plain.filter((rule) => rule.includes(waived))).toEqual([])
    const hidden = await inProcess([...args, '--anonymise'], { cwd: company() })
    expect(rules(hidden).sort()).toEqual(plain.sort())
    expect(hidden.stdout).toMatch(/"own\/rule-\w{6}"/)
  })
})

describe('--anonymise-map', () => {
  it('writes who is who, and replaces what it wrote', async () => {
    const cwd = company()
    const args = ['report', FILES.model, '--anonymise-key', KEY, '--anonymise-map', 'who.csv']
    const { status, stdout } = await inProcess(args, { cwd })
    expect(status).toBe(0)
    const rows = read(cwd, 'who.csv').trimEnd().split('\n')
    expect(rows[0]).toBe('pseudonym,kind,original,name')
    expect(rows.slice(1)).toEqual([...rows.slice(1)].sort())
    const sales = rows.find((row) => row.endsWith(`,team,${mark('sales')},${mark('name of team sales')}`))!
    expect(stdout).toContain(sales.split(',')[0]!.replace('team-', 'Team '))
    expect(rows.some((row) => row.includes(`,file,${FILES.model},`))).toBe(true)
    expect((await inProcess(args, { cwd })).status).toBe(0)
  })

  it('comes with an import too', async () => {
    const cwd = scratch()
    const sigs = join(HOME, 'examples/kubernetes/source/sigs.yaml')
    const ran = await inProcess(['import', sigs, '-o', 'other.yaml', '--anonymise-map', 'who.csv'], { cwd })
    expect(ran.status).toBe(0)
    const [, code] = /^team-(\w+),team,sig-apps,SIG Apps$/m.exec(read(cwd, 'who.csv'))!
    expect(read(cwd, 'other.yaml')).toContain(`name: Team ${code}`)
  })

  it.each([
    ['a model', FILES.model],
    ['the output', 'out.txt'],
    ['a folder', '.'],
  ])('takes no place of %s', async (_, file) => {
    const cwd = company()
    const before = readdirSync(cwd)
    const ran = await inProcess(['report', FILES.model, '-o', 'out.txt', '--anonymise-map', file], { cwd })
    expect(ran).toMatchObject({ status: 2, stdout: '' })
    expect(readdirSync(cwd)).toEqual(before)
    expect(read(cwd, FILES.model)).toContain(mark('organisation'))
  })
})

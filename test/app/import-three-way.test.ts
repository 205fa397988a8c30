import { rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { loadModel } from '../../src/load/load.js'
import type { Draft } from '../../src/model/draft.js'
import { read, scratch } from '../cli/run.js'
import { imported, importerOf, planned } from './importing.js'

const SOURCE = 'source.sample'
const company = (title: string, more: Partial<Draft> = {}): Draft => ({
  name: 'Company',
  teams: [{ id: 'top', source: SOURCE }],
  roles: [
    { id: 'ann', team: 'top', title, source: SOURCE },
    { id: 'bob', team: 'top', title: 'Buyer', reports_to: 'ann', source: SOURCE },
  ],
  ...more,
})

const reading = (cwd: string) => ({ cwd, allowOutside: false, readStdin: async () => new Uint8Array() })

/** A folder with an import, edited by hand since. */
async function edited(draft: Draft, edit: (text: string) => string) {
  const cwd = scratch({ [SOURCE]: 'x' })
  await imported(cwd, importerOf({ draft }))
  change(cwd, edit)
  return cwd
}
const change = (cwd: string, edit: (text: string) => string) =>
  writeFileSync(join(cwd, 'org.yaml'), edit(read(cwd, 'org.yaml')))
const merge = async (cwd: string, draft: Draft) => {
  const { diagnostics } = await planned(cwd, importerOf({ draft }), { merge: true })
  const plan = await imported(cwd, importerOf({ draft }), { merge: true })
  return { plan, told: diagnostics.map(({ severity, message }) => `${severity}: ${message}`) }
}

describe('what people have corrected', () => {
  it('stays where the source says what it said before, and is told', async () => {
    const cwd = await edited(company('Seller'), (text) =>
      text.replace('title: Seller', 'title: Vice president').replace('reports_to: ann', 'reports_to: top'),
    )
    const { plan, told } = await merge(cwd, company('Seller'))
    expect(plan).toMatchObject({ how: 'same' })
    expect(told).toEqual(['info: 2 values that people wrote here stay: title of ann, reports_to of bob'])
    expect(read(cwd, 'org.yaml')).toContain('title: Vice president')
  })

  it('stays where the source says a third thing, and both are told, once', async () => {
    const cwd = await edited(company('Seller'), (text) =>
      text.replace('title: Seller', 'title: Vice president'),
    )
    const { told } = await merge(cwd, company('Head of sales'))
    expect(told).toEqual([
      "warning: title of the role 'ann' was changed here and in the source: 'Vice president' stays, and the source says 'Head of sales'",
    ])
    expect(read(cwd, 'org.yaml')).toContain('title: Vice president')
    const again = await merge(cwd, company('Head of sales'))
    expect(again.told).toEqual(['info: 1 value that people wrote here stays: title of ann'])
  })

  it('is taken out of the way where there is no record, and that is told', async () => {
    const cwd = await edited(company('Seller'), (text) =>
      text.replace('title: Seller', 'title: Vice president'),
    )
    rmSync(join(cwd, 'org.import.json'))
    const { told } = await merge(cwd, company('Seller'))
    expect(told).toEqual([
      'info: no record tells what was imported before, so in 1 value the word of the source was taken over what stood here; from now on org.import.json remembers',
    ])
    expect(read(cwd, 'org.yaml')).toContain('title: Seller')
  })

  it('goes with the value that the source says no more, unless it was changed', async () => {
    const cwd = await edited(company('Seller'), (text) => `${text}# mine\n`)
    const without = {
      ...company('Seller'),
      roles: [{ id: 'ann', team: 'top', source: SOURCE }, company('').roles![1]!],
    }
    expect((await merge(cwd, without)).plan.changes).toEqual(['~ 1 role', '    ann title Seller is gone'])
    expect(read(cwd, 'org.yaml')).toContain('{ id: ann, source: source.sample }')
  })

  it('stays out where it was removed, unless something names it', async () => {
    const cwd = await edited(company('Seller'), (text) => text.replace(/ +- \{ id: bob.*\n/, ''))
    const { plan, told } = await merge(cwd, company('Seller'))
    expect(plan.how).toBe('same')
    expect(told).toEqual(['info: 1 thing that people removed here stays out: bob'])
    const more = { decisions: [{ id: 'price', decide: 'bob' }] }
    const named = await merge(cwd, company('Seller', more))
    expect(named.told).toEqual([
      "warning: the role 'bob' is back, which was removed here: the decision 'price' names it (decide)",
    ])
  })

  it('in a list is a matter of each of its entries', async () => {
    const forum = (...members: string[]): Partial<Draft> => ({
      forums: [{ id: 'board', members, source: SOURCE }],
    })
    const cwd = await edited(company('Seller', forum('ann', 'bob')), (text) =>
      text.replace('members: [ ann, bob ]', 'members: [ bob, top ]'),
    )
    expect(read(cwd, 'org.yaml')).toContain('members: [ bob, top ]')
    await merge(cwd, company('Seller', { ...forum('ann') }))
    expect(read(cwd, 'org.yaml')).toMatch(/members: \[ ?top ?\]/)
  })
})

describe('rights that people have written', () => {
  const rights = (more: object): Draft => ({ decisions: [{ id: 'price', ...more }] })
  const theirs = (more: string) =>
    `unsilo: 1\nname: Mine\nteams: [{ id: top, roles: [{ id: ann }, { id: bob }] }]\ndecisions:\n  - { id: price, ${more} }\n`

  it('stay where a matrix names others with the same right, and the decider is whom it says', async () => {
    const cwd = scratch({ [SOURCE]: 'x', 'org.yaml': theirs('input: [ann], decide: ann') })
    const { told } = await merge(cwd, rights({ input: ['bob'], decide: 'bob' }))
    expect(read(cwd, 'org.yaml')).toContain('{ id: price, input: [ann, bob], decide: bob }')
    expect(told[0]).toBe('info: 1 value that people wrote here stays: input of price')
  })

  it('keep their notation where it can say what the matrix says', async () => {
    const cwd = scratch({ [SOURCE]: 'x', 'org.yaml': theirs('raci: { A: ann, C: ann }') })
    await merge(cwd, rights({ input: ['bob'], decide: 'ann' }))
    expect(read(cwd, 'org.yaml')).toContain(
      'raci: { A: ann, C: [ ann, bob ] }'.replace('[ ann, bob ]', '[ann, bob]'),
    )
    await merge(cwd, rights({ input: ['bob'], agree: ['bob'], decide: 'ann' }))
    expect(read(cwd, 'org.yaml')).toMatch(/\{ id: price,.* agree: \[bob\].*\}/)
    expect(read(cwd, 'org.yaml')).not.toContain('raci')
  })
})

describe('ties in a file', () => {
  const tied = (...ends: string[]) => ({
    ties: ends.map((end) => ({ from: end[0]!, to: end[1]!, kind: 'advice' })),
  })
  const three: Draft = {
    name: 'Company',
    teams: [{ id: 'top', roles: [{ id: 'a' }, { id: 'b' }, { id: 'c' }] }],
  }

  it('go when they leave the source; those that people added stay, and the count is that of the file', async () => {
    const cwd = await edited({ ...three, ...tied('ab', 'bc') }, (text) => `${text}  - { from: c, to: a }\n`)
    const { plan } = await merge(cwd, { ...three, ...tied('ab', 'ac') })
    expect(plan).toMatchObject({
      how: 'merged',
      counts: '1 team, 3 roles, 3 ties',
      changes: ['+ 1 tie', '- 1 tie'],
    })
    const text = read(cwd, 'org.yaml')
    expect(text.slice(text.indexOf('ties:'))).toBe(
      'ties:\n  - { from: a, to: b, kind: advice }\n  - { from: c, to: a }\n  - { from: a, to: c, kind: advice }\n',
    )
  })

  it('stay out where people have removed them', async () => {
    const cwd = await edited({ ...three, ...tied('ab', 'bc') }, (text) =>
      text.replace(/ +- \{ from: b.*\n/, ''),
    )
    expect((await merge(cwd, { ...three, ...tied('ab', 'bc') })).plan.how).toBe('same')
  })
})

describe('what a model has, beside it', () => {
  const MODEL =
    'unsilo: 1\nname: Mine\nteams: [{ id: top, roles: [{ id: ann }, { id: bob }] }]\ndecisions:\n  - { id: price, input: [ann], decide: ann }\n'
  const rights = (...decisions: NonNullable<Draft['decisions']>) =>
    importerOf({ draft: { decisions } }, { options: ['model'] })
  const beside = { model: 'model.yaml', output: 'rights.yaml' }

  it('is left out where it says the same, so that both load together', async () => {
    const cwd = scratch({ [SOURCE]: 'x', 'model.yaml': MODEL })
    const all = rights({ id: 'price', decide: 'ann' }, { id: 'scope', decide: 'bob' })
    const { diagnostics } = await planned(cwd, all, beside)
    expect(diagnostics.map(({ message }) => message)).toEqual([
      '1 thing that the model says alike is left out: price',
    ])
    await imported(cwd, all, beside)
    const { organisation } = await loadModel(['model.yaml', 'rights.yaml'], reading(cwd))
    expect([...organisation!.decisions.keys()].sort()).toEqual(['price', 'scope'])
    expect(await imported(cwd, all, beside)).toMatchObject({ how: 'same' })
    expect(await imported(cwd, rights({ id: 'price', decide: 'ann' }), beside)).toMatchObject({
      how: 'nothing',
      files: [],
    })
  })

  it('is told difference by difference where it says something else, with the way to take it', async () => {
    const cwd = scratch({ [SOURCE]: 'x', 'model.yaml': MODEL })
    const price = { id: 'price', input: ['bob'], decide: 'bob' }
    const { result, diagnostics } = await planned(cwd, rights(price, { id: 'scope', decide: 'bob' }), beside)
    expect(result!.counts).toBe('1 decision')
    expect(diagnostics).toMatchObject([
      {
        severity: 'warning',
        message:
          "the model says the decision 'price' otherwise, so it is left out: decide ann → bob; input bob is new",
        help: 'to take what the source says: -o model.yaml --merge',
        span: { file: 'model.yaml' },
      },
    ])
    const only = await planned(cwd, rights(price), beside)
    expect(only.result).toBeNull()
    expect(only.diagnostics[0]!.message).toContain('nothing in the source is new to the model')
    await imported(cwd, rights(price), { model: 'model.yaml', output: 'model.yaml', merge: true })
    expect(read(cwd, 'model.yaml')).toContain('{ id: price, input: [ann, bob], decide: bob }')
  })
})

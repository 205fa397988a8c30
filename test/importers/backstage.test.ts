import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import backstage from '../../src/importers/backstage.js'
import { changed, changes, expectSound, fixture, importing, organisationOf, told } from './reading.js'

const FILES = { 'org.yaml': fixture('backstage/org.yaml'), 'users.yaml': fixture('backstage/users.yaml') }

/** A catalogue of groups, each with what its spec says. */
const groups = (specs: { readonly [name: string]: string }) => ({
  'g.yaml': Object.entries(specs)
    .map(
      ([name, spec]) =>
        `apiVersion: backstage.io/v1alpha1\nkind: Group\nmetadata: { name: ${name} }\nspec: { ${spec} }\n`,
    )
    .join('---\n'),
})
const parentsIn = async (files: { readonly [file: string]: string }) =>
  Object.fromEntries(
    [...(await organisationOf(importing(backstage, files).draft)).teams].map(([id, { parent }]) => [
      id,
      parent,
    ]),
  )

describe("the import of Backstage's catalogue", () => {
  it('makes teams of groups, placed by what parents and children say', async () => {
    const result = importing(backstage, FILES)
    expect(result.diagnostics).toEqual([])
    const { name, teams } = await organisationOf(result.draft)
    expect(name).toBe('Harbour Freight')
    expect([...teams.values()].map(({ id, parent, type }) => [id, parent, type])).toEqual([
      ['booking', 'harbour', 'department'],
      ['contracts', 'booking', 'team'],
      ['harbour', null, 'organization'],
      ['operations', 'harbour', 'department'],
      ['platform', 'harbour', 'department'],
      ['quotes', 'booking', 'team'],
      ['terminals', 'operations', 'team'],
    ])
    expect(teams.get('quotes')).toMatchObject({
      name: 'Quotes',
      note: 'What a container costs today',
      source: 'org.yaml quotes',
    })
  })

  it('makes a seat of each membership, whoever states it, under one person id', async () => {
    const { roles } = await organisationOf(importing(backstage, FILES).draft)
    expect([...roles.values()].map(({ id, name, heldBy }) => [id, name, ...heldBy])).toEqual([
      ['contracts-amara', 'Amara Obi', 'amara'],
      ['platform-ines', 'Inês Carvalho', 'ines'],
      ['quotes-ines', 'Inês Carvalho', 'ines'],
      ['quotes-tomasz.nowak', 'Tomasz Nowak', 'tomasz.nowak'],
      ['terminals-amara', 'Amara Obi', 'amara'],
      ['terminals-yard-lars', 'lars', 'yard/lars'],
    ])
  })

  it('counts what it leaves', () =>
    expect(importing(backstage, FILES).summary).toEqual([
      'read: 7 groups as teams, 4 people in 6 seats; 2 people sit in several groups',
      'left out: 1 user in no group that was read',
      'left: 1 api, 2 components, 1 location, of which 3 have an owner: a catalogue says who looks after them, and not what is decided',
    ]))

  it('heeds the name and the level of units, and puts several tops under one', async () => {
    const files = groups({ a: 'type: team', b: 'type: team', c: 'parent: a' })
    const { name, teams } = await organisationOf(
      importing(backstage, files, { name: 'Acme', unitLevel: 1 }).draft,
    )
    expect(name).toBe('Acme')
    expect([...teams.values()].filter(({ unit }) => unit).map(({ id, parent }) => [id, parent])).toEqual([
      ['a', 'acme'],
      ['b', 'acme'],
    ])
    expect(importing(backstage, files).draft.name).toBe('g')
  })

  it('reads what the API of the catalogue answers, as a list and in pages', async () => {
    const entity = (name: string, parent?: string) => ({
      apiVersion: 'backstage.io/v1alpha1',
      kind: 'Group',
      metadata: { name },
      spec: { type: 'team', parent },
    })
    const list = [entity('top'), entity('low', 'top')]
    expect(await parentsIn({ 'all.json': JSON.stringify(list) })).toEqual({ top: null, low: 'top' })
    expect(await parentsIn({ 'all.json': JSON.stringify({ items: list, totalItems: 2 }) })).toEqual({
      top: null,
      low: 'top',
    })
  })

  it('keeps groups of one name in several namespaces apart', async () => {
    const text = groups({ a: 'type: t', '"b"': 'parent: a' })['g.yaml']
    const other =
      'kind: Group\napiVersion: backstage.io/v1alpha1\nmetadata: { name: b, namespace: yard }\nspec: { parent: default/a }\n'
    expect(await parentsIn({ 'g.yaml': `${text}---\n${other}` })).toEqual({
      a: null,
      'default-b': 'a',
      'yard-b': 'a',
    })
  })

  it('nests no deeper than a reader takes', async () => {
    const chain = Object.fromEntries(
      Array.from({ length: 300 }, (_, i) => [`g${i}`, i === 0 ? 'type: t' : `parent: g${i - 1}`]),
    )
    const parents = await parentsIn(groups(chain))
    expect(Object.keys(parents)).toHaveLength(300)
    expect(parents.g299).toBe('g298')
  })
})

describe('a catalogue that does not hold together', () => {
  const saidOf = (files: { readonly [file: string]: string }) => told(importing(backstage, files), files)

  it('is told of unknown groups and users, with what is near', () => {
    const user =
      'apiVersion: backstage.io/v1alpha1\nkind: User\nmetadata: { name: ann }\nspec: { memberOf: [paymnts] }\n'
    const files = {
      ...groups({ payments: 'members: [anna], parent: nowhere, children: [x]' }),
      'u.yaml': user,
    }
    expect(saidOf(files)).toEqual([
      "import/unknown-user g.yaml:4:19 «anna» group:default/payments has the member user:default/anna, and there is no such user (did you mean 'ann'?)",
      'import/unknown-group g.yaml:4:34 «nowhere» the parent of group:default/payments is group:default/nowhere, and there is no such group (add the file that defines it, or correct the reference)',
      'import/unknown-group g.yaml:4:54 «x» the child of group:default/payments is group:default/x, and there is no such group (add the file that defines it, or correct the reference)',
      "import/unknown-group u.yaml:4:20 «paymnts» user:default/ann is a member of group:default/paymnts, and there is no such group (did you mean 'payments'?)",
    ])
  })

  it('is told of parents that contradict children, of circles and of what is there twice', async () => {
    const clash = groups({
      a: 'children: [c]',
      b: 'children: [c, d]',
      c: 'parent: b',
      d: 'type: t',
      e: 'children: [d]',
    })
    expect(saidOf(clash)).toEqual([
      'import/contradiction g.yaml:4:20 «c» group:default/a names group:default/c as its child, which says that its parent is group:default/b (group:default/b is read as its parent; correct one of them)',
      'import/contradiction g.yaml:24:20 «d» group:default/e names group:default/d as its child, which is also a child of group:default/b (group:default/b is read as its parent; correct one of them)',
    ])
    expect(await parentsIn(clash)).toMatchObject({ c: 'b', d: 'b' })
    const circle = groups({ a: 'parent: b', b: 'parent: c', c: 'parent: a' })
    expect(saidOf(circle)).toEqual([
      "import/parent-cycle g.yaml:4:17 «b» groups are each other's parents in a circle: group:default/a → group:default/b → group:default/c → group:default/a (group:default/a is read as a group without a parent; correct one of them)",
    ])
    expect(await parentsIn(circle)).toEqual({ a: null, b: 'c', c: 'a' })
    const twice = { 'g.yaml': `${groups({ a: '' })['g.yaml']}---\n${groups({ A: '' })['g.yaml']}` }
    expect(saidOf(twice)).toEqual([
      'import/duplicate g.yaml:8:19 «A» group:default/a is in the catalogue twice (the first is read; remove this one, or give it a name of its own)',
    ])
  })

  it('is told of wrong types and broken documents in their places', () => {
    const text = `${groups({ a: 'parent: [b], children: 7' })['g.yaml']}---\njust text\n---\nkind: Group\n`
    expect(saidOf({ 'g.yaml': text })).toEqual([
      "import/wrong-type g.yaml:4:17 «[b]» 'spec.parent' must be text, and is a list (it is passed over; write text there, or remove it)",
      'import/unknown-group g.yaml:4:32 «7» the child of group:default/a is group:default/7, and there is no such group (add the file that defines it, or correct the reference)',
      'import/wrong-type g.yaml:6:1 «just text» the file must be a map of keys or a list of them, and is a text (it is passed over; write a map of keys or a list of them there, or remove it)',
      "import/no-entity g.yaml:8:1 «kind» this entry has no 'metadata.name' (it is left out; an entity has a kind, and a name in its metadata)",
    ])
    const broken = importing(backstage, { 'g.yaml': `${groups({ a: '' })['g.yaml']}---\nkind: "Group\n` })
    expect(broken.draft).toEqual({})
    expect(broken.diagnostics[0]!.span?.start).toMatchObject({ line: 6, column: 7 })
    expect(saidOf({ 'g.yaml': '# nothing\n---\n' })[0]).toContain('import/nothing g.yaml')
  })
})

describe('whatever stands in a catalogue', () => {
  const text = [FILES['org.yaml'], FILES['users.yaml']].join('---\n')

  it('changes nothing by its order', () => {
    const documents = text.split(/^---$/m).filter((part) => /kind/.test(part))
    const draft = (parts: readonly string[]) =>
      importing(backstage, { 'all.yaml': parts.join('\n---\n') }).draft
    fc.assert(
      fc.property(fc.shuffledSubarray(documents, { minLength: documents.length }), (parts) => {
        expect(draft(parts)).toEqual(draft(documents))
      }),
      { numRuns: 30 },
    )
  })

  it('becomes a model without a mistake, or is refused', () => {
    const entity = (kind: string, name: string, spec: object) => ({
      apiVersion: 'backstage.io/v1alpha1',
      kind,
      metadata: { name, description: 'd' },
      spec,
    })
    const base = [
      entity('Group', 'a', { type: 'team', children: ['b', 'c'], profile: { displayName: 'A' } }),
      entity('Group', 'b', { type: 'team', parent: 'a', members: ['ann', 'bob'] }),
      entity('Group', 'c', { parent: 'b' }),
      entity('User', 'ann', { memberOf: ['a', 'c'], profile: { displayName: 'Ann' } }),
      entity('Component', 'x', { owner: 'a' }),
    ]
    fc.assert(
      fc.property(
        changes(['a', 'b', 'c', 'ann', 'group:default/a', ['a', 'b'], 'Group', 'User', ':/']),
        (list) => {
          expectSound(importing(backstage, { 'all.json': JSON.stringify(changed(base, list)) ?? 'null' }))
        },
      ),
      { numRuns: 250 },
    )
  })
})

it.each([
  ['catalog-info.yaml', '# ours\napiVersion: backstage.io/v1alpha1\nkind: Component\n', true],
  ['org.yml', '---\napiVersion: "backstage.io/v1beta1"\n', true],
  ['all.json', '[{"apiVersion": "backstage.io/v1alpha1"', true],
  ['deploy.yaml', 'apiVersion: apps/v1\nkind: Deployment\n', false],
  ['notes.md', 'apiVersion: backstage.io/v1alpha1\n', false],
])('Backstage is known by %s and its head', (file, head, known) =>
  expect(backstage.detect(file, head)).toBe(known),
)

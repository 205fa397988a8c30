import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import scim from '../../src/importers/scim.js'
import { changed, changes, expectSound, fixture, importing, organisationOf, told } from './reading.js'

const FILES = { 'users.json': fixture('scim/users.json'), 'groups.json': fixture('scim/groups.json') }
const URN = 'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User'

/** Users with what the extension says of them. */
const users = (...list: readonly (readonly [id: string, extension: object, more?: object])[]) => ({
  'u.json': JSON.stringify(
    list.map(([id, extension, more]) => ({ id, userName: id, ...more, [URN]: extension })),
    null,
    1,
  ),
})
const under = (manager: string, department?: string) => ({
  manager: { value: manager },
  ...(department ? { department } : {}),
})

describe('the import of SCIM', () => {
  it('makes teams of division and department, below the organisation that all are of', async () => {
    const { name, teams } = await organisationOf(importing(scim, FILES).draft)
    expect(name).toBe('Nordlys Energy')
    expect([...teams.values()].map(({ id, parent, type, lead }) => [id, parent, type, lead])).toEqual([
      ['grid', 'nordlys-energy', 'division', 'bo.lind'],
      ['metering', 'retail', 'department', 'vacant-vera-lund'],
      ['nordlys-energy', null, null, 'greta.holm'],
      ['planning', 'grid', 'department', 'sana.iqbal'],
      ['retail', 'nordlys-energy', 'division', 'ada.berg'],
    ])
  })

  it('makes a seat of each active user, with title, name, person and manager', async () => {
    const { roles } = await organisationOf(importing(scim, FILES).draft)
    expect(roles.get('piotr.mazur')).toMatchObject({
      title: 'Planner',
      name: 'Piotr Mazur',
      team: 'planning',
      reportsTo: 'sana.iqbal',
      line: 'solid',
      heldBy: ['piotr.mazur@nordlys.example'],
      source: 'users.json piotr.mazur@nordlys.example',
    })
    expect([...roles.keys()]).not.toContain('old.hand')
    expect(roles.get('bo.lind')?.name).toBe('Bo Lind')
    // Who has no team sits with their manager.
    expect(roles.get('kim.dahl')?.team).toBe('retail')
    expect(roles.get('vacant-vera-lund')).toMatchObject({
      name: 'Vera Lund',
      heldBy: [],
      team: 'metering',
      tags: ['vacant', 'not-in-extract'],
    })
  })

  it('says what it read and left, groups above all', () =>
    expect(importing(scim, FILES).summary).toEqual([
      'read: 8 people in 5 teams, 7 with a manager; 5 teams have a lead',
      'placed: 1 person of no team with their manager',
      'left out: 1 user who is not active',
      'not read: 2 groups, as access is no coordination; 1 with members of several teams: VPN users; --teams groups reads them as teams',
      'left: addresses, entitlements, cost centres and employee numbers, which the model has no word for',
    ]))

  it.each([
    ['keep', 'vacant-vera-lund', 9],
    ['root', 'greta.holm', 8],
    ['drop', undefined, 6],
  ] as const)(
    'does with managers who are not there what it is told: %s',
    async (onDangling, manager, count) => {
      const result = importing(scim, FILES, { onDangling })
      const { roles } = await organisationOf(result.draft)
      expect([roles.get('rui.costa')?.reportsTo, roles.size]).toEqual([manager, count])
      expect(
        result.diagnostics.map(
          ({ message, span }) => `${span?.file}:${span?.start.line}:${span?.start.column} ${message}`,
        ),
      ).toEqual(
        ["users.json:60:31 the manager 'Vera Lund' (u-70) of 'Rui Costa' and 1 other is not in the data"].map(
          (line) =>
            line.replace(
              ':60:',
              `:${FILES['users.json'].slice(0, FILES['users.json'].indexOf('u-70')).split('\n').length}:`,
            ),
        ),
      )
    },
  )

  it('reads lists, single users, maps of both kinds and keys in any case', () => {
    const user = { ID: 'a', UserName: 'ann', DisplayName: 'Ann' }
    for (const shape of [
      [user],
      user,
      { Users: [user], Groups: [] },
      { users: { Resources: [user] } },
      [{ resources: [user] }],
    ])
      expect(importing(scim, { 'u.json': JSON.stringify(shape) }).draft.roles).toMatchObject([
        { id: 'ann', name: 'Ann' },
      ])
  })

  it('puts several organisations below one name, and marks units', async () => {
    const files = users(
      ['a', { organization: 'North', department: 'Sales' }],
      ['b', { organization: 'South', department: 'Sales' }],
    )
    const { name, teams } = await organisationOf(importing(scim, files, { name: 'Both', unitLevel: 1 }).draft)
    expect(name).toBe('Both')
    expect([...teams.values()].map(({ id, parent, unit }) => [id, parent, unit])).toEqual([
      ['both', null, false],
      ['north', 'both', true],
      ['north-sales', 'north', false],
      ['south', 'both', true],
      ['south-sales', 'south', false],
    ])
  })

  it('gives users of one name on two domains ids of their own', () => {
    const { roles } = importing(
      scim,
      users(['ann@a.example', {}], ['ann@b.example', {}], ['bo@a.example', {}]),
    ).draft
    expect(roles!.map(({ id }) => id)).toEqual(['ann-a.example', 'ann-b.example', 'bo'])
  })

  it('lets the one above most lead all, and no line go round in a circle', async () => {
    const files = users(
      ['boss', { department: 'Sales' }],
      ['ops', under('boss', 'Ops')],
      ['head', under('ops', 'Sales')],
      ['rep', under('head', 'Sales')],
      ['guest', { department: 'Ops' }],
    )
    const { teams, roles } = await organisationOf(importing(scim, files).draft)
    expect([teams.get('u')?.lead, teams.get('sales')?.lead]).toEqual(['boss', 'head'])
    expect(roles.get('boss')?.reportsTo).toBeNull()
    // Half and half: no one leads all, and the line that would be implied leads back to itself.
    const halves = users(
      ['x', { department: 'S' }],
      ['y', under('x', 'O')],
      ['z', under('y', 'S')],
      ['w', under('z', 'S')],
      ['p', { department: 'T' }],
      ['q', under('p', 'T')],
      ['r', under('p', 'T')],
      ['s', under('p', 'T')],
    )
    expectSound(importing(scim, halves))
  })
})

describe('users that do not hold together', () => {
  it('are told in their places', () => {
    const files = users(
      ['a', under('a')],
      ['b', under('c')],
      ['c', under('b')],
      ['d', under('e')],
      ['e', {}, { active: false }],
      ['a', {}],
      ['f', { department: ['x'], manager: 7 }, { title: { t: 1 } }],
    )
    expect(
      told(importing(scim, files), files).map((line) => line.replace(/^(\S+) \S+ «.*?» /, '$1 ')),
    ).toEqual([
      "import/manager-self 'a' is their own manager (the seat is read as one without a manager; correct it where someone else manages them)",
      "import/manager-cycle these manage each other in a circle: b → c → b (the manager of 'b' is not read; correct one of them)",
      "import/manager-unknown the manager 'e' of 'd' is not active (a vacant seat is kept for them; add their entry, or choose another --on-dangling)",
      "import/duplicate the user 'a' is here twice (the first is read; is one page given twice?)",
      "import/wrong-type '[6].title' must be text, and is a map (it is passed over; write text there, or remove it)",
      `import/wrong-type '[6].${URN}.department' must be text, and is a list (it is passed over; write text there, or remove it)`,
      "import/manager-unknown the manager '7' of 'f' is not in the data (a vacant seat is kept for them; add their entry, or choose another --on-dangling)",
    ])
  })

  it('are refused where there are none', () => {
    expect(importing(scim, { 'g.json': FILES['groups.json'] }).diagnostics.map(({ code }) => code)).toEqual([
      'import/nothing',
    ])
    expect(importing(scim, { 'g.json': 'null' }).draft).toEqual({})
  })
})

describe('whatever stands in the data', () => {
  const base = JSON.parse(FILES['users.json']) as { Resources: object[] }

  it('changes nothing by its order', () => {
    const draft = (Resources: readonly object[]) =>
      importing(scim, { 'u.json': JSON.stringify({ Resources }) }).draft
    fc.assert(
      fc.property(fc.shuffledSubarray(base.Resources, { minLength: base.Resources.length }), (list) => {
        expect(draft(list)).toEqual(draft(base.Resources))
      }),
      { numRuns: 40 },
    )
  })

  it('becomes a model without a mistake, or is refused', () => {
    const own = [
      'u-1',
      'u-2',
      'u-3',
      'u-8',
      'Grid',
      'Planning',
      'Retail',
      { value: 'u-4' },
      { $ref: 'Users/u-5' },
      false,
    ]
    fc.assert(
      fc.property(
        changes(own),
        fc.constantFrom('keep' as const, 'root' as const, 'drop' as const),
        (list, onDangling) => {
          expectSound(
            importing(scim, { 'u.json': JSON.stringify(changed(base, list)) ?? 'null' }, { onDangling }),
          )
        },
      ),
      { numRuns: 250 },
    )
  })

  it('closes no circle by a lead who is implied as their manager is elsewhere, and that of another below', () => {
    const seat = (id: string, manager: string | null, division: string, department: string) =>
      [id, { ...(manager === null ? {} : { manager: { value: manager } }), division, department }] as const
    const people = [
      seat('p3', 'p6', 'Y', ''),
      seat('p4', 'p5', 'Y', ''),
      seat('p5', 'p3', 'X', ''),
      seat('p6', null, 'Y', 'A'),
      seat('p8', null, 'Y', 'A'),
      seat('p1', 'p8', '', ''),
      seat('p0', null, '', ''),
      seat('p2', 'p0', '', ''),
    ]
    expectSound(importing(scim, users(...people)))
  })

  it('becomes a model without a mistake, whoever manages whom where', () => {
    const person = fc.record({
      manager: fc.nat(9),
      team: fc.constantFrom('', 'A', 'B', 'C'),
      division: fc.constantFrom('', 'X', 'Y'),
    })
    fc.assert(
      fc.property(
        fc.array(person, { minLength: 1, maxLength: 9 }),
        fc.constantFrom('keep' as const, 'root' as const, 'drop' as const),
        (people, onDangling) => {
          const list = people.map(
            ({ manager, team, division }, i) =>
              [
                `p${i}`,
                { manager: manager === 9 ? null : { value: `p${manager}` }, department: team, division },
              ] as const,
          )
          expectSound(importing(scim, users(...list), { onDangling }))
        },
      ),
      { numRuns: 800 },
    )
  })
})

it.each([
  ['users.json', FILES['users.json'], true],
  ['groups.json', FILES['groups.json'], true],
  ['teams.json', fixture('github/teams.json'), false],
  ['notes.txt', 'see urn:ietf:params:scim:schemas:core:2.0:User', false],
])('SCIM is known by %s and its head', (file, head, known) =>
  expect(scim.detect(file, head.slice(0, 4096))).toBe(known),
)

describe('groups of SCIM', () => {
  const plain = ['ann', 'bob', 'cem'].map((id) => ({ id, userName: id }))
  const group = (displayName: string, ...members: string[]) => ({
    schemas: ['urn:ietf:params:scim:schemas:core:2.0:Group'],
    id: displayName,
    displayName,
    members: members.map((value) => ({ value })),
  })
  const teamsOf = ({ draft }: ReturnType<typeof importing>) =>
    Object.fromEntries((draft.roles ?? []).map(({ id, team }) => [id, team]))

  it('are teams where no department is said; whoever is in several is of the smallest, and told', () => {
    const groups = [
      group('All', 'ann', 'bob', 'cem'),
      group('Sales', 'ann', 'bob'),
      group('Ops', 'cem'),
      group('Key', 'bob'),
    ]
    const result = importing(scim, { 'all.json': JSON.stringify([...plain, ...groups]) })
    expect(teamsOf(result)).toEqual({ ann: 'sales', bob: 'key', cem: 'ops' })
    expect(result.summary).toContain('in several groups, read in the smallest: 1 person: bob')
    expect(result.draft.name).toBe('Organisation')
  })

  it('are no teams where departments are said, unless that is asked', () => {
    const files = {
      ...users(['ann', { department: 'Sales' }], ['bob', {}]),
      'g.json': JSON.stringify([group('Ops', 'ann')]),
    }
    expect(Object.values(teamsOf(importing(scim, files)))).not.toContain('ops')
    expect(teamsOf(importing(scim, files, { teams: 'groups' })).ann).toBe('ops')
  })
})

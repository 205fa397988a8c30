import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import ldif from '../../src/importers/ldif.js'
import { DEFAULT_IMPORT_OPTIONS } from '../../src/importers/options.js'
import { expectSound, fixture, importing, organisationOf, told } from './reading.js'

const TEXT = fixture('ldif/directory.ldif')
const FILES = { 'directory.ldif': TEXT }
const entry = (dn: string, ...lines: readonly string[]) => [`dn: ${dn}`, ...lines, '', ''].join('\n')
const person = (dn: string, ...lines: readonly string[]) => entry(dn, 'objectClass: inetOrgPerson', ...lines)

describe('the import of LDIF', () => {
  it('makes teams of the units around people, and of departments where there are none', async () => {
    const { name, teams } = await organisationOf(importing(ldif, FILES).draft)
    expect(name).toBe('Brightwater Trust')
    expect([...teams.values()].map(({ id, parent, lead }) => [id, parent, lead])).toEqual([
      ['brightwater-trust', null, 'rchan'],
      ['empty-wing', 'hospitals', 'empty-wing'],
      ['finance', 'brightwater-trust', 'vacant-gone'],
      ['hospitals', 'brightwater-trust', 'mwright'],
      ['theatre', 'hospitals', 'jdoe'],
    ])
    expect(teams.get('hospitals')).toMatchObject({
      note: 'Three houses on the coast',
      source: expect.stringContaining('directory.ldif ou=Hospitals'),
    })
  })

  it('joins folded lines, reads Base64, and finds managers however their names are written', async () => {
    const { roles } = await organisationOf(importing(ldif, FILES).draft)
    expect([...roles.values()].map(({ id, name, title, reportsTo }) => [id, name, title, reportsTo])).toEqual(
      [
        ['alee', 'Lee, Ann', 'Anaesthetist', 'jdoe'],
        ['jdoe', 'Jón Doe', 'Theatre manager', 'mwright'],
        ['mwright', 'Marcus Wright', 'Director of hospitals', 'rchan'],
        ['rchan', 'Rosa Chan', 'Chief executive', null],
        ['tkhan', 'Tariq Khan', 'Bookkeeper', 'vacant-gone'],
        ['vacant-gone', 'gone', null, 'rchan'],
      ],
    )
  })

  it('says what it read and left', () => {
    const result = importing(ldif, FILES)
    expect(result.summary).toEqual([
      'read: 5 people in 5 teams, 4 with a manager; 4 teams have a lead',
      'left out: 1 person whose account is disabled',
      'the tree tells the teams: 1 person has a department of another name, which was not read',
      'not read: 1 group, as access is no coordination; 1 with members of several teams: printers',
      'left: 1 entry of other classes',
    ])
    expect(told(result, FILES)).toEqual([
      "import/manager-unknown directory.ldif:71:1 «manager: uid=gone,ou=People,dc=brightwater,dc=example» the manager 'gone' (uid=gone,ou=people,dc=brightwater,dc=example) of 'Tariq Khan' is not in the data (a vacant seat is kept for them; add their entry, or choose another --on-dangling)",
    ])
  })

  it('takes the exports of Windows: UTF-16, and entries as additions', () => {
    const text = person('CN=Ann,OU=Sales,DC=x,DC=y', 'changetype: add', 'sAMAccountName: ann').replaceAll(
      '\n',
      '\r\n',
    )
    const bytes = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text, 'utf16le')])
    const result = ldif.read([{ file: 'a.ldf', bytes }], {
      options: DEFAULT_IMPORT_OPTIONS,
      organisation: null,
      people: null,
    })
    expect(result.draft.roles).toMatchObject([{ id: 'ann', team: 'sales' }])
    expect(result.draft.name).toBe('x.y')
  })

  it('reads escapes, quotes and several attributes in names', async () => {
    const text = [
      person('uid=a+cn=Ann \\2b Co,ou=R\\26D\\, west,o=Acme'),
      person('uid=b,ou="R&D, west",o=acme', 'manager: CN=Ann \\+ Co + UID=A , OU=r&d\\, WEST, O=ACME'),
    ].join('')
    const { teams, roles } = await organisationOf(importing(ldif, { 'a.ldif': text }).draft)
    expect([...teams.values()].map(({ id, name }) => [id, name])).toEqual([
      ['acme', 'Acme'],
      ['r-d-west', 'R&D, west'],
    ])
    expect(roles.get('b')?.reportsTo).toBe('a')
  })
})

describe('LDIF that does not hold together', () => {
  const saidOf = (text: string) => told(importing(ldif, { 'a.ldif': text }), { 'a.ldif': text })

  it('is refused where it changes a directory', () => {
    const text =
      person('uid=a,o=x') +
      entry('uid=a,o=x', 'changetype: modify', 'replace: title', 'title: Boss', '-') +
      entry('uid=b,o=x', 'changetype: delete')
    expect(saidOf(text)).toEqual([
      'import/change-records a.ldif:5:1 «changetype: modify» this file changes a directory (changetype: modify) and holds no export of one (export the entries themselves: ldapsearch -LLL, slapcat, or ldifde -f)',
    ])
    expect(importing(ldif, { 'a.ldif': text }).draft).toEqual({})
    expect(saidOf('')[0]).toMatch(/^import\/nothing a\.ldif/)
  })

  it('is told in its places, and nothing is fetched', () => {
    const text = [
      person('uid=a,o=x', 'title:< file:///etc/passwd', 'cn:: $$$', 'no colon here'),
      person('uid=A, o=X'),
      person('nonsense'),
      'cn: lost\n\n',
      person('uid=b,o=x', 'manager: boss'),
      entry('ou=Sales,o=x', 'objectClass: organizationalUnit', 'managedBy: uid=z,o=x'),
    ].join('')
    expect(saidOf(text)).toEqual([
      "import/url a.ldif:3:1 «title:< file:///etc/passwd» the value of 'title' lies elsewhere (it is not fetched; write the value itself where it matters)",
      "import/base64 a.ldif:4:1 «cn:: $$$» the value of 'cn' is no text in Base64 (it is passed over; is the line cut short?)",
      'import/no-attribute a.ldif:5:1 «no colon here» this line has no attribute before a colon (it is passed over; a line that goes on starts with a space)',
      "import/duplicate a.ldif:7:1 «dn: uid=A, o=X» the entry 'uid=A, o=X' is here twice (the first is read; remove this one)",
      "import/bad-dn a.ldif:10:1 «dn: nonsense» 'nonsense' is no distinguished name (the entry is left out; a name reads as in: cn=Ann Lee,ou=Sales,dc=example,dc=com)",
      "import/no-dn a.ldif:13:1 «cn: lost» this entry does not start with its 'dn:' (it is left out; an empty line stands between entries only)",
      "import/bad-dn a.ldif:17:1 «manager: boss» the manager 'boss' is no distinguished name (the seat is read as one without a manager; write the name of their entry)",
      "import/lead-unknown a.ldif:21:1 «managedBy: uid=z,o=x» 'z', who leads 'Sales', is not in the data (the team is read without them; add their entry, or correct the name)",
    ])
  })

  it('is told of managers in circles', () => {
    const text = person('uid=a,o=x', 'manager: uid=b,o=x') + person('uid=b,o=x', 'manager: uid=a,o=x')
    expect(saidOf(text)).toEqual([
      "import/manager-cycle a.ldif:3:1 «manager: uid=b,o=x» these manage each other in a circle: a → b → a (the manager of 'a' is not read; correct one of them)",
    ])
  })
})

describe('whatever stands in LDIF', () => {
  it('changes nothing by its order', () => {
    const entries = TEXT.split(/\n\n+/).slice(1)
    const draft = (list: readonly string[]) => importing(ldif, { 'd.ldif': list.join('\n\n') }).draft
    fc.assert(
      fc.property(fc.shuffledSubarray(entries, { minLength: entries.length }), (list) => {
        expect(draft(list)).toEqual(draft(entries))
      }),
      { numRuns: 40 },
    )
  })

  it('becomes a model without a mistake, or is refused', () => {
    const lines = TEXT.split('\n')
    const junk = fc.oneof(
      fc.constantFrom(
        '',
        ' ',
        ' folded',
        'dn:',
        'dn: =',
        'dn: ou=,o=',
        'dn: ,',
        'cn:',
        '-',
        '#',
        'version: 1',
        'ou: ',
        'uid: ',
        'manager: ,,',
        'objectClass: organizationalUnit',
        'changetype: add',
        'cn:: 4pyT',
        'title: \u001b[31m',
        'dn: uid=__proto__,ou=constructor,dc=x',
        '__proto__: x',
        'manager: uid=jdoe,ou=Theatre,ou=Hospitals,ou=People,dc=brightwater,dc=example',
        'managedBy: uid=jdoe,ou=Theatre,ou=Hospitals,ou=People,dc=brightwater,dc=example',
        `title: ${'x'.repeat(30000)}`,
        `dn: ${'ou=a,'.repeat(300)}o=x`,
      ),
      fc.constantFrom(...lines),
      fc.string({ maxLength: 40 }),
    )
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.nat(lines.length - 1), junk), { minLength: 1, maxLength: 8 }),
        fc.constantFrom('keep' as const, 'root' as const, 'drop' as const),
        (list, onDangling) => {
          const changed = [...lines]
          for (const [at, put] of list) changed[at] = put
          const files = { 'd.ldif': changed.join('\n') }
          const result = importing(ldif, files, { onDangling })
          told(result, files)
          expectSound(result)
        },
      ),
      { numRuns: 300 },
    )
  })
})

it.each([
  ['x.ldif', '', true],
  ['export.txt', TEXT, true],
  ['export.txt', '# c\n\ndn:: dWlkPWE=\n', true],
  ['export', 'dn: uid=a,dc=x\n', true],
  ['a.yaml', 'dn: name\n', false],
  ['a.yaml', 'version: 1\nteams: []\n', false],
  ['a.csv', 'dn,cn\n', false],
])('LDIF is known by %s and its head', (file, head, known) =>
  expect(ldif.detect(file, head.slice(0, 4096))).toBe(known),
)

import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { IMPORTERS } from '../../src/importers/index.js'
import kubernetes from '../../src/importers/kubernetes.js'
import { DEFAULT_IMPORT_OPTIONS } from '../../src/importers/options.js'
import { resolve } from '../../src/load/resolve.js'
import { validators } from '../../src/load/validators.generated.js'
import { writeModel } from '../../src/load/write.js'
import { organisationIn, quoted, read } from '../load/reading.js'

const SIGS = `sigs:
  - dir: sig-apps
    name: Apps
    mission_statement: >
      Covers deploying
      applications.
    leadership:
      chairs:
        - { github: ann, name: Ann Lee }
        - { name: Bob }
      tech_leads:
        - { github: cem }
    meetings:
      - { frequency: weekly }
  - dir: sig-node
    name: Node
    leadership:
      chairs:
        - { github: cem }
  - dir: sig-empty
workinggroups:
  - dir: wg-batch
    name: Batch
    stakeholder_sigs: [Apps, Node]
    leadership:
      chairs:
        - { github: cem }
        - { github: someone-new }
    meetings:
      - { frequency: Bi-weekly on Thursdays }
  - dir: wg-quiet
    stakeholder_sigs: [sig-empty]
    meetings:
      - { frequency: every four weeks }
      - { frequency: daily }
committees:
  - dir: committee-steering
    name: Steering
    leadership:
      chairs:
        - { github: dan }
        - { github: ann }
`

const importing = (text: string) =>
  kubernetes.read([{ file: 'sigs.yaml', bytes: Buffer.from(text) }], {
    options: DEFAULT_IMPORT_OPTIONS,
    organisation: null,
    people: null,
  })
const importedOrganisation = (text: string) =>
  organisationIn({ 'org.yaml': writeModel(importing(text).draft) })

/** What is said of a broken file, as `severity line:column text: message`. */
function saidOf(text: string): string[] {
  const { draft, diagnostics } = importing(text)
  if (diagnostics.some(({ severity }) => severity === 'error')) expect(draft).toEqual({})
  return diagnostics.map(({ severity, span, message }) => `${severity} ${quoted(span, text)}: ${message}`)
}

describe('the import of sigs.yaml', () => {
  it('makes a unit of each special interest group, with its leaders as roles', async () => {
    const { name, teams, roles } = await importedOrganisation(SIGS)
    expect(name).toBe('Kubernetes')
    expect(teams.get('sig-apps')).toMatchObject({
      name: 'SIG Apps',
      parent: 'kubernetes',
      type: 'sig',
      unit: true,
      lead: 'sig-apps-chair-1',
      note: 'Covers deploying applications.',
      roles: ['sig-apps-chair-1', 'sig-apps-chair-2', 'sig-apps-tech-lead-1'],
    })
    expect(teams.get('sig-empty')).toMatchObject({ name: 'SIG sig-empty', leadIs: 'none', roles: [] })
    expect([...roles.values()].map(({ id, title, heldBy }) => [id, title, ...heldBy])).toEqual([
      ['committee-steering-member-1', 'Member', 'dan'],
      ['committee-steering-member-2', 'Member', 'ann'],
      ['sig-apps-chair-1', 'Chair', 'ann'],
      ['sig-apps-chair-2', 'Chair', 'Bob'],
      ['sig-apps-tech-lead-1', 'Technical lead', 'cem'],
      ['sig-node-chair-1', 'Chair', 'cem'],
    ])
  })

  it('makes a forum of each working group: of the groups with a stake, and of its chairs in their groups', async () => {
    const { forums } = await importedOrganisation(SIGS)
    expect(forums.get('wg-batch')).toMatchObject({
      name: 'WG Batch',
      members: ['sig-apps', 'sig-apps-tech-lead-1', 'sig-node', 'sig-node-chair-1'],
      shares: ['information'],
      mechanism: 'task-force',
      cadence: 'biweekly',
    })
    expect(forums.get('wg-quiet')).toMatchObject({ members: ['sig-empty'], cadence: '13/year' })
  })

  it('makes teams of the committees, and has the steering committee lead the project', async () => {
    const { teams } = await importedOrganisation(SIGS)
    expect(teams.get('committee-steering')).toMatchObject({
      name: 'Steering Committee',
      type: 'committee',
      unit: false,
      lead: 'committee-steering-member-1',
    })
    expect(teams.get('kubernetes')?.lead).toBe('committee-steering-member-1')
  })

  it('says what it read and left', () =>
    expect(importing(SIGS).summary).toEqual([
      'read: 3 special interest groups as units, with 3 chairs and 1 technical leads',
      'read: 2 working groups as forums, 1 committees as teams',
      'left: emeritus leads, subprojects, contacts, meeting places and companies, which the model has no word for',
    ]))

  it('takes a file with empty lists, and without committees', async () => {
    const { teams, forums } = await importedOrganisation(
      'sigs:\n  - dir: a\n    leadership:\nworkinggroups:\ncommittees:\n',
    )
    expect([...teams.keys()]).toEqual(['a', 'kubernetes'])
    expect(forums.size).toBe(0)
    const bare = 'sigs: [{ dir: a }]\ncommittees: [{ dir: committee-steering }]\n'
    expect((await importedOrganisation(bare)).teams.get('kubernetes')?.leadIs).toBe('none')
  })

  it('leaves out a working group that would have no member, aloud', async () => {
    const text =
      'sigs: [{ dir: a }]\nworkinggroups:\n  - { dir: w, leadership: { chairs: [{ github: x }] } }\n'
    expect(saidOf(text)).toEqual([
      "warning 3:5 { dir: w, leadership: { chairs: [{ github: x }] } }: the working group 'w' is left out: it names no sig, and its chairs lead in none",
    ])
    expect((await importedOrganisation(text)).forums.size).toBe(0)
  })
})

describe("the Kubernetes project's own file", () => {
  const source = (path: string) =>
    readFileSync(new URL(`../../examples/kubernetes/${path}`, import.meta.url), 'utf8')
  const text = source('source/sigs.yaml')
  /** Counts by the eye: how often a line stands in a section of the file. */
  const count = (section: string, line: RegExp) => {
    const [, own = ''] = new RegExp(`^${section}:\\n((?:[ -].*\\n|\\n)*)`, 'm').exec(text) ?? []
    return own.match(line)?.length ?? 0
  }

  it('becomes as many units, forums and committees as it lists', async () => {
    const { teams, forums } = await importedOrganisation(text)
    const ofType = (type: string) => [...teams.values()].filter((team) => team.type === type).length
    expect(importing(text).diagnostics).toEqual([])
    expect(ofType('sig')).toBe(count('sigs', /^ {2}- dir: /gm))
    expect(ofType('sig')).toBe(24)
    expect(forums.size).toBe(count('workinggroups', /^ {2}- dir: /gm))
    expect(forums.size).toBe(8)
    expect(ofType('committee')).toBe(count('committees', /^ {2}- dir: /gm))
    expect(ofType('committee')).toBe(3)
    expect(teams.size).toBe(1 + 24 + 3)
  })

  it('becomes a role for each chair and technical lead, and for each member of a committee', async () => {
    const { roles } = await importedOrganisation(text)
    const titled = (title: string) => [...roles.values()].filter((role) => role.title === title).length
    expect([titled('Chair'), titled('Technical lead'), titled('Member')]).toEqual([61, 54, 22])
    expect(importing(text).summary[0]).toBe(
      'read: 24 special interest groups as units, with 61 chairs and 54 technical leads',
    )
  })

  it('is what the example holds, and reads back without a word', async () => {
    const yaml = writeModel(importing(text).draft)
    expect(source('kubernetes.yaml').endsWith(`\n\n${yaml}`)).toBe(true)
    const loaded = await read({ 'org.yaml': yaml })
    expect(loaded.diagnostics).toEqual([])
  })
})

describe('a broken sigs.yaml', () => {
  it.each([
    ['nothing', '', ['error null: the file must be a map of keys']],
    ['a list', '- a\n', ['error 1:3 a: the file must be a map of keys']],
    ['no sigs', 'other: 1\n', ["error 1:1 other: sigs.yaml has no list 'sigs'"]],
    ['sigs that are no list', 'sigs: x\n', ["error 1:7 x: 'sigs' must be a list"]],
    ['an entry that is nothing', 'sigs:\n  -\n', ["error 2:4 : an entry of 'sigs' must be a map of keys"]],
    [
      'a group without dir',
      'sigs: [{ name: A }]\n',
      ["error 1:8 { name: A }: an entry of 'sigs' has no 'dir'"],
    ],
    ['a dir that is a number', 'sigs: [{ dir: 3 }]\n', ["error 1:15 3: 'dir' must be text"]],
    [
      'a dir that is no id',
      'sigs: [{ dir: SIG Apps }]\n',
      ["error 1:15 SIG Apps: 'SIG Apps' cannot be an id: small letters, digits, '.', '_' and '-'"],
    ],
    [
      'a dir that is taken',
      'sigs: [{ dir: a }]\nworkinggroups: [{ dir: a, stakeholder_sigs: [a] }]\n',
      ["error 2:24 a: the dir 'a' is here twice"],
    ],
    [
      'leaders that are no list',
      'sigs: [{ dir: a, leadership: { chairs: ann } }]\n',
      ["error 1:40 ann: 'chairs' must be a list"],
    ],
    [
      'a leader that is nobody',
      'sigs: [{ dir: a, leadership: { tech_leads: [null] } }]\n',
      ["error 1:45 null: an entry of 'tech_leads' must be a map of keys"],
    ],
    [
      'a stake in a group that is not there',
      'sigs: [{ dir: a, name: A }]\nworkinggroups: [{ dir: w, stakeholder_sigs: [A, B] }]\n',
      ["error 2:49 B: the working group 'w' names the group 'B', and there is no such sig"],
    ],
    ['YAML that is none', 'sigs: "x\n', [`error 1:7 ": this text starts with " and never ends`]],
    [
      'several at once',
      'sigs: [{ dir: A }, { name: B }]\nworkinggroups: [{ dir: w, stakeholder_sigs: [C] }]\n',
      [
        "error 1:15 A: 'A' cannot be an id: small letters, digits, '.', '_' and '-'",
        "error 1:20 { name: B }: an entry of 'sigs' has no 'dir'",
        "error 2:46 C: the working group 'w' names the group 'C', and there is no such sig",
      ],
    ],
  ])('is told in its place: %s', (_, text, said) => expect(saidOf(text)).toEqual(said))
})

describe('whatever stands in sigs.yaml', () => {
  it('is refused in its place, or becomes a model without a mistake', async () => {
    const lines = SIGS.split('\n')
    const junk = fc.constantFrom(
      'null',
      '[]',
      '{}',
      '3',
      'x',
      '[null]',
      '- a',
      'sig-apps',
      'Apps',
      '"x',
      '__proto__',
    )
    const changes = fc.array(fc.tuple(fc.nat(lines.length - 1), fc.option(junk)), {
      minLength: 1,
      maxLength: 3,
    })
    await fc.assert(
      fc.asyncProperty(changes, async (list) => {
        const changed = [...lines]
        for (const [at, put] of list)
          changed[at] = put === null ? '' : `${changed[at]!.split(':')[0]!}: ${put}`
        const text = changed.join('\n')
        const { draft, diagnostics } = importing(text)
        for (const { span } of diagnostics) quoted(span, text)
        if (diagnostics.some(({ severity }) => severity === 'error')) return
        expect(validators.file({ unsilo: 1, ...draft }), JSON.stringify(validators.file.errors)).toBe(true)
        expect(resolve([{ file: 'org.yaml', draft, locate: () => null }]).diagnostics).toEqual([])
      }),
      { numRuns: 200 },
    )
  })
})

describe('the importers', () => {
  it('are listed with their titles, and load under their own names', async () => {
    for (const entry of IMPORTERS) {
      const importer = await entry.load()
      expect({ id: importer.id, title: importer.title }).toEqual({ id: entry.id, title: entry.title })
    }
  })

  it.each([
    ['sigs.yaml', 'sigs:\n  - dir: a\n', true],
    ['community/sigs.yml', '# c\nsigs:\n', true],
    ['sigs.yaml', 'teams: []\n', false],
    ['other.yaml', 'sigs:\n', false],
    ['notsigs.yaml', 'sigs:\n', false],
  ])('know %s by its name and head', (file, head, known) => expect(kubernetes.detect(file, head)).toBe(known))
})

import { parseYaml } from '../load/parse.js'
import { decode, Source } from '../load/source.js'
import type { DraftForum, DraftRole, DraftTeam } from '../model/draft.js'
import type { ForeignSource, Importer, ImportResult } from './importer.js'

type Person = { readonly github?: string; readonly name?: string }
type Group = {
  readonly dir: string
  readonly name?: string
  readonly mission_statement?: string
  readonly stakeholder_sigs?: readonly string[]
  readonly leadership?: { readonly chairs?: readonly Person[]; readonly tech_leads?: readonly Person[] }
  readonly meetings?: readonly { readonly frequency?: string }[]
}
type Groups = {
  readonly sigs: readonly Group[]
  readonly workinggroups: readonly Group[]
  readonly committees: readonly Group[]
}
type Path = readonly (string | number)[]
type Tell = (severity: 'error' | 'warning', message: string, path: Path) => void

/** What of the file is read, and what it has to be; anything may be left out or empty. */
type Shape = 'text' | { readonly list: Shape } | { readonly map: { readonly [key: string]: Shape } }

const PEOPLE: Shape = { list: { map: { github: 'text', name: 'text' } } }
const GROUPS: Shape = {
  list: {
    map: {
      dir: 'text',
      name: 'text',
      mission_statement: 'text',
      stakeholder_sigs: { list: 'text' },
      leadership: { map: { chairs: PEOPLE, tech_leads: PEOPLE } },
      meetings: { list: { map: { frequency: 'text' } } },
    },
  },
}
const SIGS: Shape = { map: { sigs: GROUPS, workinggroups: GROUPS, committees: GROUPS } }
const LISTS = ['sigs', 'workinggroups', 'committees'] as const

const ROOT = 'kubernetes'
const STEERING = 'committee-steering'

/** `sigs.yaml` of kubernetes/community: special interest groups, working groups and committees with their leaders. */
const importer: Importer = {
  id: 'kubernetes',
  title: "the Kubernetes project's sigs.yaml",
  options: [],
  detect: (file, head) => /(^|\/)sigs\.ya?ml$/.test(file) && /^sigs:/m.test(head),
  read,
}

function read([source]: readonly ForeignSource[]): ImportResult {
  const decoded = decode(source!.file, source!.bytes)
  if (!(decoded instanceof Source)) return { draft: {}, diagnostics: [decoded], summary: [] }
  const parsed = parseYaml(decoded)
  const diagnostics = [...parsed.diagnostics]
  const tell: Tell = (severity, message, path) => {
    const span = parsed.locate(path, 'value')
    diagnostics.push({ code: 'import/kubernetes', severity, message, span, file: decoded.file })
  }
  const refused = { draft: {}, diagnostics, summary: [] }
  if (diagnostics.length > 0) return refused
  checkShape(parsed.value, SIGS, [], tell)
  if (diagnostics.length > 0) return refused
  const data = parsed.value as { readonly [list in keyof Groups]?: Groups[list] | null }
  if (!data.sigs) tell('error', `${decoded.file} has no list 'sigs'`, [])
  const groups = {
    sigs: data.sigs ?? [],
    workinggroups: data.workinggroups ?? [],
    committees: data.committees ?? [],
  }
  checkIds(groups, tell)
  const idOf = new Map(groups.sigs.map((sig) => [sig.name ?? sig.dir, sig.dir]))
  checkStakes(groups.workinggroups, idOf, tell)
  if (diagnostics.length > 0) return refused
  return { draft: draftOf(groups, idOf, tell), diagnostics, summary: summaryOf(groups) }
}

function checkShape(value: unknown, shape: Shape, path: Path, tell: Tell): void {
  const found = Array.isArray(value) ? 'list' : value !== null && typeof value === 'object' ? 'map' : 'text'
  const wanted = shape === 'text' ? 'text' : 'list' in shape ? 'list' : 'map'
  if (found !== wanted || (found === 'text' && typeof value !== 'string')) {
    const where = path.filter((step) => typeof step === 'string').at(-1)
    const what = { text: 'text', list: 'a list', map: 'a map of keys' }[wanted]
    const place = typeof path.at(-1) === 'number' ? `an entry of '${where}'` : `'${where}'`
    tell('error', `${where === undefined ? 'the file' : place} must be ${what}`, path)
  } else if (shape !== 'text' && 'list' in shape) {
    for (const [i, entry] of (value as unknown[]).entries()) checkShape(entry, shape.list, [...path, i], tell)
  } else if (shape !== 'text') {
    for (const [key, inner] of Object.entries(shape.map)) {
      const entry = (value as { [key: string]: unknown })[key]
      if (entry !== undefined && entry !== null) checkShape(entry, inner, [...path, key], tell)
    }
  }
}

/** Every group needs a `dir` of its own, which is its id in the model. */
function checkIds(groups: Groups, tell: Tell): void {
  const seen = new Set([ROOT])
  for (const list of LISTS) {
    for (const [i, group] of groups[list].entries()) {
      const dir: string | null | undefined = group.dir
      if (dir === undefined || dir === null) {
        tell('error', `an entry of '${list}' has no 'dir'`, [list, i])
        continue
      }
      if (!/^[a-z0-9][a-z0-9._-]{0,150}$/.test(dir))
        tell('error', `'${dir}' cannot be an id: small letters, digits, '.', '_' and '-'`, [list, i, 'dir'])
      if (seen.has(dir)) tell('error', `the dir '${dir}' is here twice`, [list, i, 'dir'])
      seen.add(dir)
    }
  }
}

function checkStakes(working: readonly Group[], idOf: ReadonlyMap<string, string>, tell: Tell): void {
  working.forEach((group, i) => {
    group.stakeholder_sigs?.forEach((name, j) => {
      if (idOf.has(name)) return
      const message = `the working group '${group.dir}' names the group '${name}', and there is no such sig`
      tell('error', message, ['workinggroups', i, 'stakeholder_sigs', j])
    })
  })
}

function draftOf({ sigs, workinggroups, committees }: Groups, idOf: ReadonlyMap<string, string>, tell: Tell) {
  const units = sigs.map((sig) => sigTeam(sig))
  const above = committees.map(committeeTeam)
  const steering = above.find((committee) => committee.id === STEERING)?.lead
  const rolesOf = rolesByPerson(units)
  const forums = workinggroups.map((group) => workingGroup(group, idOf, rolesOf))
  forums.forEach(({ id, members }, i) => {
    if (members.length === 0)
      tell('warning', `the working group '${id}' is left out: it names no sig, and its chairs lead in none`, [
        'workinggroups',
        i,
      ])
  })
  return {
    name: 'Kubernetes',
    source: 'kubernetes/community sigs.yaml (Apache-2.0)',
    teams: [
      {
        id: ROOT,
        name: 'Kubernetes',
        ...(steering === undefined ? {} : { lead: steering }),
        teams: [...above, ...units],
      },
    ],
    forums: forums.filter(({ members }) => members.length > 0),
  }
}

function sigTeam(sig: Group): DraftTeam {
  const id = sig.dir
  const chairs = (sig.leadership?.chairs ?? []).map((p, i) => seat(`${id}-chair-${i + 1}`, 'Chair', p))
  const leads = (sig.leadership?.tech_leads ?? []).map((p, i) =>
    seat(`${id}-tech-lead-${i + 1}`, 'Technical lead', p),
  )
  const roles = [...chairs, ...leads]
  return {
    id,
    name: `SIG ${sig.name ?? id}`,
    type: 'sig',
    unit: true,
    ...(roles[0] === undefined ? {} : { lead: roles[0].id! }),
    ...noteOf(sig),
    roles,
  }
}

function committeeTeam(committee: Group): DraftTeam {
  const id = committee.dir
  const roles = (committee.leadership?.chairs ?? []).map((p, i) => seat(`${id}-member-${i + 1}`, 'Member', p))
  return {
    id,
    name: `${committee.name ?? id} Committee`,
    type: 'committee',
    ...(roles[0] === undefined ? {} : { lead: roles[0].id! }),
    ...noteOf(committee),
    roles,
  }
}

function seat(id: string, title: string, person: Person): DraftRole {
  const holder = person.github ?? person.name
  return { id, title, ...(holder === undefined ? {} : { held_by: holder }) }
}

/** A working group links the groups that have a stake in it, and those whose leaders chair it. */
function workingGroup(
  group: Group,
  idOf: ReadonlyMap<string, string>,
  rolesOf: ReadonlyMap<string, readonly string[]>,
): DraftForum {
  const stakes = (group.stakeholder_sigs ?? []).flatMap((name) => idOf.get(name) ?? [])
  const chairs = (group.leadership?.chairs ?? []).flatMap((person) => rolesOf.get(person.github ?? '') ?? [])
  const cadence = cadenceOf(group.meetings?.[0]?.frequency)
  return {
    id: group.dir,
    name: `WG ${group.name ?? group.dir}`,
    members: [...stakes, ...chairs],
    shares: ['information'],
    mechanism: 'task-force',
    ...(cadence === null ? {} : { cadence }),
    ...noteOf(group),
  }
}

function rolesByPerson(teams: readonly DraftTeam[]): Map<string, string[]> {
  const found = new Map<string, string[]>()
  for (const role of teams.flatMap((team) => team.roles ?? [])) {
    const person = role.held_by as string | undefined
    if (person === undefined) continue
    found.set(person, [...(found.get(person) ?? []), role.id!])
  }
  return found
}

/** The first word of a meeting's frequency that the format knows; the rest is prose. */
function cadenceOf(frequency: string | undefined): string | null {
  const text = frequency?.toLowerCase() ?? ''
  if (/^bi-?weekly|^every two weeks/.test(text)) return 'biweekly'
  const word = /^(daily|weekly|monthly|quarterly|yearly)\b/.exec(text)?.[1]
  if (word !== undefined) return word
  return /^every four weeks/.test(text) ? '13/year' : null
}

function noteOf(group: Group): { readonly note?: string } {
  const text = group.mission_statement?.trim().replace(/\s+/g, ' ')
  return text ? { note: text } : {}
}

function summaryOf({ sigs, workinggroups, committees }: Groups): string[] {
  const count = (groups: readonly Group[], key: 'chairs' | 'tech_leads') =>
    groups.reduce((sum, group) => sum + (group.leadership?.[key]?.length ?? 0), 0)
  return [
    `read: ${sigs.length} special interest groups as units, with ${count(sigs, 'chairs')} chairs and ${count(sigs, 'tech_leads')} technical leads`,
    `read: ${workinggroups.length} working groups as forums, ${committees.length} committees as teams`,
    'left: emeritus leads, subprojects, contacts, meeting places and companies, which the model has no word for',
  ]
}

export default importer

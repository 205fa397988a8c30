import type { Diagnostic } from '../diagnostic/diagnostic.js'
import { parseYaml } from '../load/parse.js'
import { Source } from '../load/source.js'
import type { DraftForum, DraftRole, DraftTeam } from '../model/draft.js'
import type { ForeignSource, Importer, ImportResult } from './importer.js'

type Person = { readonly github?: string; readonly name?: string }
type Group = {
  readonly dir?: string
  readonly name?: string
  readonly mission_statement?: string
  readonly charter_link?: string
  readonly stakeholder_sigs?: readonly string[]
  readonly leadership?: { readonly chairs?: readonly Person[]; readonly tech_leads?: readonly Person[] }
  readonly meetings?: readonly { readonly frequency?: string }[]
}
type Sigs = {
  readonly sigs?: readonly Group[]
  readonly workinggroups?: readonly Group[]
  readonly committees?: readonly Group[]
}

const ROOT = 'kubernetes'
const STEERING = 'committee-steering'

/** `sigs.yaml` of kubernetes/community: special interest groups, working groups and committees with their leaders. */
const importer: Importer = {
  id: 'kubernetes',
  title: "the Kubernetes project's sigs.yaml",
  detect: (file, head) => /(^|\/)sigs\.ya?ml$/.test(file) && /^sigs:/m.test(head),
  read,
}

function read(source: ForeignSource): ImportResult {
  const parsed = parseYaml(new Source(source.file, source.text))
  const problem = (code: string, message: string, path: readonly (string | number)[]): Diagnostic => ({
    code,
    severity: 'error',
    message,
    span: parsed.locate(path, 'value'),
    file: source.file,
  })
  const data = parsed.value as Sigs | null | undefined
  const diagnostics = [...parsed.diagnostics]
  if (diagnostics.length === 0 && !Array.isArray(data?.sigs)) {
    diagnostics.push(problem('import/kubernetes', `${source.file} has no list 'sigs'`, ['sigs']))
  }
  if (diagnostics.length > 0) return { draft: {}, diagnostics, summary: [] }
  const { sigs = [], workinggroups = [], committees = [] } = data as Sigs
  for (const [list, groups] of [
    ['sigs', sigs],
    ['workinggroups', workinggroups],
    ['committees', committees],
  ] as const) {
    groups.forEach((group, i) => {
      if (typeof group?.dir !== 'string')
        diagnostics.push(problem('import/kubernetes', `an entry of '${list}' has no 'dir'`, [list, i]))
    })
  }
  const idOf = new Map(sigs.flatMap((sig) => (sig?.dir && sig.name ? [[sig.name, sig.dir] as const] : [])))
  workinggroups.forEach((group, i) => {
    group?.stakeholder_sigs?.forEach((name, j) => {
      if (idOf.has(name)) return
      const message = `the working group '${group.dir}' names the group '${name}', and there is no such sig`
      diagnostics.push(problem('import/kubernetes', message, ['workinggroups', i, 'stakeholder_sigs', j]))
    })
  })
  if (diagnostics.length > 0) return { draft: {}, diagnostics, summary: [] }
  const draft = draftOf(sigs, workinggroups, committees, idOf)
  return { draft, diagnostics, summary: summaryOf(sigs, workinggroups, committees) }
}

function draftOf(
  sigs: readonly Group[],
  working: readonly Group[],
  committees: readonly Group[],
  idOf: ReadonlyMap<string, string>,
) {
  const units = sigs.map((sig) => sigTeam(sig))
  const rolesOf = rolesByPerson(units)
  const steering = committees.some((committee) => committee.dir === STEERING)
  return {
    name: 'Kubernetes',
    source: 'kubernetes/community sigs.yaml (Apache-2.0)',
    teams: [
      {
        id: ROOT,
        name: 'Kubernetes',
        ...(steering ? { lead: `${STEERING}-member-1` } : {}),
        teams: [...committees.map(committeeTeam), ...units],
      },
    ],
    forums: working.map((group) => workingGroup(group, idOf, rolesOf)),
  }
}

function sigTeam(sig: Group): DraftTeam {
  const id = sig.dir!
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
  const id = committee.dir!
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
    id: group.dir!,
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

function summaryOf(
  sigs: readonly Group[],
  working: readonly Group[],
  committees: readonly Group[],
): string[] {
  const count = (groups: readonly Group[], key: 'chairs' | 'tech_leads') =>
    groups.reduce((sum, group) => sum + (group.leadership?.[key]?.length ?? 0), 0)
  return [
    `read: ${sigs.length} special interest groups as units, with ${count(sigs, 'chairs')} chairs and ${count(sigs, 'tech_leads')} technical leads`,
    `read: ${working.length} working groups as forums, ${committees.length} committees as teams`,
    'left: emeritus leads, subprojects, contacts, meeting places and companies, which the model has no word for',
  ]
}

export default importer

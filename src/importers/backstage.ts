import type { DraftRole } from '../model/draft.js'
import { compareText } from '../util/order.js'
import { plural } from '../util/text.js'
import type { ForeignSource, ImportContext, Importer, ImportResult } from './importer.js'
import { type Entity, entitiesIn } from './parts/backstage/entities.js'
import { parentsOf } from './parts/backstage/hierarchy.js'
import { type Membership, membershipsOf } from './parts/backstage/memberships.js'
import { baseName, organisationName } from './parts/file-name.js'
import { Ids } from './parts/naming.js'
import { Problems } from './parts/problems.js'
import { several, stated } from './parts/stated.js'
import { nestTeams, type PlacedTeam } from './parts/team-tree.js'

/**
 * The catalogue of Backstage: groups become teams and memberships become seats, one for each group that someone is in.
 * It knows no managers, so every line is implied. That a group owns a component says who looks after it, and not what is
 * decided by whom: owners are counted, and no decision is made of them.
 */
const importer: Importer = {
  id: 'backstage',
  title: "groups and users of Backstage's catalogue",
  options: ['name', 'unitLevel'],
  detect: (file, head) =>
    /\.(ya?ml|json)$/i.test(file) && /^[\s{["'-]*"?apiVersion"?\s*:\s*["']?backstage\.io\//m.test(head),
  read,
}

function read(sources: readonly ForeignSource[], { options }: ImportContext): ImportResult {
  const problems = new Problems()
  const entities = entitiesIn(sources, problems)
  const groups = entities.filter(({ kind }) => kind === 'group')
  const users = entities.filter(({ kind }) => kind === 'user')
  if (groups.length === 0 && !problems.broken) {
    const help = 'give the files that define the groups, too'
    problems.tell(
      'nothing',
      'there is no group in what was read',
      { file: sources[0]?.file ?? '', span: null },
      help,
      { severity: 'error' },
    )
  }
  if (problems.broken) return problems.result({}, [])
  const parents = parentsOf(groups, problems)
  const members = membershipsOf(groups, users, problems)
  const tops = groups.filter(({ ref }) => !parents.has(ref))
  const top = tops.length === 1 ? tops[0]! : null
  const name =
    options.name ?? (top === null ? organisationName(sources.map(({ file }) => file)) : nameOf(top))
  const source = several([...new Set(sources.map(({ file }) => baseName(file)))].sort())

  const ids = new Ids()
  const rootKey = top?.ref ?? ''
  const root = ids.give([
    { key: rootKey, wants: top === null ? [name, 'organisation'] : [top.name, top.ref] },
  ])
  const others = groups.filter(({ ref }) => ref !== rootKey)
  const teamIds = new Map([
    ...root,
    ...ids.give(
      others.map(({ ref, name, namespace }) => ({ key: ref, wants: [name, `${namespace}-${name}`] })),
    ),
  ])
  // A group without members stands for no one, where the catalogue names the people at all.
  const seated = new Set(members.map(({ group }) => group))
  const headcountOf = (group: string) => (seated.has(group) || members.length === 0 ? null : 0)
  const teams: PlacedTeam[] = groups.map((group) => ({
    id: teamIds.get(group.ref)!,
    parent: group === top ? null : teamIds.get(parents.get(group.ref) ?? rootKey)!,
    draft: stated({
      name: nameOf(group),
      type: group.spec?.text('type'),
      headcount: headcountOf(group.ref),
      note: group.metadata.text('description'),
      source: group.source,
    }),
  }))
  if (top === null)
    teams.push({
      id: teamIds.get('')!,
      parent: null,
      draft: stated({ name, headcount: headcountOf(''), source }),
    })
  const draft = {
    name,
    source,
    teams: nestTeams(teams, options.unitLevel),
    roles: rolesOf(members, teamIds, ids),
  }
  return problems.result(stated(draft), summaryOf(groups, users, members, entities))
}

const nameOf = ({ spec, metadata, name }: Entity) =>
  spec?.entry('profile')?.text('displayName') ?? metadata.text('title') ?? name

/** A person's id: their name in the catalogue, with the namespace where that is not the usual one. */
const personOf = (ref: string) => ref.replace(/^user:(?:default\/)?/, '')

function rolesOf(
  members: readonly Membership[],
  teamIds: ReadonlyMap<string, string>,
  ids: Ids,
): DraftRole[] {
  const keyOf = ({ group, ref }: Membership) => JSON.stringify([group, ref])
  const roleIds = ids.give(
    members.map((member) => ({
      key: keyOf(member),
      wants: [`${teamIds.get(member.group)}-${personOf(member.ref)}`],
    })),
  )
  const roles = members.map((member) =>
    stated<DraftRole>({
      id: roleIds.get(keyOf(member))!,
      name: member.user === null ? null : nameOf(member.user),
      team: teamIds.get(member.group)!,
      held_by: personOf(member.ref) || member.ref,
      source: member.source,
    }),
  )
  return roles.sort((a, b) => compareText(a.id!, b.id!))
}

function summaryOf(
  groups: readonly Entity[],
  users: readonly Entity[],
  members: readonly Membership[],
  entities: readonly Entity[],
): string[] {
  const seats = new Map<string, number>()
  for (const { ref } of members) seats.set(ref, (seats.get(ref) ?? 0) + 1)
  const shared = [...seats.values()].filter((count) => count > 1).length
  const idle = users.filter(({ ref }) => !seats.has(ref)).length
  const others = entities.filter(({ kind }) => kind !== 'group' && kind !== 'user')
  const kinds = [...new Set(others.map(({ kind }) => kind))].sort()
  const counts = kinds.map((kind) => plural(others.filter((one) => one.kind === kind).length, kind))
  const owned = others.filter(({ spec }) => spec?.raw('owner') !== undefined).length
  return [
    `read: ${plural(groups.length, 'group')} as teams, ${plural(seats.size, 'person', 'people')} in ${plural(members.length, 'seat')}${shared === 0 ? '' : `; ${plural(shared, 'person sits', 'people sit')} in several groups`}`,
    ...(idle === 0 ? [] : [`left out: ${plural(idle, 'user')} in no group that was read`]),
    ...(others.length === 0
      ? []
      : [
          `left: ${several(counts, 12)}, of which ${owned} have an owner: a catalogue says who looks after them, and not what is decided`,
        ]),
  ]
}

export default importer

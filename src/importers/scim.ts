import { plural } from '../util/text.js'
import type { ForeignSource, ImportContext, Importer, ImportResult } from './importer.js'
import { type AccessGroup, sayGroups } from './parts/directory/access-groups.js'
import { draftOf } from './parts/directory/draft.js'
import type { Entry } from './parts/entry.js'
import { baseName, organisationName } from './parts/file-name.js'
import { Problems } from './parts/problems.js'
import { teamsFromGroups } from './parts/scim/group-teams.js'
import { type Resources, resourcesIn } from './parts/scim/resources.js'
import { usersOf } from './parts/scim/users.js'
import { several } from './parts/stated.js'

/**
 * Users of SCIM 2.0 (RFC 7643) with the enterprise extension: organisation, division and department become teams, a user
 * a seat with their manager. In most directories groups give access, and coordinate nothing: they are teams only where no
 * department is said, or with `--teams groups`.
 */
const importer: Importer = {
  id: 'scim',
  title: 'users and groups of SCIM 2.0',
  options: ['name', 'onDangling', 'unitLevel', 'teams'],
  detect: (_, head) => /^\s*[[{]/.test(head) && head.includes('urn:ietf:params:scim:'),
  read,
}

function read(sources: readonly ForeignSource[], { options }: ImportContext): ImportResult {
  const problems = new Problems()
  const resources = resourcesIn(sources, problems)
  if (!problems.broken && resources.users.length === 0) {
    const help = 'give what GET /Users answers'
    problems.tell(
      'nothing',
      'there is no user in what was read',
      { file: sources[0]?.file ?? '', span: null },
      help,
      { severity: 'error' },
    )
  }
  if (problems.broken) return problems.result({}, [])
  const { people: all, left, organisation } = usersOf(resources.users, problems)
  const {
    people,
    rest,
    summary: grouped,
  } = teamsFromGroups(all, groupsOf(resources), options.teams === 'groups')
  const name = options.name ?? organisation ?? organisationName(sources.map(({ file }) => file))
  const source = several([...new Set(sources.map(({ file }) => baseName(file)))].sort())
  const { draft, summary } = draftOf({ name, source, people, teams: [], left }, options, problems)
  return problems.result(draft, [
    ...summary,
    ...(left.size === 0
      ? []
      : [`left out: ${plural(left.size, 'user')} who ${left.size === 1 ? 'is' : 'are'} not active`]),
    ...grouped,
    ...sayGroups(rest, people, options.teams === null ? '--teams groups' : null),
    'left: addresses, entitlements, cost centres and employee numbers, which the model has no word for',
  ])
}

function groupsOf({ groups }: Resources): AccessGroup[] {
  return groups.map((group) => ({
    name: group.text('displayName') ?? group.text('id') ?? '',
    members: group.entries('members').flatMap((member: Entry) => member.text('value') ?? []),
  }))
}

export default importer

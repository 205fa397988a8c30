import { decode, Source } from '../load/source.js'
import { plural } from '../util/text.js'
import type { ForeignSource, ImportContext, Importer, ImportResult } from './importer.js'
import { sayGroups } from './parts/directory/access-groups.js'
import { draftOf } from './parts/directory/draft.js'
import { decodeText } from './parts/encoding.js'
import { baseName, organisationName } from './parts/file-name.js'
import { readDirectory } from './parts/ldif/directory.js'
import { entriesIn } from './parts/ldif/records.js'
import { Problems } from './parts/problems.js'
import { several } from './parts/stated.js'

/**
 * An export of an LDAP directory (RFC 2849): people with their titles and managers, in the units of its tree, or in their
 * departments where the tree has no units around them. Who manages a unit leads it. Groups are not read, as in SCIM.
 */
const importer: Importer = {
  id: 'ldif',
  title: 'an LDAP directory as LDIF',
  options: ['name', 'onDangling', 'unitLevel'],
  detect: (file, head) => /\.(?:ldif|ldf)$/i.test(file) || startsAsLdif(head),
  read,
}

const startsAsLdif = (head: string) =>
  /^(?:(?:#[^\n]*|[ \t\r]*)\n)*(?:version:[ ]*1[ \t\r]*\n(?:(?:#[^\n]*|[ \t\r]*)\n)*)?dn:(?::[ ]*[A-Za-z0-9+/]|[ ]*[A-Za-z0-9.-]+[ ]*=)/.test(
    head,
  )

/** Servers of Windows export UTF-16 where they are asked to. */
function textIn({ file, bytes }: ForeignSource, problems: Problems): Source | null {
  const source = decode(file, bytes)
  if (source instanceof Source) return source
  const known = decodeText(bytes)
  if ('text' in known) return new Source(file, known.text)
  problems.add([source])
  return null
}

function read(sources: readonly ForeignSource[], { options }: ImportContext): ImportResult {
  const problems = new Problems()
  const entries = sources.flatMap((source) => {
    const text = textIn(source, problems)
    return text === null ? [] : entriesIn(text, problems)
  })
  const directory = readDirectory(entries, problems)
  const { people, teams, groups, left, otherwise, others } = directory
  if (!problems.broken && people.length === 0 && teams.length === 0) {
    const help = 'export entries of the classes inetOrgPerson or user'
    problems.tell(
      'nothing',
      'there is no person in what was read',
      { file: sources[0]?.file ?? '', span: null },
      help,
      { severity: 'error' },
    )
  }
  if (problems.broken) return problems.result({}, [])
  const name = options.name ?? directory.organisation ?? organisationName(sources.map(({ file }) => file))
  const source = several([...new Set(sources.map(({ file }) => baseName(file)))].sort())
  const { draft, summary } = draftOf({ name, source, people, teams, left }, options, problems)
  return problems.result(draft, [
    ...summary,
    ...(left.size === 0
      ? []
      : [`left out: ${plural(left.size, 'person', 'people')} whose account is disabled`]),
    ...(otherwise === 0
      ? []
      : [
          `the tree tells the teams: ${plural(otherwise, 'person has', 'people have')} a department of another name, which was not read`,
        ]),
    ...sayGroups(groups, people),
    ...(others === 0 ? [] : [`left: ${plural(others, 'entry', 'entries')} of other classes`]),
  ])
}

export default importer

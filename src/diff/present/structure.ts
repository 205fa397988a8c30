import { textCell } from '../../report/cells.js'
import type { NamesData } from '../../report/data.js'
import type { DiffData, LikelyRename, OtherChange, StructureChange } from '../../report/diff-data.js'
import type { Block, Row, Section } from '../../report/document.js'
import { listed, nameIn } from '../../report/say.js'
import { capital, plural } from '../../util/text.js'
import { sizeOf } from '../size.js'
import { followingOf, structureText, thingName } from './structure-words.js'

/** Says what is different about teams, roles, links and the rest, and which ids may be renames. */
export function presentStructureChanges(data: DiffData): Section | null {
  const { structure, others, likelyRenames } = data
  // What follows from another change is told with it.
  const shown = structure.filter(
    ({ follows, change }) => follows === null && change !== 'line' && change !== 'leading',
  )
  const blocks: Block[] = [
    ...(shown.length === 0 ? [] : [structureTable(shown, data)]),
    ...(others.length === 0 ? [] : [otherTable(others, data.names)]),
    ...(likelyRenames.length === 0 ? [] : [renameList(likelyRenames)]),
  ]
  if (blocks.length === 0) return null
  const size = sizeOf({ ...data, decisions: [] })
  const renames =
    likelyRenames.length === 0
      ? ''
      : ` ${plural(likelyRenames.length, 'new id')} may be ${likelyRenames.length === 1 ? 'a rename' : 'renames'}.`
  const answer = `${size === '' ? 'Teams, roles and links are the same' : capital(size)}.${renames}`
  return { id: 'structure', title: 'Structure', answer, folded: 'in-comment', blocks }
}

function structureTable(changes: readonly StructureChange[], data: DiffData): Block {
  const following = followingOf(data.structure)
  const moved = new Set(changes.filter(({ change }) => change === 'moved').map(({ id }) => id))
  // Of a team that moves and has another lead, the lines are told once.
  const broughtBy = ({ id, change }: StructureChange) =>
    change === 'lead' && moved.has(id) ? [] : (following.get(id) ?? [])
  return {
    type: 'table',
    id: 'structure-changes',
    title: 'Teams and roles',
    columns: [
      { key: 'thing', title: 'Team or role', align: 'left', priority: 1 },
      { key: 'kind', title: 'Is a', align: 'left', priority: 3 },
      { key: 'change', title: 'Change', align: 'left', priority: 1 },
    ],
    rows: changes.map(
      (change): Row => ({
        subject: change.id,
        cells: [
          textCell(thingName(change, data)),
          textCell(change.kind),
          { text: structureText(change, data, broughtBy(change)), value: change.change },
        ],
      }),
    ),
    whenEmpty: '',
  }
}

function otherTable(others: readonly OtherChange[], names: NamesData): Block {
  return {
    type: 'table',
    id: 'other-changes',
    title: 'Links and the rest',
    columns: [
      { key: 'kind', title: 'Kind', align: 'left', priority: 1 },
      { key: 'thing', title: 'Name', align: 'left', priority: 1 },
      { key: 'change', title: 'Change', align: 'left', priority: 1 },
    ],
    rows: others.map(
      ({ kind, id, name, change, fields }): Row => ({
        subject: id,
        cells: [
          textCell(kind),
          textCell(endsText(name, names)),
          { text: `${OTHER[change]}${fields.length === 0 ? '' : `: ${listed(fields)}`}`, value: change },
        ],
      }),
    ),
    whenEmpty: '',
  }
}

/** The ends of a link or need that is known by nothing else. */
function endsText(name: string, names: NamesData): string {
  if (!/^[^ ~]+~[^ ~]+$/.test(name)) return name
  const ends = name.replace(/#\d+$/, '').split('~')
  return ends.map((end) => nameIn(names.actors, end)).join(' – ')
}

const OTHER = { added: 'new', removed: 'gone', changed: 'changed' } as const

function renameList(renames: readonly LikelyRename[]): Block {
  return {
    type: 'list',
    title: 'Perhaps renames: if so, say it with previously:',
    items: renames.map(
      ({ kind, from, to, evidence }) =>
        `${kind} ${from} may be ${to} now: ${listed(evidence)}. If it is, write previously: [${from}] at ${to}.`,
    ),
  }
}

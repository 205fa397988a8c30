import { textCell } from '../../report/cells.js'
import type { NamesData } from '../../report/data.js'
import type { BoundaryChange, BoundaryState, CrossingChange, DiffData } from '../../report/diff-data.js'
import type { Row, Section } from '../../report/document.js'
import { listed, nameIn } from '../../report/say.js'
import { judgedCell, judgementCell } from '../words.js'

const STATE: { readonly [S in BoundaryState]: string } = {
  gap: 'gap',
  linked: 'linked',
  surplus: 'linked, not required',
  none: 'not required',
}

/** Says the boundaries that open, close, are required newly or no longer, or are crossed in other ways. */
export function presentBoundaryChanges({ boundaries, names }: DiffData): Section | null {
  if (boundaries.length === 0) return null
  return {
    id: 'boundaries',
    title: 'Boundaries',
    answer: answerOf(boundaries),
    folded: 'in-comment',
    blocks: [
      {
        type: 'table',
        id: 'boundary-changes',
        title: '',
        columns: [
          { key: 'units', title: 'Units', align: 'left', priority: 1 },
          { key: 'state', title: 'Before → after', align: 'left', priority: 1 },
          { key: 'links', title: 'Links', align: 'left', priority: 2 },
          { key: 'judgement', title: 'Is', align: 'left', priority: 1 },
        ],
        rows: boundaries.map((boundary) => rowOf(boundary, names)),
        whenEmpty: '',
      },
    ],
  }
}

function answerOf(boundaries: readonly BoundaryChange[]): string {
  const count = (which: (boundary: BoundaryChange) => boolean) => boundaries.filter(which).length
  const part = (n: number, one: string, many: string) => (n === 0 ? [] : [`${n} ${n === 1 ? one : many}`])
  const parts = [
    ...part(
      count((b) => b.opened),
      'gap opens',
      'gaps open',
    ),
    ...part(
      count((b) => b.closed),
      'gap closes',
      'gaps close',
    ),
    ...part(
      count((b) => b.newlyRequired),
      'boundary is newly required',
      'boundaries are newly required',
    ),
    ...part(
      count((b) => b.noLongerRequired),
      'is no longer required',
      'are no longer required',
    ),
    ...part(
      count((b) => b.fragile.is === 'worse'),
      'is now fragile',
      'are now fragile',
    ),
    ...part(
      count((b) => b.fragile.is === 'better'),
      'is no longer fragile',
      'are no longer fragile',
    ),
  ]
  return parts.length === 0
    ? 'No gap opens or closes; what links the units is different.'
    : `${listed(parts, 6)}.`
}

function rowOf(boundary: BoundaryChange, names: NamesData): Row {
  const { units, before, after, fragile, linksAdded, linksRemoved, is } = boundary
  const say = (state: BoundaryState, weak: boolean) => `${STATE[state]}${weak ? ', fragile' : ''}`
  const [was, now] = [say(before, fragile.before), say(after, fragile.after)]
  const links = [
    ...(linksAdded.length === 0 ? [] : [`new: ${crossings(linksAdded, names)}`]),
    ...(linksRemoved.length === 0 ? [] : [`no longer: ${crossings(linksRemoved, names)}`]),
  ]
  return {
    subject: units.join('~'),
    cells: [
      textCell(units.map((unit) => nameIn(names.actors, unit)).join(' – ')),
      judgedCell(was, now, is),
      textCell(links.join('; ')),
      judgementCell(is),
    ],
  }
}

function crossings(changes: readonly CrossingChange[], names: NamesData): string {
  return listed(
    changes.map((change) => crossingText(change, names)),
    3,
  )
}

function crossingText({ id, what, mechanism }: CrossingChange, names: NamesData): string {
  const [kind, rest] = [id.slice(0, id.indexOf(':')), id.slice(id.indexOf(':') + 1)]
  if (kind === 'person') return `${rest} (shared person)`
  if (kind === 'forum') return nameIn(names.actors, rest)
  const ends = rest.split('~').map((seat) => nameIn(names.actors, seat))
  if (kind === 'dotted') return `dotted line ${ends.join(' → ')}`
  return what ?? `${mechanism ?? 'link'} ${ends.join(' – ')}`
}

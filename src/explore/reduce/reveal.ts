import { splitSubject } from '../../app/explore/facts.js'
import type { State } from '../state.js'
import { unitsOf } from '../views/boundaries.js'
import { rowsNow } from '../views/index.js'
import { atColumn, atRow, remembering } from './moving.js'

/** The state with the cursor at a thing, in the view that lists it; what no view lists is shown in the detail alone. */
export function revealed(state: State, subject: string): State {
  const there = showing({ ...state, focus: 'list', dialog: null }, subject)
  return remembering(state, there)
}

function showing(state: State, subject: string): State {
  const [kind, id] = splitSubject(subject)
  if (kind === 'team' || kind === 'role' || kind === 'customer')
    return atKey(unfolded({ ...state, view: 'tree' }, subject), subject)
  if (kind === 'decision') return atKey({ ...state, view: 'decisions', group: 'nothing' }, subject)
  if (kind === 'boundary') {
    const [a, b] = id.split('~')
    const units = unitsOf(state.look)
    return atColumn(atRow({ ...state, view: 'boundaries' }, units.indexOf(a!)), units.indexOf(b!))
  }
  return { ...state, pinned: subject, detail: { index: 0, top: 0 } }
}

function atKey(state: State, key: string): State {
  const index = rowsNow(state).findIndex((row) => row.key === key)
  return index === -1 ? { ...state, pinned: key } : atRow(state, index)
}

/** The tree unfolded as far as a thing. */
function unfolded(state: State, subject: string): State {
  const { teams, roles } = state.look.organisation
  const [kind, id] = splitSubject(subject)
  const folded = new Set(state.folded)
  if (kind === 'customer') folded.delete('customers')
  let team = kind === 'role' ? roles.get(id)?.team : kind === 'team' ? teams.get(id)?.parent : null
  while (team != null) {
    folded.delete(`team:${team}`)
    team = teams.get(team)?.parent
  }
  return folded.size === state.folded.size ? state : { ...state, folded }
}

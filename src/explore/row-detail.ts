import type { Detail, DetailValue } from '../app/explore/facts/detail.js'
import { splitSubject } from '../app/explore/facts.js'
import type { Look } from '../app/explore/look.js'
import { nameIn } from '../report/say.js'
import { capital, plural } from '../util/text.js'
import { type DetailLine, linesOf } from './detail-lines.js'
import type { State } from './state.js'
import { rowsNow, viewOf } from './views/index.js'
import { remembered } from './views/view.js'

/** How many things the row of the cursor stands for, which is about none of its own, and which they are. */
export function rowLines(state: State, width: number): readonly DetailLine[] {
  const { look, view, spots } = state
  const key = rowsNow(state)[spots[view].index]?.key
  const subjects = key === undefined ? [] : (viewOf(view).within?.(state, key) ?? [])
  return key === undefined || subjects.length === 0 ? [] : linesFor(look, key, subjects, width)
}

const linesFor = remembered((look: Look, key: string, subjects: readonly string[], width: number) =>
  linesOf(detailFor(look, key, subjects), width),
)

function detailFor(look: Look, key: string, subjects: readonly string[]): Detail {
  const [kind] = splitSubject(subjects[0]!)
  const values = subjects.map((subject) => named(look, subject))
  return {
    subject: key,
    kind: plural(subjects.length, kind),
    label: capital(key.replace(/^group:/, '')),
    id: key,
    facts: [{ label: 'Which', values, place: null }],
    place: null,
  }
}

function named({ report: { names } }: Look, subject: string): DetailValue {
  const [kind, id] = splitSubject(subject)
  return { text: nameIn(kind === 'customer' ? names.customers : names.decisions, id), subject }
}

import type { Role, Team } from '../model/organisation.js'
import type { Field } from './changes-of.js'

type Seat = Pick<Role | Team, 'reportsTo' | 'line'>

/** The superior of a seat; where it is the same, whether the line to it is written. */
export function lineFields(
  before: Seat,
  after: Seat,
  seat: (id: string | null) => string | null,
): readonly Field[] {
  const superior = seat(before.reportsTo)
  return superior === after.reportsTo
    ? [['line', before.line, after.line]]
    : [['superior', superior, after.reportsTo]]
}

import type { Organisation } from '../model/organisation.js'
import type { Reporting, Seats } from './graph.js'

/** The reporting forest of solid and implied lines, as columns over the seats. */
export function reportingOf(organisation: Organisation, seats: Seats): Reporting {
  const count = seats.ids.length
  const superior = new Int32Array(count).fill(-1)
  const implied = new Uint8Array(count)
  const starts = new Int32Array(count + 1)
  for (let seat = 0; seat < count; seat++) {
    const id = seats.ids[seat]!
    const { reportsTo, line } = (organisation.roles.get(id) ?? organisation.teams.get(id))!
    const above = reportsTo === null ? undefined : seats.numbers.get(reportsTo)
    if (above === undefined || above === seat) continue
    superior[seat] = above
    implied[seat] = line === 'implied' ? 1 : 0
    starts[above + 1]!++
  }
  for (let seat = 0; seat < count; seat++) starts[seat + 1]! += starts[seat]!
  const next = starts.slice(0, count)
  const reports = new Int32Array(starts[count]!)
  for (let seat = 0; seat < count; seat++) {
    const above = superior[seat]!
    if (above !== -1) reports[next[above]!++] = seat
  }
  return { superior, implied, starts, reports }
}

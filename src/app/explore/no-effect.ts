import type { Organisation } from '../../model/organisation.js'
import type { Change } from '../../model/reorg.js'

const same = (a: readonly string[], b: readonly string[]) =>
  a.length === b.length && [...a].sort().every((one, i) => one === [...b].sort()[i])

/** Why a change would leave an organisation as it is; `null` where it would not. */
export function noEffect(organisation: Organisation, change: Change): string | null {
  const { decisions, teams, roles, links } = organisation
  const { delegate, grant, move, report, connect } = change
  if (delegate !== undefined) {
    const decide = decisions.get(delegate.decision)?.rights.decide ?? []
    return same(decide, [delegate.to]) ? 'it is decided there already' : null
  }
  if (grant !== undefined) {
    const held = decisions.get(grant.decision)?.rights[grant.right] ?? []
    return held.includes(grant.to) ? 'that right is held already' : null
  }
  if (move !== undefined) {
    const { team, role, to } = move
    const now = team === undefined ? roles.get(role!)?.team : teams.get(team)?.parent
    return now === to ? 'it is there already' : null
  }
  if (report?.role !== undefined) {
    const { line, reportsTo } = roles.get(report.role) ?? { line: null, reportsTo: null }
    const isThere = report.to === null ? line === 'implied' : line === 'solid' && reportsTo === report.to
    return isThere ? 'that is its line already' : null
  }
  if (connect !== undefined) {
    const between = [connect.between].flat()
    const isThere = links.some(
      (link) =>
        same(link.between, between) &&
        same(link.shares, [connect.shares].flat()) &&
        link.mechanism === connect.mechanism,
    )
    return isThere ? 'such a link is there already' : null
  }
  return null
}

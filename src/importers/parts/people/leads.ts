import { compareText } from '../../../util/order.js'
import type { Reports } from '../reports.js'
import { type Head, headsOf } from './following.js'
import { labelOf, type Seat, shortened, type Team } from './seat.js'
import { isWithin } from './team.js'

/** What someone is called who leads a team. */
const TITLED =
  /^(?:(?:co|deputy|acting|interim)[- ]+)?(?:head\b|chief\b|leiter|abteilungsleiter|bereichsleiter|kierowni|dyrektor|chef|responsable\b|jef[ae]\b|director [od]|director,)/i

/**
 * Finds who leads each team: of those in it or below it whose own manager is outside it the one to whom most of its
 * people report. Where there is none, it is the one in it to whom more report than to all others of them together; a
 * manager who is in no row contests nobody who is in one.
 */
export function findLeads(teams: readonly Team[], seats: readonly Seat[], reports: Reports): void {
  const found = headsOf(seats)
  const people = peopleIn(teams)
  for (const team of teams) {
    const heads = [...(found.get(team) ?? [])].sort(
      (a, b) => b.following - a.following || compareText(a.seat.key, b.seat.key),
    )
    team.lead = leadOf(team, heads, people.get(team)!)
    const own = heads.filter(({ seat }) => seat.team === team)
    if (own.length > 1) tellSeveral(team, own, reports)
    if (heads.length === 0) tellTitled(team, reports)
  }
}

/** How many people each team holds, those below it among them. */
function peopleIn(teams: readonly Team[]): ReadonlyMap<Team, number> {
  const found = new Map<Team, number>()
  for (const team of [...teams].reverse()) {
    const own = team.seats.filter(({ vacant }) => !vacant).length
    found.set(
      team,
      [...team.children.values()].reduce((sum, child) => sum + found.get(child)!, own),
    )
  }
  return found
}

function leadOf(team: Team, heads: readonly Head[], people: number): Seat | null {
  const most = heads.find(({ following }) => 2 * following > people)
  if (most !== undefined) return most.seat
  const real = heads.filter(({ seat }) => !seat.absent)
  const own = (all: readonly Head[]) => all.filter(({ seat }) => seat.team === team)
  const tops = real.filter(({ seat }) => seat.manager === null)
  const among = [own(real), tops, own(heads)].find((some) => some.length > 0) ?? []
  const [best, ...others] = among
  if (best === undefined) return null
  const rivals = others.reduce((sum, { following }) => sum + following, 0)
  // Nobody leads those who lead more people than they do, and report to someone else. Whoever is in no row counts where
  // they are in the team itself.
  const beyond = best.seat.absent ? heads : heads.filter(({ seat }) => !seat.absent || seat.team === team)
  return best.following > rivals && best.following >= beyond[0]!.following ? best.seat : null
}

/** Several heads are told where none of them leads, and where two of them are in the extract. */
function tellSeveral(team: Team, heads: readonly Head[], reports: Reports): void {
  const { lead } = team
  if (lead !== null && heads.filter(({ seat }) => !seat.absent).length < 2) return
  const outcome = lead === null ? 'it gets no lead' : `most report to ${labelOf(lead)}, who leads it`
  tell(
    team,
    heads.map(({ seat }) => seat),
    'heads',
    outcome,
    reports,
  )
}

/** People without reports whose titles say that they head the team, where nobody heads it by their reports. */
function tellTitled(team: Team, reports: Reports): void {
  const titled = team.seats.filter(
    ({ title, manager, vacant }) =>
      !vacant && TITLED.test(title) && (manager === null || !isWithin(manager.team!, team)),
  )
  if (titled.length > 1) tell(team, titled, 'heads by title, without reports', 'it gets no lead', reports)
}

function tell(team: Team, heads: readonly Seat[], what: string, outcome: string, reports: Reports): void {
  const sorted = [...heads].sort((a, b) => compareText(a.key, b.key))
  const shown =
    sorted.slice(0, 4).map(labelOf).join(', ') + (sorted.length > 4 ? `, and ${sorted.length - 4} more` : '')
  // Where the heads are in no row themselves, the first of their team stands for them.
  const rows = [...sorted, ...team.seats].map(({ row }) => row).filter((row) => row >= 0)
  reports.tell({
    code: team.lead === null ? 'several-heads' : 'head-of-several',
    row: rows.reduce((first, row) => (first === -1 || row < first ? row : first), -1),
    column: undefined,
    message: `the team '${shortened(team.name)}' has ${heads.length} ${what}: ${shown}; ${outcome}`,
    help: 'state one with lead: in the model, or part the team',
    subject: sorted.map(({ id }) => id),
  })
}

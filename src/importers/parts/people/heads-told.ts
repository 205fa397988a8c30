import { compareText } from '../../../util/order.js'
import type { Report, Reports } from '../reports.js'
import type { Contest } from './contests.js'
import type { Head } from './following.js'
import { labelOf, type Seat, shortened, type Team } from './seat.js'
import { isWithin } from './team.js'

/** What someone is called who leads a team. */
const TITLED =
  /^(?:(?:co|deputy|acting|interim)[- ]+)?(?:head\b|chief\b|leiter|abteilungsleiter|bereichsleiter|kierowni|dyrektor|chef|responsable\b|jef[ae]\b|director [od]|director,)/i

/** Several heads are told where none of them leads, and where two of them are in the extract. */
export function tellSeveral(team: Team, heads: readonly Head[], reports: Reports): void {
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

/** Those who may each lead a team and sit in several: once, however many teams above hold the same. */
export function tellContest(
  team: Team,
  { own, below, lone }: Contest,
  column: number | undefined,
  told: Set<string>,
  reports: Reports,
): void {
  const { lead } = team
  const among = [...lone, ...[...own, ...below].map(({ seat }) => seat)]
  const key = JSON.stringify(among.map((seat) => seat.key).sort())
  if (told.has(key)) return
  told.add(key)
  const why =
    lead?.team === team
      ? 'is in the team itself'
      : `leads ${own.length === 0 ? 'nearly all' : 'most'} of its people`
  const outcome = lead === null ? 'it gets no lead' : `${labelOf(lead)} leads it, who ${why}`
  const what = own.some(({ seat }) => seat.manager !== null)
    ? 'people who may lead it, as no one in it is above them'
    : 'people without a manager who may lead it'
  const help = 'name the manager of all but one of them, or state one with lead: in the model'
  tell(team, among, what, outcome, reports, {
    code: lead === null ? 'several-heads' : 'head-over-others',
    rows: among.filter(({ manager }) => manager === null),
    column,
    help,
  })
}

/** People without reports whose titles say that they head the team, where nobody heads it by their reports. */
export function tellTitled(team: Team, reports: Reports): void {
  const titled = team.seats.filter(
    ({ title, manager, vacant }) =>
      !vacant && TITLED.test(title) && (manager === null || !isWithin(manager.team!, team)),
  )
  if (titled.length > 1) tell(team, titled, 'heads by title, without reports', 'it gets no lead', reports)
}

function tell(
  team: Team,
  heads: readonly Seat[],
  what: string,
  outcome: string,
  reports: Reports,
  more: Partial<Report> & { readonly rows?: readonly Seat[] } = {},
): void {
  const sorted = [...heads].sort((a, b) => compareText(a.key, b.key))
  const several = new Set(heads.map((seat) => seat.team)).size > 1
  const nameOf = (seat: Seat) =>
    several ? `${labelOf(seat)} in '${shortened(seat.team!.name)}'` : labelOf(seat)
  const shown =
    sorted.slice(0, 4).map(nameOf).join(', ') + (sorted.length > 4 ? `, and ${sorted.length - 4} more` : '')
  // Where the heads are in no row themselves, the first of their team stands for them.
  const rows = (more.rows ?? [...sorted, ...team.seats]).map(({ row }) => row).filter((row) => row >= 0)
  reports.tell({
    code: more.code ?? (team.lead === null ? 'several-heads' : 'head-of-several'),
    row: rows.reduce((first, row) => (first === -1 || row < first ? row : first), -1),
    column: more.column,
    message: `the team '${shortened(team.name)}' has ${heads.length} ${what}: ${shown}; ${outcome}`,
    help: more.help ?? 'state one with lead: in the model, or part the team',
    subject: sorted.map(({ id }) => id),
  })
}

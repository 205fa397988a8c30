import type { Look } from '../../app/explore/look.js'
import { nameOf, type Role, type Team } from '../../model/organisation.js'
import { listed, nameIn } from '../../report/say.js'
import type { TeamData } from '../../report/things-data.js'
import { VERDICT_TONES } from '../../report/tones.js'
import { type Line, type Piece, piece, spread } from '../line.js'
import type { State } from '../state.js'
import { type Row, remembered, type View } from './view.js'

const CUSTOMERS = 'customers'

/** The organisation from the top: each team with its lead, its roles and the teams below it, then the customers. */
const rowsOf = remembered((look: Look, folded: ReadonlySet<string>): readonly Row[] => {
  const { teams, roles, customers } = look.organisation
  const rows: Row[] = []
  const addRole = (role: Role, depth: number) =>
    rows.push({ key: `role:${role.id}`, subject: `role:${role.id}`, depth, open: null })
  const addTeam = (team: Team, depth: number) => {
    const key = `team:${team.id}`
    const isLeaf = team.roles.length + team.teams.length === 0
    const open = isLeaf ? null : !folded.has(key)
    rows.push({ key, subject: key, depth, open })
    if (open !== true) return
    const lead = team.roles.includes(team.lead) ? [team.lead] : []
    for (const id of [...lead, ...team.roles.filter((one) => one !== team.lead)])
      addRole(roles.get(id)!, depth + 1)
    for (const id of team.teams) addTeam(teams.get(id)!, depth + 1)
  }
  for (const team of teams.values()) if (team.parent === null) addTeam(team, 0)
  if (customers.size === 0) return rows
  const open = !folded.has(CUSTOMERS)
  rows.push({ key: CUSTOMERS, subject: null, depth: 0, open })
  if (open)
    for (const id of customers.keys())
      rows.push({ key: `customer:${id}`, subject: `customer:${id}`, depth: 1, open: null })
  return rows
})

const customersOf = remembered(({ organisation: { customers } }: Look): readonly string[] =>
  [...customers.keys()].map((id) => `customer:${id}`),
)

const byId = ({ report: { things } }: Look): ReadonlyMap<string, TeamData> =>
  new Map(things.teams.map((team) => [team.id, team]))
const teamsOf = remembered(byId)
const openedTeams = remembered(byId)

function serving(look: Look, serves: readonly string[]): Piece[] {
  if (serves.length === 0) return []
  const names = serves.map((id) => nameIn(look.report.names.customers, id))
  return [piece(` → ${names.join(', ')}`, 'good')]
}

/** Who holds a role, or its id, where others of its team are called the same. */
function amongSame({ organisation: { teams, roles } }: Look, { id, team, heldBy, ...role }: Role): Piece[] {
  const name = nameOf({ id, ...role })
  const isSame = (one: string) => one !== id && nameOf(roles.get(one)!) === name
  if (!teams.get(team)!.roles.some(isSame)) return []
  return [piece(`  ${heldBy.length === 0 ? id : listed(heldBy, 2)}`, 'muted')]
}

/** `12`, or `12→14` where there were other people when the model was opened. */
function peopleWords(now: TeamData | undefined, before: TeamData | undefined): string {
  const text = String(now?.headcount ?? '')
  return before === undefined || before.headcount === now?.headcount ? text : `${before.headcount}→${text}`
}

function pieces({ look, opened }: State, { key, open }: Row): readonly [left: Line, right: Line] {
  const { organisation, report } = look
  if (key === CUSTOMERS) return [[piece(`${open ? '▾' : '▸'} Customers`, 'strong')], []]
  const [kind, id] = [key.slice(0, key.indexOf(':')), key.slice(key.indexOf(':') + 1)]
  if (kind === 'customer') return [[piece(`◇ ${nameIn(report.names.customers, id)}`)], []]
  if (kind === 'role') {
    const role = organisation.roles.get(id)!
    const isLead = organisation.teams.get(role.team)?.lead === id
    const people = role.headcount === 1 ? [] : [piece(` ×${role.headcount}`, 'muted')]
    const name = [piece(nameOf(role)), ...amongSame(look, role)]
    return [[piece(isLead ? '★ ' : '· ', 'muted'), ...name, ...people, ...serving(look, role.serves)], []]
  }
  const team = organisation.teams.get(id)!
  const data = teamsOf(look).get(id)
  const silo = data?.isUnit ? report.silos.find(({ unit }) => unit === id) : undefined
  const mark = open === null ? '  ' : open ? '▾ ' : '▸ '
  const name = piece(team.name ?? id, data?.isUnit ? 'title' : 'strong')
  const verdict = silo === undefined ? [] : [piece(` ${silo.verdict} `, VERDICT_TONES[silo.verdict])]
  const people = [piece(` ${peopleWords(data, openedTeams(opened.look).get(id))}`, 'muted')]
  return [
    [piece(mark), name, ...serving(look, team.serves)],
    [...verdict, ...people],
  ]
}

/** The organisation as a tree. */
export const tree: View = {
  id: 'tree',
  key: '1',
  title: 'Tree',
  empty: 'The model has no team.',
  rows: ({ look, folded }) => rowsOf(look, folded),
  within: ({ look }) => customersOf(look),
  heading: (_, width) =>
    spread([piece('Teams, roles and the customers they serve', 'muted')], [piece('people', 'muted')], width),
  line: (state, row, width) => {
    const [left, right] = pieces(state, row)
    return spread([piece('  '.repeat(Math.min(row.depth, 12))), ...left], right, width)
  },
}

import { formatNumber, plural } from '../../../util/text.js'
import { mended, people } from './mended.js'
import type { Outcome } from './outcome.js'

const HIERARCHY = {
  path: 'from paths',
  levels: 'from columns of levels',
  list: 'from lists, each team below the one that most lists name before it',
  managers: 'one for each manager with reports',
} as const

const number = (n: number) => formatNumber(n, 0)

/** What was read, mended and left, a line each, the columns first. */
export function summarise(outcome: Outcome): string[] {
  return [columnsUsed(outcome), ...read(outcome), ...mended(outcome), ...left(outcome)]
}

function columnsUsed({ records, columns, teamColumns }: Outcome): string {
  const title = (column: number) => `'${records.header[column] || column + 1}'`
  const used = [...columns.of].filter(([field]) => !/^(team|path|level-\d)$/.test(field))
  const fields = used.map(([field, column]) => `${field} = ${title(column)}`)
  if (teamColumns.columns.length > 0) fields.push(`teams = ${teamColumns.columns.map(title).join(' > ')}`)
  const read = new Set([...used.map(([, column]) => column), ...teamColumns.columns])
  const passed = new Map(columns.passed.map(({ column, field }) => [column, field]))
  const unread = records.header.flatMap((header, i) => {
    if (read.has(i) || header === '') return []
    return [passed.has(i) ? `${title(i)} (another ${passed.get(i)})` : title(i)]
  })
  return `columns: ${fields.join(', ')}${unread.length === 0 ? '' : `; not read: ${unread.join(', ')}`}`
}

function read({ records, teamColumns, seats, structure, reports }: Outcome): string[] {
  const { teams, leadless } = structure
  const depth = teams.reduce((most, team) => Math.max(most, team.depth), 0)
  const taken = seats.filter((seat) => !seat.vacant)
  const vacancies = seats.filter((seat) => seat.vacant && !seat.absent).length
  const absent = seats.filter((seat) => seat.absent).length
  const lines = seats.filter(({ manager }) => manager !== null).length
  const held = new Set(taken.map(({ id }) => id)).size
  const several = reports.count('several-heads')
  const why = several === 0 ? '' : `, ${number(several)} of them for having several heads`
  return [
    `read: ${records.read}`,
    `read: ${plural(records.rows.length, 'row')}: ${people(held)} in ${plural(taken.length, 'role')}, with ${plural(lines, 'reporting line')}`,
    `read: ${plural(teams.length - 1, 'team')} below the root, ${number(depth)} deep, ${HIERARCHY[teamColumns.hierarchy]}`,
    `read: ${plural(teams.length - leadless, 'team')} with a lead, ${number(leadless)} without one${why}`,
    ...(vacancies === 0
      ? []
      : [
          `read: ${plural(vacancies, 'vacant role')}, which ${vacancies === 1 ? 'counts' : 'count'} no person`,
        ]),
    ...(absent === 0
      ? []
      : [
          `kept: ${plural(absent, 'vacant seat')} for managers who are in no row, which ${absent === 1 ? 'counts' : 'count'} no person`,
        ]),
  ]
}

function left({ reports, seats, records, columns, people: all }: Outcome): string[] {
  const besides = seats.filter(({ also }) => also.length > 0).length
  const titles = reports.count('header-again')
  const totals = reports.count('totals')
  const nobody = reports.count('nobody')
  return [
    ...(besides === 0
      ? []
      : [`left: teams that ${people(besides)} list besides their own: under x-also-in of the role`]),
    ...(titles === 0 ? [] : [`left: ${plural(titles, 'row')} with titles of columns`]),
    ...(totals === 0 ? [] : [`left: ${plural(totals, 'row')} of totals`]),
    ...(nobody === 0 ? [] : [`left: ${plural(nobody, 'row')} without id and name`]),
    ...(records.blanks === 0 ? [] : [`left: ${plural(records.blanks, 'blank row')}`]),
    ...(columns.of.get('id') !== columns.of.get('email') && all.some(({ email }) => email !== '')
      ? ['left: e-mail addresses, which only served to find managers']
      : []),
  ]
}

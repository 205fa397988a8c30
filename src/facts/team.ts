import type { ReportData, SiloData } from '../report/data.js'
import type { FactValue, Thing } from '../report/picture.js'
import { nameIn, sourceText } from '../report/say.js'
import type { TeamData } from '../report/things-data.js'
import type { Tone } from '../report/tone.js'
import { VERDICT_TONES } from '../report/tones.js'
import { capital, formatNumber } from '../util/text.js'
import { rightsHeld } from './rights.js'
import { actor, customersIn, type Fact, type Kinds, leads, measuresIn, said } from './values.js'

function siloFacts(silo: SiloData | undefined): Fact[] {
  if (silo === undefined) return []
  const { verdict, because, index, components } = silo
  const parts = Object.entries({
    reach: components.reach,
    inwardness: components.inwardness,
    fragility: components.fragility,
    'measure focus': components.measureFocus,
  }).flatMap(([name, value]) => (value === null ? [] : [`${name} ${formatNumber(value, 2)}`]))
  return [
    ...said('Verdict', `${capital(verdict)}: ${because}`, VERDICT_TONES[verdict]),
    ...said('Silo index', index === null ? null : `${formatNumber(index, 0)} of 100 (${parts.join(', ')})`),
  ]
}

/** The boundaries of a unit: gaps first, then what is linked. */
function boundaryFacts(id: string, { boundaries = [], names }: ReportData): Fact[] {
  const own = boundaries.filter(({ units }) => units.includes(id))
  const others = (of: typeof own, tone: Tone): FactValue[] =>
    of.map(({ units, requirement }) => {
      const other = units[0] === id ? units[1] : units[0]
      const weight = requirement.total > 0 ? ` (${formatNumber(requirement.total, 1)})` : ''
      return { text: `${nameIn(names.actors, other)}${weight}`, subject: `team:${other}`, tone }
    })
  return [
    ...leads(
      'Gaps, by requirement',
      others(
        own.filter(({ gap }) => gap),
        'bad',
      ),
    ),
    ...leads(
      'Required and fragile',
      others(
        own.filter(({ required, linked, fragile }) => required && linked && fragile),
        'warn',
      ),
    ),
    ...leads(
      'Required and linked',
      others(
        own.filter(({ required, linked, fragile }) => required && linked && !fragile),
        'good',
      ),
    ),
    ...leads(
      'Linked, not required',
      others(
        own.filter(({ surplus }) => surplus),
        'muted',
      ),
    ),
  ]
}

/** What is known of each team. */
export function teamThings(data: ReportData, teams: readonly TeamData[], kinds: Kinds): Thing[] {
  const { names, silos = [] } = data
  const rights = rightsHeld(data)
  const bySilo = new Map(silos.map((silo) => [silo.unit, silo]))
  const below = groupBy(teams, ({ parent }) => parent)
  const roles = groupBy(data.things?.roles ?? [], ({ team }) => team)
  return teams.map((team) => ({
    subject: `team:${team.id}`,
    kind: team.isUnit ? 'unit' : 'team',
    label: nameIn(names.actors, team.id),
    facts: [
      ...siloFacts(bySilo.get(team.id)),
      ...said('Id', team.id),
      ...said('Type', team.type),
      ...leads('In', team.parent === null ? [] : [actor(team.parent, names, kinds)]),
      ...leads('Unit', team.unit === null || team.isUnit ? [] : [actor(team.unit, names, kinds)]),
      ...leads('Led by', team.lead === null ? [] : [actor(team.lead, names, kinds)]),
      ...said('People', String(team.headcount)),
      ...leads('Serves', customersIn(team.serves, names)),
      ...(team.isUnit ? boundaryFacts(team.id, data) : []),
      ...rights(team.id),
      ...leads('Measured by', measuresIn(team.measures, names)),
      ...leads(
        'Teams',
        (below.get(team.id) ?? []).map(({ id }) => actor(id, names, kinds)),
      ),
      ...leads(
        'Roles',
        (roles.get(team.id) ?? []).map(({ id }) => actor(id, names, kinds)),
      ),
    ],
    source: sourceText(team.source),
  }))
}

function groupBy<T>(things: readonly T[], key: (thing: T) => string | null): Map<string, T[]> {
  const groups = new Map<string, T[]>()
  for (const thing of things) {
    const at = key(thing)
    if (at === null) continue
    const group = groups.get(at)
    if (group === undefined) groups.set(at, [thing])
    else group.push(thing)
  }
  return groups
}

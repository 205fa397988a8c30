import fc from 'fast-check'
import { type AnalyseOptions, analyse } from '../../src/app/analyse.js'
import { resolve } from '../../src/load/resolve.js'
import type {
  Draft,
  DraftDecision,
  DraftForum,
  DraftLink,
  DraftNeed,
  DraftProgram,
  DraftRole,
  DraftTeam,
  DraftTie,
} from '../../src/model/draft.js'
import type { Organisation } from '../../src/model/organisation.js'
import type { ReportData } from '../../src/report/data.js'

const CUSTOMERS = ['c0', 'c1', 'c2']
const MEASURES = ['loyalty', 'margin', 'orders']
const PERSONS = ['p0', 'p1', 'p2', 'p3']
/** Several seats have the same title, as in life. */
const TITLES = ['Account manager', 'Sales lead', 'Engineer']

/** Endless choices, made the same again when a case is replayed. */
export type Dice = fc.Stream<number>
export const dice: fc.Arbitrary<Dice> = fc.infiniteStream(fc.nat())

/** A number below `sides`. */
export const roll = (thrown: Dice, sides: number): number => thrown.next().value % sides
export const pick = <T>(thrown: Dice, list: readonly T[]): T => list[roll(thrown, list.length)]!

type RoleShape = {
  readonly serves: readonly string[]
  readonly headcount: number
  readonly measures: readonly string[]
  readonly heldBy: readonly string[]
  readonly title: string | null
  /** To whom it says that it reports: no one, the role before it, the head of a unit, the chief. */
  readonly line: 'unsaid' | 'peer' | 'head' | 'chief'
}
type TeamShape = {
  readonly lead: boolean
  readonly unit: boolean
  readonly headcount: number | null
  readonly serves: readonly string[]
  readonly measures: readonly string[]
  readonly roles: readonly RoleShape[]
  readonly teams: readonly TeamShape[]
}

/** Mostly nothing, now and then one of a few. */
const seldom = (list: readonly string[], sides: number): fc.Arbitrary<readonly string[]> =>
  fc.nat({ max: sides * list.length - 1 }).map((thrown) => (thrown < list.length ? [list[thrown]!] : []))

const roleShape: fc.Arbitrary<RoleShape> = fc.record({
  serves: seldom(CUSTOMERS, 4),
  headcount: fc.integer({ min: 0, max: 9 }),
  measures: seldom(MEASURES, 4),
  heldBy: seldom(PERSONS, 6),
  title: fc.constantFrom(null, ...TITLES),
  line: fc.constantFrom(
    ...(['unsaid', 'unsaid', 'unsaid', 'unsaid', 'peer', 'peer', 'head', 'chief'] as const),
  ),
})

/** A team with up to `depth` levels of teams in it; it may have no roles at all. */
function teamShape(depth: number): fc.Arbitrary<TeamShape> {
  return fc.record({
    lead: fc.boolean(),
    unit: fc.constantFrom(false, false, false, false, true),
    headcount: fc.constantFrom(null, null, 0, 7),
    serves: seldom(CUSTOMERS, 3),
    measures: fc.subarray(MEASURES, { maxLength: 2 }),
    roles: fc.array(roleShape, { maxLength: 3 }),
    teams: depth === 0 ? fc.constant([]) : fc.array(teamShape(depth - 1), { maxLength: 2 }),
  })
}

/** What stands beside the units below the chief: a second root that no line leads to. */
const island = fc.option(teamShape(1), { freq: 3 })

/**
 * Drafts as people might write them: two to five units below one chief (`u0` is always a unit) and perhaps a part that
 * no line leads to; teams nested up to four levels deep, with and without roles; stated, implied and dotted lines; shared
 * people, forums, links, needs, measures of teams and roles, programs, and rights in RAPID and RACI.
 */
export const drafts: fc.Arbitrary<Draft> = fc
  .record({
    units: fc.array(teamShape(2), { minLength: 2, maxLength: 5 }),
    marked: fc.constantFrom(true, true, true, false),
    typed: fc.boolean(),
    island,
    dice,
    decisions: fc.integer({ min: 0, max: 5 }),
    links: fc.integer({ min: 0, max: 4 }),
    needs: fc.integer({ min: 0, max: 3 }),
    forums: fc.integer({ min: 0, max: 2 }),
    programs: fc.integer({ min: 0, max: 2 }),
    dotted: fc.integer({ min: 0, max: 3 }),
    ties: fc.integer({ min: 0, max: 2 }),
  })
  .map((shape): Draft => {
    const heads = shape.units.flatMap((unit, u) => (unit.lead ? [`u${u}-head`] : []))
    const roleOf = (team: string, role: RoleShape, r: number): DraftRole => {
      const superior = {
        unsaid: null,
        peer: r === 0 ? null : `${team}-r${r - 1}`,
        head: null,
        chief: 'chief',
      }
      const to = role.line === 'head' && heads.length > 0 ? pick(shape.dice, heads) : superior[role.line]
      return {
        id: `${team}-r${r}`,
        serves: role.serves,
        headcount: role.headcount,
        ...(role.measures.length === 0 ? {} : { measures: role.measures }),
        ...(role.heldBy.length === 0 ? {} : { held_by: role.heldBy }),
        ...(role.title === null ? {} : { title: role.title }),
        ...(to === null ? {} : { reports_to: to }),
      }
    }
    const teamOf = (id: string, team: TeamShape, type: string): DraftTeam => ({
      id,
      ...(shape.typed ? { type } : {}),
      ...(team.unit ? { unit: true } : {}),
      ...(team.lead ? { lead: `${id}-head` } : {}),
      ...(team.headcount === null ? {} : { headcount: team.headcount }),
      serves: team.serves,
      measures: team.measures,
      roles: [
        ...(team.lead ? [{ id: `${id}-head` }] : []),
        ...team.roles.map((role, r) => roleOf(id, role, r)),
      ],
      teams: team.teams.map((inner, t) => teamOf(`${id}-t${t}`, inner, 'department')),
    })
    const units = shape.units.map((unit, u) =>
      teamOf(`u${u}`, { ...unit, unit: u === 0 || shape.marked }, 'division'),
    )
    const top: DraftTeam = { id: 'top', lead: 'chief', roles: [{ id: 'chief' }], teams: units }
    const teams = shape.island === null ? [top] : [top, teamOf('island', shape.island, 'division')]
    return { ...doings(shape, dottedIn(teams, shape)), name: 'Generated' }
  })

/** Every team of a draft, nested ones too. */
export function teamsOf(teams: readonly DraftTeam[] = []): DraftTeam[] {
  return teams.flatMap((team) => [team, ...teamsOf(team.teams)])
}

/** Every actor that can hold a right or be linked, forums apart. */
export function actorsOf(draft: Draft): string[] {
  const teams = teamsOf(draft.teams)
  return [...teams.flatMap((team) => team.roles ?? []), ...(draft.roles ?? []), ...teams].map(({ id }) => id!)
}

/** The teams with a few roles that have dotted lines to others. */
function dottedIn(teams: readonly DraftTeam[], shape: { dotted: number; dice: Dice }): readonly DraftTeam[] {
  const roles = teamsOf(teams).flatMap((team) => team.roles!.map((role) => role.id!))
  const lines = new Map<string, string>()
  for (let i = 0; i < shape.dotted; i++) {
    const [from, to] = [pick(shape.dice, roles), pick(shape.dice, roles)]
    if (from !== to) lines.set(from, to)
  }
  const walk = (team: DraftTeam): DraftTeam => ({
    ...team,
    roles: team.roles!.map((role) => {
      const to = lines.get(role.id!)
      return to === undefined ? role : { ...role, dotted: [to] }
    }),
    teams: team.teams!.map(walk),
  })
  return teams.map(walk)
}

/** What the teams decide, share and are measured by. */
function doings(
  shape: { readonly dice: Dice } & {
    readonly [kind in 'decisions' | 'links' | 'needs' | 'forums' | 'programs' | 'ties']: number
  },
  teams: readonly DraftTeam[],
): Draft {
  const throwing = shape.dice
  const one = <T>(list: readonly T[]): T => pick(throwing, list)
  const oneIn = (sides: number): boolean => roll(throwing, sides) === 0
  const some = (list: readonly string[]) => Array.from({ length: roll(throwing, 3) }, () => one(list))
  const unique = (list: readonly string[]) => [...new Set(list)]
  const two = (list: readonly string[]): [string, string] | null => {
    const [a, b] = [one(list), one(list)]
    return a === b ? null : [a, b]
  }
  const many = <T>(count: number, make: (i: number) => T | null): T[] =>
    Array.from({ length: count }, (_, i) => make(i)).filter((made) => made !== null)

  const teamIds = teamsOf(teams).map((team) => team.id!)
  const roles = teamsOf(teams).flatMap((team) => team.roles!.map((role) => role.id!))
  const people = [...roles, ...teamIds]
  const forums = many(
    shape.forums,
    (i): DraftForum => ({
      id: `f${i}`,
      members: unique([...some(people), one(people)]),
      ...(oneIn(2) ? { shares: one(['information', 'people', 'decisions']) } : {}),
      ...(oneIn(3) ? { mechanism: one(['task-force', 'direct-contact']) } : {}),
    }),
  )
  const actors = [...people, ...forums.map(({ id }) => id!)]
  return {
    customers: CUSTOMERS.map((id) => ({ id })),
    measures: [
      { id: 'loyalty', focus: 'customer', rewarded: true },
      { id: 'margin', focus: 'financial', rewarded: true },
      { id: 'orders', focus: 'product' },
    ],
    teams,
    forums,
    decisions: many(shape.decisions, (i): DraftDecision => {
      const decider = oneIn(8) ? {} : { decide: oneIn(6) ? unique([one(actors), one(actors)]) : one(actors) }
      const rapid = {
        recommend: some(actors),
        agree: some(actors),
        input: some(actors),
        perform: some(actors),
        inform: some(actors),
        ...decider,
      }
      const raci = { R: some(actors), A: one(actors), C: some(actors), I: some(actors) }
      return {
        id: `d${i}`,
        ...(oneIn(4) ? {} : { customers: some(CUSTOMERS) }),
        ...(oneIn(4) ? {} : { frequency: `${roll(throwing, 20)}/month` }),
        key: oneIn(2),
        ...(oneIn(4) ? { raci } : rapid),
        ...(i > 0 && oneIn(3) ? { depends_on: [`d${roll(throwing, i)}`] } : {}),
      }
    }),
    needs: many(shape.needs, (i): DraftNeed | null => {
      const between = two(teamIds)
      const type = one(['pooled', 'sequential', 'reciprocal'])
      return between && { between, type, ...(oneIn(3) ? { id: `n${i}`, why: 'One offer needs both' } : {}) }
    }),
    links: many(shape.links, (i): DraftLink | null => {
      const between = two(actors)
      const shares = one(['information', 'people', 'decisions'])
      const mechanism = one(['liaison', 'direct-contact', 'integrator'])
      return between && { between, shares, mechanism, ...(oneIn(3) ? { id: `l${i}`, what: 'A plan' } : {}) }
    }),
    programs: many(
      shape.programs,
      (i): DraftProgram => ({
        id: `pr${i}`,
        builds: one(['capability', 'connection']),
        units: unique([one(teamIds), one(teamIds)]),
      }),
    ),
    ties: many(shape.ties, (): DraftTie | null => {
      const ends = two(roles)
      return ends && { from: ends[0], to: ends[1], weight: 1 + roll(throwing, 5) }
    }),
  }
}

/** The organisation that drafts of several files say together; fails on any problem. */
export function organisationOfDrafts(parts: readonly Draft[]): Organisation {
  const located = parts.map((draft, i) => ({ file: `part-${i}.yaml`, draft, locate: () => null }))
  const { organisation, diagnostics } = resolve(located)
  const errors = diagnostics.filter((d) => d.severity === 'error')
  if (errors.length > 0) throw new Error(errors.map((d) => d.message).join('\n'))
  return organisation
}

/** Partitions that every generated organisation has, and the sections and parts that one can ask for. */
export const askings: fc.Arbitrary<AnalyseOptions> = fc.constantFrom<AnalyseOptions>(
  {},
  {},
  { level: '1' },
  { level: 'leaf' },
  { customer: 'c0' },
  { unit: 'u0' },
  { customer: 'c1', unit: 'u0', targetDistance: 0 },
  { only: ['silos', 'structure'], top: 1 },
)

/** The published result of a draft, or of several files. */
export function resultOf(said: Draft | readonly Draft[], options: AnalyseOptions = {}): ReportData {
  const parts: readonly Draft[] = Array.isArray(said) ? said : [said as Draft]
  return analyse({ organisation: organisationOfDrafts(parts) }, options)
}

/** The result with all its sections there. */
export function wholeResultOf(
  said: Draft | readonly Draft[],
  options: AnalyseOptions = {},
): Required<ReportData> {
  return resultOf(said, { ...options, only: null }) as Required<ReportData>
}

/** The draft with every id passed through `rename`: references follow, people's ids too. */
export function renamed(draft: Draft, rename: (id: string) => string): Draft {
  const ids = idsOf(draft)
  const walk = (value: unknown): unknown => {
    if (typeof value === 'string') return ids.has(value) ? rename(value) : value
    if (Array.isArray(value)) return value.map(walk)
    if (typeof value === 'object' && value !== null) {
      return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, walk(inner)]))
    }
    return value
  }
  return walk(draft) as Draft
}

/** Every id that a draft gives to something, people's too. */
export function idsOf(draft: Draft): Set<string> {
  const ids = new Set<string>()
  const collect = (value: unknown): void => {
    if (Array.isArray(value)) value.forEach(collect)
    else if (typeof value === 'object' && value !== null) {
      for (const [key, inner] of Object.entries(value)) {
        if (key === 'id') ids.add(inner as string)
        else if (key === 'held_by') for (const person of [inner].flat()) ids.add(person as string)
        else collect(inner)
      }
    }
  }
  collect(draft)
  return ids
}

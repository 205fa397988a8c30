import {
  type Decision,
  type Forum,
  type Link,
  type Mechanism,
  type Named,
  type Need,
  type NeedType,
  type Organisation,
  RIGHTS,
  type Right,
  type Role,
  type Team,
  type Way,
} from '../src/model/organisation.js'
import { TieColumns } from '../src/model/tie-columns.js'
import { compareText, pairOf, sortedUnique } from '../src/util/order.js'

type Many<T extends string = string> = T | readonly T[]
type TeamSpec = {
  parent?: string
  type?: string
  unit?: boolean
  lead?: string
  reports_to?: string
  headcount?: number
  serves?: Many
  measures?: Many
}
type RoleSpec = {
  team: string
  title?: string
  name?: string
  headcount?: number
  held_by?: Many
  reports_to?: string
  dotted?: Many
  serves?: Many
  spans?: Many
  measures?: Many
}
type DecisionSpec = { [R in Right]?: Many } & {
  name?: string
  customers?: Many
  perYear?: number
  key?: boolean
  dependsOn?: Many
}
type Joint = { shares?: Many<Way>; mechanism?: Mechanism; what?: string; cadence?: string }

/** A compact organisation: things by id, except needs and links, which are lists. Customers may be a list of ids. */
export type OrganisationSpec = {
  name?: string
  customers?: Many
  teams: { [id: string]: TeamSpec }
  roles?: { [id: string]: RoleSpec }
  decisions?: { [id: string]: DecisionSpec }
  needs?: readonly { id?: string; between: readonly [string, string]; type?: NeedType; why?: string }[]
  links?: readonly (Joint & { id?: string; between: readonly [string, string] })[]
  forums?: { [id: string]: Joint & { members: Many } }
  measures?: {
    [id: string]: { focus: 'customer' | 'product' | 'financial' | 'internal'; rewarded?: boolean }
  }
  programs?: { [id: string]: { builds: Many<'capability' | 'connection'>; units: Many } }
  ties?: readonly (readonly [from: string, to: string, kind?: string, weight?: number])[]
}

/** The organisation that a spec describes, with leads and lines resolved as the loader resolves them; checks nothing. */
export function organisationOf(spec: OrganisationSpec): Organisation {
  const roleSpecs = spec.roles ?? {}
  const leads = new Map(Object.keys(spec.teams).map((id) => [id, leadOf(spec, id)] as const))
  const seatOf = (actor: string) => leads.get(actor)?.lead ?? actor
  const above = (team: string, self: string): string | null => {
    for (let at = spec.teams[team]?.parent; at !== undefined; at = spec.teams[at]?.parent)
      if (seatOf(at) !== self) return seatOf(at)
    return null
  }
  const lineOf = (stated: string | undefined, implied: string | null) => {
    if (stated !== undefined) return { reportsTo: seatOf(stated), line: 'solid' as const }
    return { reportsTo: implied, line: implied === null ? null : ('implied' as const) }
  }
  const teams = byId(spec.teams, (id, t): Team => {
    const lead = leads.get(id)!
    const line =
      lead.leadIs === 'none' ? lineOf(t.reports_to, above(id, id)) : { reportsTo: null, line: null }
    return {
      ...named(id),
      ...lead,
      ...line,
      parent: t.parent ?? null,
      type: t.type ?? null,
      unit: t.unit ?? false,
      headcount: t.headcount ?? null,
      serves: list(t.serves),
      measures: list(t.measures),
      roles: sortedUnique(Object.keys(roleSpecs).filter((r) => roleSpecs[r]!.team === id)),
      teams: sortedUnique(Object.keys(spec.teams).filter((x) => spec.teams[x]!.parent === id)),
    }
  })
  const roles = byId(roleSpecs, (id, r): Role => {
    const lead = seatOf(r.team)
    return {
      ...named(id, r.name),
      ...lineOf(r.reports_to, lead === id ? above(r.team, id) : lead),
      team: r.team,
      title: r.title ?? null,
      headcount: r.headcount ?? Math.max(1, list(r.held_by).length),
      heldBy: list(r.held_by),
      dotted: sortedUnique(list(r.dotted).map(seatOf)),
      serves: list(r.serves),
      spans: list(r.spans),
      measures: list(r.measures),
    }
  })
  const ties = spec.ties ?? []
  return {
    name: spec.name ?? 'Test',
    note: null,
    source: null,
    extras: {},
    customers: byId(Object.fromEntries(list(spec.customers).map((c) => [c, {}])), (id) => named(id)),
    teams,
    roles,
    forums: byId(
      spec.forums ?? {},
      (id, f): Forum => ({ ...named(id), ...joint(f), members: list(f.members) }),
    ),
    decisions: byId(spec.decisions ?? {}, decisionOf),
    needs: (spec.needs ?? []).map(
      (n): Need => ({
        ...named(n.id ?? `need:${pairOf(...n.between).join('~')}`),
        between: pairOf(...n.between),
        type: n.type ?? 'reciprocal',
        why: n.why ?? null,
      }),
    ),
    links: linksOf(spec),
    measures: byId(spec.measures ?? {}, (id, m) => ({
      ...named(id),
      focus: m.focus,
      rewarded: m.rewarded ?? false,
    })),
    programs: byId(spec.programs ?? {}, (id, p) => ({
      ...named(id),
      builds: list(p.builds),
      units: list(p.units),
      what: null,
      cadence: null,
    })),
    ties: columnsOf(ties),
  }
}

function columnsOf(ties: NonNullable<OrganisationSpec['ties']>): Organisation['ties'] {
  const columns = new TieColumns(ties.length)
  for (const [from, to, kind, weight] of ties) columns.add(from, to, kind, weight)
  return columns.done()
}

function leadOf(spec: OrganisationSpec, team: string): { lead: string; leadIs: Team['leadIs'] } {
  const stated = spec.teams[team]!.lead
  if (stated !== undefined) return { lead: stated, leadIs: 'stated' }
  const roles = spec.roles ?? {}
  const own = Object.keys(roles).filter((id) => roles[id]!.team === team)
  const top = own.filter((id) => !own.includes(roles[id]!.reports_to ?? ''))
  return top.length === 1 ? { lead: top[0]!, leadIs: 'implied' } : { lead: team, leadIs: 'none' }
}

function decisionOf(id: string, d: DecisionSpec): Decision {
  const rights = Object.fromEntries(RIGHTS.map((right) => [right, list(d[right])]))
  return {
    ...named(id, d.name),
    customers: list(d.customers),
    perYear: d.perYear ?? null,
    frequency: d.perYear === undefined ? null : `${d.perYear}/year`,
    key: d.key ?? false,
    rights: rights as Decision['rights'],
    dependsOn: list(d.dependsOn),
  }
}

function linksOf(spec: OrganisationSpec): Link[] {
  const seen = new Map<string, number>()
  return (spec.links ?? [])
    .map((l): Link => {
      const between = pairOf(...l.between)
      const times = (seen.get(between.join('~')) ?? 0) + 1
      seen.set(between.join('~'), times)
      const id = l.id ?? between.join('~') + (times > 1 ? `#${times}` : '')
      return { ...named(id), ...joint(l), between }
    })
    .sort((a, b) => compareText(a.id, b.id))
}

function joint(j: Joint) {
  const shares = list(j.shares)
  return {
    shares: shares.length === 0 ? ['information' as const] : shares,
    mechanism: j.mechanism ?? null,
    what: j.what ?? null,
    cadence: j.cadence ?? null,
  }
}

function named(id: string, name: string | null = null): Named {
  return { id, name, note: null, tags: [], owner: null, source: null, previous: [], extras: {} }
}

function list<T extends string>(value: Many<T> | undefined): readonly T[] {
  return value === undefined ? [] : typeof value === 'string' ? [value] : value
}

function byId<S, T>(specs: { readonly [id: string]: S }, make: (id: string, spec: S) => T): Map<string, T> {
  return new Map(
    Object.keys(specs)
      .sort(compareText)
      .map((id) => [id, make(id, specs[id]!)]),
  )
}

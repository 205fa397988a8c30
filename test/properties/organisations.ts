import fc from 'fast-check'
import { resolve } from '../../src/load/resolve.js'
import type { Draft, DraftDecision, DraftLink, DraftNeed, DraftTeam } from '../../src/model/draft.js'
import type { Organisation } from '../../src/model/organisation.js'

/** Drafts as people might write them: units below one root, teams and roles in them, customers, decisions, links. */
export const drafts: fc.Arbitrary<Draft> = fc
  .record({
    units: fc.array(
      fc.record({
        lead: fc.boolean(),
        serves: fc.subarray(['c0', 'c1', 'c2']),
        measures: fc.subarray(['orders', 'loyalty', 'margin']),
        roles: fc.array(
          fc.record({
            serves: fc.subarray(['c0', 'c1', 'c2'], { maxLength: 1 }),
            headcount: fc.integer({ min: 0, max: 9 }),
          }),
          {
            maxLength: 3,
          },
        ),
        teams: fc.array(
          fc.record({
            roles: fc.integer({ min: 0, max: 3 }),
            lead: fc.boolean(),
            serves: fc.subarray(['c0', 'c1']),
          }),
          {
            maxLength: 2,
          },
        ),
      }),
      { minLength: 2, maxLength: 5 },
    ),
    dice: fc.infiniteStream(fc.nat()),
    decisions: fc.integer({ min: 0, max: 5 }),
    links: fc.integer({ min: 0, max: 4 }),
    needs: fc.integer({ min: 0, max: 3 }),
    forums: fc.integer({ min: 0, max: 2 }),
    dotted: fc.boolean(),
  })
  .map((shape) => {
    const teams: DraftTeam[] = shape.units.map((unit, u) => ({
      id: `u${u}`,
      unit: true,
      ...(unit.lead ? { lead: `u${u}-head` } : {}),
      serves: unit.serves,
      measures: unit.measures,
      roles: [
        ...(unit.lead ? [{ id: `u${u}-head` }] : []),
        ...unit.roles.map((role, r) => ({
          id: `u${u}-r${r}`,
          serves: role.serves,
          headcount: role.headcount,
        })),
      ],
      teams: unit.teams.map((team, t) => ({
        id: `u${u}-t${t}`,
        serves: team.serves,
        ...(team.lead ? { lead: `u${u}-t${t}-head` } : {}),
        roles: [
          ...(team.lead ? [{ id: `u${u}-t${t}-head` }] : []),
          ...Array.from({ length: team.roles }, (_, r) => ({ id: `u${u}-t${t}-r${r}` })),
        ],
      })),
    }))
    const roles = teams
      .flatMap((unit) => [...unit.roles!, ...unit.teams!.flatMap((team) => team.roles!)])
      .map((role) => role.id!)
    const teamIds = teams.flatMap((unit) => [unit.id!, ...unit.teams!.map((team) => team.id!)])
    const actors = [...roles, ...teamIds]
    const roll = (list: readonly string[]) => list[shape.dice.next().value % list.length]!
    const some = (list: readonly string[]) =>
      Array.from({ length: shape.dice.next().value % 3 }, () => roll(list))
    const two = (list: readonly string[]): [string, string] | null => {
      const [a, b] = [roll(list), roll(list)]
      return a === b ? null : [a, b]
    }
    const many = <T>(count: number, make: (i: number) => T | null): T[] =>
      Array.from({ length: count }, (_, i) => make(i)).filter((made) => made !== null)
    return {
      name: 'Generated',
      customers: ['c0', 'c1', 'c2'].map((id) => ({ id })),
      measures: [
        { id: 'loyalty', focus: 'customer', rewarded: true },
        { id: 'margin', focus: 'financial', rewarded: true },
        { id: 'orders', focus: 'product' },
      ],
      teams: [{ id: 'top', lead: 'chief', roles: [{ id: 'chief' }], teams }],
      decisions: many(
        shape.decisions,
        (i): DraftDecision => ({
          id: `d${i}`,
          customers: some(['c0', 'c1', 'c2']),
          frequency: `${1 + (shape.dice.next().value % 20)}/month`,
          key: shape.dice.next().value % 2 === 0,
          recommend: some(actors),
          agree: some(actors),
          input: some(actors),
          decide: roll([...actors, 'chief']),
          perform: some(actors),
        }),
      ),
      needs: many(shape.needs, (): DraftNeed | null => {
        const between = two(teamIds)
        return between && { between, type: roll(['pooled', 'sequential', 'reciprocal']) }
      }),
      links: many(shape.links, (): DraftLink | null => {
        const between = two(actors)
        return (
          between && {
            between,
            shares: roll(['information', 'people', 'decisions']),
            mechanism: roll(['liaison', 'direct-contact', 'integrator']),
          }
        )
      }),
      forums: many(shape.forums, (i) => ({
        id: `f${i}`,
        members: [...new Set([...some(actors), roll(actors)])],
      })),
    }
  })

/** The organisation that drafts of several files say together; fails on any problem. */
export function organisationOfDrafts(parts: readonly Draft[]): Organisation {
  const located = parts.map((draft, i) => ({ file: `part-${i}.yaml`, draft, locate: () => null }))
  const { organisation, diagnostics } = resolve(located)
  const errors = diagnostics.filter((d) => d.severity === 'error')
  if (errors.length > 0) throw new Error(errors.map((d) => d.message).join('\n'))
  return organisation
}

/** The draft with every id passed through `rename`: references follow. */
export function renamed(draft: Draft, rename: (id: string) => string): Draft {
  const ids = new Set<string>()
  const collect = (value: unknown): void => {
    if (Array.isArray(value)) value.forEach(collect)
    else if (typeof value === 'object' && value !== null) {
      for (const [key, inner] of Object.entries(value)) {
        if (key === 'id') ids.add(inner as string)
        else collect(inner)
      }
    }
  }
  collect(draft)
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

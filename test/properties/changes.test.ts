import fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'
import type { Draft, DraftTeam } from '../../src/model/draft.js'
import { WAYS } from '../../src/model/organisation.js'
import type { BoundaryData, ReportData } from '../../src/report/data.js'
import { actorsOf, dice, drafts, pick, teamsOf, wholeResultOf } from './organisations.js'

vi.setConfig({ testTimeout: 60_000 })

const levels = fc.constantFrom(null, null, '1', 'leaf')

const pairOf = ({ units }: BoundaryData) => units.join(' ')
const gapsOf = ({ boundaries = [] }: Partial<ReportData>) => boundaries.filter(({ gap }) => gap).map(pairOf)

describe('adding a link', () => {
  const linked = fc.tuple(drafts, dice, fc.constantFrom(...WAYS)).map(([before, thrown, shares]) => {
    const actors = [...actorsOf(before), ...(before.forums ?? []).map(({ id }) => id!)]
    const between = [pick(thrown, actors), pick(thrown, actors)] as const
    const after: Draft = { ...before, links: [...(before.links ?? []), { between, shares, id: 'new-link' }] }
    return { before, after, between }
  })

  it('opens no gap, and lowers neither congruence nor any practice of coordination', () => {
    fc.assert(
      fc.property(linked, levels, ({ before, after, between }, level) => {
        fc.pre(between[0] !== between[1])
        const [old, now] = [wholeResultOf(before, { level }), wholeResultOf(after, { level })]
        expect(gapsOf(old)).toEqual(expect.arrayContaining(gapsOf(now)))
        expect(now.congruence.required).toBe(old.congruence.required)
        const figures = ({ congruence: { share, weighted, byWay } }: Required<ReportData>) => [
          share,
          weighted,
          ...WAYS.map((way) => byWay[way]),
        ]
        figures(now).forEach((figure, i) => {
          const earlier = figures(old)[i]!
          if (earlier === null) expect(figure).toBeNull()
          else expect(figure).toBeGreaterThanOrEqual(earlier)
        })
        const score = now.practices.coordination.score
        if (score !== null) expect(score).toBeGreaterThanOrEqual(old.practices.coordination.score! - 1e-9)
      }),
      { numRuns: 150 },
    )
  })

  it('leaves every reporting line as it is, and makes no way longer', () => {
    fc.assert(
      fc.property(linked, ({ before, after, between }) => {
        fc.pre(between[0] !== between[1])
        const now = new Map(wholeResultOf(after).decisions.map((decision) => [decision.id, decision]))
        for (const old of wholeResultOf(before).decisions) {
          const decision = now.get(old.id)!
          expect(decision.lineDistance).toBe(old.lineDistance)
          expect(decision.path).toEqual(old.path)
          if (old.networkDistance !== null)
            expect(decision.networkDistance).toBeLessThanOrEqual(old.networkDistance)
        }
        expect(wholeResultOf(after).structure).toEqual(wholeResultOf(before).structure)
      }),
      { numRuns: 150 },
    )
  })
})

/** The draft with a decision given to one seat, about the same customers as before. */
function delegated(draft: Draft, decision: ReportDecision, to: string): Draft {
  const decisions = draft.decisions!.map((one) => {
    if (one.id !== decision.id) return one
    const { raci, decide: _, ...rights } = one
    // In either notation the deciding right moves and every other stays.
    const moved = raci === undefined ? { ...rights, decide: to } : { ...rights, raci: { ...raci, A: to } }
    return { ...moved, customers: decision.customers }
  })
  return { ...draft, decisions }
}

type ReportDecision = Required<ReportData>['decisions'][number]

describe('delegating a decision', () => {
  const distanceAfter = (draft: Draft, decision: ReportDecision, to: string) =>
    wholeResultOf(delegated(draft, decision, to)).decisions.find(({ id }) => id === decision.id)!.lineDistance

  it('to a candidate gives exactly the distance that was promised, below the one before', () => {
    let promises = 0
    fc.assert(
      fc.property(drafts, (draft) => {
        for (const decision of wholeResultOf(draft).decisions)
          for (const { seat, lineDistance } of decision.candidates) {
            promises++
            expect(lineDistance).toBeLessThan(decision.lineDistance!)
            expect(distanceAfter(draft, decision, seat)).toBe(lineDistance)
          }
      }),
      { numRuns: 250 },
    )
    expect(promises).toBeGreaterThan(30)
  })

  it('to any seat on its path brings it as near as the seat is, and never farther', () => {
    fc.assert(
      fc.property(drafts, dice, (draft, thrown) => {
        for (const decision of wholeResultOf(draft).decisions) {
          if (decision.path.length === 0) continue
          const steps = pick(thrown, [...decision.path.keys()])
          expect(distanceAfter(draft, decision, decision.path[steps]!.seat)).toBe(steps)
        }
      }),
      { numRuns: 150 },
    )
  })
})

describe('merging two units', () => {
  /** `u0` and `u1` as parts of one unit, led by whom they both answered to. */
  function joined(draft: Draft): Draft {
    const [top, ...others] = draft.teams!
    const parts = top!.teams!.filter(({ id }) => id === 'u0' || id === 'u1')
    const both: DraftTeam = {
      id: 'both',
      unit: true,
      lead: 'chief',
      teams: parts.map(({ unit: _, ...part }) => part),
    }
    const rest = top!.teams!.filter((team) => !parts.includes(team))
    return { ...draft, teams: [{ ...top!, teams: [both, ...rest] }, ...others] }
  }

  it('removes the boundary between them, and leaves those of the others as they were', () => {
    fc.assert(
      fc.property(drafts, (draft) => {
        fc.pre(draft.teams![0]!.teams!.every(({ unit }) => unit === true))
        const [old, now] = [wholeResultOf(draft), wholeResultOf(joined(draft))]
        const touches = ({ units }: BoundaryData, ids: readonly string[]) =>
          units.some((unit) => ids.includes(unit))
        expect(now.boundaries.filter((boundary) => touches(boundary, ['u0', 'u1']))).toEqual([])
        for (const { units } of now.boundaries) expect(units[0]).not.toBe(units[1])
        const others = ({ boundaries }: Required<ReportData>) =>
          boundaries
            .filter((boundary) => !touches(boundary, ['u0', 'u1', 'both']))
            .sort((a, b) => (pairOf(a) < pairOf(b) ? -1 : 1))
        expect(others(now)).toEqual(others(old))
      }),
      { numRuns: 150 },
    )
  })

  it('asks for a link to a third unit where either of them needed one, and finds it where either had one', () => {
    fc.assert(
      fc.property(drafts, (draft) => {
        fc.pre(draft.teams![0]!.teams!.every(({ unit }) => unit === true))
        const [old, now] = [wholeResultOf(draft), wholeResultOf(joined(draft))]
        const towards = (result: Required<ReportData>, units: readonly string[], other: string) =>
          result.boundaries.filter(
            (boundary) =>
              boundary.units.includes(other) && boundary.units.some((unit) => units.includes(unit)),
          )
        for (const { unit: other } of now.silos) {
          if (other === 'both') continue
          const [before, after] = [towards(old, ['u0', 'u1'], other), towards(now, ['both'], other)]
          expect(after.some(({ required }) => required)).toBe(before.some(({ required }) => required))
          expect(after.some(({ linked }) => linked)).toBe(before.some(({ linked }) => linked))
        }
      }),
      { numRuns: 150 },
    )
  })
})

describe('taking a unit in', () => {
  /** `u1` dissolved into `u0`: its teams and roles move, and whatever names it names `u0`. */
  function dissolved(draft: Draft): Draft {
    const [top, ...others] = draft.teams!
    const [into, from] = [
      top!.teams!.find(({ id }) => id === 'u0')!,
      top!.teams!.find(({ id }) => id === 'u1')!,
    ]
    const taken = {
      ...into,
      roles: [...into.roles!, ...from.roles!],
      teams: [...into.teams!, ...from.teams!],
    }
    const teams = top!.teams!.flatMap((team) => (team === into ? [taken] : team === from ? [] : [team]))
    const whole = { ...draft, teams: [{ ...top!, teams }, ...others] }
    const moved: Draft = JSON.parse(JSON.stringify(whole).replaceAll('"u1"', '"u0"'))
    const apart = ({ between: [a, b] }: { readonly between: readonly string[] }) => a !== b
    return { ...moved, links: moved.links!.filter(apart), needs: moved.needs!.filter(apart) }
  }

  it('leaves no boundary of it behind, and every role in its place', () => {
    fc.assert(
      fc.property(drafts, (draft) => {
        fc.pre(teamsOf(draft.teams).every((team) => team.roles!.every(({ dotted }) => dotted === undefined)))
        const [old, now] = [wholeResultOf(draft), wholeResultOf(dissolved(draft))]
        expect(now.boundaries.flatMap(({ units }) => units)).not.toContain('u1')
        expect(now.silos.map(({ unit }) => unit)).not.toContain('u1')
        expect(now.organisation.counts.units).toBe(
          old.organisation.counts.units - (isUnit(draft, 'u1') ? 1 : 0),
        )
        expect(now.organisation.counts.roles).toBe(old.organisation.counts.roles)
      }),
      { numRuns: 100 },
    )
  })

  const isUnit = (draft: Draft, id: string) =>
    teamsOf(draft.teams).some((t) => t.id === id && t.unit === true)
})

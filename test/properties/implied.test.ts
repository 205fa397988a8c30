import fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'
import { compareOrganisations } from '../../src/app/compare.js'
import { applyReorgs } from '../../src/load/reorg/apply.js'
import { collect } from '../../src/load/resolve/written.js'
import { resolve } from '../../src/load/resolve.js'
import { validators } from '../../src/load/validators.generated.js'
import type { Draft, LocatedDraft } from '../../src/model/draft.js'
import { type Organisation, RIGHTS } from '../../src/model/organisation.js'
import type { Change } from '../../src/model/reorg.js'
import { tieAt } from '../../src/model/tie-columns.js'
import { impliedBy } from './implied.js'
import { type Dice, dice, drafts, organisationOfDrafts, teamsOf } from './organisations.js'
import { changesTo } from './reorgs.js'
import { isMade } from './said.js'

vi.setConfig({ testTimeout: 120_000 })

const NOWHERE = { leftOut: new Set<number>(), locate: () => null }
const reorgOf = (changes: readonly object[]) => ({ reorg: 'Changes', base: 'org.yaml', changes })

/** The base after changes, and what stands in their way. */
function reorganised(base: Draft, ...reorgs: readonly (readonly object[])[]) {
  const located: LocatedDraft[] = [{ file: 'org.yaml', draft: base, ...NOWHERE }]
  const said = reorgs.map((changes) => {
    return { file: 'reorg.yaml', draft: reorgOf(changes), ...NOWHERE }
  })
  const { organisation, diagnostics } = applyReorgs(collect(located), said, (all) => resolve(located, all))
  const errors = diagnostics.filter(({ severity }) => severity === 'error')
  return { organisation, problems: errors.map(({ message }) => message) }
}

const isValid = (changes: readonly object[]) => validators.reorg({ unsilo: 1, ...reorgOf(changes) })

/** The changes that apply to a base, out of some that may: one after the other is tried. */
function thatApply(base: Draft, changes: readonly object[]): object[] {
  let good: object[] = []
  for (const change of changes) {
    const more = [...good, change]
    if (isValid([change]) && reorganised(base, more).problems.length === 0) good = more
  }
  return good
}

/**
 * What a diff does not look at, and what no change of head can therefore imply: words for people, and ids of the past.
 * Besides these only ties cannot be said by any change: they are what was observed, not what is proposed.
 */
const UNSEEN = new Set([
  'name',
  'title',
  'note',
  'what',
  'why',
  'tags',
  'owner',
  'source',
  'previous',
  'extras',
])

/** All of an organisation that a diff looks at, in one order. */
function seen(organisation: Organisation): unknown {
  const bare = (thing: object): { [key: string]: unknown } =>
    Object.fromEntries(Object.entries(thing).filter(([key]) => !UNSEEN.has(key)))
  const { ties, links, needs, decisions, ...rest } = organisation
  const joints = (list: readonly { readonly id: string }[]) =>
    list.map((one) => JSON.stringify({ ...bare(one), id: isMade(one.id) ? '' : one.id })).sort()
  const maps = Object.entries(rest).filter(([, value]) => value instanceof Map)
  return {
    ...Object.fromEntries(
      maps.map(([kind, map]) => [kind, [...(map as Map<string, object>).values()].map(bare)]),
    ),
    decisions: [...decisions.values()].map((decision) => ({
      ...bare(decision),
      // The same frequency may be said in two ways, and rights in any order.
      frequency: null,
      rights: RIGHTS.map((right) => [...decision.rights[right]].sort()),
    })),
    links: joints(links),
    needs: joints(needs),
    ties: Array.from({ length: ties.count }, (_, i) => tieAt(ties, i)),
  }
}

/** Expects a base with the changes that its diff to a head implies to be that head. */
function expectHead(base: Draft, before: readonly object[], head: Organisation): void {
  const { organisation } = reorganised(base, before)
  const diff = compareOrganisations({ organisation }, { organisation: head })
  const implied: Change[] = impliedBy(diff, head)
  expect(isValid(implied) ? [] : validators.reorg.errors).toEqual([])
  const result = reorganised(base, before, implied)
  expect(result.problems).toEqual([])
  expect(seen(result.organisation)).toEqual(seen(head))
  const again = compareOrganisations({ organisation: result.organisation }, { organisation: head })
  const { same, structure, others, decisions, findings, renames } = again
  expect({ same, structure, others, decisions, findings, renames }).toEqual({
    same: true,
    structure: [],
    others: [],
    decisions: [],
    findings: [],
    renames: [],
  })
}

/** Ties are what was observed of the seats of base: no change can say them, and those of seats that go are gone. */
function withTiesOf({ ties }: Organisation, head: Draft): Organisation {
  const roles = new Set(teamsOf(head.teams).flatMap((team) => (team.roles ?? []).map(({ id }) => id!)))
  const all = Array.from({ length: ties.count }, (_, i) => tieAt(ties, i))
  return organisationOfDrafts([
    { ...head, ties: all.filter(({ from, to }) => roles.has(from) && roles.has(to)) },
  ])
}

const runs = (usual: number) => ({ numRuns: Number(process.env.RUNS ?? usual) })

describe('a base with the changes that a diff implies is the head', () => {
  it('where the head is the base after changes', () => {
    fc.assert(
      fc.property(drafts, dice, (base, thrown: Dice) => {
        const changes = thatApply(base, changesTo(base, thrown))
        expectHead(base, [], reorganised(base, changes).organisation)
      }),
      runs(200),
    )
  })

  it('where the base is the head after changes: all can be taken back', () => {
    fc.assert(
      fc.property(drafts, dice, (head, thrown: Dice) => {
        const changes = thatApply(head, changesTo(head, thrown))
        expectHead(head, changes, withTiesOf(reorganised(head, changes).organisation, head))
      }),
      runs(200),
    )
  })

  it('where the head is another organisation altogether', () => {
    fc.assert(
      fc.property(drafts, drafts, (base, head) => {
        expectHead(base, [], withTiesOf(organisationOfDrafts([base]), head))
      }),
      runs(250),
    )
  })
})

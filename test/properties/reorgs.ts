import type { Draft, DraftRole, DraftTeam } from '../../src/model/draft.js'
import { RIGHTS } from '../../src/model/organisation.js'
import { type Dice, pick, roll, teamsOf } from './organisations.js'

/** A few changes that may well apply to a model, of every word. */
export function changesTo(draft: Draft, thrown: Dice): object[] {
  const made = Array.from({ length: 1 + roll(thrown, 5) }, (_, i) => changeTo(draft, thrown, i))
  return made.filter((change) => change !== null)
}

function changeTo(draft: Draft, thrown: Dice, i: number): object | null {
  const teams = [...teamsOf(draft.teams)]
  const roles = [...teams.flatMap((team) => team.roles ?? []), ...(draft.roles ?? [])]
  const one = <T extends { readonly id?: string }>(list: readonly T[] | undefined) =>
    list === undefined || list.length === 0 ? null : (pick(thrown, list).id ?? null)
  const team = () => one<DraftTeam>(teams)!
  const role = () => one<DraftRole>(roles)!
  const actor = () => (roll(thrown, 3) === 0 ? team() : role())
  const decision = () => one(draft.decisions)
  const words: readonly (() => object | null)[] = [
    () => ({ move: { team: team(), to: team() } }),
    () => ({ move: { team: team(), to: null } }),
    () => ({ move: { role: role(), to: team() } }),
    () => ({ delegate: { decision: decision(), to: actor() } }),
    () => ({ grant: { decision: decision(), right: pick(thrown, RIGHTS), to: actor() } }),
    () => {
      const from = pick(thrown, draft.decisions ?? [])
      const held = RIGHTS.flatMap((right) =>
        [from[right as 'decide'] ?? []].flat().map((id) => ({ right, id })),
      )
      if (held.length === 0) return null
      const { right, id } = pick(thrown, held)
      return { revoke: { decision: from.id, right, from: id } }
    },
    () => ({
      connect: {
        id: `new-link-${i}`,
        between: [team(), team()],
        shares: 'people',
        mechanism: 'liaison',
        what: 'A: plan',
      },
    }),
    () => ({ disconnect: { link: one(draft.links) } }),
    () => ({ report: { role: role(), to: role() } }),
    () => ({
      create: {
        team: {
          id: `new-team-${i}`,
          name: "It's new",
          parent: team(),
          roles: [{ id: `new-role-${i}`, title: 'Head' }],
        },
      },
    }),
    () => ({ create: { role: { id: `new-seat-${i}`, title: 'Seat #1', team: team(), headcount: 3 } } }),
    () => ({
      create: { forum: { id: `new-forum-${i}`, members: [role()], what: 'Weekly: what comes next' } },
    }),
    () => ({ dissolve: { team: team(), into: team() } }),
    () => {
      const [kind, id] = pick(thrown, [
        ['team', team()],
        ['role', role()],
        ['customer', one(draft.customers)],
        ['measure', one(draft.measures)],
        ['decision', decision()],
      ])
      return { rename: { [kind!]: id, to: `renamed-${i}` } }
    },
    () => ({ add: { measure: { id: `new-measure-${i}`, focus: 'customer' } } }),
    () => ({ add: { need: { between: [team(), team()], type: 'pooled', why: 'Both say so' } } }),
    () => ({ remove: { forum: one(draft.forums) } }),
    () => ({ remove: { role: role() } }),
    () => ({ remove: { decision: decision() } }),
    () => ({
      set: {
        role: role(),
        title: pick(thrown, ['Plain', 'Two: parts', '#1 "quoted"', 'zwölf 👥']),
        serves: ['c0', 'c2'],
      },
    }),
    () => ({ set: { team: team(), measures: [], headcount: 5, unit: true } }),
    () => ({ set: { decision: decision(), customers: ['c1'], note: 'Said\nin two lines' } }),
    () => ({ set: { team: team(), lead: pick(thrown, [role(), null]), type: 'branch', headcount: null } }),
    () => ({ set: { role: role(), held_by: pick(thrown, [['p0', 'p9'], null]), title: null } }),
    () => ({ set: { decision: decision(), frequency: null, key: true, depends_on: null } }),
    () => ({ set: { link: one(draft.links), mechanism: null, cadence: 'weekly' } }),
    () => ({ set: { forum: one(draft.forums), shares: null, mechanism: 'team' } }),
    () => ({ report: { role: role(), to: null } }),
    () => ({ report: { team: team(), to: actor() } }),
    () => ({ connect: { between: ['chief', 'u0'], shares: pick(thrown, ['people', 'decisions']) } }),
    () => ({ disconnect: { link: endsIn(draft.links, thrown) } }),
    () => ({ remove: { need: endsIn(draft.needs, thrown) } }),
    () => ({ rename: { forum: one(draft.forums), to: `renamed-${i}` } }),
  ]
  return (draft.decisions ?? []).length === 0
    ? pick(
        thrown,
        [0, 1, 2, 8, 9, 10, 12, 13].map((n) => words[n]!),
      )()
    : pick(thrown, words)()
}

/** A link or need by its own id, else by its two ends and a small number. */
function endsIn(
  list: readonly { readonly id?: string; readonly between: readonly string[] }[] = [],
  thrown: Dice,
): string | null {
  if (list.length === 0) return null
  const { id, between } = pick(thrown, list)
  return id ?? `${[...between].sort().join('~')}${pick(thrown, ['', '#1', '#2'])}`
}

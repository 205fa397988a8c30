import type { Organisation, Right } from '../../src/model/organisation.js'
import type { Change } from '../../src/model/reorg.js'
import type { DecisionChange, DiffData, OtherChange, StructureChange } from '../../src/report/diff-data.js'
import {
  isMade,
  saidCustomer,
  saidDecision,
  saidForum,
  saidLink,
  saidMeasure,
  saidNeed,
  saidProgram,
  saidRole,
  saidTeam,
} from './said.js'

/**
 * The changes that a diff implies, in an order in which they apply to its base. What is new, and how a thing says what
 * is different about it, is read in `head`; nothing else of it is.
 */
export function impliedBy(diff: DiffData, head: Organisation): Change[] {
  const { structure, others, decisions, renames } = diff
  const gone = structure.filter(({ change }) => change === 'removed')
  return [
    ...others.flatMap((change) => disconnected(change, diff)).sort(lastFirst),
    ...gone.filter(({ kind }) => kind === 'role').map(({ id }): Change => ({ remove: { role: id } })),
    ...others.flatMap(removed),
    ...decisions.flatMap(({ id, change }): Change[] =>
      change === 'removed' ? [{ remove: { decision: id } }] : [],
    ),
    ...renames.flatMap(({ kind, from, to }): Change[] =>
      isMade(from) || isMade(to) ? [] : [{ rename: { [kind]: from, to } as Change['rename'] & object }],
    ),
    ...created(structure, head),
    ...others.flatMap((change) => added(change, head)),
    ...moved(structure, head),
    ...setAnew(structure, head),
    ...lines(structure, head),
    ...decisions.flatMap((change) => decided(change, head)),
    ...others.flatMap((change) => changed(change, head)),
    // What a team hands over is said of its heir already.
    ...gone
      .filter(({ kind }) => kind === 'team')
      .flatMap(({ id }): Change[] => [
        { set: { team: id, serves: null, measures: null, headcount: null } },
        { dissolve: { team: id, into: [...head.teams.keys()][0]! } },
      ]),
  ]
}

/** Links and needs that go; those without an id are said anew where they are different. */
function disconnected(other: OtherChange, { renames }: DiffData): Change[] {
  const { kind, id, change } = other
  if ((kind !== 'link' && kind !== 'need') || change === 'added') return []
  if (change === 'changed' && !isSaidAnew(other)) return []
  const renamed = renames.find((rename) => rename.kind === kind && rename.to === id)
  const before = change === 'changed' ? (renamed?.from ?? id) : id
  const numbered = !isMade(before) || before.includes('#') ? before : `${before}#1`
  return [kind === 'link' ? { disconnect: { link: numbered } } : { remove: { need: numbered } }]
}

/** Whether a thing that is different is taken out and put in again: nothing else can change its ends, or any need. */
function isSaidAnew({ kind, id, fields }: OtherChange): boolean {
  return kind === 'need' || (kind === 'link' && (isMade(id) || fields.includes('between')))
}

/** By falling numbers: each that goes leaves the numbers below it as they are. */
function lastFirst(a: Change, b: Change): number {
  const number = ({ disconnect, remove }: Change) =>
    Number((disconnect?.link ?? remove?.need ?? '').split('#')[1] ?? 0)
  return number(b) - number(a)
}

function removed({ kind, id, change }: OtherChange): Change[] {
  if (change !== 'removed' || kind === 'link' || kind === 'need' || kind === 'tie') return []
  return [{ remove: { [kind]: id } }]
}

const depthIn = ({ teams }: Organisation, id: string): number => {
  const { parent } = teams.get(id)!
  return parent === null ? 0 : 1 + depthIn({ teams } as Organisation, parent)
}

/** Those above first, so that each team is created, or moves, below one that is in its place. */
const fromTheTop = (head: Organisation) => (a: StructureChange, b: StructureChange) =>
  depthIn(head, a.id) - depthIn(head, b.id)

function created(structure: readonly StructureChange[], head: Organisation): Change[] {
  const made = structure.filter(({ change }) => change === 'created')
  return [
    ...made
      .filter(({ kind }) => kind === 'team')
      .sort(fromTheTop(head))
      .map(({ id }): Change => ({ create: { team: saidTeam(head.teams.get(id)!) } })),
    ...made
      .filter(({ kind }) => kind === 'role')
      .map(({ id }): Change => ({ create: { role: saidRole(head.roles.get(id)!) } })),
  ]
}

/** What is new, or taken out to be said anew. */
function added(other: OtherChange, head: Organisation): Change[] {
  const { kind, id, change } = other
  if (change === 'removed' || (change === 'changed' && !isSaidAnew(other))) return []
  switch (kind) {
    case 'link':
      return [{ connect: saidLink(head.links.find((link) => link.id === id)!) }]
    case 'need':
      return [{ add: { need: saidNeed(head.needs.find((need) => need.id === id)!) } }]
    case 'forum':
      return [{ create: { forum: saidForum(head.forums.get(id)!) } }]
    case 'customer':
      return [{ add: { customer: saidCustomer(head.customers.get(id)!) } }]
    case 'measure':
      return [{ add: { measure: saidMeasure(head.measures.get(id)!) } }]
    case 'program':
      return [{ add: { program: saidProgram(head.programs.get(id)!) } }]
    case 'tie':
      return []
  }
}

function moved(structure: readonly StructureChange[], head: Organisation): Change[] {
  const moves = structure.filter(({ change }) => change === 'moved')
  const of = (kind: 'team' | 'role') => moves.filter((change) => change.kind === kind)
  return [
    ...of('team')
      .sort(fromTheTop(head))
      .map(({ id, after }): Change => ({ move: { team: id, to: after as string | null } })),
    ...of('role').map(({ id, after }): Change => ({ move: { role: id, to: after as string } })),
  ]
}

const SET: ReadonlySet<string> = new Set([
  'type',
  'unit',
  'headcount',
  'serves',
  'measures',
  'dotted',
  'spans',
])

/** The fields of teams and roles that are different. */
function setAnew(structure: readonly StructureChange[], head: Organisation): Change[] {
  return structure.flatMap(({ kind, id, change, after }): Change[] => {
    if (change === 'lead' || change === 'leading') {
      const { lead, leadIs } = head.teams.get(id)!
      return [{ set: { team: id, lead: leadIs === 'stated' ? lead : null } }]
    }
    if (change === 'held_by') {
      // How many a role stands for follows from who holds it, unless it is said.
      const { heldBy, headcount } = head.roles.get(id)!
      return [{ set: { role: id, held_by: heldBy, headcount } }]
    }
    return SET.has(change) ? [{ set: { [kind]: id, [change]: after } }] : []
  })
}

/** The lines of the seats that report elsewhere, and of those that lead a team newly or no longer. */
function lines(structure: readonly StructureChange[], head: Organisation): Change[] {
  const of = (...what: readonly StructureChange['change'][]) =>
    structure.filter(({ change }) => what.includes(change))
  const led = of('lead', 'leading')
  const seats = [
    ...of('superior', 'line').map(({ id }) => id),
    ...led.flatMap(({ before, after }) => [before, after]),
  ].filter((id) => head.roles.has(id as string))
  const leadBy = [...head.teams.values()].filter(({ lead }) => seats.includes(lead)).map(({ id }) => id)
  const stand = of('superior', 'line').filter(({ kind }) => kind === 'team')
  // What a team says of its lead is in the way of what the lead says itself.
  const teams = new Set([...led.map(({ id }) => id), ...leadBy])
  const to = ({ line, reportsTo }: { line: string | null; reportsTo: string | null }) =>
    line === 'solid' ? reportsTo : null
  return [
    ...[...teams].map((team): Change => ({ report: { team, to: null } })),
    ...stand.map(({ id }): Change => ({ report: { team: id, to: to(head.teams.get(id)!) } })),
    ...[...new Set(seats as string[])].map(
      (role): Change => ({ report: { role, to: to(head.roles.get(role)!) } }),
    ),
  ]
}

/** A new decision, or the rights and facts of one that are different. */
function decided({ id, change, rights, facts }: DecisionChange, head: Organisation): Change[] {
  if (change === 'removed') return []
  const decision = head.decisions.get(id)!
  if (change === 'added') return [{ add: { decision: saidDecision(decision) } }]
  const set = Object.fromEntries(facts.map(({ fact, after }) => [fact, after]))
  return [
    ...rights.flatMap(({ right, added, removed, order }): Change[] => {
      const { decide } = decision.rights
      if (right === 'decide' && decide.length === 1 && added.length === 1 && removed.length > 0)
        return [{ delegate: { decision: id, to: decide[0]! } }]
      const named = { decision: id, right: right as Right }
      const again = (order ?? []).filter((actor) => !added.includes(actor))
      return [
        ...[...removed, ...again].map((from): Change => ({ revoke: { ...named, from } })),
        ...(order ?? added).map((to): Change => ({ grant: { ...named, to } })),
      ]
    }),
    ...(facts.length === 0 ? [] : [{ set: { decision: id, ...set } }]),
  ]
}

/** The fields of anything else that are different. */
function changed(other: OtherChange, head: Organisation): Change[] {
  const { kind, id, change, fields } = other
  if (change !== 'changed' || isSaidAnew(other) || kind === 'tie') return []
  const now = thingIn(head, kind, id) as unknown as { readonly [field: string]: unknown }
  const set = Object.fromEntries(fields.map((field) => [field, now[field]]))
  return [{ set: { [kind]: id, ...set } }]
}

function thingIn(head: Organisation, kind: Exclude<OtherChange['kind'], 'tie'>, id: string) {
  if (kind === 'link') return head.links.find((link) => link.id === id)!
  if (kind === 'need') return head.needs.find((need) => need.id === id)!
  return head[`${kind}s`].get(id)!
}

import type {
  DraftDecision,
  DraftForum,
  DraftLink,
  DraftMeasure,
  DraftNeed,
  DraftProgram,
  OneOrMany,
} from '../../model/draft.js'
import type {
  Builds,
  Decision,
  Focus,
  Forum,
  Link,
  Measure,
  Mechanism,
  Need,
  NeedType,
  Program,
  Right,
  Way,
} from '../../model/organisation.js'
import { RIGHTS, WAYS } from '../../model/organisation.js'
import { timesPerYear } from '../../model/rates.js'
import { compareText, pairOf } from '../../util/order.js'
import { namedOf, textOf } from './named.js'
import { listOf, type Registry } from './registry.js'
import type { Written } from './written.js'

const ACTORS = ['role', 'team', 'forum'] as const
/** RACI read as RAPID: accountable decides, responsible recommends and performs, consulted gives input. */
export const RACI: { readonly [letter in 'A' | 'R' | 'C' | 'I']: readonly Right[] } = {
  A: ['decide'],
  R: ['recommend', 'perform'],
  C: ['input'],
  I: ['inform'],
}

export function resolveDecision(registry: Registry, { id, draft, origin }: Written<DraftDecision>): Decision {
  const owner = `decision '${id}'`
  const rights = Object.fromEntries(RIGHTS.map((right) => [right, [] as string[]])) as {
    [R in Right]: string[]
  }
  const grant = (right: Right, actors: readonly string[]) => {
    for (const actor of actors) if (!rights[right].includes(actor)) rights[right].push(actor)
  }
  for (const right of RIGHTS) {
    if (draft[right] !== undefined)
      grant(right, registry.refs(ACTORS, draft[right], origin, [right], `${right} of ${owner}`))
  }
  const stated = RIGHTS.find((right) => draft[right] !== undefined)
  if (draft.raci !== undefined && stated !== undefined) {
    const span = origin.span([stated], 'key')
    registry.add('model/two-notations', `${owner} mixes RACI with RAPID`, origin, ['raci'], {
      help: 'write all its rights in one notation',
      ...(span === null ? {} : { related: [{ span, message: `'${stated}' is a right of RAPID` }] }),
    })
  }
  for (const letter of ['A', 'R', 'C', 'I'] as const) {
    const actors = registry.refs(
      ACTORS,
      draft.raci?.[letter],
      origin,
      ['raci', letter],
      `raci ${letter} of ${owner}`,
    )
    for (const right of RACI[letter]) grant(right, actors)
  }
  const dependsOn = registry.refs(
    ['decision'],
    draft.depends_on,
    origin,
    ['depends_on'],
    `depends_on of ${owner}`,
  )
  if (dependsOn.includes(id))
    registry.add('model/self-reference', `${owner} depends on itself`, origin, ['depends_on'])
  return {
    ...namedOf(id, draft),
    customers: registry
      .refs(['customer'], draft.customers, origin, ['customers'], `customers of ${owner}`)
      .sort(compareText),
    frequency: textOf(draft.frequency),
    perYear: draft.frequency === undefined ? null : timesPerYear(draft.frequency),
    key: draft.key === true,
    rights,
    dependsOn: dependsOn.filter((other) => other !== id).sort(compareText),
  }
}

export function resolveNeed(registry: Registry, { id, draft, origin }: Written<DraftNeed>): Need | null {
  const between = endsOf(registry, draft.between, ['team'], origin, 'a need')
  if (between === null) return null
  return { ...namedOf(id, draft), between, type: draft.type as NeedType, why: textOf(draft.why) }
}

export function resolveLink(registry: Registry, { id, draft, origin }: Written<DraftLink>): Link | null {
  const between = endsOf(registry, draft.between, ACTORS, origin, id === '' ? 'a link' : `link '${id}'`)
  if (between === null) return null
  return { ...namedOf(id, draft), between, ...sharing(draft, undefined) }
}

export function resolveForum(registry: Registry, { id, draft, origin }: Written<DraftForum>): Forum {
  const members = registry.refs(
    ['role', 'team'],
    draft.members,
    origin,
    ['members'],
    `members of forum '${id}'`,
  )
  return { ...namedOf(id, draft), members: members.sort(compareText), ...sharing(draft, 'information') }
}

export function resolveMeasure(_registry: Registry, { id, draft }: Written<DraftMeasure>): Measure {
  return { ...namedOf(id, draft), focus: draft.focus as Focus, rewarded: draft.rewarded === true }
}

export function resolveProgram(registry: Registry, { id, draft, origin }: Written<DraftProgram>): Program {
  return {
    ...namedOf(id, draft),
    builds: [...listOf(draft.builds)].sort(compareText) as Builds[],
    units: registry
      .refs(['team'], draft.units, origin, ['units'], `units of program '${id}'`)
      .sort(compareText),
    what: textOf(draft.what),
    cadence: textOf(draft.cadence),
  }
}

function endsOf(
  registry: Registry,
  between: readonly string[] | undefined,
  kinds: readonly ('team' | 'role' | 'forum')[],
  origin: Written<object>['origin'],
  owner: string,
): readonly [string, string] | null {
  const [a, b] = between ?? []
  if (a === undefined || b === undefined) return null
  if (a === b) {
    registry.add('model/self-reference', `${owner} is between '${a}' and itself`, origin, ['between'])
    return null
  }
  const known = registry.refs(kinds, between, origin, ['between'], owner)
  return known.length === 2 ? pairOf(a, b) : null
}

function sharing(
  draft: { shares?: OneOrMany; mechanism?: string; what?: string; cadence?: string },
  otherwise: Way | undefined,
) {
  const shares = draft.shares === undefined && otherwise !== undefined ? [otherwise] : listOf(draft.shares)
  return {
    shares: WAYS.filter((way) => shares.includes(way)),
    mechanism: (draft.mechanism ?? null) as Mechanism | null,
    what: textOf(draft.what),
    cadence: textOf(draft.cadence),
  }
}

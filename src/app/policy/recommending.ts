import type { LocatedPolicy } from '../../model/policy.js'
import { KINDS, readSelector } from '../../recommend/selectors.js'
import {
  CAPACITIES,
  COSTS,
  DEFAULT_SETTINGS,
  type Setting,
  type Settings,
  WEIGHTS,
} from '../../recommend/settings.js'
import type { Json } from '../../util/json.js'
import { sortedUnique } from '../../util/order.js'
import type { NamedId } from './unknown-ids.js'

type Schema = { readonly [key: string]: Json }

/** What policies set for `unsilo recommend`, the last one having the last word; what stays is gathered from all. */
export function recommendingBy(policies: readonly LocatedPolicy[]): Settings {
  return policies.reduce((before, { draft: { recommend } }): Settings => {
    if (recommend === undefined) return before
    return {
      budget: recommend.budget ?? before.budget,
      costs: { ...before.costs, ...recommend.costs },
      weights: { ...before.weights, ...recommend.weights },
      capacities: { ...before.capacities, ...recommend.capacities },
      pinned: sortedUnique([...before.pinned, ...[recommend.pinned ?? []].flat()]),
      untouched: sortedUnique([...before.untouched, ...[recommend.untouched ?? []].flat()]),
      exclude: [...before.exclude, ...(recommend.exclude ?? [])],
      require: [...before.require, ...(recommend.require ?? [])],
    }
  }, DEFAULT_SETTINGS)
}

/** The decisions, units and other things that policies name there, to be looked up in the model. */
export function namedForRecommend(policies: readonly LocatedPolicy[]): NamedId[] {
  return policies.flatMap((policy) => [...staying(policy), ...chosen(policy)])
}

const staying = ({ draft: { recommend }, locate }: LocatedPolicy) =>
  (['pinned', 'untouched'] as const).flatMap((key) => {
    const ids = recommend?.[key]
    const spanOf = (i: number) =>
      locate(Array.isArray(ids) ? ['recommend', key, i] : ['recommend', key], 'value')
    return [ids ?? []].flat().map(
      (id, i): NamedId => ({
        id,
        kind: key === 'pinned' ? 'decision' : 'unit',
        by: `recommend: ${key}`,
        span: spanOf(i),
      }),
    )
  })

/** The things that entries of `exclude` and `require` name. */
const chosen = ({ draft: { recommend }, locate }: LocatedPolicy) =>
  (['exclude', 'require'] as const).flatMap((key) =>
    (recommend?.[key] ?? []).flatMap((texts: readonly string[], i) =>
      texts.flatMap((text, j) =>
        readSelector(text).ids.map(
          (id): NamedId => ({
            id,
            kind: 'any',
            by: `recommend: ${key}`,
            span: locate(['recommend', key, i, j], 'value'),
          }),
        ),
      ),
    ),
  )

const NUMBER: Schema = { type: 'number', minimum: 0 }

function numbers(title: string, description: string, settings: readonly Setting[], each: Schema): Schema {
  const properties = Object.fromEntries(
    settings.map(({ key, usual, means }) => [
      key,
      { title: key, description: `${means} ${usual} unless given.`, ...each },
    ]),
  )
  return { title, description, type: 'object', properties, additionalProperties: false, required: [] }
}

const ids = (title: string, description: string): Schema => ({
  title,
  description,
  type: ['string', 'array'],
  minLength: 1,
  items: { type: 'string', minLength: 1 },
  minItems: 1,
  'x-expected': 'an id or a list of ids',
})

const ENTRY = `An entry names moves by the ids of what they act on (units, seats, a decision, a measure), with the kind before them or not, as in 'veto combined-price' or 'forum sales service'; the kinds are ${KINDS.join(', ')}.`

const entries = (description: string): Schema => ({
  description,
  type: 'array',
  items: { description: 'A move, or several.', type: 'string', pattern: '\\S' },
  'x-expected': 'a list of moves',
})

/** The part of the policy's schema that is for `unsilo recommend`, made from what it can set. */
export function recommendSchema(): Schema {
  return {
    title: 'Recommendations',
    description: 'What unsilo recommend may propose, and what it costs.',
    type: 'object',
    properties: {
      budget: {
        title: 'Budget',
        description: `How much the proposals may cost together, where --budget does not say. ${DEFAULT_SETTINGS.budget} unless given.`,
        ...NUMBER,
      },
      costs: numbers(
        'Costs',
        "What each part of a move costs, in points of about a day of managers' time in a month.",
        COSTS,
        NUMBER,
      ),
      weights: numbers(
        'Weights',
        'What each gain counts in the benefit; those that the model has are scaled to sum to 1.',
        WEIGHTS,
        NUMBER,
      ),
      capacities: numbers(
        'Capacities',
        'How much one may carry, what is there already included.',
        CAPACITIES,
        {
          type: 'integer',
          minimum: 0,
        },
      ),
      pinned: ids('Pinned', 'Decisions whose rights stay as they are.'),
      untouched: ids('Untouched', 'Units that no proposal may touch.'),
      exclude: {
        title: 'Exclude',
        description: `Lists of moves of each of which at most one is proposed. ${ENTRY}`,
        type: 'array',
        items: { ...entries('The moves of which at most one is proposed.'), minItems: 1 },
      },
      require: {
        title: 'Require',
        description: `Pairs of moves: what the first names is proposed only along with something that the second names. ${ENTRY}`,
        type: 'array',
        items: { ...entries('What is proposed, and what along with.'), minItems: 2, maxItems: 2 },
      },
    },
    additionalProperties: false,
    required: [],
  }
}

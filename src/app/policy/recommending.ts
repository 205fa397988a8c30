import type { LocatedPolicy } from '../../model/policy.js'
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
    }
  }, DEFAULT_SETTINGS)
}

/** The decisions and units that policies name there, to be looked up in the model. */
export function namedForRecommend(policies: readonly LocatedPolicy[]): NamedId[] {
  return policies.flatMap(({ draft: { recommend }, locate }) =>
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
    }),
  )
}

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
    },
    additionalProperties: false,
    required: [],
  }
}

import { compareText } from '../util/order.js'
import { formatNumber, plural } from '../util/text.js'
import { number, optionsOf, wholeNumber } from './parts/options.js'
import { actorPlace, placeOf, related } from './parts/places.js'
import { wordsOf } from './parts/words.js'
import type { Rule, RuleInput } from './rule.js'

/** Someone who decides too much. */
export const decisionOverloaded: Rule<{ most: number; 'most-per-week': number }> = {
  code: 'decision/overloaded',
  title: 'decider with too many decisions',
  description:
    'One seat decides many different things, or decides very often. It becomes the queue that everything waits in, however few lines away it is. Frequencies are counted for each holder of the seat.',
  source: 'Our rule; the limits are starting points and not from the literature',
  act: 'Delegate the frequent and the small, and keep what no one else can see whole.',
  presets: { recommended: 'warn', strict: 'warn' },
  defaults: { most: 8, 'most-per-week': 40 },
  optionsSchema: optionsOf({
    most: wholeNumber('Most decisions', 'Different decisions that one seat or forum may decide.', 1),
    'most-per-week': number('Most a week', 'How often a week each holder of a seat may decide.'),
  }),
  *check(input, { most, 'most-per-week': mostPerWeek }) {
    const words = wordsOf(input)
    const all = input.organisation.decisions.size
    for (const [actor, decided] of loads(input)) {
      const weekly = perWeek(input, actor, decided)
      const tooMany = decided.length > most
      if (!tooMany && weekly <= mostPerWeek) continue
      const message = tooMany
        ? `${words.actor(actor)} decides ${decided.length} of ${plural(all, 'decision')}; at most ${most} should wait for one seat`
        : `${words.actor(actor)} decides about ${formatNumber(weekly, 0)} times a week; at most ${formatNumber(mostPerWeek, 1)} should wait for one person`
      yield {
        message,
        span: actorPlace(input, actor),
        subject: [actor],
        extent: tooMany ? decided.length : weekly,
        ...related(
          ...decided
            .slice(0, 3)
            .map((id) => [words.decision(id), placeOf(input, 'decision', id, ['decide'])] as const),
        ),
        help: 'delegate what is frequent or small',
      }
    }
  },
}

/** What each seat or forum decides, a team's decisions being those of its lead. */
function loads({ organisation, graph, data }: RuleInput): [string, string[]][] {
  const decided = new Map<string, string[]>()
  for (const { id, deciders } of data.decisions.decisions)
    for (const decider of new Set(deciders.map((actor) => organisation.teams.get(actor)?.lead ?? actor)))
      if (graph.seatsOf(decider).length > 0) decided.set(decider, [...(decided.get(decider) ?? []), id])
  return [...decided].map(([actor, ids]): [string, string[]] => [actor, ids.sort(compareText)])
}

function perWeek({ organisation }: RuleInput, actor: string, decided: readonly string[]): number {
  const holders = Math.max(1, organisation.roles.get(actor)?.headcount ?? 1)
  const perYear = decided.map((id) => organisation.decisions.get(id)!.perYear ?? 0)
  return perYear.reduce((sum, times) => sum + times, 0) / 52 / holders
}

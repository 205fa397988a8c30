import { plural } from '../util/text.js'
import { optionsOf, wholeNumber } from './parts/options.js'
import { actorPlace, related } from './parts/places.js'
import { wordsOf } from './parts/words.js'
import type { Rule, RuleInput } from './rule.js'

/** A stated line to someone above the own superior. */
export const structureSkippedLevel: Rule<{ from: number }> = {
  code: 'structure/skipped-level',
  title: 'line that skips a level',
  description:
    'A role reports past the one who leads its team. That may be meant; then whoever is passed over answers for a team that is led from above.',
  source: 'Our rule',
  act: 'Place the role where it reports, or let it report to the one who leads its team.',
  presets: { recommended: 'off', strict: 'warn' },
  defaults: { from: 1 },
  optionsSchema: optionsOf({
    from: wholeNumber('From so many levels', 'Superiors that the line passes over.', 1),
  }),
  *check(input, { from }) {
    const words = wordsOf(input)
    for (const { role, superior, levels } of input.data.structure.structure.skipping) {
      if (levels < from) continue
      const passed = passedOver(input, role)
      const over =
        passed === null
          ? plural(levels, 'level')
          : `${words.actor(passed)}${levels > 1 ? ` and ${levels - 1} more` : ''}`
      yield {
        message: `${words.actor(role)} reports to ${words.actor(superior)}, past ${over}`,
        span: actorPlace(input, role, ['reports_to']),
        subject: [role],
        extent: levels,
        ...related(
          ['the one who is passed over', passed === null ? null : actorPlace(input, passed)],
          ['the superior', actorPlace(input, superior)],
        ),
        help: 'place the role in the team of its superior, or let it report to the lead of its own',
      }
    }
  },
}

/** The lead of the role's own team, where that is someone else. */
function passedOver({ organisation }: RuleInput, role: string): string | null {
  const home = organisation.roles.get(role)?.team
  const lead = home === undefined ? undefined : organisation.teams.get(home)?.lead
  return lead === undefined || lead === role ? null : lead
}

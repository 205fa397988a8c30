import { plural } from '../util/text.js'
import { optionsOf, yesOrNo } from './parts/options.js'
import { placeOf } from './parts/places.js'
import { wordsOf } from './parts/words.js'
import type { Rule } from './rule.js'

/** A team that no role leads. */
export const structureNoLead: Rule<{ 'without-roles': boolean }> = {
  code: 'structure/no-lead',
  title: 'team without a lead',
  description:
    'No role leads the team: none is stated, and several in it report to no one in it. Rights of the team are held by nobody in particular.',
  source: 'Our rule',
  act: 'Name the role that leads it, or let its members report to one of them.',
  presets: { recommended: 'warn', strict: 'error' },
  defaults: { 'without-roles': false },
  optionsSchema: optionsOf({
    'without-roles': yesOrNo(
      'Teams without roles too',
      'Judge also teams for which the model states no roles.',
    ),
  }),
  *check(input, { 'without-roles': withoutRoles }) {
    const words = wordsOf(input)
    for (const { id, leadIs, roles } of input.organisation.teams.values()) {
      if (leadIs !== 'none' || (roles.length === 0 && !withoutRoles)) continue
      const among =
        roles.length === 0 ? '' : `: ${plural(roles.length, 'role')}, and none that the others report to`
      yield {
        message: `No one leads ${words.actor(id)}${among}`,
        span: placeOf(input, 'team', id),
        subject: [id],
        help: 'name the role that leads it, under lead:',
      }
    }
  },
}

import { rightsHeld } from '../../../facts/rights.js'
import {
  type Forum,
  type Link,
  type Measure,
  type Need,
  nameOf,
  type Program,
} from '../../../model/organisation.js'
import type { Look } from '../look.js'
import { actorValue, type Detail, fact, facts, placeOf } from './detail.js'
import { said } from './said.js'

type Stated = Link | Forum | Need | Measure | Program
type OtherKind = 'link' | 'forum' | 'need' | 'measure' | 'program'

/** All that is known of a link, forum, need, measure or program. */
export function otherDetail(look: Look, kind: OtherKind, id: string): Detail | null {
  const { links, forums, needs, measures, programs } = look.organisation
  const lists = {
    link: links.find((one) => one.id === id),
    forum: forums.get(id),
    need: needs.find((one) => one.id === id),
    measure: measures.get(id),
    program: programs.get(id),
  }
  const thing: Stated | undefined = lists[kind]
  if (thing === undefined) return null
  const actors = (ids: readonly string[]) => ids.map((one) => actorValue(look, one))
  const own = [
    ...('between' in thing ? facts('Between', actors(thing.between)) : []),
    ...('members' in thing ? facts('Members', actors(thing.members)) : []),
    ...('units' in thing ? facts('Units', actors(thing.units)) : []),
    ...('type' in thing ? fact('Type', thing.type) : []),
    ...('why' in thing ? fact('Why', thing.why) : []),
    ...('shares' in thing ? fact('Shares', thing.shares.join(', ')) : []),
    ...('mechanism' in thing ? fact('Mechanism', thing.mechanism) : []),
    ...('what' in thing ? fact('What', thing.what) : []),
    ...('cadence' in thing ? fact('How often', thing.cadence) : []),
    ...('focus' in thing ? fact('Focus', thing.focus) : []),
    ...('rewarded' in thing ? fact('Rewarded', thing.rewarded ? 'yes' : 'no') : []),
    ...('builds' in thing ? fact('Builds', thing.builds.join(', ')) : []),
    ...(kind === 'forum'
      ? rightsHeld({ ...look.report, summary: [] })(id).map((one) => ({ ...one, place: null }))
      : []),
  ]
  const label = nameOf(thing)
  const place = placeOf(look, kind, id)
  return {
    subject: `${kind}:${id}`,
    kind,
    label,
    id,
    facts: [...own, ...fact('Id', id), ...said(thing)],
    place,
  }
}

import type { ReportData } from '../report/data.js'
import type { Thing } from '../report/picture.js'
import { nameIn, sourceText } from '../report/say.js'
import type { ForumData } from '../report/things-data.js'
import { rightsHeld } from './rights.js'
import { actor, type Kinds, leads, said } from './values.js'

/** What is known of each forum. */
export function forumThings(data: ReportData, forums: readonly ForumData[], kinds: Kinds): Thing[] {
  const { names } = data
  const rights = rightsHeld(data)
  return forums.map(({ id, members, shares, mechanism, cadence, source }) => ({
    subject: `forum:${id}`,
    kind: 'forum',
    label: nameIn(names.actors, id),
    facts: [
      ...said('Id', id),
      ...said('Mechanism', mechanism),
      ...said('Shares', shares.join(', ')),
      ...said('How often', cadence),
      ...leads(
        'Members',
        members.map((member) => actor(member, names, kinds)),
      ),
      ...rights(id),
    ],
    source: sourceText(source),
  }))
}

import { type Findable, findables } from '../app/explore/findable.js'
import type { Look } from '../app/explore/look.js'
import { listed } from '../report/say.js'
import { remembered } from './views/view.js'

/** Everything that can be found by its id, name or tag, and roles by who holds them. */
export const toFind = remembered((look: Look): readonly Findable[] =>
  findables(look).map((one) => {
    const heldBy = (one.kind === 'role' && look.organisation.roles.get(one.id)?.heldBy) || []
    return heldBy.length === 0 ? one : { ...one, text: `${one.text} ${heldBy.join(' ').toLowerCase()}` }
  }),
)

/** Who holds each role, by its subject. */
export const holders = remembered(
  ({ organisation: { roles } }: Look): { readonly [subject: string]: string } =>
    Object.fromEntries(
      [...roles.values()]
        .filter(({ heldBy }) => heldBy.length > 0)
        .map(({ id, heldBy }) => [`role:${id}`, listed(heldBy, 2)]),
    ),
)

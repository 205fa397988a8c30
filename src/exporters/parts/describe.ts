import { plural } from '../../util/text.js'
import type { GraphView } from '../../views/view.js'
import { lineOf } from './values.js'

/** Things that stand out are named up to here; the picture has them all. */
const NAMED = 12

/** A picture in words, for those who do not see it: what it is of, how much is in it, and what stands out as bad. */
export function describe(view: GraphView): { readonly title: string; readonly text: string } {
  const names = new Map(view.nodes.map(({ id, label }) => [id, label]))
  const said = (label: string, detail: string | null) => (detail === null ? label : `${label}: ${detail}`)
  const bad = [
    ...view.nodes.filter(({ look }) => look === 'bad').map(({ label, detail }) => said(label, detail)),
    ...view.groups.filter(({ look }) => look === 'bad').map(({ label, detail }) => said(label, detail)),
    ...view.edges
      .filter(({ look }) => look === 'bad')
      .map(({ source, target, label }) => said(`${names.get(source)} – ${names.get(target)}`, label)),
  ]
  const listed = [...new Set(bad)]
  const more = listed.length > NAMED ? `; and ${listed.length - NAMED} more` : ''
  const standsOut = listed.length === 0 ? '' : ` Stands out: ${listed.slice(0, NAMED).join('; ')}${more}.`
  return {
    title: lineOf(`${view.organisation}: ${view.title}`),
    text: lineOf(
      `${plural(view.nodes.length, 'node')} and ${plural(view.edges.length, 'edge')}.${standsOut}`,
    ),
  }
}

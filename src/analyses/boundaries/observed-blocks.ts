import type { AnalysisData, BoundaryData } from '../../report/data.js'
import type { Block } from '../../report/document.js'
import { nameIn } from '../../report/say.js'
import { plural } from '../../util/text.js'
import type { Presentation } from '../analysis.js'

/** Says where what was arranged and what was observed part; nothing where no ties are given. */
export function observedBlocks(
  { boundaries, congruence }: AnalysisData['boundaries'],
  names: Presentation['names'],
): Block[] {
  const pair = ({ units }: Pick<BoundaryData, 'units'>) =>
    units.map((unit) => nameIn(names.actors, unit)).join(' – ')
  const unwritten = boundaries
    .filter(({ observed }) => observed?.unwritten)
    .sort((a, b) => b.observed!.ties - a.observed!.ties)
    .map((boundary) => `${pair(boundary)}: ${plural(boundary.observed!.ties, 'tie')} and no link.`)
  const paper = boundaries
    .filter(({ observed }) => observed?.paperOnly)
    .map((boundary) => `${pair(boundary)}: ${plural(boundary.links.length, 'link')} and no tie.`)
  const unknown = boundaries.filter(({ observed }) => observed?.paperOnly === null).map(pair)
  const { tiedOnly: beyond = 0, tiedOnlyMost = [] } = congruence
  const named = tiedOnlyMost.slice(0, 3).map(({ units, ties }) => `${pair({ units })} (${ties})`)
  return [
    ...list('Unwritten: ties cross a gap, and nothing is arranged', unwritten),
    ...list('On paper only: arranged, and no tie crosses', paper),
    ...list('Not assessed: linked, and in one of the units no tie at all was observed', unknown),
    ...(beyond === 0
      ? []
      : [
          {
            type: 'text' as const,
            text: `Ties also cross ${plural(beyond, 'pair')} of units that nothing in the model requires or links: ${named.join(', ')}${beyond > named.length ? ` and ${beyond - named.length} more` : ''}.`,
          },
        ]),
  ]
}

function list(title: string, items: readonly string[]): Block[] {
  return items.length === 0 ? [] : [{ type: 'list', title, items }]
}

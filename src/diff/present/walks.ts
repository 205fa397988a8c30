import type { NamesData } from '../../report/data.js'
import type { DecisionChange } from '../../report/diff-data.js'
import type { Block } from '../../report/document.js'
import { walkBlock } from '../../report/walk.js'

/** The way to the decider before and after, of the first decision that comes nearer and the first that moves away. */
export function walks(decisions: readonly DecisionChange[], names: NamesData): Block[] {
  const firsts = (['better', 'worse'] as const).flatMap(
    (is) => decisions.find(({ lineDistance }) => lineDistance.is === is) ?? [],
  )
  return firsts.flatMap(({ name, path }) =>
    (['before', 'after'] as const)
      .filter((side) => path[side].length > 0)
      .map((side) => walkBlock(`The way of '${name}' ${side}`, path[side], names)),
  )
}

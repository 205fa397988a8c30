import type { Figure } from '../figures/figure.js'
import { ORGANISATION } from '../figures/organisation.js'
import { DIFF_FIGURES, type DiffData, type DiffFigure } from '../report/diff-data.js'
import { figureChange } from './judge.js'
import type { Side } from './side.js'

/** The figures of the whole organisation on both sides. */
export function figureChanges(base: Side, head: Side): DiffData['figures'] {
  const changes = DIFF_FIGURES.map((key) => {
    const figure = figureOf(key)
    const value = ({ data }: Side) => [...figure.values(data)][0]!.value
    return [key, figureChange(value(base), value(head), figure.wanted)]
  })
  return Object.fromEntries(changes) as DiffData['figures']
}

function figureOf(wanted: DiffFigure): Figure {
  return ORGANISATION.find(({ key }) => key === wanted)!
}

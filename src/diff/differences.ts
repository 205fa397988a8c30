import { DIFF_FIGURES, type DiffData } from '../report/diff-data.js'
import { boundaryChanges } from './boundaries.js'
import { decisionChanges } from './decisions.js'
import { figureChanges } from './figures.js'
import { likelyRenames } from './likely-renames.js'
import type { Match } from './match.js'
import { movedOf } from './moved.js'
import { otherChanges } from './others.js'
import { practiceChanges } from './practices.js'
import { renamesIn } from './renames.js'
import type { Side } from './side.js'
import { siloChanges } from './silos.js'
import { isOfWriting, structureChanges } from './structure.js'
import { unservedCustomers } from './unserved.js'
import { concerning } from './within.js'

/** What is different, without the words that need names. */
export type Differences = Omit<
  DiffData,
  'format' | 'base' | 'head' | 'options' | 'policy' | 'summary' | 'findings' | 'names'
>

/** Compares two organisations, each analysed with the same options. */
export function differencesOf(base: Side, head: Side, match: Match): Differences {
  const [before, after] = [base.organisation, head.organisation]
  const figures = figureChanges(base, head, match)
  const concerns = concerning(head.data.options.unit, before, after, match)
  const parts = {
    decisions: decisionChanges(base, head, match),
    boundaries: boundaryChanges(base, head, match),
    silos: siloChanges(base, head, match),
    practices: practiceChanges(base, head),
    structure: structureChanges(before, after, match).filter(concerns.structure),
    others: otherChanges(before, after, match).filter(concerns.other),
  }
  const { structure, ...rest } = parts
  const unserved = unservedCustomers(before, after, match)
  const matters = [...Object.values(rest).flat(), ...structure.filter((change) => !isOfWriting(change))]
  const judged = (is: 'better' | 'worse') => DIFF_FIGURES.filter((figure) => figures[figure].is === is)
  return {
    same:
      matters.length === 0 &&
      unserved.is === 'same' &&
      DIFF_FIGURES.every((figure) => figures[figure].is === 'same'),
    better: judged('better'),
    worse: judged('worse'),
    figures,
    unserved,
    moved: movedOf(before, after, match),
    ...parts,
    renames: renamesIn(match),
    likelyRenames: likelyRenames(before, after, match),
  }
}

import { percent } from '../report/cells.js'
import type { NamesData } from '../report/data.js'
import type { FindingChange } from '../report/diff-data.js'
import { listed } from '../report/say.js'
import { plural } from '../util/text.js'
import type { Differences } from './differences.js'
import { effects } from './effects.js'
import { sizeOf } from './size.js'

/** The answer as a leader could repeat it: what is better, and what is worse; else what is different at all. */
export function summaryOf(differences: Differences, names: NamesData): string[] {
  const renamed = differences.structure.filter(({ change }) => change === 'renamed').length
  if (differences.same) {
    const but =
      renamed === 0
        ? ''
        : `; ${plural(renamed, 'id')} changed, of the same ${renamed === 1 ? 'thing' : 'things'}`
    return [
      `No difference that matters: structure, decision rights, boundaries and all figures are the same${but}.`,
    ]
  }
  const [better, worse] = [effects(differences, names, 'better'), effects(differences, names, 'worse')]
  const sentences = [
    ...(better.length === 0 ? [] : [`Better: ${better.join('; ')}.`]),
    ...(worse.length === 0 ? [] : [`Worse: ${worse.join('; ')}.`]),
  ]
  // What outweighs comes first: a side effect that is welcome is not the news.
  const said = differences.worse.length > differences.better.length ? sentences.toReversed() : sentences
  const renames = perhapsRenamed(differences)
  if (said.length === 0)
    return [
      [
        `Neither better nor worse by any figure: ${sizeOf(differences) || 'what links the units is different'}.`,
        ...peopleMoved(differences),
      ].join(' '),
      ...renames,
    ]
  if (better.length === 0) said.push('Nothing is better.')
  if (worse.length === 0) said.push('Nothing is worse.')
  return [[...said, ...sizeSentences(differences)].join(' '), ...renames]
}

/** What a figure does not say: decisions that are new or gone, and people whose place is another. */
function sizeSentences(differences: Differences): string[] {
  const { decisions } = differences
  const some = (change: 'added' | 'removed', end: string) => {
    const names = decisions.filter((decision) => decision.change === change).map(({ name }) => `'${name}'`)
    if (names.length === 0) return []
    const which = names.length > NAMED ? plural(names.length, 'decision') : listed(names)
    return [`${which} ${names.length === 1 ? 'is' : 'are'} ${end}.`]
  }
  return [...some('removed', 'gone'), ...some('added', 'new'), ...peopleMoved(differences)]
}

/** The share of the people whose place is another, where it is large. */
function peopleMoved({ moved }: Differences): string[] {
  return moved.share < TOLD ? [] : [`${percent(moved.share)} of the people change their place.`]
}

/** Decisions that a sentence can name. */
const NAMED = 3
/** From this share of the people a move is told. */
const TOLD = 0.1

/** How many errors and warnings of `unsilo check` are new, as a sentence; nothing where none is. */
export function newFindings(findings: readonly FindingChange[]): string[] {
  const count = (of: FindingChange['severity']) =>
    findings.filter(({ change, severity }) => change === 'appeared' && severity === of).length
  const [errors, warnings] = [count('error'), count('warn')]
  const parts = [
    ...(errors === 0 ? [] : [plural(errors, 'new error')]),
    ...(warnings === 0 ? [] : [plural(warnings, 'new warning')]),
  ]
  return parts.length === 0 ? [] : [`unsilo check finds ${parts.join(' and ')}, see Findings.`]
}

/** A warning that what seems gone and new may be there still: then all that is said of it is wrong. */
function perhapsRenamed({ likelyRenames }: Differences): string[] {
  const n = likelyRenames.length
  if (n === 0) return []
  const which =
    n === 1
      ? '1 id that is gone and 1 that is new may be'
      : `${n} ids that are gone and ${n} that are new may be`
  return [
    `Careful: ${which} the same ${n === 1 ? 'thing' : 'things'}, see Structure; previously: settles it.`,
  ]
}

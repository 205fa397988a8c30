import type { DiffData } from '../report/diff-data.js'
import type { Report, Section } from '../report/document.js'
import { presentBoundaryChanges } from './present/boundaries.js'
import { presentDecisionChanges } from './present/decisions.js'
import { presentFigureChanges } from './present/figures.js'
import { presentFindingChanges } from './present/findings.js'
import { presentPracticeChanges } from './present/practices.js'
import { presentSiloChanges } from './present/silos.js'
import { presentStructureChanges } from './present/structure.js'

/** What renderers draw of a comparison; one line where nothing that matters is different. It needs nothing but the result. */
export function presentDiff(data: DiffData): Report<DiffData> {
  const sections = [
    presentFigureChanges(data),
    presentDecisionChanges(data),
    presentBoundaryChanges(data),
    presentSiloChanges(data),
    presentPracticeChanges(data),
    presentFindingChanges(data),
    presentStructureChanges(data),
  ]
  return {
    title: titleOf(data),
    headline: [...data.summary, ...noteOf(data)],
    sections: data.same ? [] : sections.filter((section): section is Section => section !== null),
    data,
    top: data.options.top,
    comment: true,
  }
}

/** What is proposed, in the proposal's words; else the organisation. */
function titleOf({ base, head }: DiffData): string {
  if (head.proposal !== null) return `What changes: ${head.proposal.title} (${head.name})`
  return `What changes: ${base.name === head.name ? head.name : `${base.name} → ${head.name}`}`
}

function noteOf({ same, head }: DiffData): string[] {
  const note = head.proposal?.note ?? null
  return same || note === null ? [] : [`The proposal says: ${note}`]
}

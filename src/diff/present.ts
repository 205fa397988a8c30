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
  const [base, head] = [data.base.name, data.head.name]
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
    title: base === head ? `What changes: ${head}` : `What changes: ${base} → ${head}`,
    headline: data.summary,
    sections: data.same ? [] : sections.filter((section): section is Section => section !== null),
    data,
    top: data.options.top,
    comment: true,
  }
}

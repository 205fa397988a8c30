import type { Report, Section } from '../report/document.js'
import type { RecommendationData } from './data.js'
import { presentPromise } from './present/figures.js'
import { presentFrontier } from './present/frontier.js'
import { presentProposals } from './present/proposals.js'
import { presentUnfixed } from './present/unfixed.js'

/** What renderers draw of a recommendation. It needs nothing but the result. */
export function presentRecommendation(data: RecommendationData): Report<RecommendationData> {
  const sections = [presentProposals(data), presentFrontier(data), presentPromise(data), presentUnfixed(data)]
  return {
    title: `What to do first: ${data.organisation.name}`,
    headline: data.summary,
    sections: sections.filter((section): section is Section => section !== null),
    data,
    top: data.options.top,
  }
}

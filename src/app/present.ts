import { ANALYSES } from '../analyses/index.js'
import { thingsIn } from '../facts/things.js'
import { PICTURES } from '../pictures/index.js'
import type { AnalysisData, CountsData, ReportData } from '../report/data.js'
import type { Report, Section } from '../report/document.js'
import { nameIn } from '../report/say.js'
import { plural } from '../util/text.js'
import { termsUsed } from './terms-used.js'

/** What renderers draw of a result. It comes from the result alone, so that a saved one gives the same again. */
export function presentReport(data: ReportData): Report<ReportData> {
  const sections = sectionsOf(data)
  return {
    title: data.organisation.name,
    headline: [sizeOf(data.organisation.counts), ...scopeOf(data), ...data.summary],
    sections,
    data,
    top: data.options.top,
    terms: termsUsed(sections, true),
    pictures: () => {
      const answerOf = (section: string) => sections.find(({ id }) => id === section)?.answer ?? ''
      return PICTURES.flatMap(({ see }) => see({ data, answerOf }) ?? [])
    },
    things: () => thingsIn(data),
  }
}

function sectionsOf(data: ReportData): Section[] {
  const presentation = {
    names: data.names,
    options: data.options,
    units: data.organisation.counts.units,
  }
  return ANALYSES.filter((analysis) =>
    analysis.keys.every((key) => data[key as keyof ReportData] !== undefined),
  ).flatMap(
    (analysis) =>
      analysis.present(data as unknown as AnalysisData[keyof AnalysisData] & never, presentation) ?? [],
  )
}

/** What was asked beside the whole, so that no figure is read as more than it is; nothing for the whole. */
function scopeOf({ options, names, organisation }: ReportData): string[] {
  const { unit, customer, level, targetDistance } = options
  const parts = [
    ...(unit === null ? [] : [`what concerns ${nameIn(names.actors, unit)}`]),
    ...(customer === null
      ? []
      : [`${unit === null ? '' : 'and '}only the customer ${nameIn(names.customers, customer)}`]),
    ...(level === null ? [] : [`boundaries between ${organisation.unitsAre}`]),
    ...(targetDistance === 1
      ? []
      : [`near is within ${plural(targetDistance, 'reporting line')} of the customer`]),
  ]
  return parts.length === 0 ? [] : [`Read here: ${parts.join('; ')}.`]
}

function sizeOf(counts: CountsData): string {
  const people = `${plural(counts.headcount, 'person', 'people')} in ${plural(counts.teams, 'team')} and ${plural(counts.units, 'unit')}`
  const rest = [
    plural(counts.decisions, 'decision'),
    plural(counts.customers, 'customer'),
    plural(counts.links, 'link'),
    ...(counts.forums > 0 ? [plural(counts.forums, 'forum')] : []),
    ...(counts.ties > 0 ? [plural(counts.ties, 'tie')] : []),
  ]
  return `${people}; ${rest.join(', ')}.`
}

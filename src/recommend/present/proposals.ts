import { numberCell, textCell } from '../../report/cells.js'
import type { Block, Column, Row, Section } from '../../report/document.js'
import { listed, sourceText } from '../../report/say.js'
import { plural } from '../../util/text.js'
import type { ProposalData, RecommendationData } from '../data.js'
import { GAINS, type Gain } from '../settings.js'
import { UNITS } from './proof.js'
import { actOf, amount, sentenceOf, sentencesBelow } from './words.js'

const GAIN_TITLES: { readonly [gain in Gain]: string } = {
  exposure: 'Exposure',
  distance: 'Levels a month',
  fragility: 'Sturdier',
  vetoes: 'Vetoes a month',
  measures: 'Shared measure',
}

/** The ranked list in words, each with what speaks for it, then in figures, then what comes with the set. */
export function presentProposals(data: RecommendationData): Section | null {
  // That there is none, and why, is the headline.
  if (data.proposals.length === 0) return null
  return {
    id: 'proposals',
    title: 'What to do, in this order',
    answer: UNITS,
    blocks: [...inWords(data), inFigures(data), ...newFindings(data)],
  }
}

function inWords({ proposals, names }: RecommendationData): Block[] {
  const number = new Map(proposals.map(({ id }, i) => [id, i + 1]))
  return proposals.flatMap((proposal, i): Block[] => {
    const needs = proposal.dependsOn.map((id) => number.get(id)!)
    const after = needs.length === 0 ? '' : ` It needs ${listed(needs.map(String))}.`
    const figures = `Cost ${amount(proposal.cost)}, adds ${amount(proposal.benefit)} of 100 points.${after}`
    const apart = {
      title: `${i + 1}. ${actOf(proposal, names)}`,
      text: `${sentencesBelow(proposal, names)}. ${figures}`,
    }
    const text = `${i + 1}. ${sentenceOf(proposal, names)}. ${figures}`
    return [{ type: 'text', text, apart }, ...evidence(proposal)]
  })
}

function inFigures({ proposals, names }: RecommendationData): Block {
  const gains = GAINS.filter((gain) => proposals.some((proposal) => proposal.gains[gain] > 0))
  const columns: Column[] = [
    { key: 'rank', title: '#', align: 'right', priority: 1 },
    { key: 'proposal', title: 'Proposal', align: 'left', priority: 1 },
    { key: 'cost', title: 'Cost', align: 'right', priority: 1 },
    { key: 'benefit', title: 'Points', align: 'right', priority: 1 },
    { key: 'cumulative-benefit', title: 'So far', align: 'right', priority: 2 },
    ...gains.map(
      (gain): Column => ({ key: `gain-${gain}`, title: GAIN_TITLES[gain], align: 'right', priority: 3 }),
    ),
  ]
  const rows = proposals.map(
    (proposal, i): Row => ({
      subject: proposal.id,
      cells: [
        numberCell(i + 1),
        textCell(actOf(proposal, names)),
        numberCell(proposal.cost, 1),
        numberCell(proposal.benefit, 1),
        numberCell(proposal.cumulative.benefit, 1),
        ...gains.map((gain) =>
          proposal.gains[gain] === 0 ? { text: '', value: 0 } : numberCell(proposal.gains[gain], 1),
        ),
      ],
    }),
  )
  return {
    type: 'table',
    id: 'proposals',
    title: 'What each costs and adds to those before it',
    columns,
    rows,
    whenEmpty: '',
  }
}

/** What speaks for a proposal, right below it. */
function evidence({ evidence: facts }: ProposalData): Block[] {
  const texts = facts.map(({ text, source }) => {
    const place = sourceText(source)
    return place === null ? text : `${text} (${place})`
  })
  if (texts.length === 0) return []
  const apart = { title: 'Because', items: texts }
  return [{ type: 'text', text: `Because ${texts.join('; ')}.`, tone: 'muted', apart }]
}

/** What `unsilo check` finds then and not today: most sets leave something behind them that is to be looked at next. */
function newFindings({ findings, findingsGone }: RecommendationData): Block[] {
  if (findings.length === 0) return []
  const items = findings.map(
    ({ rule, severity, message }) => `${SEVERITY[severity] ?? 'Note'}: ${message} (${rule})`,
  )
  const gone =
    findingsGone === 0
      ? ''
      : `; ${plural(findingsGone, 'finding')} of today ${findingsGone === 1 ? 'is' : 'are'} gone`
  return [{ type: 'list', title: `What unsilo check finds then and not today${gone}`, items }]
}

const SEVERITY: { readonly [severity: string]: string } = { error: 'Error', warn: 'Warning' }

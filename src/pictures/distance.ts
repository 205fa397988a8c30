import type { DecisionData, NamesData } from '../report/data.js'
import type { LadderItem, Rung } from '../report/picture.js'
import { listed, nameIn } from '../report/say.js'
import type { Tone } from '../report/tone.js'
import { distanceTone } from '../report/tones.js'
import { walksOf } from '../report/walk.js'
import { capital, plural } from '../util/text.js'
import type { PictureMaker } from './picture.js'

/** Beyond so many lines all stand on one rung. */
const FARTHEST = 7

function toneOf({ unreachable, lineDistance }: DecisionData, target: number): Tone | undefined {
  if (unreachable) return 'bad'
  if (lineDistance === null) return 'muted'
  return distanceTone(lineDistance, target)
}

function rungsOf(decisions: readonly DecisionData[]): {
  rungs: Rung[]
  rungOf(d: DecisionData): number | null
} {
  const farthest = Math.min(
    FARTHEST,
    decisions.reduce((most, { lineDistance }) => Math.max(most, lineDistance ?? 0), 1),
  )
  const isAnyLost = decisions.some(({ unreachable }) => unreachable)
  const rungOf = ({ unreachable, lineDistance }: DecisionData) =>
    unreachable ? farthest + 1 : lineDistance === null ? null : Math.min(farthest, lineDistance)
  const isCut = decisions.some(({ lineDistance }) => (lineDistance ?? 0) > farthest)
  const labels = [
    'Where the customer is met',
    ...Array.from({ length: farthest }, (_, i) =>
      i + 1 === farthest && isCut ? `${i + 1} lines and more` : plural(i + 1, 'line'),
    ),
    ...(isAnyLost ? ['Unreachable'] : []),
  ]
  const counts = labels.map(() => 0)
  for (const decision of decisions) {
    const rung = rungOf(decision)
    if (rung !== null) counts[rung]! += 1
  }
  return { rungs: labels.map((label, i) => ({ label, count: counts[i]! })), rungOf }
}

function detailOf({ deciders }: DecisionData, names: NamesData): string {
  if (deciders.length === 0) return 'no one decides'
  const who = deciders.map((actor) => nameIn(names.actors, actor))
  return `decided by ${listed(who, 3)}`
}

function customersOf({ customers }: DecisionData, names: NamesData): readonly string[] {
  const who = customers.map((customer) => nameIn(names.customers, customer))
  return who.length === 0 ? [] : [`for ${listed(who, 3)}`]
}

function distanceOf({ unreachable, lineDistance, notAssessed }: DecisionData): string {
  if (unreachable) return 'no line leads there from the customer'
  if (lineDistance !== null) return `${plural(lineDistance, 'line')} from the customer`
  const why = notAssessed?.lineDistance
  return why === undefined ? 'distance not assessed' : `distance not assessed, as ${why}`
}

/** Every decision by how many reporting lines lie between the customer and those who decide. */
export const distance: PictureMaker = {
  id: 'distance',
  title: 'decisions by their distance from the customer',
  see({ data: { decisions = [], names, options }, answerOf }) {
    if (decisions.length === 0) return null
    const { rungs, rungOf } = rungsOf(decisions)
    return {
      id: 'distance',
      type: 'ladder',
      title: 'Decisions by distance from the customer',
      answer: answerOf('decisions'),
      section: 'decisions',
      rungs,
      items: decisions.map((decision): LadderItem => {
        const tone = toneOf(decision, options.targetDistance)
        const detail = detailOf(decision, names)
        return {
          subject: `decision:${decision.id}`,
          label: nameIn(names.decisions, decision.id),
          rung: rungOf(decision),
          isKey: decision.key,
          ...(tone === undefined ? {} : { tone }),
          detail,
          about: [capital(detail), ...customersOf(decision, names), distanceOf(decision)],
          walks: walksOf(decision, names),
        }
      }),
    }
  },
}

import type { DecisionData, NamesData, ReportData } from '../report/data.js'
import type { Thing } from '../report/picture.js'
import { nameIn, sourceText } from '../report/say.js'
import type { RightsData } from '../report/things-data.js'
import { distanceTone } from '../report/tones.js'
import { walksOf } from '../report/walk.js'
import { plural } from '../util/text.js'
import { actor, customersIn, type Fact, type Kinds, leads, said } from './values.js'

/** How far it is decided from the customer, in lines and with links. */
function distanceFacts(decision: DecisionData, target: number): Fact[] {
  const { lineDistance, unreachable, levelsUp, networkDistance, notAssessed, boundariesCrossed } = decision
  if (unreachable) return said('Distance', 'unreachable along reporting lines', 'bad')
  if (lineDistance === null)
    return said('Distance', `not assessed: ${notAssessed?.lineDistance ?? ''}`, 'muted')
  const tone = distanceTone(lineDistance, target)
  return [
    ...said('Distance', `${plural(lineDistance, 'reporting line')} from the customer`, tone),
    ...said('Levels up', levelsUp === null ? null : String(levelsUp)),
    ...said('By way of links', networkDistance === null ? null : plural(networkDistance, 'step')),
    ...said('Boundaries crossed', boundariesCrossed === null ? null : String(boundariesCrossed)),
  ]
}

const RIGHTS: { readonly [right: string]: string } = {
  recommend: 'Recommended by',
  agree: 'Must be agreed by',
  input: 'Input from',
  perform: 'Performed by',
  inform: 'Informed',
}

/** Who else holds a right in it. */
const rightFacts = (rights: RightsData, names: NamesData, kinds: Kinds): Fact[] =>
  Object.entries(RIGHTS).flatMap(([right, label]) =>
    leads(
      label,
      (rights[right] ?? []).map((id) => actor(id, names, kinds)),
    ),
  )

/** What is known of each decision. */
export function decisionThings(data: ReportData, kinds: Kinds): Thing[] {
  const { decisions = [], names, options, things } = data
  const rights = new Map(things?.decisions.map((one) => [one.id, one.rights]))
  return decisions.map((decision) => ({
    subject: `decision:${decision.id}`,
    kind: decision.key ? 'key decision' : 'decision',
    label: nameIn(names.decisions, decision.id),
    facts: [
      ...distanceFacts(decision, options.targetDistance),
      ...said('Id', decision.id),
      ...leads(
        'Decided by',
        decision.deciders.map((id) => actor(id, names, kinds)),
      ),
      ...rightFacts(rights.get(decision.id) ?? {}, names, kinds),
      ...leads('Customers', customersIn(decision.customers, names)),
      ...said('How often', decision.frequency),
      ...leads(
        'Units with a right in it',
        decision.rightUnits.map((id) => actor(id, names, kinds)),
      ),
      ...said('Vetoes', decision.vetoes === 0 ? null : String(decision.vetoes)),
      ...leads(
        'Vetoes of',
        decision.vetoUnits.map((id) => actor(id, names, kinds)),
      ),
      ...said('Hand-offs', decision.handOffs === null ? null : String(decision.handOffs)),
      ...leads(
        'Could be decided by',
        decision.candidates.map(({ seat, lineDistance }) => {
          const value = actor(seat, names, kinds)
          return { ...value, text: `${value.text} (${plural(lineDistance, 'line')})` }
        }),
      ),
    ],
    source: sourceText(decision.source),
    walks: walksOf(decision, names),
  }))
}

import type { NamesData } from '../report/data.js'
import type { BoundaryChange, DecisionChange, SiloChange, UnservedChange } from '../report/diff-data.js'
import { listed, nameIn } from '../report/say.js'
import { formatNumber, plural } from '../util/text.js'
import type { Differences } from './differences.js'
import { lesserEffects } from './lesser-effects.js'

/** Effects that a sentence can hold. */
const MOST = 4
/** Decisions that a sentence can name besides the first. */
const NAMED = 2

type Which = 'better' | 'worse'

/** What is better, or what is worse, most important first: gaps, distance, vetoes, silos; where none is, the lesser things. */
export function effects(differences: Differences, names: NamesData, which: Which): string[] {
  const found = [
    ...served(differences.unserved, names, which),
    ...gaps(differences.boundaries, names, which),
    ...distances(differences.decisions, names, which),
    ...vetoes(differences.decisions, which),
    ...silos(differences.silos, names, which),
    ...fragile(differences.boundaries, names, which),
  ]
  return (found.length > 0 ? found : lesserEffects(differences, which)).slice(0, MOST)
}

function served({ before, after, is }: UnservedChange, names: NamesData, which: Which): string[] {
  const customers =
    which === 'worse'
      ? after.filter((id) => !before.includes(id))
      : before.filter((id) => !after.includes(id))
  if (is !== which || customers.length === 0) return []
  const who = listed(customers.map((id) => nameIn(names.customers, id)))
  if (which === 'worse') return [`no one serves ${who} any more`]
  return [`${who} ${customers.length === 1 ? 'is' : 'are'} served now`]
}

function gaps(boundaries: readonly BoundaryChange[], names: NamesData, which: Which): string[] {
  const say = (some: readonly BoundaryChange[], words: (units: string, are: string) => string) => {
    if (some.length === 0) return []
    if (some.length > 1) return [words(`${some.length} pairs of units`, ' that must coordinate are')]
    const units = some[0]!.units.map((unit) => nameIn(names.actors, unit)).join(' and ')
    return [words(units, ' must coordinate, and are')]
  }
  const opened = boundaries.filter((boundary) => boundary.opened)
  if (which === 'worse') return say(opened, (units, are) => `${units}${are} linked by nothing now`)
  const closed = boundaries.filter((boundary) => boundary.closed)
  const linked = closed.filter(({ after }) => after === 'linked')
  return [
    ...say(linked, (units, are) => `${units}${are} linked now`),
    ...say(
      closed.filter((boundary) => !linked.includes(boundary)),
      (units) => `nothing requires ${units} to coordinate any more, and nothing linked them`,
    ),
  ]
}

function distances(decisions: readonly DecisionChange[], names: NamesData, which: Which): string[] {
  const changed = decisions.filter(
    ({ change, lineDistance }) => change === 'changed' && lineDistance.is === which,
  )
  const [first, ...others] = changed
  if (first === undefined) return []
  const from = first.customers.length === 1 ? nameIn(names.customers, first.customers[0]!) : 'the customer'
  const verb = others.length === 1 ? ['comes nearer', 'moves away'] : ['come nearer', 'move away']
  const named = others.length <= NAMED ? listed(others.map(({ name }) => `'${name}'`)) : null
  const rest = named ?? plural(others.length, 'more decision')
  const more = others.length === 0 ? '' : `, and ${rest} ${verb[which === 'better' ? 0 : 1]}`
  return [`${moves(first, from, which)}${more}`]
}

function moves({ name, lineDistance, unreachable }: DecisionChange, from: string, which: Which): string {
  if (unreachable.before !== unreachable.after)
    return which === 'better'
      ? `reporting lines now lead from ${from} to those who decide '${name}'`
      : `no reporting line leads any more from ${from} to those who decide '${name}'`
  const lines = plural(Math.abs(lineDistance.after! - lineDistance.before!), 'line')
  if (which === 'worse') return `'${name}' moves ${lines} away from ${from}`
  return lineDistance.after === 0
    ? `'${name}' is decided by those who meet ${from}`
    : `'${name}' comes ${lines} nearer ${from}`
}

function vetoes(decisions: readonly DecisionChange[], which: Which): string[] {
  const count = decisions.reduce((sum, { vetoesOfOtherUnits: { before, after } }) => {
    const [units, known] = which === 'worse' ? [after, before] : [before, after]
    return sum + units.filter((unit) => !known.includes(unit)).length
  }, 0)
  if (count === 0) return []
  const end = which === 'worse' ? (count === 1 ? 'is new' : 'are new') : count === 1 ? 'is gone' : 'are gone'
  return [
    `${formatNumber(count, 0)} ${count === 1 ? 'veto of another unit' : 'vetoes of other units'} ${end}`,
  ]
}

function silos(silos: readonly SiloChange[], names: NamesData, which: Which): string[] {
  const changed = silos.filter(({ is, verdict }) => is === which && verdict.before !== verdict.after)
  const name = ({ unit }: SiloChange) => nameIn(names.actors, unit)
  const some = (fits: (verdict: SiloChange['verdict']) => boolean, end: string) => {
    const units = changed.filter(({ verdict }) => fits(verdict)).map(name)
    return units.length === 0 ? [] : [`${listed(units, 3)} ${units.length === 1 ? 'is' : 'are'} ${end}`]
  }
  if (which === 'worse') {
    const sealed = silos.filter(({ verdict }) => verdict.before === null && verdict.after === 'sealed')
    return [
      ...some(({ after }) => after === 'sealed', 'now sealed'),
      ...some(({ after }) => after !== 'sealed', 'now more closed'),
      ...unitsText(sealed.map(name), 'the new unit', 'the new units', 'sealed'),
    ]
  }
  const gone = silos.filter(({ verdict }) => verdict.before === 'sealed' && verdict.after === null)
  return [
    ...some(({ before }) => before === 'sealed', 'no longer sealed'),
    ...some(({ before, after }) => before !== 'sealed' && after === 'open', 'now open'),
    ...some(({ before, after }) => before !== 'sealed' && after !== 'open', 'now less closed'),
    ...unitsText(gone.map(name), 'the sealed unit', 'the sealed units', 'gone'),
  ]
}

function unitsText(units: readonly string[], one: string, many: string, end: string): string[] {
  if (units.length === 0) return []
  return [units.length === 1 ? `${one} ${units[0]} is ${end}` : `${many} ${listed(units, 3)} are ${end}`]
}

function fragile(boundaries: readonly BoundaryChange[], names: NamesData, which: Which): string[] {
  const changed = boundaries.filter(({ fragile }) => fragile.is === which)
  if (changed.length === 0) return []
  const end = which === 'worse' ? 'now fragile' : 'no longer fragile'
  if (changed.length > 1) return [`${changed.length} linked boundaries are ${end}`]
  const units = changed[0]!.units.map((unit) => nameIn(names.actors, unit)).join(' and ')
  return [`what links ${units} is ${end}`]
}

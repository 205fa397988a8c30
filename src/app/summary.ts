import { networkInWords } from '../analyses/network/present.js'
import { type DecisionData, type NamesData, PRACTICES, type ReportData } from '../report/data.js'
import { listed, nameIn } from '../report/say.js'
import { capital, formatNumber, plural } from '../util/text.js'

/** The answer as a partner could repeat it: one sentence; what was left out with `--only` is not in it. */
export function summaryOf(data: Partial<ReportData>, names: NamesData): string[] {
  const figures = [gaps(data), farthest(data, names)].filter((part) => part !== null).join('; ')
  // What starts with a name stays as it is written.
  const parts = [capital(figures), closed(data, names) ?? ''].filter((part) => part !== '')
  if (parts.length > 0) return [`${parts.join('; ')}.`]
  if (data.structure !== undefined)
    return [`${capital(plural(data.structure.layers, 'layer'))} from the top of the organisation down.`]
  if (data.network) return [networkInWords(data.network)]
  const scores = practicesIn(data)
  if (scores !== null) return [scores]
  return ['Nothing asked for can be assessed by what the model states.']
}

/** The weakest practice, for a report of practices alone; `null` where none is assessed. */
function practicesIn({ practices }: Partial<ReportData>): string | null {
  const scored = PRACTICES.flatMap((practice) => {
    const score = practices?.[practice].score ?? null
    return score === null ? [] : [{ practice, score }]
  })
  if (scored.length === 0) return null
  const { practice, score } = scored.reduce((least, one) => (one.score < least.score ? one : least))
  return `${capital(practice)} scores ${formatNumber(score, 0)} of 100${scored.length === 1 ? '' : ', the least of the practices assessed'}.`
}

function gaps({ congruence }: Partial<ReportData>): string | null {
  if (congruence === undefined || congruence.required === 0) return null
  const unlinked = congruence.required - congruence.linked
  const boundaries = plural(congruence.required, 'required boundary', 'required boundaries')
  if (congruence.required === 1) return `the only required boundary has ${unlinked === 1 ? 'no' : 'a'} link`
  if (unlinked === 0)
    return `${congruence.required === 2 ? 'both required boundaries' : `all ${boundaries}`} have a link`
  return `${unlinked} of ${boundaries} ${unlinked === 1 ? 'has' : 'have'} no link`
}

/** The key decision (any, where none is key) that is decided farthest from its customer. */
function farthest({ decisions }: Partial<ReportData>, names: NamesData): string | null {
  if (decisions === undefined) return null
  const weighty = decisions.some((d) => d.key) ? decisions.filter((d) => d.key) : decisions
  const lost = weighty.find((d) => d.unreachable)
  const from = (d: (typeof decisions)[number]) =>
    d.customers.length === 1 ? nameIn(names.customers, d.customers[0]!) : 'the customer'
  if (lost !== undefined)
    return `no reporting line leads from ${from(lost)} to those who decide '${lost.name}'`
  const first = weighty.find((d) => d.lineDistance !== null)
  if (first === undefined) return null
  const spread = weighty.find((d) => d.farthest !== null && d.farthest.lineDistance !== d.lineDistance)
  if (first.lineDistance === 0 && spread !== undefined) {
    const { customer, lineDistance } = spread.farthest!
    const far = lineDistance === null ? 'out of reach of' : `${plural(lineDistance, 'reporting line')} from`
    return `'${spread.name}' is decided where some of its customers are met, and ${far} ${nameIn(names.customers, customer)}`
  }
  if (first.lineDistance === 0) {
    const all = weighty.every((d) => d.lineDistance !== null)
    return `every ${first.key ? 'key ' : ''}decision${all ? '' : ' that can be assessed'} is made by those who meet the customer`
  }
  const lines = `${plural(first.lineDistance!, 'reporting line')}${impliedIn(first)}`
  return `'${first.name}' is decided ${lines} from ${from(first)}`
}

/** Says so where nobody has written any line of the way. */
function impliedIn({ path }: Pick<DecisionData, 'path'>): string {
  const lines = path.filter(({ via }) => via === 'implied').length
  if (lines === 0 || lines < path.length - 1) return ''
  return lines === 1 ? ' (implied)' : ' (all implied)'
}

function closed({ silos }: Partial<ReportData>, names: NamesData): string | null {
  const sealed = (silos ?? []).filter((silo) => silo.verdict === 'sealed')
  const inward = (silos ?? []).filter((silo) => silo.verdict === 'inward' || silo.verdict === 'customer silo')
  const [units, word] = sealed.length > 0 ? [sealed, 'sealed'] : [inward, 'closed for the most part']
  if (units.length === 0) return null
  const shown = listed(
    units.map(({ unit }) => nameIn(names.actors, unit)),
    3,
  )
  return `${shown} ${units.length === 1 ? 'is' : 'are'} ${word}`
}

import { type FindingData, SEVERITY_WORDS } from '../../../report/check-data.js'
import { PRACTICES } from '../../../report/data.js'
import { sourceData, sourceText } from '../../../report/say.js'
import { capital, formatNumber } from '../../../util/text.js'
import type { Look } from '../look.js'
import { actorValue, type Detail, type DetailValue, fact, facts } from './detail.js'

/** What is known of one of the five practices, for the whole and by unit. */
export function practiceDetail(look: Look, id: string): Detail | null {
  const practice = PRACTICES.find((one) => one === id)
  if (practice === undefined) return null
  const { practices } = look.report
  const { score, counted, raise, notAssessed } = practices[practice]
  const number = (n: number | null) => (n === null ? 'not assessed' : `${formatNumber(n, 0)} of 100`)
  return {
    subject: `practice:${id}`,
    kind: 'practice',
    label: capital(id),
    id,
    place: null,
    facts: [
      ...fact('Score', number(score)),
      ...fact('Not assessed', notAssessed?.score),
      ...fact('Counted', counted),
      ...facts(
        'Would raise it',
        raise.map((text) => ({ text })),
      ),
      ...facts(
        'By unit',
        Object.entries(practices.byUnit).map(([unit, scores]) => {
          const value = actorValue(look, unit)
          return { ...value, text: `${value.text}: ${number(scores[practice].score)}` }
        }),
      ),
    ],
  }
}

const TONES = { error: 'bad', warn: 'warn', info: 'muted' } as const

/** What a rule found, by its fingerprint. */
export function findingDetail(look: Look, id: string): Detail | null {
  const finding = look.check.findings.find(({ fingerprint }) => fingerprint === id)
  if (finding === undefined) return null
  const { rule, severity, message, help, span, related, waived, known } = finding
  const title = look.check.rules.find(({ code }) => code === rule)?.title
  return {
    subject: `finding:${id}`,
    kind: 'finding',
    label: message,
    id: rule,
    place: sourceText(sourceData(span)),
    facts: [
      ...fact('Severity', SEVERITY_WORDS[severity], TONES[severity]),
      ...fact('Rule', title === undefined ? rule : `${rule}: ${title}`),
      ...fact('What to do', help),
      ...facts('About', subjectsOf(look, finding)),
      ...facts(
        'See also',
        related.map(({ message: text, span: at }) => ({ text, place: sourceText(sourceData(at)) })),
      ),
      ...fact('Waived', waived?.reason),
      ...fact('Known', known ? 'from before' : null),
    ],
  }
}

function subjectsOf(look: Look, { subject }: FindingData): DetailValue[] {
  const { decisions, customers } = look.organisation
  return subject.map((id) => {
    if (decisions.has(id)) return { text: decisions.get(id)?.name ?? id, subject: `decision:${id}` }
    if (customers.has(id)) return { text: customers.get(id)?.name ?? id, subject: `customer:${id}` }
    return actorValue(look, id)
  })
}

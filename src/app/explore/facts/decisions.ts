import { decisionThings } from '../../../facts/decision.js'
import { thingsIn } from '../../../facts/things.js'
import type { Look } from '../look.js'
import { actorKind, type Detail } from './detail.js'
import { placed } from './fields.js'
import { said } from './said.js'

/** All that is known of a decision, with how it travels. */
export function decisionDetail(look: Look, id: string): Detail | null {
  const { report, organisation } = look
  const decision = report.decisions.find((one) => one.id === id)
  const stated = organisation.decisions.get(id)
  if (decision === undefined || stated === undefined) return null
  const decisions = [{ id, rights: stated.rights }]
  const data = { ...report, summary: [], decisions: [decision], things: { ...report.things, decisions } }
  const [thing] = decisionThings(data, (actor) => actorKind(look, actor))
  const facts = [...placed(look, 'decision', id, thing!.facts), ...said(stated)]
  const { kind, label, source, walks = [] } = thing!
  return { subject: `decision:${id}`, kind, label, id, facts, place: source, walks }
}

/** All that is known of a customer. */
export function customerDetail(look: Look, id: string): Detail | null {
  const { report, organisation } = look
  const stated = organisation.customers.get(id)
  if (stated === undefined) return null
  const serving = ({ serves }: { readonly serves: readonly string[] }) => serves.includes(id)
  const things = {
    ...report.things,
    teams: report.things.teams.filter(serving),
    roles: report.things.roles.filter(serving),
    decisions: [],
    customers: report.things.customers.filter((one) => one.id === id),
  }
  const decisions = report.decisions.filter(({ customers }) => customers.includes(id))
  const subject = `customer:${id}`
  const all = thingsIn({ ...report, summary: [], decisions, boundaries: [], silos: [], things })
  const thing = all.find((one) => one.subject === subject)!
  const facts = [...placed(look, 'customer', id, thing.facts), ...said(stated)]
  return { subject, kind: 'customer', label: thing.label, id, facts, place: thing.source }
}

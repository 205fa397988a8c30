import type { Declaration } from '../view.js'

type Row = readonly [title: string, type: Declaration['type'], meaning: string]

/** Every attribute that a view may give, in the order in which tables show them. Figures are called as in the report. */
// biome-ignore format: one line an attribute
const ROWS: { readonly [key: string]: Row } = {
  modelId: ['Id in the model', 'text', 'the id that the model gives it'],
  title: ['Title', 'text', 'the title of the role'],
  teamType: ['Type of the team', 'text', 'the type of the team, in the words of the model'],
  needType: ['Type of the need', 'text', 'pooled, sequential or reciprocal'],
  tieType: ['Kind of the tie', 'text', 'what the tie is, in the words of the model'],
  team: ['Team', 'text', 'id of the team that it is in'],
  unit: ['Unit', 'text', 'id of the unit that it belongs to; none above the units'],
  parentTeam: ['Parent', 'text', 'id of the team above'],
  isUnit: ['Is a unit', 'boolean', 'whether boundaries are read between this team and others'],
  lead: ['Lead', 'text', 'id of the seat that leads the team: a role, or the team itself'],
  headcount: ['Headcount', 'integer', 'people that a role stands for; of a unit, all people in it; of another team, those that are not written as roles'],
  heldBy: ['Held by', 'list', 'the people who hold the role'],
  members: ['Members', 'list', 'ids of the actors that are members of the forum'],
  layer: ['Layer', 'integer', 'seats from the top of its reporting tree down to this one, which counts: 1 at the top'],
  direct: ['Direct reports', 'integer', 'seats that report directly to it by solid or implied lines'],
  directHeadcount: ['People directly below', 'integer', 'people of the seats that report directly to it'],
  perHolder: ['Span for each holder', 'number', 'people that report directly to each holder of the seat'],
  archetype: ['Archetype', 'text', 'the kind of manager for whom such a span is usual'],
  links: ['Links across', 'integer', 'connections across boundaries that the seat carries'],
  betweenness: ['Betweenness', 'number', 'how many shortest ways between other seats run through this one, in the graph of links'],
  facing: ['Meets', 'list', 'ids of the customers that the seat meets'],
  servedBy: ['Served by', 'list', 'ids of the units that serve the customer'],
  focus: ['Focus', 'text', 'what the measure looks at: customer, product, financial or internal'],
  rewarded: ['Rewarded', 'boolean', 'whether the measure is tied to pay or promotion'],
  builds: ['Builds', 'list', 'what the program builds: capability, connection'],
  shares: ['Shares', 'list', 'the ways in which it coordinates: information, people, decisions'],
  mechanism: ['Mechanism', 'text', "how it coordinates, on Galbraith's ladder from direct-contact to matrix"],
  what: ['What', 'text', 'what it is about, in the words of the model'],
  cadence: ['Cadence', 'text', 'how often it takes place'],
  why: ['Why', 'text', 'why the two teams need each other, in the words of the model'],
  line: ['Line', 'text', 'the reporting line: solid, implied (not written) or dotted'],
  right: ['Right', 'text', 'the decision right: recommend, agree, perform, input, decide or inform'],
  letter: ['Letter', 'text', 'the letter of the right in RAPID'],
  holder: ['Holder', 'text', 'id of the actor that the model names, where the seat stands for it'],
  person: ['Person', 'text', 'who holds both roles'],
  key: ['Key decision', 'boolean', 'whether the decision is one of those that matter most'],
  frequency: ['Frequency', 'text', 'how often it is decided, in the words of the model'],
  perYear: ['Times a year', 'number', 'how often it is decided in a year'],
  customers: ['Customers', 'list', 'ids of the customers that the decision is about'],
  deciders: ['Deciders', 'list', 'ids of the actors that hold the decide right'],
  deciderUnits: ['Units of the deciders', 'list', 'ids of the units in which it is decided; none above the units'],
  lineDistance: ['Line distance', 'integer', 'reporting lines from those who meet the customer to those who decide'],
  levelsUp: ['Levels up', 'integer', 'how many of these lines climb'],
  networkDistance: ['Network distance', 'integer', 'the same where links, forums, dotted lines and shared people count as steps too'],
  unreachable: ['Unreachable', 'boolean', 'whether no chain of reporting lines leads from the customer to those who decide'],
  boundariesCrossed: ['Boundaries crossed', 'integer', 'how often the way from the customer to the decider goes from one unit into another'],
  handOffs: ['Hand-offs', 'integer', 'how often the decision changes hands on its journey'],
  unitHandOffs: ['Hand-offs between units', 'integer', 'how often it changes units on its journey'],
  vetoes: ['Vetoes', 'integer', 'how many actors must agree'],
  vetoUnits: ['Units with a veto', 'list', 'ids of the units of those who must agree'],
  unlinkedUnits: ['Units without a link', 'list', 'ids of the units that hold a right in it and have no link to those who decide'],
  candidate: ['Could decide', 'boolean', 'whether the seat is on the way, nearer the customer than the decider, and already recommends or gives input'],
  candidateDistance: ['Distance if it decided', 'integer', 'line distance that the decision would have if this seat decided'],
  path: ['Path', 'text', 'line: the way along reporting lines; network: the way that links shorten'],
  step: ['Step', 'integer', 'number of the step on the way to those who decide; 0 where the customer is met'],
  via: ['By way of', 'text', 'what the step is: solid, implied, dotted, link, forum or person'],
  direction: ['Direction', 'text', 'whether the step goes up a line, down a line, or across'],
  linked: ['Linked', 'boolean', 'whether a link, forum, dotted line or shared person joins the two sides'],
  siloIndex: ['Silo index', 'number', 'how closed the unit is, from 0 open to 100 closed'],
  verdict: ['Verdict', 'text', 'what the figures of the unit come to: sealed, inward, customer silo, open or not assessed'],
  because: ['Because', 'text', 'why the verdict is this, with its numbers'],
  reach: ['Reach', 'number', 'share of what the unit must coordinate that is on linked boundaries, 0 to 1'],
  inwardness: ['Inwardness', 'number', 'how far the ties of its people stay inside it, 0 to 1'],
  fragility: ['Fragility', 'number', 'share of its linked boundaries that hang on one person or on informal contact, 0 to 1'],
  measureFocus: ['Customer measures', 'number', 'share of its rewarded measures that look at the customer, 0 to 1'],
  eiIndex: ['E-I index', 'number', 'whether its links lie outside it or within: -1 all within, 1 all outside'],
  expectedEi: ['Expected E-I index', 'number', 'the E-I index if links took no account of units'],
  decisionClosure: ['Decision closure', 'number', 'share of the decisions about shared customers in which no other unit holds a right, 0 to 1'],
  customerUnit: ['Built round customers', 'boolean', 'whether all that serves customers in it serves the same ones, and no other unit does'],
  state: ['State', 'text', 'gap: required and not linked; fragile: linked, by one person on a side or informal contact alone; linked; surplus: linked and not required'],
  required: ['Required', 'boolean', 'whether the two units must coordinate'],
  gap: ['Gap', 'boolean', 'whether the boundary is required and not linked'],
  fragile: ['Fragile', 'boolean', 'whether one person on a side carries all that crosses, or it is informal contact alone'],
  surplus: ['Surplus', 'boolean', 'whether the boundary is linked and nothing requires it'],
  requirement: ['Requirement', 'number', 'how much the two units must coordinate: needs, decisions and customers together'],
  requirementNeeds: ['Needs', 'number', 'the part of the requirement from stated needs'],
  requirementDecisions: ['Decisions', 'number', 'the part of the requirement from decisions in which both hold rights'],
  requirementCustomers: ['Customers', 'integer', 'the part of the requirement from customers that both serve'],
  escalation: ['Escalation', 'integer', 'reporting lines up to the first common superior of the two leads and down again'],
  exposure: ['Exposure', 'number', 'requirement times escalation: gaps are ranked by it'],
  information: ['By information', 'integer', 'connections across it that share information'],
  people: ['By people', 'integer', 'connections across it that share people'],
  decisions: ['By decisions', 'integer', 'connections across it that share decisions'],
  needIds: ['Because of needs', 'list', 'ids of the needs that require it'],
  decisionIds: ['Because of decisions', 'list', 'ids of the decisions that require it'],
  customerIds: ['Because of customers', 'list', 'ids of the customers that require it'],
  through: ['Through', 'list', 'the connections that cross it: link:ID, forum:ID, dotted:ROLE~SEAT, person:ID'],
  loneSeats: ['Lone seats', 'list', 'ids of the seats that alone carry all that crosses on their side'],
  crosses: ['Crosses a boundary', 'boolean', 'whether it joins seats of two units'],
  mutual: ['Both ways', 'boolean', 'whether it holds both ways alike: it runs from the smaller id, and that says nothing'],
  weight: ['Weight', 'number', 'how strong it is: the requirement of a boundary, the weight of a tie'],
  note: ['Note', 'text', 'the note that the model makes'],
  tags: ['Tags', 'list', 'the tags that the model gives'],
  owner: ['Owner', 'text', 'who owns the entry in the model'],
  factSource: ['Source of the fact', 'text', 'where the fact is from, in the words of the model'],
  previously: ['Previously', 'list', 'ids that it had before'],
  at: ['Stated at', 'text', 'file, line and column where the model states it'],
}

/** The declarations of the keys that are used, in the order of the table; keys of the model's own (`x-…`) come last. */
export function declarationsOf(
  things: readonly { readonly attributes: { readonly [key: string]: unknown } }[],
): Declaration[] {
  const used = new Map<string, unknown[]>()
  for (const { attributes } of things)
    for (const [key, value] of Object.entries(attributes)) {
      const known = used.get(key)
      if (known) known.push(value)
      else used.set(key, [value])
    }
  const known = Object.entries(ROWS).filter(([key]) => used.has(key))
  const own = [...used.keys()].filter((key) => !Object.hasOwn(ROWS, key)).sort()
  return [
    ...known.map(([key, [title, type, meaning]]) => ({ key, title, type, meaning })),
    ...own.map((key) => ({
      key,
      title: key,
      type: typeOf(used.get(key)!),
      meaning: 'a key of the model’s own',
    })),
  ]
}

/** The one type of the values that a key of the model's own has; text where they differ. */
function typeOf(values: readonly unknown[]): Declaration['type'] {
  if (values.every((value) => typeof value === 'boolean')) return 'boolean'
  if (values.every((value) => typeof value === 'number')) return 'number'
  if (values.every((value) => Array.isArray(value))) return 'list'
  return 'text'
}

import { scratch } from './run.js'

export const KEY = 'a key for these tests'

const marks = new Map<string, string>()

/** A word that is nowhere else, the same for the same thing: what nothing that is anonymous may hold. */
export function mark(what: string): string {
  const known = marks.get(what)
  if (known !== undefined) return known
  const letters = [676, 26, 1].map((by) => String.fromCharCode(97 + (Math.floor(marks.size / by) % 26)))
  const word = `zuq${letters.join('')}`
  marks.set(what, word)
  return word
}

/** What a mark is of. */
export const marked = (word: string): string | undefined =>
  [...marks].find(([, mark]) => mark === word.toLowerCase())?.[0]

/** What everything may carry, each a mark. */
function facts(kind: string, id: string) {
  const of = (field: string) => mark(`${field} of ${kind} ${id}`)
  return {
    id: mark(id),
    name: of('name'),
    note: of('note'),
    tags: [of('tag'), of('another tag')],
    owner: of('owner'),
    source: of('source'),
    previously: [of('earlier id')],
    [`x-${of('own key')}`]: { [of('inner key')]: of('own value') },
  }
}

const joint = (kind: string, id: string, [a, b]: readonly [string, string]) => ({
  ...facts(kind, id),
  between: [mark(a), mark(b)],
})

const role = (id: string, more: object = {}) => ({
  ...facts('role', id),
  title: mark(`title of role ${id}`),
  ...more,
})
const team = (id: string, more: object = {}) => ({ ...facts('team', id), ...more })

/** The file names, marks too. */
export const FILES = {
  model: `${mark('folder')}/${mark('model file')}.yaml`,
  table: `${mark('table file')}.csv`,
  reorg: `${mark('folder')}/${mark('reorg file')}.yaml`,
  policy: `${mark('policy file')}.yaml`,
}

const TOP = [
  team('top', {
    lead: mark('chief'),
    type: mark('type of the top'),
    roles: [role('chief', { held_by: [mark('person chief')] })],
    teams: [
      team('sales', {
        unit: true,
        type: 'division',
        lead: mark('sales-head'),
        measures: mark('orders'),
        serves: mark('plants'),
        roles: [
          role('sales-head', { held_by: mark('person one') }),
          role('seller', {
            headcount: 12,
            serves: [mark('plants')],
            reports_to: mark('sales-head'),
            spans: mark('service'),
            measures: [mark('orders')],
          }),
        ],
      }),
      team('works', { unit: true, type: mark('type of works'), headcount: 30, reports_to: mark('chief') }),
      team('service', {
        unit: true,
        type: 'division',
        roles: [
          role('service-head', { dotted: mark('sales-head') }),
          role('fitter', { serves: mark('yards'), reports_to: mark('service-head'), headcount: 4 }),
        ],
      }),
      team('finance', {
        unit: true,
        type: 'Division',
        roles: [role('cfo', { held_by: mark('person one') })],
      }),
    ],
  }),
]

/** An organisation with everything that the format knows, and a mark wherever a word of its author's stands. */
export const MODEL = {
  unsilo: 1,
  name: mark('organisation'),
  note: mark('note'),
  source: mark('source'),
  [`x-${mark('own key')}`]: mark('own value'),
  tables: { ties: FILES.table },
  customers: [facts('customer', 'plants'), facts('customer', 'yards'), facts('customer', 'unserved')],
  teams: [...TOP, team('lab', { parent: mark('service'), type: mark('type of lab') })],
  roles: [role('scientist', { team: mark('lab') })],
  decisions: [
    {
      ...facts('decision', 'price'),
      customers: [mark('plants')],
      frequency: '40/month',
      key: true,
      recommend: mark('seller'),
      agree: [mark('cfo'), mark('service-head')],
      decide: mark('chief'),
      input: mark('works'),
      perform: mark('council'),
      inform: mark('fitter'),
    },
    {
      ...facts('decision', 'repair'),
      raci: { A: mark('chief'), R: mark('fitter'), C: [], I: [mark('works')] },
    },
    { ...facts('decision', 'stock'), decide: mark('council'), depends_on: mark('price') },
    { ...facts('decision', 'nothing'), customers: mark('unserved') },
  ],
  needs: [
    {
      ...joint('need', 'one-offer', ['sales', 'service']),
      type: 'reciprocal',
      why: mark('why of one-offer'),
    },
    { between: [mark('sales'), mark('works')], type: 'sequential', why: mark('why of no id') },
    { between: [mark('finance'), mark('works')], type: 'pooled', note: mark('note of a need') },
  ],
  links: [
    {
      ...joint('link', 'plan', ['seller', 'works']),
      shares: ['information'],
      mechanism: 'liaison',
      what: mark('what of plan'),
      cadence: 'weekly',
    },
    { between: [mark('cfo'), mark('seller')], shares: 'decisions', what: mark('what of no id') },
    { between: [mark('cfo'), mark('seller')], shares: 'people', what: mark('what of another') },
  ],
  forums: [
    {
      ...facts('forum', 'council'),
      members: [mark('sales-head'), mark('works')],
      shares: ['information', 'decisions'],
      mechanism: 'team',
      what: mark('what of council'),
      cadence: '2/month',
    },
  ],
  measures: [
    { ...facts('measure', 'orders'), focus: 'product', rewarded: true },
    { ...facts('measure', 'loyalty'), focus: 'customer' },
  ],
  programs: [
    {
      ...facts('program', 'rotation'),
      builds: ['capability'],
      units: [mark('sales'), mark('service')],
      what: mark('what of rotation'),
      cadence: 'yearly',
    },
  ],
}

/** As a file, with a waiver in a comment. */
export const MODEL_TEXT = JSON.stringify(MODEL, null, 2).replace(
  `"id": "${mark('finance')}"`,
  (id) => `# unsilo-ignore silo/inward -- ${mark('reason in a comment')}\n${id}`,
)

/** Ties in a table, with a kind of the author's own. */
export const TIES = [
  'from,to,kind,weight,date,note,source',
  `${mark('seller')},${mark('fitter')},trust,2,${mark('date')},${mark('note of a tie')},${mark('source of a tie')}`,
  `${mark('person chief')},${mark('seller')},${mark('kind of a tie')},1,,,`,
].join('\n')

/** A proposal: something moves, is renamed, is made and is gone. */
const REORG = {
  unsilo: 1,
  reorg: mark('proposal'),
  note: mark('note of the proposal'),
  source: mark('source of the proposal'),
  base: `./${mark('model file')}.yaml`,
  changes: [
    { delegate: { decision: mark('price'), to: mark('seller') } },
    { rename: { team: mark('works'), to: mark('new id of works') } },
    { move: { team: mark('lab'), to: mark('new id of works') } },
    { set: { team: mark('finance'), type: mark('new type of finance') } },
    {
      connect: {
        ...joint('link', 'new-link', ['service-head', 'seller']),
        shares: 'people',
        what: mark('new'),
      },
    },
    { create: { role: { ...role('new-role'), team: mark('sales') } } },
    { add: { need: { between: [mark('service'), mark('finance')], type: 'pooled', why: mark('new why') } } },
    { dissolve: { team: mark('lab'), into: mark('service') } },
  ],
}

/** A policy that names things of the model, and has words of its own in all its texts. */
const POLICY = {
  unsilo: 1,
  level: 1,
  rules: {
    [`own/${mark('own rule')}`]: {
      title: mark('title of a rule'),
      why: mark('why of a rule'),
      act: mark('act of a rule'),
      expect: { figure: 'line-distance', each: 'decision', is: '<= 0', of: [mark('price'), mark('repair')] },
    },
  },
  budgets: { 'weighted-congruence': { is: '>= 0.67', why: mark('why of a budget') }, gaps: '<= 0' },
  overrides: [{ teams: mark('sales'), rules: { [`own/${mark('own rule')}`]: 'warn' } }],
  waivers: [{ rule: 'structure/no-lead', of: mark('service'), reason: mark('reason'), until: '2999-12-31' }],
}

/** A folder with the model, its table, a proposal and a policy. */
export const company = (more: { readonly [path: string]: string } = {}) =>
  scratch({
    [FILES.model]: MODEL_TEXT,
    [`${mark('folder')}/${FILES.table}`]: TIES,
    [FILES.reorg]: JSON.stringify(REORG, null, 2),
    [FILES.policy]: JSON.stringify(POLICY, null, 2),
    ...more,
  })

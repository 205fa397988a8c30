import { describe, expect, it } from 'vitest'
import { measure } from '../../src/app/measure.js'
import { recommendOrganisation } from '../../src/app/recommend.js'
import { carriersOf } from '../../src/recommend/carriers.js'
import { contextOf } from '../../src/recommend/context.js'
import { sentenceOf } from '../../src/recommend/present/words.js'
import { DEFAULT_SETTINGS } from '../../src/recommend/settings.js'
import { loadSolver } from '../../src/recommend/solve.js'
import { organisationOf } from '../organisation-builder.js'

/** Product is led by someone who is in no list; an assistant, two directors and a seat that is vacant report there. */
const product = (held: string | null) =>
  organisationOf({
    customers: 'buyers',
    teams: {
      top: {},
      product: { parent: 'top', unit: true, lead: 'p-head' },
      sales: { parent: 'top', unit: true, lead: 's-head' },
    },
    roles: {
      chief: { team: 'top', held_by: 'ann' },
      'p-head': {
        team: 'product',
        reports_to: 'chief',
        ...(held === null ? { headcount: 0 } : { held_by: held }),
      },
      'p-assistant': { team: 'product', reports_to: 'p-head', held_by: 'bea' },
      'p-small': { team: 'product', reports_to: 'p-head', held_by: 'cid' },
      'p-small-1': { team: 'product', reports_to: 'p-small', held_by: 'dan' },
      'p-vacant': { team: 'product', reports_to: 'p-head', headcount: 0 },
      'p-vacant-many': { team: 'product', reports_to: 'p-vacant', headcount: 9 },
      'p-wide': { team: 'product', reports_to: 'p-head', held_by: 'eve' },
      'p-wide-1': { team: 'product', reports_to: 'p-wide', held_by: 'fay' },
      'p-wide-2': { team: 'product', reports_to: 'p-wide-1', held_by: 'gus' },
      's-head': { team: 'sales', reports_to: 'chief', held_by: 'hal' },
    },
    needs: [{ between: ['product', 'sales'], type: 'sequential' }],
  })

function carriers(organisation: ReturnType<typeof organisationOf>) {
  const context = contextOf(measure({ organisation }, null), DEFAULT_SETTINGS)
  return carriersOf(context, context.open[0]!, 'product')
}

describe('who is to carry something', () => {
  it('is the lead, where there is one, and then those with the most people', () => {
    expect(carriers(product('ida'))).toEqual(['p-head', 'p-wide', 'p-small', 'p-assistant'])
  })

  it('is no assistant of a lead who is not there, and a vacant seat last', () => {
    expect(carriers(product(null))).toEqual(['p-wide', 'p-small', 'p-assistant', 'p-head'])
  })
})

/** Six units have a say in what one of them decides; it meets each of them already, and these do not meet. */
const around = () => {
  const units = ['dev', 'docs', 'ops', 'sales', 'support']
  return organisationOf({
    customers: 'users',
    teams: {
      top: {},
      product: { parent: 'top', unit: true, lead: 'product-head' },
      ...Object.fromEntries(units.map((id) => [id, { parent: 'top', unit: true, lead: `${id}-head` }])),
    },
    roles: {
      chief: { team: 'top' },
      'product-head': { team: 'product', reports_to: 'chief' },
      ...Object.fromEntries(units.map((id) => [`${id}-head`, { team: id, reports_to: 'chief' }])),
    },
    decisions: {
      release: {
        customers: 'users',
        perYear: 12,
        decide: 'product-head',
        input: units.map((id) => `${id}-head`),
      },
    },
    needs: units.map((id) => ({ between: ['product', id], type: 'pooled' })),
    links: units.map((id) => ({
      id: `with-${id}`,
      between: ['product-head', `${id}-head`],
      shares: 'information',
    })),
  })
}

describe('a forum around a decision', () => {
  it('has those among it who decide, and says how many of the others do not meet', async () => {
    const organisation = around()
    const { proposals } = recommendOrganisation(
      { organisation },
      { settings: { ...DEFAULT_SETTINGS, budget: 12 } },
      await loadSolver(),
    )
    const forum = proposals.find(({ kind }) => kind === 'forum')
    expect(forum?.units).toContain('product')
    expect(forum?.evidence.map(({ text }) => text).join()).toContain(
      "5 of them hold rights in 'release' without a link between them",
    )
  })
})

describe('a delegation', () => {
  it('names those whose agreement it still needs', async () => {
    const organisation = organisationOf({
      customers: 'buyers',
      teams: { top: {}, sales: { parent: 'top', unit: true, lead: 'head' } },
      roles: {
        head: { team: 'sales' },
        counsel: { team: 'top' },
        rep: { team: 'sales', reports_to: 'head', serves: 'buyers' },
      },
      decisions: {
        price: {
          customers: 'buyers',
          perYear: 120,
          recommend: 'rep',
          agree: ['rep', 'counsel'],
          decide: 'head',
        },
      },
    })
    const data = recommendOrganisation({ organisation }, {}, await loadSolver())
    const [first] = data.proposals
    expect(first).toMatchObject({ kind: 'delegate', decision: { agree: ['counsel'] } })
    expect(sentenceOf(first!, data.names)).toContain('counsel must still agree')
  })
})

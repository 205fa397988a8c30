import { organisationOf } from '../organisation-builder.js'

/** Three units below a top. */
export const THREE_UNITS = {
  top: {},
  a: { parent: 'top', unit: true, lead: 'a-head' },
  b: { parent: 'top', unit: true, lead: 'b-head' },
  c: { parent: 'top', unit: true, lead: 'c-head' },
} as const

/** Three units around a customer, with a price that is decided in one of them and a plan that is decided above all. */
export const SMALL = organisationOf({
  customers: 'c',
  teams: THREE_UNITS,
  roles: {
    chief: { team: 'top' },
    'a-head': { team: 'a', reports_to: 'chief' },
    'a-rep': { team: 'a', reports_to: 'a-head', serves: 'c' },
    'b-head': { team: 'b', reports_to: 'chief' },
    'b-two': { team: 'b', reports_to: 'b-head' },
    'c-head': { team: 'c', reports_to: 'chief' },
  },
  decisions: {
    price: { customers: 'c', perYear: 480, recommend: 'a-rep', agree: 'b-head', decide: 'a-head' },
    plan: { customers: 'c', perYear: 120, recommend: 'a-rep', input: 'c-head', decide: 'chief' },
  },
  needs: [
    { between: ['a', 'b'], type: 'reciprocal' },
    { between: ['a', 'c'], type: 'sequential' },
    { between: ['b', 'c'], type: 'pooled' },
  ],
})

import { describe, expect, it } from 'vitest'
import { OtherIds } from '../../../src/model/anonymise/other-ids.js'
import { anonymisePolicy } from '../../../src/model/anonymise/policy.js'
import { Pseudonyms } from '../../../src/model/anonymise/pseudonyms.js'
import type { DraftPolicy } from '../../../src/model/policy.js'
import { organisationOf } from '../../organisation-builder.js'

const pseudonyms = new Pseudonyms('a key for these tests')
/** `price` is a decision and a customer; `plan` a link. */
const organisation = organisationOf({
  customers: ['price'],
  teams: { sales: {}, works: {} },
  roles: { seller: { team: 'sales', held_by: 'Ann', dotted: 'works' } },
  decisions: { price: { decide: 'seller' } },
  links: [{ between: ['sales', 'works'] }, { between: ['seller', 'works'], id: 'plan' }],
})
const ids = new OtherIds(organisation, pseudonyms)
const id = pseudonyms.id.bind(pseudonyms)

function changed(draft: DraftPolicy) {
  const span = (path: readonly unknown[]) => ({ file: `acme.yaml#${path.join('.')}`, ...PLACE })
  return anonymisePolicy({ file: 'acme.yaml', draft, locate: span }, [ids], pseudonyms)
}
const PLACE = {
  start: { line: 1, column: 1, offset: 0 },
  end: { line: 1, column: 2, offset: 1 },
}

describe('a policy for an organisation under other names', () => {
  it('accepts what it accepted, in whichever way its ids can be read', () => {
    const waiver = (of: string | string[]) =>
      changed({ waivers: [{ rule: 'decision/too-far', of, reason: 'Ann knows' }] }).draft.waivers!.map(
        (one) => one!.of,
      )
    const [customer, decision] = [id('customer', 'price'), id('decision', 'price')]
    expect(waiver('price').sort()).toEqual([[customer], [decision]].sort())
    expect(waiver(['sales', 'price'])).toHaveLength(2)
    expect(waiver('link:plan')).toEqual([[`link:${id('link', 'plan')}`]])
    expect(waiver('dotted:seller~works')).toEqual([[`dotted:${id('role', 'seller')}~${id('team', 'works')}`]])
    expect(waiver('person:Ann')).toEqual([[`person:${id('person', 'Ann')}`]])
    expect(waiver('sales~works')).toEqual([[[id('team', 'sales'), id('team', 'works')].sort().join('~')]])
    // A figure is no one's id.
    expect(waiver('congruence')).toEqual([['congruence']])
  })

  it('says nothing in words of its own, and gives its rules other codes', () => {
    const { draft, locate } = changed({
      rules: {
        'own/ann': {
          title: 'A',
          why: 'B',
          act: 'C',
          expect: { figure: 'line-distance', is: '<= 1', of: 'price' },
        },
        'decision/too-far': { severity: 'warn', most: 2 },
      },
      budgets: { congruence: { is: '>= 0.8', why: 'Ann says so' } },
      overrides: [{ teams: 'sales', rules: { 'own/ann': 'off' } }],
      waivers: [
        { rule: 'own/ann', reason: ' ' },
        { rule: 'own/ann', reason: 'Ann', until: '2030-01-01' },
      ],
    })
    const code = `own/${id('rule', 'own/ann')}`
    expect(draft).toEqual({
      rules: {
        [code]: {
          expect: {
            figure: 'line-distance',
            is: '<= 1',
            of: [id('customer', 'price'), id('decision', 'price')],
          },
        },
        'decision/too-far': { severity: 'warn', most: 2 },
      },
      budgets: { congruence: { is: '>= 0.8' } },
      overrides: [{ teams: [id('team', 'sales')], rules: { [code]: 'off' } }],
      waivers: [
        { rule: code, of: [] },
        { rule: code, of: [], reason: 'given', until: '2030-01-01' },
      ],
    })
    const place = 'acme.yaml#rules.own/ann.expect.is'
    expect(locate(['rules', code, 'expect', 'is'], 'value')).toEqual({ file: id('file', place), ...PLACE })
  })
})

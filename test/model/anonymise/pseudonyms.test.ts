import { describe, expect, it } from 'vitest'
import { Pseudonyms } from '../../../src/model/anonymise/pseudonyms.js'

const KEY = 'a key for these tests'

describe('pseudonyms', () => {
  it('follow from the key, the kind and the original alone', () => {
    const one = new Pseudonyms(KEY)
    expect(one.id('team', 'sales')).toMatch(/^team-[0-9a-hjkmnp-tv-z]{6}$/)
    expect(one.name('team', 'sales')).toBe(one.id('team', 'sales').replace('team-', 'Team '))
    const again = new Pseudonyms(KEY)
    again.id('role', 'sales')
    expect(again.id('team', 'sales')).toBe(one.id('team', 'sales'))
    expect(again.id('role', 'sales').slice(-6)).not.toBe(one.id('team', 'sales').slice(-6))
    expect(new Pseudonyms('another').id('team', 'sales')).not.toBe(one.id('team', 'sales'))
  })

  it('are never alike, however many there are, and the same again in the same order', () => {
    const all = () => {
      const pseudonyms = new Pseudonyms(KEY)
      return Array.from({ length: 100_000 }, (_, i) => pseudonyms.id('role', `r${i}`))
    }
    const made = all()
    expect(new Set(made).size).toBe(made.length)
    const longer = made.filter((id) => id.length > 'role-'.length + 6)
    expect(longer.length).toBeGreaterThan(0)
    expect(longer.length).toBeLessThan(20)
    expect(all()).toEqual(made)
  })

  it('tell at last what stands for what', () => {
    const pseudonyms = new Pseudonyms(KEY)
    const id = pseudonyms.id('team', 'sales', 'Sales of pumps')
    expect(pseudonyms.name('team', 'sales')).toMatch(/^Team /)
    const kind = {
      kind: 'tie-kind',
      original: 'golf',
      name: null,
      shown: expect.stringMatching(/^Tie kind /),
    }
    pseudonyms.id('tie-kind', 'golf')
    expect(pseudonyms.all()).toMatchObject([
      { kind: 'team', original: 'sales', name: 'Sales of pumps', id },
      kind,
    ])
  })
})

import { describe, expect, it } from 'vitest'
import { validators } from '../../../src/load/validators.generated.js'
import { anonymiseDraft } from '../../../src/model/anonymise/draft.js'
import { Pseudonyms } from '../../../src/model/anonymise/pseudonyms.js'
import type { Draft } from '../../../src/model/draft.js'
import { leaksIn } from '../../cli/leaks.js'
import { MODEL, mark } from '../../cli/marked-company.js'

const KEY = 'a key for these tests'

describe('a draft under other names', () => {
  const ties = [
    { from: mark('person one'), to: mark('seller'), kind: mark('kind'), date: mark('date'), weight: 2 },
  ]
  const draft = { ...MODEL, ties } as unknown as Draft

  it('holds nothing that its author wrote, and is a model', () => {
    const hidden = { unsilo: 1, ...anonymiseDraft(draft, new Pseudonyms(KEY)) }
    expect(leaksIn(Buffer.from(JSON.stringify(hidden)))).toEqual([])
    expect(validators.file(hidden) ? [] : validators.file.errors).toEqual([])
    const { tables, note, source, ...kept } = MODEL
    const isOwn = (key: string) => key.startsWith('x-')
    expect(Object.keys(hidden).sort()).toEqual(
      ['ties', ...Object.keys(kept).filter((key) => !isOwn(key))].sort(),
    )
  })

  it('keeps what says how things are joined, and no key that it does not know', () => {
    const pseudonyms = new Pseudonyms(KEY)
    const team = { id: 'sales', unit: true, headcount: 3, type: 'division', constructor: 'Ann', owner: 'Ann' }
    const { teams, ties } = anonymiseDraft(
      {
        teams: [{ ...team, roles: [{ id: 'lead', held_by: ['Ann', 'Bob'] }] }],
        ties: [{ from: 'Ann', to: 'lead', kind: 'trust', weight: 2 }],
      } as unknown as Draft,
      pseudonyms,
    )
    const id = pseudonyms.id.bind(pseudonyms)
    expect(teams).toEqual([
      {
        id: id('team', 'sales'),
        name: pseudonyms.name('team', 'sales'),
        unit: true,
        headcount: 3,
        type: 'division',
        roles: [
          {
            id: id('role', 'lead'),
            name: pseudonyms.name('role', 'lead'),
            held_by: [id('person', 'Ann'), id('person', 'Bob')],
          },
        ],
      },
    ])
    expect(ties).toEqual([{ from: id('person', 'Ann'), to: id('role', 'lead'), kind: 'trust', weight: 2 }])
  })
})

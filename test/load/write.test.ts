import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseYaml } from '../../src/load/parse.js'
import { Source } from '../../src/load/source.js'
import { writeModel } from '../../src/load/write.js'
import type { Draft } from '../../src/model/draft.js'

const readBack = (yaml: string) => {
  const { value, diagnostics } = parseYaml(new Source('org.yaml', yaml))
  expect(diagnostics).toEqual([])
  return value
}

describe('a draft as YAML', () => {
  it('looks as a person would have written it', () =>
    expect(
      writeModel({
        name: 'Northwind',
        teams: [
          {
            id: 'sales',
            note: 'a: b',
            serves: ['hospitals', 'clinics'],
            roles: [{ id: 'rep', title: 'Sales rep', headcount: 3 }],
          },
        ],
        links: [{ between: ['sales', 'service'], shares: 'people' }],
      }),
    ).toBe(
      [
        'unsilo: 1',
        'name: Northwind',
        'teams:',
        '  - id: sales',
        '    note: "a: b"',
        '    serves: [ hospitals, clinics ]',
        '    roles:',
        '      - { id: rep, title: Sales rep, headcount: 3 }',
        'links:',
        '  - between: [ sales, service ]',
        '    shares: people',
        '',
      ].join('\n'),
    ))

  it('says the same when it is read', () => {
    const text = fc.oneof(
      fc.string({ unit: 'grapheme', minLength: 1, maxLength: 200 }),
      fc.constantFrom(
        'true',
        '12',
        '0x1F',
        '~',
        '- a',
        '# b',
        'a: b',
        '"',
        "it's",
        ' x ',
        'a\nb',
        '\t',
        '{',
        '*x',
        '=',
        '1e3',
      ),
    )
    const named = { name: text, note: text, tags: fc.array(text, { maxLength: 12 }) }
    const role = fc.record({ id: text, title: text, headcount: fc.nat(), ...named }, { requiredKeys: ['id'] })
    const team = fc.record(
      { id: text, unit: fc.boolean(), roles: fc.array(role, { maxLength: 3 }), ...named },
      { requiredKeys: ['id'] },
    )
    const draft = fc.record({ name: text, teams: fc.array(team, { maxLength: 3 }) })
    fc.assert(
      fc.property(draft, (written) => {
        expect(readBack(writeModel(written as Draft))).toEqual({ unsilo: 1, ...written })
      }),
      { numRuns: 300 },
    )
  })
})

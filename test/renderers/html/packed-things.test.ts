import { describe, expect, it } from 'vitest'
import { packThings } from '../../../src/renderers/html/packed-things.js'
import type { Thing } from '../../../src/report/picture.js'

const thing = (subject: string, label: string, facts: Thing['facts'] = []): Thing => ({
  subject,
  kind: 'team',
  label,
  facts,
  source: null,
})
const packed = (things: readonly Thing[]) =>
  packThings(
    things,
    (text) => text.trim(),
    (step) => step,
  )

describe('things as the data of a page', () => {
  it('lead to each other by their places, and say no name twice', () => {
    const facts = [
      {
        label: 'Gaps',
        values: [
          { text: ' words ' },
          { text: 'B', subject: 'team:b' },
          { text: 'B (2)', subject: 'team:b', tone: 'bad' as const },
          { text: 'B again', subject: 'team:b' },
          { text: 'gone', subject: 'team:none' },
          { text: 'a need', place: 'org.yaml:3:5' },
        ],
      },
    ]
    expect(packed([thing('team:a', 'A', facts), thing('team:b', 'B')])).toEqual([
      [
        'team:a',
        'team',
        'A',
        null,
        [['Gaps', 'words', 1, ['B (2)', 1, 'bad'], ['B again', 1], 'gone', 'a need (org.yaml:3:5)']],
      ],
      ['team:b', 'team', 'B', null, []],
    ])
  })

  it('of very many values say how many more there are', () => {
    const values = Array.from({ length: 250 }, (_, i) => ({ text: `role ${i}` }))
    const [[, , , , facts]] = packed([thing('team:a', 'A', [{ label: 'Roles', values }])]) as [
      ReturnType<typeof packed>[number],
    ]
    expect(facts[0]).toHaveLength(102)
    expect(facts[0]!.at(-1)).toBe('and 150 more')
  })
})

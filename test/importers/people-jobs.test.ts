import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { drawn, importPeople, organisationOf, roleOf, saidBy } from './importing.js'

describe('a person with several jobs', () => {
  const table = (...rows: readonly string[]) =>
    importPeople(`ID,Name,Title,Manager,Division\n${rows.join('\n')}\n`)
  const SALES = ['1,Ann,CEO,,', '2,Bob,Head of Sales,1,Sales', '3,Cy,Rep,2,Sales', '4,Di,Rep,2,Sales']

  it('keeps the id in the first row, whatever the titles are', () => {
    const result = table(...SALES, '2,Bob,Acting head of Ops,1,Ops')
    organisationOf(result)
    expect(roleOf(result, '2')).toMatchObject({ title: 'Head of Sales', team: 'sales' })
    expect(roleOf(result, '2-job-2')).toMatchObject({
      title: 'Acting head of Ops',
      team: 'ops',
      held_by: '2',
    })
    expect(drawn(result).slice(1)).toEqual(['  ops: Ops [2-job-2]', '  sales: Sales, led by 2 [2 3 4]'])
    expect(saidBy(result).at(-1)).toBe(
      "warning import/second-job 6:1 'Bob' (2) has a second job, the first in line 3: it becomes a role of its own",
    )
  })

  it('is reported to in the job of the same team, else in that of the first row', () => {
    const result = table(...SALES, '2,Bob,Acting head of Ops,1,Ops', '5,Ed,Op,2,Ops', '6,Flo,Clerk,Bob,Law')
    organisationOf(result)
    expect(['3', '5', '6'].map((id) => roleOf(result, id).reports_to)).toEqual(['2', '2-job-2', '2'])
  })

  it('is reported to in the job of the nearest team above, by dotted lines too', () => {
    const result = importPeople(
      [
        'id,title,manager,dotted line,path',
        'a,Chief,,,Co',
        'b,Head,a,,Co > Sales',
        'b,Coach,a,,Co > Care',
        'b,Lead,a,,Co > Care > Desk',
        'c,Agent,b,,Co > Care > Desk > Night',
        'd,Agent,b,,Co > Care > Field',
        'e,Agent,a,b,Co > Care > Field',
      ].join('\n'),
    )
    organisationOf(result)
    expect([roleOf(result, 'c').reports_to, roleOf(result, 'd').reports_to]).toEqual(['b-job-3', 'b-job-2'])
    expect(roleOf(result, 'e').dotted).toEqual(['b-job-2'])
  })

  it('may report to their own first one', () => {
    const result = table(...SALES, '2,Bob,Trainer,2,Sales')
    organisationOf(result)
    expect(roleOf(result, '2-job-2').reports_to).toBe('2')
  })

  it('and whoever has no manager make a model without a mistake, whatever the rows say', () =>
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.nat(5), fc.constantFrom('A', 'B', 'C'), fc.nat(7), fc.nat(5)), {
          minLength: 1,
          maxLength: 12,
        }),
        fc.constantFrom('path', 'list', 'managers', 'levels'),
        (rows, hierarchy) => {
          const teams = ['', 'X', 'X > Y', 'X > Y > Z', 'W', 'W > Y']
          const lines = rows.map(([id, title, above, team]) => {
            const manager = above > 5 ? '' : `p${above}`
            return `p${id},${title},${manager},${teams[team]}`
          })
          organisationOf(importPeople(['id,title,manager,path', ...lines].join('\n'), { hierarchy }))
        },
      ),
      { numRuns: 400 },
    ))
})

import { describe, expect, it } from 'vitest'
import rights from '../../src/importers/rights.js'
import { organisationIn } from '../load/reading.js'
import { importing, told } from './reading.js'

const MODEL = `unsilo: 1
name: Northwind
teams:
  - id: northwind
    roles:
      - { id: ceo, title: Chief executive }
      - { id: vp-equipment, title: VP equipment }
      - { id: sales-lead, title: Sales lead }
      - { id: procurement-lead, title: Procurement lead }
      - { id: procurement-legal, title: Procurement legal }
`

const telling = async (text: string) => {
  const files = { 'm.csv': text }
  const organisation = await organisationIn({ 'org.yaml': MODEL })
  return told(importing(rights, files, { notation: 'rapid' }, { organisation }), files)
}

describe('what is told of a table of rights', () => {
  it('of an actor of a list stands where the actor is named', async () =>
    expect(await telling('Decision,Who,Responsibility\nPrice,CEO,D\nPrice,Nobody,A\n')).toEqual([
      "import/unknown-actor m.csv:3:7 «Nobody» 'Nobody' is no role, team or forum of the model: its letter is left out, the first in line 3, column 'Who' (say who it is, as in: --map 'Nobody=role-id')",
    ]))

  it.each([
    ['VP Equip.', "did you mean 'VP equipment'? then give --map 'VP Equip.=vp-equipment'"],
    ['Sales leed', "did you mean 'Sales lead'? then give --map 'Sales leed=sales-lead'"],
    // Two are shortened so.
    ['Proc. le', "say who it is, as in: --map 'Proc. le=role-id'"],
  ])('of %s is who may be meant', async (title, help) => {
    const [only, ...others] = await telling(`Decision,CEO,${title}\nPrice,D,A\n`)
    expect(others).toEqual([])
    expect(only!.endsWith(`(${help})`), only).toBe(true)
  })

  it('of a frequency, key or customer is where another row says otherwise', async () =>
    expect(
      await telling(
        'Decision,Role,Right,Frequency,Key\nPrice,CEO,D,40/month,yes\nPrice,VP equipment,A,12/month,no\nPrice,Sales lead,R,40 per month,x\nPrice,Procurement legal,R,,\n',
      ),
    ).toEqual([
      "import/conflict m.csv:3:22 «12/month» frequency of 'Price' is '12/month' in line 3, column 'Frequency', and '40/month' in line 2, column 'Frequency': the first counts (say the same in each row of the decision, or say it once)",
      "import/conflict m.csv:3:31 «no» key of 'Price' is 'no' in line 3, column 'Key', and 'yes' in line 2, column 'Key': the first counts (say the same in each row of the decision, or say it once)",
    ]))
})
